internal import DelimitedText

/// Finds rows that were seen before, byte for byte, by a 96-bit fingerprint of each.
///
/// Bounded at 3,145,728 different rows (64 MiB); rows behind them are only compared with those, and
/// `isComplete` turns false.
struct RowRepeats: Sendable {
  private struct Slot {
    var high: UInt64
    var low: UInt32
    /// The number of the file that held the row last; 0 is a free slot.
    var file: UInt32
  }

  private static let slotLimit = 1 << 22
  private var slots = [Slot](repeating: Slot(high: 0, low: 0, file: 0), count: 1024)
  private var count = 0

  /// Whether all different rows fitted.
  private(set) var isComplete = true

  /// Whether, and where, a row was seen before.
  enum Outcome {
    case new
    case inThisFile
    case inAnotherFile
  }

  /// Looks a row up and remembers it; `file` counts from 1.
  mutating func add(_ row: Span<UInt8>, file: UInt32) -> Outcome {
    let high = CellMemo.hash(row)
    let low = UInt32(truncatingIfNeeded: CellMemo.hash(row, seed: 0xA076_1D64_78BD_642F) >> 16)
    var index = Int(truncatingIfNeeded: high) & (slots.count - 1)
    while slots[index].file > 0 {
      if slots[index].high == high, slots[index].low == low {
        if slots[index].file == file { return .inThisFile }
        slots[index].file = file
        return .inAnotherFile
      }
      index = (index + 1) & (slots.count - 1)
    }
    guard count * 4 < slots.count * 3 else {
      guard slots.count < Self.slotLimit else {
        isComplete = false
        return .new
      }
      grow()
      place(Slot(high: high, low: low, file: file))
      return .new
    }
    slots[index] = Slot(high: high, low: low, file: file)
    count += 1
    return .new
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.high) & (slots.count - 1)
    while slots[index].file > 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(high: 0, low: 0, file: 0), count: old.count * 2)
    count = 0
    for slot in old where slot.file > 0 { place(slot) }
  }
}
