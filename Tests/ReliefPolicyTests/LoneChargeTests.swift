import CourtRecords
import RuleDocuments
import Testing

@testable import ReliefPolicy

/// Charges at which a single condition of the rules decides, and no other test would see it turned.
@Suite("Conditions of the rules that one charge shows")
struct LoneChargeTests {
  // MARK: Texts beside the statute

  private static func found(
    _ charge: DrawnCharge, by policy: SamplePolicy = .byCategory("selling decline")
  ) -> String {
    CoverageRules(law: law, policy: policy.policy, asOf: day("2021-01-29"))
      .finding(for: charge.reading, offenseDate: .day(day("2014-03-01"))).inWords
  }

  @Test(
    "what a text may make of a charge that the policy does not name",
    arguments: [
      // Of an unlisted section the text alone tells, of a listed one its words of sex work.
      (DrawnCharge("unlisted") { $0.categories = [.selling] }, "possibly: text_disagrees"),
      (DrawnCharge("listed", .of(.unrelated)) { $0.categories = [.selling] }, "unrelated"),
      (
        sexWork("listed, words of sex work", .of(.unrelated), [.selling]),
        "possibly: text_disagrees"
      ),
      (sexWork("not covered either", .of(.unrelated), [.buying]), "unrelated"),
      (sexWork("its own category among others", .of(.buying), [.buying, .selling]), "unrelated"),
      (sexWork("its own wording", .of(.unrelated), [.selling], named: ["ZC 10.01"]), "unrelated"),
      (
        sexWork("another's wording", .of(.unrelated), [.selling], named: ["ZC 20.01"]),
        "possibly: text_disagrees"
      ),
      // A text of one side or the other says nothing against a section of one of them.
      (sexWork("either side, of buying", .of(.buying), [.mixed]), "unrelated"),
      (sexWork("either side, unrelated", .of(.unrelated), [.mixed]), "possibly: text_disagrees"),
      (sexWork("the other side, of buying", .of(.buying), [.selling]), "possibly: text_disagrees"),
      (
        DrawnCharge("guard word", .of(.unrelated)) { $0.guards = [.minor] },
        "unrelated, may be guarded"
      ),
      (
        DrawnCharge("guard word of its own wording", .of(.unrelated)) {
          $0.guards = [.minor]
          $0.named = ["ZC 10.01"]
        }, "unrelated"
      ),
    ])
  func textBeside(charge: DrawnCharge, expected: String) {
    #expect(Self.found(charge) == expected)
  }

  private static func sexWork(
    _ name: String, _ version: StatuteVersion, _ categories: Set<ConductCategory>,
    named: Set<String> = []
  ) -> DrawnCharge {
    DrawnCharge(name, version) {
      $0.categories = categories
      $0.named = named
      $0.speaksOfSexWork = true
    }
  }

  @Test(
    "a text points to another subdivision by its wording, or by its category alone",
    arguments: [
      ("ZC 10.03", [], [], "covered"),
      ("ZC 10.03", [], ["ZC 10.03(p)"], "possibly: subdivision_unclear"),
      ("ZC 10.03", [.thirdParty], [], "possibly: subdivision_unclear"),
      // A text that is listed as a wording of another statute points to no subdivision.
      ("ZC 10.03", [.thirdParty], ["ZC 10.01"], "possibly: text_disagrees"),
      // A subdivision of the section's own category is not told by its category.
      ("ZC 10.03", [.selling], [], "covered"),
      ("ZC 10.03", [.selling], ["ZC 10.03(s)"], "possibly: subdivision_unclear"),
      // One that the policy treats alike makes no difference, nor does any where one is cited.
      ("ZC 10.03", [.selling], ["ZC 10.03(a)"], "covered"),
      ("ZC 10.03(a)", [], ["ZC 10.03(p)"], "covered"),
    ] as [(String, Set<ConductCategory>, Set<String>, String)])
  func otherSubdivision(
    citation: String, categories: Set<ConductCategory>, named: Set<String>, expected: String
  ) {
    var policy = SamplePolicy()
    policy.books = []
    policy.charges = [
      "statute: ZC 10.03, treatment: decline",
      "statute: ZC 10.03(p), treatment: manual_review",
      "statute: ZC 10.03(s), treatment: manual_review",
    ]
    let read = ChargeClassifier(law: Self.law).read(citation: citation, description: "")
    var text = TextReading()
    text.isBlank = false
    text.categories = categories
    text.statutes = named
    let reading = ChargeReading(
      citation: read.citation, text: text, statute: read.statute, citedGuard: nil)
    let found = CoverageRules(law: Self.law, policy: policy.policy, asOf: day("2021-01-29"))
      .finding(for: reading, offenseDate: .day(day("2014-03-01")))
    #expect(found.inWords == expected)
  }

  // MARK: Both sides

  @Test(
    "who is charged is asked where one side falls or is left to a person, and the other is not",
    arguments: [
      (["selling decline"], "possibly: direction_unknown"),
      (["selling manual_review"], "possibly: direction_unknown"),
      (["buying decline"], "possibly: direction_unknown"),
      (["selling decline", "buying decline"], "covered"),
      (["selling prosecute"], "prosecuted"),
      (["buying prosecute"], "unrelated"),
    ])
  func bothSides(rules: [String], expected: String) {
    var policy = SamplePolicy.byCategory()
    policy.charges = SamplePolicy.byCategory(rules[0]).charges
    for rule in rules.dropFirst() { policy.charges += SamplePolicy.byCategory(rule).charges }
    let reading = ChargeClassifier(law: Self.law).read(citation: "ZC 10.04", description: "")
    let found = CoverageRules(law: Self.law, policy: policy.policy, asOf: day("2021-01-29"))
      .finding(for: reading, offenseDate: .day(day("2014-03-01")))
    #expect(found.inWords == expected)
  }

  @Test("who is charged is asked where both sides fall, one of them under a condition alone")
  func conditionOfOneSide() {
    var policy = SamplePolicy.byCategory("selling decline", "buying decline")
    policy.conditions = ["id: few, says: No felony., kind: no_felony_count, else: prosecute"]
    policy.charges[0] += ", when: [few]"
    for citation in ["ZC 10.04", "ZC 10.05"] {
      let reading = ChargeClassifier(law: Self.law).read(citation: citation, description: "")
      let found = CoverageRules(law: Self.law, policy: policy.policy, asOf: day("2021-01-29"))
        .finding(for: reading, offenseDate: .day(day("2014-03-01")))
      #expect(found.inWords == "possibly: direction_unknown", "\(citation)")
    }
  }

  // MARK: A count beside the covered one

  /// What holds a case back for the second of its counts.
  private static func held(beside citation: String, victims: [String] = []) -> [ReasonWord] {
    var policy = SamplePolicy.byCategory("selling decline")
    policy.victims = victims
    let rules = CoverageRules(law: law, policy: policy.policy, asOf: day("2021-01-29"))
    var facts = SampleCase(
      SampleCount("PL 230.00", class: nil), SampleCount("PL 155.25", class: nil)
    ).facts
    let classifier = ChargeClassifier(law: law)
    facts.counts[0].charge = classifier.read(citation: "ZC 10.01", description: "")
    facts.counts[1].charge = classifier.read(citation: citation, description: "")
    return CaseJudge(rules: rules).determine(facts).reasons.filter { $0.count == 1 }
      .map(\.word)
  }

  @Test(
    "a class that may be a felony or not holds the case",
    arguments: [
      ("ZC 20.01", [ReasonWord.classUnknown]), ("ZC 20.02", []), ("ZC 20.03", [.felonyCount]),
    ])
  func classBeside(citation: String, expected: [ReasonWord]) {
    let ofClass: Set<ReasonWord> = [.classUnknown, .felonyCount]
    #expect(Self.held(beside: citation).filter(ofClass.contains) == expected)
  }

  @Test("a policy's own list of offenses with a victim counts where the law has none")
  func victimOfPolicy() {
    #expect(Self.law.victims.isEmpty)
    #expect(Self.held(beside: "ZC 20.02", victims: ["ZC 20.02"]).contains(.victimCount))
    #expect(!Self.held(beside: "ZC 20.02").contains(.victimCount))
  }

  /// Sections that are told apart by their subdivisions, by who is charged, and by their class.
  private static let law: StateLaw = {
    func facts(_ category: String, _ classes: String = "M1") -> String {
      "name: Offense, category: \(category), class: [\(classes)], verified: [citation, category, class, window], source: ACT"
    }
    let text = """
      jurisdiction: US-ZZ
      name: Zembla
      sources: [{id: ACT, title: "The Act"}]
      classes:
        - {code: F1, name: felony, level: felony}
        - {code: M1, name: misdemeanor, level: misdemeanor}
      attempts: {source: ACT, lowered: {M1: M1}}
      books: [{id: ZC, name: Zemblan Code, sections: dotted, bare: true, source: ACT}]
      sections:
        - {cite: ZC 10.01, \(facts("selling"))}
        - {cite: ZC 10.03, \(facts("selling")), subdivisions: [{sub: p, \(facts("third_party"))}, {sub: s, \(facts("selling"))}, {sub: a, \(facts("selling"))}]}
        - {cite: ZC 10.04, \(facts("selling")), both_sides: true}
        - {cite: ZC 10.05, \(facts("mixed"))}
        - {cite: ZC 20.01, \(facts("unrelated", "F1, M1"))}
        - {cite: ZC 20.02, \(facts("unrelated"))}
        - {cite: ZC 20.03, \(facts("unrelated", "F1"))}
      """
    let faults = FaultCollector()
    guard let law = StateLaw.read(text, file: "zz", into: faults) else {
      preconditionFailure(RuleFaults(faults.faults).description)
    }
    return law
  }()
}
