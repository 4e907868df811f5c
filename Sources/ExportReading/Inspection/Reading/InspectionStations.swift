internal import DelimitedText

/// The three stations of an inspection, which work in rounds: one segment is read, the one before it
/// is split, and the columns of the one before that are gathered, all at the same time.
///
/// In a round every task is run once, in any order and on any threads; `turn` begins the next round
/// when all are done. Each column sees its cells in the order of the file, so nothing that is found
/// depends on the number of threads.
///
/// `@unchecked Sendable`: task 0 alone touches the splitting table and the rows, task 1 alone the
/// reader and the evidence, each other task one column; what one station hands to the next changes
/// hands in `turn`, when no task runs.
final class InspectionStations: @unchecked Sendable {
  /// A table that is filled by one station and read by the next.
  private final class SplitTable {
    var table: FieldTable

    init(dialect: Dialect, columnCount: Int) {
      table = FieldTable(
        dialect: dialect, columnCount: columnCount,
        wanted: Array(repeating: true, count: columnCount))
    }
  }

  private var reader: SegmentReader
  private(set) var evidence: TextEvidence
  private let shape: RecordShape
  private let columns: [ColumnProfile]
  private let rows: InspectedRows

  private var buffers = (SegmentBuffer(), SegmentBuffer(), SegmentBuffer())
  private var tables: (filling: SplitTable, full: SplitTable)
  private var toSplit: RecordSegment?
  private var hasColumns = false
  private var incoming: RecordSegment?
  private var isAtEnd = false
  private var isFirst = true
  private var readError: DelimitedTextError?
  private var splitError: DelimitedTextError?

  /// What was read and found.
  var totals: ReadTotals { reader.totals }

  /// How the text was made from the file.
  var origin: TextOrigin { reader.origin }

  /// The bytes of the file, packed as it is.
  var fileByteCount: UInt64 { reader.fileByteCount }

  /// The tasks of a round.
  var taskCount: Int { columns.count + 2 }

  init(
    reader: consuming SegmentReader, evidence: TextEvidence, shape: RecordShape,
    dialect: Dialect, columns: [ColumnProfile], rows: InspectedRows
  ) {
    self.reader = reader
    self.evidence = evidence
    self.shape = shape
    self.columns = columns
    self.rows = rows
    tables = (
      SplitTable(dialect: dialect, columnCount: columns.count),
      SplitTable(dialect: dialect, columnCount: columns.count)
    )
  }

  /// Hands every segment on to its next station; false when all is done.
  func turn() -> Bool {
    hasColumns = toSplit != nil
    (tables.filling, tables.full) = (tables.full, tables.filling)
    toSplit = incoming
    incoming = nil
    buffers = (buffers.2, buffers.0, buffers.1)
    defer { isFirst = false }
    return isFirst || hasColumns || toSplit != nil || !isAtEnd
  }

  /// Runs one task of the round; what goes wrong is kept for `check`.
  func run(_ task: Int) {
    switch task {
    case 0: split()
    case 1: read()
    default: if hasColumns { columns[task - 2].add(tables.full.table, slot: task - 2) }
    }
  }

  /// Throws what went wrong in the last round.
  func check() throws {
    if let splitError { throw splitError }
    if let readError { throw readError }
  }

  private func read() {
    guard !isAtEnd else { return }
    do throws(DelimitedTextError) {
      var seen = evidence
      incoming = try reader.next(shape: shape, into: buffers.0, onBlock: { seen.add($0) })
      evidence = seen
      isAtEnd = incoming == nil
    } catch {
      readError = error
    }
  }

  private func split() {
    guard let segment = toSplit else { return }
    do throws(DelimitedTextError) {
      try tables.filling.table.split(segment)
      rows.add(segment)
    } catch {
      splitError = error
    }
  }
}
