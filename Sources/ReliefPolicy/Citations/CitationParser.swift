internal import CourtRecords

/// Reads citation cells by the code books of one state, comparing parts and never substrings.
///
/// Cost: a few microseconds a cell; callers keep the result by the cell's raw bytes.
public struct CitationParser: Sendable {
  let law: StateLaw
  let books: [CodeBook]
  let known: KnownSections
  private let statuteIDs: [String]
  let classWords: Set<String>
  /// The state's postal code and its name, as exports put them before a citation.
  let stateNames: [[UInt8]]
  /// The longest cell, in bytes, that is looked at as a citation; a longer one is something else.
  static let longestCell = 1_000

  /// Makes the parser of a state's law.
  public init(law: StateLaw) {
    self.law = law
    books = law.books
    known = KnownSections(law: law)
    statuteIDs = law.statutes.keys.sorted()
    classWords = Set(
      law.scale.classes.flatMap { [$0.code] + $0.spellings }.map { $0.uppercased() }
        + ["F", "M", "V", "I", "FELONY", "MISD", "MISDEMEANOR", "VIOLATION"])
    stateNames = [String(law.jurisdiction.suffix(2)), law.name.uppercased()].map { Array($0.utf8) }
  }

  /// Reads one cell.
  ///
  /// The bytes may be UTF-8 or Windows-1252.
  public func read(_ cell: Span<UInt8>) -> CitationReading {
    // Time grows with the square of the length, and the longest list of citations seen has 90 bytes.
    if cell.count > Self.longestCell { return .unread }
    let text = CitationText(cell)
    if !text.isReadable { return readDamaged(cell) }
    if text.bytes.isEmpty { return .blank }
    let found = readPlain(CitationSurroundings.removed(from: text))
    if let reference = found.reference, known.lists(reference) { return found }
    if let possible = known.statutes(ofOffenseCode: text) { return .unclear(possible: possible) }
    return found == .unread ? readDamaged(cell) : found
  }

  func readPlain(_ text: CitationText) -> CitationReading {
    var cursor = CitationCursor(text.bytes)
    let worded = takeInchoateWord(&cursor)
    if let (book, next) = book(at: cursor) {
      return read(from: next, book: book, isNamed: true, inchoate: worded)
    }
    if let next = behindLeadingWord(cursor) {
      if let (book, behind) = book(at: next) {
        return read(from: behind, book: book, isNamed: true, inchoate: worded)
      }
      return readWithoutLeadingBook(next, inchoate: worded)
    }
    let found = readWithoutLeadingBook(cursor, inchoate: worded)
    return isWorthless(found) && beginsWithDamagedBook(cursor) ? .unread : found
  }

  /// Whether nothing would be lost with what was read of a text whose book is damaged: a citation, or
  /// a guess at nothing that the file knows.
  private func isWorthless(_ found: CitationReading) -> Bool {
    switch found {
    case .statute: true
    case .unclear(let possible), .several(let possible):
      !tells(possible)
    case .blank, .unread: false
    }
  }

  private func readWithoutLeadingBook(
    _ cursor: CitationCursor, inchoate worded: Inchoate?
  ) -> CitationReading {
    if let behind = readBookBehind(cursor, inchoate: worded) { return behind }
    if let (book, trimmed) = trailingBook(cursor) {
      return read(from: trimmed, book: book, isNamed: true, inchoate: worded)
    }
    if let bare = readBare(cursor, inchoate: worded) { return bare }
    guard let bare = books.first(where: { $0.isBare && $0.pattern == nil }),
      cursor.current?.isDigit == true
    else { return .unread }
    return read(from: cursor, book: bare, isNamed: false, inchoate: worded)
  }

  // MARK: Code books

  /// The book whose spelling begins here, the longest that fits, and the cursor behind it.
  func book(at cursor: CitationCursor) -> (CodeBook, CitationCursor)? {
    var best: (book: CodeBook, end: Int, length: Int)?
    for book in books {
      for spelling in book.spellings where spelling.length > best?.length ?? 0 {
        if let end = spelling.end(in: cursor) { best = (book, end, spelling.length) }
      }
    }
    guard let best else { return nil }
    return (best.book, CitationCursor(cursor.bytes, at: best.end))
  }

  /// A book named behind the section (`230.00 PL`), and the cursor over what stands before it.
  ///
  /// A number alone is no name there: the 75 of `5902 75` may be anything.
  private func trailingBook(_ cursor: CitationCursor) -> (CodeBook, CitationCursor)? {
    var start = cursor
    start.skipSectionMarks()
    guard start.current?.isDigit == true,
      let blank = cursor.bytes.lastIndex(of: 0x20), blank > start.index
    else { return nil }
    var tail = CitationCursor(cursor.bytes, at: blank + 1)
    tail.skip { $0 == 0x28 }
    // A lone letter is no name either: the C of `272/53A (C)` is a subdivision.
    guard cursor.bytes[tail.index...].count(where: \.isUpper) > 1,
      let (book, behind) = book(at: tail), !classWords.contains(tail.rest)
    else { return nil }
    var end = behind
    end.skip { !$0.isAlphanumeric }
    guard end.isAtEnd else { return nil }
    // `796.07(2)(E), F.S.`: the comma belongs to the name.
    let number = cursor.bytes[..<blank].last == 0x2C ? blank - 1 : blank
    return (book, CitationCursor(Array(cursor.bytes[..<number]), at: start.index))
  }

  /// Whether the text begins with a book's spelling that digits got into: `18PA5CS`.
  ///
  /// Such a book is not the one that stands behind it, nor is its number a section.
  private func beginsWithDamagedBook(_ cursor: CitationCursor) -> Bool {
    var next = cursor
    while !next.isAtEnd {
      let start = next.index
      next.skip { $0.isDigit }
      guard next.index > start else {
        next.index += 1
        continue
      }
      guard start > cursor.index, cursor.bytes[start - 1].isUpper, next.current?.isUpper == true
      else { continue }
      let without = CitationCursor(
        Array(cursor.bytes[..<start] + cursor.bytes[next.index...]), at: cursor.index)
      if let (_, behind) = book(at: without), behind.index > start { return true }
    }
    return false
  }

  private func takeInchoateWord(_ cursor: inout CitationCursor) -> Inchoate? {
    let words: [String: Inchoate] = [
      "ATT": .attempt, "ATTEMPT": .attempt, "ATTEMPTED": .attempt, "ATTM": .attempt,
      "CON": .conspiracy, "CONSP": .conspiracy, "CONSPIRACY": .conspiracy,
    ]
    guard let found = words[cursor.word()] else { return nil }
    cursor.skip { $0.isUpper }
    cursor.skip { [0x20, 0x2D, 0x2E, 0x3A, 0x2F].contains($0) }
    return found
  }

  // MARK: Sections

  /// Reads the citation at the cursor; one that is a part of several ends where the next begins.
  func read(
    from start: CitationCursor, book: CodeBook, isNamed: Bool, inchoate: Inchoate?,
    isPart: Bool = false
  ) -> CitationReading {
    if book.pattern != nil {
      return readPattern(
        from: start, book: book, isNamed: isNamed, inchoate: inchoate, isPart: isPart)
    }
    var cursor = start
    skipSectionWords(&cursor)
    var inchoate = inchoate
    if let (kind, next) = leadingArticle(cursor, book: book) {
      inchoate = inchoate ?? kind
      cursor = next
      if let (named, behind) = self.book(at: cursor), named.id == book.id { cursor = behind }
      skipSectionWords(&cursor)
    }
    let scanned = SectionScanner(book: book, isNamed: isNamed, isInchoate: inchoate != nil)
      .scan(&cursor)
    switch scanned {
    case .none:
      return .unread
    case .unclear(let prefix):
      if !isPart, isSeveral(cursor) { return .several(possible: parts(of: start, book: book)) }
      return .unclear(possible: possible(prefix, book: book))
    case .section(let section, let fixedSubdivision):
      var subdivisions = fixedSubdivision.map { [$0] } ?? []
      subdivisions += takeSubdivisions(&cursor, book: book)
      subdivisions = withoutClassLetter(subdivisions, section: section, book: book)
      skipClassWords(&cursor)
      if !isPart, isSeveral(cursor) { return .several(possible: parts(of: start, book: book)) }
      let reference = StatuteReference(
        book: book.id, section: section, subdivisions: subdivisions, inchoate: inchoate)
      guard let rest = takeRest(&cursor) else {
        return .unclear(possible: reference.identifiers.sorted())
      }
      return .statute(reference, rest: rest)
    }
  }

  private func skipSectionWords(_ cursor: inout CitationCursor) {
    while true {
      cursor.skip { [0x20, 0x2E, 0x2C, 0x3A, 0x2D, 0x2F].contains($0) }
      guard ["S", "SS", "SEC", "SECT", "SECTION", "ART", "ARTICLE"].contains(cursor.word()) else {
        return
      }
      cursor.skip { $0.isUpper }
    }
  }

  /// `110-`, `110/`, `110 `, `110.00/` before a section, or 110 glued before a fixed-width one.
  private func leadingArticle(
    _ cursor: CitationCursor, book: CodeBook
  ) -> (Inchoate, CitationCursor)? {
    for (article, kind) in book.inchoate.sorted(by: { $0.key < $1.key }) {
      guard cursor.rest.hasPrefix(article) else { continue }
      var next = CitationCursor(cursor.bytes, at: cursor.index + article.utf8.count)
      if let width = book.fixedWidth, next.current?.isDigit == true {
        let total = width.section.reduce(0, +) + width.subdivision
        if next.word().utf8.count == total { return (kind, next) }
        continue
      }
      if next.current == 0x2E, next.peek(1) == 0x30, next.peek(2) == 0x30,
        next.peek(3)?.isAlphanumeric != true
      {
        next.index += 3
      }
      let separator = next.current
      next.skip { [0x20, 0x2D, 0x2F].contains($0) }
      guard let separator, [0x20, 0x2D, 0x2F].contains(separator),
        next.current?.isDigit == true || next.current?.isUpper == true
      else { continue }
      // `110 05` is section 110.05 itself, `110 230.00` an attempt of 230.00.
      if separator == 0x20, next.word().utf8.count < 3 { continue }
      return (kind, next)
    }
    return nil
  }

  // MARK: Subdivisions and what follows

  private func takeSubdivisions(_ cursor: inout CitationCursor, book: CodeBook) -> [String] {
    var found: [String] = []
    while true {
      let isNamed = skipSubdivisionWord(&cursor)
      var next = cursor
      next.skip { [0x20, 0x2D, 0x2E].contains($0) }
      if next.current == 0x28 {
        next.index += 1
        next.skipBlanks()
        let inner = next.take { $0.isAlphanumeric || $0 == 0x2D }
        next.skipBlanks()
        guard next.current == 0x29, inner.utf8.count <= 6,
          inner.utf8.count < 2 || !classWords.contains(inner)
        else { return found }
        next.index += 1
        found += Self.subdivision(inner)
        cursor = next
        continue
      }
      guard let separator = cursor.current,
        isNamed || [0x20, 0x2D, 0x2E].contains(separator), book.shape != .free
      else { return found }
      next = cursor
      next.skip { [0x20, 0x2D, 0x2E].contains($0) }
      guard let word = subdivisionWord(at: next) else { return found }
      next.index += word.utf8.count
      if let after = next.current, ![0x20, 0x28, 0x29, 0x2D, 0x2E].contains(after) { return found }
      found += Self.subdivision(word)
      cursor = next
    }
  }

  /// `SUBD. 3`, `, SUB 3`: skips the word where a subdivision follows.
  private func skipSubdivisionWord(_ cursor: inout CitationCursor) -> Bool {
    var next = cursor
    next.skip { [0x20, 0x2C, 0x2D, 0x2E].contains($0) }
    let word = next.word()
    guard ["SUB", "SUBD", "SUBDIV", "SUBDIVISION", "SUBS", "SUBSEC", "SUBSECTION"].contains(word)
    else { return false }
    next.index += word.utf8.count
    next.skip { [0x20, 0x2E].contains($0) }
    guard next.current == 0x28 || subdivisionWord(at: next) != nil else { return false }
    cursor = next
    return true
  }

  /// A subdivision without parentheses, or nil where a class or another citation stands.
  private func subdivisionWord(at cursor: CitationCursor) -> String? {
    let word = cursor.word()
    let isNumber = word.utf8.allSatisfy(\.isDigit)
    guard (1...3).contains(word.utf8.count), word.utf8.first?.isDigit == true || word.count == 1,
      classEnd(at: cursor) == nil, !isDottedNumber(cursor), !Self.isOrdinal(word)
    else { return nil }
    // `PL 230.00 240`: no section has that many subdivisions; `002` is padding.
    return isNumber && word.utf8.count == 3 && !word.hasPrefix("0") ? nil : word
  }

  /// `02` is 2, `0` and `00` are none, `A3` from a fixed-width cell stays one part.
  static func subdivision(_ text: String) -> [String] {
    let trimmed = text.drop { $0 == "0" }.lowercased()
    return trimmed.isEmpty ? [] : [trimmed]
  }

  /// The index behind the class that stands here (`BM`, `B MISD`), the longest that fits.
  func classEnd(at cursor: CitationCursor) -> Int? {
    let rest = cursor.bytes[min(cursor.index, cursor.bytes.count)...]
    return classWords.filter { word in
      rest.starts(with: word.utf8) && rest.dropFirst(word.utf8.count).first?.isAlphanumeric != true
    }.map { cursor.index + $0.utf8.count }.max()
  }

  /// `BM`, `AM 3`, `/M`: a class behind the citation, with or without a number.
  func skipClassWords(_ cursor: inout CitationCursor) {
    var next = cursor
    next.skip { [0x20, 0x2D, 0x2C, 0x28, 0x2F, 0x5B].contains($0) }
    guard let end = classEnd(at: next) else { return }
    next.index = end
    cursor = next
    next.skip { [0x20, 0x29, 0x5D].contains($0) }
    cursor = next
    let number = next.word()
    if (1...2).contains(number.utf8.count), number.utf8.allSatisfy(\.isDigit) {
      next.index += number.utf8.count
      if next.isAtEnd { cursor = next }
    }
  }

  /// Wording behind the citation; nil when digits are left that nothing explains.
  func takeRest(_ cursor: inout CitationCursor) -> String? {
    // `2.30E+02`, `230.00A`: what is glued to the number belongs to it, unless it is a word.
    if cursor.current?.isAlphanumeric == true, cursor.word().utf8.count < 3 { return nil }
    cursor.skip { !$0.isAlphanumeric }
    let rest = cursor.rest
    guard let first = rest.utf8.first else { return "" }
    if Self.isOrdinal(cursor.word()) { return rest }
    return first.isDigit || rest.utf8.count < 3 ? nil : rest
  }

  // MARK: Lost digits

  /// The sections of the book that a damaged number may have been.
  private func possible(_ prefix: String, book: CodeBook) -> [String] {
    let parts = prefix.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let article = parts[0]
    let decimals = parts.count > 1 ? parts[1] : ""
    let whole = statuteIDs.filter { !$0.contains("(") && $0.hasPrefix("\(book.id) ") }
    return whole.filter { id in
      let section = id.dropFirst(book.id.count + 1)
      if decimals.isEmpty {
        // `230` may be any section of article 230, `23000` only 230.00.
        return section.hasPrefix("\(article).")
          || section.filter { $0 != "." }.hasPrefix(article) && article.count > 3
      }
      return section.hasPrefix("\(article).\(decimals)")
        || section.hasPrefix("\(article).0\(decimals)")
    }
  }
}
