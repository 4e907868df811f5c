internal import DelimitedText

/// What one column holds, gathered cell by cell in bounded memory.
struct ColumnProfile: Sendable {
  /// Cells that are empty or hold only blanks.
  private(set) var blankCount: UInt64 = 0
  /// Cells that are missing because the row ended before them.
  private(set) var missingCount: UInt64 = 0
  /// Cells with something in them.
  private(set) var filledCount: UInt64 = 0
  /// The bytes of the longest cell.
  private(set) var longest = 0
  /// Cells with bytes outside ASCII that are valid UTF-8.
  private(set) var utf8Count: UInt64 = 0
  /// Cells that are not valid UTF-8.
  private(set) var otherCount: UInt64 = 0
  /// The values with their counts.
  private(set) var tally = ValueTally()

  private var looked: UInt64 = 0
  private var kindCounts = [UInt64](repeating: 0, count: CellKind.allCases.count)
  private var formatCounts: [DateLooks: UInt64] = [:]
  private var unkept: UInt64 = 0

  /// Counts a cell that the row does not have.
  mutating func addMissing() { missingCount += 1 }

  /// Counts a cell; `mayHoldHighBytes` is false when the whole block is ASCII.
  mutating func add(_ cell: Span<UInt8>, mayHoldHighBytes: Bool) {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else {
      blankCount += 1
      return
    }
    filledCount += 1
    if trimmed.count > longest { longest = trimmed.count }
    if mayHoldHighBytes, !CellText.isASCII(trimmed) {
      if CellText.isValidUTF8(trimmed) { utf8Count += 1 } else { otherCount += 1 }
    }
    guard case .notKept = tally.add(trimmed) else { return }
    unkept += 1
    // One in sixteen: the looks of a long tail need no census.
    if unkept & 15 == 1 {
      trimmed.withUnsafeBufferPointer { look(Array($0)[...], count: 16) }
    }
  }

  private mutating func look(_ bytes: ArraySlice<UInt8>, count: UInt64) {
    let looks = CellLooks(bytes)
    looked += count
    for kind in CellKind.allCases where kind.isIn(looks.kinds) {
      kindCounts[kind.rawValue] += count
    }
    if let format = looks.dateFormat { formatCounts[format, default: 0] += count }
  }

  /// The looks of all cells, the kept values counted as often as they occur.
  func finished(_ index: Int, name: String) -> ColumnEvidence {
    var copy = self
    let values = tally.values()
    for value in values { copy.look(value.bytes, count: value.count) }
    return ColumnEvidence(
      index: index, name: name, blankCount: blankCount, missingCount: missingCount,
      filledCount: filledCount, distinctCount: tally.distinctCount,
      isDistinctExact: tally.isExact, longest: longest, looked: copy.looked,
      kindCounts: copy.kindCounts,
      formats: copy.formatCounts.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.rawValue < $1.key.rawValue
      }.map { (format: $0.key, count: $0.value) },
      values: values.prefix(200).map { (CellText.utf8(Array($0.bytes).span), $0.count) })
  }
}

/// What is known of a column once the file was read.
struct ColumnEvidence: Sendable {
  /// The place, counted from 0.
  let index: Int
  /// The header's name, or `column N`.
  let name: String
  let blankCount: UInt64
  let missingCount: UInt64
  let filledCount: UInt64
  let distinctCount: Int
  let isDistinctExact: Bool
  let longest: Int
  /// Cells that the shares are shares of.
  let looked: UInt64
  let kindCounts: [UInt64]
  let formats: [(format: DateLooks, count: UInt64)]
  /// The commonest kept values, at most 200.
  let values: [(text: String, count: UInt64)]

  /// The share of cells that look like a kind; 0 when the column is empty.
  func share(_ kind: CellKind) -> Double {
    looked > 0 ? Double(kindCounts[kind.rawValue]) / Double(looked) : 0
  }

  /// The share of filled cells that look like citations.
  ///
  /// Bare sections count only beside certain citations: alone they may be amounts.
  var citationShare: Double {
    let certain = share(.citation)
    return certain >= 0.02 ? min(1, certain + bareOnlyShare) : certain
  }

  /// The share of cells that could be sections or numbers.
  var bareOnlyShare: Double { max(0, share(.bareSection) - share(.citation)) }

  /// The share of cells that are words and neither names, citations nor dates.
  var wordShare: Double { share(.text) }

  /// Whether the column holds few distinct values, as code words do.
  var isCodeLike: Bool {
    isDistinctExact && distinctCount <= 64 && filledCount > 0
  }

  /// Whether the ten commonest values make up most of the column.
  var isTopHeavy: Bool {
    let top = values.prefix(10).reduce(0) { $0 + $1.count }
    return distinctCount > 10 && filledCount >= 50 && top * 2 > filledCount
  }
}
