/// How charge texts shorten and misspell words: each is read as the word that it stands for.
struct WordAbbreviations: Sendable {
  /// A word, and how else it is written.
  struct Entry: Sendable, Hashable {
    /// The word that patterns know.
    let word: [UInt8]
    /// Its other spellings.
    let written: [ChargeWordings.Word]
    /// How many edits away a token is still a misspelling of it; 0 for none.
    let edits: Int
    /// Words beside which the other spellings stand for something else: the PROS of PROS ATTY.
    let unless: [ChargeWordings.Word]
    /// Words of which one must stand beside the other spellings; empty where they stand alone too.
    var beside: [ChargeWordings.Word] = []
    /// The letters that begin the word also behind others without a blank; empty where there are none.
    var stem: [UInt8] = []
  }

  private let entries: [Entry]
  private let repair: WordRepair

  /// The first entry that fits a word decides.
  init(_ entries: [Entry]) {
    self.entries = entries
    repair = WordRepair(
      entries.filter { $0.edits > 0 }.map { ($0.word, $0.edits) },
      stems: entries.map(\.stem).filter { !$0.isEmpty })
  }

  /// The text with every such word spelled out; the text itself where there is none.
  func spelledOut(_ text: WordText) -> WordText {
    func holds(_ words: [ChargeWordings.Word]) -> Bool {
      words.contains { word in text.tokens.contains { word.matches(text.bytes[$0]) } }
    }
    let entries = self.entries.filter { entry in
      !holds(entry.unless) && (entry.beside.isEmpty || holds(entry.beside))
    }
    var spelled: [[UInt8]] = []
    var isChanged = false
    for token in text.tokens {
      let scanned = WordRepair.lettersForDigits(in: text.bytes[token])
      let written = scanned ?? text.bytes[token]
      if scanned != nil { isChanged = true }
      if let whole = wholeWord(written, by: entries) {
        spelled.append(whole)
        isChanged = true
      } else if let pieces = repair.pieces(of: written) {
        spelled += pieces.map { wholeWord($0[...], by: entries) ?? $0 }
        isChanged = true
      } else {
        spelled.append(Array(written))
      }
    }
    return isChanged ? WordText(Array(spelled.joined(separator: [0x20])).span) : text
  }

  private func wholeWord(_ token: ArraySlice<UInt8>, by entries: [Entry]) -> [UInt8]? {
    entries.first { entry in entry.written.contains { $0.matches(token) } }?.word
      ?? repair.word(like: token)
  }
}

/// What a statutes file and the shared files that it names say of words.
struct WordLists: Sendable {
  /// One file: the patterns of `words`, and those of `last_words`.
  struct OneFile: Sendable {
    var words: [ChargeWordings.Pattern] = []
    var lastWords: [ChargeWordings.Pattern] = []
    var abbreviations: [WordAbbreviations.Entry] = []
  }

  /// The state's own file first, then the shared ones in the order of their names there.
  var files: [OneFile]

  /// All `words` go before all `last_words`: what a state says of the plain word must not take a
  /// text away from a shared pattern that knows more of it.
  var patterns: [ChargeWordings.Pattern] {
    files.flatMap(\.words) + files.flatMap(\.lastWords)
  }

  var abbreviations: [WordAbbreviations.Entry] { files.flatMap(\.abbreviations) }
}
