/// The bytes of one cell where they lie, for loops that look at millions of them.
///
/// A pair of address and length: nothing is retained, nothing is checked. ``FieldTable/cell(record:slot:)``
/// is the safe way to the same bytes.
///
/// - Important: Valid until its table splits again. Sixteen bytes can be read from `start` whatever
///   `count` is, because buffers and arenas end with room for that; what lies behind the cell is
///   no part of it.
public struct CellBytes {
  /// Where the cell begins.
  public let start: UnsafePointer<UInt8>
  /// Its length in bytes; 0 for a blank and for a missing cell.
  public let count: Int

  /// Makes a cell of bytes that are followed by enough room to read sixteen from any of them.
  @inlinable @inline(__always)
  public init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Whether it has no bytes.
  @inlinable @inline(__always)
  public var isEmpty: Bool { count == 0 }

  /// The bytes.
  @inlinable @inline(__always)
  public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  /// The same cell without blanks, tabs and line ends at both ends.
  @inlinable @inline(__always)
  public var trimmed: CellBytes {
    // Unquoted cells come trimmed: the first and last byte tell nearly always.
    if count == 0 || (start[0] > 0x20 && start[count &- 1] > 0x20) { return self }
    var from = 0
    var to = count
    while from < to, start[from] <= 0x20 { from &+= 1 }
    while to > from, start[to &- 1] <= 0x20 { to &-= 1 }
    return CellBytes(start: start + from, count: to &- from)
  }

  /// The first sixteen bytes as two words, zero behind the cell's end.
  ///
  /// With `count` they tell a cell of up to sixteen bytes exactly. Without a branch: lengths of code
  /// words are what a processor guesses worst.
  @inlinable @inline(__always)
  public var firstWords: (low: UInt64, high: UInt64) {
    let raw = UnsafeRawPointer(start)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let lowBits = UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
    let highBits = UInt64(truncatingIfNeeded: 64 &- 8 &* max(0, min(count &- 8, 8)))
    // A smart shift by 64 gives 0, as wanted.
    return (low & (UInt64.max >> lowBits), high & (UInt64.max >> highBits))
  }

  /// Whether two cells hold the same bytes.
  @inlinable @inline(__always)
  public func equals(_ other: CellBytes) -> Bool {
    guard count == other.count else { return false }
    if count <= 16 { return firstWords == other.firstWords }
    return CellMemo.equal(start, other.start, count: count)
  }
}

/// The cells of one wanted column of a split segment, record after record.
///
/// - Important: Valid until its table splits again, as its cells are.
public struct ColumnCells {
  @usableFromInline let places: CellPlaces
  @usableFromInline let first: UnsafePointer<CellPlaces.Cell>
  @usableFromInline let stride: Int

  init(_ places: CellPlaces, first: UnsafePointer<CellPlaces.Cell>, stride: Int) {
    self.places = places
    self.first = first
    self.stride = stride
  }

  /// The cell of a record, counted as in `segment.records`; empty when it is missing.
  @inlinable @inline(__always)
  public subscript(record: Int) -> CellBytes {
    let cell = first[record &* stride]
    let base = cell.offset & (1 << 31) == 0 ? places.segment : places.arena
    // The table was split, or there would be no record: both addresses are there.
    let start = base.unsafelyUnwrapped + Int(cell.offset & ~(1 << 31))
    return CellBytes(start: start, count: cell.count == .max ? 0 : Int(cell.count))
  }
}

extension FieldTable {
  /// The cells of a slot, for a loop over the records; nil before the first split.
  public func column(slot: Int) -> ColumnCells? {
    precondition(slot >= 0 && slot < slotCount)
    guard let cells = places.cells, places.segment != nil, places.arena != nil else { return nil }
    return ColumnCells(places, first: cells + slot, stride: slotCount)
  }
}
