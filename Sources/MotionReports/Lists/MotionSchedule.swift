internal import CourtRecords
internal import ReliefPolicy

/// The list `motion-schedule.csv`: one row per candidate case, numbered, for the motion itself.
///
/// Sorted by court, relief and case number in byte order, so it does not depend on the order of the
/// input. People open it in a spreadsheet, hence cells that would run as a formula get an apostrophe
/// in front; the other lists are lossless. Holds one compact row per candidate case until closed.
public struct MotionSchedule: ~Copyable, Sendable {
  static let columns = [
    "number", "court", "case_number", "defendant", "relief", "counts", "top_count",
    "warrant_numbers", "warrant_issue_dates", "authority",
  ]

  private struct Row {
    let court: String
    let relief: String
    let caseNumber: String
    /// The other cells, in the order of the columns: they break the remaining ties.
    let defendant: String
    let rest: [String]

    var order: [String] { [court, relief, caseNumber, defendant] + rest }
  }

  private var list: ListFile
  private let context: ReportContext
  private var rows: [Row] = []

  /// Begins the schedule with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    self.context = context
    list = ListFile(
      file: file, context: context, columns: Self.columns, guardsFormulas: true)
  }

  /// Adds a candidate case.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let determination = reported.determination
    let warrants = reported.candidateWarrants
    rows.append(
      Row(
        court: reported.court, relief: determination.relief?.sentence ?? "",
        caseNumber: reported.caseNumber, defendant: reported.shownDefendant,
        rest: [
          Self.counts(reported), Self.topCount(reported),
          warrants.map(\.number).joined(separator: "; "),
          warrants.map(\.facts.issueDate).joined(separator: "; "),
          context.authority(determination),
        ]))
  }

  /// Sorts and writes the rows, and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    rows.sort { left, right in ByteOrder.precedes(left.order, right.order) }
    for (index, row) in rows.enumerated() {
      list.append(index + 1)
      list.append([row.court, row.caseNumber, row.defendant, row.relief])
      list.append(row.rest)
      try list.endRow()
    }
    rows = []
    return try list.close()
  }

  /// The covered counts by their numbers, such as `PL 230.00; PL 240.37(2) (2 counts)`.
  private static func counts(_ reported: ReportedCase) -> String {
    let sorted = reported.candidateRows.sorted { left, right in
      let numbers = (Int(left.countNumber) ?? .max, Int(right.countNumber) ?? .max)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      return ByteOrder.precedes(left.understood, right.understood)
    }
    var order: [String] = []
    var times: [String: Int] = [:]
    for row in sorted {
      if times[row.understood] == nil { order.append(row.understood) }
      times[row.understood, default: 0] += 1
    }
    return order.map { text in
      let count = times[text] ?? 1
      return count == 1 ? text : "\(text) (\(count) counts)"
    }.joined(separator: "; ")
  }

  private static func topCount(_ reported: ReportedCase) -> String {
    guard let top = reported.determination.topCovered else { return "" }
    if let row = reported.rows.first(where: { $0.count == top }) { return row.understood }
    let findings = reported.determination.findings
    return findings.indices.contains(top) ? findings[top].statuteID ?? "" : ""
  }
}
