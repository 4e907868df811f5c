internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Decides every case that holds a count which the policy may cover, and counts everything.
struct DecidedCases {
  /// A case as put together.
  struct Case {
    let caseIndex: UInt32?
    let court: CourtBook.Entry?
    var assembled: CaseAssembly.Assembled
    let warrants: [Int]
  }

  let intake: InputIntake
  let rules: ScreeningRules
  private(set) var tally = RunTally()
  private let assembly: CaseAssembly
  private let keptByCase: [UInt32: [ChargeIntake.Kept]]
  private let warrantsByCase: [UInt32: [Int]]
  /// Identifiers that come with more than one birth date on rows that may be covered.
  private let conflictingIdentities: Set<String>
  /// For each case that was decided, what came out and why.
  private var outcomes: [UInt32: (outcome: CaseOutcome, reason: ReasonWord, open: Set<Int>)] = [:]

  /// Takes the intake over: a copy of the warrants would double them in memory.
  init(intake read: consuming InputIntake, rules: ScreeningRules) {
    var intake = read
    intake.joinWarrants()
    self.intake = intake
    self.rules = rules
    let readings = intake.readings.readings
    // A warrants list names a docket, not which of its defendants: where the defendant belongs to
    // the key nothing can be joined, and absence tells nothing.
    let warrantList = intake.keysHoldDefendant ? .unknown : intake.warrantList ?? .unknown
    assembly = CaseAssembly(
      intake: intake.charges, readings: readings, classes: intake.classes.readings,
      completeness: intake.completeness, warrantList: warrantList)
    var kept: [UInt32: [ChargeIntake.Kept]] = [:]
    for row in intake.charges.kept {
      if let caseIndex = row.caseIndex { kept[caseIndex, default: []].append(row) }
    }
    keptByCase = kept
    warrantsByCase = intake.warrants.places(of: Set(kept.keys))
    conflictingIdentities = Self.conflictingIdentities(intake.charges.kept)
  }

  // MARK: Cases

  /// The case of an index, put together from all its rows.
  func assembled(_ caseIndex: UInt32) -> Case {
    let court = intake.courts[court(of: caseIndex)]
    let warrants = warrantsByCase[caseIndex] ?? []
    let reading: CourtReading = court.name.isEmpty && !hasCourts ? .notBound : court.reading
    let one = Case(
      caseIndex: caseIndex, court: court,
      assembled: assembly.assemble(
        caseIndex, court: reading, kept: keptByCase[caseIndex] ?? [],
        warrants: warrants.map(intake.warrants.facts)),
      warrants: warrants)
    return doubtingIdentity(one)
  }

  private func doubtingIdentity(_ one: Case) -> Case {
    guard conflictingIdentities.contains(person(of: one)) else { return one }
    var doubted = one
    doubted.assembled.facts.doubts.insert(.identityConflict)
    return doubted
  }

  private var hasCourts: Bool { intake.courts.entries.contains { !$0.name.isEmpty } }

  /// The number of a case's court.
  func court(of caseIndex: UInt32) -> UInt32 {
    CaseKey.court(intake.charges.table.key(caseIndex))
  }

  private static func conflictingIdentities(_ kept: [ChargeIntake.Kept]) -> Set<String> {
    var dates: [String: Set<CalendarDate>] = [:]
    for row in kept where row.row.matters {
      let person = row.row.cells.text(.personID)
      guard !person.isEmpty, let born = row.row.birthDate.date else { continue }
      dates[person, default: []].insert(born)
    }
    return Set(dates.filter { $0.value.count > 1 }.keys)
  }

  func person(of one: Case) -> String {
    one.assembled.kept.lazy.filter { $0?.row.matters ?? false }
      .compactMap { $0?.row.cells.text(.personID) }
      .first { !$0.isEmpty } ?? ""
  }

  /// Decides all cases in the order of their first kept rows.
  mutating func decideAll(workers: Int, append: (ReportedCase) throws -> Void) throws {
    begin()
    var people: Set<String> = []
    var peopleWithoutIdentifier: UInt64 = 0
    let work = casesInOrder()
    // Cases do not look at each other: a stretch is decided on all cores, then reported in order.
    let undecided = self
    var start = 0
    while start < work.count {
      let stretch = work[start..<min(work.count, start + Self.stretch)]
      let decided = OrderedMap.results(count: stretch.count, workers: workers) { index in
        undecided.decide(stretch[stretch.startIndex + index])
      }
      for one in decided {
        count(one.case, one.decision)
        if one.decision.outcome == .candidate {
          let person = person(of: one.case)
          if person.isEmpty { peopleWithoutIdentifier += 1 } else { people.insert(person) }
        }
        if let report = one.report { try append(report) }
      }
      start += Self.stretch
    }
    let named = UInt64(people.count)
    let hasCandidate = (tally.cases[.candidate] ?? 0) > 0
    tally.peopleLower = max(named, hasCandidate ? 1 : 0)
    tally.peopleUpper = named + peopleWithoutIdentifier
    finish(decided: UInt64(work.count { $0.caseIndex != nil }))
  }

  /// How many decided cases wait for their turn to be reported.
  private static let stretch = 2048

  /// Every case with a kept row once, by its first kept row; a row without a case number alone.
  private func casesInOrder() -> [ChargeIntake.Kept] {
    var seen: Set<UInt32> = []
    return intake.charges.kept.filter { row in
      row.caseIndex.map { seen.insert($0).inserted } ?? true
    }
  }

  /// One case decided, and its report unless it holds no covered count.
  private func decide(
    _ row: ChargeIntake.Kept
  ) -> (case: Case, decision: Determination, report: ReportedCase?) {
    let one =
      row.caseIndex.map(assembled)
      ?? doubtingIdentity(
        Case(caseIndex: nil, court: nil, assembled: assembly.assembleAlone(row), warrants: []))
    let decision = rules.judge.determine(one.assembled.facts)
    return (one, decision, decision.reason == .noCoveredCharge ? nil : report(one, decision))
  }

  // MARK: Numbers

  private mutating func begin() {
    let charges = intake.charges
    tally.rowsRead = charges.rowCount
    tally.distinctCases = UInt64(charges.table.count)
    tally.rows[.rejected] = charges.rejects
    tally.cellsReadAsWindows1252 = charges.windows1252Cells
    tally.extraCells = intake.extraCells
    tally.shortRecords = intake.shortRecords
    tally.blankLines = intake.blankLines
    tally.rejectKinds = intake.rejectKinds
    tally.unmappedWords = Dictionary(
      uniqueKeysWithValues: intake.unmapped.map { ($0.key.rawValue, $0.value) })
    tally.rowsWithoutCaseNumber =
      charges.keylessRows + UInt64(charges.kept.count { $0.caseIndex == nil })
  }

  private mutating func count(_ one: Case, _ decision: Determination) {
    if let caseIndex = one.caseIndex {
      tally.cases[decision.outcome, default: 0] += 1
      outcomes[caseIndex] = (
        decision.outcome, decision.reason, Set(decision.openWarrants.map { one.warrants[$0] })
      )
    }
    for row in decision.rows { tally.rows[row, default: 0] += 1 }
    let repeated = one.assembled.exactDuplicates + one.assembled.repeats
    if decision.reason == .noCoveredCharge {
      tally.rows[.notCovered, default: 0] += UInt64(repeated)
      return
    }
    tally.rows[.duplicate, default: 0] += UInt64(repeated)
    tally.exactDuplicates += UInt64(one.assembled.exactDuplicates)
    tally.repeats += UInt64(one.assembled.repeats)
    switch decision.outcome {
    case .candidate: countCandidate(one, decision)
    case .review where one.caseIndex != nil: tally.reviewReasons[decision.reason, default: 0] += 1
    case .review: break
    case .excluded:
      tally.excludedReasons[decision.reason, default: 0] += 1
      if decision.isNearMiss { tally.nearMisses += 1 }
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
    let years = decision.openWarrants.compactMap {
      one.assembled.facts.warrants[$0].issued.date?.year
    }
    if let first = years.min() { tally.byWarrantYear[first, default: 0] += 1 }
    tally.candidateCharges += UInt64(decision.rows.count { $0 == .candidate })
  }

  /// The rows and cases that no policy covers, which were never put together.
  private mutating func finish(decided: UInt64) {
    tally.cases[.notCovered, default: 0] += tally.distinctCases - decided
    let table = intake.charges.table
    let inDecided = outcomes.keys.reduce(UInt64(0)) { $0 + UInt64(table.counts(of: $1).count) }
    tally.rows[.notCovered, default: 0] += UInt64(table.rowCount) - inDecided
    tally.rows[.notCovered, default: 0] += intake.charges.keylessRows
  }

  // MARK: Reports

  func report(_ one: Case, _ decision: Determination) -> ReportedCase {
    let kept = one.assembled.kept.enumerated().compactMap { index, row in
      row.map { (index: index, row: $0) }
    }
    // The name and number of the row with the lowest count, so that no order of rows matters.
    let first = kept.min { left, right in
      let counts = one.assembled.facts.counts
      if counts[left.index].number != counts[right.index].number {
        return counts[left.index].number < counts[right.index].number
      }
      return left.row.row.cells.precedes(right.row.row.cells)
    }?.row.row.cells
    return ReportedCase(
      court: one.court?.name ?? "", caseNumber: first?.text(.caseNumber) ?? "",
      defendant: first?.text(.defendantName) ?? "", personID: person(of: one),
      determination: decision,
      rows: kept.map {
        reportedRow($0.row.row.cells, one.assembled.facts.counts[$0.index], $0.index)
      },
      warrants: one.warrants.map { reportedWarrant($0, decision, one.warrants) },
      otherRowCount: one.assembled.facts.counts.count - kept.count)
  }

  private func reportedRow(
    _ cells: RetainedCells, _ facts: CountFacts, _ index: Int
  ) -> ReportedRow {
    ReportedRow(
      count: index, countNumber: cells.text(.countNumber), citation: cells.text(.citation),
      understood: facts.charge.citation.reference?.understood ?? "",
      description: cells.text(.description), printedClass: cells.text(.offenseClass),
      disposition: cells.text(.disposition), offenseDate: cells.text(.offenseDate),
      place: facts.place)
  }

  private func reportedWarrant(
    _ index: Int, _ decision: Determination, _ places: [Int]
  ) -> ReportedWarrant {
    let isOpen = decision.openWarrants.contains { places[$0] == index }
    return warrant(index, outcome: decision.outcome, reason: decision.reason, isOpen: isOpen)
  }

  /// Reports every warrant row, in input order, rejects with their neighbours.
  mutating func reportWarrants(
    append: (ReportedWarrant) throws -> Void, reject: (RejectedRow) throws -> Void
  ) throws {
    tally.warrantsRead = intake.warrants.rowCount
    var rejected = intake.warrants.rejected[...]
    for index in 0..<intake.warrants.entries.count {
      let entry = intake.warrants.entries[index]
      while let first = rejected.first,
        (first.file, first.record) < (Int(entry.place.file), UInt64(entry.place.record))
      {
        try reject(rejected.removeFirst())
        tally.warrants[.rejected, default: 0] += 1
      }
      let known = entry.caseIndex.flatMap { outcomes[$0] }
      let reported = warrant(
        index, outcome: known?.outcome ?? .notCovered, reason: known?.reason ?? .noCoveredCharge,
        isOpen: known?.open.contains(index) ?? false)
      tally.warrants[reported.outcome, default: 0] += 1
      try append(reported)
    }
    for row in rejected {
      try reject(row)
      tally.warrants[.rejected, default: 0] += 1
    }
  }

  private func warrant(
    _ index: Int, outcome: CaseOutcome, reason: ReasonWord, isOpen: Bool
  ) -> ReportedWarrant {
    let entry = intake.warrants.entries[index]
    let isClosed = entry.status == .executed || entry.status == .recalled
    let (result, why): (WarrantOutcome, String) =
      if entry.isDuplicate {
        (.duplicate, "duplicate")
      } else if entry.caseIndex == nil {
        (.orphan, "orphan")
      } else if isClosed, !entry.isConflicting {
        (.notCovered, "closed")
      } else {
        switch outcome {
        case .candidate: (isOpen ? .candidate : .review, reason.rawValue)
        case .excluded: (.excluded, reason.rawValue)
        case .review: (.review, reason.rawValue)
        case .notCovered: (.notCovered, reason.rawValue)
        }
      }
    let list = intake.warrants
    return ReportedWarrant(
      court: list.text(.court, of: index), caseNumber: list.text(.caseNumber, of: index),
      defendant: reason == .sealed ? "" : list.text(.defendantName, of: index),
      number: list.text(.warrantNumber, of: index), type: entry.type, status: entry.status,
      issued: entry.issued, outcome: result, reason: why, place: entry.place)
  }
}
