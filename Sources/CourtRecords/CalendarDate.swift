/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
///
/// Without time, zone or locale: court records name days. Comparing two dates compares days.
/// The day number conversions are Howard Hinnant's `days_from_civil` algorithms.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// Makes the date with the given number of days since 1970-01-01.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// Makes a date from its parts, or nil when there is no such day (month 13, 30 February) or the
  /// year is outside 1600...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1600...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1...12) and day (1...31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthPart = (5 * dayOfYear + 2) / 153
    let month = monthPart < 10 ? monthPart + 3 : monthPart - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthPart + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// The same day `years` later; 29 February becomes 1 March in a common year.
  ///
  /// A person born on 29 February reaches an age on 1 March of a common year. Nil past year 9999.
  public func adding(years: Int) -> CalendarDate? {
    let own = parts
    if let date = CalendarDate(year: own.year + years, month: own.month, day: own.day) {
      return date
    }
    return CalendarDate(year: own.year + years, month: 3, day: 1)
  }

  /// Orders by day, earliest first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The number of days of a month (1...12) of a year.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`, in digits whatever the locale.
  public var description: String {
    let own = parts
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard (1000...9999).contains(own.year) else {
      return "\(own.year)-\(digits(own.month))-\(digits(own.day))"
    }
    // In one piece: every row of a list of warrants has a date.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      write(own.year / 100, at: 0)
      write(own.year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      write(own.month, at: 5)
      text[7] = UInt8(ascii: "-")
      write(own.day, at: 8)
      return 10
    }
  }
}

/// What a date cell said: a day, nothing, or something that is no date.
public enum DateReading: Sendable, Hashable {
  /// The layout binds no such column: the fact is not asked of this export.
  case notBound
  /// The cell is blank, or missing from a short record.
  case blank
  /// The cell holds text that no date format of the layout reads.
  case unreadable
  /// The day that the cell names.
  case day(CalendarDate)

  /// The day, or nil when there is none to speak of.
  public var date: CalendarDate? {
    if case .day(let date) = self { date } else { nil }
  }

  /// Whether a bound cell failed to give a day.
  public var isMissing: Bool { self == .blank || self == .unreadable }
}

/// The days from `from` to the day before `until`; nil means without bound on that side.
public struct DateWindow: Sendable, Hashable {
  /// The first day inside, or nil when there is no first day known.
  public var from: CalendarDate?
  /// The first day outside again, or nil when still open.
  public var until: CalendarDate?

  /// Makes a window; both bounds may be nil (all days).
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day lies inside.
  public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date >= until { return false }
    return true
  }

  /// Whether some day lies in both windows.
  public func overlaps(_ other: DateWindow) -> Bool {
    if let until, let from = other.from, until <= from { return false }
    if let until = other.until, let from, until <= from { return false }
    return true
  }
}
