extension CitationParser {
  /// Whether another citation stands behind the one that was read.
  func isSeveral(_ cursor: CitationCursor) -> Bool {
    if nextCitation(in: cursor.bytes, from: cursor.index) != nil { return true }
    var next = cursor
    next.skipBlanks()
    let rest = next.rest
    guard rest.utf8.contains(where: \.isDigit), let first = next.current else { return false }
    return Self.separators.contains(first) || rest.hasPrefix("AND ") || rest.hasPrefix("W/")
  }

  /// The identifiers that the parts of a cell with several citations name, sorted.
  ///
  /// A part that cannot be read gives every section that its digits may mean.
  func parts(of start: CitationCursor, book: CodeBook) -> [String] {
    var found: Set<String> = []
    var index = start.index
    while index < start.bytes.count {
      let next =
        book.pattern == nil
        ? nextCitation(in: start.bytes, from: index + 1)
        : nextPattern(in: start.bytes, from: index + 1)
      let end = next ?? start.bytes.count
      let cursor = CitationCursor(Array(start.bytes[..<end]), at: index)
      let named = self.book(at: cursor)
      let part = read(
        from: named?.1 ?? cursor, book: named?.0 ?? book, isNamed: true, inchoate: nil,
        isPart: true)
      switch part {
      case .statute(let reference, _): found.formUnion(reference.identifiers)
      case .unclear(let possible), .several(let possible): found.formUnion(possible)
      case .blank, .unread: break
      }
      index = end
    }
    return found.sorted()
  }

  /// Where the next citation begins: a book before a number, a number behind a separator, a number
  /// with a dot and two decimals, or one as long as a fixed-width citation.
  func nextCitation(in bytes: [UInt8], from start: Int) -> Int? {
    var isBehindSeparator = false
    for index in start..<max(start, bytes.count) {
      let byte = bytes[index]
      guard byte.isAlphanumeric else {
        isBehindSeparator = Self.separators.contains(byte) || (byte == 0x20 && isBehindSeparator)
        continue
      }
      defer { isBehindSeparator = false }
      if index > 0, bytes[index - 1].isAlphanumeric || bytes[index - 1] == 0x2E { continue }
      let cursor = CitationCursor(bytes, at: index)
      if byte.isDigit, isBehindSeparator || isDottedNumber(cursor) || isFixedWidth(cursor) {
        return index
      }
      if let (_, end) = book(at: cursor) {
        var behind = end
        behind.skip { !$0.isAlphanumeric }
        if behind.current?.isDigit == true { return index }
      }
    }
    return nil
  }

  static let separators: Set<UInt8> = Set("/,;&|+".utf8)

  /// `120.05`, and not `120.5`, `1.234` or the `10` of `10-125`.
  func isDottedNumber(_ cursor: CitationCursor) -> Bool {
    let article = cursor.word()
    guard (1...4).contains(article.utf8.count), article.utf8.allSatisfy(\.isDigit) else {
      return false
    }
    let behind = CitationCursor(cursor.bytes, at: cursor.index + article.utf8.count)
    guard behind.current == 0x2E else { return false }
    let decimals = CitationCursor(cursor.bytes, at: behind.index + 1).word()
    return decimals.utf8.count == 2 && decimals.utf8.allSatisfy(\.isDigit)
  }

  private func isFixedWidth(_ cursor: CitationCursor) -> Bool {
    let word = cursor.word()
    return books.contains { book in
      guard book.isBare, let width = book.fixedWidth else { return false }
      let section = width.section.reduce(0, +)
      return word.utf8.count == section + width.subdivision
        && word.utf8.prefix(section).allSatisfy(\.isDigit)
    }
  }
}
