internal import Foundation

/// A person's name taken apart, so that spellings of one name can be told from other names.
///
/// `O'Bríen-Vance, Mary A., Jr.` is MARY OBRIEN VANCE with the initial A and the suffix JR: capitals,
/// no accents, no apostrophes; hyphens part words; what stands before a comma is the surname.
struct PersonName: Sendable, Equatable {
  /// The words of the name without initials and suffixes, the given name first where that is known.
  let words: [String]
  /// Single letters.
  let initials: Set<String>
  /// `JR`, `SR`, `II`, `III`, `IV`.
  let suffixes: Set<String>
  /// Whether it is known which word is the surname.
  let isOrdered: Bool

  private static let suffixWords: Set = ["JR", "SR", "II", "III", "IV"]

  /// Takes a whole name apart.
  init(_ text: String) {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !Self.words(parts[0]).isEmpty {
      self.init(given: String(parts[1]), surname: String(parts[0]))
    } else {
      self.init(Self.words(text[...]), isOrdered: false)
    }
  }

  /// Puts a name together whose parts have columns of their own.
  init(given: String, surname: String) {
    self.init(Self.words(given[...]) + Self.words(surname[...]), isOrdered: true)
  }

  private init(_ all: [String], isOrdered: Bool) {
    words = all.filter { $0.count > 1 && !Self.suffixWords.contains($0) }
    initials = Set(all.filter { $0.count == 1 })
    suffixes = Set(all.filter(Self.suffixWords.contains))
    self.isOrdered = isOrdered
  }

  /// The words in one order for all orders: equal for names of the same words.
  var sortedWords: String { words.sorted().joined(separator: " ") }

  /// A name in capitals without marks, its parts in their order; equal texts are equal names.
  static func plain(_ text: String) -> String {
    let name = PersonName(text)
    return (name.words + name.initials.sorted() + name.suffixes.sorted()).joined(separator: " ")
  }

  private static func words(_ text: Substring) -> [String] {
    var folded = String(text)
    if !folded.utf8.allSatisfy({ $0 < 0x80 }) {
      folded = folded.folding(options: .diacriticInsensitive, locale: nil)
    }
    let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "`", "."]
    var words: [String] = []
    var word = ""
    for scalar in folded.uppercased().unicodeScalars where !apostrophes.contains(scalar) {
      if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

/// How two names stand to each other.
enum NameRelation: Sendable, Equatable, CaseIterable {
  /// One of them is blank.
  case unknown
  /// The same words; an initial or a suffix that only one of them has does not matter.
  case same
  /// The same words, and other initials or suffixes.
  case otherInitial
  /// The same words in another order.
  case reordered
  /// One letter differs, is missing, is too many, or two neighbours are exchanged.
  case nearSpelling
  /// One of them has further words.
  case partial
  /// The first or the last word agrees, the other does not.
  case onePartDiffers
  /// Different names.
  case different

  /// Names of fewer letters are not compared by spelling: most of them are one letter apart.
  static let shortestSpelling = 5

  /// Compares two names; the same in either order.
  static func between(_ one: PersonName, _ other: PersonName) -> NameRelation {
    if one.words.isEmpty || other.words.isEmpty { return .unknown }
    if one.sortedWords == other.sortedWords {
      if one.words != other.words, one.isOrdered == other.isOrdered { return .reordered }
      let differs = [(one.initials, other.initials), (one.suffixes, other.suffixes)].contains {
        !$0.isEmpty && !$1.isEmpty && $0.isDisjoint(with: $1)
      }
      return differs ? .otherInitial : .same
    }
    let letters = [one, other].map { name in name.words.joined().count }
    if letters.allSatisfy({ $0 >= shortestSpelling }),
      SpellingDistance.isAtMostOne(one.words.joined(), other.words.joined())
        || (one.isOrdered != other.isOrdered
          && SpellingDistance.isAtMostOne(
            one.words.sorted().joined(), other.words.sorted().joined()))
    {
      return .nearSpelling
    }
    if holds(one.words, other.words) || holds(other.words, one.words) { return .partial }
    let ends = [one, other].map { Set([$0.words[0], $0.words[$0.words.count - 1]]) }
    return ends[0].isDisjoint(with: ends[1]) ? .different : .onePartDiffers
  }

  /// Whether every word of a name of at least two is among the others.
  private static func holds(_ whole: [String], _ part: [String]) -> Bool {
    guard part.count >= 2, part.count < whole.count else { return false }
    var rest = whole
    for word in part {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest.remove(at: place)
    }
    return true
  }

  /// The relation in words.
  var sentence: String {
    switch self {
    case .unknown: "no name to compare"
    case .same: "same name"
    case .otherInitial: "same name but for an initial or a suffix"
    case .reordered: "same name in another order"
    case .nearSpelling: "name one letter apart"
    case .partial: "one name has further parts"
    case .onePartDiffers: "one part of the name differs"
    case .different: "another name"
    }
  }
}
