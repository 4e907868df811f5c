internal import CourtRecords
internal import ExportReading

/// The rows of one segment of a warrants list, their texts end to end.
struct WarrantBatch: Sendable {
  /// What a row says beside its texts.
  struct Row: Sendable {
    let type: WarrantType
    let status: WarrantStatus
    let issued: DateReading
    /// The number of its court in the run's ``CourtBook``.
    let court: UInt32
    let isCourtBlank: Bool
    /// Whether it holds no warrant, and is passed over.
    let isNone: Bool
    /// Where its texts end; they begin where those of the row before end.
    let end: Int
  }

  private(set) var rows: [Row] = []
  /// The texts of all rows, each behind its length: seven bits a byte.
  private(set) var texts: [UInt8] = []

  /// Makes an empty batch with room for so many rows.
  init(rowCount: Int) {
    rows.reserveCapacity(rowCount)
    texts.reserveCapacity(rowCount * 64)
  }

  /// Adds a row whose court has that number.
  mutating func append(_ row: WarrantRow, court: UInt32) {
    var start = 0
    for place in 0..<WarrantRow.fields.count {
      let end = Int(row.ends[place])
      ShortNumber.append(UInt64(end - start), to: &texts)
      texts += row.bytes[start..<end]
      start = end
    }
    rows.append(
      Row(
        type: row.type, status: row.status, issued: row.issued, court: court,
        isCourtBlank: row.ends[0] == 0, isNone: row.isNone, end: texts.count))
  }

  /// The texts of one row, valid as long as the memory that they lie in.
  struct Texts {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    /// The raw bytes of a text; none for a blank cell and for what is no text of a warrant.
    subscript(field: ExportField) -> UnsafeBufferPointer<UInt8> {
      guard var cursor = bytes.baseAddress else { return bytes }
      for other in WarrantRow.fields {
        let count = Int(ShortNumber.read(&cursor))
        if other == field { return UnsafeBufferPointer(start: cursor, count: count) }
        cursor += count
      }
      return UnsafeBufferPointer(start: cursor, count: 0)
    }
  }
}
