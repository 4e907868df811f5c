import CourtRecords
import ReliefPolicy
import Testing

@Suite("CaseJudge")
struct CaseJudgeTests {
  @Test("a table of cases, at least one for every reason", arguments: judgeTable)
  func table(row: JudgeRow) {
    #expect(row.decided.inWords == row.expected)
  }

  @Test("every reason that a case can have is in the table")
  func complete() {
    let shown = Set(judgeTable.map { $0.expected.split(separator: " ")[1] })
    for word in ReasonWord.allCases {
      #expect(shown.contains(Substring(word.rawValue)), "\(word)")
    }
  }

  @Test("a candidate names its relief, its vehicle's source and its warrant")
  func candidate() {
    let decided = SampleCase().decided()
    #expect(decided.relief == .vacateWarrantAndDismiss)
    #expect(decided.vehicle == "CPL 530.70; CPL 170.40" && decided.reliefSource == "DA2")
    #expect(decided.stage == .openBenchWarrantBeforePlea && decided.openWarrants == [0])
    #expect(decided.topCovered == 0 && decided.rows == [.candidate])
  }

  @Test("only a candidate has a relief", arguments: judgeTable)
  func relief(row: JudgeRow) {
    let decided = row.decided
    #expect((decided.relief != nil) == (decided.outcome == .candidate))
    #expect(decided.rows.count == row.sample.counts.count && !decided.reasons.isEmpty)
    #expect(decided.rows.contains(.candidate) == (decided.outcome == .candidate))
    #expect(!decided.rows.contains(.duplicate) && !decided.rows.contains(.rejected))
  }

  @Test("the counts of a candidate case that are not covered go with it")
  func accompanying() {
    var sample = SampleCase(SampleCount("PL 140.05", class: "V"), SampleCount())
    let decided = sample.decided()
    #expect(decided.outcome == .candidate && decided.rows == [.accompanying, .candidate])
    #expect(decided.topCovered == 1)
    sample.counts.append(SampleCount("PL 120.00", class: "AM"))
    #expect(sample.decided().rows == [.notCovered, .excluded, .notCovered])
  }

  @Test("in a case for review the count to blame is for review too, and no other")
  func blamed() {
    let sample = SampleCase(
      SampleCount(), SampleCount("PL 140.05", class: "V"), SampleCount("PL 155.30", class: "EF"))
    #expect(sample.decided().rows == [.review, .notCovered, .review])
  }

  @Test("the top covered count is the most serious one, then the one of the lowest number")
  func topCovered() {
    var sample = SampleCase(
      SampleCount("PL 240.37", class: "V"), SampleCount("PL 240.37", class: "BM"),
      SampleCount("PL 230.00", class: "BM"))
    #expect(sample.decided().topCovered == 1)
    sample.counts[1].number = 9
    #expect(sample.decided().topCovered == 2)
  }

  @Test("all reasons are told, the case's own first")
  func allReasons() {
    var sample = SampleCase()
    sample.counts[0].plea = .guilty
    sample.counts[0].birthDate = .blank
    sample.completeness = .unknown
    let decided = sample.decided()
    #expect(decided.reasons.map(\.word) == [.countsUnseen, .birthDateMissing, .afterPlea])
  }

  @Test("a screening under hypothesis lifts the authority of courts and nothing else")
  func hypothetical() {
    var sample = SampleCase()
    sample.isHypothetical = true
    sample.court = .court("new-york-criminal")
    #expect(sample.decided().inWords == "candidate: covered")
    sample.court = .unknown
    #expect(sample.decided().inWords == "candidate: covered")
    sample.counts.append(SampleCount("PL 265.01", class: "AM"))
    #expect(sample.decided().inWords == "excluded: guard_weapon")
  }

  @Test("a policy without named courts acts in all of them")
  func allCourts() {
    var policy = SamplePolicy()
    policy.courts = []
    for court in [CourtReading.notBound, .unknown, .court("bronx-criminal")] {
      var sample = SampleCase()
      sample.court = court
      #expect(sample.decided(by: policy.policy).inWords == "candidate: covered")
    }
  }

  @Test(
    "what a policy asks for must be there even where the export has no column for it",
    arguments: [
      ("offense_date", "review: offense_date_missing"),
      ("birth_date", "review: birth_date_missing"),
      ("disposition", "review: stage_unknown"),
    ])
  func required(fact: String, expected: String) {
    var sample = SampleCase()
    sample.counts[0].offenseDate = .notBound
    sample.counts[0].birthDate = .notBound
    #expect(sample.decided().inWords == "candidate: covered")
    var policy = SamplePolicy()
    policy.requires = [fact]
    #expect(sample.decided(by: policy.policy).inWords == expected)
  }

  @Test(
    "a policy that asks for warrants holds an ended case of which nobody knows whether one stands")
  func requiredWarrant() {
    var sample = SampleCase()
    sample.warrants = []
    sample.warrantList = .unknown
    sample.counts[0].disposition = .convicted
    sample.counts[0].status = .closed
    var policy = SamplePolicy()
    policy.relief["convicted"] = "vacate_conviction"
    #expect(sample.decided(by: policy.policy).inWords == "candidate: covered")
    policy.requires = ["warrant"]
    #expect(sample.decided(by: policy.policy).inWords == "review: warrant_unknown")
  }
}
