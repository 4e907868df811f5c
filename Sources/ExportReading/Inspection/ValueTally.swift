internal import DelimitedText

/// Counts the distinct values of a column: exactly while there are few, as an estimate after that.
///
/// Bounded: at most 10,000 values or 1 MiB of their bytes, then 4,096 registers of a HyperLogLog
/// (Flajolet et al. 2007; standard error 1.6 %).
struct ValueTally: Sendable {
  static let valueLimit = 10_000
  private static let byteLimit = 1 << 20

  private struct Slot {
    var hash: UInt64
    /// The place in `entries` plus 1; 0 is free.
    var entry: UInt32
  }

  private struct Entry {
    let start: UInt32
    let length: UInt32
    var count: UInt64
  }

  private var slots = [Slot](repeating: Slot(hash: 0, entry: 0), count: 64)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var registers: [UInt8] = []
  private var last = -1

  /// Whether `distinctCount` is exact.
  var isExact: Bool { registers.isEmpty }
  /// Whether single values are still counted.
  private(set) var keepsValues = true

  /// What became of a value.
  enum Outcome {
    /// Counted as one of the values that are kept.
    case counted
    /// Too many values: only the estimate knows of it.
    case notKept
  }

  /// Counts a value.
  mutating func add(_ cell: Span<UInt8>) -> Outcome {
    // Rows of one case follow each other: the value before is the likeliest.
    if last >= 0, holds(cell, at: last) {
      entries[last].count += 1
      return .counted
    }
    let hash = CellMemo.hash(cell)
    if !registers.isEmpty { register(hash) }
    guard keepsValues else { return .notKept }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].entry > 0 {
      let entry = Int(slots[index].entry) - 1
      if slots[index].hash == hash, holds(cell, at: entry) {
        entries[entry].count += 1
        last = entry
        return .counted
      }
      index = (index + 1) & mask
    }
    guard registers.isEmpty else { return .notKept }
    guard entries.count < Self.valueLimit, bytes.count + cell.count <= Self.byteLimit else {
      overflow(hash)
      return .notKept
    }
    entries.append(
      Entry(start: UInt32(bytes.count), length: UInt32(cell.count), count: 1))
    cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    slots[index] = Slot(hash: hash, entry: UInt32(entries.count))
    last = entries.count - 1
    if entries.count * 2 > slots.count { grow() }
    return .counted
  }

  /// The number of distinct values; an estimate when not `isExact`.
  var distinctCount: Int {
    guard !isExact else { return entries.count }
    let count = Double(registers.count)
    var sum = 0.0
    var zeros = 0.0
    for register in registers {
      sum += 1 / Double(UInt64(1) << UInt64(register))
      if register == 0 { zeros += 1 }
    }
    let estimate = 0.7213 / (1 + 1.079 / count) * count * count / sum
    if estimate > 2.5 * count || zeros == 0 { return max(Int(estimate), Self.valueLimit / 8) }
    return Int(count * Self.logarithm(count / zeros))
  }

  /// The values that are kept with their counts, most frequent first, then in byte order.
  func values() -> [(bytes: ArraySlice<UInt8>, count: UInt64)] {
    entries.map { entry in
      (bytes[Int(entry.start)..<Int(entry.start + entry.length)], entry.count)
    }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  /// Forgets the values, not their number; what was kept is handed out first.
  private mutating func overflow(_ hash: UInt64) {
    registers = [UInt8](repeating: 0, count: 4096)
    for slot in slots where slot.entry > 0 { register(slot.hash) }
    register(hash)
    let total = entries.reduce(0) { $0 + $1.count }
    // Mostly one row a value: looking each up would cost a cache miss a cell for nothing.
    if total < UInt64(entries.count) * 4 {
      keepsValues = false
      slots = []
      last = -1
    }
  }

  private mutating func register(_ hash: UInt64) {
    let index = Int(hash >> 52)
    let rank = UInt8(min(53, (hash << 12 | 1 << 11).leadingZeroBitCount + 1))
    if registers[index] < rank { registers[index] = rank }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, entry: 0), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.entry > 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[index].entry > 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  @inline(__always)
  private func holds(_ cell: Span<UInt8>, at index: Int) -> Bool {
    let entry = entries[index]
    guard Int(entry.length) == cell.count else { return false }
    let start = Int(entry.start)
    return bytes.withUnsafeBytes { kept in
      cell.withUnsafeBytes { other in
        var index = 0
        while index &+ 8 <= other.count {
          let one = kept.loadUnaligned(fromByteOffset: start &+ index, as: UInt64.self)
          let two = other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if one != two { return false }
          index &+= 8
        }
        while index < other.count {
          if kept[start &+ index] != other[index] { return false }
          index &+= 1
        }
        return true
      }
    }
  }

  /// The natural logarithm of a number from 1 on, by halving and a series.
  private static func logarithm(_ value: Double) -> Double {
    var rest = value
    var result = 0.0
    while rest > 1.5 {
      rest /= 2
      result += 0.693147180559945
    }
    let ratio = (rest - 1) / (rest + 1)
    var power = ratio
    for step in 0..<12 {
      result += 2 * power / Double(2 * step + 1)
      power *= ratio * ratio
    }
    return result
  }
}
