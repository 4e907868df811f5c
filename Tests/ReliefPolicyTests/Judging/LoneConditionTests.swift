import CourtRecords
import RuleDocuments
import Testing

@testable import ReliefPolicy

/// Cases in which a single condition of the judge decides, and no other test would see it turned.
@Suite("Conditions of the judge that one case shows")
struct LoneConditionTests {
  @Test("an explanation changes nothing, and a plain decision has no steps", arguments: judgeTable)
  func steps(row: JudgeRow) {
    let plain = row.decided
    let explained = row.sample.decided(
      by: row.policy?.policy ?? NewYork.brooklyn, explaining: true)
    #expect(plain.steps.isEmpty && plain.personQuestions.isEmpty)
    #expect(explained.steps.last?.question == "What comes out?")
    if plain.outcome == .review {
      let held = explained.steps.filter { $0.question == "Does anything hold it back?" }
      #expect(held.count >= plain.reasons.count)
    }
    #expect(explained.inWords == plain.inWords && explained.rows == plain.rows)
    #expect(explained.relief == plain.relief && explained.stage == plain.stage)
  }

  @Test("an explanation says at which stage nothing is given, and which count is more serious")
  func told() {
    func answers(_ change: (inout SampleCase) -> Void) -> [String] {
      var sample = SampleCase()
      change(&sample)
      return sample.decided(explaining: true).steps.map { "\($0.question) \($0.answer)" }
    }
    let dismissed = answers {
      $0.counts[0].disposition = .dismissed
      $0.warrants = []
    }
    #expect(dismissed.contains("What does the policy give at this stage? Nothing."))
    let larceny = answers { $0.counts.append(SampleCount("PL 155.25", class: "AM")) }
    #expect(larceny.contains("Is the top count covered? No: count 2 is more serious."))
    let foreign = answers {
      $0.counts.append(SampleCount("PL 120.00", class: "AM"))
      $0.counts[1].origin = .elsewhere
    }
    let named = foreign.filter { $0.contains("what is a charge of another state?") }
    #expect(named.count == 1 && named[0].hasPrefix("Count 2:"))
  }

  // MARK: Exclusions

  @Test("two conditions that fail are no near miss, one is")
  func failedConditions() {
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.conditions = [
      "id: few, says: No felony., kind: no_felony_count, else: prosecute",
      "id: clean, says: No trespass., kind: no_count_of, statutes: [PL 140.05], else: prosecute",
    ]
    policy.charges = [
      "statute: PL 230.00, treatment: decline, when: [few]",
      "statute: PL 240.37, treatment: decline, when: [clean]",
    ]
    var sample = SampleCase(
      SampleCount(), SampleCount("PL 240.37(2)", class: "BM"), SampleCount("PL 155.30", class: "EF")
    )
    #expect(sample.decided(by: policy.policy).isNearMiss)
    sample.counts.append(SampleCount("PL 140.05", class: "V"))
    let both = sample.decided(by: policy.policy)
    #expect(both.inWords == "excluded: condition_not_met" && !both.isNearMiss)
  }

  @Test("an agency's list is a reason of its own, and a near miss where nothing else stands")
  func exclusionList() {
    var sample = SampleCase()
    sample.listed = [.onExclusionList]
    #expect(sample.decided().isNearMiss)
    sample.counts[0].plea = .guilty
    #expect(sample.decided().outcome == .excluded && !sample.decided().isNearMiss)
    sample.counts.append(SampleCount("PL 265.01", class: "AM"))
    #expect(Set(sample.decided().reasons.map(\.word)) == [.guardWeapon, .onExclusionList])
  }

  @Test("a sealed case says so, and no other does")
  func sealed() {
    var sample = SampleCase()
    #expect(!sample.decided().isSealed)
    sample.counts[0].mark = .sealed
    #expect(sample.decided().isSealed)
  }

  @Test("a void count stops nothing that is excluded, and goes with what is a candidate")
  func voidRows() {
    var sample = SampleCase(SampleCount("PL 240.37(2)", class: "V"))
    sample.asOf = "2021-03-24"
    var policy = SamplePolicy()
    policy.charges = ["statute: PL 230.00, treatment: decline"]
    #expect(sample.decided(by: policy.policy).rows == [.candidate])
    sample.counts.append(SampleCount("PL 265.01", class: "AM"))
    #expect(sample.decided(by: policy.policy).rows == [.notCovered, .notCovered])
  }

  @Test("the top count of a case without a covered one is its void count")
  func voidTop() {
    var sample = SampleCase(
      SampleCount("PL 240.20", class: "V"), SampleCount("PL 240.37(2)", class: "V"))
    sample.asOf = "2021-03-24"
    var policy = SamplePolicy()
    policy.charges = ["statute: PL 230.00, treatment: decline"]
    #expect(sample.decided(by: policy.policy).topCovered == 1)
  }

  @Test("a void count is asked for the defendant's age too")
  func voidAge() {
    var sample = SampleCase(SampleCount("PL 240.37(2)", class: "V"))
    sample.asOf = "2021-03-24"
    sample.counts[0].birthDate = .blank
    var policy = SamplePolicy()
    policy.charges = ["statute: PL 230.00, treatment: decline"]
    #expect(sample.decided(by: policy.policy).inWords == "review: birth_date_missing")
  }

  @Test("a person who calls a damaged citation trafficking stops its case, whatever it may be")
  func signedTrafficking() {
    let row = CorrectedRow("23000", "", category: "trafficking_or_minor", "")
    #expect(CorrectedRow.found(row.reading).inWords == "guarded: trafficking by the crosswalk")
  }

  @Test(
    "what a condition about counts stands against is left out to see a near miss",
    arguments: [
      ("kind: no_count_of, statutes: [PL 140.05]", "PL 140.05", "V"),
      ("kind: no_crime_count", "PL 155.25", "AM"),
    ])
  func nearMiss(condition: String, citation: String, word: String) {
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.conditions = ["id: clean, says: Nothing else., \(condition), else: prosecute"]
    policy.charges = ["statute: PL 240.37, treatment: decline, when: [clean]"]
    let sample = SampleCase(
      SampleCount("PL 240.37(2)", class: "V"), SampleCount(citation, class: word))
    let decided = sample.decided(by: policy.policy)
    #expect(decided.inWords == "excluded: condition_not_met" && decided.isNearMiss)
  }

  // MARK: Counts beside the covered one

  @Test(
    "a cell of several citations may hold what a condition asks for",
    arguments: [("140.10 / 240.20", false), ("155.25 / 240.20", true)])
  func severalCited(citation: String, isCovered: Bool) {
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.conditions = [
      "id: clean, says: No trespass., kind: no_count_of, statutes: [PL 140.10], else: prosecute"
    ]
    policy.charges = ["statute: PL 230.00, treatment: decline, when: [clean]"]
    let sample = SampleCase(SampleCount(), SampleCount(citation, class: "BM"))
    #expect((sample.decided(by: policy.policy).findings[0].kind == .covered) == isCovered)
  }

  @Test(
    "a cell of several citations may hold one with a victim",
    arguments: [("240.26 / 240.20", true), ("240.20 / 140.05", false)])
  func severalVictims(citation: String, hasVictim: Bool) {
    let sample = SampleCase(SampleCount(), SampleCount(citation, class: "V"))
    #expect(sample.decided().reasons.map(\.word).contains(.victimCount) == hasVictim)
  }

  @Test("a covered count that was dismissed beats no other count")
  func dismissedTop() {
    var sample = SampleCase(
      SampleCount(), SampleCount("PL 240.37(2)", class: "V"), SampleCount("PL 240.20", class: "V"))
    sample.counts[0].disposition = .dismissed
    #expect(sample.decided().inWords == "review: tie_at_top")
  }

  @Test("a section beside it that may be its guarded subdivision holds the case")
  func wholeSection() {
    let sample = SampleCase(SampleCount(), SampleCount("PL 230.25", class: "DF"))
    #expect(sample.decided().reasons.map(\.word).contains(.guardUncertain))
  }

  @Test("a section of both sides, under a code book that the office has not, is of another office")
  func directionElsewhere() {
    var policy = SamplePolicy.byCategory("selling decline")
    policy.books = ["ED"]
    let sample = SampleCase(SampleCount("PL 240.37", class: "V"))
    #expect(sample.decided(by: policy.policy).inWords == "not_covered: authority")
  }

  // MARK: Facts that a policy asks for

  @Test("a class that the policy requires must be known")
  func requiredClass() {
    func reasons(_ word: String, requires: [String]) -> [ReasonWord] {
      var policy = SamplePolicy()
      policy.basis = "any"
      policy.charges = ["statute: VTL 509, treatment: decline"]
      policy.books = []
      policy.requires = requires
      return SampleCase(SampleCount("VTL 509", class: word)).decided(by: policy.policy)
        .reasons.map(\.word)
    }
    #expect(reasons("", requires: ["class"]).contains(.classUnknown))
    #expect(!reasons("", requires: []).contains(.classUnknown))
    #expect(!reasons("V", requires: ["class"]).contains(.classUnknown))
  }

  @Test("born after the day of screening is a fault of the date, and no age")
  func unborn() {
    var sample = SampleCase()
    sample.counts[0].birthDate = .day(day("2031-01-01"))
    #expect(sample.decided().reasons.map(\.word).contains(.birthDateMissing))
  }

  // MARK: Stages

  @Test("with its warrants unknown, only a case that has ended and is closed has a stage")
  func unknownWarrants() {
    func stage(_ disposition: Disposition, _ status: CaseStatus) -> ProceduralStage {
      var sample = SampleCase()
      sample.warrants = []
      sample.warrantList = .unknown
      sample.counts[0].disposition = disposition
      sample.counts[0].status = status
      return sample.decided().stage
    }
    #expect(stage(.dismissed, .closed) == .dismissed && stage(.convicted, .closed) == .convicted)
    #expect(stage(.dismissed, .none) == .unknown && stage(.none, .closed) == .unknown)
    #expect(stage(.none, .none) == .unknown)
    var ended = SampleCase()
    ended.warrants = []
    ended.warrantList = .unknown
    ended.counts[0].disposition = .dismissed
    ended.counts[0].status = .closed
    #expect(ended.decided().inWords == "not_covered: dismissed")
  }

  @Test(
    "a listed warrant that may stand opens the end of a closed case, of whatever kind it is",
    arguments: [
      (WarrantType.unmapped, WarrantStatus.open, "review: warrant_unknown"),
      (.unmapped, .unmapped, "review: warrant_unknown"),
      (.bench, .unmapped, "review: warrant_unknown"),
      (.unmapped, .recalled, "not_covered: convicted"),
      (.unmapped, .executed, "not_covered: convicted"),
    ])
  func warrantBehindTheEnd(type: WarrantType, status: WarrantStatus, expected: String) {
    var sample = SampleCase()
    sample.counts[0].disposition = .convicted
    sample.counts[0].status = .closed
    sample.warrants = [SampleCase.warrant(type, status)]
    #expect(sample.decided().inWords == expected)
  }

  @Test(
    "beside an open bench warrant, a second one of no known kind and status leaves the stage open",
    arguments: [
      (WarrantType.unmapped, WarrantStatus.unmapped, ProceduralStage.unknown),
      (.unmapped, .open, .openBenchWarrantBeforePlea),
      (.unmapped, .executed, .openBenchWarrantBeforePlea),
      (.bench, .unmapped, .openBenchWarrantBeforePlea),
    ])
  func secondWarrant(type: WarrantType, status: WarrantStatus, expected: ProceduralStage) {
    var sample = SampleCase()
    sample.warrants.append(SampleCase.warrant(type, status))
    #expect(sample.decided().stage == expected)
  }

  @Test("convicted of what the charge became, without a warrant")
  func convictedOfOther() {
    var sample = SampleCase(SampleCount("PL 240.20", "DISORDERLY CONDUCT", class: "V"))
    sample.warrants = []
    sample.counts[0].chargedAs = "PL 230.00"
    sample.counts[0].disposition = .convicted
    #expect(sample.decided().inWords == "not_covered: convicted_of_other")
  }

  @Test(
    "at a stage that nobody knows a person decides, whatever the policy gives",
    arguments: ["dismiss", "none", "review"])
  func unknownStage(answer: String) {
    var policy = SamplePolicy()
    policy.relief["unknown"] = answer
    var sample = SampleCase()
    sample.warrants = []
    sample.counts[0].disposition = .deferred
    #expect(sample.decided(by: policy.policy).inWords == "review: stage_unknown")
  }

  @Test("a stage that is known and has no relief is not called unknown")
  func knownStage() {
    var policy = SamplePolicy()
    policy.relief["pending"] = "none"
    var sample = SampleCase()
    sample.warrants = []
    sample.completeness = .unknown
    sample.doubts = [.severalDefendants]
    let words = sample.decided(by: policy.policy).reasons.map(\.word)
    #expect(words.contains(.severalDefendants) && !words.contains(.stageUnknown))
  }

  // MARK: Classes and versions

  @Test("an attempt is printed under the class of its target, or under its own")
  func attemptClasses() {
    var policy = SamplePolicy()
    policy.charges = ["statute: PL 155.25, treatment: decline"]
    for word in ["AM", "BM"] {
      let sample = SampleCase(SampleCount("PL 110-155.25", class: word))
      #expect(!sample.decided(by: policy.policy).reasons.map(\.word).contains(.classDisagrees))
    }
    let sample = SampleCase(SampleCount("PL 110-155.25", class: "EF"))
    #expect(sample.decided(by: policy.policy).reasons.map(\.word).contains(.classDisagrees))
  }

  @Test("how far an attempt falls counts only where a source says so; its target needs none")
  func unconfirmedAttempts() {
    func range(_ citation: String) -> OffenseClassRange? {
      let policy = SamplePolicy.byCategory("selling decline").policy
      let rules = CoverageRules(law: Self.law, policy: policy, asOf: day("2021-01-29"))
      var facts = SampleCase(SampleCount("PL 230.00", class: nil)).facts
      facts.counts[0].charge = ChargeClassifier(law: Self.law)
        .read(citation: citation, description: "")
      return CaseJudge(rules: rules).determine(facts).classes[0]
    }
    #expect(range("ZC 10.01") != nil && range("ATT ZC 10.01") == nil)
  }

  /// A section that was written anew and kept its meaning, and one that did not.
  private static let law: StateLaw = {
    func section(_ number: String, _ before: String, _ since: String) -> String {
      """
        - cite: ZC \(number)
          versions:
            - {name: Before, category: \(before), class: [M1], until: 2000-01-01, verified: [citation, category, class, window], source: ACT}
            - {name: Since, category: \(since), class: [M1], from: 2000-01-01, verified: [citation, category, class, window], source: ACT}
      """
    }
    return Zembla.law(
      """
      sections:
      \(section("10.01", "selling", "selling"))
      \(section("10.02", "selling", "buying"))
      """)
  }()

  @Test(
    "without a date, versions of one meaning decide, and versions of two do not",
    arguments: [
      ("ZC 10.01", "decline", "covered"), ("ZC 10.01", "prosecute", "prosecuted"),
      ("ZC 10.02", "decline", "possibly: offense_date_missing"),
    ])
  func versions(citation: String, treatment: String, expected: String) {
    let policy = SamplePolicy.byCategory("selling \(treatment)").policy
    let reading = ChargeClassifier(law: Self.law).read(citation: citation, description: "")
    let found = CoverageRules(law: Self.law, policy: policy, asOf: day("2021-01-29"))
      .finding(for: reading, offenseDate: .blank)
    #expect(found.inWords == expected)
  }
}
