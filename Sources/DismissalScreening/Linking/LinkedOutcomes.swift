internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// What became of the rows of the files beside the charges whose cases decide.
struct LinkedOutcomes {
  private var outcomes: [LinkOutcome]
  /// The rows of which there is more to tell than that they were joined.
  private var told: [Int: CaseLinks.Row] = [:]
  private var tally = LinkedTally()

  init(entryCount: Int) {
    outcomes = Array(repeating: .joined, count: entryCount)
  }

  /// Notes what was found out when a case was put together, and whether it decided.
  mutating func note(_ links: CaseLinks, _ decision: Determination) {
    // A row that may be of several cases is ambiguous in each of them: it is counted once.
    for row in links.rows {
      outcomes[row.entry] = row.outcome
      told[row.entry] = row.reason == nil ? nil : row
    }
    guard links.disagrees, decision.isListed else { return }
    tally.disagreeingCases += 1
    if decision.reasons.contains(where: { $0.word == .sourcesDisagree }) {
      tally.decidingCases += 1
    }
    for one in links.disagreements { tally.disagreements[one.field, default: 0] += 1 }
  }

  /// The numbers of all rows; the rows that were not simply joined go to `append`, in input order,
  /// then the cases that lack a row.
  func report(
    _ linked: LinkedIntake, charges: ChargeIntake, append: (ReportedLink) throws -> Void
  ) throws -> LinkedTally {
    var tally = tally
    var ofFile: [Int: [LinkOutcome: UInt64]] = [:]
    for (index, outcome) in outcomes.enumerated() {
      ofFile[linked.file(ofEntry: index), default: [:]][outcome, default: 0] += 1
      guard let row = told[index], let reason = row.reason else { continue }
      let entry = linked.entry(index)
      try append(
        ReportedLink(
          role: entry.role.rawValue, outcome: outcome, reason: reason,
          court: entry.row.text(.court), caseNumber: entry.row.text(.caseNumber),
          place: entry.place, by: row.by))
    }
    for file in linked.files {
      var rows = ofFile[file.place] ?? [:]
      rows[.notNeeded] = file.notNeeded
      rows[.rejected] = file.rejected
      rows[.orphan, default: 0] += file.orphans
      tally.files.append(
        LinkedTally.File(role: file.role.rawValue, name: file.name, read: file.read, rows: rows))
    }
    for role in LinkedRole.allCases where linked.has(role) && role != .dispositions {
      let lacking = UInt64(linked.join.charged.count - linked.seenCount(role))
      if role != .second { tally.casesLacking[role.rawValue] = lacking }
      if lacking > 0 { try linked.lacking(role, in: charges, write: append) }
    }
    if linked.has(.second) {
      let matched = UInt64(linked.seenCount(.second))
      tally.sources = LinkedTally.Sources(
        matched: matched, onlyInFirst: UInt64(linked.join.charged.count) - matched,
        onlyInSecond: UInt64(linked.onlyInSecond.count))
    }
    return tally
  }
}
