internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

extension DecidedCases {
  /// Rows of the warrants lists that follow each other, behind those that could not be read.
  private struct Run {
    let rejected: Range<Int>
    let rows: Range<Int>
  }

  /// Reports every warrant row, in input order, rejects with their neighbours, and counts them.
  ///
  /// The rows are written on all workers, a run each.
  mutating func reportWarrants(
    workers: Int, context: ReportContext, append: (WarrantRows) throws -> Void,
    reject: (RejectedRow) throws -> Void
  ) throws {
    let (runs, decider, outcomes) = (warrantRuns(), decider, outcomes)
    var counts: [WarrantOutcome: UInt64] = [
      .rejected: UInt64(decider.intake.warrants.rejected.count)
    ]
    try OrderedMap.deliver(count: runs.count, workers: workers, run: 1) { place in
      var written = WarrantRows(context: context)
      for row in runs[place].rows { Self.write(row, decider, outcomes, to: &written) }
      return (written, runs[place].rejected)
    } to: { (written: WarrantRows, rejected: Range<Int>) in
      for place in rejected { try reject(decider.intake.warrants.rejected[place]) }
      counts.merge(written.counts, uniquingKeysWith: +)
      try append(written)
    }
    note(warrants: counts)
  }

  /// Counts the rows of the warrants lists without reporting them.
  mutating func countWarrants() {
    let list = decider.intake.warrants
    var counts: [WarrantOutcome: UInt64] = [.rejected: UInt64(list.rejected.count)]
    for row in 0..<list.entries.count {
      counts[Self.facts(of: row, decider, outcomes).facts.outcome, default: 0] += 1
    }
    note(warrants: counts)
  }

  /// All rows, a few hundred a run; those that could not be read begin a run.
  private func warrantRuns() -> [Run] {
    let list = decider.intake.warrants
    var runs: [Run] = []
    var next = 0
    func add(rejected: Range<Int>, upTo end: Int) {
      var rejected = rejected
      repeat {
        let stop = min(end, next + Self.rowsOfRun)
        runs.append(Run(rejected: rejected, rows: next..<stop))
        rejected = rejected.upperBound..<rejected.upperBound
        next = stop
      } while next < end
    }
    var first = 0
    for place in list.rejected.indices {
      let end = list.place(behind: list.rejected[place], from: next)
      guard end > next else { continue }
      add(rejected: first..<place, upTo: end)
      first = place
    }
    add(rejected: first..<list.rejected.count, upTo: list.entries.count)
    return runs
  }

  private static var rowsOfRun: Int { 512 }

  private static func write(
    _ row: Int, _ decider: CaseDecider, _ outcomes: [Outcome], to rows: inout WarrantRows
  ) {
    let (facts, isSealed) = facts(of: row, decider, outcomes)
    decider.intake.warrants.withTexts(of: row) { texts in
      rows.append(
        court: texts[.court], caseNumber: texts[.caseNumber],
        defendant: isSealed ? WarrantRows.Cell(start: nil, count: 0) : texts[.defendantName],
        number: texts[.warrantNumber], facts: facts)
    }
  }

  /// What came out for a warrant row, and whether a row of its case is sealed.
  private static func facts(
    of row: Int, _ decider: CaseDecider, _ outcomes: [Outcome]
  ) -> (facts: ReportedWarrant.Facts, isSealed: Bool) {
    let link = decider.intake.warrants.entries[row].link
    guard case .wanted(let place) = link else {
      let facts = decider.warrantFacts(
        row, outcome: .notCovered, reason: .noCoveredCharge, isOpen: false)
      return (facts, link == .sealed)
    }
    let known = outcomes[decider.kept.number(ofPlace: Int(place))]
    let facts = decider.warrantFacts(
      row, outcome: known.outcome, reason: known.reason, isOpen: known.open.contains(row))
    return (facts, known.isSealed)
  }
}
