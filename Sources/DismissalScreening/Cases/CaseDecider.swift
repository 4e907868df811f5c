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
    /// The keys of the defendant's other cases, as its history numbers them.
    var dockets: [[UInt8]] = []
    /// What the files beside the charges say of it; nil in a run without such files.
    var links: CaseLinks?
  }

  /// A case as decided, and its report unless it holds no covered count.
  ///
  /// A class: it is made on one thread and counted on another, and copies of it were a tenth of
  /// deciding.
  final class Decided: Sendable {
    let one: Case
    let decision: Determination
    let report: ReportedCase?

    init(_ one: Case, _ decision: Determination, _ report: ReportedCase?) {
      self.one = one
      self.decision = decision
      self.report = report
    }
  }

  let intake: InputIntake
  let rules: ScreeningRules
  let kept: KeptCases
  /// The lists from outside, joined to the cases; nil in a run without any.
  let joined: JoinedLists?
  /// Joins the files beside the charges; nil in a run that has none.
  let linker: CaseLinker?
  private let assembly: CaseAssembly
  private let courts: [CourtBook.Entry]
  private let hasCourts: Bool
  /// Identifiers that come with more than one birth date on rows that may be covered.
  private let conflictingIdentities: Set<[UInt8]>
  /// What the input holds of the defendants; nil unless the policy asks about people.
  let people: PersonBook?

  /// Takes the intake over: a copy of the warrants would double them in memory.
  init(
    intake read: consuming InputIntake, rules: ScreeningRules, workers: Int,
    lists: OutsideLists? = nil
  ) throws {
    var intake = read
    kept = try intake.group(workers: workers)
    joined = JoinedLists(
      lists, kept: kept, intake: intake, law: rules.law, workers: workers)
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
    linker = intake.linked.map {
      CaseLinker(
        linked: $0, readings: intake.readings.readings, scale: rules.law.scale,
        asOf: rules.judge.rules.asOf, chargeKept: intake.charges.kept)
    }
    conflictingIdentities = Self.conflictingIdentities(intake.charges.kept)
      .union(
        (linker?.conflictingIdentities ?? []).compactMap {
          PersonIdentifier.folded(Array($0.utf8))
        })
    people =
      rules.policy.personConditions.isEmpty
      ? nil
      : try PersonBook(intake.charges.people, kept: intake.charges.kept, workers: workers)
  }

  private static func conflictingIdentities(_ kept: [KeptRow]) -> Set<[UInt8]> {
    var dates: [[UInt8]: CalendarDate] = [:]
    var conflicting: Set<[UInt8]> = []
    for row in kept where row.matters {
      guard let born = row.birthDate.date,
        let person = PersonIdentifier.folded(row.cells.raw(.personID))
      else { continue }
      if let known = dates[person], known != born { conflicting.insert(person) }
      dates[person] = born
    }
    return conflicting
  }

  // MARK: Cases

  /// A kept case, put together from all its rows.
  func assembled(_ number: Int) -> Case {
    let one = kept.cases[number]
    guard let place = one.place else {
      return doubting(
        Case(
          number: number, isNumbered: false, court: nil,
          assembled: assembly.assembleAlone(one.kept[0]), warrants: []))
    }
    let key = kept.grouped[place].key
    // Where the charges leave the court blank, another file may name it.
    let court = courts[Int(intake.linked?.court(ofKey: key) ?? CaseKey.court(key))]
    let reading: CourtReading = court.name.isEmpty && !hasCourts ? .notBound : court.reading
    var assembled = Case(
      number: number, isNumbered: true, court: court,
      assembled: assembly.assemble(
        kept.grouped[place], court: reading, kept: one.kept,
        warrants: one.warrants.map(intake.warrants.facts)),
      warrants: one.warrants)
    if !intake.unclearWarrantNumbers.isEmpty,
      intake.unclearWarrantNumbers.contains(Array(CaseKey.number(key[...])))
    {
      assembled.assembled.facts.doubts.insert(.linkAmbiguous)
    }
    if intake.isSplitByCourt(key) { assembled.assembled.facts.doubts.insert(.courtUnknown) }
    assembled.links = linker?.link(&assembled.assembled, key: key)
    return doubting(assembled)
  }

  /// The case with what is known of its defendant, and with what the lists from outside say.
  private func doubting(_ one: Case) -> Case {
    var one = knowingPerson(one)
    if let joined { one.assembled.facts.listed = joined.words(of: one.number) }
    return one
  }

  /// The case with what is known of its defendant beside it.
  private func knowingPerson(_ one: Case) -> Case {
    if conflictingIdentities.isEmpty, people == nil { return one }
    guard let person = identifier(of: one) else { return one }
    var known = one
    if conflictingIdentities.contains(person) || people?.hasSeveralBirthDates(person) == true {
      known.assembled.facts.doubts.insert(.identityConflict)
    }
    let place = kept.cases[one.number].place
    if let history = history(of: person, key: place.map { kept.keys[$0] } ?? []) {
      known.assembled.facts.history = history.facts
      known.dockets = history.dockets
    }
    return known
  }

  /// The identifier of the case's rows, comparable; nil when there is none.
  ///
  /// Of several the first in the order of their bytes, whatever the order of the rows.
  func identifier(of one: Case) -> [UInt8]? {
    var first: [UInt8]?
    for case let place? in one.assembled.kept where intake.charges.kept[place].matters {
      let cell = intake.charges.kept[place].cells.raw(.personID)
      guard let person = PersonIdentifier.folded(cell) else { continue }
      if first.map(person.lexicographicallyPrecedes) ?? true { first = person }
    }
    return first ?? one.links.flatMap { PersonIdentifier.folded(Array($0.personID.utf8)) }
  }

  /// The same as text; empty when there is none.
  func person(of one: Case) -> String {
    identifier(of: one).map { CellText.utf8($0.span) } ?? ""
  }

  /// One case decided.
  func decide(_ number: Int) -> Decided {
    let one = assembled(number)
    let decision = determine(one)
    return Decided(one, decision, decision.isListed ? report(one, decision) : nil)
  }

  // MARK: Reports

  /// The court of a case's key, as the lists name it; empty without one.
  func courtName(ofKey key: [UInt8]) -> String {
    key.isEmpty ? "" : courts[Int(CaseKey.court(key))].name
  }

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
    let name = first?.text(.defendantName) ?? ""
    var reported = ReportedCase(
      court: one.court?.name ?? "",
      caseNumber: first?.text(.caseNumber) ?? one.links?.caseNumber ?? "",
      defendant: name.isEmpty ? one.links?.name ?? "" : name, personID: person(of: one),
      determination: decision,
      rows: kept.map {
        reportedRow(rows[$0.place].cells, one.assembled.facts.counts, $0.index)
      },
      warrants: one.warrants.map { reportedWarrant($0, decision, one.warrants) },
      otherRowCount: one.assembled.facts.counts.count - kept.count,
      // A line of a list may name the person.
      listed: decision.isSealed ? [] : joined?.notices(of: one.number).map(\.sentence) ?? [])
    reported.disagreements = one.links?.disagreements ?? []
    return reported
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
    if counts.allSatisfy({ $0.charge.correction == nil }) { return "" }
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
    return warrant(
      index, outcome: decision.outcome, reason: decision.reason, isOpen: isOpen,
      isSealed: decision.isSealed)
  }

  /// A warrant row with its outcome, given that of its case; nobody is named beside a sealed record.
  private func warrant(
    _ index: Int, outcome: CaseOutcome, reason: ReasonWord, isOpen: Bool, isSealed: Bool
  ) -> ReportedWarrant {
    let list = intake.warrants
    return ReportedWarrant(
      court: list.text(.court, of: index), caseNumber: list.text(.caseNumber, of: index),
      defendant: isSealed ? "" : list.text(.defendantName, of: index),
      number: list.text(.warrantNumber, of: index),
      facts: warrantFacts(index, outcome: outcome, reason: reason, isOpen: isOpen))
  }

  /// What came out for a warrant row, given what came out for its case.
  func warrantFacts(
    _ index: Int, outcome: CaseOutcome, reason: ReasonWord, isOpen: Bool
  ) -> ReportedWarrant.Facts {
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
    return ReportedWarrant.Facts(
      type: entry.type, status: entry.status, issued: entry.issued, outcome: result, reason: why,
      place: entry.place)
  }
}
