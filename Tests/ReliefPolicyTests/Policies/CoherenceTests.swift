import CourtRecords
import ReliefPolicy
import RuleDocuments
import Testing

@Suite("Rules that never decide")
struct CoherenceTests {
  private func faults(_ change: (inout SamplePolicy) -> Void) -> [String] {
    var sample = SamplePolicy()
    sample.courts = []
    sample.books = []
    change(&sample)
    let collector = FaultCollector()
    sample.policy.checkCoherence(with: NewYork.law, file: "sample.yaml", into: collector)
    return collector.faults.map(\.message).filter { !$0.hasPrefix("No example shows") }.sorted()
  }

  @Test("a policy whose lines all decide has no faults")
  func sound() {
    #expect(faults { _ in } == [])
  }

  @Test(
    "lines that never decide are named",
    arguments: [
      ("statute: PL 230.34, treatment: prosecute", "'PL 230.34' is guarded"),
      ("statute: \"PL 230.25(2)\", treatment: decline", "is guarded"),
      ("category: trafficking_or_minor, treatment: prosecute", "such offenses are guarded"),
      ("category: unrelated, treatment: decline", "no conduct that a policy can speak of"),
      ("category: mixed, treatment: decline", "every section of the category 'mixed'"),
      ("statute: \"PL 240.37(2)\", treatment: decline", "says no more than line"),
      ("statute: PL 230.04, treatment: void_statute", "has no 'void' clause"),
    ])
  func unreachable(line: String, expected: String) {
    let found = faults { $0.charges = Array($0.charges.prefix(2)) + [line] }
    #expect(found.count == 1 && found[0].contains(expected), "\(found)")
  }

  @Test("a line for a code book of another office, and a condition that nobody names")
  func others() {
    let foreign = faults {
      $0.books = ["PL"]
      $0.charges.append("statute: ED 6512, treatment: decline")
    }
    #expect(foreign.count == 1 && foreign[0].contains("does not act under the code book 'ED'"))
    let unnamed = faults {
      $0.conditions = ["id: alone, says: alone, kind: no_crime_count, else: prosecute"]
    }
    #expect(unnamed == ["No line of 'charges' names the condition 'alone'."])
  }

  @Test("an outcome that no example shows is named, for each policy by what it can give")
  func outcomes() {
    let collector = FaultCollector()
    SamplePolicy().policy.checkCoherence(with: NewYork.law, file: "", into: collector)
    let missing = collector.faults.filter { $0.message.hasPrefix("No example shows") }
    #expect(missing.count == CaseOutcome.allCases.count)
    #expect(Traps.policy("ct-new-haven").possibleOutcomes == [.notCovered])
    #expect(
      Traps.policy("ca-san-francisco-2022").possibleOutcomes == [.excluded, .review, .notCovered])
    #expect(NewYork.brooklyn.possibleOutcomes == Set(CaseOutcome.allCases))
  }

  @Test("holes between versions, and words behind others that take all their texts")
  func statutes() {
    let text = Zembla.text(
      """
      sections:
        - cite: ZC 10.01
          versions:
            - {name: One, category: selling, until: 2000-01-01, verified: [], source: ACT}
            - {name: Two, category: selling, from: 2001-01-01, verified: [], source: ACT}
            - {name: Three, category: selling, from: 2005-01-01, after_gap: true, verified: [], source: ACT}
      words:
        - {all: ["PROST*"], category: selling, none: [MASSAGE]}
        - {all: [PROSTITUTION, HOUSE], category: third_party}
        - {all: ["PROSTIT*", HOUSE], category: third_party, none: ["MASSAGE"]}
        - {all: [HOUSE, "PROST*"], category: third_party}
      """
    ).replacing("from: 2001-01-01,", with: "from: 2001-01-01, until: 2004-01-01,")
    let collector = FaultCollector()
    let law = StateLaw.read(text, file: "zz.yaml", into: collector)
    law?.checkCoherence(file: "zz.yaml", into: collector)
    let found = collector.faults.map(\.message)
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.hasPrefix("Between 2000-01-01 and 2001-01-01 no version") == true)
    #expect(
      found.last
        == "The words [PROSTIT*, HOUSE] never decide: [PROST*] before them fit every such text.")
  }
}
