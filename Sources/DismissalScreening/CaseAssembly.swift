internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

/// Puts a case together from its counts: repeats set apart, contradictions found.
struct CaseAssembly {
  /// One case, ready to be judged and reported.
  struct Assembled {
    /// The facts; without repeats.
    var facts: CaseFacts
    /// For each count of the facts, its kept row, or nil when its cells were not kept.
    var kept: [ChargeIntake.Kept?]
    /// Rows equal to another in every cell.
    var exactDuplicates: Int
    /// Rows equal to another in every deciding fact.
    var repeats: Int
  }

  /// One row of the case.
  private struct Row {
    let log: UInt32
    let count: CompactCount
    let kept: ChargeIntake.Kept?

    /// The cells that decide: those of a row kept for an explanation alone do not.
    var deciding: KeptRow? { kept.flatMap { $0.row.matters ? $0.row : nil } }
  }

  let intake: ChargeIntake
  let readings: [ChargeReading]
  let classes: [ClassReading]
  let completeness: CountCompleteness
  let warrantList: WarrantCompleteness

  /// A case of the table.
  ///
  /// `kept` are its kept rows.
  func assemble(
    _ caseIndex: UInt32, court: CourtReading, kept: [ChargeIntake.Kept], warrants: [WarrantFacts]
  ) -> Assembled {
    let byLog = Dictionary(kept.map { ($0.log, $0) }) { first, _ in first }
    let rows = intake.table.counts(of: caseIndex).map {
      Row(log: $0.log, count: $0.count, kept: byLog[$0.log])
    }
    var doubts: Set<ReasonWord> = []
    let hasSeveralDefendants = intake.table.hasSeveralDefendants(caseIndex)
    if hasSeveralDefendants { doubts.insert(.severalDefendants) }
    if intake.evidence.names(CaseKey.number(intake.table.key(caseIndex)[...])) {
      doubts.insert(.rejectedRow)
    }
    let sorted = setApartRepeats(rows, hasSeveralDefendants: hasSeveralDefendants)
    if sorted.hasConflict { doubts.insert(.conflictingVersions) }
    return Assembled(
      facts: CaseFacts(
        court: court, counts: sorted.rows.map(countFacts), warrants: warrants,
        warrantList: warrantList, completeness: completeness, doubts: doubts),
      kept: sorted.rows.map(\.kept), exactDuplicates: sorted.exact, repeats: sorted.repeats)
  }

  /// A row without a case number: nothing can be joined to it.
  func assembleAlone(_ kept: ChargeIntake.Kept) -> Assembled {
    let row = Row(log: 0, count: kept.count, kept: kept)
    return Assembled(
      facts: CaseFacts(
        court: .notBound, counts: [countFacts(row)], warrants: [], warrantList: .unknown,
        completeness: completeness, doubts: [.noCaseNumber]),
      kept: [kept], exactDuplicates: 0, repeats: 0)
  }

  private func countFacts(_ row: Row) -> CountFacts {
    let ordinal = row.kept?.ordinal ?? intake.table.ordinal(ofLog: row.log)
    return CountFacts(
      charge: readings[Int(row.count.reading)],
      earlier: row.deciding?.earlier.map { readings[Int($0)] } ?? [],
      classReading: classes[Int(row.count.classPlace)], offenseDate: row.count.offenseDate,
      plea: row.count.plea, disposition: row.count.disposition, sentence: row.count.sentence,
      status: row.count.status, mark: row.count.mark,
      birthDate: row.deciding?.birthDate ?? .notBound, number: Int(row.count.number & 0x7FFF),
      place: intake.place(ordinal: ordinal, line: row.kept?.row.line ?? 0))
  }

  // MARK: Repeats

  private struct Sorted {
    var rows: [Row]
    var exact = 0
    var repeats = 0
    var hasConflict = false
  }

  /// Leaves one row of each set that agrees in every deciding fact.
  ///
  /// Which one is left does not depend on the order of the input: the one whose cells come first.
  private func setApartRepeats(_ rows: [Row], hasSeveralDefendants: Bool) -> Sorted {
    var sorted = Sorted(rows: [])
    if rows.count == 1 {
      sorted.rows = rows
      return sorted
    }
    var groups: [UInt16: [Row]] = [:]
    var unnumbered: [UInt32: [Row]] = [:]
    for row in rows {
      if row.count.number == 0 || hasSeveralDefendants {
        unnumbered[row.count.rowHash, default: []].append(row)
      } else {
        groups[row.count.number, default: []].append(row)
      }
    }
    for group in groups.values {
      let kinds = split(group)
      if kinds.count > 1 { sorted.hasConflict = true }
      for kind in kinds { add(kind, to: &sorted) }
    }
    // Without a count number only exact duplicates can be told from two counts of one offense.
    for group in unnumbered.values {
      for kind in split(group) { add(kind, to: &sorted) }
    }
    sorted.rows.sort { $0.log < $1.log }
    return sorted
  }

  private func add(_ same: [Row], to sorted: inout Sorted) {
    let left = same.min(by: precedes) ?? same[0]
    sorted.rows.append(left)
    let distinct = Set(same.map(\.count.rowHash)).count
    sorted.repeats += distinct - 1
    sorted.exact += same.count - distinct
  }

  private func precedes(_ one: Row, _ other: Row) -> Bool {
    if let cells = one.deciding?.cells, let others = other.deciding?.cells, cells != others {
      return cells.precedes(others)
    }
    return one.log < other.log
  }

  /// Rows that agree in every deciding fact, together.
  private func split(_ rows: [Row]) -> [[Row]] {
    var kinds: [[Row]] = []
    for row in rows {
      if let place = kinds.firstIndex(where: { decidesAlike($0[0], row) }) {
        kinds[place].append(row)
      } else {
        kinds.append([row])
      }
    }
    return kinds
  }

  private func decidesAlike(_ one: Row, _ other: Row) -> Bool {
    guard one.count.decidesLike(other.count) else { return false }
    guard let kept = one.deciding, let others = other.deciding else {
      return (one.deciding == nil) == (other.deciding == nil)
    }
    return kept.birthDate == others.birthDate && kept.earlier == others.earlier
      && kept.cells.raw(.personID) == others.cells.raw(.personID)
  }
}
