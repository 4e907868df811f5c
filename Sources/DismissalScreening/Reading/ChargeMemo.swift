internal import CourtRecords
internal import DelimitedText

/// What one worker knows of charges: the reading of each distinct (citation, description) pair.
///
/// The shared ``ReadingBook`` is asked once a pair; some thousand distinct pairs make up millions of
/// rows. Citations and descriptions are numbered each by itself, in two tables that stay in the
/// first cache, and only the pair of numbers is looked up in a larger one: hashing and comparing
/// both texts as one key cost twice as much.
struct ChargeMemo: ~Copyable {
  private let readings: ReadingBook
  private var citations = ShortCellMemo()
  private var descriptions = ShortCellMemo()
  private var pairs = PairTable()

  init(_ readings: ReadingBook) {
    self.readings = readings
  }

  /// The entry of a charge; `marks` are what columns of their own say of it, if there are such.
  @inline(__always)
  mutating func entry(
    citation: CellBytes, description: CellBytes, marks: ChargeMarks = ChargeMarks()
  ) -> ReadingBook.Entry {
    let pair =
      UInt64(Self.number(citation, in: &citations)) << 34
      | UInt64(Self.number(description, in: &descriptions)) << 4 | UInt64(marks.byte ?? 0)
    if let known = pairs.value(of: pair) { return ReadingBook.Entry(packed: known) }
    return learn(pair, citation, description, marks)
  }

  @inline(__always)
  private static func number(_ cell: CellBytes, in memo: inout ShortCellMemo) -> UInt32 {
    let known = memo.value(of: cell)
    if known != ShortCellMemo.unknown { return known }
    let number = UInt32(memo.count)
    precondition(number < 1 << 30, "More than a thousand million distinct texts in one run.")
    memo.remember(number, for: cell)
    return number
  }

  private mutating func learn(
    _ pair: UInt64, _ citation: CellBytes, _ description: CellBytes, _ marks: ChargeMarks
  ) -> ReadingBook.Entry {
    var key = Array(citation.buffer)
    key.append(ReadingBook.separator)
    key.append(contentsOf: description.buffer)
    if let mark = marks.byte {
      key.append(ReadingBook.separator)
      key.append(mark)
    }
    let entry = readings.entry(
      pair: key.span, citation: Span(_unsafeElements: citation.buffer),
      description: Span(_unsafeElements: description.buffer), marks: marks)
    pairs.remember(entry.packed, for: pair)
    return entry
  }
}

/// A small number for each of some thousand large ones.
private struct PairTable: ~Copyable {
  private struct Slot {
    /// The pair plus 1; 0 where free.
    var mark: UInt64 = 0
    var value: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  /// The number of slots is 2 to the power of this.
  private var bits = 8
  private var count = 0

  init() {
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(), count: 1 << bits)
  }

  deinit { slots.deallocate() }

  @inline(__always)
  func value(of pair: UInt64) -> UInt32? {
    let mark = pair &+ 1
    var index = place(mark)
    while true {
      let slot = slots[index]
      if slot.mark == mark { return slot.value }
      if slot.mark == 0 { return nil }
      index = (index &+ 1) & ((1 &<< bits) &- 1)
    }
  }

  /// Remembers a number for a pair that is not remembered yet.
  mutating func remember(_ value: UInt32, for pair: UInt64) {
    if (count + 1) * 2 > 1 << bits { grow() }
    put(Slot(mark: pair &+ 1, value: value))
    count += 1
  }

  @inline(__always)
  private func place(_ mark: UInt64) -> Int {
    Int(truncatingIfNeeded: (mark &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 &- bits))
  }

  private func put(_ slot: Slot) {
    var index = place(slot.mark)
    while slots[index].mark != 0 { index = (index + 1) & ((1 << bits) - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let (old, oldCount) = (slots, 1 << bits)
    bits += 1
    slots = .allocate(capacity: oldCount * 2)
    slots.initialize(repeating: Slot(), count: oldCount * 2)
    for index in 0..<oldCount where old[index].mark != 0 { put(old[index]) }
    old.deallocate()
  }
}
