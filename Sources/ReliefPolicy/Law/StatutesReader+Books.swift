internal import RuleDocuments

/// Code books, and what else of a statutes file speaks of their numbering.
extension StatutesReader {
  func book(_ entry: RuleValue) -> CodeBook? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow([
      "id", "name", "spellings", "sections", "written", "bare", "behind", "glued",
      "subdivisions", "fixed_width", "inchoate", "suffixes", "source", "verified", "note",
    ])
    let id = mapping.required("id")?.text()
    let name = mapping.required("name")?.text()
    guard let sections = mapping.required("sections"), let id, let name else { return nil }
    let pattern = pattern(sections)
    let shape = pattern == nil ? sections.word(CodeBook.SectionShape.self) : nil
    guard pattern != nil || shape != nil else { return nil }
    let spellings = Set((mapping["spellings"]?.texts() ?? []) + [id])
    return CodeBook(
      id: id, name: name,
      spellings: spellings.sorted().compactMap(BookSpelling.init),
      shape: shape, pattern: pattern, written: written(mapping["written"], pattern: pattern),
      bareness: mapping["bare"].map(bareness) ?? .never,
      isBehind: mapping["behind"]?.flag() ?? false,
      gluing: mapping["glued"]?.word(CodeBook.Gluing.self) ?? .none,
      subdivisionStyle: mapping["subdivisions"]?.word(CodeBook.SubdivisionStyle.self) ?? .split,
      fixedWidth: mapping["fixed_width"].flatMap(fixedWidth),
      inchoate: inchoate(mapping["inchoate"]), suffixes: inchoate(mapping["suffixes"]),
      source: source(mapping))
  }

  /// The numbering by an example such as `796.07`; nil for a word such as `dotted`.
  private func pattern(_ value: RuleValue) -> SectionPattern? {
    guard let text = value.text(), text.utf8.first?.isDigit == true else { return nil }
    return value.parsed("an example of a section, such as 796.07 or 53a-82a") {
      SectionPattern($0)
    }
  }

  private func written(_ value: RuleValue?, pattern: SectionPattern?) -> [SectionPattern] {
    (value?.list() ?? []).compactMap { entry in
      entry.parsed("the example of 'sections' with other marks") { text in
        SectionPattern(text).flatMap { pattern?.agrees(with: $0) == true ? $0 : nil }
      }
    }
  }

  private func bareness(_ value: RuleValue) -> CodeBook.Bareness {
    value.text() == "known" ? .known : value.flag() == true ? .always : .never
  }

  private func inchoate(_ value: RuleValue?) -> [String: Inchoate] {
    var found: [String: Inchoate] = [:]
    for (key, _, kind) in value?.mapping()?.all ?? [] { found[key] = kind.word(Inchoate.self) }
    return found
  }

  private func fixedWidth(_ value: RuleValue) -> CodeBook.FixedWidth? {
    guard let mapping = value.mapping() else { return nil }
    mapping.allow(["section", "subdivision"])
    let section = mapping.required("section")?.list()?.compactMap { $0.number() } ?? []
    guard !section.isEmpty, section.allSatisfy({ (1...9).contains($0) }),
      let subdivision = mapping.required("subdivision")?.number(), (0...9).contains(subdivision)
    else {
      value.report("'section' needs widths of 1 to 9, 'subdivision' one of 0 to 9.")
      return nil
    }
    return CodeBook.FixedWidth(section: section, subdivision: subdivision)
  }

  /// The range that a guard such as `MCL 750.81 to 750.90h` names; nil for a single section.
  func range(
    _ text: String, book: CodeBook, rule: GuardRule, at place: RuleValue
  ) -> GuardRange? {
    guard let pattern = book.pattern else { return nil }
    let words = text.dropFirst(book.id.count + 1).split(separator: " ").map(String.init)
    func components(_ section: String) -> [SectionPattern.Component] {
      guard let parts = pattern.parts(of: section) else {
        place.report("'\(section)' is no section or chapter of \(book.id).")
        return []
      }
      return pattern.components(parts)
    }
    guard words.count == 3, words[1] == "to" else {
      let section = words.joined(separator: " ").prefix { $0 != "(" }
      _ = components(String(section))
      if let parts = pattern.parts(of: String(section)), pattern.assembled(parts) != section {
        place.report("Write '\(section)' as the book does: '\(pattern.assembled(parts))'.")
      }
      return nil
    }
    let first = components(words[0])
    var last = components(words[2])
    while last.last == SectionPattern.Component.none { last.removeLast() }
    if last.lexicographicallyPrecedes(first) {
      place.report("'\(words[2])' stands before '\(words[0])'.")
    }
    return GuardRange(id: text, book: book.id, first: first, last: last, rule: rule)
  }
}
