internal import CourtRecords

/// Subdivisions that may be read in more than one way.
///
/// `5902 B1.1` may be (b)(1) or (b.1), `43.02 C1` (c)(1) or (c-1), `266H BM` a class M or (b), and
/// `647(B)(I)` was (b)(1) before it was scanned. Where another listed part of the section is written by
/// the same letters and digits, and means something else, nothing is decided.
struct WrittenSubdivisions {
  /// What stands in one place of the writing.
  private struct Unit {
    let text: [UInt8]
    /// Whether it stands in parentheses by itself: `(B)`, `(2)`, `(C-1)` are one subdivision each.
    let isWhole: Bool
  }

  private let units: [Unit]

  /// Whether a dot stands between the parts, as in `B.1`.
  let hasInnerDot: Bool
  /// Whether a dash does, as in `C-1`.
  let hasInnerDash: Bool

  /// Takes what stands behind a section's number, as far as it may be subdivisions; `glued` is what the
  /// number itself held of them (the 2 of `796.072`).
  init(glued: [UInt8], behind start: CitationCursor) {
    var units = glued.isEmpty ? [] : [Unit(text: glued, isWhole: false)]
    var hasInnerDot = false
    var hasInnerDash = false
    var cursor = start
    while units.count < 6 {
      let before = cursor.index
      cursor.skip { !$0.isAlphanumeric && $0 != 0x28 }
      if !units.isEmpty {
        let between = cursor.bytes[before..<cursor.index]
        hasInnerDot = hasInnerDot || between.contains(0x2E)
        hasInnerDash = hasInnerDash || between.contains(0x2D)
      }
      if let inner = Self.whole(&cursor) {
        if inner.first == 0x2E { hasInnerDot = true }
        units.append(Unit(text: inner, isWhole: true))
        continue
      }
      cursor.skip { $0 == 0x28 }
      let word = cursor.word()
      if CitationCursor.subdivisionWords.contains(word) {
        cursor.index += word.utf8.count
        continue
      }
      guard Self.mayBeSubdivision(word) else { break }
      units.append(Unit(text: Array(word.utf8), isWhole: false))
      cursor.index += word.utf8.count
    }
    self.units = units
    self.hasInnerDot = hasInnerDot
    self.hasInnerDash = hasInnerDash
  }

  /// Whether nothing is there that could be read.
  var isEmpty: Bool { units.isEmpty }

  /// Whether the writing begins with these subdivisions.
  ///
  /// `resemblance` also takes I and L for 1 and O for 0, as a scan does; `apart` holds parentheses for
  /// the bounds of a subdivision.
  func canBegin(with subdivisions: [String], resemblance: Bool, apart: Bool) -> Bool {
    func plain(_ text: some Sequence<UInt8>) -> [UInt8] {
      text.filter(\.isAlphanumeric).map { resemblance ? Self.scanned($0) : $0 }
    }
    var place = 0
    var offset = 0
    for subdivision in subdivisions {
      var rest = plain(subdivision.uppercased().utf8)[...]
      while !rest.isEmpty {
        guard units.indices.contains(place) else { return false }
        let written = plain(units[place].text)[offset...]
        if apart, units[place].isWhole {
          guard written.elementsEqual(rest) else { return false }
          rest = []
          place += 1
        } else if rest.starts(with: written) {
          rest = rest.dropFirst(written.count)
          place += 1
          offset = 0
        } else if written.starts(with: rest) {
          offset += rest.count
          rest = []
        } else {
          return false
        }
      }
    }
    return true
  }

  private static func scanned(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    default: byte
    }
  }

  /// `(B)`, `(12)`, `(B.1)`, `(C-1)`; not `(B1)`, which may be two.
  private static func whole(_ cursor: inout CitationCursor) -> [UInt8]? {
    guard cursor.current == 0x28 else { return nil }
    var next = cursor
    next.index += 1
    next.skipBlanks()
    let inner = Array(next.take { $0.isAlphanumeric || $0 == 0x2E || $0 == 0x2D }.utf8)
    next.skipBlanks()
    guard next.current == 0x29, let first = inner.first, inner.count < 5 else { return nil }
    let isOneKind = inner.allSatisfy { $0.isDigit == first.isDigit && $0.isAlphanumeric }
    let isMarked = inner.count(where: { !$0.isAlphanumeric }) == 1 && inner.last != 0x2E
    guard isOneKind || isMarked else { return nil }
    next.index += 1
    cursor = next
    return inner
  }

  private static func mayBeSubdivision(_ word: String) -> Bool {
    (1...5).contains(word.utf8.count) && !CitationParser.isWord(word)
      && !CitationParser.isOrdinal(word)
      && !(word.utf8.count > 2 && word.utf8.allSatisfy(\.isDigit))
  }
}

extension CitationParser {
  /// Whether a section is one that policies speak of, or has a part that stops a case.
  private func mattersToPolicies(_ id: String) -> Bool {
    law.guardedParts[id]?.isEmpty == false
      || law.statutes[id]?.versions.contains { $0.category != .unrelated } == true
  }

  /// What else a citation that may be covered may mean by the way in which its subdivisions are written.
  ///
  /// `number` is the section as it was written, in letters and digits alone.
  /// Empty for a citation that stops a case: whatever else it may be, a person must look first.
  func otherReadings(
    of reference: StatuteReference, number: [UInt8], behind section: CitationCursor,
    book: CodeBook
  ) -> [String] {
    let whole = KnownSections.squeezed(reference.section)
    guard mattersToPolicies(reference.sectionID), law.citedGuard(reference) == nil,
      !law.isGuarded(reference.id), number.starts(with: whole)
    else { return [] }
    let written = WrittenSubdivisions(
      glued: Array(number.dropFirst(whole.count)), behind: section)
    if written.isEmpty { return [] }
    let isListed = law.statutes[reference.id] != nil
    let isDecimal = book.subdivisionStyle == .decimalLetters
    // `(B).1` may be (b.1) as `B.1` may, `(C)-1` (c-1), and `(C-12)` is (c-1)(2).
    let isApart =
      !(isDecimal && written.hasInnerDot) && !written.hasInnerDash
      && !reference.subdivisions.contains { $0.contains("-") && $0.utf8.count > 3 }
    let own = KnownSections.squeezed(reference.id)
    return known.parts(of: reference.section, book: book).filter { part in
      guard !reference.identifiers.contains(part.id),
        written.canBegin(with: part.subdivisions, resemblance: !isListed, apart: isApart),
        law.meaning(of: part.id) != law.meaning(of: reference)
      else { return false }
      // Where `B.1` is written for (b.1), B1 is (b)(1).
      return
        !(isListed && isDecimal && !written.hasInnerDot
        && KnownSections.squeezed(part.id) == own)
    }.map(\.id)
  }
}

extension StateLaw {
  /// What an identifier stands for, as far as a decision could tell two of them apart.
  struct Meaning: Hashable {
    var categories: Set<ConductCategory>
    var isGuarded: Bool
  }

  func meaning(of id: String) -> Meaning {
    Meaning(
      categories: Set((statutes[id]?.versions ?? []).map(\.category)), isGuarded: isGuarded(id))
  }

  func meaning(of reference: StatuteReference) -> Meaning {
    meaning(of: reference.identifiers.first { statutes[$0] != nil } ?? reference.id)
  }
}
