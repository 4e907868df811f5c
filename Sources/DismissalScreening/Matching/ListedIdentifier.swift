/// Identifiers of people in one spelling: capital letters and digits, nothing else.
///
/// `nysid 0123-4567 k` and `NYSID01234567K` are equal. Zeros in front are kept, for they tell numbers
/// apart.
enum ListedIdentifier {
  /// The comparable form; empty when the cell says nothing, or holds a filler that names nobody.
  static func folded(_ text: String) -> String {
    guard PersonIdentifier.folded(Array(text.utf8)) != nil else { return "" }
    return String(
      String.UnicodeScalarView(
        text.uppercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || (48...57).contains($0.value)
        }))
  }

  /// The identifiers of a cell that may hold several, parted by semicolons or bars.
  static func all(in text: String) -> [String] {
    text.split { $0 == ";" || $0 == "|" }.map { folded(String($0)) }.filter { !$0.isEmpty }
  }
}
