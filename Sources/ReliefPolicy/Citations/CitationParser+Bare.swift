/// Citations that name their book behind the section, or not at all.
extension CitationParser {
  /// Reads `647(B) PC-DISORDERLY CONDUCT`: a book behind the section, with a tail behind it.
  func readBookBehind(_ cursor: CitationCursor, inchoate: Inchoate?) -> CitationReading? {
    guard books.contains(where: \.isBehind), cursor.current?.isDigit == true else { return nil }
    let bytes = cursor.bytes
    for index in (cursor.index + 1)..<max(cursor.index + 1, bytes.count) where bytes[index].isUpper
    {
      if bytes[index - 1].isUpper { continue }
      let place = CitationCursor(bytes, at: index)
      guard let (book, behind) = book(at: place), book.isBehind,
        behind.current?.isAlphanumeric != true, !classWords.contains(place.word()),
        // `647B PC` is no `647 B PC`: a name glued to digits is of one piece.
        !bytes[index - 1].isDigit || !bytes[index..<behind.index].contains(0x20)
      else {
        // A word that is no book: what follows is wording, not a citation.
        if place.letterRun().utf8.count > 3 { return nil }
        continue
      }
      let core = CitationCursor(Array(bytes[..<index]), at: cursor.index)
      let read = read(from: core, book: book, isNamed: true, inchoate: inchoate)
      guard case .statute(let reference, "") = read else { return read }
      var tail = behind
      var kind = reference.inchoate
      takeTail(&tail, inchoate: &kind)
      let whole = StatuteReference(
        book: reference.book, section: reference.section, subdivisions: reference.subdivisions,
        inchoate: kind)
      if severalPatterns(tail) {
        return .several(possible: parts(of: cursor, book: book))
      }
      guard let rest = takeRest(&tail) else {
        return .unclear(possible: whole.identifiers.sorted())
      }
      return .statute(whole, rest: rest)
    }
    return nil
  }

  /// Reads a citation without a book's name by the books that may be bare.
  ///
  /// A book that lists what was read goes before one that does not; two that do are unclear.
  func readBare(_ cursor: CitationCursor, inchoate: Inchoate?) -> CitationReading? {
    var start = cursor
    start.skipSectionMarks()
    let bare = books.filter { $0.isBare && $0.pattern != nil }
    guard !bare.isEmpty, start.current?.isDigit == true else { return nil }
    var listed: [CitationReading] = []
    var first: CitationReading?
    var guess: CitationReading?
    for book in bare {
      let found = read(from: cursor, book: book, isNamed: false, inchoate: inchoate)
      switch found {
      case .statute(let reference, _) where known.lists(reference): listed.append(found)
      case .unclear(let possible) where tells(possible): listed.append(found)
      case .several(let possible) where tells(possible): listed.append(found)
      // What none of the books knows goes behind what one of them does.
      case .unclear(let possible) where !possible.isEmpty: guess = guess ?? found
      case .several(let possible) where !possible.isEmpty: guess = guess ?? found
      case .blank, .unread: continue
      default: if first == nil, book.bareness == .always { first = found }
      }
    }
    let statutes = listed.filter { $0.reference != nil }
    if statutes.count == 1 { return statutes[0] }
    if statutes.count > 1 {
      return .unclear(possible: statutes.compactMap(\.reference?.id).sorted())
    }
    return listed.first ?? guess ?? first
  }

  /// Whether one of the identifiers is anything that the file knows.
  func tells(_ possible: [String]) -> Bool {
    possible.contains { law.statutes[$0] != nil || law.isGuarded($0) }
  }

  /// Whether another citation stands behind the one that was read.
  func severalPatterns(_ cursor: CitationCursor) -> Bool {
    if nextPattern(in: cursor.bytes, from: cursor.index) != nil { return true }
    var next = cursor
    next.skip { $0 == 0x20 || $0 == 0x29 }
    let rest = next.rest
    guard let first = next.current else { return false }
    let follows = Self.separators.contains(first) || rest.hasPrefix("AND ") || rest.hasPrefix("W/")
    guard follows else { return false }
    next.skip { !$0.isDigit && !$0.isUpper }
    return next.current?.isDigit == true
  }

  /// Where the next citation begins: a book before a number, or a bare section with marks of its
  /// own.
  func nextPattern(in bytes: [UInt8], from start: Int) -> Int? {
    for index in start..<max(start, bytes.count) where bytes[index].isAlphanumeric {
      if index > 0, bytes[index - 1].isAlphanumeric || bytes[index - 1] == 0x2E { continue }
      let cursor = CitationCursor(bytes, at: index)
      if bytes[index].isDigit {
        if isMarkedSection(cursor) { return index }
      } else if let (_, end) = book(at: cursor) {
        var behind = end
        behind.skipSectionMarks()
        if behind.current?.isDigit == true { return index }
      }
    }
    return nil
  }

  /// Whether a section with marks of its own, and no blanks in it, begins at a digit here.
  func isMarkedSection(_ cursor: CitationCursor) -> Bool {
    books.contains { book in
      guard book.isBare, let pattern = book.pattern, pattern.hasMarks else { return false }
      var next = cursor
      guard case .section = pattern.scan(&next) else { return false }
      return !cursor.bytes[cursor.index..<min(next.index, cursor.bytes.count)].contains(0x20)
    }
  }
}
