/// Remembers a small number for each distinct run of bytes, compared exactly.
///
/// The screener reads millions of rows with a few thousand distinct citations, code words and
/// dates: the costly reading is done once for each, and a row pays a hash and a comparison
/// (about 20 ns). Not shared between threads: each worker has its own.
///
/// Growth: doubles at half full. A memo never forgets; callers put only columns of few distinct
/// values into one.
public struct CellMemo: Sendable {
  private struct Slot {
    var hash: UInt64
    var start: UInt32
    var count: UInt32
    var value: UInt32
    var isUsed: Bool
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// How many distinct runs are remembered.
  public private(set) var count = 0

  /// Makes an empty memo.
  public init() {
    slots = Array(repeating: Self.free, count: 256)
  }

  private static let free = Slot(hash: 0, start: 0, count: 0, value: 0, isUsed: false)

  /// The number remembered for exactly these bytes, or nil.
  public func value(for cell: Span<UInt8>) -> UInt32? {
    let hash = Self.hash(cell)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].isUsed {
      if slots[index].hash == hash, holds(cell, at: index) { return slots[index].value }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The number remembered for `first`, one separating byte and `second` end to end, or nil.
  ///
  /// The same as joining them first, without the copy. Only entries remembered with
  /// ``hash(_:_:_:)`` are found.
  public func value(
    for first: Span<UInt8>, _ separator: UInt8, _ second: Span<UInt8>
  ) -> UInt32? {
    let hash = Self.hash(first, separator, second)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].isUsed {
      if slots[index].hash == hash, holds(first, separator, second, at: index) {
        return slots[index].value
      }
      index = (index + 1) & mask
    }
    return nil
  }

  private func holds(
    _ first: Span<UInt8>, _ separator: UInt8, _ second: Span<UInt8>, at index: Int
  ) -> Bool {
    let slot = slots[index]
    guard Int(slot.count) == first.count + 1 + second.count else { return false }
    let start = Int(slot.start)
    return bytes.withUnsafeBufferPointer { kept in
      guard let base = kept.baseAddress, base[start + first.count] == separator else {
        return false
      }
      return first.withUnsafeBufferPointer { Self.equal(base + start, $0) }
        && second.withUnsafeBufferPointer { Self.equal(base + start + first.count + 1, $0) }
    }
  }

  private static func equal(
    _ kept: UnsafePointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let base = other.baseAddress else { return true }
    return equal(kept, base, count: other.count)
  }

  /// The hash of two runs with a separator between, for ``value(for:_:_:)``.
  public static func hash(
    _ first: Span<UInt8>, _ separator: UInt8, _ second: Span<UInt8>
  ) -> UInt64 {
    hash(second, seed: hash(first) ^ UInt64(separator))
  }

  /// Remembers a number for these bytes, which must not be remembered yet.
  ///
  /// `hash` is given when they were looked up in two parts; nil means the hash of the whole.
  public mutating func remember(
    _ value: UInt32, for cell: Span<UInt8>, hash: UInt64? = nil
  ) {
    if (count + 1) * 2 > slots.count { grow() }
    let start = UInt32(bytes.count)
    cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    place(
      Slot(
        hash: hash ?? Self.hash(cell), start: start, count: UInt32(cell.count), value: value,
        isUsed: true))
    count += 1
  }

  private func holds(_ cell: Span<UInt8>, at index: Int) -> Bool {
    let slot = slots[index]
    guard Int(slot.count) == cell.count else { return false }
    let start = Int(slot.start)
    return bytes.withUnsafeBufferPointer { kept in
      cell.withUnsafeBufferPointer { other in
        guard let kept = kept.baseAddress, let other = other.baseAddress else { return true }
        return Self.equal(kept + start, other, count: Int(slot.count))
      }
    }
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].isUsed { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    for slot in old where slot.isUsed { place(slot) }
  }

  /// A hash of bytes that is the same in every run: wyhash's scheme, sixteen bytes a step.
  ///
  /// Fixed on purpose: outputs must not depend on a hash seed. It only places entries; equality is
  /// always decided by the bytes.
  public static func hash(_ cell: Span<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    cell.withUnsafeBytes { bytes in hash(bytes, seed: seed) }
  }

  /// The same hash over raw bytes.
  public static func hash(
    _ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  ) -> UInt64 {
    guard let base = bytes.baseAddress else { return mix(seed, third) }
    let count = bytes.count
    if count <= 16 {
      let (low, high) = words(base, count)
      return mix(third ^ UInt64(count), mix(low ^ first, high ^ seed))
    }
    var state = seed
    var index = 0
    if count > 48 {
      // Whole rows: three independent chains keep the multiplier busy.
      var (one, two) = (seed, seed)
      while index &+ 48 < count {
        state = mix(word(base, index) ^ first, word(base, index &+ 8) ^ state)
        one = mix(word(base, index &+ 16) ^ second, word(base, index &+ 24) ^ one)
        two = mix(word(base, index &+ 32) ^ third, word(base, index &+ 40) ^ two)
        index &+= 48
      }
      state ^= one ^ two
    }
    while index &+ 16 < count {
      state = mix(word(base, index) ^ first, word(base, index &+ 8) ^ state)
      index &+= 16
    }
    // The last sixteen bytes, whatever of them was read before: no loop over single bytes.
    return mix(
      third ^ UInt64(count), mix(word(base, count &- 16) ^ first, word(base, count &- 8) ^ state))
  }

  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let third: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Up to sixteen bytes as two words; with the count they tell the bytes exactly.
  @inline(__always)
  private static func words(_ base: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    if count >= 8 { return (word(base, 0), word(base, count &- 8)) }
    if count >= 4 {
      return (
        UInt64(base.loadUnaligned(as: UInt32.self)),
        UInt64(base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      )
    }
    guard count > 0 else { return (0, 0) }
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    return (
      UInt64(bytes[0]) | UInt64(bytes[count &>> 1]) &<< 8 | UInt64(bytes[count &- 1]) &<< 16, 0
    )
  }

  /// Whether two cells are equal, byte for byte.
  public static func equal(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return one.withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return equal(left, right, count: one.count)
      }
    }
  }

  /// Whether two runs of `count` bytes are equal; no call for the short ones that cells are.
  public static func equal(
    _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, count: Int
  ) -> Bool {
    if count <= 16 {
      let (left, right) = (words(one, count), words(other, count))
      return left.0 == right.0 && left.1 == right.1
    }
    var index = 0
    while index &+ 8 < count {
      if word(one, index) != word(other, index) { return false }
      index &+= 8
    }
    return word(one, count &- 8) == word(other, count &- 8)
  }

  @inline(__always)
  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
