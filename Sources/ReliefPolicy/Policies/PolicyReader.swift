internal import CourtRecords
internal import RuleDocuments

/// Reads the parts of one policy file.
struct PolicyReader {
  let sources: [String: LegalSource]
  var conditions: [PolicyCondition] = []

  init(sources: [String: LegalSource]) {
    self.sources = sources
  }

  func date(_ mapping: RuleMapping, _ key: String) -> CalendarDate? {
    mapping[key]?.parsed("a date (YYYY-MM-DD)") { CalendarDate(iso: $0) }
  }

  func source(_ mapping: RuleMapping) -> String { mapping.source(among: sources) }

  // MARK: Charges

  func chargeRules(
    _ value: RuleValue?, policyID: String
  ) -> (statutes: [String: Policy.ChargeRule], categories: [ConductCategory: Policy.ChargeRule]) {
    var statutes: [String: Policy.ChargeRule] = [:]
    var categories: [ConductCategory: Policy.ChargeRule] = [:]
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow([
        "statute", "category", "treatment", "when", "source", "at", "verified", "note",
      ])
      guard let rule = chargeRule(mapping, policyID: policyID, line: entry.line) else { continue }
      switch rule.subject {
      case .statute(let id):
        if statutes[id] != nil { mapping["statute"]?.report("'\(id)' has a rule already.") }
        statutes[id] = rule
      case .category(let category):
        if categories[category] != nil {
          mapping["category"]?.report("'\(category.rawValue)' has a rule already.")
        }
        categories[category] = rule
      }
    }
    return (statutes, categories)
  }

  private func chargeRule(
    _ mapping: RuleMapping, policyID: String, line: Int
  ) -> Policy.ChargeRule? {
    let source = source(mapping)
    let verified = mapping["verified"]?.flag() ?? true
    let conditions = (mapping["when"]?.list() ?? []).compactMap(condition(named:))
    let treatment = mapping.required("treatment")?.word(Treatment.self)
    if let treatment, treatment != .decline { mapping["when"]?.report(Self.whenNotDeclined) }
    let subject: Policy.ChargeRule.Subject?
    let name: String?
    switch (mapping["statute"], mapping["category"]) {
    case (let named?, nil):
      name = named.text()
      subject = name.map { .statute($0) }
    case (nil, let named?):
      let category = named.word(ConductCategory.self)
      name = category?.rawValue
      subject = category.map { .category($0) }
    default:
      mapping.place.report("A rule names either a 'statute' or a 'category'.")
      return nil
    }
    guard let treatment, let subject, let name else { return nil }
    return Policy.ChargeRule(
      id: "\(policyID)/\(name)", subject: subject, treatment: treatment, conditions: conditions,
      source: source, place: mapping["at"]?.text(), verified: verified,
      note: mapping["note"]?.text(), line: line)
  }

  private static let whenNotDeclined =
    "Only a charge that is declined has conditions: state what becomes of it otherwise there."

  private func condition(named value: RuleValue) -> PolicyCondition? {
    guard let id = value.text() else { return nil }
    if let condition = conditions.first(where: { $0.id == id }) { return condition }
    value.report(
      "No condition has the id '\(id)'. "
        + Suggestion.sentence(for: id, among: conditions.map(\.id).sorted()))
    return nil
  }

  // MARK: Relief

  func relief(_ value: RuleValue?) -> [ProceduralStage: Policy.StageRule] {
    var rules: [ProceduralStage: Policy.StageRule] = [:]
    guard let mapping = value?.mapping() else { return [:] }
    mapping.allow(ProceduralStage.allCases.map(\.rawValue))
    for stage in ProceduralStage.allCases {
      guard let entry = mapping.required(stage.rawValue)?.mapping() else { continue }
      entry.allow([
        "answer", "vehicle", "vehicles", "refiling", "source", "at", "verified", "note",
      ])
      let words = Relief.allCases.map(\.rawValue) + ["review", "none"]
      guard let text = entry.required("answer")?.text() else { continue }
      let answer: Policy.StageRule.Answer
      switch (text, Relief(rawValue: text)) {
      case (_, let relief?): answer = .relief(relief)
      case ("review", _): answer = .review
      case ("none", _): answer = .none
      default:
        entry["answer"]?.report(
          "'\(text)' is no answer. " + Suggestion.sentence(for: text, among: words))
        continue
      }
      rules[stage] = Policy.StageRule(
        answer: answer, vehicle: entry["vehicle"]?.text(), vehicles: vehicles(entry["vehicles"]),
        barsRefiling: entry["refiling"]?.word(Refiling.self) == .barred, source: source(entry),
        place: entry["at"]?.text(), verified: entry["verified"]?.flag() ?? true,
        note: entry["note"]?.text())
    }
    return rules
  }

  private enum Refiling: String, CaseIterable {
    case barred
    case open
  }

  private func vehicles(_ value: RuleValue?) -> [String: String] {
    var found: [String: String] = [:]
    for (jurisdiction, place, vehicle) in value?.mapping()?.all ?? [] {
      if !jurisdiction.hasPrefix("US-") { place.report("Write a state as US-NY.") }
      found[jurisdiction] = vehicle.text()
    }
    return found
  }
}
