/// A defendant: invented name, birth date, state identifier.
struct Person {
  var surname: String
  var given: String
  /// Missing only in the family made for that.
  var birth: Day?
  /// The state identification number; empty where the export has none.
  var identifier: String
  var sex: String
  /// Whether the name is written with a comma, and so in quotes.
  var hasComma = true

  /// The name as both files write it.
  var name: String { "\(surname)\(hasComma ? "," : "") \(given)".uppercased() }
}
