import CourtRecords
import ReliefPolicy
import Testing

@Suite("Single charges by their dates")
struct CoverageDatesTests {
  @Test(
    "240.37 was a section from 1976 to 2021, and is void from the day of its repeal",
    arguments: [
      ("1971-08-08", "2021-01-29", "possibly: date_outside_window"),
      ("1976-07-11", "2021-01-29", "possibly: date_outside_window"),
      ("1976-07-12", "2021-01-29", "covered"),
      ("2021-02-01", "2021-02-01", "covered"),
      ("2021-02-01", "2021-02-02", "covered (void)"),
      ("2021-02-02", "2021-03-24", "possibly: date_outside_window (void)"),
      ("2014-03-01", "2021-02-01", "covered"), ("2014-03-01", "2021-02-02", "covered (void)"),
      ("2021-03-25", "2021-03-24", "possibly: date_after_as_of (void)"),
    ])
  func loitering(date: String, asOf: String, expected: String) {
    #expect(finding("PL 240.37(2)", on: .day(day(date)), asOf: asOf).inWords == expected)
  }

  @Test(
    "230.00 has been a section since 1967",
    arguments: [
      ("1967-08-31", "possibly: date_outside_window"), ("1967-09-01", "covered"),
      ("2021-01-29", "covered"), ("2021-01-30", "possibly: date_after_as_of"),
      ("2121-01-29", "possibly: date_after_as_of"),
    ])
  func prostitution(date: String, expected: String) {
    #expect(finding("PL 230.00", on: .day(day(date))).inWords == expected)
  }

  @Test(
    "a missing date does not matter where a section never changed its meaning",
    arguments: [DateReading.blank, .unreadable, .notBound])
  func missing(date: DateReading) {
    #expect(finding("PL 230.00", on: date).inWords == "covered")
    #expect(finding("PL 240.37(2)", on: date).inWords == "covered")
    #expect(finding("PL 230.34", on: date).inWords == "guarded: trafficking by PL 230.34")
  }

  private let sellers = SamplePolicy.byCategory("selling decline").policy
  private let buyers = SamplePolicy.byCategory("buying decline").policy

  @Test(
    "230.03 was buying until 2007 and is selling since 2011; between, the number was vacant",
    arguments: [
      ("2007-10-31", "unrelated", "covered"),
      (
        "2007-11-01", "possibly: not_verified, date_outside_window", "possibly: date_outside_window"
      ),
      (
        "2011-06-19", "possibly: not_verified, date_outside_window", "possibly: date_outside_window"
      ),
      ("2011-06-20", "possibly: not_verified", "unrelated"),
      ("2015-01-01", "possibly: not_verified", "unrelated"),
    ])
  func schoolZone(date: String, seller: String, buyer: String) {
    #expect(finding("PL 2300300", on: .day(day(date)), policy: sellers).inWords == seller)
    #expect(finding("PL 230.03", on: .day(day(date)), policy: buyers).inWords == buyer)
  }

  @Test(
    "230.03 without a date may be either",
    arguments: [DateReading.blank, .unreadable, .notBound])
  func schoolZoneUndated(date: DateReading) {
    #expect(
      finding("PL 230.03", on: date, policy: buyers).inWords == "possibly: offense_date_missing")
    #expect(
      finding("PL 230.03", on: date, policy: sellers).inWords
        == "possibly: not_verified, offense_date_missing")
    #expect(finding("PL 230.03", on: date).inWords == "unrelated")
  }

  @Test(
    "230.04 concerned minors until 2007: guarded then, buying since, and neither without a date",
    arguments: [
      (DateReading.day(CalendarDate(dayNumber: 13_817)), "guarded: minor by PL 230.04"),
      (.day(CalendarDate(dayNumber: 13_818)), "covered"),
      (.blank, "possibly: offense_date_missing"), (.notBound, "possibly: offense_date_missing"),
    ])
  func patronizing(date: DateReading, expected: String) {
    #expect(day("2007-11-01").dayNumber == 13_818)
    #expect(finding("PL 230.04", on: date, policy: buyers).inWords == expected)
  }

  @Test("230.04 without a date may be guarded, under a policy that does not cover it too")
  func patronizingUndated() {
    #expect(finding("PL 230.04", on: .blank).inWords == "unrelated, may be guarded")
    #expect(finding("PL 230.04").inWords == "unrelated")
  }

  @Test("a guard stops whatever its date", arguments: ["1960-01-01", "1999-01-01", "2090-01-01"])
  func guardsKnowNoDates(date: String) {
    #expect(finding("PL 230.34", on: .day(day(date))).kind == .guarded)
    #expect(finding("PL 230.11", on: .day(day(date))).kind == .guarded)
  }

  @Test("a void charge that the policy does not name is doubted like a covered one")
  func voidAndNotNamed() {
    var sample = SamplePolicy()
    sample.charges = ["statute: PL 230.00, treatment: decline"]
    func void(_ text: String, _ date: String = "2014-03-01") -> String {
      finding(
        "PL 240.37", text, on: .day(day(date)), policy: sample.policy, asOf: "2021-02-02"
      ).inWords
    }
    #expect(void("LOIT PROST") == "unrelated (void)")
    #expect(void("LOITERING TO PROMOTE PROSTITUTION") == "possibly: text_disagrees (void)")
    #expect(void("LOITERING, MINOR, PROSTITUTION").hasPrefix("possibly: guard_word"))
    #expect(void("PETIT LARCENY") == "possibly: text_disagrees (void)")
    #expect(void("LOIT PROST", "1971-01-01") == "possibly: date_outside_window (void)")
  }

  @Test("whatever may matter on some day is kept whole, and nothing else")
  func mayMatter() {
    let rules = CoverageRules(
      law: NewYork.law, policy: NewYork.brooklyn, asOf: day("2021-01-29"))
    func matters(_ citation: String, _ text: String = "") -> Bool {
      rules.mayMatter(NewYork.classifier.read(citation: citation, description: text))
    }
    #expect(matters("PL 230.00") && matters("PL 240.37(3)") && matters("230.3") && matters(""))
    #expect(matters("", "PROSTITUTION") && matters("PL 240.20", "PROSTITUTION"))
    #expect(!matters("PL 240.20") && !matters("PL 230.34") && !matters("", "PETIT LARCENY"))
  }
}
