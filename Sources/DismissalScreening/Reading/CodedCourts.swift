internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

/// Reads a court column through the words that its layout maps, each distinct cell once.
///
/// A word that is not mapped is looked up among the courts of the statutes file; one that neither
/// knows is told with its rows. One a worker, and only where a layout maps words of courts.
struct CodedCourts {
  private struct Entry {
    let name: String?
    let place: UInt32
    let word: String
    let isKnown: Bool
    var rows = 0
  }

  private let words: CodeTable<String>
  private let courts: CourtBook
  private var memo = CellMemo()
  private var entries: [Entry] = []

  /// Nil where the layout maps no words of courts.
  init?(_ layout: Layout, courts: CourtBook) {
    if layout.courtWords.isEmpty { return nil }
    words = layout.courtWords
    self.courts = courts
  }

  /// The number of the court of a cell, trimmed and empty when blank.
  mutating func place(of cell: Span<UInt8>) -> UInt32 { entries[index(of: cell)].place }

  /// The court that the layout has for a cell; nil where it maps none.
  mutating func name(of cell: Span<UInt8>) -> String? { entries[index(of: cell)].name }

  /// The words that no one mapped, with the number of rows that hold them.
  var unmappedWords: [String: Int] {
    Dictionary(
      entries.filter { !$0.isKnown }.map { ($0.word, $0.rows) }, uniquingKeysWith: +)
  }

  private mutating func index(of cell: Span<UInt8>) -> Int {
    let index = memo.value(for: cell).map(Int.init) ?? learn(cell)
    entries[index].rows += 1
    return index
  }

  private mutating func learn(_ cell: Span<UInt8>) -> Int {
    let word = CellText.utf8(cell)
    // A look-alike letter must not decide, as in every column of code words.
    let name = word.utf8.allSatisfy { $0 < 0x80 } ? words[Layout.comparable(word)] : nil
    let place = name.map { courts.place(named: $0) } ?? courts.place(of: cell)
    let isKnown = cell.isEmpty || name != nil || courts[place].reading != .unknown
    memo.remember(UInt32(entries.count), for: cell)
    entries.append(Entry(name: name, place: place, word: word, isKnown: isKnown))
    return entries.count - 1
  }
}
