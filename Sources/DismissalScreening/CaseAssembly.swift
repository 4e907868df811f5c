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
    /// For each count of the facts, the place of its kept row, or nil when its cells were not kept.
    var kept: [Int?]
    /// Rows equal to another in every cell.
    var exactDuplicates: Int
    /// Rows equal to another in every deciding fact.
    var repeats: Int
  }

  /// One row of the case; small and without references, for it is moved about a good deal.
  private struct Row {
    let ordinal: UInt64
    let count: CompactCount
    /// The place of its kept row, or -1.
    let kept: Int

    init(_ row: CaseRow, kept: Int) {
      ordinal = row.ordinal
      count = row.count
      self.kept = kept
    }
  }

  let intake: ChargeIntake
  let readings: [ChargeReading]
  let classes: [ClassReading]
  let completeness: CountCompleteness
  let warrantList: WarrantCompleteness

  /// A case of the log.
  ///
  /// `kept` are the places of its kept rows, in input order.
  func assemble(
    _ grouped: GroupedCase, court: CourtReading, kept: [Int], warrants: [WarrantFacts]
  ) -> Assembled {
    var next = 0
    let rows = grouped.rows.map { row -> Row in
      guard next < kept.count, intake.kept[kept[next]].ordinal == row.ordinal else {
        return Row(row, kept: -1)
      }
      next += 1
      return Row(row, kept: kept[next - 1])
    }
    var doubts: Set<ReasonWord> = []
    if grouped.hasSeveralDefendants { doubts.insert(.severalDefendants) }
    if intake.evidence.names(CaseKey.number(grouped.key[...])) { doubts.insert(.rejectedRow) }
    let sorted = setApartRepeats(rows, hasSeveralDefendants: grouped.hasSeveralDefendants)
    if sorted.hasConflict { doubts.insert(.conflictingVersions) }
    return Assembled(
      facts: CaseFacts(
        court: court, counts: sorted.rows.map(countFacts), warrants: warrants,
        warrantList: warrantList, completeness: completeness, doubts: doubts),
      kept: sorted.rows.map { $0.kept < 0 ? nil : $0.kept }, exactDuplicates: sorted.exact,
      repeats: sorted.repeats)
  }

  /// A row without a case number: nothing can be joined to it.
  func assembleAlone(_ kept: Int) -> Assembled {
    let row = intake.kept[kept]
    let alone = Row(CaseRow(ordinal: row.ordinal, count: row.count), kept: kept)
    return Assembled(
      facts: CaseFacts(
        court: .notBound, counts: [countFacts(alone)], warrants: [], warrantList: .unknown,
        completeness: completeness, doubts: [.noCaseNumber]),
      kept: [kept], exactDuplicates: 0, repeats: 0)
  }

  private func countFacts(_ row: Row) -> CountFacts {
    let deciding = deciding(row)
    return CountFacts(
      charge: readings[Int(row.count.reading)],
      earlier: deciding < 0 ? [] : intake.kept[deciding].earlier.map { readings[Int($0)] },
      classReading: classes[Int(row.count.classPlace)], offenseDate: row.count.offenseDate,
      plea: row.count.plea, disposition: row.count.disposition, sentence: row.count.sentence,
      status: row.count.status, mark: row.count.mark,
      birthDate: deciding < 0 ? .notBound : intake.kept[deciding].birthDate,
      number: Int(row.count.number & 0x7FFF),
      place: intake.place(
        ordinal: row.ordinal, line: row.kept < 0 ? 0 : intake.kept[row.kept].line))
  }

  /// The place of the cells that decide, or -1: those of a row kept for an explanation alone do not.
  private func deciding(_ row: Row) -> Int {
    row.kept >= 0 && intake.kept[row.kept].matters ? row.kept : -1
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
    if rows.count == 1 || (!hasSeveralDefendants && haveDistinctNumbers(rows)) {
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
    sorted.rows.sort { $0.ordinal < $1.ordinal }
    return sorted
  }

  /// Whether every row has a count number of its own, as nearly all cases do.
  private func haveDistinctNumbers(_ rows: [Row]) -> Bool {
    guard rows.count <= 16 else { return false }
    for (place, row) in rows.enumerated() {
      if row.count.number == 0 { return false }
      for other in rows[..<place] where other.count.number == row.count.number { return false }
    }
    return true
  }

  private func add(_ same: [Row], to sorted: inout Sorted) {
    let left = same.min(by: precedes) ?? same[0]
    sorted.rows.append(left)
    let distinct = Set(same.map(\.count.rowHash)).count
    sorted.repeats += distinct - 1
    sorted.exact += same.count - distinct
  }

  private func precedes(_ one: Row, _ other: Row) -> Bool {
    let (left, right) = (deciding(one), deciding(other))
    if left >= 0, right >= 0, intake.kept[left].cells != intake.kept[right].cells {
      return intake.kept[left].cells.precedes(intake.kept[right].cells)
    }
    return one.ordinal < other.ordinal
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
    let (left, right) = (deciding(one), deciding(other))
    guard left >= 0, right >= 0 else { return left == right }
    let (kept, others) = (intake.kept[left], intake.kept[right])
    return kept.birthDate == others.birthDate && kept.earlier == others.earlier
      && kept.cells.raw(.personID) == others.cells.raw(.personID)
  }
}
