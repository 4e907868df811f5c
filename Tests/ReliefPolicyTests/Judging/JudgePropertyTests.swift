import CourtRecords
import ReliefPolicy
import TestSupport
import Testing

/// Random cases, some of them candidates: made of the facts on which decisions turn.
struct CaseGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private static let charges: [(String, String, String)] = [
    ("PL 230.00", "PROSTITUTION", "BM"), ("PL 240.37(2)", "LOIT PROST", "V"),
    ("PL 240.37", "", "BM"), ("PL 240.37(3)", "", "AM"), ("PL 2300000", "", "BM"),
    ("PL 240.20", "DISORDERLY CONDUCT", "V"), ("PL 140.10", "", "BM"), ("PL 155.25", "", "AM"),
    ("PL 155.30", "", "EF"), ("PL 120.00", "ASSAULT 3", "AM"), ("PL 265.01", "", "AM"),
    ("PL 230.34", "", "BF"), ("PL 230.04", "", "AM"), ("230.0", "PROSTITUTION", "BM"),
    ("", "", ""), ("NULL", "PETIT LARCENY", "AM"), ("PL 110-230.00", "", "BM"),
    ("PL 230.00", "PROSTITUTION OF A MINOR", "BM"), ("GBL 396", "", ""), ("PL 999.01", "", "M"),
  ]

  private mutating func count(_ number: Int) -> SampleCount {
    let covered = chance(55)
    let (citation, text, word) = covered ? Self.charges[number % 3] : pick(Self.charges)
    var count = SampleCount(citation, text, class: chance(95) ? word : pick(["", "M", "F", "EF"]))
    count.number = number + 1
    if chance(8) {
      count.offenseDate = pick([
        .blank, .unreadable, .notBound, .day(day("1971-01-01")), .day(day("2021-06-01")),
      ])
    }
    if chance(8) { count.birthDate = pick([.blank, .notBound, .day(day("1999-01-01"))]) }
    if chance(8) { count.plea = pick(Plea.allCases) }
    if chance(12) { count.disposition = pick(Disposition.allCases) }
    if chance(5) { count.sentence = .imposed }
    if chance(12) { count.status = pick(CaseStatus.allCases) }
    if chance(5) { count.mark = pick(RecordMark.allCases) }
    if chance(8) { count.chargedAs = pick(Self.charges).0 }
    return count
  }

  mutating func next() -> SampleCase {
    var sample = SampleCase()
    sample.counts = (0..<pick([1, 1, 1, 2, 2, 3])).map { count($0) }
    sample.warrants = (0..<pick([0, 1, 1, 1, 1, 2, 3])).map { _ in
      WarrantFacts(
        type: chance(80) ? .bench : pick(WarrantType.allCases),
        status: chance(70) ? .open : pick(WarrantStatus.allCases),
        issued: chance(90)
          ? .day(day(pick(["1985-04-01", "2014-06-01", "2020-12-31"])))
          : pick([.blank, .unreadable, .notBound, .day(day("2022-01-01"))]),
        isConflicting: chance(3))
    }
    if chance(10) { sample.warrantList = pick(WarrantCompleteness.allCases) }
    if chance(6) { sample.completeness = pick(CountCompleteness.allCases) }
    if chance(6) { sample.court = pick([.notBound, .unknown, .court("bronx-criminal")]) }
    if chance(6) {
      sample.listed = [
        pick([.onExclusionList, .exclusionUnclear, .alreadyFiled, .grantedBefore, .deniedBefore])
      ]
    }
    if chance(4) { sample.doubts = [pick([.rejectedRow, .identityConflict, .noCaseNumber])] }
    if chance(40) { sample.asOf = "2021-03-24" }
    if chance(15) { sample.warrantYears = pick([1970...2011, 2012...2021]) }
    return sample
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &random) }
}

@Suite("Properties of decisions")
struct JudgePropertyTests {
  private static let policies: [Policy] = {
    var others = SamplePolicy()
    others.charges = ["statute: PL 230.00, treatment: decline"]
    return [NewYork.brooklyn, others.policy]
      + ["sole", "all", "any"].map { word in
        var sample = SamplePolicy()
        sample.basis = word
        sample.relief["pending"] = "dismiss"
        return sample.policy
      } + [SamplePolicy.byCategory("selling decline", "buying prosecute").policy]
  }()

  /// Random cases with the policy that judges them.
  private func forEachCase(
    seed: UInt64, times: Int = 1500,
    _ check: (SampleCase, Policy, inout CaseGenerator) -> Void
  ) {
    var generator = CaseGenerator(seed: seed)
    for index in 0..<times {
      let sample = generator.next()
      check(sample, Self.policies[index % Self.policies.count], &generator)
    }
  }

  @Test("the random cases come out in every way, candidates among them")
  func variety() {
    var outcomes: [CaseOutcome: Int] = [:]
    var reasons: Set<ReasonWord> = []
    forEachCase(seed: 1) { sample, policy, _ in
      let decided = sample.decided(by: policy)
      outcomes[decided.outcome, default: 0] += 1
      reasons.insert(decided.reason)
    }
    for outcome in CaseOutcome.allCases { #expect(outcomes[outcome, default: 0] > 50) }
    #expect(reasons.count > 30)
  }

  @Test("explaining a case decides it no differently")
  func explaining() {
    let seed: UInt64 = 2
    forEachCase(seed: seed) { sample, policy, _ in
      let plain = sample.decided(by: policy)
      let explained = sample.decided(by: policy, explaining: true)
      #expect(plain.inWords == explained.inWords, "seed \(seed): \(sample)")
      #expect(plain.reasons == explained.reasons && plain.rows == explained.rows)
      #expect(plain.findings == explained.findings && plain.relief == explained.relief)
      #expect(plain.isNearMiss == explained.isNearMiss && plain.stage == explained.stage)
      #expect(plain.steps.isEmpty && explained.steps.count > sample.counts.count)
      #expect(explained.steps.last?.question == "What comes out?")
    }
  }

  @Test("the order of counts and of warrants does not matter")
  func permuting() {
    let seed: UInt64 = 3
    forEachCase(seed: seed) { sample, policy, generator in
      var other = sample
      other.counts = generator.shuffled(sample.counts)
      other.warrants = generator.shuffled(sample.warrants)
      let one = sample.decided(by: policy)
      let two = other.decided(by: policy)
      #expect(one.inWords == two.inWords, "seed \(seed): \(sample)")
      #expect(one.relief == two.relief && one.stage == two.stage)
      #expect(one.isNearMiss == two.isNearMiss)
      #expect(one.reasons.map(\.word) == two.reasons.map(\.word), "seed \(seed): \(sample)")
      #expect(one.rows.map(\.rawValue).sorted() == two.rows.map(\.rawValue).sorted())
    }
  }

  /// What a fact of a case becomes when nobody knows it.
  private struct Blanking: Sendable {
    let fact: String
    let blank: @Sendable (inout SampleCase, Int) -> Void
  }

  /// The facts on which every decision rests.
  ///
  /// Not among them: the offense date, which matters only where a section changed its meaning (see
  /// `CoverageDatesTests`), and the class (see `unknownClass`).
  private static let blankings = [
    Blanking(fact: "citation") { sample, index in
      sample.counts[index].citation = ""
    },
    Blanking(fact: "birth date") { sample, index in
      sample.counts[index].birthDate = .unreadable
    },
    Blanking(fact: "disposition") { sample, index in
      sample.counts[index].disposition = .unmapped
    },
    Blanking(fact: "plea") { sample, index in sample.counts[index].plea = .unmapped },
    Blanking(fact: "status") { sample, index in sample.counts[index].status = .unmapped },
    Blanking(fact: "mark") { sample, index in sample.counts[index].mark = .unmapped },
    Blanking(fact: "court") { sample, _ in sample.court = .unknown },
    Blanking(fact: "counts") { sample, _ in sample.completeness = .unknown },
    Blanking(fact: "warrants") { sample, _ in
      sample.warrants = []
      sample.warrantList = .unknown
    },
    Blanking(fact: "warrant type") { sample, _ in
      for index in sample.warrants.indices where sample.warrants[index].status == .open {
        sample.warrants[index].type = .unmapped
      }
    },
    Blanking(fact: "warrant status") { sample, _ in
      for index in sample.warrants.indices where sample.warrants[index].status == .open {
        sample.warrants[index].status = .unmapped
      }
    },
    Blanking(fact: "issue date") { sample, _ in
      for index in sample.warrants.indices where sample.warrants[index].status == .open {
        sample.warrants[index].issued = .blank
      }
    },
  ]

  @Test("unknown never becomes a candidate: any deciding fact of a candidate, made unknown")
  func unknown() {
    let seed: UInt64 = 4
    var blanked = 0
    forEachCase(seed: seed, times: 3000) { sample, policy, generator in
      let decided = sample.decided(by: policy)
      guard decided.outcome == .candidate else { return }
      for blanking in Self.blankings {
        for index in sample.counts.indices {
          var other = sample
          blanking.blank(&other, index)
          // A birth date is asked only of the counts that the motion is about, a warrant only
          // where one is open.
          if blanking.fact == "birth date", decided.rows[index] != .candidate { continue }
          let isAboutWarrants = ["warrant type", "warrant status", "issue date"]
            .contains(blanking.fact)
          if isAboutWarrants, !sample.warrants.contains(where: { $0.status == .open }) { continue }
          let outcome = other.decided(by: policy).outcome
          #expect(
            outcome != .candidate, "seed \(seed), \(blanking.fact) of count \(index): \(sample)")
          blanked += 1
        }
      }
    }
    #expect(blanked > 2000)
  }

  @Test("a class made unknown makes no candidate, unless it contradicted the statute's own")
  func unknownClass() {
    let seed: UInt64 = 5
    let scale = NewYork.law.scale
    var blanked = 0
    forEachCase(seed: seed) { sample, policy, _ in
      let before = sample.decided(by: policy)
      guard before.outcome != .candidate else { return }
      for (index, count) in sample.counts.enumerated() {
        guard let printed = count.classWord.flatMap(scale.range(of:)) else { continue }
        let own = (before.findings[index].version?.classes ?? []).compactMap(scale.range(of:))
        if !own.isEmpty, own.allSatisfy({ $0.intersection(printed) == nil }) { continue }
        var other = sample
        other.counts[index].classWord = ""
        let decided = other.decided(by: policy)
        #expect(decided.outcome != .candidate, "seed \(seed), count \(index): \(sample)")
        blanked += 1
      }
    }
    #expect(blanked > 500)
  }

  @Test("adding a guarded count to a candidate excludes it, and nothing else does it better")
  func guarded() {
    let seed: UInt64 = 6
    forEachCase(seed: seed) { sample, policy, _ in
      guard sample.decided(by: policy).outcome == .candidate else { return }
      var other = sample
      other.counts.append(SampleCount("PL 230.34", class: "BF"))
      let decided = other.decided(by: policy)
      #expect(decided.inWords == "excluded: guard_trafficking" && decided.isNearMiss)
    }
  }
}
