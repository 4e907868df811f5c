internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Puts cases together, decides and reports them, one at a time and in any order.
///
/// Immutable, so that all workers ask it at once; a class, so that asking copies nothing.
final class CaseDecider: Sendable {
  /// A case as put together.
  struct Case {
    /// Its place among the kept cases.
    let number: Int
    /// Whether it has a case number.
    let isNumbered: Bool
    let court: CourtBook.Entry?
    var assembled: CaseAssembly.Assembled
    let warrants: [Int]
  }

  let intake: InputIntake
  let rules: ScreeningRules
  let kept: KeptCases
  private let assembly: CaseAssembly
  private let courts: [CourtBook.Entry]
  private let hasCourts: Bool
  /// Identifiers that come with more than one birth date on rows that may be covered.
  private let conflictingIdentities: Set<String>

  /// Takes the intake over: a copy of the warrants would double them in memory.
  init(intake read: consuming InputIntake, rules: ScreeningRules, workers: Int) throws {
    var intake = read
    kept = try intake.group(workers: workers)
    self.intake = intake
    self.rules = rules
    courts = intake.courts.entries
    hasCourts = courts.contains { !$0.name.isEmpty }
    // A warrants list names a docket, not which of its defendants: where the defendant belongs to
    // the key nothing can be joined, and absence tells nothing.
    let warrantList = intake.keysHoldDefendant ? .unknown : intake.warrantList ?? .unknown
    assembly = CaseAssembly(
      intake: intake.charges, readings: intake.readings.readings,
      classes: intake.classes.readings, completeness: intake.completeness,
      warrantList: warrantList)
    conflictingIdentities = Self.conflictingIdentities(intake.charges.kept)
  }

  private static func conflictingIdentities(_ kept: [KeptRow]) -> Set<String> {
    var dates: [String: Set<CalendarDate>] = [:]
    for row in kept where row.matters {
      let person = row.cells.text(.personID)
      guard !person.isEmpty, let born = row.birthDate.date else { continue }
      dates[person, default: []].insert(born)
    }
    return Set(dates.filter { $0.value.count > 1 }.keys)
  }

  // MARK: Cases

  /// A kept case, put together from all its rows.
  func assembled(_ number: Int) -> Case {
    let one = kept.cases[number]
    guard let place = one.place else {
      return doubtingIdentity(
        Case(
          number: number, isNumbered: false, court: nil,
          assembled: assembly.assembleAlone(one.kept[0]), warrants: []))
    }
    let court = courts[Int(CaseKey.court(kept.grouped[place].key))]
    let reading: CourtReading = court.name.isEmpty && !hasCourts ? .notBound : court.reading
    return doubtingIdentity(
      Case(
        number: number, isNumbered: true, court: court,
        assembled: assembly.assemble(
          kept.grouped[place], court: reading, kept: one.kept,
          warrants: one.warrants.map(intake.warrants.facts)),
        warrants: one.warrants))
  }

  private func doubtingIdentity(_ one: Case) -> Case {
    guard !conflictingIdentities.isEmpty, conflictingIdentities.contains(person(of: one)) else {
      return one
    }
    var doubted = one
    doubted.assembled.facts.doubts.insert(.identityConflict)
    return doubted
  }

  /// The first identifier of the case's rows; empty when there is none.
  func person(of one: Case) -> String {
    for case let place? in one.assembled.kept where intake.charges.kept[place].matters {
      let person = intake.charges.kept[place].cells.text(.personID)
      if !person.isEmpty { return person }
    }
    return ""
  }

  /// One case decided, and its report unless it holds no covered count.
  func decide(
    _ number: Int
  ) -> (case: Case, decision: Determination, report: ReportedCase?) {
    let one = assembled(number)
    let decision = rules.judge.determine(one.assembled.facts)
    return (one, decision, decision.isReached ? report(one, decision) : nil)
  }

  // MARK: Reports

  func report(_ one: Case, _ decision: Determination) -> ReportedCase {
    let rows = intake.charges.kept
    let kept = one.assembled.kept.enumerated().compactMap { index, place in
      place.map { (index: index, place: $0) }
    }
    // The name and number of the row with the lowest count, so that no order of rows matters.
    let first = kept.min { left, right in
      let counts = one.assembled.facts.counts
      if counts[left.index].number != counts[right.index].number {
        return counts[left.index].number < counts[right.index].number
      }
      return rows[left.place].cells.precedes(rows[right.place].cells)
    }.map { rows[$0.place].cells }
    return ReportedCase(
      court: one.court?.name ?? "", caseNumber: first?.text(.caseNumber) ?? "",
      defendant: first?.text(.defendantName) ?? "", personID: person(of: one),
      determination: decision,
      rows: kept.map {
        reportedRow(rows[$0.place].cells, one.assembled.facts.counts, $0.index)
      },
      warrants: one.warrants.map { reportedWarrant($0, decision, one.warrants) },
      otherRowCount: one.assembled.facts.counts.count - kept.count)
  }

  private func reportedRow(
    _ cells: RetainedCells, _ counts: [CountFacts], _ index: Int
  ) -> ReportedRow {
    let facts = counts[index]
    return ReportedRow(
      count: index, countNumber: cells.text(.countNumber), citation: cells.text(.citation),
      understood: facts.charge.citation.reference?.understood ?? "",
      description: cells.text(.description), printedClass: cells.text(.offenseClass),
      disposition: cells.text(.disposition), offenseDate: cells.text(.offenseDate),
      place: facts.place, crosswalk: Self.crosswalk(counts, index))
  }

  /// What the crosswalk says about the count, and about the other counts of its case.
  private static func crosswalk(_ counts: [CountFacts], _ index: Int) -> String {
    let others = counts.indices.filter { $0 != index }.compactMap { other in
      counts[other].charge.correction.map { "count \(counts[other].number), \($0.sentence)" }
    }
    return ([counts[index].charge.correction?.sentence].compactMap(\.self) + others)
      .joined(separator: "; ")
  }

  private func reportedWarrant(
    _ index: Int, _ decision: Determination, _ places: [Int]
  ) -> ReportedWarrant {
    let isOpen = decision.openWarrants.contains { places[$0] == index }
    return warrant(index, outcome: decision.outcome, reason: decision.reason, isOpen: isOpen)
  }

  /// A warrant row with its outcome, given that of its case.
  func warrant(
    _ index: Int, outcome: CaseOutcome, reason: ReasonWord, isOpen: Bool
  ) -> ReportedWarrant {
    let entry = intake.warrants.entries[index]
    let isClosed = entry.status == .executed || entry.status == .recalled
    let (result, why): (WarrantOutcome, String) =
      if entry.isDuplicate {
        (.duplicate, "duplicate")
      } else if entry.link == .none {
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
