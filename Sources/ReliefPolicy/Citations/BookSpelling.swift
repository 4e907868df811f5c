/// One way in which exports write a code book's name: runs of letters and of digits.
///
/// Blanks, dots, commas, apostrophes and `&` may stand between its letters, and also a dash or a slash
/// beside its digits: `720 ILCS 5` fits `720 / ILCS 5`. Two numbers are never one: `5.0` is no `50`.
struct BookSpelling: Sendable, Hashable {
  /// Upper-case letters, or digits; empty for `#`, which is any number.
  let runs: [[UInt8]]
  /// A dash, slash or dot that the spelling ends in: only such a mark may then follow a lone number.
  let lastMark: UInt8?

  /// How many letters and digits it fixes.
  var length: Int { runs.reduce(0) { $0 + $1.count } }

  /// Reads `P.L.`, `720 ILCS 5.0`, `# CMR`, `18-` or `27.`; nil when nothing is in it.
  init?(_ text: String) {
    var runs: [[UInt8]] = []
    var isNew = true
    for byte in text.uppercased().utf8 {
      if byte == 0x23 {
        runs.append([])
        isNew = true
      } else if byte.isAlphanumeric {
        let last = runs.last?.last
        if let last, last.isDigit == byte.isDigit, !(isNew && byte.isDigit) {
          runs[runs.count - 1].append(byte)
        } else {
          runs.append([byte])
        }
        isNew = false
      } else {
        isNew = true
      }
    }
    guard !runs.isEmpty else { return nil }
    self.runs = runs
    lastMark = text.utf8.last.flatMap { [0x2D, 0x2E, 0x2F].contains($0) ? $0 : nil }
  }

  /// The index behind the spelling when the text at the cursor begins with it.
  func end(in cursor: CitationCursor) -> Int? {
    var next = cursor
    for (place, run) in runs.enumerated() {
      if place > 0 {
        let isBesideDigits = run.first?.isDigit != false || runs[place - 1].last?.isDigit != false
        let start = next.index
        next.skip {
          Self.light.contains($0) || (isBesideDigits && ($0 == 0x2D || $0 == 0x2F))
        }
        let isBetweenDigits = run.first?.isDigit != false && runs[place - 1].last?.isDigit != false
        if isBetweenDigits, next.index == start { return nil }
      }
      guard next.take(run: run) else { return nil }
    }
    return isEnd(next) ? next.index : nil
  }

  static let light: Set<UInt8> = Set(" .,'&".utf8)

  /// `PLX 1` is no `PL`, `21 NYCRR2` no `21 NYCRR`, `185902` no `18`; but `PL2300000` is `PL`.
  private func isEnd(_ cursor: CitationCursor) -> Bool {
    guard let byte = cursor.current else { return true }
    let isLetters = runs[runs.count - 1].first?.isUpper == true
    if byte.isUpper {
      // `MGLC272`: a section word glued to its number.
      let word = cursor.letterRun()
      return CitationCursor.sectionWords.contains(word)
        && cursor.peek(word.utf8.count)?.isDigit == true && (isLetters || runs.count > 1)
    }
    if isLetters { return true }
    if byte.isDigit { return false }
    // `18` alone begins many citations: it needs a blank or a colon behind it, or the mark that it lists.
    return runs.count > 1 || byte == 0x20 || byte == 0x3A || byte == lastMark
  }
}

extension CitationCursor {
  /// Takes a run of letters with light punctuation between them, or a run of digits.
  fileprivate mutating func take(run: [UInt8]) -> Bool {
    guard let first = run.first, first.isUpper else {
      let digits = Array(take { $0.isDigit }.utf8)
      return run.isEmpty ? !digits.isEmpty : digits == run
    }
    var isApart: [Bool] = []
    for (place, letter) in run.enumerated() {
      let start = index
      if place > 0 { skip { BookSpelling.light.contains($0) } }
      guard current == letter else { return false }
      if place > 0, place < 3 {
        isApart.append(index > start && bytes[start..<index].allSatisfy { $0 == 0x20 })
      }
      index += 1
    }
    // `B PC` is no `BPC` and `M PC` no `MPC`: a lone letter before a name is another thing.
    return isApart != [true, false]
  }
}
