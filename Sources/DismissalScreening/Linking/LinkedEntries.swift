internal import CourtRecords
internal import ExportReading
internal import MotionReports

/// The rows of files beside the charges whose cases decide, in the order of the input.
///
/// Memory: 12 bytes a row, and up to a limit its bytes, some 120; past the limit these lie on the
/// disk, and a row is read when its case is put together.
struct LinkedEntries: Sendable {
  private var places: [SpillingPages.Place] = []
  private var pages: SpillingPages

  /// Makes an empty list; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    pages = SpillingPages(spill: spill)
  }

  /// The number of rows.
  var count: Int { places.count }

  /// Adds a row.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``.
  mutating func append(_ entry: LinkedEntry) throws(ReportError) {
    places.append(try pages.append(entry.bytes))
  }

  /// A row, read back.
  subscript(index: Int) -> LinkedEntry {
    LinkedEntry(pages.bytes(at: places[index]))
  }
}

extension LinkedEntry {
  /// The entry as bytes that ``init(_:)`` reads: numbers in LEB128, then the row.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    func append(_ number: UInt64) { ShortNumber.append(number, to: &bytes) }
    append(UInt64(LinkedRole.allCases.firstIndex(of: role) ?? 0))
    append(UInt64(file))
    append(court.map { UInt64($0) + 1 } ?? 0)
    append(UInt64(place.file))
    append(UInt64(place.record))
    append(place.line)
    append(UInt64(place.position))
    append(reading.map { UInt64($0) + 1 } ?? 0)
    append(matters ? 1 : 0)
    append(UInt64(cases.count))
    for one in cases { append(UInt64(one)) }
    append(UInt64(number.count))
    bytes += number
    row.append(to: &bytes)
    return bytes
  }

  /// Reads an entry; what is not there counts as zeros.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    func next() -> UInt64 {
      let (number, behind) = ShortNumber.split(rest)
      rest = behind
      return number
    }
    let role = LinkedRole.allCases[min(Int(next()), LinkedRole.allCases.count - 1)]
    let file = Int(next())
    let court = next()
    let place = SourcePlace(
      file: UInt16(truncatingIfNeeded: next()), record: UInt32(truncatingIfNeeded: next()),
      line: next(), position: UInt32(truncatingIfNeeded: next()))
    let reading = next()
    let matters = next() == 1
    let cases = (0..<Int(next())).map { _ in Int(next()) }
    let numberCount = Int(next())
    let number = Array(rest.prefix(numberCount))
    rest = rest.dropFirst(number.count)
    self.init(
      row: LinkedRow(readingFrom: &rest), role: role, file: file,
      court: court == 0 ? nil : UInt32(court - 1), number: number, place: place, cases: cases,
      reading: reading == 0 ? nil : UInt32(reading - 1), matters: matters)
  }
}
