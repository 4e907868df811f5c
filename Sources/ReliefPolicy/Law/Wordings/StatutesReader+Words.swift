internal import CourtRecords
internal import RuleDocuments

/// Patterns of words, and the codes of other systems.
extension StatutesReader {
  /// What a file says of words.
  static func words(_ root: RuleMapping) -> WordLists.OneFile {
    func patterns(_ key: String) -> [ChargeWordings.Pattern] {
      (root[key]?.list() ?? []).compactMap(pattern)
    }
    return WordLists.OneFile(
      words: patterns("words"), lastWords: patterns("last_words"),
      abbreviations: (root["abbreviations"]?.list() ?? []).compactMap(abbreviation))
  }

  private static func abbreviation(_ entry: RuleValue) -> WordAbbreviations.Entry? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["word", "written", "edits", "unless", "beside", "stem", "note"])
    guard let word = mapping.required("word")?.text() else { return nil }
    let written = (mapping["written"]?.texts() ?? []).map { ChargeWordings.Word($0) }
    let edits = mapping["edits"]?.number() ?? 0
    if edits != 0, !(1...2).contains(edits) || word.utf8.count < WordRepair.shortest {
      entry.report(
        "'edits' is 1 or 2, for a word of at least \(WordRepair.shortest) letters.")
      return nil
    }
    if word.isEmpty || !word.utf8.allSatisfy(\.isAlphanumeric) {
      entry.report("'word' is one word of capital letters.")
      return nil
    }
    if written.isEmpty && edits == 0 || written.contains(where: { $0.text.isEmpty }) {
      entry.report(
        "'written' needs at least one word of letters or digits, or 'edits' a number."
      )
      return nil
    }
    let stem = mapping["stem"]?.text() ?? ""
    if !stem.isEmpty, stem.utf8.count < 4 || !stem.utf8.allSatisfy(\.isUpper) {
      entry.report("'stem' is at least four capital letters.")
      return nil
    }
    return WordAbbreviations.Entry(
      word: Array(word.utf8), written: written, edits: edits,
      unless: (mapping["unless"]?.texts() ?? []).map { ChargeWordings.Word($0) },
      beside: (mapping["beside"]?.texts() ?? []).map { ChargeWordings.Word($0) },
      stem: Array(stem.utf8))
  }

  static func pattern(_ entry: RuleValue) -> ChargeWordings.Pattern? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["all", "none", "any_order", "category", "guard", "with_sex_work", "note"])
    // A list in the list is of words of which any one fits.
    let all = (mapping.required("all")?.list() ?? []).compactMap {
      ChargeWordings.Word(anyOf: $0.texts())
    }
    let category = mapping["category"]?.word(ConductCategory.self)
    let kind = mapping["guard"]?.word(GuardKind.self)
    if all.isEmpty || all.contains(where: { $0.forms.contains { $0.text.isEmpty } }) {
      entry.report("'all' needs at least one word of letters or digits.")
      return nil
    }
    if category == nil, kind == nil { entry.report("A pattern needs a 'category' or a 'guard'.") }
    return ChargeWordings.Pattern(
      category: category, guardKind: kind,
      needsSexWork: mapping["with_sex_work"]?.flag() ?? false, all: all,
      isUnordered: mapping["any_order"]?.flag() ?? false,
      none: (mapping["none"]?.texts() ?? []).map { ChargeWordings.Word($0) })
  }

  mutating func readOffenseCodes(_ mapping: RuleMapping, id: String) {
    for entry in mapping["offense_codes"]?.list() ?? [] {
      guard let one = entry.mapping() else { continue }
      one.allow(["system", "code"])
      _ = one.required("system")?.text()
      if let code = one.required("code")?.text() { addOffenseCode(code, id: id) }
    }
  }
}
