internal import DelimitedText
internal import ExportReading

/// A person identifier made comparable: upper-cased, without the blanks around it.
enum PersonIdentifier {
  /// The identifier of a trimmed cell, or nil when it names nobody.
  ///
  /// A blank cell names nobody, and neither does a filler such as `UNKNOWN`, `0000000` or `N/A`:
  /// everybody without an identifier would become one person. Nor does a number that a spreadsheet has
  /// shortened to `1.23E+08`: many would.
  static func folded(_ cell: some Collection<UInt8>) -> [UInt8]? {
    if cell.isEmpty || cell.count > 255 { return nil }
    let isShortened = cell.withContiguousStorageIfAvailable { CaseNumber.isShortened($0) }
    if isShortened ?? Array(cell).withUnsafeBufferPointer({ CaseNumber.isShortened($0) }) {
      return nil
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(cell.count)
    for byte in cell { folded.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte) }
    return isFiller(folded) ? nil : folded
  }

  /// Whether a trimmed cell names nobody, as ``folded(_:)`` has it, without a copy of it.
  ///
  /// A digit beside another letter or digit is in no filler: the first bytes tell nearly always.
  static func namesNobody(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if CaseNumber.isShortened(cell) { return true }
    var first: UInt8?
    for byte in cell.prefix(255) where isWordByte(byte & 0xDF) || isWordByte(byte) {
      guard let known = first else {
        first = byte
        continue
      }
      if byte != known, isDigit(byte) || isDigit(known) { return cell.count > 255 }
    }
    return folded(cell) == nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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
