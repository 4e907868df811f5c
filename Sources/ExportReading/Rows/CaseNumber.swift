/// Makes case numbers comparable: trimmed, case folded, blanks and hyphens left out on request.
public enum CaseNumber {
  /// Appends the comparable form of a cell to `key`; appends nothing when the cell is blank.
  ///
  /// ASCII letters are upper-cased, other bytes stay as they are.
  public static func append(
    _ cell: Span<UInt8>, rule: Layout.CaseKeyRule, to key: inout [UInt8]
  ) {
    let trimmed = cell.trimmed
    key.reserveCapacity(key.count + trimmed.count)
    for index in trimmed.indices {
      if let byte = folded(trimmed[index], rule: rule) { key.append(byte) }
    }
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

  /// The comparable form of a text.
  public static func comparable(_ text: String, rule: Layout.CaseKeyRule) -> [UInt8] {
    var key: [UInt8] = []
    append(Array(text.utf8).span, rule: rule, to: &key)
    return key
  }
}
