import CourtRecords
import ReliefPolicy
import RuleDocuments
import Testing

@Suite("A section of both seller and buyer")
struct DirectionTests {
  /// A state whose one section covers both, as some states have it.
  private static let law = Zembla.law(
    """
    sections:
      - cite: ZC 10.01
        name: Prostitution
        category: mixed
        class: [M1]
        verified: [citation, category, class]
        source: ACT
        subdivisions:
          - {sub: a, name: Selling, category: selling, verified: [citation, category], source: ACT}
          - {sub: b, name: Buying, category: buying, verified: [citation, category], source: ACT}
      - {cite: ZC 10.02, name: Loitering, category: loitering_prostitution, class: [M1], verified: [citation, category, class], source: ACT}
    words:
      - {all: [SELLER], category: selling}
      - {all: [BUYER], category: buying}
    """)

  private func finding(_ citation: String, _ text: String, by policy: SamplePolicy) -> String {
    let reading = ChargeClassifier(law: Self.law).read(citation: citation, description: text)
    return CoverageRules(law: Self.law, policy: policy.policy, asOf: day("2021-01-29"))
      .finding(for: reading, offenseDate: .notBound).inWords
  }

  @Test(
    "a policy for sellers asks for the direction, and a text alone does not give it",
    arguments: [
      ("ZC 10.01", "", "possibly: direction_unknown"),
      ("ZC 10.01", "SELLER", "possibly: direction_unknown"),
      ("ZC 10.01", "BUYER", "possibly: direction_unknown"),
      ("ZC 10.01(a)", "", "covered"), ("ZC 10.01(b)", "", "unrelated"),
      ("ZC 10.01(a)", "BUYER", "possibly: text_disagrees"),
    ])
  func sellers(citation: String, text: String, expected: String) {
    #expect(finding(citation, text, by: .byCategory("selling decline")) == expected)
  }

  @Test(
    "a policy that covers the section by name, or all three categories, asks nothing",
    arguments: [("ZC 10.01", ""), ("ZC 10.01", "SELLER"), ("ZC 10.01", "BUYER")])
  func both(citation: String, text: String) {
    var named = SamplePolicy()
    named.charges = ["statute: ZC 10.01, treatment: decline"]
    named.books = []
    #expect(finding(citation, text, by: named) == "covered")
    let mixed = SamplePolicy.byCategory("mixed decline", "selling decline", "buying decline")
    #expect(finding(citation, text, by: mixed) == "covered")
    let sides = SamplePolicy.byCategory("selling decline", "buying decline")
    #expect(finding(citation, text, by: sides) == "covered")
  }

  @Test(
    "who treats both sides alike never asks; who covers one of the two leaves it to a person",
    arguments: [
      (["selling decline", "buying decline"], "not_addressed", "covered"),
      (["selling prosecute", "buying prosecute"], "not_addressed", "prosecuted"),
      (["selling divert", "buying divert"], "not_addressed", "possibly: policy_review"),
      (["selling decline"], "not_addressed", "possibly: direction_unknown"),
      (["selling decline"], "prosecute", "possibly: direction_unknown"),
      (["selling decline", "buying prosecute"], "prosecute", "possibly: direction_unknown"),
      (["buying divert"], "not_addressed", "possibly: direction_unknown"),
      (["selling prosecute"], "not_addressed", "unrelated"),
      ([], "not_addressed", "unrelated"), ([], "prosecute", "prosecuted"),
    ])
  func sides(rules: [String], otherwise: String, expected: String) {
    var sample = SamplePolicy()
    sample.books = []
    sample.otherwise = otherwise
    sample.charges = rules.map { rule in
      let parts = rule.split(separator: " ")
      return "category: \(parts[0]), treatment: \(parts[1])"
    }
    if rules.isEmpty { sample.charges = ["category: other, treatment: decline"] }
    #expect(finding("ZC 10.01", "", by: sample) == expected)
    #expect(finding("ZC 10.02", "", by: sample) == expected, "loitering is of both sides too")
  }
}
