public import DelimitedText

/// Makes case numbers comparable: trimmed, case folded, blanks and hyphens left out on request.
public enum CaseNumber {
  /// Appends the comparable form of a cell to `key`; appends nothing when the cell is blank.
  ///
  /// ASCII letters are upper-cased, other bytes stay as they are. A number that holds U+FFFD, which
  /// stands for a character that was lost, is none: two cases may have become one. Neither is one that
  /// a spreadsheet has shortened to `2.01701E+11`.
  public static func append(
    _ cell: Span<UInt8>, rule: Layout.CaseKeyRule, to key: inout [UInt8]
  ) {
    if !CellText.isASCII(cell), holdsLostCharacter(cell) { return }
    let trimmed = cell.trimmed
    if trimmed.withUnsafeBufferPointer({ isShortened($0) }) { return }
    key.reserveCapacity(key.count + trimmed.count)
    for index in trimmed.indices {
      if let byte = folded(trimmed[index], rule: rule) { key.append(byte) }
    }
  }

  /// Whether characters of a trimmed cell were lost on its way, so that the cell is no number.
  @inlinable @inline(__always)
  public static func isLost(_ cell: CellBytes) -> Bool {
    let (low, high) = cell.firstWords
    if cell.count <= 16, (low | high) & 0x8080_8080_8080_8080 == 0 {
      return isShortened(cell.buffer)
    }
    return holdsLostCharacter(Span(_unsafeElements: cell.buffer)) || isShortened(cell.buffer)
  }

  /// Whether a trimmed cell is a long number as a spreadsheet shortens it, such as `2.01701E+11`.
  ///
  /// The digits behind are lost. One byte tells nearly always: the plus before two last digits.
  @inlinable @inline(__always)
  public static func isShortened(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count >= 5 && cell[cell.count &- 3] == 0x2B && isPower(cell)
  }

  @usableFromInline
  static func isPower(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let end = cell.count - 4
    return cell[end] & 0xDF == 0x45 && isDigit(cell[end + 2]) && isDigit(cell[end + 3])
      && cell[..<end].allSatisfy { isDigit($0) || $0 == 0x2E }
  }

  /// What a byte becomes, or nil when it is left out.
  static func folded(_ byte: UInt8, rule: Layout.CaseKeyRule) -> UInt8? {
    switch byte {
    case 0x61...0x7A: byte - 0x20
    case 0x20, 0x09: rule.ignoresBlanks ? nil : byte
    case 0x2D: rule.ignoresHyphens ? nil : byte
    default: byte
    }
  }

  @usableFromInline
  static func holdsLostCharacter(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 3 else { return false }
    for index in 0...(cell.count - 3)
    where cell[index] == 0xEF && cell[index + 1] == 0xBF && cell[index + 2] == 0xBD {
      return true
    }
    return false
  }

  /// The comparable form of a text.
  public static func comparable(_ text: String, rule: Layout.CaseKeyRule) -> [UInt8] {
    comparable(Array(text.utf8).span, rule: rule)
  }

  /// The comparable form of a cell; empty when it is no number.
  public static func comparable(_ cell: Span<UInt8>, rule: Layout.CaseKeyRule) -> [UInt8] {
    var key: [UInt8] = []
    append(cell, rule: rule, to: &key)
    return key
  }
}
