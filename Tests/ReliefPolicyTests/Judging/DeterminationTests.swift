import CourtRecords
import Testing

@testable import ReliefPolicy

@Suite("A decision held by what lies outside its case")
struct HeldTests {
  private static let violation = SampleCount("PL 140.05", class: "V")
  private static let candidate = SampleCase(SampleCount(), violation)

  @Test("an exclusion, a sealed record and another office's case stay what they are")
  func beyond() {
    var excluded = Self.candidate
    excluded.counts.append(SampleCount("PL 265.01", class: "AM"))
    var sealed = Self.candidate
    sealed.counts[0].mark = .sealed
    var elsewhere = Self.candidate
    elsewhere.court = .court("bronx-criminal")
    for (sample, expected) in [
      (excluded, "excluded: guard_weapon"), (sealed, "not_covered: sealed"),
      (elsewhere, "not_covered: authority"),
    ] {
      let decided = sample.decided()
      let held = decided.held(by: .sourcesDisagree, counts: [0])
      #expect(held.inWords == expected && held.rows == decided.rows)
    }
  }

  @Test("a candidate goes to review, and nothing is asked for it any more")
  func heldCandidate() {
    let decided = Self.candidate.decided()
    #expect(decided.relief != nil && decided.rows == [.candidate, .accompanying])
    let held = decided.held(by: .sourcesDisagree, counts: [])
    #expect(held.inWords == "review: sources_disagree" && held.reasons.count == 1)
    #expect(held.relief == nil && held.vehicle == nil && held.reliefSource == nil)
    #expect(!held.barsRefiling && held.rows == [.review, .notCovered])
    #expect(decided.held(by: .sourcesDisagree, counts: [1]).rows == [.review, .review])
  }

  @Test("what was not covered for another reason goes to review, with the count in doubt")
  func heldOther() {
    var sample = Self.candidate
    sample.counts[0].disposition = .convicted
    sample.counts[1].disposition = .convicted
    sample.warrants = []
    #expect(sample.decided().inWords == "not_covered: convicted")
    let held = sample.decided().held(by: .linkAmbiguous, counts: [])
    #expect(held.inWords == "review: link_ambiguous" && held.rows == [.review, .notCovered])
  }

  @Test("a case without any count that matters has its first row for review, or the one in doubt")
  func heldUnreached() {
    let decided = SampleCase(Self.violation, Self.violation).decided()
    #expect(!decided.isReached && decided.rows == [.notCovered, .notCovered])
    #expect(decided.held(by: .linkAmbiguous, counts: []).rows == [.review, .notCovered])
    #expect(decided.held(by: .linkAmbiguous, counts: [1]).rows == [.notCovered, .review])
    #expect(Self.candidate.decided().isReached)
  }

  @Test("a review keeps its reasons and its rows, in the order of weight")
  func heldReview() {
    var sample = Self.candidate
    sample.counts[0].plea = .guilty
    sample.counts.append(SampleCount("PL 155.30", class: "EF"))
    let decided = sample.decided()
    let own = Set(decided.reasons.map(\.word))
    #expect(own.isSuperset(of: [.felonyCount, .afterPlea]))
    let held = decided.held(by: .sourcesDisagree, counts: [])
    #expect(Set(held.reasons.map(\.word)) == own.union([.sourcesDisagree]))
    #expect(held.reasons.map(\.word) == held.reasons.map(\.word).sorted())
    #expect(held.rows == [.review, .notCovered, .review])
  }

  @Test("an explanation ends on it, and a plain decision has no steps")
  func steps() {
    let explained = Self.candidate.decided(explaining: true)
      .held(by: .sourcesDisagree, counts: [])
    #expect(explained.steps.last?.question == "Do all sources agree?")
    #expect(Self.candidate.decided().held(by: .sourcesDisagree, counts: []).steps.isEmpty)
  }
}

@Suite("What a decision says of itself")
struct DeterminationSentenceTests {
  @Test(
    "which counts fall and which remain, one or several",
    arguments: [
      (["1 (PL 230.00)"], ["2"], "Count 1 (PL 230.00) falls; count 2 remains."),
      (["1", "2"], ["3", "4"], "Counts 1, 2 fall; counts 3, 4 remain."),
      ([], ["1"], "None fall; count 1 remains."), (["1"], [], "Count 1 falls; none remain."),
    ])
  func split(falling: [String], remaining: [String], expected: String) {
    #expect(Determination.Split(falling: falling, remaining: remaining).sentence == expected)
  }

  @Test("only a mixed case tells which counts fall")
  func splitOfCase() {
    var policy = SamplePolicy()
    policy.basis = "any"
    var sample = SampleCase(SampleCount(), SampleCount("PL 140.05", class: "V"))
    sample.counts[1].number = 7
    let mixed = sample.decided(by: policy.policy)
    #expect(
      mixed.split?.falling == ["1 (PL 230.00)"] && mixed.split?.remaining == ["7 (PL 140.05)"])
    #expect(
      mixed.reasonSentence.hasSuffix("Count 1 (PL 230.00) falls; count 7 (PL 140.05) remains."))
    policy.basis = "all"
    #expect(sample.decided(by: policy.policy).split == mixed.split)
    sample.counts.removeLast()
    #expect(sample.decided(by: policy.policy).split == nil)
    // A void count falls with the covered ones.
    policy.charges = ["statute: PL 230.00, treatment: decline"]
    policy.basis = "any"
    var void = SampleCase(
      SampleCount("PL 240.37", class: "V"), SampleCount("PL 140.05", class: "V"))
    void.asOf = "2021-03-24"
    #expect(void.decided(by: policy.policy).split?.falling == ["1 (PL 240.37)"])
  }

  @Test("a condition that fails for two counts is told once")
  func condition() {
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.conditions = [
      "id: few, says: No felony., kind: no_felony_count, else: prosecute"
    ]
    policy.charges = ["statute: PL 230.00, treatment: decline, when: [few]"]
    let sample = SampleCase(
      SampleCount(), SampleCount(), SampleCount("PL 155.30", class: "EF"))
    let decided = sample.decided(by: policy.policy)
    #expect(decided.inWords == "excluded: condition_not_met")
    #expect(decided.reasonSentence.hasSuffix("It asks: No felony."))
    #expect(decided.rows == [.excluded, .excluded, .notCovered] && decided.isNearMiss)
  }
}
