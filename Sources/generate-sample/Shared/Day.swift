/// A calendar day, as the number of days since 1970-01-01.
struct Day: Comparable, Hashable {
  /// Days since 1970-01-01; negative before.
  var number: Int

  init(number: Int) { self.number = number }

  /// Makes the day of a Gregorian date.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The Gregorian year, month and day.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthPart = (5 * dayOfYear + 2) / 153
    let month = monthPart < 10 ? monthPart + 3 : monthPart - 9
    let day = dayOfYear - (153 * monthPart + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The Gregorian year.
  var year: Int { civil.year }

  /// The day as the export writes it: MM/DD/YYYY.
  var text: String {
    let date = civil
    return "\(padded(date.month, 2))/\(padded(date.day, 2))/\(padded(date.year, 4))"
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

  static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The last day that the export knows: the run's as-of date is the day after.
  static let exportEnd = Day(2021, 1, 28)
}

/// Returns a number with zeros in front, up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension SplitMix64 {
  /// Returns a day of the closed range.
  mutating func pick(_ range: ClosedRange<Day>) -> Day {
    Day(number: pick(range.lowerBound.number...range.upperBound.number))
  }
}
