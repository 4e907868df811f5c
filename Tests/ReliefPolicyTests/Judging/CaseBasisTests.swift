import CourtRecords
import ReliefPolicy
import Testing

/// A covered count, and others by the letter of the table: what each stands for.
private let letters: [Character: SampleCount] = [
  "P": SampleCount("PL 230.00", class: "BM"),
  "L": SampleCount("PL 240.37(2)", class: "BM"),
  "l": SampleCount("PL 240.37(2)", class: "V"),
  "w": SampleCount("PL 240.37", class: "V"),
  "v": SampleCount("PL 240.20", class: "V"),
  "B": SampleCount("PL 140.10", class: "BM"),
  "A": SampleCount("PL 155.25", class: "AM"),
  "M": SampleCount("PL 999.01", class: "M"),
  "F": SampleCount("PL 155.30", class: "EF"),
  "?": SampleCount("PL 999.02", class: ""),
  "u": SampleCount("NULL", "PETIT LARCENY", class: "V"),
  "G": SampleCount("PL 265.01", class: "AM"),
  "a": SampleCount("PL 110/155.25", class: nil),
  "q": SampleCount("PL 230.00", class: "M"),
  "H": SampleCount("PL 240.26", class: "V"),
  "h": SampleCount("PL 240.26(1)", class: "V"),
  "t": SampleCount("PL 240.37(2)", "PROSTITUTION", class: "BM"),
]

/// A case of the counts that the letters stand for.
func lettered(_ word: String) -> SampleCase {
  var sample = SampleCase()
  sample.counts = word.compactMap { letters[$0] }
  return sample
}

@Suite("The basis of coverage")
struct CaseBasisTests {
  private func decided(_ word: String, basis: String) -> String {
    var policy = SamplePolicy()
    policy.basis = basis
    return lettered(word).decided(by: policy.policy).inWords
  }

  @Test(
    "top: the most serious count must be covered, ties and doubts go to a person",
    arguments: [
      ("P", "candidate: covered"), ("Pv", "candidate: covered"), ("vvP", "candidate: covered"),
      ("PL", "candidate: covered"), ("Lv", "candidate: covered"), ("PLvv", "candidate: covered"),
      ("PB", "review: tie_at_top"), ("lv", "review: tie_at_top"), ("PvB", "review: tie_at_top"),
      ("lPv", "candidate: covered"),
      ("PA", "not_covered: top_charge_not_covered"), ("lB", "not_covered: top_charge_not_covered"),
      ("PvA", "not_covered: top_charge_not_covered"),
      ("PM", "review: tie_at_top"), ("lM", "not_covered: top_charge_not_covered"),
      ("qB", "review: tie_at_top"), ("qv", "candidate: covered"), ("wv", "review: tie_at_top"),
      ("Pa", "review: tie_at_top"), ("la", "not_covered: top_charge_not_covered"),
      ("PF", "review: felony_count"), ("P?", "review: class_unknown"),
      ("Pu", "review: unread_count"),
      ("PG", "excluded: guard_weapon"), ("PFAG", "excluded: guard_weapon"),
      ("v", "not_covered: no_covered_charge"), ("G", "not_covered: no_covered_charge"),
    ])
  func top(word: String, expected: String) {
    #expect(decided(word, basis: "top") == expected)
  }

  @Test(
    "sole: every count of one covered statute, whatever its subdivisions",
    arguments: [
      ("P", "candidate: covered"), ("PP", "candidate: covered"), ("Ll", "candidate: covered"),
      ("wl", "candidate: covered"), ("PL", "excluded: mixed_case"), ("Pv", "excluded: mixed_case"),
      ("Pu", "review: unread_count"), ("PG", "excluded: guard_weapon"),
      // The text says that the second may be prostitution too.
      ("Pt", "review: text_disagrees"), ("Ptv", "excluded: mixed_case"),
      ("PtL", "excluded: mixed_case"),
    ])
  func sole(word: String, expected: String) {
    #expect(decided(word, basis: "sole") == expected)
  }

  @Test(
    "all: every count covered, of whichever statutes",
    arguments: [
      ("P", "candidate: covered"), ("PL", "candidate: covered"), ("PLl", "candidate: covered"),
      ("Pv", "excluded: mixed_case"), ("PA", "excluded: mixed_case"),
      ("PF", "excluded: mixed_case"), ("P?", "excluded: mixed_case"),
      ("Pu", "review: unread_count"), ("PG", "excluded: guard_weapon"),
    ])
  func all(word: String, expected: String) {
    #expect(decided(word, basis: "all") == expected)
  }

  @Test(
    "any: covered counts carry the case only where no other stands beside them",
    arguments: [
      ("P", "candidate: covered"), ("PL", "candidate: covered"), ("Pv", "review: mixed_counts"),
      ("PA", "review: mixed_counts"), ("PF", "review: felony_count"),
      ("Pu", "review: unread_count"), ("PG", "excluded: guard_weapon"),
    ])
  func any(word: String, expected: String) {
    #expect(decided(word, basis: "any") == expected)
  }

  @Test(
    "an attempt of a misdemeanor is a class B misdemeanor, printed as either",
    arguments: [("BM", "review: tie_at_top"), ("AM", "not_covered: top_charge_not_covered")])
  func attempts(word: String, expected: String) {
    var sample = SampleCase(SampleCount(), SampleCount("PL 110-155.25", class: word))
    #expect(sample.decided().inWords == expected)
    sample.counts[1] = SampleCount("PL 110-230.00", class: "BM")
    #expect(sample.decided().inWords == "candidate: covered")
    sample.counts[1].classWord = "AM"
    #expect(sample.decided().inWords == "review: class_disagrees")
  }

  @Test("a near miss has a single condition in its way, and would be a candidate without it")
  func nearMiss() {
    func isNear(_ sample: SampleCase, by policy: SamplePolicy = SamplePolicy()) -> Bool {
      let decided = sample.decided(by: policy.policy)
      #expect(decided.outcome == .excluded)
      return decided.isNearMiss
    }
    #expect(isNear(lettered("PG")) && isNear(lettered("PGG")) && isNear(lettered("PvG")))
    #expect(!isNear(lettered("PAG")) && !isNear(lettered("PFG")) && !isNear(lettered("PuG")))
    var two = lettered("PG")
    two.counts.append(SampleCount("PL 120.00", class: "AM"))
    #expect(!isNear(two))
    var afterPlea = lettered("PG")
    afterPlea.counts[0].plea = .guilty
    #expect(!isNear(afterPlea))
    var all = SamplePolicy()
    all.basis = "all"
    #expect(isNear(lettered("Pv"), by: all) && !isNear(lettered("PvG"), by: all))
  }
}

@Suite("A void statute")
struct VoidStatuteTests {
  /// Loitering without any warrant, judged on 24 March 2021, after the repeal.
  private func loitering(_ change: (inout SampleCase) -> Void = { _ in }) -> SampleCase {
    var sample = SampleCase(SampleCount("PL 240.37(2)", class: "V"))
    sample.warrants = []
    sample.asOf = "2021-03-24"
    change(&sample)
    return sample
  }

  /// A policy that does not name loitering at all.
  private var others: SamplePolicy {
    var sample = SamplePolicy()
    sample.charges = ["statute: PL 230.00, treatment: decline"]
    return sample
  }

  @Test("carries a pending case from the day of its repeal, whatever the policy gives there")
  func pending() {
    #expect(loitering().decided().inWords == "candidate: covered")
    #expect(loitering().decided().relief == .dismissRepealed)
    #expect(loitering().decided(by: others.policy).relief == .dismissRepealed)
    #expect(loitering { $0.asOf = "2021-02-02" }.decided().relief == .dismissRepealed)
    let before = loitering { $0.asOf = "2021-02-01" }.decided()
    #expect(before.inWords == "review: pending_without_warrant")
  }

  @Test("with an open warrant the policy's own relief is asked for")
  func openWarrant() {
    let decided = loitering { $0.warrants = [SampleCase.openBench] }.decided()
    #expect(decided.relief == .vacateWarrantAndDismiss && decided.outcome == .candidate)
  }

  @Test("does not reach judgments, closed cases, arrest warrants and cases never filed")
  func outOfReach() {
    func reason(_ change: (inout SampleCase) -> Void) -> String {
      loitering(change).decided().inWords
    }
    #expect(reason { $0.counts[0].disposition = .convicted } == "review: post_judgment")
    #expect(
      reason {
        $0.counts[0].plea = .guilty
        $0.warrants = [SampleCase.openBench]
      } == "review: post_judgment")
    #expect(reason { $0.counts[0].disposition = .dismissed } == "not_covered: dismissed")
    #expect(reason { $0.counts[0].status = .notFiled } == "not_covered: not_filed")
    #expect(
      reason { $0.warrants = [SampleCase.warrant(.arrest, .open)] } == "review: arrest_warrant")
    #expect(reason { $0.counts[0].disposition = .deferred } == "review: stage_unknown")
    #expect(reason { $0.warrantList = .unknown } == "review: warrant_unknown")
    #expect(reason { $0.court = .court("bronx-criminal") } == "not_covered: authority")
    #expect(reason { $0.completeness = .topOnly } == "review: counts_unseen")
    #expect(
      reason { $0.counts[0].birthDate = .day(day("1997-01-01")) } == "review: defendant_under_18")
  }

  @Test("exclusions win over it")
  func excluded() {
    let sample = loitering { $0.counts.append(SampleCount("PL 265.01", class: "AM")) }
    #expect(sample.decided().inWords == "excluded: guard_weapon")
    #expect(sample.decided(by: others.policy).inWords == "excluded: guard_weapon")
  }

  @Test("carries a case only where every count is void or covered")
  func mixed() {
    let covered = loitering { $0.counts.append(SampleCount("PL 230.00", class: "BM")) }
    #expect(covered.decided().relief == .dismissRepealed)
    #expect(covered.decided(by: others.policy).outcome == .candidate)
    let beside = loitering { $0.counts.append(SampleCount("PL 240.20", class: "V")) }
    #expect(beside.decided().inWords == "review: tie_at_top")
    #expect(beside.decided(by: others.policy).inWords == "review: mixed_counts")
  }

  @Test(
    "a policy on every count, or on a single one, counts it as no stranger",
    arguments: ["top", "sole", "all", "any"])
  func basis(word: String) {
    var policy = others
    policy.basis = word
    #expect(loitering().decided(by: policy.policy).inWords == "candidate: covered")
    let both = loitering { $0.counts.append(SampleCount("PL 230.00", class: "BM")) }
    #expect(both.decided(by: policy.policy).inWords == "candidate: covered")
  }

  @Test("the subdivision that the policy leaves to a person stays with that person")
  func subdivision() {
    let decided = loitering { $0.counts[0] = SampleCount("PL 240.37(3)", class: "AM") }.decided()
    #expect(decided.inWords == "review: policy_review")
  }
}
