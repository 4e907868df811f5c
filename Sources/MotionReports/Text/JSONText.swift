/// A JSON value whose objects keep the order of their keys.
///
/// Small on purpose: the numbers of a run are whole and not negative, and equal values must give
/// equal bytes on every machine.
indirect enum JSONText: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(UInt64)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// One key with its value.
  struct Member: Sendable, Equatable {
    let key: String
    let value: JSONText

    init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null.
  static func optional(_ text: String?) -> JSONText {
    text.map { .string($0) } ?? .null
  }

  /// An object of numbers whose keys are in byte order.
  static func numbers(_ values: [String: UInt64]) -> JSONText {
    .object(
      values.sorted { ByteOrder.precedes($0.key, $1.key) }.map { Member($0.key, .number($0.value)) }
    )
  }

  /// The text in UTF-8: two blanks a level, a line feed at the end.
  var bytes: [UInt8] {
    var text = ""
    write(to: &text, indent: "\n")
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      guard !values.isEmpty else { return text += "[]" }
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "[" : ",") + indent + "  "
        value.write(to: &text, indent: indent + "  ")
      }
      text += indent + "]"
    case .object(let members):
      guard !members.isEmpty else { return text += "{}" }
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "{" : ",") + indent + "  "
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + "  ")
      }
      text += indent + "}"
    }
  }

  // RFC 8259 section 7: the quote, the backslash and the controls below U+0020 must be escaped.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{08}": text += "\\b"
      case "\u{0C}": text += "\\f"
      case ..<" ": text += "\\u00" + HexText.twoDigits(UInt8(truncatingIfNeeded: scalar.value))
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
