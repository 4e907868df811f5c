/// Returns the text in Windows-1252, as the court's export tool writes it.
///
/// The generator uses only ASCII and U+00A0 to U+00FF, which Windows-1252 holds under the
/// same numbers; anything else would be a slip of the generator and becomes a question mark.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    let isASCII = scalar.value < 0x80
    let isLatin = (0xA0...0xFF).contains(scalar.value)
    return isASCII || isLatin ? UInt8(truncatingIfNeeded: scalar.value) : 0x3F
  }
}

/// Returns a cell as CSV: quoted when it holds a comma, a quote or a line end.
func csvCell(_ text: String, literal: Bool = false) -> String {
  let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
  guard needsQuotes && !literal else { return text }
  let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
  return "\"" + doubled.joined(separator: "\"\"") + "\""
}
