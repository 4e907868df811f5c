internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Decides every case that holds a count which the policy may cover, and counts everything.
struct DecidedCases {
  private typealias Case = CaseDecider.Case
  /// What came out, why, the places of the open warrants that it rests on, and whether a row of it
  /// is sealed, whatever came out.
  typealias Outcome = (
    outcome: CaseOutcome, reason: ReasonWord, open: Set<Int>, isSealed: Bool
  )

  let decider: CaseDecider
  private(set) var tally = RunTally()
  /// For each case that was decided, what came out and why.
  private(set) var outcomes: [Outcome] = []
  /// The cases that some list names, sealed ones left out.
  private(set) var listed: [PeopleReview.Listed] = []

  /// What became of the rows of the files beside the charges; nil in a run that has none.
  private(set) var linked: LinkedOutcomes?

  /// The outcomes of records; nil where every record is one count.
  private var records: RecordOutcomes?

  private var intake: InputIntake { decider.intake }

  /// Takes a decider that has decided nothing yet.
  init(_ decider: CaseDecider) {
    self.decider = decider
    let charges = decider.intake.charges
    linked = decider.intake.linked.map { LinkedOutcomes(entryCount: $0.entryCount) }
    if !charges.severals.isEmpty {
      records = RecordOutcomes(
        charges.severals.map { (charges.place(ordinal: $0.ordinal, line: 0), $0.count) })
    }
  }

  /// Decides all cases in the order of their first kept rows; tells of each to `onDecided`.
  mutating func decideAll(
    workers: Int, onDecided: (CaseDecider.Case, Determination) -> Void = { _, _ in },
    append: (ReportedCase) throws -> Void
  ) throws {
    begin()
    var people: Set<String> = []
    var peopleWithoutIdentifier: UInt64 = 0
    // Cases do not look at each other: they are decided on all cores and reported in order.
    let decider = decider
    let count = decider.kept.cases.count
    outcomes.reserveCapacity(count)
    try OrderedMap.deliver(count: count, workers: workers) {
      decider.decide($0)
    } to: { decided in
      let (one, decision) = (decided.one, decided.decision)
      self.count(one, decision)
      onDecided(one, decision)
      if decision.outcome == .candidate {
        let person = decider.person(of: one)
        if person.isEmpty { peopleWithoutIdentifier += 1 } else { people.insert(person) }
      }
      if let report = decided.report { try append(report) }
    }
    let named = UInt64(people.count)
    let candidateCases = tally.cases[.candidate] ?? 0
    let hasCandidate = candidateCases > 0
    tally.peopleLower = max(named, hasCandidate ? 1 : 0)
    tally.peopleUpper = named + peopleWithoutIdentifier
    tally.people.casesWithoutIdentifier = peopleWithoutIdentifier
    tally.people.candidateCases = candidateCases
    finish()
  }

  // MARK: Numbers

  /// Takes what was found about people.
  mutating func note(_ figures: PeopleFigures) { tally.people = figures }

  /// Takes what came out for the rows of the warrants lists.
  mutating func note(warrants counts: [WarrantOutcome: UInt64]) {
    tally.warrantsRead = intake.warrants.rowCount
    tally.rowsWithoutWarrant = intake.warrants.blankRowCount
    tally.warrants.merge(counts, uniquingKeysWith: +)
  }

  private mutating func begin() {
    let charges = intake.charges
    tally.rowsRead = charges.rowCount
    tally.distinctCases = UInt64(decider.kept.distinctCount)
    tally.rows[.rejected] = charges.rejects
    tally.cellsReadAsWindows1252 = charges.windows1252Cells
    tally.mojibakeCells = charges.mojibakeCells
    tally.extraCells = intake.extraCells
    tally.shortRecords = intake.shortRecords
    tally.blankLines = intake.blankLines
    tally.rejectKinds = intake.rejectKinds
    tally.unmappedWords = Dictionary(
      uniqueKeysWithValues: intake.unmapped.map { ($0.key.rawValue, PrintableWord.shown($0.value)) }
    )
    tally.rowsWithoutCaseNumber =
      charges.keylessRows + UInt64(charges.kept.count { $0.key.isEmpty }) - charges.keylessExtras
  }

  private mutating func count(_ one: Case, _ decision: Determination) {
    if one.isNumbered { tally.cases[decision.outcome, default: 0] += 1 }
    outcomes.append(
      (
        decision.outcome, decision.reason, Set(decision.openWarrants.map { one.warrants[$0] }),
        one.assembled.facts.counts.contains { $0.mark == .sealed }
      ))
    let assembled = one.assembled
    let repeated = assembled.exactDuplicates + assembled.repeats + assembled.superseded.count
    let repeatOutcome: RowOutcome = decision.isListed ? .duplicate : .notCovered
    if records == nil {
      for row in decision.rows { tally.rows[row, default: 0] += 1 }
      tally.rows[repeatOutcome, default: 0] += UInt64(repeated)
    } else {
      for (row, count) in zip(decision.rows, assembled.facts.counts) {
        records?.note(row, at: count.place)
      }
      for place in assembled.aside { records?.note(repeatOutcome, at: place) }
      for row in assembled.superseded { records?.note(repeatOutcome, at: row.place) }
    }
    if let links = one.links { linked?.note(links, decision) }
    if !decision.isListed { return }
    if !one.assembled.facts.counts.contains(where: { $0.mark == .sealed }) {
      listed.append(
        PeopleReview.Listed(
          number: one.number, outcome: decision.outcome,
          hasSeveralDefendants: one.assembled.facts.doubts.contains(.severalDefendants)))
    }
    tally.superseded += UInt64(assembled.superseded.count)
    tally.exactDuplicates += UInt64(one.assembled.exactDuplicates)
    tally.repeats += UInt64(one.assembled.repeats)
    switch decision.outcome {
    case .candidate: countCandidate(one, decision)
    case .review where one.isNumbered: tally.reviewReasons[decision.reason, default: 0] += 1
    case .review: break
    case .excluded:
      tally.excludedReasons[decision.reason, default: 0] += 1
      if decision.isNearMiss {
        tally.nearMisses += 1
        tally.nearMissConditions[decision.reason, default: 0] += 1
      }
    case .notCovered: tally.notCoveredReasons[decision.reason, default: 0] += 1
    }
  }

  private mutating func countCandidate(_ one: Case, _ decision: Determination) {
    if let top = decision.topCovered {
      let finding = decision.findings[top]
      let id = finding.statuteID.map { String($0.prefix { $0 != "(" }) } ?? "unknown"
      tally.byOffense[id, default: 0] += 1
    } else {
      tally.byOffense["void statute", default: 0] += 1
    }
    tally.byRelief[decision.relief?.rawValue ?? "unknown", default: 0] += 1
    let years = decision.openWarrants.map { one.assembled.facts.warrants[$0] }
      .filter { $0.type == .bench }.compactMap(\.issued.date?.year)
    if let first = years.min() { tally.byWarrantYear[first, default: 0] += 1 }
    tally.candidateCharges += UInt64(decision.rows.count { $0 == .candidate })
  }

  /// The rows and cases that no policy covers, which were never put together.
  private mutating func finish() {
    let grouped = decider.kept.grouped
    tally.cases[.notCovered, default: 0] += tally.distinctCases - UInt64(grouped.count)
    if let records {
      let accepted = intake.charges.rowCount - intake.charges.rejects
      tally.rows.merge(records.rows(accepted: accepted), uniquingKeysWith: +)
      return
    }
    let inDecided = grouped.reduce(0) { $0 + $1.rows.count }
    tally.rows[.notCovered, default: 0] += UInt64(intake.charges.log.rowCount - inDecided)
    tally.rows[.notCovered, default: 0] += intake.charges.keylessRows
  }

  // MARK: Files beside the charges

  /// Reports the rows of these files that were not simply joined, and the cases that lack one.
  mutating func reportLinked(append: (ReportedLink) throws -> Void) throws {
    guard let linked, let intake = intake.linked else { return }
    tally.linked = try linked.report(intake, charges: decider.intake.charges, append: append)
  }
}
