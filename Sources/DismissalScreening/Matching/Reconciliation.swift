internal import CourtRecords
internal import ExportReading
public import MotionReports
internal import ReliefPolicy

/// Compares the candidates of a finished run with another office's list, case by case.
public struct Reconciliation: Sendable {
  private static let asked: Set<ListField> = [
    .court, .caseNumber, .name, .givenName, .surname, .citation, .warrantNumber,
  ]

  /// One case of the other list, with all its rows.
  private struct Theirs {
    let court: String
    let caseNumber: String
    let line: Int
    var names: [String] = []
    var citations: [String] = []
    var warrants: Set<String> = []
  }

  private let ours: RunCases
  private let table: ListTable
  private let cells: ListCells

  /// Opens a run's folder, which must be as its manifest says, and the other list.
  public init(run folder: String, theirs file: String, library: RuleLibrary) throws {
    ours = try RunCases(
      SealedRun(folder: folder), outcomes: Set(CaseOutcome.allCases), library: library)
    table = try ListTable(path: file) { ListColumns(header: $0, asked: Self.asked).count }
    cells = try ListCells(table, asked: Self.asked)
    try cells.require(
      any: [.caseNumber], hint: "Name the column of dockets 'case_number'.")
  }

  /// Compares both lists.
  public func compare() -> ReconciliationReport {
    var report = ReconciliationReport(
      run: ours.run.folder, theirs: table.path, rowsRead: table.readCount,
      oursRead: ours.cases.count { $0.outcome == .candidate })
    var found: Set<Int> = []
    let (theirs, unusable) = theirCases()
    for one in theirs { compare(one, &report, &found) }
    for (line, why) in unusable {
      report.append(.init(result: .unreadable, line: line, text: why))
    }
    for (place, one) in ours.cases.enumerated()
    where one.outcome == .candidate && !found.contains(place) {
      report.append(
        .init(
          result: .oursOnly, court: one.court, caseNumber: one.caseNumber,
          outcome: one.outcome.rawValue, reason: one.reason, reasonText: sentence(one.reason),
          ourName: one.defendant, ourCitations: one.citations.joined(separator: "; "),
          ourWarrants: one.warrants.sorted().joined(separator: "; ")))
    }
    return report
  }

  private func sentence(_ reason: String) -> String {
    ReasonWord(rawValue: reason)?.sentence ?? ""
  }

  /// The cases of their list, rows of one docket together, and the rows without one.
  private func theirCases() -> (cases: [Theirs], unusable: [(line: Int, why: String)]) {
    var cases: [Theirs] = []
    var places: [[String]: Int] = [:]
    var unusable = table.rejects.map {
      (line: $0.line, why: "The row could not be read (\($0.kind), column \($0.column)).")
    }
    for row in table.rows {
      let (court, number) = (cells.text(.court, row), cells.text(.caseNumber, row))
      if number.isEmpty {
        unusable.append((row.line, "The row has no case number."))
        continue
      }
      let key = [court.uppercased(), number.uppercased()]
      let place = places[key] ?? cases.count
      if place == cases.count {
        places[key] = place
        cases.append(Theirs(court: court, caseNumber: number, line: row.line))
      }
      let surname = cells.text(.surname, row)
      let name =
        surname.isEmpty
        ? cells.text(.name, row) : "\(surname), \(cells.text(.givenName, row))"
      if !name.isEmpty, !cases[place].names.contains(name) { cases[place].names.append(name) }
      let citation = cells.text(.citation, row)
      if !citation.isEmpty { cases[place].citations.append(citation) }
      for warrant in cells.text(.warrantNumber, row).split(separator: ";") {
        cases[place].warrants.insert(ListTable.trimmed(String(warrant)))
      }
    }
    return (cases, unusable.sorted { $0.line < $1.line })
  }

  private func compare(
    _ theirs: Theirs, _ report: inout ReconciliationReport, _ found: inout Set<Int>
  ) {
    var row = ReconciliationReport.Row(
      result: .theirsOnly, court: theirs.court, caseNumber: theirs.caseNumber, line: theirs.line,
      theirName: theirs.names.joined(separator: "; "),
      theirCitations: theirs.citations.joined(separator: "; "),
      theirWarrants: theirs.warrants.sorted().joined(separator: "; "))
    let places: [Int]
    var differs: [String] = []
    switch ours.find(court: theirs.court, number: theirs.caseNumber) {
    case .none:
      row.text = "not among the covered cases of the input"
      report.append(row)
      return
    case .unclear(let possible, let why):
      guard possible.count == 1 else {
        row.result = .unclear
        row.text = why
        found.formUnion(possible)
        report.append(row)
        return
      }
      places = possible
      differs = ["court"]
    case .cases(let cases): places = cases
    }
    // Of several defendants of a docket, all whom their list names.
    let named = places.filter { place in
      theirs.names.contains { relation($0, ours.cases[place].defendant) == .same }
    }
    let first = places.first { ours.cases[$0].outcome == .candidate } ?? places[0]
    for place in named.isEmpty ? [first] : named {
      compare(place, theirs, row, differs, &report, &found)
    }
  }

  /// Compares one case of ours with theirs of the same docket.
  private func compare(
    _ place: Int, _ theirs: Theirs, _ head: ReconciliationReport.Row, _ differing: [String],
    _ report: inout ReconciliationReport, _ found: inout Set<Int>
  ) {
    var (row, differs) = (head, differing)
    let one = ours.cases[place]
    if one.outcome == .candidate { found.insert(place) }
    differs += fields(one, theirs)
    row.result = one.outcome == .candidate ? .both : .theirsOnly
    row.court = one.court
    row.caseNumber = one.caseNumber
    row.outcome = one.outcome.rawValue
    row.reason = one.reason
    row.reasonText = sentence(one.reason)
    row.differs = differs
    row.ourName = one.defendant
    row.ourCitations = one.citations.joined(separator: "; ")
    row.ourWarrants = one.warrants.sorted().joined(separator: "; ")
    report.append(row)
  }

  private func relation(_ one: String, _ other: String) -> NameRelation {
    NameRelation.between(PersonName(one), PersonName(other))
  }

  /// The fields that both lists have and that say different things.
  private func fields(_ one: RunCases.Case, _ theirs: Theirs) -> [String] {
    var differs: [String] = []
    if !theirs.citations.isEmpty, !one.citations.isEmpty,
      Set(theirs.citations.map(statute)) != Set(one.citations.map(statute))
    {
      differs.append("citation")
    }
    let warrants = Set(theirs.warrants.map(ListedIdentifier.folded))
    if !warrants.isEmpty, !one.warrants.isEmpty,
      warrants != Set(one.warrants.map(ListedIdentifier.folded))
    {
      differs.append("warrant_number")
    }
    if !theirs.names.isEmpty, !one.defendant.isEmpty,
      !theirs.names.contains(where: { relation($0, one.defendant) == .same })
    {
      differs.append("name")
    }
    return differs
  }

  /// A citation as the law reads it, else its letters and digits.
  private func statute(_ citation: String) -> String {
    if let law, let known = ChargeClassifier(law: law).reference(named: citation) {
      return known.understood
    }
    return ListedIdentifier.folded(citation)
  }

  private var law: StateLaw? { ours.law }
}
