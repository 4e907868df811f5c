/// Remembers a small number for each distinct cell, compared exactly; quickest for short cells.
///
/// Code words, courts and class letters have at most sixteen bytes, nearly all of them: such a cell
/// is two machine words, hashed by one multiplication and compared without a loop, some 3 ns. Longer
/// cells go to a ``CellMemo`` (20 ns). Not shared between threads: each worker has its own.
///
/// Growth: doubles at half full. A memo never forgets; callers put only columns of few distinct
/// values into one.
public struct ShortCellMemo: ~Copyable {
  @usableFromInline
  struct Slot {
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64
    /// The cell's length plus 1; 0 where free.
    @usableFromInline var mark: UInt32
    @usableFromInline var value: UInt32

    init(low: UInt64 = 0, high: UInt64 = 0, mark: UInt32 = 0, value: UInt32 = 0) {
      self.low = low
      self.high = high
      self.mark = mark
      self.value = value
    }
  }

  /// What ``value(of:)`` gives for a cell that is not remembered.
  @inlinable public static var unknown: UInt32 { .max }

  @usableFromInline var slots: UnsafeMutablePointer<Slot>
  /// The number of slots is 2 to the power of 64 minus this.
  @usableFromInline var shift: UInt64
  private var used = 0
  private var long = CellMemo()

  /// Makes an empty memo.
  public init() {
    shift = 64 - 6
    slots = .allocate(capacity: 1 << 6)
    slots.initialize(repeating: Slot(), count: 1 << 6)
  }

  deinit { slots.deallocate() }

  /// How many distinct cells are remembered.
  public var count: Int { used + long.count }

  /// The number remembered for exactly these bytes, or ``unknown``.
  @inlinable @inline(__always)
  public func value(of cell: CellBytes) -> UInt32 {
    if cell.count > 16 { return longValue(of: cell) }
    let (low, high) = cell.firstWords
    let mark = UInt32(truncatingIfNeeded: cell.count &+ 1)
    let mask = Int(truncatingIfNeeded: (1 &<< (64 &- shift)) &- 1)
    var index = Int(truncatingIfNeeded: Self.hash(low, high) &>> shift)
    while true {
      let slot = slots[index]
      if slot.low == low, slot.high == high, slot.mark == mark { return slot.value }
      if slot.mark == 0 { return Self.unknown }
      index = (index &+ 1) & mask
    }
  }

  @inlinable @inline(__always)
  static func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    (low ^ (high &* 0x8EBC_6AF0_9C88_C6E3)) &* 0x9E37_79B9_7F4A_7C15
  }

  @usableFromInline
  func longValue(of cell: CellBytes) -> UInt32 {
    long.value(for: Span(_unsafeElements: cell.buffer)) ?? Self.unknown
  }

  /// Remembers a number below ``unknown`` for a cell that is not remembered yet.
  public mutating func remember(_ value: UInt32, for cell: CellBytes) {
    guard cell.count <= 16 else {
      long.remember(value, for: Span(_unsafeElements: cell.buffer))
      return
    }
    if (used + 1) * 2 > 1 << Int(64 - shift) { grow() }
    let (low, high) = cell.firstWords
    place(Slot(low: low, high: high, mark: UInt32(cell.count + 1), value: value))
    used += 1
  }

  private mutating func place(_ slot: Slot) {
    let mask = (1 << Int(64 - shift)) - 1
    var index = Int(truncatingIfNeeded: Self.hash(slot.low, slot.high) &>> shift)
    while slots[index].mark != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let (old, count) = (slots, 1 << Int(64 - shift))
    shift -= 1
    slots = .allocate(capacity: count * 2)
    slots.initialize(repeating: Slot(), count: count * 2)
    for index in 0..<count where old[index].mark != 0 { place(old[index]) }
    old.deallocate()
  }
}
