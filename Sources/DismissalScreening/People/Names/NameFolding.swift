internal import DelimitedText
internal import Foundation

/// The letters and words of a name, made comparable: capitals without accents.
///
/// `O'Neill, Séan Jr.` has the words ONEILL and SEAN: an apostrophe joins, every other mark parts, and
/// what tells father from son is left out, for the birth date does. Bytes are UTF-8 or, where they
/// are not, Windows-1252.
enum NameFolding {
  /// The words of a name in printed order.
  ///
  /// A name without a comma has its last word first, as one with a comma does.
  static func words(_ name: some Collection<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var hasComma = false
    scan(name) { word in
      if !suffixes.contains(word) { words.append(word) }
    } onComma: {
      hasComma = true
    }
    if !hasComma, words.count > 1 { words.insert(words.removeLast(), at: 0) }
    return words
  }

  /// Gives each word, and says where a comma stands.
  static func scan(
    _ name: some Collection<UInt8>, onWord: ([UInt8]) -> Void, onComma: () -> Void = {}
  ) {
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { onWord(word) }
      word.removeAll(keepingCapacity: true)
    }
    func take(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: word.append(byte - 0x20)
      case 0x41...0x5A, 0x30...0x39, 0x80...: word.append(byte)
      case 0x27, 0x60: break
      case 0x2C:
        end()
        onComma()
      default: end()
      }
    }
    if name.allSatisfy({ $0 < 0x80 }) {
      for byte in name { take(byte) }
    } else {
      let text = CellText.utf8(Array(name).span)
      if text.unicodeScalars.allSatisfy({ Int($0.value) < plainLetters.count }) {
        for scalar in text.unicodeScalars { plainLetters[Int(scalar.value)].forEach(take) }
      } else {
        for byte in plain(text).utf8 { take(byte) }
      }
    }
    end()
  }

  /// What ``plain(_:)`` makes of each letter up to the end of Latin Extended-B.
  ///
  /// None of these joins with a neighbour, so that a name of them alone is plain letter by letter: a
  /// tenth of what folding each name anew costs.
  private static let plainLetters: [[UInt8]] = (0..<0x250).map { value in
    Unicode.Scalar(value).map { Array(plain(String($0)).utf8) } ?? []
  }

  /// A name without accents, its typographic marks those of ASCII.
  private static func plain(_ name: String) -> String {
    var plain = ""
    for letter in name.folding(options: .diacriticInsensitive, locale: nil) {
      plain += letters[letter] ?? (isMark(letter) ? " " : String(letter).uppercased())
    }
    return plain
  }

  private static func isMark(_ letter: Character) -> Bool {
    !letter.isLetter && !letter.isNumber && letter != "'" && letter != "`" && letter != ","
  }

  /// Letters that are no letter with an accent, as they are spelled without them.
  private static let letters: [Character: String] = [
    "\u{C6}": "AE", "\u{E6}": "AE", "\u{152}": "OE", "\u{153}": "OE", "\u{D8}": "O",
    "\u{F8}": "O", "\u{D0}": "D", "\u{F0}": "D", "\u{110}": "D", "\u{111}": "D",
    "\u{141}": "L", "\u{142}": "L", "\u{DE}": "TH", "\u{FE}": "TH", "\u{DF}": "SS",
    "\u{131}": "I", "\u{2019}": "'", "\u{2018}": "'", "\u{B4}": "'",
  ]

  /// What tells father from son.
  static let suffixes: Set<[UInt8]> = Set(
    ["JR", "SR", "II", "III", "IV", "2ND", "3RD", "4TH"].map { Array($0.utf8) })

  /// Words that stand for a person whom nobody knows.
  static let placeholders: Set<[UInt8]> = Set(
    ["DOE", "LNU", "FNU", "NFN", "NLN", "UNKNOWN", "UNK", "UNIDENTIFIED", "ANONYMOUS"]
      .map { Array($0.utf8) })

  /// Words of the names of businesses.
  static let businesses: Set<[UInt8]> = Set(
    [
      "INC", "INCORPORATED", "LLC", "LLP", "LTD", "CORP", "CORPORATION", "COMPANY", "ENTERPRISES",
      "ASSOCIATES", "HOLDINGS",
    ].map { Array($0.utf8) })

  /// A bit for each hash of a word in the three sets above: most words of names need no look at them.
  private static let notableHashes: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 16)
    for word in suffixes.union(placeholders).union(businesses) {
      let hash = CellMemo.hash(word.span)
      bits[Int(hash >> 6 & 15)] |= 1 << (hash & 63)
    }
    return bits
  }()

  /// Whether a word of this hash may be a suffix, a placeholder or of a business.
  static func mayBeNotable(hash: UInt64) -> Bool {
    notableHashes[Int(hash >> 6 & 15)] & (1 << (hash & 63)) != 0
  }

  /// Whether two names of one person may differ as they do: one has a word or only an initial more.
  static func agree(_ one: [[UInt8]], _ other: [[UInt8]]) -> Bool {
    let (few, many) = one.count <= other.count ? (one, other) : (other, one)
    var rest = many
    for word in few {
      guard
        let place = rest.firstIndex(where: {
          $0 == word || (min($0.count, word.count) == 1 && $0.first == word.first)
        })
      else { return false }
      rest.remove(at: place)
    }
    return true
  }
}
