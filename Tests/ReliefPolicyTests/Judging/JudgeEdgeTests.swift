import CourtRecords
import RuleDocuments
import TestSupport
import Testing

@testable import ReliefPolicy

@Suite("The judge where little is known")
struct JudgeEdgeTests {
  private func finding(
    _ state: String, _ citation: String, _ text: String = "", signed: ConductCategory? = nil
  ) throws -> ChargeFinding {
    let law = try #require(EveryLaw.all[state])
    let classifier = try #require(EveryLaw.classifiers[state])
    var reading = classifier.read(citation: citation, description: text)
    if let signed {
      reading = classifier.read(
        citation: Array(citation.utf8).span, description: Array(text.utf8).span,
        correction: ChargeCorrection(
          statute: nil, category: signed, signedBy: "Marrowby", signedOn: day("2021-01-20"),
          line: 2))
    }
    let model = NewYork.policy(PackagePlaces.text(of: "Rules/policies/model.yaml"), id: "model")
    return CoverageRules(law: law, policy: model, asOf: day("2023-03-01"), liftsAuthority: true)
      .finding(for: reading, offenseDate: .day(day("2018-05-01")))
  }

  @Test(
    "an attempt of nobody knows what is for review where the text is blank or speaks of sex work",
    arguments: [
      ("664 PC", "", "possibly: citation_unclear"),
      ("664 PC", "PROSTITUTION", "possibly: citation_unclear"),
      ("664 PC", "ATTEMPTED PETTY THEFT", "unread"),
    ])
  func withoutTarget(citation: String, text: String, expected: String) throws {
    #expect(try finding("US-CA", citation, text).inWords == expected)
  }

  /// 750.811 may be 750.81, domestic assault, which stops a case as one of a row of sections.
  @Test(
    "a person who sets a charge aside turns no guard off that its citation may mean",
    arguments: [
      ("750.811", "unrelated, may be guarded"), ("750.2221", "unrelated, may be guarded"),
    ])
  func signedUnrelated(citation: String, expected: String) throws {
    #expect(try finding("US-MI", citation, signed: .unrelated).inWords == expected)
  }

  @Test("a void statute answers for its charge under a code book that the office has not")
  func voidOutsideAuthority() {
    var policy = SamplePolicy()
    policy.books = ["ED"]
    policy.charges = ["statute: ED 6512, treatment: decline"]
    var sample = SampleCase(SampleCount("PL 240.37", class: "V"))
    sample.asOf = "2021-03-24"
    let decided = sample.decided(by: policy.policy)
    #expect(decided.inWords == "candidate: covered" && decided.relief == .vacateWarrantAndDismiss)
    #expect(decided.findings[0].rule == nil && decided.findings[0].isVoid)
    sample.asOf = "2021-01-29"
    #expect(sample.decided(by: policy.policy).outcome == .notCovered)
  }

  @Test("a text of a category that the policy names holds a charge back that says something else")
  func textOfNamedCategory() {
    let policy = SamplePolicy.byCategory("selling decline").policy
    let rules = CoverageRules(law: NewYork.law, policy: policy, asOf: day("2021-01-29"))
    let reading = NewYork.classifier.read(citation: "PL 155.25", description: "PROSTITUTION")
    #expect(
      rules.finding(for: reading, offenseDate: .blank).inWords == "possibly: text_disagrees")
    #expect(rules.isCovered([.selling]) && !rules.isCovered([.buying]))
  }

  /// The loader refuses such a file; a policy that is made otherwise must not give relief by silence.
  @Test("a stage for which a policy has no answer is for review")
  func withoutAnswer() {
    let policy = SamplePolicy().policy
    let silent = Policy(
      id: policy.id, title: policy.title, office: policy.office, official: policy.official,
      jurisdiction: policy.jurisdiction, status: policy.status, announced: nil,
      window: policy.window, variantOf: nil, note: nil, sources: policy.sources,
      courts: policy.courts, books: policy.books, basis: policy.basis,
      coversAttempts: policy.coversAttempts, requires: [], conditions: [],
      statuteRules: policy.statuteRules, categoryRules: [:], companions: [], victims: [],
      otherwise: .notAddressed, relief: [:], examples: [])
    #expect(SampleCase().decided(by: silent).inWords == "review: stage_unknown")
  }

  @Test("without a person identifier the explanation says why earlier convictions are unknown")
  func withoutIdentifier() {
    var policy = SamplePolicy()
    policy.conditions = [
      "id: few, says: Few., kind: prior_convictions, statutes: [PL 230.00], at_most: 1, else: divert"
    ]
    policy.charges = ["statute: PL 230.00, treatment: decline, when: [few]"]
    let decided = SampleCase().decided(by: policy.policy, explaining: true)
    #expect(decided.inWords == "review: priors_unknown")
    #expect(decided.steps.contains { $0.answer.contains("The case has no person identifier") })
  }

  @Test("asked for warrants of some years, a case without an open warrant is for review")
  func yearsWithoutWarrant() {
    var policy = SamplePolicy()
    policy.relief["pending"] = "dismiss"
    var sample = SampleCase()
    sample.warrants = []
    #expect(sample.decided(by: policy.policy).inWords == "candidate: covered")
    sample.warrantYears = 2012...2021
    #expect(sample.decided(by: policy.policy).inWords == "review: warrant_unknown")
  }

  @Test("an arrest warrant whose recall is asked is the warrant that the motion is about")
  func recalledWarrant() {
    var policy = SamplePolicy()
    policy.relief["arrest_warrant"] = "recall_arrest_warrant"
    var sample = SampleCase()
    sample.warrants = [
      SampleCase.warrant(.bench, .executed), SampleCase.warrant(.arrest, .open),
    ]
    let decided = sample.decided(by: policy.policy)
    #expect(decided.relief == .recallArrestWarrant && decided.openWarrants == [1])
  }

  @Test("two examples of one name are a fault")
  func sameName() {
    let text = PackagePlaces.text(of: "Rules/policies/ny-bronx-2021.yaml")
      .replacing("\"dismissed already\"", with: "\"prostitution is not addressed\"")
    let policy = NewYork.policy(text, id: "ny-bronx-2021")
    let faults = FaultCollector()
    policy.checkCoherence(with: NewYork.law, file: "bronx.yaml", into: faults)
    #expect(
      faults.faults.map(\.message) == ["Two examples are named 'prostitution is not addressed'."])
  }
}
