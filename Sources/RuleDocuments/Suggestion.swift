/// Finds the word that a person probably meant.
public enum Suggestion {
  /// The allowed word nearest to `word`, or nil when none is near.
  ///
  /// Near means at most two edits, and fewer than half of the word's letters.
  public static func nearest(to word: String, among allowed: [String]) -> String? {
    let limit = min(2, max(1, word.count / 2))
    return
      allowed
      .map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
      .word
  }

  /// "Did you mean 'x'? " or nothing, then the allowed words; that there is none, if so.
  public static func sentence(for word: String, among allowed: [String]) -> String {
    if allowed.isEmpty { return "The file defines none." }
    let list = "Allowed: \(allowed.joined(separator: ", "))."
    guard let near = nearest(to: word, among: allowed) else { return list }
    return "Did you mean '\(near)'? \(list)"
  }

  /// The Levenshtein distance in characters.
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, one) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(
          above + 1, row[place] + 1, diagonal + (one == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
