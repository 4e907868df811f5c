internal import CourtRecords
internal import ExportReading

/// How two birth dates stand to each other.
enum BirthRelation: Sendable, Equatable, CaseIterable {
  /// One of them is missing or unreadable.
  case unknown
  /// One day.
  case same
  /// Day and month exchanged.
  case swapped
  /// Of year, month and day exactly one differs.
  case oneDiffers
  /// Different days.
  case different

  /// Compares two dates.
  static func between(_ one: CalendarDate?, _ other: CalendarDate?) -> BirthRelation {
    guard let one, let other else { return .unknown }
    if one == other { return .same }
    let (left, right) = (one.parts, other.parts)
    if left.year == right.year, left.month == right.day, left.day == right.month {
      return .swapped
    }
    let differing = [
      left.year != right.year, left.month != right.month, left.day != right.day,
    ]
    return differing.count { $0 } == 1 ? .oneDiffers : .different
  }

  /// The relation in words.
  var sentence: String {
    switch self {
    case .unknown: "no birth date to compare"
    case .same: "same birth date"
    case .swapped: "day and month of birth exchanged"
    case .oneDiffers: "birth date differs in one part"
    case .different: "another birth date"
    }
  }
}

/// Birth dates as client lists write them.
enum BirthDay {
  private static let formats = [
    "YYYY-MM-DD", "MM/DD/YYYY", "MM-DD-YYYY", "YYYYMMDD", "DD-MON-YYYY", "MON DD, YYYY",
    "MM.DD.YYYY",
  ].compactMap { DateFormat($0) }

  /// The day; nil for a blank cell, and for one that cannot be read.
  static func read(_ text: String) -> CalendarDate? {
    let bytes = Array(text.uppercased().utf8)
    for format in formats {
      if let day = format.read(bytes.span) { return day }
    }
    if let day = withShortYear(text) { return day }
    // A spreadsheet may have put midnight behind the day.
    guard let blank = text.firstIndex(of: " "), text[blank...].contains(":") else { return nil }
    return read(String(text[..<blank]))
  }

  /// A day such as `7/22/81`; a year up to 12 is of this century, for clients are no small children.
  private static func withShortYear(_ text: String) -> CalendarDate? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3, parts[2].count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
      let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year <= 12 ? 2000 + year : 1900 + year, month: month, day: day)
  }
}
