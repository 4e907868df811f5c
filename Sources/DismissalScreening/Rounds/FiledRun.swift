internal import MotionReports

/// The candidate cases of an earlier run: what was filed, or was to be filed.
struct FiledRun: Sendable {
  /// One case.
  struct Case: Sendable {
    let court: String
    let caseNumber: String
    let defendant: String
    /// The line of its first row in `candidates.csv`.
    let line: Int
  }

  let run: SealedRun
  /// Every case once, in the order of the list.
  let cases: [Case]

  /// Opens a run's folder, which must be as its manifest says.
  init(folder: String) throws {
    run = try SealedRun(folder: folder)
    var seen: Set<[String]> = []
    cases = try RunRows(run, .candidates).rows.compactMap { row in
      let one = Case(
        court: row["court"], caseNumber: row["case_number"], defendant: row["defendant"],
        line: row.line)
      guard seen.insert([one.court, one.caseNumber, one.defendant]).inserted else { return nil }
      return one
    }
  }
}
