internal import CourtRecords
internal import ExportReading

/// A count in 20 bytes: what a decision may need of it when its case turns out to matter.
///
/// Exact, apart from `rowHash`, which only tells an exact duplicate from a repeat.
struct CompactCount {
  /// The place of its charge reading (24 bits) and of its class reading (8 bits).
  private var charge: UInt32
  /// Plea, disposition, sentence, status, mark (16 bits) and the count's number (16 bits).
  private var codes: UInt32
  /// The offense date as a day number, or one of the marks below.
  private var day: Int32
  /// The case's previous count in the log.
  var previous: UInt32
  /// A hash of the whole raw row.
  var rowHash: UInt32

  private static let notBound = Int32.min
  private static let blank = Int32.min + 1
  private static let unreadable = Int32.min + 2

  init(
    reading: UInt32, classPlace: UInt8, codes row: ChargeCodes, number: UInt16, rowHash: UInt32
  ) {
    precondition(reading < 1 << 24, "More than 16 million distinct charges in one run.")
    charge = reading | UInt32(classPlace) << 24
    codes =
      Self.place(row.plea) | Self.place(row.disposition) << 3 | Self.place(row.sentence) << 6
      | Self.place(row.status) << 7 | Self.place(row.mark) << 10 | UInt32(number) << 16
    day =
      switch row.offenseDate {
      case .notBound: Self.notBound
      case .blank: Self.blank
      case .unreadable: Self.unreadable
      case .day(let date): date.dayNumber
      }
    previous = CaseTable.none
    self.rowHash = rowHash
  }

  var reading: UInt32 { charge & 0xFF_FFFF }
  var classPlace: UInt8 { UInt8(charge >> 24) }
  var number: UInt16 { UInt16(codes >> 16) }
  var plea: Plea { Self.code(codes & 7) }
  var disposition: Disposition { Self.code(codes >> 3 & 7) }
  var sentence: Sentence { Self.code(codes >> 6 & 1) }
  var status: CaseStatus { Self.code(codes >> 7 & 7) }
  var mark: RecordMark { Self.code(codes >> 10 & 7) }
  var offenseDate: DateReading {
    switch day {
    case Self.notBound: .notBound
    case Self.blank: .blank
    case Self.unreadable: .unreadable
    default: .day(CalendarDate(dayNumber: day))
    }
  }

  /// Whether every deciding fact that is kept here is the same.
  func decidesLike(_ other: CompactCount) -> Bool {
    charge == other.charge && codes == other.codes && day == other.day
  }

  private static func place<Code: PackedCode>(_ code: Code) -> UInt32 {
    UInt32(truncatingIfNeeded: Code.table.firstIndex(of: code) ?? 0)
  }

  private static func code<Code: PackedCode>(_ place: UInt32) -> Code {
    Code.table[Int(place)]
  }
}

/// A closed vocabulary kept as the place of its words; the table is made once, not for each row.
private protocol PackedCode: Equatable {
  static var table: [Self] { get }
}

extension Plea: PackedCode {
  fileprivate static let table = Array(allCases)
}

extension Disposition: PackedCode {
  fileprivate static let table = Array(allCases)
}

extension Sentence: PackedCode {
  fileprivate static let table = Array(allCases)
}

extension CaseStatus: PackedCode {
  fileprivate static let table = Array(allCases)
}

extension RecordMark: PackedCode {
  fileprivate static let table = Array(allCases)
}
