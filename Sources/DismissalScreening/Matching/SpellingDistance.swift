/// How far two spellings are apart, as far as anybody asks here.
///
/// The Damerau-Levenshtein distance: letters put in, left out or replaced, and neighbours exchanged,
/// count one each.
enum SpellingDistance {
  /// Whether the distance is 0 or 1.
  ///
  /// Cost: one pass over both.
  static func isAtMostOne(_ one: String, _ other: String) -> Bool {
    let (short, long) =
      one.count <= other.count
      ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard long.count - short.count <= 1 else { return false }
    guard let place = short.indices.first(where: { short[$0] != long[$0] }) else { return true }
    if short.count < long.count { return short[place...] == long[(place + 1)...] }
    if short[(place + 1)...] == long[(place + 1)...] { return true }
    guard place + 1 < short.count, short[place] == long[place + 1], short[place + 1] == long[place]
    else { return false }
    return short[(place + 2)...] == long[(place + 2)...]
  }
}
