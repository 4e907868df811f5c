/// Numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128).
enum ShortNumber {
  /// Appends a number: one byte below 128.
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Takes the number at the beginning, and gives what follows it; 0 and nothing when there is none.
  static func split(_ bytes: ArraySlice<UInt8>) -> (number: UInt32, rest: ArraySlice<UInt8>) {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, shift < 32 {
      let byte = bytes[index]
      number |= UInt32(byte & 0x7F) << shift
      shift += 7
      index += 1
      if byte & 0x80 == 0 { return (number, bytes[index...]) }
    }
    return (0, [])
  }
}
