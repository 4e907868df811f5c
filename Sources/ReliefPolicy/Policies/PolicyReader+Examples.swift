internal import CourtRecords
internal import RuleDocuments

extension PolicyReader {
  // MARK: Examples

  func example(_ entry: RuleValue) -> PolicyExample? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow([
      "name", "jurisdiction", "as_of", "case", "outcome", "reason", "relief", "note",
    ])
    let name = mapping.required("name")?.text()
    let facts = mapping.required("case").flatMap(exampleCase)
    let outcome = mapping.required("outcome")?.word(CaseOutcome.self)
    let reason = mapping.required("reason")?.word(ReasonWord.self)
    guard let name, let facts, let outcome, let reason else { return nil }
    return PolicyExample(
      name: name, line: entry.line, jurisdiction: mapping["jurisdiction"]?.text(),
      asOf: date(mapping, "as_of"), facts: facts,
      outcome: outcome, reason: reason, relief: mapping["relief"]?.word(Relief.self))
  }

  private func exampleCase(_ value: RuleValue) -> ExampleCase? {
    guard let mapping = value.mapping() else { return nil }
    mapping.allow([
      "court", "mark", "birth_date", "prior_convictions", "other_cases", "counts", "warrants",
    ])
    return ExampleCase(
      court: mapping.required("court")?.text() ?? "",
      mark: mapping["mark"]?.word(RecordMark.self) ?? .none,
      birthDate: date(mapping, "birth_date"),
      priorConvictions: mapping["prior_convictions"]?.number(),
      otherCases: mapping["other_cases"]?.list()?.compactMap(otherCase),
      counts: (mapping.required("counts")?.list() ?? []).compactMap(count),
      warrants: (mapping["warrants"]?.list() ?? []).compactMap(warrant))
  }

  private func count(_ entry: RuleValue) -> ExampleCase.Count? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow([
      "charge", "text", "class", "offense_date", "plea", "disposition", "status", "charged_as",
    ])
    return ExampleCase.Count(
      charge: mapping["charge"]?.text() ?? "", text: mapping["text"]?.text() ?? "",
      classWord: mapping["class"]?.text(), offenseDate: date(mapping, "offense_date"),
      plea: mapping["plea"]?.word(Plea.self) ?? .none,
      disposition: mapping["disposition"]?.word(Disposition.self) ?? .none,
      status: mapping["status"]?.word(CaseStatus.self) ?? .none,
      chargedAs: mapping["charged_as"]?.text())
  }

  private func otherCase(_ entry: RuleValue) -> ExampleCase.OtherCase? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow([
      "charge", "text", "offense_date", "disposition_date", "disposition", "status",
    ])
    return ExampleCase.OtherCase(
      charge: mapping["charge"]?.text() ?? "", text: mapping["text"]?.text() ?? "",
      offenseDate: date(mapping, "offense_date"),
      dispositionDate: date(mapping, "disposition_date"),
      disposition: mapping["disposition"]?.word(Disposition.self) ?? .none,
      status: mapping["status"]?.word(CaseStatus.self) ?? .none)
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
