internal import DelimitedText

/// The encoding of a file, with what speaks for it.
struct EncodingVerdict {
  let name: String
  let reason: String

  init(
    hasMark: Bool, evidence: TextEvidence, utf8Cells: UInt64, otherCells: UInt64,
    origin: TextOrigin
  ) {
    if let encoding = origin.encoding {
      let lost = origin.replacedCharacters
      name = encoding
      reason =
        (origin.evidence ?? "")
        + (lost > 0 ? "; \(Count.text(lost)) characters of it are broken and read as U+FFFD" : "")
      return
    }
    let mark = hasMark ? "a byte order mark; " : ""
    guard evidence.highBytes > (hasMark ? 3 : 0) else {
      name = hasMark ? "UTF-8" : "ASCII"
      reason = mark + "every \(hasMark ? "other " : "")byte is below 128"
      return
    }
    let valid = "\(Count.text(utf8Cells)) cells outside ASCII are valid UTF-8"
    guard otherCells > 0 else {
      name = "UTF-8"
      reason = mark + valid
      return
    }
    let high = evidence.controlHalfBytes
    name = high > 0 ? "Windows-1252" : "Latin-1 or Windows-1252"
    reason =
      mark + "\(Count.text(otherCells)) cells are not valid UTF-8, \(valid)"
      + (high > 0
        ? "; \(Count.text(high)) bytes from 80 to 9F, which are controls in Latin-1"
        : "; no byte from 80 to 9F")
  }
}

/// Names of bytes, for people.
enum DialectName {
  static func of(_ byte: UInt8) -> String {
    switch byte {
    case 0x09: "tab"
    default: String(UnicodeScalar(byte))
    }
  }

  /// A text on one line, without control characters.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
