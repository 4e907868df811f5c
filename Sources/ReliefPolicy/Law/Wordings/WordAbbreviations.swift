/// How charge texts shorten and misspell words: each is read as the word that it stands for.
struct WordAbbreviations: Sendable {
  /// A word, and how else it is written.
  struct Entry: Sendable, Hashable {
    /// The word that patterns know.
    let word: [UInt8]
    /// Its other spellings.
    let written: [ChargeWordings.Word]
  }

  private let entries: [Entry]

  /// The first entry that fits a word decides.
  init(_ entries: [Entry]) { self.entries = entries }

  /// The text with every such word spelled out; the text itself where there is none.
  func spelledOut(_ text: WordText) -> WordText {
    let words = text.tokens.map { token in
      entries.first { entry in entry.written.contains { $0.matches(text.bytes[token]) } }?.word
    }
    guard words.contains(where: { $0 != nil }) else { return text }
    let spelled = zip(text.tokens, words).map { token, word in word ?? Array(text.bytes[token]) }
    return WordText(Array(spelled.joined(separator: [0x20])).span)
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
