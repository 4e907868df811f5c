/// What a single cell looks like; a cell can look like several things.
enum CellKind: Int, Sendable, CaseIterable {
  case date, year, number, money, boolean
  /// Certainly a citation: a code book, parentheses, or more parts than a number has.
  case citation
  /// A section that could be a number too, such as `796.07` or `8-8-050`.
  case bareSection
  /// Words with a citation before or behind them, as in `503 VC-TAKE CAR`.
  case citedText
  case offenseClass, personName, docket
  /// Words.
  case text
  /// A text that usually means blank, such as `NULL`.
  case blankText
  /// Several values in one cell, separated by semicolons, bars or line breaks.
  case packed
  /// The number by which a spreadsheet stores a day of our time, such as 43861; or any such number.
  case daySerial

  /// Whether the kind is in a set of them.
  func isIn(_ set: UInt32) -> Bool { set & (1 << UInt32(rawValue)) != 0 }

  /// Texts that usually mean that nothing is known.
  static let blankTexts: Set<String> = [
    "NULL", "NONE", "N/A", "NA", "NAN", "(NULL)", "#N/A", "NIL", "0001-01-01", "00/00/0000",
    "0000-00-00", "1900-01-01", "01/01/1900", "88888888", "99999999", "NOT AVAILABLE",
    "00000000", "01/01/0001", "1/1/0001", "1/1/1900", "99/99/9999", "NOT APPLICABLE", "-",
    // What databases and spreadsheets write for nothing.
    "\\N", "--", "(BLANK)", "#NULL!", "12/31/9999", "9999-12-31", "99991231", "12/30/1899",
    "1899-12-30", "01/00/1900", "1/0/1900",
  ]
}

/// A cell read as far as its looks go.
///
/// It runs once for each distinct value that a column keeps, not once a row; only the values beyond
/// that bound are looked at one in sixteen.
struct CellLooks {
  /// The set of `CellKind`s.
  private(set) var kinds: UInt32 = 0
  /// The date format, when it looks like a date.
  private(set) var dateFormat: DateLooks?

  init(_ bytes: ArraySlice<UInt8>) {
    let lines = PackedLooks.lines(bytes)
    if lines.count > 1 {
      // One line tells what all are; a citation of three lines looks like nothing.
      self = CellLooks(lines[0])
      kinds &= ~(1 << UInt32(CellKind.blankText.rawValue))
      add(.packed)
      return
    }
    let runs = CellRun.runs(in: bytes)
    guard !runs.isEmpty else { return }
    let letters = runs.reduce(0) { $0 + ($1.kind == .letters ? $1.count : 0) }
    let digits = runs.reduce(0) { $0 + ($1.kind == .digits ? $1.count : 0) }
    let upper = bytes.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let text = String(decoding: upper, as: UTF8.self)
    if CellKind.blankTexts.contains(text) {
      add(.blankText)
      return
    }
    dateFormat = DateLooks.of(runs, bytes)
    if dateFormat != nil {
      add(.date)
      // Eight digits are a number as well, and so they stay.
      if runs.count > 1 { return }
    }
    readNumbers(runs, bytes)
    if ["TRUE", "FALSE", "YES", "NO", "Y", "N", "T"].contains(text) { add(.boolean) }
    if ClassLooks.matches(upper) { add(.offenseClass) }
    if bytes.count <= 48, digits > 0, dateFormat == nil {
      let looks = CitationLooks(upper)
      if looks.isCertain { add(.citation) }
      if looks.isPossible { add(.bareSection) }
    }
    if digits > 0, letters > 8, CitationLooks.standsIn(upper) { add(.citedText) }
    if Self.isDocket(runs, bytes, digits: digits, letters: letters) { add(.docket) }
    if letters >= 4, letters > digits { add(.text) }
    if digits == 0, Self.isName(runs, bytes) { add(.personName) }
    let parts = PackedLooks.parts(bytes)
    if parts.count > 1 {
      add(.packed)
      if parts.allSatisfy({ CellKind.citation.isIn(CellLooks($0).kinds) }) { add(.citation) }
    }
  }

  private mutating func add(_ kind: CellKind) { kinds |= 1 << UInt32(kind.rawValue) }

  private mutating func readNumbers(_ runs: [CellRun], _ bytes: ArraySlice<UInt8>) {
    var runs = runs[...]
    var isMoney = false
    if let first = runs.first, first.isMark(0x2D) || first.isMark(0x2B) { runs.removeFirst() }
    if let first = runs.first, first.isMark(0x24) {
      isMoney = true
      runs.removeFirst()
    }
    guard runs.first?.kind == .digits else { return }
    var index = runs.startIndex
    var whole = runs[index].count
    index += 1
    // Thousands: a comma and exactly three digits, any number of times.
    while index + 1 < runs.endIndex, runs[index].isMark(0x2C),
      runs[index + 1].kind == .digits, runs[index + 1].count == 3, whole <= 3 || isMoney
    {
      isMoney = true
      index += 2
    }
    whole = 0
    if index + 1 < runs.endIndex, runs[index].isMark(0x2E), runs[index + 1].kind == .digits {
      if runs[index + 1].count == 2 || runs[index + 1].count == 4 { isMoney = true }
      index += 2
    }
    guard index == runs.endIndex else { return }
    add(.number)
    if isMoney { add(.money) }
    if let first = runs.first, first.count == 5, runs.count == 1 || runs.count == 3 && !isMoney {
      let day = Int(String(decoding: bytes[first.start..<first.start + 5], as: UTF8.self)) ?? 0
      if (10_000...60_000).contains(day) { add(.daySerial) }
    }
    if runs.count == 1, runs[runs.startIndex].count == 4,
      let year = Int(String(decoding: bytes, as: UTF8.self)), (1880...2100).contains(year)
    {
      add(.year)
    }
  }

  /// Letters and digits, perhaps with hyphens, and too many digits for a citation.
  private static func isDocket(
    _ runs: [CellRun], _ bytes: ArraySlice<UInt8>, digits: Int, letters: Int
  ) -> Bool {
    guard digits >= 4, letters >= 1, letters <= 8, (6...30).contains(bytes.count) else {
      return false
    }
    let marks = runs.filter { $0.kind == .mark || $0.kind == .blanks }
    return marks.allSatisfy { [0x2D, 0x3B, 0x3A, 0x2F, 0x5F].contains($0.byte) }
      && runs.contains { $0.kind == .digits && $0.count >= 3 }
  }

  /// `LAST, FIRST M`, which descriptions rarely look like throughout a column.
  private static func isName(_ runs: [CellRun], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let comma = runs.firstIndex(where: { $0.isMark(0x2C) }),
      runs.lastIndex(where: { $0.isMark(0x2C) }).map({ $0 - comma <= 3 }) == true,
      comma > 0, comma < runs.count - 1
    else { return false }
    let words = runs.filter { $0.kind == .letters }.count
    let marks = runs.allSatisfy {
      $0.kind == .letters || $0.kind == .blanks || [0x2C, 0x2D, 0x27, 0x2E].contains($0.byte)
    }
    return marks && (2...6).contains(words) && bytes.count <= 40
  }
}

/// A run of letters, of digits or of blanks, or a single mark.
struct CellRun {
  enum Kind { case letters, digits, blanks, mark }

  let kind: Kind
  let start: Int
  var count: Int
  /// The first byte.
  let byte: UInt8

  func isMark(_ byte: UInt8) -> Bool { kind == .mark && self.byte == byte }

  /// The runs of a cell, in order.
  static func runs(in bytes: ArraySlice<UInt8>) -> [CellRun] {
    var runs: [CellRun] = []
    runs.reserveCapacity(16)
    for index in bytes.indices {
      let byte = bytes[index]
      let kind: Kind =
        switch byte {
        case 0x30...0x39: .digits
        case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: .letters
        case 0x20, 0x09, 0x0A, 0x0D: .blanks
        default: .mark
        }
      if kind != .mark, let last = runs.indices.last, runs[last].kind == kind {
        runs[last].count += 1
      } else {
        runs.append(CellRun(kind: kind, start: index, count: 1, byte: byte))
      }
    }
    return runs
  }
}
