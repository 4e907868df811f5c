/// Whether a text is built as citations of statutes are, in any state.
///
/// It knows no law: a book, a section with dots or hyphens, subdivisions in parentheses.
struct CitationLooks {
  /// Nothing but a citation looks so.
  private(set) var isCertain = false
  /// A citation could look so, and a number too.
  private(set) var isPossible = false

  /// Abbreviations of code books that stand behind a section, or before a plain number.
  static let books: Set<String> = [
    "PL", "PC", "HS", "VC", "BP", "VTL", "AC", "CPL", "WI", "LC", "CC", "GC", "FA", "EDL", "HSC",
    "BPC", "FGC", "FG", "HN", "UI", "RT", "IC", "EC", "PUC", "ILCS", "PS", "CS", "PACSA", "MGL",
    "RCW", "ORS", "KSA", "FS", "CR", "CL", "TP", "TL", "ABC", "GB", "AM", "PHL", "SC", "COR", "CN",
    "USC", "DC", "NRS", "ARS", "MCL", "TCA", "OCGA",
  ]

  /// Reads an upper-cased cell.
  init(_ text: String) {
    var words = text.split { $0 == " " || $0 == "*" || $0 == "§" }.map(String.init)
    guard !words.isEmpty, words.count <= 6 else { return }
    // Subdivisions may stand apart: "322.16 (1C)".
    words = words.reduce(into: []) { result, word in
      if word.hasPrefix("("), let last = result.popLast() {
        result.append(last + word)
      } else {
        result.append(word)
      }
    }
    if words.count >= 3, words[1] == "ILCS" {
      isCertain = words[2].contains("/")
      return
    }
    switch words.count {
    case 1:
      let section = Section(words[0])
      guard section.isSection else { return }
      isPossible = section.marks > 0
      isCertain = section.hasParentheses || section.isChapterAndSection
    case 2:
      if let digit = words[1].first, digit.isNumber, Self.isBook(words[0]) {
        let section = Section(words[1])
        isCertain =
          section.isSection && (section.marks > 0 || Self.books.contains(words[0]))
      } else if Self.books.contains(words[1]) {
        isCertain = Section(words[0]).isSection
      } else if words[1].count <= 2, words[1].allSatisfy(\.isLetter) {
        // A class or letter behind the section: "796.07(2)(F) M2".
        isCertain = Section(words[0]).isSection && Section(words[0]).hasParentheses
      }
    default:
      let sections = words.filter { Section($0).isSection && Section($0).marks > 0 }
      let others = words.filter { !Section($0).isSection }
      isCertain =
        sections.count == 1 && others.count == words.count - 1 && others.allSatisfy(Self.isBook)
        && others.contains { Self.books.contains($0) || $0.hasSuffix(".") }
    }
  }

  private static func isBook(_ word: String) -> Bool {
    word.count <= 5 && word.allSatisfy { $0.isLetter || $0 == "." } && !streets.contains(word)
  }

  private static let streets: Set<String> = ["APT", "UNIT", "NO", "LOT", "PO", "BOX", "STE", "RT"]

  /// Whether a citation stands among other words, as in `503 VC-TAKE CAR` or `... C272 §53A`.
  static func standsIn(_ text: String) -> Bool {
    if text.contains("§") || text.contains(" S. ") && text.contains("C. ") { return true }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, words[0].first?.isNumber == true, Section(words[0]).isSection,
      let book = words[1].split(separator: "-").first
    else { return false }
    return books.contains(String(book)) && words[1].contains("-")
  }

  /// One word as a section: a number, parts behind marks, subdivisions in parentheses.
  private struct Section {
    var isSection = false
    var marks = 0
    var hasParentheses = false
    /// `265/13A/B` and `272-53A-1`: letters in the parts between marks.
    var isChapterAndSection = false

    init(_ word: String) {
      var digits = 0
      var letters = 0
      var depth = 0
      var letterParts = 0
      for scalar in word.unicodeScalars {
        switch scalar {
        case "0"..."9":
          digits += 1
        case "A"..."Z":
          letters += 1
          if depth == 0, marks > 0 { letterParts += 1 }
        case ".", "-", "/": marks += 1
        case "(", "[":
          depth += 1
          hasParentheses = true
          marks += 1
        case ")", "]": depth -= 1
        default: return
        }
      }
      guard word.first?.isNumber == true, (0...1).contains(depth), digits <= 12,
        letters <= 6, letters <= digits + 3
      else { return }
      let leading = word.prefix { $0.isNumber }
      // "2011-CF-001234" is a docket, and so is anything with that many digits in a row.
      let years = leading.count == 4 && (leading.hasPrefix("19") || leading.hasPrefix("20"))
      let longest = word.split { !$0.isNumber }.map(\.count).max() ?? 0
      guard longest <= 7, !(years && word.contains("-")), leading.count <= 7 else { return }
      isSection = true
      isChapterAndSection = letterParts > 0 && letterParts <= 3 && !hasParentheses
    }
  }
}

/// Words and codes for how serious an offense is.
enum ClassLooks {
  private static let codes: Set<String> = [
    "F", "M", "V", "I", "AF", "BF", "CF", "DF", "EF", "AM", "BM", "CM", "UM", "AI", "AII", "AV",
    "FELONY", "MISDEMEANOR", "MISD", "VIOLATION", "INFRACTION", "SUMMARY", "PETTY",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "M1", "M2", "M3", "M4", "MO", "MO3", "FO", "TCX",
    "CT", "NI", "TC", "NI0", "CO3", "FM", "S", "X", "H", "IC",
  ]

  /// Whether an upper-cased cell is such a word.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    if codes.contains(text) { return true }
    let bare = String(text.filter { $0.isLetter || $0.isNumber })
    if codes.contains(bare), !bare.isEmpty { return true }
    let words = text.split { !$0.isLetter }.map(String.init)
    guard (2...4).contains(words.count) else { return false }
    return words.contains { ["FELONY", "MISDEMEANOR", "MISD", "VIOLATION", "FEL"].contains($0) }
      && words.allSatisfy { $0.count <= 12 }
  }
}
