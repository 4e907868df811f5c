/// Reads citations in books whose sections are given by an example.
extension CitationParser {
  /// What one section and its subdivisions were read as.
  private enum Resolved {
    case section(String, subdivisions: [String])
    case unclear([String])
  }

  func readPattern(
    from start: CitationCursor, book: CodeBook, isNamed: Bool, inchoate: Inchoate?, isPart: Bool
  ) -> CitationReading {
    var cursor = start
    cursor.skipSectionMarks()
    let begin = cursor
    let resolved: Resolved
    var written: (number: [UInt8], behind: CitationCursor)?
    switch scan(&cursor, book: book) {
    case .none:
      guard let loose = resolveUnmarked(&cursor, book: book, isNamed: isNamed) else {
        return .unread
      }
      resolved = loose
    case .chapter(let parts):
      let behind = cursor
      cursor = begin
      guard let loose = resolveUnmarked(&cursor, book: book, isNamed: isNamed) else {
        guard isNamed || behind.isAtEnd else { return .unread }
        return .unclear(possible: chapter(parts, book: book))
      }
      resolved = loose
    case .short(let parts):
      return .unclear(possible: lostDigits(parts, book: book))
    case .section(let parts):
      let number = cursor.bytes[begin.index..<cursor.index].filter(\.isAlphanumeric)
      written = (number, cursor)
      let found = resolve(parts, &cursor, book: book)
      let lost =
        isNamed || inchoate != nil ? nil : lostZeros(cursor, from: begin, book: book)
      resolved = lost.map(Resolved.unclear) ?? found
    }
    guard case .section(let section, var subdivisions) = resolved else {
      guard case .unclear(let possible) = resolved else { return .unread }
      if !isPart, severalPatterns(cursor) {
        return .several(possible: parts(of: start, book: book))
      }
      return .unclear(possible: possible)
    }
    if inchoate == nil, let kind = book.inchoate[section],
      let target = target(behind: cursor, book: book)
    {
      return readPattern(
        from: target, book: book, isNamed: true, inchoate: kind, isPart: isPart)
    }
    var inchoate = inchoate
    subdivisions += takeSplitSubdivisions(&cursor, book: book, inchoate: &inchoate)
    subdivisions = withoutClassLetter(subdivisions, section: section, book: book)
    takeTail(&cursor, inchoate: &inchoate)
    if !isPart, severalPatterns(cursor) {
      return .several(possible: parts(of: start, book: book))
    }
    let reference = StatuteReference(
      book: book.id, section: section, subdivisions: subdivisions, inchoate: inchoate)
    let others =
      written.map {
        otherReadings(of: reference, number: $0.number, behind: $0.behind, book: book)
      } ?? []
    guard others.isEmpty, let rest = takeRest(&cursor) else {
      return .unclear(possible: (reference.identifiers + others).sorted())
    }
    return .statute(reference, rest: rest)
  }

  /// Reads a section by the book's example, or by another way in which it is written.
  private func scan(_ cursor: inout CitationCursor, book: CodeBook) -> SectionPattern.Scan {
    guard let pattern = book.pattern else { return .none }
    var first = cursor
    let own = pattern.scan(&first)
    if case .section = own {
      cursor = first
      return own
    }
    for other in book.written {
      var next = cursor
      let found = other.scan(&next)
      switch (found, own) {
      case (.section, _), (.short, .none), (.short, .chapter):
        cursor = next
        return found
      default: continue
      }
    }
    cursor = first
    return own
  }

  // MARK: What the letters and digits may mean

  /// Chooses between the section as it stands and a listed one with a glued subdivision.
  private func resolve(
    _ parts: [String], _ cursor: inout CitationCursor, book: CodeBook
  ) -> Resolved {
    guard let pattern = book.pattern else { return .unclear([]) }
    let section = pattern.assembled(parts)
    var glued = cursor.word()
    if glued.utf8.count > 8 || Self.isWord(glued) { glued = "" }
    let run = KnownSections.squeezed(section + glued)
    let asItStands = StatuteReference(
      book: book.id, section: section, subdivisions: Self.split(glued, book: book), inchoate: nil)
    let others = known.entries(run, book: book).filter { $0.id != asItStands.id }
    let isListed = known.lists(section, book: book)
    defer { cursor.index += glued.utf8.count }
    if isListed, others.isEmpty || book.gluing == .none {
      return .section(section, subdivisions: asItStands.subdivisions)
    }
    if isListed || others.count > 1 {
      let all = others.map(\.id) + (isListed ? [asItStands.sectionID] : [])
      return .unclear(Array(Set(all)).sorted())
    }
    if let other = others.first {
      return .section(other.section, subdivisions: other.subdivisions)
    }
    let possible = shorterSections(parts, book: book)
    return possible.isEmpty
      ? .section(section, subdivisions: asItStands.subdivisions) : .unclear(possible)
  }

  /// Sections of sex work, or with a guard, of which an unlisted number may be a subdivision.
  ///
  /// `53a-82a` may be 53a-82(a), and in a book that glues digits too `750.4481` may be 750.448(1).
  private func shorterSections(_ parts: [String], book: CodeBook) -> [String] {
    guard let pattern = book.pattern else { return [] }
    var found: [String] = []
    var shorter = parts
    for index in pattern.elements.indices.reversed() where !parts[index].isEmpty {
      switch pattern.elements[index] {
      case .letters, .code:
        shorter[index] = ""
        add(shorter)
      case .number where book.gluing == .digits:
        while shorter[index].count > 1 {
          shorter[index].removeLast()
          add(shorter)
        }
        return found
      default: return found
      }
    }
    return found

    func add(_ parts: [String]) {
      let section = pattern.assembled(parts)
      if known.isSensitive(section, book: book) { found.append("\(book.id) \(section)") }
    }
  }

  /// Reads a section whose own marks are missing: `796072E`, `12A10020`, `79607-2E`.
  ///
  /// Only what the file lists is read so, and only when letters or the book's name are there: bare
  /// digits may as well be anything. Nil when nothing listed begins so.
  private func resolveUnmarked(
    _ cursor: inout CitationCursor, book: CodeBook, isNamed: Bool
  ) -> Resolved? {
    guard book.pattern?.hasMarks == true, cursor.current?.isDigit == true else { return nil }
    var next = cursor
    let text = next.take { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E }
    let run = KnownSections.squeezed(text)
    let whole = known.entries(run, book: book)
    let hasLetters = run.contains(where: \.isUpper)
    guard !whole.isEmpty else {
      let begun = known.sensitiveSections(beginning: run, book: book)
      guard !begun.isEmpty, run.count > 4 else { return nil }
      cursor = next
      return .unclear(Array(Set(begun)).sorted())
    }
    cursor = next
    guard whole.count == 1, hasLetters || isNamed else { return .unclear(whole.map(\.id)) }
    return .section(whole[0].section, subdivisions: whole[0].subdivisions)
  }

  // MARK: Lost digits

  private func chapter(_ parts: [String], book: CodeBook) -> [String] {
    guard let pattern = book.pattern else { return [] }
    let chapter = pattern.assembled(parts)
    return known.sections(of: book) { section in
      section == chapter
        || pattern.parts(of: section).map { pattern.chapters($0).contains(chapter) } == true
    }
  }

  /// `796.7` may be 796.07 or 796.70, and `9A.88.30` 9A.88.030.
  private func lostDigits(_ parts: [String], book: CodeBook) -> [String] {
    guard let pattern = book.pattern else { return [] }
    let short = pattern.elements.indices.last { index in
      guard case .number(let digits) = pattern.elements[index], index < parts.count else {
        return false
      }
      return parts[index].utf8.count < digits
    }
    guard let short else { return [] }
    return known.sections(of: book) { section in
      guard let other = pattern.parts(of: section), other.count > short,
        other.prefix(short).elementsEqual(parts.prefix(short))
      else { return false }
      let digits = other[short].drop { $0 == "0" }
      let lost = parts[short].drop { $0 == "0" }
      return digits.hasPrefix(lost)
    }
  }

  /// `750.45` alone in a cell: a spreadsheet may have dropped the zero of 750.450.
  private func lostZeros(
    _ cursor: CitationCursor, from begin: CitationCursor, book: CodeBook
  ) -> [String]? {
    let cell = cursor.bytes
    guard cursor.isAtEnd, begin.index == 0, cell.filter({ $0 == 0x2E }).count == 1,
      cell.allSatisfy({ $0.isDigit || $0 == 0x2E }), cell.last != 0x30
    else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    let longer = (1...2).map { text + String(repeating: "0", count: $0) }
      .filter { known.names($0, book: book) }
    guard !longer.isEmpty else { return nil }
    return ([text] + longer).filter { known.lists($0, book: book) }.map { "\(book.id) \($0)" }
  }

  /// A run of letters too long for subdivisions.
  static func isWord(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = byte.isUpper ? run + 1 : 0
      if run > 2 { return true }
    }
    return false
  }
}
