import CourtRecords
import Testing

@testable import MotionReports

@Suite("TerminalSummary")
struct TerminalSummaryTests {
  private func lines(_ facts: RunFacts, _ tally: RunTally) -> [String] {
    TerminalSummary.text(facts: facts, tally: tally, folder: "candidates")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("tells the run in one screen")
  func golden() {
    var tally = Samples.tally()
    tally.nearMisses = 15
    tally.nearMissConditions = [.mixedCase: 3, .guardViolence: 12]
    tally.people.casesWithoutIdentifier = 1
    tally.people.candidateCases = 1_119
    tally.people.alerts = [.juvenile: 17, .severalBirthDates: 2]
    tally.people.possibleGroups = 1
    let text = TerminalSummary.text(
      facts: Samples.facts(), tally: tally, folder: "candidates")
    #expect(
      text == """
        116 rows rejected: see rejects.csv (100 too few cells, 16 quote not closed).

        Policy ny-brooklyn-2021 (Brooklyn: "loitering"), as of 2021-01-29.

                        rows  charges   cases  warrants          people
        candidate      1,500    1,500   1,119     1,119  1,000 to 1,119
        accompanying      34
        excluded         200              180       180
        review           900              801       500
        not covered   38,400           27,900       190
        duplicate         84                          1
        rejected         116                          0
        orphan                                       10
        read          41,234           30,000     2,000

        Candidate cases by top offense:
          PL 240.37  640
          PL 230.00  479

        Candidate cases by year of their first open bench warrant:
          1977  419
          2012  300
          2014  400

        Commonest reasons for review, by cases:
          400  after_plea: The case is open after a plea, conviction or sentence.
          400  tie_at_top: A count that is not covered is as serious as the covered count, or may be.
            1  citation_unclear: The citation has lost digits and may mean several statutes.

        Near misses, excluded by one condition alone (see excluded.csv): 12 guard_violence, 3 mixed_case.

        People: 1 candidate case has no person identifier: it may be of a person counted already.
        Alerts, listed in alerts.csv:
           2  identifiers, several_birth_dates: One person identifier comes with several birth dates.
          17  cases, juvenile: The defendant was under 18, or the case is of a juvenile court.
        1 group of cases may be of one person each: see possible-people.csv. Nothing was decided by it.

        2 code words are not mapped by the layout: plea 'XX' (1,200 rows), disposition 'ODD\\x1B[31m' (3
          rows).

        Lists in candidates: candidates.csv, motion-schedule.csv, review.csv, excluded.csv, not-covered.csv,
          warrants.csv, rejects.csv, alerts.csv, possible-people.csv, summary.json, manifest.json.

        """)
  }

  @Test("says first that a run is hypothetical, then how many rows were rejected")
  func hypothetical() {
    let found = lines(Samples.facts(hypothetical: true, years: "1970-2011"), RunTally())
    #expect(
      found[0] == "HYPOTHETICAL: policy ny-brooklyn-2021 lifted from its dates and authority.")
    #expect(found[1] == "0 rows rejected.")
    #expect(
      found[3]
        == "Policy ny-brooklyn-2021 (Brooklyn: \"loitering\"), as of 2021-01-29, "
        + "warrants issued 1970-2011 only.")
  }

  @Test("counts rejected warrant rows too, and one row in the singular")
  func oneReject() {
    var tally = RunTally()
    tally.warrants[.rejected] = 1
    tally.rejectKinds = ["too_few_cells": 1]
    #expect(
      lines(Samples.facts(), tally)[0] == "1 row rejected: see rejects.csv (1 too few cells).")
  }

  @Test("gathers more than twelve years into decades")
  func decades() {
    var tally = RunTally()
    tally.byWarrantYear = Dictionary(uniqueKeysWithValues: (1975...1989).map { ($0, 100) })
    let found = lines(Samples.facts(), tally)
    #expect(found.contains("  1970-1979    500"))
    #expect(found.contains("  1980-1989  1,000"))
    #expect(!found.contains { $0.hasPrefix("  1975 ") })
  }

  @Test("stays within 100 columns, shows ten reasons and ten words, and no control character")
  func bounds() {
    var tally = Samples.tally()
    for word in ReasonWord.allCases { tally.reviewReasons[word] = 1_234_567 }
    for index in 0..<40 { tally.unmappedWords["plea", default: [:]]["W \(index)\u{7}"] = index }
    for kind in 0..<20 { tally.rejectKinds["some_kind_\(kind)"] = 1 }
    tally.rows[.notCovered] = 123_456_789_012
    tally.rowsRead = .max
    var facts = Samples.facts(hypothetical: true)
    facts.policyTitle = String(repeating: "a long title ", count: 20)
    let found = lines(facts, tally)
    #expect(found.allSatisfy { $0.count <= 100 })
    #expect(found.filter { $0.hasPrefix("  1,234,567  ") }.count == 10)
    #expect(found.joined().contains("and 32 more in summary.json"))
    #expect(!found.joined().unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(
    "groups digits by three",
    arguments: [
      (UInt64(0), "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"),
    ])
  func digits(number: UInt64, text: String) {
    #expect(TerminalSummary.grouped(number) == text)
  }
}
