extension SectionPattern {
  /// What stands at a cursor, element by element.
  enum Scan {
    case none
    /// The numbers before a mark that does not follow: `796`, `9A.88`.
    case chapter([String])
    /// A whole section of which a number has too few digits: `796.7`, `9A.88.30`.
    case short([String])
    case section([String])
  }

  /// Reads a section and moves the cursor behind it; at `.none` the cursor stays.
  ///
  /// Blanks, commas and a section word may stand for a mark or beside it: `c272 s. 53A`.
  func scan(_ cursor: inout CitationCursor) -> Scan {
    var next = cursor
    var parts: [String] = []
    var isShort = false
    for (index, element) in elements.enumerated() {
      switch element {
      case .number(let digits):
        let number = next.take { $0.isDigit }
        guard (1...7).contains(number.utf8.count) else { return .none }
        if number.utf8.count < digits { isShort = true }
        parts.append(number)
      case .letters(let most, _):
        parts.append(next.takeLetters(atMost: most, beforeMark: isMark(at: index + 1)))
      case .mark(let byte):
        guard next.takeMark(byte) else {
          cursor = next
          return .chapter(parts)
        }
        parts.append("")
      case .decimals(let mark):
        parts.append("")
        guard next.current == mark, next.peek(1)?.isDigit == true else { continue }
        next.index += 1
        parts[index] = next.take { $0.isDigit }
      case .code(let mark, _):
        parts.append("")
        guard next.current == mark, next.peek(1)?.isUpper == true else { continue }
        var code = next
        code.index += 1
        let letters = code.take { $0.isUpper }
        guard letters.utf8.count <= 2, code.current?.isDigit != true else { continue }
        parts[index] = letters
        next = code
      }
    }
    cursor = next
    return isShort ? .short(parts) : .section(parts)
  }

  private func isMark(at index: Int) -> Bool {
    elements.indices.contains(index) && elements[index].isMark
  }
}

extension CitationCursor {
  /// Words that announce a section, a chapter or the like and say nothing more.
  static let sectionWords: Set<String> = [
    "S", "SS", "SEC", "SECS", "SECT", "SECTION", "SECTIONS", "ART", "ARTICLE", "C", "CH", "CHAP",
    "CHAPTER", "PAR", "PARA", "NO",
  ]

  /// The run of letters at the cursor, which stays where it is.
  func letterRun() -> String {
    var copy = self
    return copy.take { $0.isUpper }
  }

  /// Skips blanks, light punctuation and section words, those glued to a number too: `S796.07`.
  mutating func skipSectionMarks() {
    while true {
      skip { [0x20, 0x2E, 0x2C, 0x3A, 0x2D, 0x2F].contains($0) }
      let word = letterRun()
      guard Self.sectionWords.contains(word) else { return }
      let behind = CitationCursor(bytes, at: index + word.utf8.count)
      guard let byte = behind.current, !byte.isAlphanumeric || byte.isDigit else { return }
      index = behind.index
    }
  }

  /// Takes a mark between two numbers, or the blanks and section words that stand for it.
  mutating func takeMark(_ mark: UInt8) -> Bool {
    var next = self
    next.skip { $0 == 0x20 || $0 == 0x2C }
    if next.current == mark, mark != 0x20 { next.index += 1 }
    next.skipSectionWords()
    guard next.index > index, next.current?.isDigit == true else { return false }
    self = next
    return true
  }

  /// Skips blanks and section words before a number: ` S. ` in `272 S. 53A`.
  private mutating func skipSectionWords() {
    skipBlanks()
    let word = letterRun()
    guard Self.sectionWords.contains(word) else { return }
    var next = self
    next.index += word.utf8.count
    next.skip { $0 == 0x20 || $0 == 0x2E }
    if next.current?.isDigit == true { self = next }
  }

  /// The letters of a section's number, unless they begin a word.
  mutating func takeLetters(atMost most: Int, beforeMark: Bool) -> String {
    let run = letterRun()
    guard !run.isEmpty, run.utf8.count <= most + 2 else { return "" }
    // `272S53A`: the letter stands for the section sign.
    if beforeMark, Self.sectionWords.contains(run), peek(run.utf8.count)?.isDigit == true {
      return ""
    }
    let taken = String(run.prefix(most))
    index += taken.utf8.count
    return taken
  }
}
