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
    /// For each count of the facts, its number as ``CountNumber`` has it; 0 where it has none.
    var countNumbers: [UInt64] = []
    /// For each count of the facts, the place of its kept row, or nil when its cells were not kept.
    var kept: [Int?]
    /// Rows equal to another in every cell.
    var exactDuplicates: Int
    /// Rows equal to another in every deciding fact.
    var repeats: Int
    /// Rows that give way to a newer version or a later stage of their count.
    var superseded: [Superseded] = []
    /// Where the duplicates stand; only where records may hold several counts.
    var aside: [SourcePlace] = []
  }

  /// A row and the row of the same count that stands in its place.
  struct Superseded {
    let place: SourcePlace
    let by: SourcePlace
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
    let versions = setApartOlder(rows, hasSeveralDefendants: grouped.hasSeveralDefendants)
    let sorted = setApartRepeats(
      versions.current, hasSeveralDefendants: grouped.hasSeveralDefendants)
    if sorted.hasConflict { doubts.insert(.conflictingVersions) }
    return Assembled(
      facts: CaseFacts(
        court: court,
        counts: sorted.rows.map { row in
          countFacts(row, before: older(than: row, among: versions.older))
        }, warrants: warrants,
        warrantList: warrantList, completeness: completeness, doubts: doubts),
      countNumbers: sorted.rows.map(\.count.number),
      kept: sorted.rows.map { row in
        // A count that is covered in an older version alone is listed with that version's cells.
        row.kept >= 0
          ? row.kept
          : older(than: row, among: versions.older).lazy.map(\.kept).first { $0 >= 0 }
      }, exactDuplicates: sorted.exact, repeats: sorted.repeats,
      superseded: superseded(versions.older, by: versions.current),
      aside: intake.severals.isEmpty ? [] : sorted.aside.map(place))
  }

  private func superseded(_ older: [UInt64: [Row]], by current: [Row]) -> [Superseded] {
    var found: [Superseded] = []
    var told: Set<UInt64> = []
    for newer in current {
      guard intake.version(ofOrdinal: newer.ordinal)?.isKnown == true else { continue }
      for row in self.older(than: newer, among: older) where told.insert(row.ordinal).inserted {
        found.append(Superseded(place: place(row), by: place(newer)))
      }
    }
    return found.sorted { $0.place < $1.place }
  }

  private func place(_ row: Row) -> SourcePlace {
    intake.place(ordinal: row.ordinal, line: row.kept < 0 ? 0 : intake.kept[row.kept].line)
  }

  /// A row without a case number: nothing can be joined to it.
  func assembleAlone(_ kept: Int) -> Assembled {
    let row = intake.kept[kept]
    let alone = Row(CaseRow(ordinal: row.ordinal, count: row.count), kept: kept)
    return Assembled(
      facts: CaseFacts(
        court: .notBound, counts: [countFacts(alone, before: [])], warrants: [],
        warrantList: .unknown,
        completeness: completeness, doubts: [.noCaseNumber]),
      kept: [kept], exactDuplicates: 0, repeats: 0)
  }

  /// `before` are the older versions and earlier stages of the count, rows of their own.
  private func countFacts(_ row: Row, before: [Row]) -> CountFacts {
    let deciding = deciding(row)
    let older = before.map(\.count.reading).filter { $0 != row.count.reading }
    return CountFacts(
      charge: readings[Int(row.count.reading)],
      earlier: ((deciding < 0 ? [] : intake.kept[deciding].earlier) + older)
        .map { readings[Int($0)] },
      classReading: classes[Int(row.count.classPlace)], offenseDate: row.count.offenseDate,
      plea: row.count.plea, disposition: row.count.disposition, sentence: row.count.sentence,
      status: row.count.status, mark: row.count.mark,
      birthDate: deciding < 0 ? .notBound : intake.kept[deciding].birthDate,
      number: CountNumber.shown(row.count.number),
      place: place(row))
  }

  /// The place of the cells that decide, or -1: those of a row kept for an explanation alone do not.
  private func deciding(_ row: Row) -> Int {
    row.kept >= 0 && intake.kept[row.kept].matters ? row.kept : -1
  }

  // MARK: Versions

  /// Sets apart the rows that give way to another row of the same count.
  ///
  /// The newest of the rows whose stage and version are known stays, with its equals, and with the
  /// rows that cannot be placed: those are then repeats of it, or contradict it.
  private func setApartOlder(
    _ rows: [Row], hasSeveralDefendants: Bool
  ) -> (current: [Row], older: [UInt64: [Row]]) {
    if intake.versions.isEmpty || hasSeveralDefendants { return (rows, [:]) }
    var counts: [UInt64: [(row: Row, version: CountVersion)]] = [:]
    var current: [Row] = []
    for row in rows {
      if let version = intake.version(ofOrdinal: row.ordinal), version.count != 0 {
        counts[version.count, default: []].append((row, version))
      } else {
        current.append(row)
      }
    }
    var older: [UInt64: [Row]] = [:]
    for (count, group) in counts {
      for one in group {
        if group.contains(where: { one.version.isOlder(than: $0.version) }) {
          older[count, default: []].append(one.row)
        } else {
          current.append(one.row)
        }
      }
    }
    return (current.sorted { $0.ordinal < $1.ordinal }, older)
  }

  /// What was set apart for a row; nothing where no layout binds a version.
  private func older(than row: Row, among older: [UInt64: [Row]]) -> [Row] {
    if older.isEmpty { return [] }
    // A row of unknown version may be left of its repeats: what was set apart is of its count too.
    guard let version = intake.version(ofOrdinal: row.ordinal) else { return [] }
    return older[version.count] ?? []
  }

  // MARK: Repeats

  private struct Sorted {
    var rows: [Row]
    /// The repeats.
    var aside: [Row] = []
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
    var groups: [UInt64: [Row]] = [:]
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
    if same.count > 1 { sorted.aside += same.filter { $0.ordinal != left.ordinal } }
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
