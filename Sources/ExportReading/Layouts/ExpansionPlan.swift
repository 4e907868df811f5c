/// A column source with its columns found.
public struct BoundSource: Sendable, Hashable {
  /// One column of it.
  struct Part: Sendable, Hashable {
    let column: Int
    let slice: ColumnSource.Slice
  }

  let parts: [Part]
  let separator: [UInt8]
  let end: [UInt8]
}

/// How the records of one file become counts, every field of a count in one cell.
///
/// Made once a file from a layout whose records are more than one count, or whose fields are more
/// than one column. What comes out is read like an export of one row a count, so the reader of
/// plain exports knows nothing of it.
public struct ExpansionPlan: Sendable, Hashable {
  let shared: [ExportField: BoundSource]
  let groups: [[ExportField: BoundSource]]
  let packed: [ExportField: BoundSource]
  let separator: [UInt8]
  let none: Set<String>
  let stages: [[ExportField: BoundSource]]
  let fieldBlanks: [ExportField: Set<String>]
  let blanks: Set<String>
  let columnCount: Int

  /// The fields of a count as it is written, in this order.
  var fields: [ExportField] {
    var fields = Set(shared.keys).union(packed.keys)
    for group in groups + stages { fields.formUnion(group.keys) }
    return ExportField.allCases.filter(fields.contains)
  }

  /// The columns of the file that are needed.
  public var wanted: [Bool] {
    var wanted = Array(repeating: false, count: columnCount)
    var sources = Array(shared.values) + packed.values
    for group in groups + stages { sources += group.values }
    for part in sources.flatMap(\.parts) { wanted[part.column] = true }
    return wanted
  }

  /// How many earlier stages a count may have.
  var earlierStageCount: Int { max(0, stages.count - 1) }

  /// The slots of citation and text of each earlier stage, the latest first.
  public var earlierStages: [(citation: Int, description: Int)] {
    let first = fields.count
    return (0..<earlierStageCount).map { (first + 2 * $0, first + 2 * $0 + 1) }
  }

  /// Where the fields stand in what is written: the fields, then citation and text of each earlier
  /// stage, the latest first, and last the mark that tells records apart, which nobody reads.
  public var columns: BoundColumns {
    BoundColumns(fields: fields, earlierStages: earlierStageCount)
  }
}
