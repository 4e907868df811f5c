internal import CourtRecords

extension PolicyExample {
  /// What comes out otherwise than the example says, as sentences; empty when it holds.
  public func differences(policy: Policy, law: StateLaw) -> [String] {
    guard let day = asOf ?? policy.window.from ?? CalendarDate(iso: "2023-03-01") else { return [] }
    let rules = CoverageRules(
      law: law, policy: policy, asOf: day, liftsAuthority: policy.isRecommendation)
    let decision = CaseJudge(rules: rules, isHypothetical: policy.isRecommendation)
      .determine(facts.caseFacts(law: law))
    var found: [String] = []
    if decision.outcome != outcome {
      found.append(
        "expected outcome \(outcome.rawValue), got \(decision.outcome.rawValue) "
          + "(\(decision.reason.rawValue)).")
    } else if decision.reason != reason {
      found.append("expected reason \(reason.rawValue), got \(decision.reason.rawValue).")
    }
    if let relief, decision.relief != relief {
      found.append(
        "expected relief \(relief.rawValue), got \(decision.relief?.rawValue ?? "none").")
    }
    return found
  }
}

extension ExampleCase {
  /// The facts as the judge takes them: as if read from a complete export with every column.
  public func caseFacts(law: StateLaw) -> CaseFacts {
    let classifier = ChargeClassifier(law: law)
    let counts = self.counts.enumerated().map { index, count in
      CountFacts(
        charge: classifier.read(citation: count.charge, description: count.text),
        earlier: count.chargedAs.map { [classifier.read(citation: $0, description: "")] } ?? [],
        classReading: count.classWord.flatMap(law.scale.range(of:)).map(ClassReading.range)
          ?? .unknown,
        offenseDate: count.offenseDate.map(DateReading.day) ?? .blank, plea: count.plea,
        disposition: count.disposition, status: count.status, mark: mark,
        birthDate: birthDate.map(DateReading.day) ?? .blank, number: index + 1,
        place: SourcePlace(file: 0, record: UInt32(index + 1), line: 0))
    }
    return CaseFacts(
      court: law.court(named: court).map { .court($0.id) } ?? .unknown, counts: counts,
      warrants: warrants.map {
        WarrantFacts(
          type: $0.type, status: $0.status, issued: $0.issued.map(DateReading.day) ?? .blank)
      },
      warrantList: .all, completeness: .all, priorConvictions: priorConvictions,
      history: otherCases.map { history($0, classifier) })
  }

  private func history(
    _ cases: [OtherCase], _ classifier: ChargeClassifier
  ) -> PersonHistory {
    PersonHistory(
      others: cases.enumerated().map { index, one in
        PriorRecord(
          docket: index, charge: classifier.read(citation: one.charge, description: one.text),
          offenseDate: one.offenseDate.map(DateReading.day) ?? .blank,
          dispositionDate: one.dispositionDate.map(DateReading.day) ?? .blank,
          disposition: one.disposition, status: one.status,
          place: SourcePlace(file: 0, record: UInt32(index + 1), line: 0))
      })
  }
}
