internal import Glibc

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
    return memcmp(kept, base, other.count) == 0
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
        return memcmp(kept + start, other, Int(slot.count)) == 0
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

  /// A hash of bytes that is the same in every run: eight bytes a step, multiplied and folded.
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
    var state = seed ^ UInt64(bytes.count)
    var index = 0
    if bytes.count >= 64 {
      // Whole rows: four independent chains keep the multiplier busy.
      var second = seed &+ 0xD1B5_4A32_D192_ED03
      var third = seed &+ 0x8CB9_2BA7_2F3D_8DD7
      var fourth = seed &+ 0xABC9_8388_FB8F_AC03
      while index &+ 32 <= bytes.count {
        state = mix(state, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        second = mix(second, bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self))
        third = mix(third, bytes.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self))
        fourth = mix(fourth, bytes.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self))
        index &+= 32
      }
      state = mix(mix(state, second), mix(third, fourth))
    }
    while index + 8 <= bytes.count {
      state = mix(state, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    if index < bytes.count {
      var tail: UInt64 = 0
      while index < bytes.count {
        tail = tail << 8 | UInt64(bytes[index])
        index += 1
      }
      state = mix(state, tail)
    }
    return mix(state, 0xD6E8_FEB8_6659_FD93)
  }

  private static func mix(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let product = (state ^ value).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
