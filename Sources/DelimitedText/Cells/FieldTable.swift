/// The wanted cells of one segment's records.
///
/// libcsv is the reference for what a cell is. A record that is plainly clean is sliced where it
/// lies, which comes to the same cells several times faster; every other record goes to libcsv.
///
/// One per worker, reused from segment to segment:
///
/// ```swift
/// var table = FieldTable(dialect: dialect, columnCount: 3, wanted: [true, false, true])
/// try table.split(segment)
/// for record in 0..<table.recordCount {
///   if let cell = table.cell(record: record, slot: 1) { ... }   // the third column
/// }
/// ```
///
/// Columns that nobody reads cost next to nothing. The memory is the largest segment's bytes plus
/// 8 bytes per wanted cell, and 4 bytes per delimiter or quote of the segment.
public struct FieldTable: ~Copyable {
  /// The number of wanted columns.
  public let slotCount: Int
  /// The number of records of the last segment; the same as `segment.records.count`.
  public private(set) var recordCount = 0

  private let columnCount: Int
  private let slots: [Int]
  private let splitter: CellSplitter
  /// Where the splitter left the cells of the last segment.
  ///
  /// Kept here, and `cell` inlinable, because it is called some twenty-five times a row: through
  /// the module's border it cost 5 % of a run.
  @usableFromInline var places = CellPlaces()

  /// Makes a table that keeps the columns marked in `wanted`, which has `columnCount` elements.
  ///
  /// `dialect` and `columnCount` are those that the segments were cut with.
  /// `engine` chooses who splits; the cells are the same with both.
  public init(
    dialect: Dialect, columnCount: Int, wanted: [Bool], engine: SplitEngine = .clean
  ) {
    precondition(dialect.isValid, "The reader refused this dialect.")
    precondition(wanted.count == columnCount, "Every column is either wanted or not.")
    var slotCount = 0
    slots = wanted.map { isWanted in
      guard isWanted else { return -1 }
      slotCount += 1
      return slotCount - 1
    }
    self.slotCount = slotCount
    self.columnCount = columnCount
    splitter = CellSplitter(
      dialect: dialect, slots: slots, slotCount: slotCount, engine: engine)
  }

  /// The slot that holds a column's cells; `nil` when the column is not wanted or does not exist.
  public func slot(ofColumn column: Int) -> Int? {
    guard slots.indices.contains(column), slots[column] >= 0 else { return nil }
    return slots[column]
  }

  /// Splits the records of a segment; what the table held before is gone.
  ///
  /// Throws `splitterDisagrees` if libcsv found another number of records or cells than the cutter
  /// did, which would be a defect of this module, and `splitterFailed` when memory ran out. Clean
  /// records take about a fifth of libcsv's time.
  public mutating func split(_ segment: borrowing RecordSegment) throws(DelimitedTextError) {
    precondition(segment.columnCount == columnCount, "The segment was cut with another shape.")
    recordCount = 0
    try splitter.split(segment)
    recordCount = segment.records.count
    places = splitter.places
  }

  /// The bytes of a cell: unquoted, blanks outside quotes trimmed.
  ///
  /// `record` counts as in `segment.records`, `slot` as in ``slot(ofColumn:)``. `nil` means that the
  /// cell is missing because the record is one short; an empty span that it is blank. Valid until the
  /// next `split`.
  @_lifetime(borrow self)
  @inlinable
  public func cell(record: Int, slot: Int) -> Span<UInt8>? {
    precondition(record >= 0 && record < recordCount && slot >= 0 && slot < slotCount)
    guard let bytes = places.cell(record &* slotCount &+ slot) else { return nil }
    let span = Span(_unsafeElements: bytes)
    return _overrideLifetime(span, borrowing: self)
  }
}
