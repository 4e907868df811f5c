internal import CourtRecords
internal import ExportReading

/// What a worker made of one segment, ready to be merged in input order.
struct RowBatch: Sendable {
  /// One accepted row.
  struct Row {
    /// The end of its case key in `keys`; the key is empty when the row has no case number.
    var keyEnd: UInt32
    /// The hash of the case key.
    var keyHash: UInt64
    /// Its number in the segment, rejects included.
    var number: UInt32
    /// The count in brief.
    var count: CompactCount
    /// Who its defendant is.
    var mark: CaseTable.DefendantMark
    /// The place of its kept cells in `kept`, or -1.
    var keptPlace: Int32
  }

  /// The rows, in input order.
  var rows: [Row] = []
  /// The case keys end to end.
  var keys: [UInt8] = []
  /// The rows whose cells are kept.
  var kept: [KeptRow] = []
  /// Bound cells read as Windows-1252.
  var windows1252Cells = 0
}

/// A row that a policy of the run may cover, with its cells.
struct KeptRow: Sendable {
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
