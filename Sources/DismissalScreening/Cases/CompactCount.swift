internal import CourtRecords
internal import ExportReading

/// A count in 16 bytes: what a decision may need of it when its case turns out to matter.
///
/// Exact, apart from `rowHash`, which only tells an exact duplicate from a repeat.
struct CompactCount {
  /// The place of its charge reading (24 bits) and of its class reading (8 bits).
  private var charge: UInt32
  /// Plea, disposition, sentence, status, mark (16 bits) and the count's number (16 bits).
  private var codes: UInt32
  /// The offense date as a day number, or one of the marks below.
  private var day: Int32
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
    self.rowHash = rowHash
  }

  /// A count of which nothing is known, to be read over.
  static let zero = CompactCount(charge: 0, codes: 0, day: blank, rowHash: 0)

  private init(charge: UInt32, codes: UInt32, day: Int32, rowHash: UInt32) {
    self.charge = charge
    self.codes = codes
    self.day = day
    self.rowHash = rowHash
  }

  // MARK: In the case log

  /// Writes the count into memory that has 32 bytes of room; gives how many it took.
  @inline(__always)
  func write(to memory: UnsafeMutablePointer<UInt8>) -> Int {
    let raw = UnsafeMutableRawPointer(memory)
    raw.storeBytes(of: rowHash.littleEndian, as: UInt32.self)
    raw.storeBytes(
      of: UInt16(truncatingIfNeeded: codes).littleEndian, toByteOffset: 4, as: UInt16.self)
    memory[6] = classPlace
    var count = 7
    count &+= ShortNumber.write(UInt64(reading), to: memory + count)
    count &+= ShortNumber.write(UInt64(number), to: memory + count)
    // The three marks come first, so that a day takes three bytes.
    let place = Int64(day) - Int64(Int32.min)
    count &+= ShortNumber.write(
      place < 3 ? UInt64(place) : Self.folded(day) &+ 3, to: memory + count)
    return count
  }

  /// Reads a count that `write` wrote; `cursor` moves behind it.
  @inline(__always)
  init(at cursor: inout UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(cursor)
    rowHash = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
    let low = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
    let classPlace = UInt32(cursor[6])
    cursor += 7
    charge = UInt32(truncatingIfNeeded: ShortNumber.read(&cursor)) | classPlace << 24
    codes = UInt32(low) | UInt32(truncatingIfNeeded: ShortNumber.read(&cursor)) << 16
    let place = ShortNumber.read(&cursor)
    day = place < 3 ? Int32.min + Int32(place) : Self.unfolded(place - 3)
  }

  /// Small numbers of either sign as small ones without (zigzag).
  private static func folded(_ day: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: (day << 1) ^ (day >> 31)))
  }

  private static func unfolded(_ value: UInt64) -> Int32 {
    let bits = UInt32(truncatingIfNeeded: value)
    return Int32(bitPattern: bits >> 1) ^ -Int32(bits & 1)
  }

  // MARK: What it holds

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
