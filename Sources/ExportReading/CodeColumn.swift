internal import DelimitedText

/// Reads one column of code words into a closed vocabulary, each distinct cell once.
struct CodeColumn<Code: CaseIterable & Equatable & Sendable>: Sendable {
  private let codes: [Code]
  private let read: @Sendable (String) -> Code?
  private let blank: Code
  private let unmapped: Code
  private var memo = CellMemo()
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

  mutating func code(_ cell: Span<UInt8>, blanks: BlankTexts) -> Code {
    if cell.isEmpty { return blank }
    if let known = memo.value(for: cell) { return resolve(known) }
    let value = learn(cell, blanks: blanks)
    memo.remember(value, for: cell)
    return resolve(value)
  }

  /// The low byte is the code's place; the rest counts up unmapped words from 1.
  private mutating func resolve(_ value: UInt32) -> Code {
    if value >> 8 > 0 { words[Int(value >> 8) - 1].rows += 1 }
    return codes[Int(value & 0xFF)]
  }

  private mutating func learn(_ cell: Span<UInt8>, blanks: BlankTexts) -> UInt32 {
    func place(_ code: Code) -> UInt32 { UInt32(codes.firstIndex(of: code) ?? 0) }
    if blanks.contains(cell) { return place(blank) }
    let word = CellText.utf8(cell)
    // A look-alike letter must not decide: `Layout.comparable` alone would read a dotless i as I.
    if cell.isPlain, let code = read(Layout.comparable(word)) { return place(code) }
    words.append((word, 0))
    return place(unmapped) | UInt32(words.count) << 8
  }
}

/// The texts that a layout reads as blank, compared as bytes with ASCII letters upper-cased.
struct BlankTexts: Sendable {
  private let texts: [[UInt8]]
  private let longest: Int

  init(_ texts: Set<String>) {
    self.texts = texts.map { Array($0.uppercased().utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    longest = texts.map(\.utf8.count).max() ?? 0
  }

  /// Whether the cell says nothing: only blanks, or one of the layout's texts.
  func contains(_ cell: Span<UInt8>) -> Bool {
    let trimmed = cell.trimmed
    return trimmed.isEmpty || isBlankText(trimmed)
  }

  /// Whether a trimmed cell is one of the layout's texts.
  func isBlankText(_ trimmed: Span<UInt8>) -> Bool {
    guard trimmed.count <= longest else { return false }
    return texts.contains { Self.matches($0, trimmed) }
  }

  private static func matches(_ text: [UInt8], _ cell: Span<UInt8>) -> Bool {
    guard text.count == cell.count else { return false }
    for index in cell.indices {
      let byte = cell[index]
      let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      if upper != text[index] { return false }
    }
    return true
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
