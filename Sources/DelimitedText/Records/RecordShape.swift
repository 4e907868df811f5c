/// What a record after the header must look like to be accepted.
///
/// Extra cells are accepted when they are empty. A record that lacks exactly its last cell is accepted
/// when nothing reads that column. Everything else is a reject.
public struct RecordShape: Sendable, Hashable {
  /// The number of cells of a record; at least 1.
  public var columnCount: Int
  /// Whether anything reads the last column, so that a record without it cannot be accepted.
  public var lastColumnIsBound: Bool
  /// The header's cells, to recognise a header that is repeated further down; empty: look for none.
  public var header: [[UInt8]]

  /// How lines begin that add the file up or close it; empty: there are none.
  public var footers: [FooterPattern]

  /// Makes a shape; `header` is empty when a repeated header is to be taken for a record.
  public init(
    columnCount: Int, lastColumnIsBound: Bool, header: [[UInt8]] = [],
    footers: [FooterPattern] = []
  ) {
    precondition(columnCount >= 1, "A record has at least one column.")
    self.columnCount = columnCount
    self.lastColumnIsBound = lastColumnIsBound
    self.header = header
    self.footers = footers
  }
}
