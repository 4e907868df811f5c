/// How far two runs of letters lie apart: for misspelled words of charges and for names.
public enum EditDistance {
  /// The number of letters that have to be changed, left out, put in, or swapped with their
  /// neighbour, to make one run of letters the other; `limit + 1` when there are more.
  ///
  /// The optimal string alignment distance: no letter is touched twice. Cost: the product of both
  /// lengths, less where the limit is passed early.
  public static func between(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
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
}
