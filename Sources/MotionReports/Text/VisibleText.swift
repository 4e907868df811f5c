/// Text made safe to look at: control characters are written out.
enum VisibleText {
  /// The text with each control character but the tab as `\xNN`.
  ///
  /// A backslash stays as it is, so the result is for reading, not for turning back.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\x" + HexText.twoDigits(UInt8(truncatingIfNeeded: scalar.value)).uppercased()
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // C0 but the tab, DEL, and the C1 controls, which Windows-1252 has as unassigned bytes.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
  }
}

/// Numbers in hexadecimal.
enum HexText {
  /// A byte in two lower-case digits.
  static func twoDigits(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
  }
}

/// The order of texts by their UTF-8 bytes, the same on every machine and in every locale.
enum ByteOrder {
  /// Whether the left text comes before the right one.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether the left row of texts comes before the right one: by the first cell that differs.
  static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (one, other) in zip(left, right) where !one.utf8.elementsEqual(other.utf8) {
      return precedes(one, other)
    }
    return left.count < right.count
  }
}
