internal import DelimitedText

/// Reads one column of code words into a closed vocabulary, each distinct cell once.
struct CodeColumn<Code: CaseIterable & Equatable & Sendable>: ~Copyable {
  private let codes: [Code]
  private let read: @Sendable (String) -> Code?
  private let blank: Code
  private let unmapped: Code
  private var memo = ShortCellMemo()
  private var words: [(word: String, rows: Int)] = []

  /// The words that no one mapped, with the number of rows that hold them.
  var unmappedWords: [String: Int] {
    Dictionary(words.map { ($0.word, $0.rows) }, uniquingKeysWith: +)
  }

  /// `read` maps a word, made comparable; nil when nobody mapped it.
  init(blank: Code, unmapped: Code, read: @escaping @Sendable (String) -> Code?) {
    codes = Array(Code.allCases)
    self.blank = blank
    self.unmapped = unmapped
    self.read = read
  }

  /// The code of one cell.
  mutating func code(_ cell: CellBytes, blanks: BlankTexts) -> Code {
    cell.isEmpty ? blank : codes[place(of: cell, blanks)]
  }

  /// Puts the places of the codes of `records` into `packed`, `shift` bits up.
  mutating func add(
    _ column: ColumnCells, records: Range<Int>, blanks: BlankTexts, shift: UInt16,
    to packed: UnsafeMutablePointer<UInt16>
  ) {
    let blankPlace = codes.firstIndex(of: blank) ?? 0
    for (row, record) in records.enumerated() {
      let cell = column[record]
      let place = cell.isEmpty ? blankPlace : place(of: cell, blanks)
      packed[row] |= UInt16(truncatingIfNeeded: place) &<< shift
    }
  }

  /// In the memo the low byte is the code's place; the rest counts up unmapped words from 1.
  @inline(__always)
  private mutating func place(of cell: CellBytes, _ blanks: BlankTexts) -> Int {
    var value = memo.value(of: cell)
    if value == ShortCellMemo.unknown {
      value = learn(cell, blanks)
      memo.remember(value, for: cell)
    }
    if value >> 8 > 0 { words[Int(value >> 8) - 1].rows += 1 }
    return Int(value & 0xFF)
  }

  private mutating func learn(_ cell: CellBytes, _ blanks: BlankTexts) -> UInt32 {
    func place(_ code: Code) -> UInt32 { UInt32(codes.firstIndex(of: code) ?? 0) }
    if blanks.blanked(cell).isEmpty { return place(blank) }
    let bytes = Span(_unsafeElements: cell.buffer)
    let word = CellText.utf8(bytes)
    // A look-alike letter must not decide: `Layout.comparable` alone would read a dotless i as I.
    if bytes.isPlain, let code = read(Layout.comparable(word)) { return place(code) }
    words.append((word, 0))
    return place(unmapped) | UInt32(words.count) << 8
  }
}

/// The texts that a layout reads as blank, compared as bytes with ASCII letters upper-cased.
///
/// It is asked of nearly every cell, so the lengths and first bytes of the texts are looked at
/// before the texts themselves, which lie end to end.
struct BlankTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Bit n: some text has n bytes (63: that many or more).
  private var lengths: UInt64 = 0
  /// Bit n: some text begins with a byte whose lowest six bits are n.
  private var beginnings: UInt64 = 0

  init(_ texts: Set<String>) {
    for text in texts.sorted() {
      let upper = Array(text.uppercased().utf8)
      guard let first = upper.first else { continue }
      bytes += upper
      ends.append(bytes.count)
      lengths |= 1 << UInt64(min(upper.count, 63))
      beginnings |= 1 << UInt64(first & 63)
    }
  }

  /// A cell trimmed, and empty when it says nothing.
  @inline(__always)
  func blanked(_ cell: CellBytes) -> CellBytes {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty, lengths &>> UInt64(min(trimmed.count, 63)) & 1 == 1,
      beginnings &>> UInt64(Self.upper(trimmed.start[0]) & 63) & 1 == 1,
      isBlankText(Span(_unsafeElements: trimmed.buffer))
    else { return trimmed }
    return CellBytes(start: trimmed.start, count: 0)
  }

  /// Whether a trimmed cell is one of the layout's texts.
  func isBlankText(_ trimmed: Span<UInt8>) -> Bool {
    guard !trimmed.isEmpty, lengths >> UInt64(min(trimmed.count, 63)) & 1 == 1,
      beginnings >> UInt64(Self.upper(trimmed[0]) & 63) & 1 == 1
    else { return false }
    var start = 0
    for place in 0..<ends.count {
      let end = ends[place]
      if end - start == trimmed.count, matches(trimmed, from: start) { return true }
      start = end
    }
    return false
  }

  private func matches(_ cell: Span<UInt8>, from start: Int) -> Bool {
    for index in cell.indices where Self.upper(cell[index]) != bytes[start + index] {
      return false
    }
    return true
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}

extension Span<UInt8> {
  /// Whether a cell that decides is ASCII, section signs and no-break spaces aside.
  var isPlain: Bool {
    for index in indices where self[index] >= 0x80 {
      let isSign = self[index] == 0xA7 || self[index] == 0xA0
      let leadsSign =
        self[index] == 0xC2 && index + 1 < count
        && (self[index + 1] == 0xA7 || self[index + 1] == 0xA0)
      if !isSign && !leadsSign { return false }
    }
    return true
  }

  /// Without blanks, tabs and line ends at both ends.
  var trimmed: Span<UInt8> {
    @_lifetime(copy self)
    get {
      // Unquoted cells come trimmed: the first and last byte tell nearly always.
      if count > 0, self[0] > 0x20, self[count - 1] > 0x20 { return self }
      var start = 0
      var end = count
      while start < end, self[start] <= 0x20 { start += 1 }
      while end > start, self[end - 1] <= 0x20 { end -= 1 }
      return extracting(start..<end)
    }
  }
}
