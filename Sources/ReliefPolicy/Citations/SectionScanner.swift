/// Reads the section number of one code book at a cursor.
struct SectionScanner {
  enum Scanned {
    case none
    /// A number that lost digits, as it stands.
    case unclear(String)
    /// The section in the book's own spelling, and the subdivision of a fixed-width cell.
    case section(String, subdivision: String?)
  }

  let book: CodeBook
  let isNamed: Bool
  let isInchoate: Bool

  func scan(_ cursor: inout CitationCursor) -> Scanned {
    switch book.shape {
    case .dotted: scanDotted(&cursor)
    case .plain: scanPlain(&cursor)
    case .dashed: scanDashed(&cursor)
    case .free: scanFree(&cursor)
    case nil: .none
    }
  }

  // MARK: Dotted (230.00)

  private func scanDotted(_ cursor: inout CitationCursor) -> Scanned {
    if let fixed = takeFixedWidth(&cursor) { return fixed }
    var next = cursor
    var article = next.take { $0.isDigit }
    if article.utf8.count == 4, article.hasPrefix("0") { article.removeFirst() }
    switch article.utf8.count {
    case 1...3: break
    case 5 where isInchoate && isNamed && next.current?.isAlphanumeric != true:
      // `PL 110 23004`: the article before it leaves no doubt about the dot.
      cursor = next
      return .section("\(article.prefix(3)).\(article.suffix(2))", subdivision: nil)
    case 4...7:
      cursor = next
      return .unclear(article)
    default: return .none
    }
    let separator = next.current
    guard separator == 0x2E || separator == 0x20 || (separator == 0x2D && isNamed) else {
      cursor = next
      return next.isAtEnd || separator.map { [0x2F, 0x2C, 0x3B].contains($0) } == true
        ? .unclear(article) : .none
    }
    var decimals = next
    decimals.skip { $0 == separator || $0 == 0x20 }
    let digits = decimals.take { $0.isDigit }
    switch digits.utf8.count {
    case 2:
      cursor = decimals
      return .section("\(article).\(digits)\(takeSuffix(&cursor))", subdivision: nil)
    case 1 where separator == 0x2E:
      cursor = decimals
      return .unclear("\(article).\(digits)")
    default:
      cursor = next
      return .unclear(article)
    }
  }

  /// `-a` behind a section is part of its number when nothing but the letter stands there.
  private func takeSuffix(_ cursor: inout CitationCursor) -> String {
    guard cursor.current == 0x2D, let letter = cursor.peek(1), letter.isUpper,
      cursor.peek(2)?.isAlphanumeric != true
    else { return "" }
    cursor.index += 2
    return "-\(Character(Unicode.Scalar(letter | 0x20)))"
  }

  // MARK: Fixed width (PL 2403702)

  private func takeFixedWidth(_ cursor: inout CitationCursor) -> Scanned? {
    guard isNamed, let width = book.fixedWidth else { return nil }
    let sectionLength = width.section.reduce(0, +)
    let word = Array(cursor.word().utf8)
    guard word.count == sectionLength + width.subdivision,
      word.prefix(sectionLength).allSatisfy(\.isDigit)
    else { return nil }
    cursor.index += word.count
    var parts: [String] = []
    var start = 0
    for length in width.section {
      parts.append(String(decoding: word[start..<start + length], as: UTF8.self))
      start += length
    }
    let section = book.shape == .plain ? Self.plain(parts.joined()) : parts.joined(separator: ".")
    let rest = String(decoding: word[start...], as: UTF8.self)
    return .section(section, subdivision: CitationParser.subdivision(rest).first)
  }

  // MARK: Plain (6512), dashed (10-125), free

  private func scanPlain(_ cursor: inout CitationCursor) -> Scanned {
    if let fixed = takeFixedWidth(&cursor) { return fixed }
    let digits = cursor.take { $0.isDigit }
    guard (1...5).contains(digits.utf8.count) else { return .none }
    var section = Self.plain(digits)
    if let letter = cursor.current, letter.isUpper, cursor.peek(1)?.isAlphanumeric != true {
      section += "-\(Character(Unicode.Scalar(letter | 0x20)))"
      cursor.index += 1
    } else {
      section += takeSuffix(&cursor)
    }
    return .section(section, subdivision: nil)
  }

  private func scanDashed(_ cursor: inout CitationCursor) -> Scanned {
    let title = cursor.take { $0.isDigit }
    guard !title.isEmpty, cursor.current == 0x2D else { return .none }
    cursor.index += 1
    let number = cursor.take { $0.isDigit }
    guard !number.isEmpty else { return .none }
    return .section("\(Self.plain(title))-\(Self.plain(number))", subdivision: nil)
  }

  private func scanFree(_ cursor: inout CitationCursor) -> Scanned {
    let section = cursor.take { $0.isAlphanumeric || $0 == 0x2E || $0 == 0x2D }
    return section.utf8.contains(where: \.isDigit) ? .section(section, subdivision: nil) : .none
  }

  /// Without leading zeros.
  static func plain(_ digits: String) -> String {
    let trimmed = digits.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }
}
