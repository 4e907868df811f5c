/// Tells which cells a spreadsheet would take for a formula and run.
///
/// OWASP, "CSV Injection": a cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or a
/// line feed. Blanks and no-break spaces before it do not help, nor do the full-width forms, which
/// some programs fold to ASCII.
public enum FormulaGuard {
  /// Whether a cell needs an apostrophe in front to stay text.
  public static func isNeeded(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < cell.count {
      let byte = cell[position]
      if byte == Byte.space {
        position += 1
      } else if starts(cell, at: position, 0xC2, 0xA0) {
        position += 2
      } else {
        break
      }
    }
    guard position < cell.count else { return false }
    switch cell[position] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      Byte.tab, Byte.carriageReturn, Byte.lineFeed:
      return true
    default:
      // U+FF1D, U+FF0B, U+FF0D and U+FF20.
      return starts(cell, at: position, 0xEF, 0xBC, 0x9D)
        || starts(cell, at: position, 0xEF, 0xBC, 0x8B)
        || starts(cell, at: position, 0xEF, 0xBC, 0x8D)
        || starts(cell, at: position, 0xEF, 0xBC, 0xA0)
    }
  }

  private static func starts(
    _ cell: UnsafeBufferPointer<UInt8>, at position: Int, _ bytes: UInt8...
  ) -> Bool {
    cell[position...].starts(with: bytes)
  }
}
