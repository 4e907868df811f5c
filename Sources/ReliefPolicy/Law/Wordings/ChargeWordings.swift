public import CourtRecords

/// Recognises the text of a charge: exact wordings first, then patterns of words.
///
/// Text alone may hold a case back; it never carries one.
public struct ChargeWordings: Sendable {
  /// A pattern: all of its words, anywhere in the text, and none of the others.
  public struct Pattern: Sendable, Hashable {
    /// What the text then names; nil for a pattern that only guards.
    public let category: ConductCategory?
    /// Why the text then stops a case; nil when it does not.
    public let guardKind: GuardKind?
    /// Whether the guard counts only in a text that also holds sex-work words.
    public let needsSexWork: Bool
    /// The words that must stand in the text.
    public let all: [Word]
    /// Whether they may stand in any order, and not only in this one.
    public let isUnordered: Bool
    /// The words that must be absent.
    public let none: [Word]
  }

  /// One word, or the beginning of one, or one of several.
  public struct Word: Sendable, Hashable {
    /// Upper-case letters and digits; `#` stands for any number.
    public let text: [UInt8]
    /// Whether any ending fits.
    public let isPrefix: Bool
    /// The words that fit in its place as well.
    public let others: [Word]
    private let hasNumber: Bool

    static let anyNumber = UInt8(ascii: "#")

    /// Reads `PROST*`, `MINOR` or `#YRS`.
    public init(_ text: String) {
      self.init(text, or: [])
    }

    /// Reads several words of which any one fits; nil of none.
    public init?(anyOf texts: [String]) {
      guard let first = texts.first else { return nil }
      self.init(first, or: texts.dropFirst().map { Word($0) })
    }

    init(bytes: [UInt8]) {
      self.init(String(decoding: bytes, as: UTF8.self))
    }

    private init(_ text: String, or others: [Word]) {
      self.others = others
      isPrefix = text.hasSuffix("*")
      self.text = text.uppercased().utf8.filter { $0.isAlphanumeric || $0 == Self.anyNumber }
      hasNumber = self.text.contains(Self.anyNumber)
    }

    /// Itself and the others.
    var forms: [Word] { [self] + others }

    func matches(_ token: ArraySlice<UInt8>) -> Bool {
      // The first letter tells nearly always, and every word of every pattern is asked of every token.
      if hasNumber ? matchesNumber(token) : token.first == text.first && fits(token) { return true }
      return !others.isEmpty && others.contains { $0.matches(token) }
    }

    private func fits(_ token: ArraySlice<UInt8>) -> Bool {
      isPrefix ? token.starts(with: text) : token.elementsEqual(text)
    }

    private func matchesNumber(_ token: ArraySlice<UInt8>) -> Bool {
      var rest = token
      for byte in text {
        guard let first = rest.first else { return false }
        if byte == Self.anyNumber {
          guard first.isDigit else { return false }
          rest = rest.drop(while: \.isDigit)
        } else {
          guard first == byte else { return false }
          rest.removeFirst()
        }
      }
      return isPrefix || rest.isEmpty
    }

    /// Whether the token may be this word, cut off by a system of fixed width.
    func mayBeCut(to token: ArraySlice<UInt8>) -> Bool {
      forms.contains { token.count < $0.text.count && $0.text.starts(with: token) }
    }
  }

  /// A listed wording: the statutes it names, and what they are.
  struct Listed: Sendable, Hashable {
    var statutes: Set<String>
    var categories: Set<ConductCategory>
    var guards: Set<GuardKind>
  }

  let listed: [[UInt8]: Listed]
  /// In the order in which they are tried.
  let patterns: [Pattern]
  let abbreviations: WordAbbreviations
  private let closeGuards: CloseWords
  private let closeWords: CloseWords
  /// The patterns by the files that they stand in, for a check.
  let words: WordLists

  init(listed: [[UInt8]: Listed], words: WordLists) {
    self.listed = listed
    self.words = words
    patterns = words.patterns
    abbreviations = WordAbbreviations(words.abbreviations)
    closeGuards = CloseWords(
      seeking: patterns.filter { $0.guardKind != nil }, knowing: patterns,
      and: words.abbreviations)
    closeWords = CloseWords(
      seeking: patterns.filter { $0.category?.isSexWork == true }, knowing: patterns,
      and: words.abbreviations)
  }

  /// The length at which older systems cut a wording.
  static let truncation = 30
  /// A cut wording shorter than this could be the beginning of too many.
  static let shortestPrefix = 20

  /// Recognises one text.
  ///
  /// The bytes may be UTF-8 or Windows-1252; what is not ASCII separates words.
  public func read(_ cell: Span<UInt8>) -> TextReading {
    let printed = WordText(cell)
    guard !printed.tokens.isEmpty else { return TextReading() }
    var reading = TextReading()
    reading.isBlank = false
    if let exact = listed[printed.joined] {
      reading.statutes = exact.statutes
      reading.categories = exact.categories
      reading.guards = exact.guards
    }
    var text = abbreviations.spelledOut(printed)
    if reading.categories.isEmpty,
      !patterns.contains(where: { $0.category != nil && $0.matches(text) }),
      let close = closeWords.reread(text, by: .form)
    {
      text = abbreviations.spelledOut(close)
    }
    var guards: [Pattern] = []
    for pattern in patterns where pattern.matches(text) {
      if pattern.guardKind != nil { guards.append(pattern) }
      if let category = pattern.category, reading.categories.isEmpty {
        reading.categories = [category]
      }
    }
    let isSexWork = reading.categories.contains { $0.isSexWork }
    reading.hasSexWorkWords = isSexWork
    if reading.categories.contains(where: { $0 != .unrelated }) { reading.words = text }
    for pattern in guards where isSexWork || !pattern.needsSexWork {
      if let kind = pattern.guardKind { reading.guards.insert(kind) }
    }
    // `PROST MIONR`, `PROSTITUTION CHIDL`: guard words are looked for closely where none stands.
    if isSexWork, reading.statutes.isEmpty, reading.guards.isEmpty,
      let close = closeGuards.reread(text, by: .letters)
    {
      let spelled = abbreviations.spelledOut(close)
      for pattern in patterns where pattern.guardKind != nil && pattern.matches(spelled) {
        if let kind = pattern.guardKind { reading.guards.insert(kind) }
      }
    }
    // `PROMOTING PROSTITUTION OF A MIN`: what the width of a column cut off may have been a guard.
    if isSexWork, reading.statutes.isEmpty, let cut = text.cutToken {
      for pattern in patterns where pattern.matches(text, cut: cut) {
        if let kind = pattern.guardKind { reading.guards.insert(kind) }
      }
    }
    return reading
  }
}

/// What a charge text was recognised as.
public struct TextReading: Sendable, Hashable {
  /// Whether there is no word at all.
  public internal(set) var isBlank = true
  /// The statutes that list exactly this wording.
  public internal(set) var statutes: Set<String> = []
  /// The categories it may name; empty when it was not recognised.
  public internal(set) var categories: Set<ConductCategory> = []
  /// The guards it speaks of.
  public internal(set) var guards: Set<GuardKind> = []
  /// Whether it speaks of sex work.
  public internal(set) var hasSexWorkWords = false
  /// Its words, for a policy that asks for one of them; nil for texts that name nothing which
  /// policies speak of.
  var words: WordText?

  /// A text of which nothing is known: no column, or a blank cell.
  public init() {}

  /// Whether one of the words stands in it.
  func has(oneOf wanted: [ChargeWordings.Word]) -> Bool {
    guard let words else { return false }
    return wanted.contains { word in
      words.tokens.contains { word.matches(words.bytes[$0]) }
    }
  }
}
