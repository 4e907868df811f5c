internal import CourtRecords

/// How far two names lie apart, in letters: the one measure for people of one input and for clients.
enum NameDistance {
  /// Whether two runs of letters may be one name in two spellings.
  static func areNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let limit = limit(letterCount: min(one.count, other.count))
    return limit > 0 && EditDistance.between(one, other, limit: limit) <= limit
  }

  /// How many letters two names may differ by and still be near: none below 6 letters, one below 12,
  /// else two.
  static func limit(letterCount count: Int) -> Int { count < 6 ? 0 : count < 12 ? 1 : 2 }
}
