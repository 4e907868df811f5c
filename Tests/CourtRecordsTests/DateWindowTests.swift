import CourtRecords
import Testing

@Suite("DateWindow")
struct DateWindowTests {
  /// A window written `from..until`, either of which may be left out.
  private func window(_ text: String) throws -> DateWindow {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let from = CalendarDate(iso: parts[0])
    let until = CalendarDate(iso: parts[1])
    try #require((from == nil) == parts[0].isEmpty && (until == nil) == parts[1].isEmpty)
    return DateWindow(from: from, until: until)
  }

  @Test(
    "holds its first day and not its last bound",
    arguments: [
      ("1976-07-12..2021-02-02", "1976-07-11", false),
      ("1976-07-12..2021-02-02", "1976-07-12", true),
      ("1976-07-12..2021-02-02", "2021-02-01", true),
      ("1976-07-12..2021-02-02", "2021-02-02", false),
      ("2021-01-29..", "9999-12-31", true),
      ("2021-01-29..", "2021-01-28", false),
      ("..2007-11-01", "1600-01-01", true),
      ("..2007-11-01", "2007-11-01", false),
      ("..", "1970-01-01", true),
    ])
  func contains(text: String, day: String, isInside: Bool) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(try window(text).contains(date) == isInside)
  }

  @Test(
    "two windows overlap when some day lies in both",
    arguments: [
      ("..2007-11-01", "2007-11-01..", false),
      ("..2007-11-02", "2007-11-01..", true),
      ("..2007-11-01", "2011-06-20..", false),
      ("..", "..", true),
      ("..2007-11-01", "..1990-01-01", true),
      ("2000-01-01..", "2010-01-01..", true),
      ("2000-01-01..2001-01-01", "2000-06-01..2000-07-01", true),
      ("2000-01-01..2001-01-01", "2002-01-01..2003-01-01", false),
    ])
  func overlaps(one: String, other: String, doOverlap: Bool) throws {
    #expect(try window(one).overlaps(window(other)) == doOverlap)
    #expect(try window(other).overlaps(window(one)) == doOverlap)
  }
}
