/// Sections in a row that stop a case, such as `MCL 750.81 to 750.90h`.
struct GuardRange: Sendable {
  let id: String
  let book: String
  let first: [SectionPattern.Component]
  let last: [SectionPattern.Component]
  let rule: GuardRule

  /// Whether a section lies between both ends; the whole of a chapter that is an end lies in it.
  func contains(_ section: [SectionPattern.Component]) -> Bool {
    !section.lexicographicallyPrecedes(first)
      && !last.lexicographicallyPrecedes(section.prefix(last.count))
  }
}

extension StateLaw {
  /// The guard that a citation runs into, the most specific first: subdivision, section, chapter,
  /// range; with the identifier that was listed.
  public func citedGuard(_ reference: StatuteReference) -> (id: String, rule: GuardRule)? {
    for id in reference.identifiers {
      if let rule = guards[id] { return (id, rule) }
    }
    return sectionGuard(book: reference.book, section: reference.section)
  }

  /// The guard of a whole section, of its chapter, or of a row of sections.
  func guardRule(book: String, section: String) -> GuardRule? {
    guards["\(book) \(section)"] ?? sectionGuard(book: book, section: section)?.rule
  }

  /// Whether an identifier such as `PL 120.05(1)` is one of a guard, by itself, by some version of
  /// it, by its chapter or by a row of sections.
  func isGuarded(_ id: String) -> Bool {
    if guards[id] != nil { return true }
    if statutes[id]?.versions.contains(where: { $0.guardKind != nil }) == true { return true }
    guard let blank = id.firstIndex(of: " ") else { return false }
    let section = id[id.index(after: blank)...].prefix { $0 != "(" }
    let book = String(id[..<blank])
    return pattern(of: book) != nil && guardRule(book: book, section: String(section)) != nil
  }

  /// Whether a citation is one of the listed: by subdivision, by section, or by its whole chapter.
  func isListed(_ reference: StatuteReference, in ids: Set<String>) -> Bool {
    if ids.isEmpty { return false }
    if !ids.isDisjoint(with: reference.identifiers) { return true }
    guard let pattern = pattern(of: reference.book) else {
      return reference.section.firstIndex(of: ".").map {
        ids.contains("\(reference.book) \(reference.section[..<$0])")
      } ?? false
    }
    guard let parts = pattern.parts(of: reference.section) else { return false }
    return pattern.chapters(parts).contains { ids.contains("\(reference.book) \($0)") }
  }

  private func sectionGuard(book: String, section: String) -> (id: String, rule: GuardRule)? {
    guard let pattern = pattern(of: book) else {
      guard let dot = section.firstIndex(of: ".") else { return nil }
      let id = "\(book) \(section[..<dot])"
      return guards[id].map { (id, $0) }
    }
    guard let parts = pattern.parts(of: section) else { return nil }
    for chapter in pattern.chapters(parts) {
      let id = "\(book) \(chapter)"
      if let rule = guards[id] { return (id, rule) }
    }
    let components = pattern.components(parts)
    return guardRanges.first { $0.book == book && $0.contains(components) }.map { ($0.id, $0.rule) }
  }

  /// What the identifiers of all sections of a section's chapter begin with; nil without chapters.
  func chapterPrefix(book: String, section: String) -> String? {
    if let pattern = pattern(of: book) {
      guard let parts = pattern.parts(of: section),
        let mark = pattern.elements.lastIndex(where: \.isMark), mark < parts.count
      else { return nil }
      return "\(book) \(pattern.assembled(parts.prefix(mark + 1)))"
    }
    return section.firstIndex(of: ".").map { "\(book) \(section[...$0])" }
  }

  func pattern(of book: String) -> SectionPattern? {
    patterns[book]
  }

  /// Whether the text is a section by the book's example, and not a chapter.
  func isWholeSection(_ section: String, book: String) -> Bool {
    guard let pattern = pattern(of: book), let parts = pattern.parts(of: section) else {
      return false
    }
    return parts.count == pattern.elements.count
  }

  /// Whether a citation names an attempt's own section and no offense that it aims at.
  func lacksTarget(_ reference: StatuteReference) -> Bool {
    reference.inchoate == nil
      && books.indices.contains {
        books[$0].id == reference.book && books[$0].inchoate[reference.section] != nil
      }
  }
}
