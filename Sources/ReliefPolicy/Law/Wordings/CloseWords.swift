internal import CourtRecords

/// Looks a second time at the words of a text that no pattern knows, for one that the patterns ask for
/// and that was written with a letter wrong, without its vowels, glued to another, or with a blank
/// inside: FOCRING, CMPLLD, PROSTYOUTH, COMPE LLED, UNDER18.
///
/// It is the last resort where much hangs on a word: a text about sex work that holds no guard word as
/// it stands. What is found so may only hold a charge back, as any text.
struct CloseWords: Sendable {
  /// What is done to a word.
  enum Repair: Sendable {
    /// Vowels put back, broken words joined, letters in turn set right.
    case form
    /// That, glued words parted, and one letter changed, put in or left out.
    case letters
  }

  /// A word that is looked for, and its consonants.
  private struct Sought: Sendable {
    let word: ChargeWordings.Word
    let skeleton: [UInt8]
  }

  /// By their first letters, like all words here: no repair changes that of a word.
  private let sought: [UInt8: [Sought]]
  private let known: [UInt8: [ChargeWordings.Word]]

  /// Makes the second look for the words of some patterns; what any pattern or abbreviation knows is
  /// never repaired.
  init(
    seeking patterns: [ChargeWordings.Pattern], knowing all: [ChargeWordings.Pattern],
    and abbreviations: [WordAbbreviations.Entry]
  ) {
    func isWord(_ word: ChargeWordings.Word) -> Bool { word.text.allSatisfy(\.isUpper) }
    var forms: Set<ChargeWordings.Word> = []
    let words = patterns.flatMap(\.all).flatMap(\.forms)
      .filter { isWord($0) && $0.text.count > 2 && forms.insert($0).inserted }
    sought = Dictionary(
      grouping: words.map { Sought(word: $0, skeleton: Self.skeleton($0.text[...])) }
    ) { $0.word.text.first ?? 0 }
    let asked = all.flatMap { ($0.all + $0.none).flatMap(\.forms) }
    let spelled = abbreviations.flatMap { [ChargeWordings.Word(bytes: $0.word)] + $0.written }
    known = Dictionary(grouping: (asked + spelled).filter { $0.text.count > 1 }) {
      $0.text.first ?? 0
    }
  }

  /// The text with such words repaired; nil where nothing is to repair.
  func reread(_ text: WordText, by repair: Repair) -> WordText? {
    let tokens = text.tokens.map { Array(text.bytes[$0]) }
    var words: [[UInt8]] = []
    var isChanged = false
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      let next = place + 1 < tokens.count ? tokens[place + 1] : []
      place += 1
      if let joined = joined(token, next) {
        words.append(joined)
        place += 1
        isChanged = true
      } else if let pieces = (repair == .letters ? partedFromNumber(token) ?? parted(token) : nil)
        ?? (isKnown(token) ? nil : repaired(token, by: repair))
      {
        words += pieces
        isChanged = true
      } else {
        words.append(token)
      }
    }
    if words.last == [UInt8(ascii: "U")] || words.last == Array("LESS".utf8) {
      // `PERSON U/`, `PERSON LESS`: the age was cut off.
      words.append(Array("UNDER".utf8))
      isChanged = true
    }
    return isChanged ? WordText(Array(words.joined(separator: [0x20])).span) : nil
  }

  private func sought(like word: [UInt8]) -> [Sought] {
    word.first.flatMap { sought[$0] } ?? []
  }

  private func isKnown(_ token: [UInt8]) -> Bool {
    token.count < 3 || isKnown(token, from: 2)
  }

  /// Whether a pattern knows the word, by at least so many letters.
  private func isKnown(_ token: [UInt8], from letters: Int) -> Bool {
    guard let first = token.first, let words = known[first] else { return false }
    // `COMP*` knows COMPS, and nothing of COMPEILED.
    return words.contains {
      $0.text.count >= letters && $0.matches(token[...])
        && ($0.text.count > 4 || $0.text.count + 2 >= token.count)
    }
  }

  private func repaired(_ token: [UInt8], by repair: Repair) -> [[UInt8]]? {
    guard token.allSatisfy(\.isUpper) else { return nil }
    if let word = withVowels(token) ?? swapped(token) { return [word] }
    return repair == .letters ? misspelled(token).map { [$0] } : nil
  }

  // MARK: Forms

  /// `COMPE LLED`: two words, one of them unknown, that make one that is sought.
  private func joined(_ one: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    guard one.count > 1, other.count > 1, one.count + other.count > 5,
      (one + other).allSatisfy(\.isUpper), !isKnown(one) || !isKnown(other) || one.count == 2
    else { return nil }
    let whole = one + other
    // `FOR CONSIDERATION` is no FORC*: the second word must bring the sought one to its end.
    let least = one.count + (one.count > 4 ? 1 : 2)
    return sought(like: whole).contains {
      $0.word.text.count >= least && $0.word.matches(whole[...])
    } ? whole : nil
  }

  /// `CMPLLD`, `FRCNG`, `DGHTR`: consonants that are those of a word.
  private func withVowels(_ token: [UInt8]) -> [UInt8]? {
    let own = Self.skeleton(token[...])
    guard own.count == token.count else { return nil }
    return sought(like: token).first { entry in
      entry.skeleton.count > 2 && entry.skeleton.count < entry.word.text.count
        && (entry.word.isPrefix ? own.starts(with: entry.skeleton) : own == entry.skeleton)
    }?.word.text
  }

  /// The first letter and the consonants behind it.
  private static func skeleton(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.prefix(1) + word.dropFirst().filter { !vowels.contains($0) }
  }

  private static let vowels: Set<UInt8> = Set("AEIOU".utf8)

  /// `PROSTCHLD`, `BYFORCE`: a known word, or a small one, before a sought one.
  private func parted(_ token: [UInt8]) -> [[UInt8]]? {
    guard token.count > 3, token.allSatisfy(\.isUpper) else { return nil }
    for split in 1..<token.count - 2 {
      let before = Array(token[..<split])
      let behind = Array(token[split...])
      if isSought(behind), isCompanion(before) { return [before, behind] }
    }
    return nil
  }

  private func isSought(_ word: [UInt8]) -> Bool {
    Self.shortForms.contains(word)
      || sought(like: word).contains { $0.word.text.count > 3 && $0.word.matches(word[...]) }
  }

  private func isCompanion(_ word: [UInt8]) -> Bool {
    Self.smallWords.contains(word) || word.count > 3 && isKnown(word, from: 4)
  }

  /// `BWADY`, `COPMEL`: two letters in turn.
  private func swapped(_ token: [UInt8]) -> [UInt8]? {
    guard token.count > 4 else { return nil }
    return sought(like: token).lazy.map(\.word).first { word in
      let size = word.text.count
      guard size > 4, token.count == size || word.isPrefix && token.count > size else {
        return false
      }
      let wrong = (0..<size).filter { word.text[$0] != token[$0] }
      return wrong.count == 2 && wrong[0] > 0 && wrong[1] == wrong[0] + 1
        && word.text[wrong[0]] == token[wrong[1]] && word.text[wrong[1]] == token[wrong[0]]
    }?.text
  }

  private static let smallWords = Set(
    ["A", "W", "OF", "BY", "TO", "FOR", "WITH", "SEX", "PERS", "VIC", "VICT"].map { Array($0.utf8) }
  )
  private static let shortForms = Set(
    ["CHLD", "CHLDRN", "MNR", "MNRS", "MINR", "JUV", "JUVI"].map { Array($0.utf8) })

  /// `UNDER18`, `PIMP15`, `17OR`: an age glued to a word; `CT11` is a count.
  private func partedFromNumber(_ token: [UInt8]) -> [[UInt8]]? {
    guard token.contains(where: \.isDigit), token.count(where: \.isUpper) > 1 else { return nil }
    var runs: [[UInt8]] = []
    for byte in token {
      if let last = runs.last?.last, last.isDigit == byte.isDigit {
        runs[runs.count - 1].append(byte)
      } else {
        runs.append([byte])
      }
    }
    guard runs.count < 4,
      runs.contains(where: { run in
        run.count == 2 && (11...18).contains(Int(String(decoding: run, as: UTF8.self)) ?? 0)
      }), !runs.contains(where: Self.countWords.contains)
    else { return nil }
    return runs
  }

  private static let countWords = Set(
    ["CT", "CTS", "CNT", "CNTS", "COUNT", "COUNTS", "CHG", "SEC", "ART", "CH", "PC", "PL", "TH"]
      .map { Array($0.utf8) })

  // MARK: Letters

  private func misspelled(_ token: [UInt8]) -> [UInt8]? {
    guard token.count > 3 else { return nil }
    return sought(like: token).lazy.map(\.word).first { word in
      guard word.text.count > 4 else { return false }
      let lengths =
        word.isPrefix ? [word.text.count - 1, word.text.count, word.text.count + 1] : []
      return ([token] + lengths.filter { $0 < token.count }.map { Array(token.prefix($0)) })
        .contains { EditDistance.between(word.text, $0, limit: 1) < 2 }
    }?.text
  }
}
