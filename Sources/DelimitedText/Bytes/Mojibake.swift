/// Text that was UTF-8, was taken for Windows-1252, and was written as UTF-8 again: `Â§` for `§`.
///
/// It is valid UTF-8, so only its look gives it away: a `Â` or `Ã` with a sign behind it that no word
/// goes on with, or the `â€` that curly quotes and dashes turn into. Told, never mended: what stood
/// there is a guess.
public enum Mojibake {
  /// Whether a cell of valid UTF-8 holds such text.
  ///
  /// Cost: one pass; to be asked of cells outside ASCII only.
  public static func isIn(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 4 else { return false }
    for index in 0...(cell.count - 4) where cell[index] == 0xC3 {
      switch cell[index + 1] {
      case 0x82, 0x83:
        // The second byte of the lost character: 80 to 9F as Windows-1252 has them, or A0 to BF.
        switch cell[index + 2] {
        case 0xC2, 0xE2: return true
        case 0xC5 where [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(cell[index + 3]):
          return true
        case 0xC6 where cell[index + 3] == 0x92: return true
        case 0xCB where cell[index + 3] == 0x86 || cell[index + 3] == 0x9C: return true
        default: continue
        }
      case 0xA2:
        if index + 4 < cell.count, cell[index + 2] == 0xE2, cell[index + 3] == 0x82,
          cell[index + 4] == 0xAC
        {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// Whether two bytes are the only ones with which such text can begin.
  @inline(__always)
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC3 && (second == 0x82 || second == 0x83 || second == 0xA2)
  }
}
