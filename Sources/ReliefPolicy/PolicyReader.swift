internal import CourtRecords
internal import RuleDocuments

/// Reads the parts of one policy file.
struct PolicyReader {
  let sources: [String: LegalSource]

  func date(_ mapping: RuleMapping, _ key: String) -> CalendarDate? {
    mapping[key]?.parsed("a date (YYYY-MM-DD)") { CalendarDate(iso: $0) }
  }

  private func source(_ mapping: RuleMapping) -> String {
    guard let value = mapping.required("source"), let id = value.text() else { return "" }
    if sources[id] == nil {
      value.report(
        "No source has the id '\(id)'. "
          + Suggestion.sentence(for: id, among: sources.keys.sorted()))
    }
    return id
  }

  // MARK: Charges

  func chargeRules(
    _ value: RuleValue?, policyID: String
  ) -> (statutes: [String: Policy.ChargeRule], categories: [ConductCategory: Policy.ChargeRule]) {
    var statutes: [String: Policy.ChargeRule] = [:]
    var categories: [ConductCategory: Policy.ChargeRule] = [:]
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(["statute", "category", "treatment", "source", "verified", "note"])
      let source = source(mapping)
      let verified = mapping["verified"]?.flag() ?? true
      guard let treatment = mapping.required("treatment")?.word(Treatment.self) else { continue }
      func rule(_ subject: Policy.ChargeRule.Subject, _ name: String) -> Policy.ChargeRule {
        Policy.ChargeRule(
          id: "\(policyID)/\(name)", subject: subject, treatment: treatment, source: source,
          verified: verified)
      }
      switch (mapping["statute"], mapping["category"]) {
      case (let named?, nil):
        guard let id = named.text() else { continue }
        if statutes[id] != nil { named.report("'\(id)' has a rule already.") }
        statutes[id] = rule(.statute(id), id)
      case (nil, let named?):
        guard let category = named.word(ConductCategory.self) else { continue }
        if categories[category] != nil {
          named.report("'\(category.rawValue)' has a rule already.")
        }
        categories[category] = rule(.category(category), category.rawValue)
      default:
        entry.report("A rule names either a 'statute' or a 'category'.")
      }
    }
    return (statutes, categories)
  }

  // MARK: Relief

  func relief(_ value: RuleValue?) -> [ProceduralStage: Policy.StageRule] {
    var rules: [ProceduralStage: Policy.StageRule] = [:]
    guard let mapping = value?.mapping() else { return [:] }
    mapping.allow(ProceduralStage.allCases.map(\.rawValue))
    for stage in ProceduralStage.allCases {
      guard let entry = mapping.required(stage.rawValue)?.mapping() else { continue }
      entry.allow(["answer", "vehicle", "source", "verified", "note"])
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
        answer: answer, vehicle: entry["vehicle"]?.text(), source: source(entry),
        verified: entry["verified"]?.flag() ?? true)
    }
    return rules
  }

  // MARK: Examples

  func example(_ entry: RuleValue) -> PolicyExample? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["name", "as_of", "case", "outcome", "reason", "relief", "note"])
    let name = mapping.required("name")?.text()
    let facts = mapping.required("case").flatMap(exampleCase)
    let outcome = mapping.required("outcome")?.word(CaseOutcome.self)
    let reason = mapping.required("reason")?.word(ReasonWord.self)
    guard let name, let facts, let outcome, let reason else { return nil }
    return PolicyExample(
      name: name, line: entry.line, asOf: date(mapping, "as_of"), facts: facts,
      outcome: outcome, reason: reason, relief: mapping["relief"]?.word(Relief.self))
  }

  private func exampleCase(_ value: RuleValue) -> ExampleCase? {
    guard let mapping = value.mapping() else { return nil }
    mapping.allow(["court", "mark", "birth_date", "counts", "warrants"])
    return ExampleCase(
      court: mapping.required("court")?.text() ?? "",
      mark: mapping["mark"]?.word(RecordMark.self) ?? .none,
      birthDate: date(mapping, "birth_date"),
      counts: (mapping.required("counts")?.list() ?? []).compactMap(count),
      warrants: (mapping["warrants"]?.list() ?? []).compactMap(warrant))
  }

  private func count(_ entry: RuleValue) -> ExampleCase.Count? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow([
      "charge", "text", "class", "offense_date", "plea", "disposition", "charged_as",
    ])
    return ExampleCase.Count(
      charge: mapping["charge"]?.text() ?? "", text: mapping["text"]?.text() ?? "",
      classWord: mapping["class"]?.text(), offenseDate: date(mapping, "offense_date"),
      plea: mapping["plea"]?.word(Plea.self) ?? .none,
      disposition: mapping["disposition"]?.word(Disposition.self) ?? .none,
      chargedAs: mapping["charged_as"]?.text())
  }

  private func warrant(_ entry: RuleValue) -> ExampleCase.Warrant? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["type", "status", "issued"])
    return ExampleCase.Warrant(
      type: mapping.required("type")?.word(WarrantType.self) ?? .unmapped,
      status: mapping.required("status")?.word(WarrantStatus.self) ?? .unmapped,
      issued: date(mapping, "issued"))
  }
}
