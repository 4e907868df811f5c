internal import CourtRecords
internal import RuleDocuments

/// Patterns of words, and the codes of other systems.
extension StatutesReader {
  static func pattern(_ entry: RuleValue) -> ChargeWordings.Pattern? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["all", "none", "category", "guard", "with_sex_work", "note"])
    let all = (mapping.required("all")?.texts() ?? []).map(ChargeWordings.Word.init)
    let category = mapping["category"]?.word(ConductCategory.self)
    let kind = mapping["guard"]?.word(GuardKind.self)
    if all.isEmpty || all.contains(where: { $0.text.isEmpty }) {
      entry.report("'all' needs at least one word of letters or digits.")
      return nil
    }
    if category == nil, kind == nil { entry.report("A pattern needs a 'category' or a 'guard'.") }
    return ChargeWordings.Pattern(
      category: category, guardKind: kind,
      needsSexWork: mapping["with_sex_work"]?.flag() ?? false, all: all,
      none: (mapping["none"]?.texts() ?? []).map(ChargeWordings.Word.init))
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
