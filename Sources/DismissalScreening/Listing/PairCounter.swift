internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// Counts the distinct charges of segments; each counter is used by one thread at a time.
final class PairCounter {
  /// The rows of one pair.
  struct Counts: Sendable {
    var deciding: UInt64 = 0
    var earlier: UInt64 = 0

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(deciding: left.deciding + right.deciding, earlier: left.earlier + right.earlier)
    }
  }

  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private var tally: PairTally

  /// `jurisdiction` is the state by whose law the charges are listed.
  init(
    layout: Layout, columns: BoundColumns, source: SourceCells, jurisdiction: String
  ) {
    table = source.makeTable()
    expansion = source.makeExpansion()
    tally = PairTally(
      cells: ChargeCells(columns: columns, layout: layout),
      origins: ChargeOriginReader(
        layout: layout, columns: columns, jurisdiction: jurisdiction),
      earlierStages: source.expansion?.earlierStages ?? [])
  }

  /// The counts under another state's law, or of a state that nobody can tell.
  var ofOtherLaw: UInt64 { tally.ofOtherLaw }

  /// The counts by pair: citation, separator, description, as text in UTF-8.
  var pairs: [[UInt8]: Counts] {
    var sums: [[UInt8]: Counts] = [:]
    for (pair, count) in tally.counts {
      let parts = pair.split(
        separator: ReadingBook.separator, maxSplits: 1, omittingEmptySubsequences: false)
      let key = Crosswalk.key(
        citation: CellText.utf8(Array(parts[0]).span),
        description: CellText.utf8(Array(parts[1]).span))
      sums[key] = (sums[key] ?? Counts()) + count
    }
    return sums
  }

  func count(_ segment: RecordSegment) throws(DelimitedTextError) {
    try table.split(segment)
    guard let expansion else { return tally.count(table) }
    _ = try expansion.expand(segment, table)
    tally.count(expansion.table)
  }
}

/// The distinct pairs so far; apart from the table, whose cells are lent to it.
private struct PairTally: ~Copyable {
  let cells: ChargeCells
  let earlierStages: [(citation: Int, description: Int)]
  private var origins: ChargeOriginReader?
  private(set) var ofOtherLaw: UInt64 = 0
  private var memo = CellMemo()
  private(set) var counts: [(pair: [UInt8], counts: PairCounter.Counts)] = []

  init(
    cells: ChargeCells, origins: consuming ChargeOriginReader?,
    earlierStages: [(citation: Int, description: Int)]
  ) {
    self.cells = cells
    self.origins = origins
    self.earlierStages = earlierStages
  }

  mutating func count(_ table: borrowing FieldTable) {
    for record in 0..<table.recordCount { count(record, table) }
  }

  /// The latest stage that has a citation decides, as in a screening.
  private mutating func count(_ record: Int, _ table: borrowing FieldTable) {
    if let origin = origins?.origin(record, in: table), origin != .own {
      ofOtherLaw += 1
      return
    }
    let earlier = cells.cellOrEmpty(.earlierCitation, record, in: table)
    let current = cells.cellOrEmpty(.citation, record, in: table)
    let description = cells.cellOrEmpty(.description, record, in: table)
    let deciding = current.isEmpty ? earlier : current
    counts[place(deciding, description)].counts.deciding += 1
    for stage in earlierStages {
      let citation = cells.cell(slot: stage.citation, record, in: table)
      let text = cells.cell(slot: stage.description, record, in: table)
      if citation.isEmpty && text.isEmpty { continue }
      if CellMemo.equal(citation, current), CellMemo.equal(text, description) { continue }
      counts[place(citation, text)].counts.earlier += 1
    }
    guard !earlier.isEmpty, !current.isEmpty, !CellMemo.equal(earlier, current) else { return }
    counts[place(earlier, Span<UInt8>())].counts.earlier += 1
  }

  private mutating func place(_ citation: Span<UInt8>, _ description: Span<UInt8>) -> Int {
    if let known = memo.value(for: citation, ReadingBook.separator, description) {
      return Int(known)
    }
    var pair: [UInt8] = []
    citation.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    pair.append(ReadingBook.separator)
    description.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    memo.remember(
      UInt32(counts.count), for: pair.span,
      hash: CellMemo.hash(citation, ReadingBook.separator, description))
    counts.append((pair, PairCounter.Counts()))
    return counts.count - 1
  }
}
