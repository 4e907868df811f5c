internal import DelimitedText

/// A person identifier made comparable: upper-cased, without the blanks around it.
enum PersonIdentifier {
  /// The identifier of a trimmed cell, or nil when it names nobody.
  ///
  /// A blank cell names nobody, and neither does a filler such as `UNKNOWN`, `0000000` or `N/A`:
  /// everybody without an identifier would become one person.
  static func folded(_ cell: some Collection<UInt8>) -> [UInt8]? {
    if cell.isEmpty || cell.count > 255 { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(cell.count)
    for byte in cell { folded.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte) }
    return isFiller(folded) ? nil : folded
  }

  /// The number under which an identifier is looked for; equality is decided by its bytes.
  static func hash(_ folded: [UInt8]) -> UInt64 { CellMemo.hash(folded.span) }

  private static func isFiller(_ folded: [UInt8]) -> Bool {
    var first: UInt8?
    var count = 0
    var isOneMark = true
    for byte in folded where isWordByte(byte) {
      if let first, first != byte { isOneMark = false }
      first = first ?? byte
      count += 1
    }
    guard let first else { return true }
    if isOneMark {
      return first == UInt8(ascii: "0") || first == UInt8(ascii: "X")
        || (first == UInt8(ascii: "9") && count >= 6)
    }
    return count <= 12 && fillers.contains(folded.filter(isWordByte))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x80...: true
    default: false
    }
  }

  private static let fillers: Set<[UInt8]> = Set(
    ["UNKNOWN", "UNK", "NONE", "NA", "NULL", "NIL", "PENDING", "TBD", "NOTAVAILABLE", "UNASSIGNED"]
      .map { Array($0.utf8) })
}
