/// Words of a text: runs of letters and digits, upper-cased.
struct WordText: Sendable, Hashable {
  let bytes: [UInt8]
  let tokens: [Range<Int>]

  init(_ cell: Span<UInt8>) {
    var bytes: [UInt8] = []
    var tokens: [Range<Int>] = []
    var start: Int?
    var number = CitedNumber.none
    for index in cell.indices {
      // `16-6-9 PROSTITUTION`: a section's number is one word, so that 16 is no age there.
      if index >= number.end { number = CitedNumber.found(in: cell, at: index) }
      if index < number.end, index > number.start, !cell[index].isDigit { continue }
      let byte = cell[index]
      let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      // An apostrophe joins (`BURGLAR'S`); everything else that is no letter or digit separates.
      if upper == 0x27 { continue }
      // `SEX ACT FOR $`: the sign alone is money, and before an amount it is not.
      if upper == 0x24, !Self.isBeforeAmount(cell, index) {
        if let begun = start { tokens.append(begun..<bytes.count) }
        start = nil
        if !bytes.isEmpty { bytes.append(0x20) }
        tokens.append(bytes.count..<bytes.count + Self.money.count)
        bytes += Self.money
        continue
      }
      if upper.isAlphanumeric {
        if start == nil {
          if !bytes.isEmpty { bytes.append(0x20) }
          start = bytes.count
        }
        bytes.append(upper)
      } else if let begun = start {
        tokens.append(begun..<bytes.count)
        start = nil
      }
    }
    if let start { tokens.append(start..<bytes.count) }
    self.bytes = bytes
    self.tokens = tokens
  }

  private static let money = Array("MONEY".utf8)

  private static func isBeforeAmount(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    var next = index + 1
    while next < cell.count, cell[next] == 0x20 || cell[next] == 0x2E { next += 1 }
    return next < cell.count && cell[next].isDigit
  }

  /// The words with single blanks between them.
  var joined: [UInt8] { bytes }

  /// The words of both, the other's behind.
  func joined(with other: WordText?) -> WordText {
    other.map { WordText((bytes + [0x20] + $0.bytes).span) } ?? self
  }

  static func joined(_ text: some StringProtocol) -> [UInt8] {
    WordText(Array(text.utf8).span).joined
  }

  /// The place of the last word where it may be the beginning of one that was cut off.
  ///
  /// Two letters are one only where the whole text is as long as the narrow columns of old systems,
  /// and the short words of English never are.
  var cutToken: Int? {
    guard let last = tokens.last else { return nil }
    let word = bytes[last]
    guard word.allSatisfy(\.isUpper),
      word.count > 2 || word.count == 2 && bytes.count >= Self.narrowestColumn,
      !Self.wholeWords.contains(String(decoding: word, as: UTF8.self))
    else { return nil }
    return tokens.count - 1
  }

  private static let narrowestColumn = 18
  private static let wholeWords: Set<String> = [
    "AN", "AS", "AT", "BE", "BY", "FOR", "HAND", "HOME", "IN", "MAN", "OF", "ON", "OR", "SEX",
    "THE", "TO", "DRUG", "MEN", "SCHOOL",
    // Usual short forms: conspiracy, intent, prostitution, promoting, statutes.
    "CON", "CONS", "INT", "PR", "PRO", "PROM", "PROS", "STAT",
    // A violation, and classes of offenses.
    "VIOL", "AM", "MA", "MO",
  ]
}

extension ChargeWordings.Pattern {
  /// Whether the text fits; `cut` is the place of a word that may have lost its end.
  func matches(_ text: WordText, cut: Int? = nil) -> Bool {
    var next = 0
    var taken: Set<Int> = []
    for word in all {
      var place = isUnordered ? 0 : next
      while place < text.tokens.count,
        taken.contains(place) || !fits(word, place, of: text, cut: cut)
      {
        place += 1
      }
      if place == text.tokens.count { return false }
      taken.insert(place)
      next = place + 1
    }
    return !none.contains { word in
      text.tokens.contains { word.matches(text.bytes[$0]) }
    }
  }

  private func fits(
    _ word: ChargeWordings.Word, _ place: Int, of text: WordText, cut: Int?
  ) -> Bool {
    let token = text.bytes[text.tokens[place]]
    return word.matches(token) || place == cut && word.mayBeCut(to: token)
  }
}
