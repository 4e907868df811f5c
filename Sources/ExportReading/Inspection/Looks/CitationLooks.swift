/// Whether a text is built as citations of statutes are, in any state.
///
/// It knows no law, only shapes: a code book before or behind a section (`PL 230.00`, `647(B) PC`,
/// `C. 272 S. 53A`, `720 ILCS 5/11-14`), a section sign (`18 § 5902`), subdivisions in parentheses
/// (`796.07(2E)`), letters inside a number of several parts (`53A-82`, `9A.88.030`, `272/53A/A`,
/// `2C:34-1`). Two plain numbers with a mark between (`750.448`, `43.02`) may be an amount as well.
struct CitationLooks {
  /// Nothing but a citation looks so.
  private(set) var isCertain = false
  /// A citation could look so, and a number too.
  private(set) var isPossible = false

  /// Code books and the words around them, without dots; they stand before or behind a section.
  private static let books: Set<String> = [
    "PL", "PC", "HS", "VC", "BP", "VTL", "AC", "CPL", "WI", "LC", "CC", "GC", "FA", "EDL", "HSC",
    "BPC", "FGC", "FG", "HN", "UI", "RT", "IC", "EC", "PUC", "ILCS", "PS", "CS", "PACS", "PACSA",
    "MGL", "GL", "RCW", "ORS", "KSA", "FS", "FSS", "CR", "CL", "TP", "TL", "ABC", "GB", "AM", "PHL",
    "SC", "COR", "CN", "USC", "DC", "NRS", "ARS", "MCL", "MCLA", "TCA", "OCGA", "CGS", "CRS", "ORC",
    "RC", "NCGS", "GS", "WS", "SMC", "BMC", "MSA", "RSA", "ED", "EDUC", "NJSA", "NJS", "UCA",
    "PENAL", "LAW",
    "CODE", "TITLE", "STAT", "STATUTE", "SECTION", "SEC", "SECS", "CHAPTER", "CHAP", "CH", "ART",
    "ARTICLE", "SUB", "SUBD", "ADMIN", "CRIM", "ATT", "ATTEMPT", "S", "C", "SS", "AND",
  ]

  /// Books that are printed right before their digits, as in `PL2155003`.
  private static let gluedBooks: Set<String> = [
    "PL", "VTL", "AC", "CPL", "PHL", "ED", "C", "CH", "S", "RCW",
  ]

  private static let streets: Set<String> = [
    "APT", "UNIT", "NO", "LOT", "PO", "BOX", "STE", "RT", "RM", "FL", "POB", "EXT", "AGE", "PCT",
  ]

  /// Reads a cell of plain bytes, upper-cased; a section sign is a word of its own, `$`-free.
  init(_ upper: [UInt8]) {
    let words = Self.words(upper)
    guard !words.isEmpty, words.count <= 8 else { return }
    if words.count == 1 { readOne(words[0]) } else { readSeveral(words) }
    if isCertain { isPossible = true }
  }

  private mutating func readSeveral(_ words: [[UInt8]]) {
    var sections: [Section] = []
    var hasBook = false
    var hasSign = false
    var hasStranger = false
    var hasPart = false
    var plain = 0
    for (place, word) in words.enumerated() {
      if word == [Self.sign] {
        hasSign = true
        continue
      }
      if let section = Section(word) {
        sections.append(section)
        if section.marks == 0 { plain += 1 }
      } else if let (_, section) = Self.glued(word) {
        hasBook = true
        sections.append(section)
      } else if let name = Self.bookName(word) {
        if Self.books.contains(name) {
          // One letter is a book only before its number: the `C` behind a docket is none.
          let leads = place + 1 < words.count && Section(words[place + 1]) != nil
          if leads || name.count > 1 && !sections.isEmpty { hasBook = true }
        } else if Self.streets.contains(name) || hasStranger {
          return
        } else {
          hasStranger = true
        }
      } else if word.count <= 3, !sections.isEmpty {
        // A class or a subdivision behind: `M2`, `A1`, `1C`.
        hasPart = true
      } else {
        return
      }
    }
    guard let first = sections.first, sections.count <= 4 else { return }
    let isDocket = sections.contains(where: \.isLong)
    if hasSign || hasBook {
      isCertain = !isDocket && (hasSign || first.digits <= 8)
    } else if hasStranger {
      // `XYZ 230.00`: a book that is not in the list, before a section with marks.
      isCertain = !isDocket && plain < sections.count && Self.bookName(words[0]) != nil
    } else {
      // `18 5902 A1`: title, section, subdivision.
      let isTitle = hasPart && sections.map(\.digits) == [2, 4] && plain == 2
      isCertain = isTitle || sections.contains(where: \.isCertain) && plain <= 1
      isPossible = sections.contains { $0.marks > 0 }
    }
  }

  private mutating func readOne(_ word: [UInt8]) {
    if let section = Section(word) {
      isPossible = section.marks > 0 && !section.isLong
      isCertain = section.isCertain
    } else if let (name, section) = Self.glued(word) {
      isCertain =
        section.marks > 0
        ? Self.books.contains(name)
        : Self.gluedBooks.contains(name) && name.count > 1 && (3...8).contains(section.digits)
    }
  }

  private static let sign: UInt8 = 0xA7

  /// The words: cut at blanks and asterisks; a section sign stands alone; parentheses join the word
  /// before them.
  private static func words(_ upper: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(word) }
      word = []
    }
    var index = 0
    while index < upper.count {
      let byte = upper[index]
      switch byte {
      case 0x20, 0x09, 0x2A: close()
      case 0xC2 where index + 1 < upper.count && upper[index + 1] == sign: break
      case sign:
        close()
        if words.last != [sign] { words.append([sign]) }
      case 0x28 where word.isEmpty && words.last?.last.map(isWordEnd) == true:
        word = words.removeLast() + [byte]
      default: word.append(byte)
      }
      index += 1
    }
    close()
    return words
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool { byte != sign }

  /// The letters of a word such as `P.L.` or `PA.C.S.A`, without dots; nil when it holds anything else.
  private static func bookName(_ word: [UInt8]) -> String? {
    guard word.count <= 10 else { return nil }
    var letters: [UInt8] = []
    for byte in word {
      switch byte {
      case 0x41...0x5A: letters.append(byte)
      case 0x2E: continue
      default: return nil
      }
    }
    let name = String(decoding: letters, as: UTF8.self)
    return letters.isEmpty || letters.count > 5 && !books.contains(name) ? nil : name
  }

  /// A book right before its section: `PL230.00`, `C272`, `S.53A`.
  private static func glued(_ word: [UInt8]) -> (name: String, section: Section)? {
    guard let digit = word.firstIndex(where: { (0x30...0x39).contains($0) }), digit > 0,
      let name = bookName(Array(word[..<digit])), books.contains(name),
      let section = Section(Array(word[digit...]))
    else { return nil }
    return (name, section)
  }

  /// Whether a citation stands among other words, as in `503 VC-TAKE CAR` or `... C272 §53A`.
  static func standsIn(_ upper: [UInt8]) -> Bool {
    if upper.contains(sign) { return true }
    let words = upper.split(separator: 0x20, maxSplits: 2)
    if let section = words.first, Section(Array(section)) != nil, words.count >= 2,
      let hyphen = words[1].firstIndex(of: 0x2D)
    {
      return books.contains(String(decoding: words[1][..<hyphen], as: UTF8.self))
    }
    // `C. 265 S. 50` anywhere.
    let text = String(decoding: upper, as: UTF8.self)
    return text.contains(" S. ") && text.contains("C. ")
  }

  /// One word as a section: a number, parts behind marks, subdivisions in parentheses.
  private struct Section {
    /// Its digits.
    var digits = 0
    /// Marks between parts, and parentheses.
    var marks = 0
    /// Nothing but a section looks so.
    var isCertain = false
    /// Too many digits in a row, as in dockets and telephone numbers.
    var isLong = false

    init?(_ word: [UInt8]) {
      guard let first = word.first, (0x30...0x39).contains(first), word.count <= 28 else {
        return nil
      }
      var depth = 0
      var parens = 0
      var letters = 0
      var run = 0
      var runs: [Int] = []
      var kinds: Set<UInt8> = []
      var lettersBeforeParens = 0
      var part = 0
      var lettersInFirst = 0
      for byte in word {
        switch byte {
        case 0x30...0x39:
          digits += 1
          run += 1
        case 0x41...0x5A:
          letters += 1
          if depth == 0 { lettersBeforeParens += 1 }
          if part == 0, depth == 0 { lettersInFirst += 1 }
        case 0x2E, 0x2D, 0x2F, 0x3A:
          if depth == 0 {
            marks += 1
            part += 1
            kinds.insert(byte)
          }
        case 0x28, 0x5B:
          depth += 1
          parens += 1
          marks += 1
        case 0x29, 0x5D: depth -= 1
        case 0x2C where depth > 0: break
        default: return nil
        }
        if !(0x30...0x39).contains(byte), run > 0 {
          runs.append(run)
          run = 0
        }
      }
      if run > 0 { runs.append(run) }
      guard (0...1).contains(depth), digits <= 14, letters <= 6, letters <= digits + 3 else {
        return nil
      }
      let longest = runs.max() ?? 0
      let leading = String(decoding: word.prefix(4), as: UTF8.self)
      // "2011-CF-001234" is a docket, and so is anything with that many digits in a row.
      let isYear =
        runs.first == 4 && (leading.hasPrefix("19") || leading.hasPrefix("20"))
        && kinds.contains(0x2D)
      isLong = longest > 7 || isYear || runs.count == 3 && runs[2] == 4 && runs[0] == 3
      // Without a letter in front a colon tells the time.
      if kinds.contains(0x3A), lettersInFirst == 0 { isLong = true }
      if isLong { return }
      let hasLaterLetters = lettersBeforeParens > lettersInFirst
      isCertain =
        parens > 0
        || lettersInFirst > 0 && lettersInFirst <= 2 && part > 0
        || hasLaterLetters && part > 0 && lettersBeforeParens <= 3 && letters <= digits
        || kinds.count >= 2
    }
  }
}
