internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// The cases of a finished run's lists, found by court and number as that run compared them.
struct RunCases: Sendable {
  /// One case of one list.
  struct Case: Sendable {
    let court: String
    let caseNumber: String
    let defendant: String
    let outcome: CaseOutcome
    /// The reason's word; `covered` for a candidate.
    let reason: String
    var citations: [String] = []
    var statutes: Set<String> = []
    var warrants: Set<String> = []
    /// The line of its first row in its list.
    let line: Int
  }

  /// A list and the outcome of its cases.
  private static let lists: [(name: OutputName, outcome: CaseOutcome)] = [
    (.candidates, .candidate), (.excluded, .excluded), (.review, .review),
    (.notCovered, .notCovered),
  ]

  let run: SealedRun
  /// The law of the run's state; nil where the rules have none.
  let law: StateLaw?
  /// Every case once, candidates first, then in the order of the lists.
  private(set) var cases: [Case] = []
  private var finder: CaseFinder

  /// Reads the lists of the given outcomes.
  ///
  /// The layouts and the law are those of the rules folder by the ids in the manifest: they say how
  /// numbers and courts are compared. What is not there any more is done without.
  init(_ run: SealedRun, outcomes: Set<CaseOutcome>, library: RuleLibrary) throws {
    self.run = run
    let rules = run.manifest.inputs.filter { $0.role == "charges" }.compactMap {
      try? library.layout($0.layout).layout.key
    }
    let state = run.manifest.rules.first { $0.role == "statutes" }?.id
    law = try state.map { try library.law($0.uppercased()).law }
    finder = CaseFinder(rules: Set(rules), law: law)
    for (name, outcome) in Self.lists where outcomes.contains(outcome) {
      var places: [[String]: Int] = [:]
      for row in try RunRows(run, name).rows { take(row, outcome, &places) }
    }
  }

  private mutating func take(
    _ row: RunRows.Row, _ outcome: CaseOutcome, _ places: inout [[String]: Int]
  ) {
    let key = [row["court"], row["case_number"], row["defendant"]]
    if places[key] == nil {
      places[key] = cases.count
      let reason = outcome == .excluded ? row["condition"] : row["reason"]
      let court = finder.court(named: row["court"])
      finder.add(cases.count, court: court, number: row["case_number"])
      cases.append(
        Case(
          court: row["court"], caseNumber: row["case_number"], defendant: row["defendant"],
          outcome: outcome, reason: reason.isEmpty ? "covered" : reason, line: row.line))
    }
    guard let place = places[key] else { return }
    if !row["citation"].isEmpty { cases[place].citations.append(row["citation"]) }
    if !row["statute"].isEmpty { cases[place].statutes.insert(row["statute"]) }
    for number in row["warrant_number"].split(separator: ";") {
      cases[place].warrants.insert(ListTable.trimmed(String(number)))
    }
  }

  /// The cases of a court and a number; a blank court stands for any.
  func find(court: String, number: String) -> CaseFinder.Found {
    finder.find(court: court, number: number)
  }
}
