/// Where the bound fields of one header stand among the cells that are kept.
public struct BoundColumns: Sendable, Hashable {
  private let slots: [Int]
  /// For each column of the file, whether its cells are needed.
  public let wanted: [Bool]

  /// Makes the table for a bound header of `columnCount` columns.
  public init(binding: LayoutBinding, columnCount: Int) {
    var wanted = Array(repeating: false, count: columnCount)
    for column in binding.columns.values { wanted[column] = true }
    var slots = Array(repeating: -1, count: ExportField.allCases.count)
    for (field, column) in binding.columns {
      slots[field.index] = wanted[..<column].count { $0 }
    }
    self.wanted = wanted
    self.slots = slots
  }

  /// Makes the table for records that a ``RecordExpander`` wrote: the fields in this order, then two
  /// columns for each earlier stage, and one that nobody reads.
  init(fields: [ExportField], earlierStages count: Int) {
    var slots = Array(repeating: -1, count: ExportField.allCases.count)
    for (place, field) in fields.enumerated() { slots[field.index] = place }
    self.slots = slots
    wanted = Array(repeating: true, count: fields.count + 2 * count) + [false]
  }

  /// The slot of a field's cells, or nil when the field is not bound.
  public func slot(of field: ExportField) -> Int? {
    let slot = slots[field.index]
    return slot >= 0 ? slot : nil
  }
}
