internal import DelimitedText

/// What one column holds, gathered cell by cell in bounded memory.
///
/// A class, because columns are gathered beside each other by several threads, each by one at a time.
final class ColumnProfile {
  /// Cells that are empty or hold only blanks.
  private var blankCount: UInt64 = 0
  /// Cells that are missing because the row ended before them.
  private var missingCount: UInt64 = 0
  /// Cells with something in them.
  private var filledCount: UInt64 = 0
  /// The bytes of the longest cell.
  private var longest = 0
  /// Cells with bytes outside ASCII that are valid UTF-8.
  private(set) var utf8Count: UInt64 = 0
  /// Cells that are not valid UTF-8.
  private(set) var otherCount: UInt64 = 0
  /// Cells of valid UTF-8 that were converted wrongly before.
  private(set) var mojibakeCount: UInt64 = 0

  private let tally: ValueTally
  private var looked: UInt64 = 0
  private var kindCounts = [UInt64](repeating: 0, count: CellKind.allCases.count)
  private var formatCounts: [DateLooks: UInt64] = [:]
  private var unkept: UInt64 = 0

  /// Makes the profile of an empty column that keeps at most so many values.
  init(valueLimit: Int = ValueTally.valueLimit) {
    tally = ValueTally(valueLimit: valueLimit)
  }

  /// Counts a cell that the row does not have.
  func addMissing() { missingCount += 1 }

  /// Counts the cells of one slot in all records of a split segment.
  func add(_ table: borrowing FieldTable, slot: Int) {
    for record in 0..<table.recordCount {
      guard let cell = table.cell(record: record, slot: slot) else {
        missingCount &+= 1
        continue
      }
      cell.withUnsafeBufferPointer { add($0) }
    }
  }

  /// Counts a cell.
  @inline(__always)
  func add(_ cell: UnsafeBufferPointer<UInt8>) {
    var trimmed = cell
    if cell.isEmpty || cell[0] <= 0x20 || cell[cell.count &- 1] <= 0x20 {
      trimmed = Self.trimmed(cell)
      guard !trimmed.isEmpty else {
        blankCount &+= 1
        return
      }
    }
    filledCount &+= 1
    if trimmed.count > longest { longest = trimmed.count }
    let glance = CellGlance(trimmed)
    if !glance.isASCII { addOutsideASCII(trimmed) }
    if !tally.add(trimmed, hash: glance.hash) { addUnkept(trimmed) }
  }

  private static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, cell.count)
    while start < end, cell[start] <= 0x20 { start += 1 }
    while end > start, cell[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: cell[start..<end])
  }

  private func addOutsideASCII(_ cell: UnsafeBufferPointer<UInt8>) {
    guard CellText.isValidUTF8(cell) else {
      otherCount += 1
      return
    }
    utf8Count += 1
    if Mojibake.isIn(cell) { mojibakeCount += 1 }
  }

  /// The looks of a long tail need no census: one in sixteen, and later one in 256.
  private func addUnkept(_ cell: UnsafeBufferPointer<UInt8>) {
    unkept &+= 1
    let step: UInt64 = unkept <= 1 << 14 ? 16 : 256
    if unkept & (step - 1) == 1 { look(Array(cell)[...], count: step) }
  }

  private func look(_ bytes: ArraySlice<UInt8>, count: UInt64) {
    var looks = LooksTally(looked: looked, kindCounts: kindCounts, formatCounts: formatCounts)
    looks.add(bytes, count: count)
    (looked, kindCounts, formatCounts) = (looks.looked, looks.kindCounts, looks.formatCounts)
  }

  /// The looks of all cells, the kept values counted as often as they occur.
  func finished(_ index: Int, name: String) -> ColumnEvidence {
    var looks = LooksTally(looked: looked, kindCounts: kindCounts, formatCounts: formatCounts)
    let values = tally.values()
    for value in values { looks.add(value.bytes, count: value.count) }
    return ColumnEvidence(
      index: index, name: name, blankCount: blankCount, missingCount: missingCount,
      filledCount: filledCount, distinctCount: tally.distinctCount,
      isDistinctExact: tally.isExact, longest: longest, looked: looks.looked,
      kindCounts: looks.kindCounts,
      formats: DateLooks.resolved(looks.formatCounts).sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.rawValue < $1.key.rawValue
      }.map { (format: $0.key, count: $0.value) },
      values: values.prefix(200).map { (CellText.utf8(Array($0.bytes).span), $0.count) })
  }
}

/// How many cells look like what.
private struct LooksTally {
  var looked: UInt64
  var kindCounts: [UInt64]
  var formatCounts: [DateLooks: UInt64]

  mutating func add(_ bytes: ArraySlice<UInt8>, count: UInt64) {
    let looks = CellLooks(bytes)
    looked += count
    for kind in CellKind.allCases where kind.isIn(looks.kinds) {
      kindCounts[kind.rawValue] += count
    }
    if let format = looks.dateFormat { formatCounts[format, default: 0] += count }
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

  /// The number of distinct values in words: `about 23,000 different values`.
  var distinctText: String {
    "\(isDistinctExact ? "" : "about ")\(Count.text(distinctCount)) different values"
  }

  /// The middle of the years of the commonest dates; nil when they are no dates with a year.
  var typicalYear: Int? {
    guard share(.date) >= 0.6 else { return nil }
    let years = values.compactMap { Int(ValueMask.year($0.text)) }.sorted()
    return years.isEmpty ? nil : years[years.count / 2]
  }

  /// Cells that say something: `NULL` is no date, and no reason against a column of dates either.
  var told: UInt64 { looked - kindCounts[CellKind.blankText.rawValue] }

  /// The share of cells that look like a kind, of those that say something; 0 when none does.
  func share(_ kind: CellKind) -> Double {
    let all = kind == .blankText ? looked : told
    return all > 0 ? Double(kindCounts[kind.rawValue]) / Double(all) : 0
  }

  /// The share of all rows in which it says something.
  var saidShare: Double {
    let all = filledCount + blankCount + missingCount
    guard all > 0, looked > 0 else { return 0 }
    return Double(filledCount) / Double(all) * Double(told) / Double(looked)
  }

  /// Whether dates stand in it as a spreadsheet stores them; only the name tells them from numbers.
  var holdsDaySerials: Bool { share(.daySerial) >= 0.9 && share(.date) < 0.1 }

  /// The share of filled cells that look like citations.
  ///
  /// Bare sections count only beside certain citations: alone they may be amounts.
  var citationShare: Double {
    let certain = share(.citation)
    return certain >= 0.02 ? min(1, certain + bareOnlyShare) : certain
  }

  /// The share of cells that could be sections or numbers.
  var bareOnlyShare: Double { max(0, share(.bareSection) - share(.citation)) }

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
