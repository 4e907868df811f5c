internal import DelimitedText

/// The letters and words of a name, made comparable: capitals without accents, in ASCII.
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
    var lead: UInt8 = 0
    func end() {
      if !word.isEmpty { onWord(word) }
      word.removeAll(keepingCapacity: true)
    }
    func take(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: word.append(byte - 0x20)
      case 0x41...0x5A, 0x30...0x39: word.append(byte)
      case 0x27, 0x60: break
      case 0x2C:
        end()
        onComma()
      case 0xC0...: word.append(plain(byte))
      default: end()
      }
    }
    for byte in name {
      if lead == 0xC3, (0x80...0xBF).contains(byte) {
        word.append(plain(byte + 0x40))
        lead = 0
        continue
      }
      if lead != 0 { word.append(plain(lead)) }
      lead = 0
      if byte == 0xC3 { lead = byte } else { take(byte) }
    }
    if lead != 0 { word.append(plain(lead)) }
    end()
  }

  /// The plain letter of one of Latin-1's letters with an accent.
  private static func plain(_ byte: UInt8) -> UInt8 { latin[Int(byte) - 0xC0] }

  private static let latin = Array(
    "AAAAAAACEEEEIIIIDNOOOOOXOUUUUYTSAAAAAAACEEEEIIIIDNOOOOOXOUUUUYTY".utf8)

  /// What tells father from son.
  static let suffixes: Set<[UInt8]> = Set(
    ["JR", "SR", "II", "III", "IV"].map { Array($0.utf8) })

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
