/// Numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128).
enum ShortNumber {
  /// Appends a number: one byte below 128.
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Takes the number at the beginning, and gives what follows it; 0 and nothing when there is none.
  static func split(_ bytes: ArraySlice<UInt8>) -> (number: UInt64, rest: ArraySlice<UInt8>) {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, shift < 64 {
      let byte = bytes[index]
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      index += 1
      if byte & 0x80 == 0 { return (number, bytes[index...]) }
    }
    return (0, [])
  }

  /// Writes a number into memory that has ten bytes of room; gives how many it took.
  @inline(__always)
  static func write(_ number: UInt64, to memory: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number
    var count = 0
    while rest >= 0x80 {
      memory[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest &>>= 7
      count &+= 1
    }
    memory[count] = UInt8(truncatingIfNeeded: rest)
    return count &+ 1
  }

  /// Reads a number that `write` wrote; `cursor` moves behind it.
  @inline(__always)
  static func read(_ cursor: inout UnsafePointer<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = cursor[0]
      cursor += 1
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift &+= 7
    }
  }
}
