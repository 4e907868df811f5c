public import CourtRecords

/// A way to write dates, such as `MM/DD/YYYY`, compiled for reading bytes.
///
/// `YYYY` is four digits, `YY` two of a year among the hundred that the layout states, `MM` and `DD`
/// one or two, `MON` the first three letters of an English month, `hh:mm:ss` a time of day that is read
/// over, with `fff` for fractions and `AM` for either half. Anything else in the format stands for
/// itself. In a format without separators every part has its full width. `SERIAL` alone is the number
/// by which a spreadsheet stores a day, such as 43861 for January 31, 2020: five digits, counted from
/// December 30, 1899, perhaps with a fraction for the time of day.
public struct DateFormat: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case year
    case shortYear
    case month
    case monthName
    case day
    case time
    case fraction
    case meridiem
    case serial
    case literal(UInt8)
  }

  /// The format as written.
  public let text: String
  private let parts: [Part]
  private let isPacked: Bool
  /// Whether it is the commonest format of all, which is read without a loop over the parts.
  private let isAmerican: Bool
  /// The first of the hundred years that two digits stand for; 0 where no year has two.
  private let firstShortYear: Int

  /// Compiles a format; nil when year, month and day do not each occur exactly once, and for a year of two
  /// digits where nobody says which hundred `years` they stand for.
  public init?(_ text: String, twoDigitYears years: ClosedRange<Int>? = nil) {
    var parts: [Part] = []
    var rest = Substring(text)
    if text == Self.serialName {
      parts = [.serial]
      rest = ""
    }
    while let first = rest.utf8.first {
      if rest.hasPrefix("YYYY") {
        parts.append(.year)
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("YY") {
        if years == nil { return nil }
        parts.append(.shortYear)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("MON") {
        parts.append(.monthName)
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("fff") {
        parts.append(.fraction)
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("AM") {
        parts.append(.meridiem)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("MM") {
        parts.append(.month)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("DD") {
        parts.append(.day)
        rest = rest.dropFirst(2)
      } else if ["hh", "mm", "ss"].contains(where: rest.hasPrefix) {
        parts.append(.time)
        rest = rest.dropFirst(2)
      } else {
        parts.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    func occurOnce(_ some: Part...) -> Bool { parts.count { some.contains($0) } == 1 }
    guard
      parts == [.serial]
        || occurOnce(.year, .shortYear) && occurOnce(.month, .monthName) && occurOnce(.day)
    else { return nil }
    self.text = text
    self.parts = parts
    isPacked = parts.count == 3 && !parts.contains(.monthName)
    isAmerican = text == "MM/DD/YYYY"
    firstShortYear = parts.contains(.shortYear) ? years?.lowerBound ?? 0 : 0
  }

  /// How a layout writes the format of a spreadsheet's day numbers.
  public static let serialName = "SERIAL"

  /// Reads a whole cell; nil when it does not fit or names no day.
  public func read(_ cell: Span<UInt8>) -> CalendarDate? {
    if isAmerican, cell.count == 10 { return Self.readAmerican(cell) }
    return readParts(cell)
  }

  private static func readAmerican(_ cell: Span<UInt8>) -> CalendarDate? {
    guard cell[2] == 0x2F, cell[5] == 0x2F else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      var value = 0
      for place in places {
        let digit = cell[place] &- 0x30
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let month = number(0..<2), let day = number(3..<5), let year = number(6..<10) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Five digits and no zero before them: four are a year as well, and six no day of our time.
  private static func readSerial(_ cell: Span<UInt8>) -> CalendarDate? {
    guard cell.count == 5 || cell.count > 6 && cell[5] == 0x2E else { return nil }
    var number: Int32 = 0
    for place in 0..<cell.count where place != 5 {
      let digit = cell[place] &- 0x30
      guard digit <= 9 else { return nil }
      if place < 5 { number = number * 10 + Int32(digit) }
    }
    return number >= 10_000 ? CalendarDate(dayNumber: number - daysBefore1970) : nil
  }

  /// The days from December 30, 1899, where spreadsheets begin to count, to January 1, 1970.
  private static let daysBefore1970: Int32 = 25_569

  private func readParts(_ cell: Span<UInt8>) -> CalendarDate? {
    var index = 0
    var year = 0
    var month = 0
    var day = 0
    func digits(from least: Int, to most: Int) -> Int? {
      var value = 0
      var taken = 0
      while taken < most, index < cell.count {
        let digit = cell[index] &- 0x30
        guard digit <= 9 else { break }
        value = value * 10 + Int(digit)
        index += 1
        taken += 1
      }
      return taken >= least ? value : nil
    }
    let least = isPacked ? 2 : 1
    for part in parts {
      switch part {
      case .serial:
        return Self.readSerial(cell)
      case .year:
        guard let value = digits(from: 4, to: 4) else { return nil }
        year = value
      case .shortYear:
        guard let value = digits(from: 2, to: 2) else { return nil }
        year = firstShortYear + (value - firstShortYear % 100 + 100) % 100
      case .month:
        guard let value = digits(from: least, to: 2) else { return nil }
        month = value
      case .monthName:
        guard let value = Self.month(cell, at: index) else { return nil }
        month = value
        index += 3
      case .fraction:
        guard digits(from: 1, to: 9) != nil else { return nil }
      case .meridiem:
        guard index + 1 < cell.count, [0x41, 0x50].contains(cell[index] & 0xDF),
          cell[index + 1] & 0xDF == 0x4D
        else { return nil }
        index += 2
      case .day:
        guard let value = digits(from: least, to: 2) else { return nil }
        day = value
      case .time:
        guard digits(from: 1, to: 2) != nil else { return nil }
      case .literal(let byte):
        guard index < cell.count, cell[index] == byte else { return nil }
        index += 1
      }
    }
    guard index == cell.count else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The month whose first three letters stand at a place, in either case.
  private static func month(_ cell: Span<UInt8>, at index: Int) -> Int? {
    guard index + 3 <= cell.count else { return nil }
    let letters = (0..<3).map { cell[index + $0] & 0xDF }
    return months.firstIndex(of: letters).map { $0 + 1 }
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ].map { Array($0.utf8) }
}
