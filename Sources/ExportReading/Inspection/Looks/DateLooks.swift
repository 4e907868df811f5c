/// The ways to write a date that are recognised, whether or not a layout can read them.
enum DateLooks: String, Sendable, CaseIterable {
  case slashes = "MM/DD/YYYY"
  case slashesUnpadded = "M/D/YYYY"
  case slashesDayFirst = "DD/MM/YYYY"
  /// Day and month are both at most 12; resolved by the other cells of the column.
  case slashesEither = "MM/DD/YYYY or DD/MM/YYYY"
  case slashesTime = "MM/DD/YYYY hh:mm:ss"
  case slashesMinutes = "MM/DD/YYYY hh:mm"
  case slashesHalf = "MM/DD/YYYY hh:mm:ss AM"
  case slashesMinutesHalf = "MM/DD/YYYY hh:mm AM"
  case slashesShortYear = "MM/DD/YY"
  case hyphens = "MM-DD-YYYY"
  case iso = "YYYY-MM-DD"
  case isoTime = "YYYY-MM-DD hh:mm:ss"
  case isoMinutes = "YYYY-MM-DD hh:mm"
  case isoFraction = "YYYY-MM-DD hh:mm:ss.fff"
  case isoT = "YYYY-MM-DDThh:mm:ss"
  case isoTFraction = "YYYY-MM-DDThh:mm:ss.fff"
  case isoTZone = "YYYY-MM-DDThh:mm:ssZ"
  case dots = "DD.MM.YYYY"
  case yearSlashes = "YYYY/MM/DD"
  case packed = "YYYYMMDD"
  case monthName = "DD-MON-YY"
  case monthNameYear = "DD-MON-YYYY"
  case monthFirst = "MON DD, YYYY"
  /// The number by which a spreadsheet stores a day; a column's name has to say that it is one.
  case serial = "SERIAL"

  /// The format as a layout writes it; nil when layouts cannot read it.
  var layoutFormat: String? {
    switch self {
    case .slashesUnpadded: "MM/DD/YYYY"
    case .slashesEither: nil
    default: rawValue
    }
  }

  /// Whether the year has two digits, so that a layout has to say which hundred years are meant.
  var hasShortYear: Bool { self == .slashesShortYear || self == .monthName }

  /// Counts of a column in which dates that may be read either way count as those that may not.
  ///
  /// Months come first unless days above 12 stand first, and never second.
  static func resolved(_ counts: [DateLooks: UInt64]) -> [DateLooks: UInt64] {
    guard let either = counts[.slashesEither] else { return counts }
    var counts = counts
    counts[.slashesEither] = nil
    let isDayFirst = counts[.slashesDayFirst] != nil && counts[.slashes] == nil
    counts[isDayFirst ? .slashesDayFirst : .slashes, default: 0] += either
    return counts
  }

  /// The format of a cell, given its runs; nil when it is no date.
  static func of(_ runs: [CellRun], _ bytes: ArraySlice<UInt8>) -> DateLooks? {
    if isMonthFirst(runs, bytes) { return .monthFirst }
    guard (1...14).contains(runs.count), runs[0].kind == .digits else { return nil }
    func value(_ index: Int) -> Int {
      bytes[runs[index].start..<runs[index].start + runs[index].count]
        .reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    if runs.count == 1 {
      guard runs[0].count == 8 else { return nil }
      let number = value(0)
      return isDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        ? .packed : nil
    }
    guard runs.count >= 5, runs[1].kind == .mark, runs[3].isMark(runs[1].byte),
      runs[4].kind == .digits, runs[0].count <= 4, runs[4].count <= 4
    else { return nil }
    let separator = runs[1].byte
    if runs[2].kind == .letters {
      guard separator == 0x2D, runs.count == 5, runs[2].count == 3, runs[0].count <= 2 else {
        return nil
      }
      let name = String(decoding: bytes[runs[2].start..<runs[2].start + 3], as: UTF8.self)
      guard months.contains(name.uppercased()) else { return nil }
      return runs[4].count == 4 ? .monthNameYear : runs[4].count == 2 ? .monthName : nil
    }
    guard runs[2].kind == .digits, runs[2].count <= 2 else { return nil }
    let time = timeOfDay(runs[5...])
    let (one, two, three) = (value(0), value(2), value(4))
    if runs[0].count == 4, runs[4].count <= 2, isDay(year: one, month: two, day: three) {
      if separator == 0x2F { return runs.count == 5 ? .yearSlashes : nil }
      guard separator == 0x2D else { return nil }
      switch time {
      case .none: return .iso
      case .minutes: return .isoMinutes
      case .seconds: return .isoTime
      case .fraction: return .isoFraction
      case .secondsBehindT: return .isoT
      case .fractionBehindT: return .isoTFraction
      case .zoneBehindT: return .isoTZone
      case .secondsOfHalf, .minutesOfHalf, .other: return nil
      }
    }
    guard runs[0].count <= 2 else { return nil }
    if runs[4].count == 2, separator == 0x2F, runs.count == 5 {
      return isDay(year: 2000, month: one, day: two) ? .slashesShortYear : nil
    }
    guard runs[4].count == 4 else { return nil }
    if separator == 0x2E {
      return time == .none && isDay(year: three, month: two, day: one) ? .dots : nil
    }
    if isDay(year: three, month: one, day: two) {
      guard separator == 0x2F else { return separator == 0x2D && time == .none ? .hyphens : nil }
      switch time {
      case .none:
        guard runs[0].count == 2, runs[2].count == 2 else { return .slashesUnpadded }
        return two <= 12 ? .slashesEither : .slashes
      case .minutes: return .slashesMinutes
      case .seconds: return .slashesTime
      case .secondsOfHalf: return .slashesHalf
      case .minutesOfHalf: return .slashesMinutesHalf
      case .fraction, .secondsBehindT, .fractionBehindT, .zoneBehindT, .other: return nil
      }
    }
    if separator == 0x2F, time == .none, isDay(year: three, month: two, day: one) {
      return .slashesDayFirst
    }
    return nil
  }

  /// `Jan 9, 2021`.
  private static func isMonthFirst(_ runs: [CellRun], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard runs.count == 6, runs[0].kind == .letters, runs[0].count == 3, runs[1].count == 1,
      runs[1].kind == .blanks, runs[2].kind == .digits, runs[2].count <= 2, runs[3].isMark(0x2C),
      runs[4].kind == .blanks, runs[4].count == 1, runs[5].kind == .digits, runs[5].count == 4
    else { return false }
    let name = String(decoding: bytes[runs[0].start..<runs[0].start + 3], as: UTF8.self)
    return months.contains(name.uppercased())
  }

  private static let months: Set<String> = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  private static func isDay(year: Int, month: Int, day: Int) -> Bool {
    (1850...2150).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  private enum TimeOfDay {
    case none, minutes, seconds, fraction, minutesOfHalf, secondsOfHalf
    case secondsBehindT, fractionBehindT, zoneBehindT, other
  }

  private static func timeOfDay(_ rest: ArraySlice<CellRun>) -> TimeOfDay {
    let runs = Array(rest)
    guard let first = runs.first else { return .none }
    let isT = first.kind == .letters && first.count == 1 && first.byte == 0x54
    guard isT || first.kind == .blanks && first.count == 1, runs.count >= 4,
      runs[1].kind == .digits, runs[2].isMark(0x3A), runs[3].kind == .digits
    else { return .other }
    // What stands behind hours and minutes, as a pattern: `:9` seconds, `.9` fraction, ` A` half.
    let pattern = runs[4...].map { run in
      switch run.kind {
      case .digits: "9"
      case .blanks: " "
      case .letters: run.count == 1 ? "Z" : "A"
      case .mark: String(UnicodeScalar(run.byte))
      }
    }.joined()
    switch (pattern, isT) {
    case ("", false): return .minutes
    case (":9", false): return .seconds
    case (":9.9", false): return .fraction
    case (" A", false): return .minutesOfHalf
    case (":9 A", false): return .secondsOfHalf
    case (":9", true): return .secondsBehindT
    case (":9.9", true): return .fractionBehindT
    case (":9Z", true): return .zoneBehindT
    default: return .other
    }
  }
}
