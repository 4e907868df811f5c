/// Turns UTF-16 into UTF-8 while it is read.
///
/// The byte order mark is dropped. A surrogate without its partner, and an odd byte at the end, become
/// U+FFFD and are counted: which character stood there cannot be known, so no cell that decides may
/// rest on it. Cost: some 0.3 ns a byte of ASCII.
struct UTF16Conversion: Sendable {
  private let isBigEndian: Bool
  /// The name of the encoding.
  var encoding: String { isBigEndian ? "UTF-16BE" : "UTF-16LE" }
  /// Characters that could not be converted.
  private(set) var replacedCharacters: UInt64 = 0
  /// UTF-8 that waits to be taken, from `taken` on.
  private var converted: [UInt8] = []
  private var taken = 0
  /// The first byte of a unit whose second has not come.
  private var oddByte: UInt8?
  /// A high surrogate whose partner has not come.
  private var highSurrogate: UInt16?
  private var isFirstUnit = true
  private(set) var isAtEnd = false

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// Gives up to `buffer.count` converted bytes; 0 when more must be added first.
  mutating func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, converted.count - taken)
    guard count > 0 else { return 0 }
    converted.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<(taken + count)]))
    }
    taken += count
    if taken == converted.count {
      converted.removeAll(keepingCapacity: true)
      taken = 0
    }
    return count
  }

  /// Adds the next bytes of the file; none are its end.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return end() }
    var index = 0
    if let first = oddByte {
      add(unit(first, bytes[0]))
      oddByte = nil
      index = 1
    }
    while index &+ 1 < bytes.count {
      if highSurrogate == nil, !isFirstUnit { addASCII(bytes, &index) }
      guard index &+ 1 < bytes.count else { break }
      add(unit(bytes[index], bytes[index &+ 1]))
      index &+= 2
    }
    if index < bytes.count { oddByte = bytes[index] }
  }

  private mutating func end() {
    guard !isAtEnd else { return }
    isAtEnd = true
    if highSurrogate != nil { replace() }
    if oddByte != nil { replace() }
    highSurrogate = nil
    oddByte = nil
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    isBigEndian
      ? UInt16(first) << 8 | UInt16(second) : UInt16(second) << 8 | UInt16(first)
  }

  /// Takes sixteen units at a time for as long as all are ASCII.
  private mutating func addASCII(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) {
    guard let base = bytes.baseAddress else { return }
    while index &+ 32 <= bytes.count {
      let pairs = base.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
      let (low, high) =
        isBigEndian ? (pairs.oddHalf, pairs.evenHalf) : (pairs.evenHalf, pairs.oddHalf)
      let isASCII = high == SIMD16(repeating: 0) && (low & SIMD16(repeating: 0x80)) == .zero
      guard isASCII else { return }
      withUnsafeBytes(of: low) { converted.append(contentsOf: $0) }
      index &+= 32
    }
  }

  private mutating func add(_ unit: UInt16) {
    defer { isFirstUnit = false }
    if isFirstUnit, unit == 0xFEFF { return }
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        converted.append(UInt8(0xF0 | value >> 18))
        converted.append(UInt8(0x80 | value >> 12 & 0x3F))
        converted.append(UInt8(0x80 | value >> 6 & 0x3F))
        converted.append(UInt8(0x80 | value & 0x3F))
        return
      }
      replace()
    }
    switch unit {
    case 0..<0x80:
      converted.append(UInt8(unit))
    case 0x80..<0x800:
      converted.append(UInt8(0xC0 | unit >> 6))
      converted.append(UInt8(0x80 | unit & 0x3F))
    case 0xD800..<0xDC00:
      highSurrogate = unit
    case 0xDC00..<0xE000:
      replace()
    default:
      converted.append(UInt8(0xE0 | unit >> 12))
      converted.append(UInt8(0x80 | unit >> 6 & 0x3F))
      converted.append(UInt8(0x80 | unit & 0x3F))
    }
  }

  private mutating func replace() {
    converted += [0xEF, 0xBF, 0xBD]
    replacedCharacters += 1
  }
}
