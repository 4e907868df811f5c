/// A statute's number in a text, such as `16-6-9`, `43.02` or `14:82`: digits with marks between them.
///
/// Ages have marks between them too (`13-16`, `15/16`), so two short numbers with a dash or a stroke are
/// none, nor are numbers that are all of the age of a minor, nor what stands beside a word of age
/// (`<16.5`, `UNDER 2-16`, `1:15 YOA`).
struct CitedNumber {
  let start: Int
  let end: Int

  static let none = CitedNumber(start: 0, end: 0)

  private static let wordsOfAge: Set<String> = [
    "AGE", "AGED", "AGES", "BELOW", "LT", "THAN", "U", "UND", "UNDER", "VIC", "VICT", "VICTIM",
    "YO",
  ]

  /// The number that begins here; none where there is no such number.
  static func found(in cell: Span<UInt8>, at start: Int) -> CitedNumber {
    guard cell[start].isDigit, start == 0 || !isPart(cell[start - 1]) else { return none }
    var index = start
    var digits: [Int] = []
    var isOfAge = true
    var isDashed = true
    while index < cell.count, cell[index].isDigit {
      let first = index
      var value = 0
      while index < cell.count, cell[index].isDigit {
        value = min(value * 10 + Int(cell[index] - 0x30), 100_000)
        index += 1
      }
      digits.append(index - first)
      if index - first > 2 || !(10...19).contains(value) { isOfAge = false }
      guard index + 1 < cell.count, [0x2D, 0x2E, 0x2F, 0x3A].contains(cell[index]),
        cell[index + 1].isDigit
      else { break }
      if cell[index] != 0x2D, cell[index] != 0x2F { isDashed = false }
      index += 1
    }
    // `1.5 MI` is a distance: without its mark it would be an age.
    guard digits.count > 1, digits.reduce(0, +) > 2, !isOfAge,
      digits.count > 2 || !isDashed || digits[1] > 2,
      !isBesideAge(cell, from: start, to: index)
    else { return none }
    return CitedNumber(start: start, end: index)
  }

  private static func isBesideAge(_ cell: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var after = end
    while after < cell.count, !isLetterOrDigit(cell[after]) { after += 1 }
    if after < cell.count, upper(cell[after]) == 0x59 { return true }
    var before = start
    while before > 0, !isLetterOrDigit(cell[before - 1]) {
      before -= 1
      if cell[before] == 0x3C { return true }
    }
    var word: [UInt8] = []
    while before > 0, isLetterOrDigit(cell[before - 1]) {
      before -= 1
      word.append(upper(cell[before]))
    }
    return wordsOfAge.contains(String(decoding: word.reversed(), as: UTF8.self))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { upper(byte).isAlphanumeric }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}
