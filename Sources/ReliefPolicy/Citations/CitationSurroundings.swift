/// What systems write around a citation and that is no part of it: the number of the count, how many
/// counts there are, quotation marks.
///
/// `CT1 PL 230.00`, `COUNT 2: PC 647(B)`, `PL 230.00 (2 CTS)`, `"PL 230.00"`. What is left says the same
/// as the whole; a cell that would be empty without them stays as it is.
enum CitationSurroundings {
  private static let countWords: Set<String> = [
    "COUNT", "COUNTS", "CNT", "CNTS", "CT", "CTS", "CHARGE", "CHARGES", "CHG", "CHGS",
  ]

  /// The citation alone.
  static func removed(from text: CitationText) -> CitationText {
    let core = withoutCountBehind(withoutCountBefore(withoutBrackets(text.bytes)))
    return core.isEmpty || core == text.bytes ? text : CitationText(core.span)
  }

  /// `"PL 230.00"` and `(750.448)` without what encloses the whole.
  private static func withoutBrackets(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 2, let first = bytes.first, let last = bytes.last else { return bytes }
    let inner = Array(bytes.dropFirst().dropLast())
    switch (first, last) {
    case (0x22, 0x22): return inner
    case (0x28, 0x29) where !inner.contains(0x28) && !inner.contains(0x29): return inner
    case (0x5B, 0x5D) where !inner.contains(0x5B) && !inner.contains(0x5D): return inner
    default: return bytes
    }
  }

  /// `COUNT 1: `, `CT1 `, `#2 `, `1) `; `20-206B` and `18. PA CS` begin with no number of a count.
  private static func withoutCountBefore(_ bytes: [UInt8]) -> [UInt8] {
    var cursor = CitationCursor(bytes)
    let word = cursor.letterRun()
    let isNamed = countWords.contains(word)
    if isNamed {
      cursor.index += word.utf8.count
      cursor.skip { [0x20, 0x23, 0x2E].contains($0) }
    } else if cursor.current == 0x23 {
      cursor.index += 1
    }
    let isMarked = isNamed || cursor.index > 0
    let number = cursor.take { $0.isDigit }
    guard (1...(isMarked ? 2 : 1)).contains(number.utf8.count) else { return bytes }
    let end = cursor.index
    cursor.skip { [0x20, 0x29, 0x2C, 0x2E, 0x3A].contains($0) }
    let mark = cursor.bytes[end..<cursor.index]
    guard isMarked ? !mark.isEmpty : mark.first == 0x29 || mark.elementsEqual([0x2E, 0x20]),
      cursor.current?.isAlphanumeric == true, isMarked || cursor.current?.isUpper == true
    else { return bytes }
    return Array(bytes[cursor.index...])
  }

  /// ` X2`, ` 2 CTS`, ` (3 COUNTS)`, ` COUNT 1`.
  private static func withoutCountBehind(_ bytes: [UInt8]) -> [UInt8] {
    var words = bytes.split(separator: 0x20)
    func plain(_ place: Int) -> String {
      guard words.indices.contains(place) else { return "" }
      let letters = words[place].filter { ![0x23, 0x28, 0x29, 0x2C, 0x2D, 0x3B].contains($0) }
      return String(decoding: letters, as: UTF8.self)
    }
    let last = plain(words.count - 1)
    let before = plain(words.count - 2)
    let dropped: Int
    if isCount(last) {
      dropped = 1
    } else if isCount(before + last) {
      dropped = 2
    } else {
      return bytes
    }
    guard words.count > dropped else { return bytes }
    words.removeLast(dropped)
    return Array(words.joined(separator: [0x20]))
  }

  /// `X2`, `2X`, `2CTS`, `CT2`.
  private static func isCount(_ text: String) -> Bool {
    let digits = text.filter { $0.isNumber }
    let letters = text.filter { $0.isLetter }
    guard (1...2).contains(digits.utf8.count), text == letters + digits || text == digits + letters
    else { return false }
    return letters == "X" || countWords.contains(letters)
  }
}

extension CitationParser {
  /// The cursor behind a word that says nothing of the offense, before a citation: the state's code or
  /// name (`TX PC 43.02`, `MI 750.448`) or a class (`M PC 647(B)`); nil when there is none.
  func behindLeadingWord(_ cursor: CitationCursor) -> CitationCursor? {
    let words =
      stateNames
      + classWords.filter { $0.utf8.count <= 2 }.map { Array($0.utf8) }.sorted {
        $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
      }
    for word in words where cursor.bytes[cursor.index...].starts(with: word) {
      var next = CitationCursor(cursor.bytes, at: cursor.index + word.count)
      guard let byte = next.current, [0x20, 0x2D, 0x2E, 0x3A].contains(byte) else { continue }
      next.skip { [0x20, 0x2D, 0x2E, 0x3A].contains($0) }
      guard next.current?.isAlphanumeric == true else { continue }
      return next
    }
    return nil
  }

  /// The subdivisions without the class of `53a-82 (M)`, where the file lists no such subdivision.
  func withoutClassLetter(
    _ subdivisions: [String], section: String, book: CodeBook
  ) -> [String] {
    guard let last = subdivisions.last, last == "m" || last == "f" else { return subdivisions }
    let shorter = Array(subdivisions.dropLast())
    func id(_ parts: [String]) -> String {
      StatuteReference(book: book.id, section: section, subdivisions: parts, inchoate: nil).id
    }
    let whole = id(subdivisions)
    guard law.statutes[whole] == nil, law.statutes[id(shorter)] != nil,
      law.isGuarded(whole) == law.isGuarded(id(shorter))
    else { return subdivisions }
    return shorter
  }

  /// `1ST`, `2ND`: which offense it is, and no subdivision.
  static func isOrdinal(_ word: String) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return !digits.isEmpty && ["ST", "ND", "RD", "TH"].contains(word.dropFirst(digits.count))
  }
}
