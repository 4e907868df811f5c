/// Where the cells of a split segment lie.
///
/// The pointers belong to the splitter and the segment's buffer, which outlive this value: the
/// ``FieldTable`` that holds it holds them too, and replaces it with every split.
@usableFromInline
struct CellPlaces {
  /// One cell: in the segment itself, or in the arena when libcsv had to unquote it.
  @usableFromInline
  struct Cell {
    /// The length that marks a missing cell.
    @usableFromInline static var missing: UInt32 { UInt32.max }
    /// The bit of the offset that tells the arena from the segment.
    @usableFromInline static var inArena: UInt32 { 1 << 31 }

    @usableFromInline var offset: UInt32
    @usableFromInline var count: UInt32

    init(offset: UInt32, count: UInt32) {
      self.offset = offset
      self.count = count
    }
  }

  @usableFromInline var cells: UnsafePointer<Cell>?
  @usableFromInline var segment: UnsafePointer<UInt8>?
  @usableFromInline var arena: UnsafePointer<UInt8>?

  init(
    cells: UnsafePointer<Cell>? = nil, segment: UnsafePointer<UInt8>? = nil,
    arena: UnsafePointer<UInt8>? = nil
  ) {
    self.cells = cells
    self.segment = segment
    self.arena = arena
  }

  /// The bytes of a cell by its place; nil when it is missing.
  @inlinable @inline(__always)
  func cell(_ place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let cells else { return nil }
    let cell = cells[place]
    guard cell.count != .max else { return nil }
    let base = cell.offset & (1 << 31) == 0 ? segment : arena
    return UnsafeBufferPointer(
      start: base.map { $0 + Int(cell.offset & ~(1 << 31)) }, count: Int(cell.count))
  }
}
