/// The words of one code column and what they mean: whole words, and words with a star.
///
/// A whole word wins over every star. Where stars of two meanings fit, none does: the word stays
/// unmapped, which leads to review and is told in the summary.
public struct CodeTable<Code: Sendable & Hashable>: Sendable, Hashable {
  /// A word with a star at its beginning, its end, or both.
  struct Pattern: Sendable, Hashable {
    let letters: String
    let isOpenBefore: Bool
    let isOpenBehind: Bool

    func fits(_ word: String) -> Bool {
      let isFound =
        switch (isOpenBefore, isOpenBehind) {
        case (true, true): word.contains(letters)
        case (true, false): word.hasSuffix(letters)
        case (false, true): word.hasPrefix(letters)
        case (false, false): word == letters
        }
      return isFound && !isUndone(word)
    }

    /// Whether what the star stands for takes the word back: `GUILTY*` is no `GUILTY PLEA WITHDRAWN`,
    /// and `RECALLED*` no `RECALLED AND REISSUED`.
    private func isUndone(_ word: String) -> Bool {
      word.split(separator: " ").contains { undoing.contains(String($0)) && !own.contains($0) }
    }

    private var own: [Substring] { letters.split(separator: " ") }
  }

  private(set) var words: [String: Code] = [:]
  private(set) var patterns: [(pattern: Pattern, code: Code)] = []
  /// What is asked for words that the table does not hold; the table itself always goes first.
  private(set) var common: [String: Code] = [:]

  /// Whether it holds nothing.
  public var isEmpty: Bool { words.isEmpty && patterns.isEmpty }

  /// Every meaning that some word has.
  public var meanings: Set<Code> { Set(words.values).union(patterns.map(\.code)) }

  /// A table without words.
  public init() {}

  /// The meaning of a comparable word, or nil when nobody mapped it, or two stars disagree.
  public subscript(word: String) -> Code? {
    if let code = words[word] { return code }
    if patterns.isEmpty { return common[word] }
    var found: Code?
    for entry in patterns where entry.pattern.fits(word) {
      if let found, found != entry.code { return nil }
      found = entry.code
    }
    return found ?? common[word]
  }

  /// The same table, with words behind it that every layout understands.
  func completed(by words: [String: Code]) -> CodeTable {
    var table = self
    table.common = words
    return table
  }

  /// Takes a word as written; gives what is wrong with it, or nil.
  mutating func add(_ text: String, _ code: Code) -> String? {
    let isOpenBefore = text.hasPrefix("*")
    let isOpenBehind = text.count > 1 && text.hasSuffix("*")
    let letters = Layout.comparable(text)
    if letters.isEmpty { return "A code word needs a letter or a digit; see 'blank'." }
    if text.dropFirst(isOpenBefore ? 1 : 0).dropLast(isOpenBehind ? 1 : 0).contains("*") {
      return "A star stands at the beginning or the end of a word, not inside it."
    }
    guard isOpenBefore || isOpenBehind else {
      if let other = words[letters], other != code { return "'\(text)' has two meanings." }
      words[letters] = code
      return nil
    }
    let pattern = Pattern(
      letters: letters, isOpenBefore: isOpenBefore, isOpenBehind: isOpenBehind)
    if patterns.contains(where: { $0.pattern == pattern && $0.code != code }) {
      return "'\(text)' has two meanings."
    }
    patterns.append((pattern, code))
    return nil
  }

  /// Equal when they hold the same entries in the same order.
  public static func == (left: CodeTable, right: CodeTable) -> Bool {
    left.words == right.words
      && left.patterns.map(\.pattern) == right.patterns.map(\.pattern)
      && left.patterns.map(\.code) == right.patterns.map(\.code)
  }

  /// Hashes the whole words.
  public func hash(into hasher: inout Hasher) { hasher.combine(words) }
}

extension CodeTable: ExpressibleByDictionaryLiteral {
  /// A table of whole words, which must be comparable already.
  public init(dictionaryLiteral elements: (String, Code)...) {
    words = Dictionary(elements) { _, last in last }
  }
}

/// Words that take back what stands beside them: a star never reaches over one.
private let undoing: Set<String> = [
  "ANNULLED", "ASIDE", "NEVER", "NOT", "OVERTURNED", "REFILED", "REINSTATED", "REISSUED",
  "REOPENED", "RESCINDED", "REVERSED", "VACATED", "WITHDRAWN",
]
