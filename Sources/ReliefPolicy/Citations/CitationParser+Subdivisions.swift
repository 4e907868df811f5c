/// Subdivisions in books whose sections are given by an example, and what stands behind them.
extension CitationParser {
  /// `2e` is 2 and e, `a1` a and 1, `02` is 2; `B.11` is b.1 and 1 where the book says so.
  static func split(_ text: String, book: CodeBook) -> [String] {
    var parts: [String] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if !first.isLetter && !first.isNumber {
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix { $0.isNumber == first.isNumber && ($0.isLetter || $0.isNumber) }
      rest = rest.dropFirst(run.count)
      if first.isLetter, rest.first == ".", rest.dropFirst().first?.isNumber == true,
        book.subdivisionStyle == .decimalLetters || text.utf8.last?.isDigit == true
      {
        // `(b.1)` is one subdivision everywhere; where `B.11` is written, its first digit is.
        let digits = rest.dropFirst().prefix { $0.isNumber }
        let own = book.subdivisionStyle == .decimalLetters ? digits.prefix(1) : digits
        parts.append("\(run).\(own)")
        rest = rest.dropFirst(1 + own.count)
        continue
      }
      parts += subdivision(String(run))
    }
    return parts
  }

  /// Whether `c-1` stands in parentheses: a subdivision put in behind c, and not (c)(1).
  private static func isInserted(_ inner: String) -> Bool {
    let parts = inner.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && parts[0].utf8.allSatisfy(\.isLetter) && parts[1].utf8.allSatisfy(\.isDigit)
  }

  /// Subdivisions in parentheses, or behind a blank, a dash, a dot or a slash.
  func takeSplitSubdivisions(
    _ cursor: inout CitationCursor, book: CodeBook, inchoate: inout Inchoate?
  ) -> [String] {
    var found: [String] = []
    while true {
      var next = cursor
      next.skip { [0x20, 0x2C, 0x2D, 0x2E].contains($0) }
      let isNamed = next.skipSubdivisionWord()
      if !isNamed {
        // A comma stands before a subdivision only where a word names it: `647, SUBD. (B)`.
        next = cursor
        next.skip { [0x20, 0x2D, 0x2E].contains($0) }
      }
      if next.current == 0x28 {
        guard let inner = parenthesised(&next) else { return found }
        found += Self.isInserted(inner) ? [inner.lowercased()] : Self.split(inner, book: book)
        let glued = next.word()
        if !glued.isEmpty, glued.utf8.count <= 3, !classWords.contains(glued),
          !Self.isWord(glued)
        {
          found += Self.split(glued, book: book)
          next.index += glued.utf8.count
        }
        cursor = next
        continue
      }
      next = cursor
      next.skip { [0x20, 0x2D, 0x2E, 0x2F].contains($0) }
      guard next.index > cursor.index else { return found }
      next.skipSubdivisionWord()
      if let kind = book.suffixes[next.word()], next.peek(-1) == 0x2D {
        inchoate = inchoate ?? kind
        next.index += next.word().utf8.count
        cursor = next
        return found
      }
      guard let text = unparenthesised(next, from: cursor, book: book) else { return found }
      found += Self.split(text, book: book)
      next.index += text.utf8.count
      cursor = next
    }
  }

  private func parenthesised(_ cursor: inout CitationCursor) -> String? {
    var next = cursor
    next.index += 1
    next.skipBlanks()
    let inner = next.take { $0.isAlphanumeric || $0 == 0x2E || $0 == 0x2D }
    next.skipBlanks()
    guard next.current == 0x29, inner.utf8.count <= 6, Self.inchoateWords[inner] == nil,
      inner.utf8.count < 2 || !classWords.contains(inner), !Self.isWord(inner)
    else { return nil }
    next.index += 1
    cursor = next
    return inner
  }

  /// A subdivision without parentheses, or nil where a class, a word or a citation stands.
  private func unparenthesised(
    _ cursor: CitationCursor, from start: CitationCursor, book: CodeBook
  ) -> String? {
    var next = cursor
    var text = next.take { $0.isAlphanumeric }
    let separator = start.current
    guard (1...5).contains(text.utf8.count), !Self.isWord(text), !Self.isOrdinal(text),
      self.book(at: cursor) == nil,
      !isMarkedSection(cursor), separator != 0x2F || book.pattern?.usesSlash != true
    else { return nil }
    if book.subdivisionStyle == .decimalLetters, text.utf8.count == 1, next.current == 0x2E,
      text.utf8.first?.isUpper == true, next.peek(1)?.isDigit == true
    {
      next.index += 1
      // `B.11I` is (b.1)(1)(i).
      text += "." + next.take { $0.isAlphanumeric }
    }
    let isNumber = text.utf8.allSatisfy(\.isDigit)
    if isNumber, text.utf8.count > 2 { return nil }
    if separator == 0x2F, isNumber { return nil }
    if text.utf8.count > 1, classWords.contains(text) { return nil }
    // `9A.88.030 S`: a lone class at the end of the cell; `11-14-A` is a subdivision.
    if separator == 0x20, next.isAtEnd, classWords.contains(text) { return nil }
    if separator == 0x2D, next.isAtEnd, ["F", "M", "V", "I"].contains(text) { return nil }
    if let after = next.current, ![0x20, 0x28, 0x29, 0x2A, 0x2C, 0x2D, 0x2E, 0x2F].contains(after) {
      return nil
    }
    return text
  }

  static let inchoateWords: [String: Inchoate] = [
    "ATT": .attempt, "ATTEMPT": .attempt, "ATTEMPTED": .attempt, "CON": .conspiracy,
    "CONS": .conspiracy, "CONSP": .conspiracy, "CONSPIRACY": .conspiracy,
    "SOLICITATION": .solicitation, "FACILITATION": .facilitation,
  ]

  /// A star, a class and an inchoate word behind a citation: `*`, `M2`, `-CON`, `(ATTEMPT)`.
  func takeTail(_ cursor: inout CitationCursor, inchoate: inout Inchoate?) {
    cursor.skip { $0 == 0x2A }
    var next = cursor
    next.skip { [0x20, 0x2D, 0x2C, 0x28].contains($0) }
    if let kind = Self.inchoateWords[next.letterRun()] {
      inchoate = inchoate ?? kind
      next.index += next.letterRun().utf8.count
      next.skip { $0 == 0x29 || $0 == 0x20 }
      cursor = next
    }
    skipClassWords(&cursor)
  }

  /// The citation that an attempt's own section is put before: the `647(B)` of `664(A)/647(B)`.
  func target(behind cursor: CitationCursor, book: CodeBook) -> CitationCursor? {
    var next = cursor
    while next.current == 0x28, let _ = parenthesised(&next) {}
    // `8-4-A/11-14`: the attempt's own subdivision.
    if next.current == 0x2D, next.peek(1)?.isUpper == true, next.peek(2)?.isAlphanumeric != true {
      next.index += 2
    }
    let start = next.index
    next.skip { [0x20, 0x2D, 0x2F, 0x2C, 0x3A, 0x26, 0x2B, 0x3B].contains($0) }
    for word in ["TO", "OF", "AND"] where next.word() == word { next.index += word.utf8.count }
    next.skipBlanks()
    guard next.index > start else { return nil }
    if let (named, behind) = self.book(at: next), named.id == book.id { next = behind }
    next.skipSectionMarks()
    var scanned = next
    guard case .section? = book.pattern?.scan(&scanned), scanned.index - next.index > 2 else {
      return nil
    }
    return next
  }
}

extension CitationCursor {
  /// Words that announce a subdivision.
  static let subdivisionWords: Set<String> = [
    "SUB", "SUBD", "SUBDIV", "SUBDIVISION", "SUBS", "SUBSEC", "SUBSECTION", "PAR", "PARA",
    "PARAGRAPH",
  ]

  /// Skips `SUBD.`, `SUBSECTION` where a subdivision follows.
  @discardableResult
  mutating func skipSubdivisionWord() -> Bool {
    let word = letterRun()
    guard Self.subdivisionWords.contains(word) else { return false }
    var next = self
    next.index += word.utf8.count
    next.skip { $0 == 0x20 || $0 == 0x2E }
    let isLetter = next.current?.isUpper == true && next.letterRun().utf8.count == 1
    guard next.current == 0x28 || next.current?.isDigit == true || isLetter else { return false }
    self = next
    return true
  }
}
