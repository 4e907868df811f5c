internal import CourtRecords
internal import ExportReading

/// A count in 24 bytes: what a decision may need of it when its case turns out to matter.
///
/// Exact, apart from `rowHash`, which only tells an exact duplicate from a repeat.
struct CompactCount {
  /// The place of its charge reading (24 bits) and of its class reading (8 bits).
  private var charge: UInt32
  /// The offense date; see ``PackedDay``.
  private var day: Int32
  /// A hash of the whole raw row, of 24 bits.
  private(set) var rowHash: UInt32
  /// Plea, disposition, sentence, status, mark.
  private var words: UInt16
  /// The count's number; see ``CountNumber``.
  private(set) var number: UInt64

  init(
    reading: UInt32, classPlace: UInt8, codes: UInt16, day: Int32, number: UInt64,
    rowHash: UInt32
  ) {
    precondition(reading < 1 << 24, "More than 16 million distinct charges in one run.")
    charge = reading | UInt32(classPlace) << 24
    words = codes
    self.number = number
    self.day = day
    self.rowHash = rowHash & 0xFF_FFFF
  }

  /// A count of which nothing is known, to be read over.
  static let zero = CompactCount(
    reading: 0, classPlace: 0, codes: 0, day: PackedDay.blank.rawValue, number: 0, rowHash: 0)

  // MARK: In the case log

  /// The day that takes least room: dates within 22 years of it take two bytes.
  private static let nearDay: Int32 = 10_957

  /// Writes the count into memory that has 32 bytes of room; gives how many it took.
  @inline(__always)
  func write(to memory: UnsafeMutablePointer<UInt8>) -> Int {
    let raw = UnsafeMutableRawPointer(memory)
    // The hash has three bytes: the highest of four is the class's place.
    raw.storeBytes(
      of: (rowHash | UInt32(classPlace) &<< 24).littleEndian, as: UInt32.self)
    raw.storeBytes(of: words.littleEndian, toByteOffset: 4, as: UInt16.self)
    var count = 6
    count &+= ShortNumber.write(UInt64(reading), to: memory + count)
    count &+= ShortNumber.write(number, to: memory + count)
    // The three marks come first.
    let place = Int64(day) - Int64(Int32.min)
    count &+= ShortNumber.write(
      place < 3 ? UInt64(place) : Self.folded(day &- Self.nearDay) &+ 3, to: memory + count)
    return count
  }

  /// Reads a count that `write` wrote; `cursor` moves behind it.
  @inline(__always)
  init(at cursor: inout UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(cursor)
    let first = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
    rowHash = first & 0xFF_FFFF
    words = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
    cursor += 6
    charge = UInt32(truncatingIfNeeded: ShortNumber.read(&cursor)) | first & 0xFF00_0000
    number = ShortNumber.read(&cursor)
    let place = ShortNumber.read(&cursor)
    day = place < 3 ? Int32.min + Int32(place) : Self.unfolded(place - 3) &+ Self.nearDay
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
  private var codes: PackedCodes { PackedCodes(bits: words) }
  var plea: Plea { codes.plea }
  var disposition: Disposition { codes.disposition }
  var sentence: Sentence { codes.sentence }
  var status: CaseStatus { codes.status }
  var mark: RecordMark { codes.mark }
  /// Whether the record is marked sealed.
  var isSealed: Bool { codes.isSealed }
  var offenseDate: DateReading { PackedDay(rawValue: day).reading }

  /// The same with an end that nobody knows.
  var withUnknownEnd: CompactCount {
    var count = self
    count.words = codes.ended(.unmapped).bits
    return count
  }

  /// Whether every deciding fact that is kept here is the same.
  func decidesLike(_ other: CompactCount) -> Bool {
    charge == other.charge && words == other.words && day == other.day && number == other.number
  }
}
