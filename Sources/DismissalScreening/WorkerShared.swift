internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

/// What every worker of a run shares: immutable, or guarded by its own lock.
///
/// A class, so that a worker that holds it is small.
final class WorkerShared: Sendable {
  let layout: Layout
  let columns: BoundColumns
  let source: SourceCells
  let scale: OffenseClassScale
  let readings: ReadingBook
  let courts: CourtBook
  let classes: ClassBook
  /// The number over all files of the file's first row, counted from 0.
  let firstOrdinal: UInt64
  /// How far the numbers of two rows of the file lie apart: 1, or room for the counts of a row.
  var ordinalStep: UInt64 { source.expansion == nil ? 1 : 1 << 24 }
  /// The comparable number of a case whose every row is kept, for an explanation; else nil.
  let keepsCase: [UInt8]?

  init(
    layout: Layout, columns: BoundColumns, source: SourceCells, scale: OffenseClassScale,
    readings: ReadingBook, courts: CourtBook, classes: ClassBook, firstOrdinal: UInt64,
    keepsCase: [UInt8]?
  ) {
    self.layout = layout
    self.columns = columns
    self.source = source
    self.scale = scale
    self.readings = readings
    self.courts = courts
    self.classes = classes
    self.firstOrdinal = firstOrdinal
    self.keepsCase = keepsCase
  }
}

/// How the records of one file are split, and expanded where they are not one count each.
struct SourceCells: Sendable {
  let dialect: Dialect
  let columnCount: Int
  let wanted: [Bool]
  let engine: SplitEngine
  let expansion: ExpansionPlan?
  private let columns: BoundColumns

  init(_ export: borrowing OpenedExport, layout: Layout, engine: SplitEngine) {
    dialect = layout.dialect
    columnCount = export.binding.columnCount
    wanted = export.wanted
    self.engine = engine
    expansion = export.binding.expansion
    columns = export.columns
  }

  /// A table for the file's own records.
  func makeTable() -> FieldTable {
    FieldTable(dialect: dialect, columnCount: columnCount, wanted: wanted, engine: engine)
  }

  /// What expands the records, or nil when each is one count as it stands.
  func makeExpansion() -> ExpandedRecords? {
    expansion.map { ExpandedRecords($0, columns: columns, engine: engine) }
  }
}

/// The records of a segment written anew as one row a count, and split.
final class ExpandedRecords {
  /// The rows, split.
  private(set) var table: FieldTable
  private var expander: RecordExpander

  init(_ plan: ExpansionPlan, columns: BoundColumns, engine: SplitEngine) {
    expander = RecordExpander(plan)
    table = FieldTable(
      dialect: expander.dialect, columnCount: columns.wanted.count, wanted: columns.wanted,
      engine: engine)
  }

  /// Expands a segment that `source` holds split; the table then holds its counts.
  func expand(
    _ segment: RecordSegment, _ source: borrowing FieldTable
  ) throws(DelimitedTextError) -> RecordExpander.Expanded {
    let expanded = expander.expand(segment, source)
    try table.split(expanded.segment)
    return expanded
  }
}
