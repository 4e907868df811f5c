internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// What a worker made of one segment beside the case log's rows, ready to be merged in input order.
struct RowBatch: Sendable {
  /// The rows whose cells are kept.
  var kept: [KeptRow] = []
  /// Rows without a case number that no policy covers.
  var keylessRows: UInt64 = 0
  /// The records that are not one count each, by their row numbers over all files.
  var severals: [(ordinal: UInt64, count: Int)] = []
  /// The hashes of case numbers of rows whose court is blank though a column should name it.
  var courtless: Set<UInt64> = []
  /// Counts without a case number beyond the first of their record.
  var keylessExtras: UInt64 = 0
  /// The version of each row that has a case number, by its ordinal; only where a layout binds one.
  var versions: [(ordinal: UInt64, version: CountVersion)] = []
  /// The rows of persons; nil unless a policy asks about people.
  var people: PersonRows?
  /// Bound cells whose bytes are not what they should be.
  var encodings = ForeignCells()
}

/// A row that a policy of the run may cover, with its cells.
struct KeptRow: Sendable {
  /// The key of its case; empty when the row has no case number.
  let key: [UInt8]
  /// Its row number over all files, counted from 0.
  let ordinal: UInt64
  /// Its count in brief.
  let count: CompactCount
  /// The cells.
  let cells: RetainedCells
  /// The birth date.
  let birthDate: DateReading
  /// The readings of earlier stages that are not the deciding one.
  let earlier: [UInt32]
  /// The first physical line.
  let line: UInt64
  /// Whether the row decides by its cells; false when it is kept for an explanation alone.
  let matters: Bool
}
