/// The text of a citation cell, made plain for reading: upper-case ASCII with single blanks.
///
/// The section sign (UTF-8 `C2 A7`, Windows-1252 `A7`) becomes a blank, as do the no-break space
/// and control characters. Any other byte outside ASCII makes the cell unreadable: a look-alike
/// letter must not decide (the project's rule for cells that decide).
struct CitationText {
  let bytes: [UInt8]
  let isReadable: Bool

  init(_ cell: Span<UInt8>) {
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.count)
    var readable = true
    var index = 0
    func appendBlank() {
      if let last = plain.last, last != 0x20 { plain.append(0x20) }
    }
    while index < cell.count {
      let byte = cell[index]
      switch byte {
      case 0x61...0x7A: plain.append(byte - 0x20)
      // `266H[B][1]`: brackets of every form enclose a subdivision.
      case 0x5B, 0x7B: plain.append(0x28)
      case 0x5D, 0x7D: plain.append(0x29)
      // `PL_230.00`, `272:53A`: such a mark beside a number says no more than a blank.
      case 0x5F: appendBlank()
      case 0x3A where Self.isBetweenParts(cell, index): appendBlank()
      // `PL 230 .00`: a blank got into the number.
      case 0x2E where plain.last == 0x20 && Self.isInsideNumber(cell, index, plain):
        plain.removeLast()
        plain.append(byte)
      case 0x21...0x7E: plain.append(byte)
      case 0...0x20, 0x7F: appendBlank()
      case 0xC2
      where index + 1 < cell.count && (cell[index + 1] == 0xA7 || cell[index + 1] == 0xA0):
        index += 1
        appendBlank()
      case 0xA7, 0xA0: appendBlank()
      default: readable = false
      }
      index += 1
    }
    if plain.last == 0x20 { plain.removeLast() }
    bytes = plain
    isReadable = readable
  }

  private static func isBetweenParts(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0, index + 1 < cell.count else { return false }
    let (before, behind) = (cell[index - 1], cell[index + 1])
    return isPart(before) && isPart(behind) && (before.isDigit || behind.isDigit)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || (0x61...0x7A).contains(byte)
  }

  private static func isInsideNumber(
    _ cell: Span<UInt8>, _ index: Int, _ plain: [UInt8]
  ) -> Bool {
    cell[index - 1] == 0x20 && plain.count > 1 && plain[plain.count - 2].isDigit
      && index + 1 < cell.count
      && cell[index + 1].isDigit
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isAlphanumeric: Bool { isDigit || isUpper }
}

/// A cursor over plain citation text.
struct CitationCursor {
  let bytes: [UInt8]
  var index: Int

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }
  var isAtEnd: Bool { index >= bytes.count }

  func peek(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  mutating func skip(while test: (UInt8) -> Bool) {
    while let byte = current, test(byte) { index += 1 }
  }

  mutating func skipBlanks() { skip { $0 == 0x20 } }

  mutating func take(while test: (UInt8) -> Bool) -> String {
    let start = index
    skip(while: test)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The run of letters and digits at the cursor, which stays where it is.
  func word() -> String {
    var copy = self
    return copy.take { $0.isAlphanumeric }
  }

  /// What is left, from the cursor on.
  var rest: String { String(decoding: bytes[min(index, bytes.count)...], as: UTF8.self) }
}
