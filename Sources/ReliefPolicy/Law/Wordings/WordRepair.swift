internal import CourtRecords

/// Finds the long words that a text misspells or writes without the blank before them.
///
/// A misspelling begins with the word's own letter and takes no more edits than the word allows: a letter
/// too many, too few, another (`PR0STITUTION`) or two in turn. What is found so may only hold a charge
/// back, as any text; RESTITUTION and LITTERING are found by none.
struct WordRepair: Sendable {
  /// A word with the number of edits that still leave it recognisable.
  private struct Known: Sendable {
    let word: [UInt8]
    let edits: Int
  }

  /// Shorter words are too like each other.
  static let shortest = 7

  private let known: [Known]
  private let stems: [[UInt8]]

  init(_ words: [(word: [UInt8], edits: Int)], stems: [[UInt8]] = []) {
    known = words.map { Known(word: $0.word, edits: $0.edits) }
    self.stems = stems
  }

  /// The word in which digits stand for the letters that they look like: `M1NOR`, `PATR0N`; nil of a
  /// word without a digit between its letters, or of a few letters only.
  static func lettersForDigits(in token: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = token.first, let last = token.last, first.isUpper, last.isUpper,
      token.contains(where: \.isDigit), token.count(where: \.isUpper) > 1,
      token.allSatisfy({ $0.isUpper || lookAlikes[$0] != nil })
    else { return nil }
    return token.map { lookAlikes[$0] ?? $0 }[...]
  }

  private static let lookAlikes: [UInt8: UInt8] = [
    UInt8(ascii: "0"): UInt8(ascii: "O"), UInt8(ascii: "1"): UInt8(ascii: "I"),
    UInt8(ascii: "3"): UInt8(ascii: "E"), UInt8(ascii: "4"): UInt8(ascii: "A"),
    UInt8(ascii: "5"): UInt8(ascii: "S"), UInt8(ascii: "8"): UInt8(ascii: "B"),
  ]

  /// The word that the token misspells, the nearest first; nil when it is like none.
  func word(like token: ArraySlice<UInt8>) -> [UInt8]? {
    guard token.count >= Self.shortest - 1 else { return nil }
    var best: (word: [UInt8], distance: Int)?
    for entry in known where entry.word.first == token.first {
      let distance = EditDistance.between(entry.word, Array(token), limit: entry.edits)
      if distance > 0, distance <= entry.edits, distance < best?.distance ?? .max {
        best = (entry.word, distance)
      }
    }
    return best?.word
  }

  /// The pieces of a token in which a known word is glued to others: `SEXTRAFFICKING`.
  ///
  /// An ending of one or two letters is the word's own (`PROSTITUTES`); nil when nothing is glued.
  func pieces(of token: ArraySlice<UInt8>) -> [[UInt8]]? {
    for entry in known where token.count > entry.word.count + 1 {
      let size = entry.word.count
      guard
        let start = token.indices.first(where: {
          $0 + size <= token.endIndex && token[$0..<$0 + size].elementsEqual(entry.word)
        })
      else { continue }
      let before = Array(token[token.startIndex..<start])
      var word = Array(token[start..<start + size])
      var behind = Array(token[(start + size)...])
      if behind.count < 3 {
        word += behind
        behind = []
      }
      if before.isEmpty, behind.isEmpty { continue }
      return [before, word, behind].filter { !$0.isEmpty }
    }
    // `JUVPROST`, `SEXTRAF`: what is cut off has no whole word to be known by.
    for stem in stems {
      guard
        let start = token.indices.dropFirst(3).first(where: { token[$0...].starts(with: stem) })
      else { continue }
      return [Array(token[..<start]), Array(token[start...])]
    }
    return nil
  }
}
