/// Writes an export of any size in one pass, case by case.
///
/// Every fact of a case follows from the seed and the number of the case. A count that stands
/// far from its case is therefore kept as two numbers until its place comes.
struct BenchmarkStream {
  /// What is written beside the charges.
  struct Beside {
    /// The warrants list.
    var warrants: ByteSink?
    /// Cases, parties and dispositions; the charges then leave out what these tell.
    var linked: BenchmarkLinked?
    /// An exclusion list and a client list.
    var lists: BenchmarkLists?
  }

  private let cells: BenchmarkCells
  private let seed: UInt64
  /// How many people share the cases; nil where each case has a person of its own.
  private var people: Int?
  private let casesPerPerson: Int
  /// Rows in a million that get a stray quote.
  private let oddPerMillion: Int
  private var odd: SplitMix64
  /// Counts that wait for a later case, by the number of that case modulo the length.
  private var waiting: [[FarCount]] = Array(repeating: [], count: 8_192)
  private var waitingCount = 0

  /// A count that is written behind a later case.
  private struct FarCount {
    var serial: Int
    var count: Int
  }

  init(seed: UInt64, oddPercent: Double, isUTF8: Bool, casesPerPerson: Int = 1) {
    self.casesPerPerson = casesPerPerson
    cells = BenchmarkCells(isUTF8: isUTF8)
    self.seed = seed
    oddPerMillion = Int(oddPercent * 10_000)
    odd = SplitMix64(seed: seed ^ 0x0DD)
  }

  /// Writes a header and exactly `rows` rows, and what goes beside them.
  mutating func write(rows: Int, to sink: ByteSink, beside: Beside) throws {
    // A case has 1.7 counts on average.
    people = casesPerPerson > 1 ? max(1, rows * 10 / (17 * casesPerPerson)) : nil
    try sink.append(contentsOf: Array((Docket.chargeColumns.joined(separator: ",") + "\r\n").utf8))
    let header = Warrant.columns.joined(separator: ",") + "\n"
    try beside.warrants?.append(contentsOf: [0xEF, 0xBB, 0xBF] + Array(header.utf8))
    var written = 0
    var serial = 0
    while written + waitingCount < rows {
      let facts = BenchmarkCase(serial: serial, seed: seed, cells: cells, people: people)
      let counts = min(facts.counts, rows - written - waitingCount)
      for count in 1...counts {
        if count == counts && count > 1 && facts.farDistance > 0 {
          let slot = (serial + facts.farDistance) % waiting.count
          waiting[slot].append(FarCount(serial: serial, count: count))
          waitingCount += 1
        } else {
          try write(facts, count: count, to: sink, beside)
          written += 1
        }
      }
      if facts.hasWarrant, let warrants = beside.warrants {
        try warrants.reserveLine()
        facts.writeWarrant(to: warrants, cells)
      }
      try beside.linked?.write(facts, cells)
      try beside.lists?.write(facts, cells)
      written += try writeWaiting(slot: serial % waiting.count, to: sink, beside)
      serial += 1
    }
    for slot in serial..<serial + waiting.count {
      written += try writeWaiting(slot: slot % waiting.count, to: sink, beside)
    }
  }

  /// Writes the counts whose place has come; returns how many.
  private mutating func writeWaiting(
    slot: Int, to sink: ByteSink, _ beside: Beside
  ) throws -> Int {
    guard !waiting[slot].isEmpty else { return 0 }
    let due = waiting[slot]
    waiting[slot] = []
    waitingCount -= due.count
    for far in due {
      let facts = BenchmarkCase(serial: far.serial, seed: seed, cells: cells, people: people)
      try write(facts, count: far.count, to: sink, beside)
    }
    return due.count
  }

  private mutating func write(
    _ facts: BenchmarkCase, count: Int, to sink: ByteSink, _ beside: Beside
  ) throws {
    try sink.reserveLine()
    let isOdd = oddPerMillion > 0 && odd.below(1_000_000) < oddPerMillion
    let shape: BenchmarkCase.Shape =
      !isOdd ? .plain : odd.below(8) == 0 ? .textAfterQuote : .bareQuote
    facts.writeRow(
      count: count, shape: shape, chargesOnly: beside.linked != nil, to: sink, cells)
  }
}
