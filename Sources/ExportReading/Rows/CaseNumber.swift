/// Makes case numbers comparable: trimmed, case folded, blanks and hyphens left out on request.
public enum CaseNumber {
  /// Appends the comparable form of a cell to `key`; appends nothing when the cell is blank.
  ///
  /// ASCII letters are upper-cased, other bytes stay as they are.
  public static func append(
    _ cell: Span<UInt8>, rule: Layout.CaseKeyRule, to key: inout [UInt8]
  ) {
    key.append(folding: cell.trimmed) { byte in
      switch byte {
      case 0x61...0x7A: byte - 0x20
      case 0x20, 0x09: rule.ignoresBlanks ? nil : byte
      case 0x2D: rule.ignoresHyphens ? nil : byte
      default: byte
      }
    }
  }

  /// The comparable form of a text.
  public static func comparable(_ text: String, rule: Layout.CaseKeyRule) -> [UInt8] {
    var key: [UInt8] = []
    append(Array(text.utf8).span, rule: rule, to: &key)
    return key
  }
}

extension [UInt8] {
  /// Appends the bytes of a cell, each changed or left out by `fold`, with one reservation.
  @inlinable
  public mutating func append(folding cell: Span<UInt8>, _ fold: (UInt8) -> UInt8?) {
    let start = count
    cell.withUnsafeBufferPointer { append(contentsOf: $0) }
    let kept = withUnsafeMutableBufferPointer { bytes in
      var end = start
      for index in start..<bytes.count {
        guard let byte = fold(bytes[index]) else { continue }
        bytes[end] = byte
        end += 1
      }
      return end
    }
    removeLast(count - kept)
  }
}
