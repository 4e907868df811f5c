/// Turns the bytes of a cell into text.
///
/// Exports do not say how they are encoded. A cell that is valid UTF-8 is UTF-8; of random
/// Windows-1252 text with a letter outside ASCII almost none is. Anything else is Windows-1252, in
/// which every sequence of bytes is valid.
public enum CellText {
  /// The text of a cell: valid UTF-8 as it is, anything else as Windows-1252.
  public static func utf8(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { utf8($0) }
  }

  /// The text of a cell: valid UTF-8 as it is, anything else as Windows-1252.
  public static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // The library's own validation is not specialized for bytes: it took three times as long.
    isValidUTF8(bytes) ? String(decoding: bytes, as: UTF8.self) : windows1252(bytes)
  }

  /// The text of a cell in Windows-1252.
  ///
  /// The five bytes without a character there (81, 8D, 8F, 90, 9D) become the C1 controls of the same
  /// number, so that no two cells turn equal (WHATWG Encoding, "windows-1252").
  public static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let isInHighHalf = 0x80...0x9F ~= byte
      text.unicodeScalars.append(isInHighHalf ? highHalf[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return text
  }

  /// Whether bytes are valid UTF-8; ASCII is decided eight bytes at a time.
  public static func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { isValidUTF8($0) }
  }

  /// Whether bytes are valid UTF-8; ASCII is decided eight bytes at a time.
  ///
  /// By the table of well-formed byte sequences (The Unicode Standard, table 3-7). The standard
  /// library's own check makes an error of each faulty cell, which cost several times as much where
  /// every fifth name is in Windows-1252.
  public static func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isASCII(bytes) { return true }
    guard let base = bytes.baseAddress else { return true }
    var at = 0
    while at < bytes.count {
      if base[at] < 0x80 {
        at &+= 1
        continue
      }
      let length = sequenceLength(base, at, end: bytes.count)
      if length == 0 { return false }
      at &+= length
    }
    return true
  }

  /// The length of the character that begins with the byte above 127 at `at`; 0 when none does.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafePointer<UInt8>, _ at: Int, end: Int) -> Int {
    // What may follow: the second byte's range, and how many more there are.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let more: Int
    switch bytes[at] {
    case 0xC2...0xDF: more = 1
    case 0xE0: (second, more) = (0xA0...0xBF, 2)
    case 0xED: (second, more) = (0x80...0x9F, 2)
    case 0xE1...0xEF: more = 2
    case 0xF0: (second, more) = (0x90...0xBF, 3)
    case 0xF4: (second, more) = (0x80...0x8F, 3)
    case 0xF1...0xF3: more = 3
    default: return 0
    }
    guard at &+ more < end, second.contains(bytes[at &+ 1]) else { return 0 }
    for next in at &+ 2..<at &+ 1 &+ more where bytes[next] & 0xC0 != 0x80 { return 0 }
    return more &+ 1
  }

  /// Whether all bytes are below 128; true for no bytes.
  public static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { isASCII($0) }
  }

  /// Whether all bytes are below 128; true for no bytes.
  public static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var seen: UInt64 = 0
    var position = 0
    while position &+ 8 <= bytes.count {
      seen |= raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      position &+= 8
    }
    // The rest as one overlapping word: cells are short, and a byte at a time cost more than words.
    if position < bytes.count, bytes.count >= 8 {
      seen |= raw.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      position = bytes.count
    }
    while position < bytes.count {
      seen |= UInt64(base[position])
      position &+= 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// The characters of the bytes 80 to 9F.
  private static let highHalf: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
