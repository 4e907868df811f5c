import CourtRecords
import ReliefPolicy
import RuleDocuments
import Testing

@Suite("Companions, and offenses with a victim")
struct CompanionTests {
  private func decided(
    _ word: String, basis: String, companions: [String] = [], victims: [String] = []
  ) -> Determination {
    var policy = SamplePolicy()
    policy.basis = basis
    policy.companions = companions
    policy.victims = victims
    return lettered(word).decided(by: policy.policy)
  }

  @Test(
    "a companion makes no case mixed, no tie and no other top count",
    arguments: [
      // Without the companion: excluded, for the policy needs every count covered.
      ("Pv", "all", "candidate: covered"), ("PB", "all", "candidate: covered"),
      ("Pv", "sole", "candidate: covered"), ("Pv", "any", "candidate: covered"),
      ("PB", "top", "candidate: covered"), ("wv", "top", "candidate: covered"),
      ("lB", "top", "candidate: covered"), ("PBv", "any", "candidate: covered"),
    ])
  func goesAlong(word: String, basis: String, expected: String) {
    let companions = ["PL 240.20", "PL 140.10"]
    #expect(decided(word, basis: basis, companions: companions).inWords == expected)
    #expect(decided(word, basis: basis).inWords != expected || word == "Pv" && basis == "top")
  }

  @Test(
    "a companion carries nothing, and turns off neither guards nor other holds",
    arguments: [
      ("v", "all", "not_covered: no_covered_charge"),
      ("vB", "any", "not_covered: no_covered_charge"),
      ("PvG", "all", "excluded: guard_weapon"), ("PvA", "all", "excluded: mixed_case"),
      ("PvA", "any", "review: mixed_counts"), ("PvF", "any", "review: felony_count"),
      ("PF", "all", "review: felony_count"), ("P?", "all", "review: class_unknown"),
      ("Pu", "all", "review: unread_count"),
    ])
  func holds(word: String, basis: String, expected: String) {
    // PL 155.30 is a felony, PL 999.02 of no known class: the list does not make them harmless.
    let companions = ["PL 240.20", "PL 140.10", "PL 155.30", "PL 999.02"]
    #expect(decided(word, basis: basis, companions: companions).inWords == expected)
  }

  @Test("the rows of companions go along with their case")
  func rows() {
    let decision = decided("Pv", basis: "all", companions: ["PL 240.20"])
    #expect(decision.rows == [.candidate, .accompanying])
  }

  @Test(
    "a count with a victim is for review, by the law's list or the policy's",
    arguments: [
      ("PH", [], "review: victim_count"), ("Ph", [], "review: victim_count"),
      ("Pv", ["PL 240.20"], "review: victim_count"), ("PB", ["PL 140"], "review: tie_at_top"),
      ("Pv", ["PL 140"], "candidate: covered"), ("P", ["PL 230.00"], "candidate: covered"),
      ("PHG", [], "excluded: guard_weapon"), ("PA", [], "not_covered: top_charge_not_covered"),
    ])
  func victims(word: String, listed: [String], expected: String) {
    #expect(decided(word, basis: "top", victims: listed).inWords == expected)
  }

  @Test("a companion that has a victim by the law goes along, and a person looks")
  func companionWithVictim() {
    let decision = decided("PH", basis: "all", companions: ["PL 240.26"])
    #expect(decision.inWords == "review: victim_count")
  }

  @Test(
    "what cannot be meant is a fault with its line",
    arguments: [
      (
        "companions: [{statute: PL 230.00, source: MEMO}]",
        "'PL 230.00' has a line under 'charges' (line "
      ),
      (
        "companions: [{statute: PL 265.01, source: MEMO}]",
        "This line never decides: 'PL 265.01' is guarded, and a guard excludes the case first."
      ),
      (
        "companions: [{statute: PL 240.20, source: MEMO}]\n"
          + "victims: [{statute: PL 240.20, source: MEMO}]",
        "'PL 240.20' cannot go along and hold the case at once."
      ),
      (
        "victims: [{statute: XX 240.20, source: MEMO}]",
        "'XX' is no code book of the statutes file of US-NY."
      ),
      (
        "companions: [{statute: PL 777.77, source: MEMO}]",
        "The statute 'PL 777.77' is not in the statutes file of US-NY."
      ),
    ])
  func faults(lines: String, expected: String) throws {
    let collector = FaultCollector()
    let text = SamplePolicy().text + "\n" + lines
    let policy = try #require(
      Policy.read(text, file: "sample.yaml", fileID: "sample", into: collector))
    policy.check(against: NewYork.law, file: "sample.yaml", into: collector)
    policy.checkCoherence(with: NewYork.law, file: "sample.yaml", into: collector)
    #expect(collector.faults.contains { $0.message.hasPrefix(expected) && $0.line > 0 })
  }
}
