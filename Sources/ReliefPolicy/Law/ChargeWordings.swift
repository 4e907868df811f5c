public import CourtRecords

/// Recognises the text of a charge: exact wordings first, then patterns of words.
///
/// Text alone may hold a case back; it never carries one.
public struct ChargeWordings: Sendable {
  /// A pattern: all of its words in this order, anywhere in the text, and none of the others.
  public struct Pattern: Sendable, Hashable {
    /// What the text then names; nil for a pattern that only guards.
    public let category: ConductCategory?
    /// Why the text then stops a case; nil when it does not.
    public let guardKind: GuardKind?
    /// Whether the guard counts only in a text that also holds sex-work words.
    public let needsSexWork: Bool
    /// The words in order.
    public let all: [Word]
    /// The words that must be absent.
    public let none: [Word]
  }

  /// One word, or the beginning of one.
  public struct Word: Sendable, Hashable {
    /// Upper-case letters and digits.
    public let text: [UInt8]
    /// Whether any ending fits.
    public let isPrefix: Bool

    /// Reads `PROST*` or `MINOR`.
    public init(_ text: String) {
      isPrefix = text.hasSuffix("*")
      self.text = text.uppercased().utf8.filter(\.isAlphanumeric)
    }

    func matches(_ token: ArraySlice<UInt8>) -> Bool {
      isPrefix ? token.starts(with: text) : token.elementsEqual(text)
    }
  }

  /// A listed wording: the statutes it names, and what they are.
  struct Listed: Sendable, Hashable {
    var statutes: Set<String>
    var categories: Set<ConductCategory>
    var guards: Set<GuardKind>
  }

  let listed: [[UInt8]: Listed]
  let patterns: [Pattern]
  /// How many of the patterns are the state's own; those of shared files follow.
  let ownCount: Int

  /// The length at which older systems cut a wording.
  static let truncation = 30
  /// A cut wording shorter than this could be the beginning of too many.
  static let shortestPrefix = 20

  /// Recognises one text.
  ///
  /// The bytes may be UTF-8 or Windows-1252; what is not ASCII separates words.
  public func read(_ cell: Span<UInt8>) -> TextReading {
    let text = WordText(cell)
    guard !text.tokens.isEmpty else { return TextReading() }
    var reading = TextReading()
    reading.isBlank = false
    if let exact = listed[text.joined] {
      reading.statutes = exact.statutes
      reading.categories = exact.categories
      reading.guards = exact.guards
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

/// Words of a text: runs of letters and digits, upper-cased.
struct WordText: Sendable, Hashable {
  let bytes: [UInt8]
  let tokens: [Range<Int>]

  init(_ cell: Span<UInt8>) {
    var bytes: [UInt8] = []
    var tokens: [Range<Int>] = []
    var start: Int?
    for index in cell.indices {
      let byte = cell[index]
      let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      // An apostrophe joins (`BURGLAR'S`); everything else that is no letter or digit separates.
      if upper == 0x27 { continue }
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

  /// The words with single blanks between them.
  var joined: [UInt8] { bytes }

  /// The words of both, the other's behind.
  func joined(with other: WordText?) -> WordText {
    other.map { WordText((bytes + [0x20] + $0.bytes).span) } ?? self
  }

  static func joined(_ text: some StringProtocol) -> [UInt8] {
    WordText(Array(text.utf8).span).joined
  }
}

extension ChargeWordings.Pattern {
  func matches(_ text: WordText) -> Bool {
    var next = 0
    for word in all {
      while next < text.tokens.count, !word.matches(text.bytes[text.tokens[next]]) { next += 1 }
      if next == text.tokens.count { return false }
      next += 1
    }
    return !none.contains { word in
      text.tokens.contains { word.matches(text.bytes[$0]) }
    }
  }
}
