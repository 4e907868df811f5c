internal import DelimitedText

/// Counts the distinct values of a column: exactly while there are few, as an estimate after that.
///
/// Bounded: at most `valueLimit` values or 1 MiB of their bytes, then 4,096 registers of a
/// HyperLogLog (Flajolet et al. 2007; standard error 1.6 %). A value is known by 64 bits of hash: of
/// 10,000 values two are mistaken for each other once in a hundred thousand million files. Cost: some
/// 5 ns a cell.
final class ValueTally {
  static let valueLimit = 10_000
  private static let byteLimit = 1 << 20
  private static let registerCount = 4096

  private struct Slot {
    var hash: UInt64
    /// How often it occurred; 0 is a free slot.
    var count: UInt64
    /// Where its bytes lie.
    var start: UInt32
    var length: UInt32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 63
  private var entryCount = 0
  private var bytes: [UInt8] = []
  private var registers: UnsafeMutablePointer<UInt8>?
  private var last = 0
  private let valueLimit: Int
  /// Whether single values are still counted.
  private(set) var keepsValues = true

  /// Makes an empty tally that keeps at most so many values.
  init(valueLimit: Int = ValueTally.valueLimit) {
    self.valueLimit = valueLimit
    slots = Self.free(64)
  }

  deinit {
    slots.deallocate()
    registers?.deallocate()
  }

  private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(hash: 0, count: 0, start: 0, length: 0), count: count)
    return slots
  }

  /// Whether `distinctCount` is exact.
  var isExact: Bool { registers == nil }

  /// Counts a value by its hash; false when it is not one of those that are kept.
  @inline(__always)
  func add(_ cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    // Rows of one case follow each other: the value before is the likeliest.
    if slots[last].hash == hash, slots[last].count > 0 {
      slots[last].count &+= 1
      return true
    }
    if let registers {
      Self.register(hash, in: registers)
      if !keepsValues { return false }
    }
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].count > 0 {
      if slots[index].hash == hash {
        slots[index].count &+= 1
        last = index
        return true
      }
      index = (index &+ 1) & mask
    }
    return keep(cell, hash: hash, at: index)
  }

  private func keep(
    _ cell: UnsafeBufferPointer<UInt8>, hash: UInt64, at index: Int
  ) -> Bool {
    guard isExact else { return false }
    guard entryCount < valueLimit, bytes.count + cell.count <= Self.byteLimit else {
      overflow(hash)
      return false
    }
    slots[index] = Slot(
      hash: hash, count: 1, start: UInt32(bytes.count), length: UInt32(cell.count))
    bytes.append(contentsOf: cell)
    last = index
    entryCount += 1
    if entryCount * 2 > mask { grow() }
    return true
  }

  /// The number of distinct values; an estimate when not `isExact`.
  var distinctCount: Int {
    guard let registers else { return entryCount }
    let count = Double(Self.registerCount)
    var sum = 0.0
    var zeros = 0.0
    for index in 0..<Self.registerCount {
      sum += 1 / Double(UInt64(1) << UInt64(registers[index]))
      if registers[index] == 0 { zeros += 1 }
    }
    let estimate = 0.7213 / (1 + 1.079 / count) * count * count / sum
    if estimate > 2.5 * count || zeros == 0 { return max(Int(estimate), entryCount) }
    return max(Int(count * Self.logarithm(count / zeros)), entryCount)
  }

  /// The values that are kept with their counts, most frequent first, then in byte order.
  func values() -> [(bytes: ArraySlice<UInt8>, count: UInt64)] {
    (0...mask).map { slots[$0] }.filter { $0.count > 0 }.map { slot in
      (bytes[Int(slot.start)..<Int(slot.start + slot.length)], slot.count)
    }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  /// From now on values are estimated; those that are kept stay.
  private func overflow(_ hash: UInt64) {
    let made = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.registerCount)
    made.initialize(repeating: 0, count: Self.registerCount)
    var total: UInt64 = 0
    for index in 0...mask where slots[index].count > 0 {
      Self.register(slots[index].hash, in: made)
      total += slots[index].count
    }
    Self.register(hash, in: made)
    registers = made
    // Mostly one row a value: looking each up would cost a cache miss a cell for nothing.
    if total < UInt64(entryCount) * 4 { keepsValues = false }
  }

  @inline(__always)
  private static func register(_ hash: UInt64, in registers: UnsafeMutablePointer<UInt8>) {
    let index = Int(truncatingIfNeeded: hash >> 52)
    let rank = UInt8(truncatingIfNeeded: (hash << 12 | 1 << 11).leadingZeroBitCount &+ 1)
    if registers[index] < rank { registers[index] = rank }
  }

  private func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = Self.free(oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].count > 0 {
      var place = Int(truncatingIfNeeded: old[index].hash) & mask
      while slots[place].count > 0 { place = (place + 1) & mask }
      if last == index { last = place }
      slots[place] = old[index]
    }
    // The place of the last value is only a guess: a wrong one costs a look-up.
    last &= mask
    old.deallocate()
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

/// The hash of a cell and whether it is ASCII, in one look at its bytes.
struct CellGlance {
  /// A hash that is the same in every run.
  let hash: UInt64
  /// Whether every byte is below 128.
  let isASCII: Bool

  /// Looks at a cell that is not empty; up to 16 bytes by two overlapping loads.
  @inline(__always)
  init(_ cell: UnsafeBufferPointer<UInt8>) {
    let count = cell.count
    guard count <= 16 else {
      hash = CellMemo.hash(UnsafeRawBufferPointer(cell))
      isASCII = CellText.isASCII(cell)
      return
    }
    let raw = UnsafeRawBufferPointer(cell)
    let first: UInt64
    let second: UInt64
    if count >= 8 {
      first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      second = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      second = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else {
      first = UInt64(raw[0]) | UInt64(raw[count >> 1]) << 8
      second = UInt64(raw[count &- 1])
    }
    isASCII = (first | second) & 0x8080_8080_8080_8080 == 0
    let one = (first ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25 ^ UInt64(truncatingIfNeeded: count))
    let two = (second ^ one.low ^ one.high)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    hash = two.low ^ two.high
  }
}
