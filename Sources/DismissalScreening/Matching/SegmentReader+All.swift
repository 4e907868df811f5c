internal import DelimitedText

extension SegmentReader {
  /// Reads everything behind the header, with all cells, segment by segment: for the lists that
  /// people write, which are small.
  mutating func splitAll(
    behind header: HeaderRecord, _ dialect: Dialect, onBlock: (UnsafeRawBufferPointer) -> Void,
    take: (RecordSegment, borrowing FieldTable) throws -> Void
  ) throws {
    let count = header.cells.count
    let shape = RecordShape(columnCount: count, lastColumnIsBound: false, header: header.cells)
    var table = FieldTable(
      dialect: dialect, columnCount: count, wanted: Array(repeating: true, count: count))
    let buffer = SegmentBuffer()
    while let segment = try next(shape: shape, into: buffer, onBlock: onBlock) {
      try table.split(segment)
      try take(segment, table)
    }
  }
}
