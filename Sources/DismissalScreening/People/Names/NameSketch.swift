internal import DelimitedText

/// A name in numbers: enough to find equal and near ones without keeping the letters.
struct NameSketch: Sendable {
  /// The sum of its words' hashes, so that their order does not matter; 0 for no name.
  let hash: UInt64
  /// A bit for each letter that occurs.
  let letters: UInt32
  /// The number of its letters.
  let count: UInt8
  /// Whether it stands for a person whom nobody knows.
  let isPlaceholder: Bool
  /// Whether it is of a business.
  let isBusiness: Bool

  init(_ name: some Collection<UInt8>) {
    var hash: UInt64 = 0
    var letters: UInt32 = 0
    var count = 0
    var isPlaceholder = false
    var isBusiness = false
    // The words are looked at where they stand: no list of them is made for each row.
    NameFolding.scan(name) { word in
      if NameFolding.suffixes.contains(word) { return }
      hash &+= CellMemo.hash(word.span)
      count += word.count
      for byte in word where byte >= 0x41 { letters |= 1 << UInt32(byte - 0x41) }
      if word.count <= 13 {
        if NameFolding.placeholders.contains(word) { isPlaceholder = true }
        if NameFolding.businesses.contains(word) { isBusiness = true }
      }
    }
    self.hash = count == 0 ? 0 : max(1, hash)
    self.letters = letters
    self.count = UInt8(clamping: count)
    self.isPlaceholder = isPlaceholder
    self.isBusiness = isBusiness
  }

  /// Whether it may be looked for among other names.
  var isOfPerson: Bool { hash != 0 && !isPlaceholder && !isBusiness }
}

/// How far two names lie apart, in letters.
enum NameDistance {
  /// The number of letters that have to be changed, left out, put in, or swapped with their
  /// neighbour, to make one run of letters the other; `limit + 1` when there are more.
  ///
  /// The optimal string alignment distance: no letter is touched twice.
  static func between(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
    if abs(one.count - other.count) > limit { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...other.count)
    for row in one.indices {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      var least = row + 1
      for column in other.indices {
        let isSame = one[row] == other[column]
        var best = min(
          previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
        least = min(least, best)
      }
      if least > limit { return limit + 1 }
      (before, previous) = (previous, current)
    }
    return min(previous[other.count], limit + 1)
  }

  /// How many letters two names may differ by and still be near: none below 6 letters, one below 12,
  /// else two.
  static func limit(letterCount count: Int) -> Int { count < 6 ? 0 : count < 12 ? 1 : 2 }
}
