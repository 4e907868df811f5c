/// A person's name taken apart, so that spellings of one name can be told from other names.
///
/// `O'Bríen-Vance, Mary A., Jr.` is MARY OBRIEN VANCE with the initial A and the suffix JR: words as
/// ``NameFolding`` has them; what stands before a comma is the surname.
struct PersonName: Sendable, Equatable {
  /// The words of the name without initials and suffixes, the given name first where that is known.
  let words: [String]
  /// Single letters.
  let initials: Set<String>
  /// What tells father from son, such as `JR` and `III`.
  let suffixes: Set<String>
  /// Whether it is known which word is the surname.
  let isOrdered: Bool

  private static let titles: Set = ["MR", "MRS", "MS", "MISS", "DR"]

  /// The names that a cell of a list may hold, parted by `a/k/a`, `alias` or `also known as`; what
  /// stands in brackets is left out.
  static func all(in text: String) -> [String] {
    var bare = ""
    var depth = 0
    for letter in text {
      if letter == "(" || letter == "[" { depth += 1 }
      if depth == 0 { bare.append(letter) }
      if letter == ")" || letter == "]" { depth = max(0, depth - 1) }
    }
    var names: [[Substring]] = [[]]
    let words = bare.split(separator: " ")
    for (place, word) in words.enumerated() {
      let plain = word.uppercased().filter(\.isLetter)
      // Somebody may be called Aka: `AKA, MIRIAM`.
      if place > 0, plain == "AKA" || plain == "ALIAS", !word.hasSuffix(",") {
        names.append([])
      } else if plain == "AS", place >= 2, words[place - 1].uppercased() == "KNOWN",
        words[place - 2].uppercased() == "ALSO"
      {
        names[names.count - 1].removeLast(2)
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.map { $0.joined(separator: " ") }.filter { !PersonName($0).words.isEmpty }
  }

  private static let suffixWords = Set(
    NameFolding.suffixes.map { String(decoding: $0, as: UTF8.self) })

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

  private init(_ names: [String], isOrdered: Bool) {
    let untitled = names.filter { !Self.titles.contains($0) }
    // Whose name is a title alone, such as a surname MISS, keeps it.
    let all = untitled.isEmpty ? names : untitled
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

  /// The words, those without any letter left out unless they are suffixes.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    NameFolding.scan(Array(text.utf8)) { word in
      if word.contains(where: { $0 > 0x40 }) { words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
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
  /// A near spelling: see ``NameDistance``.
  case nearSpelling
  /// One of them has further words.
  case partial
  /// The first or the last word agrees, the other does not.
  case onePartDiffers
  /// Different names.
  case different

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
    func areNear(_ left: [String], _ right: [String]) -> Bool {
      NameDistance.areNear(Array(left.joined().utf8), Array(right.joined().utf8))
    }
    if areNear(one.words, other.words)
      || (one.isOrdered != other.isOrdered && areNear(one.words.sorted(), other.words.sorted()))
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
    case .nearSpelling: "name spelled a little otherwise"
    case .partial: "one name has further parts"
    case .onePartDiffers: "one part of the name differs"
    case .different: "another name"
    }
  }
}
