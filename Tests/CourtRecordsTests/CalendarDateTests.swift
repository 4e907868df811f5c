import CourtRecords
import TestSupport
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test(
    "counts days from 1 January 1970",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("1967-09-01", -853),
      ("1976-07-12", 2384), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2021-02-02", 18_660), ("1600-01-01", -135_140), ("9999-12-31", 2_932_896),
    ])
  func dayNumber(text: String, number: Int32) {
    let date = CalendarDate(iso: text)
    #expect(date?.dayNumber == number)
    #expect(CalendarDate(dayNumber: number).description == text)
  }

  @Test("every sampled day from 1600 to 9999 survives the way to its parts and back")
  func roundTrip() throws {
    let seed: UInt64 = 1119
    var generator = SeededGenerator(seed: seed)
    let first = try #require(CalendarDate(iso: "1600-01-01")).dayNumber
    let last = try #require(CalendarDate(iso: "9999-12-31")).dayNumber
    for _ in 0..<20_000 {
      let date = CalendarDate(dayNumber: Int32.random(in: first...last, using: &generator))
      let parts = date.parts
      #expect(
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date, "seed \(seed)")
      #expect(CalendarDate(iso: date.description) == date, "seed \(seed)")
      #expect(date.year == parts.year)
    }
  }

  @Test("day follows day without a gap, through the century years 1700, 1900, 2000 and 2100")
  func consecutive() throws {
    for year in [1700, 1900, 2000, 2100] {
      var date = try #require(CalendarDate(year: year - 1, month: 12, day: 31))
      var dayCount = 0
      for month in 1...12 {
        for day in 1...CalendarDate.dayCount(year: year, month: month) {
          let next = try #require(CalendarDate(year: year, month: month, day: day))
          #expect(next.dayNumber == date.dayNumber + 1 && date < next)
          date = next
          dayCount += 1
        }
      }
      #expect(dayCount == (year == 2000 ? 366 : 365))
    }
  }

  @Test(
    "knows which Februaries have a 29th",
    arguments: [
      (2020, true), (2021, false), (2000, true), (1900, false), (2100, false), (1976, true),
      (1600, true), (9996, true),
    ])
  func leapDays(year: Int, isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "there is no such day",
    arguments: [
      (2021, 2, 30), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (2021, 1, 0), (2021, 1, 32),
      (1599, 12, 31), (10_000, 1, 1), (0, 1, 1), (-2021, 1, 1),
    ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "reads YYYY-MM-DD and nothing else",
    arguments: [
      "2021-2-03", "2021-02-3", "21-02-03", "2021/02/03", "2021-02-03 ", " 2021-02-03",
      "2021-02-03T00:00", "2021-02", "", "--", "2021-02-03-04", "+021-02-03", "2021-+2-03",
      "２０２１-02-03", "20210203",
    ])
  func onlyISO(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "the same day some years later; a 29 February comes of age on 1 March",
    arguments: [
      ("1996-05-01", 18, "2014-05-01"), ("1996-02-29", 18, "2014-03-01"),
      ("1996-02-29", 20, "2016-02-29"), ("2004-02-28", 17, "2021-02-28"),
      ("2021-01-29", 0, "2021-01-29"), ("2021-01-29", -18, "2003-01-29"),
    ])
  func adding(text: String, years: Int, expected: String) {
    #expect(CalendarDate(iso: text)?.adding(years: years)?.description == expected)
  }

  @Test("the day past year 9999 does not exist")
  func addingPastTheEnd() {
    #expect(CalendarDate(iso: "9990-01-01")?.adding(years: 10) == nil)
    #expect(CalendarDate(iso: "9996-02-29")?.adding(years: 4) == nil)
  }

  @Test("a date cell is missing when it is blank or unreadable, not when no column is bound")
  func reading() {
    #expect(DateReading.blank.isMissing && DateReading.unreadable.isMissing)
    #expect(!DateReading.notBound.isMissing && DateReading.notBound.date == nil)
    let day = CalendarDate(dayNumber: 5)
    #expect(DateReading.day(day).date == day && !DateReading.day(day).isMissing)
  }
}
