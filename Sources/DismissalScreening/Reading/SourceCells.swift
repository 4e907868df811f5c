internal import DelimitedText
internal import ExportReading

/// How the records of one file are split, and expanded where they are not one count each.
struct SourceCells: Sendable, Equatable {
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
