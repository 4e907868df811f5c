internal import CourtRecords
internal import ReliefPolicy

/// One client of a client list, with one case on which the client was found.
public struct ReportedClient: Sendable {
  /// How sure it is.
  public enum Match: String, Sendable, Hashable, CaseIterable {
    /// The same identifier, or the same name and birth date, and nothing against it.
    case certain
    /// One field differs or is missing: a person compares.
    case possible
    /// Found nowhere among the cases that the policy may cover.
    case none
    /// The row says what an earlier row says.
    case duplicate
    /// The row could not be read, or names nobody.
    case rejected
  }

  /// The client's line in the list, counted from 1.
  public var line: Int
  /// The own reference of whoever made the list.
  public var reference: String
  /// The name as the list has it.
  public var name: String
  /// The birth date as the list has it.
  public var birthDate: String
  /// How sure it is.
  public var match: Match
  /// What agrees and what differs.
  public var evidence: String
  /// The case; nil where the client was found on none.
  public var report: ReportedCase?

  /// Makes a reported client.
  public init(
    line: Int, reference: String, name: String, birthDate: String, match: Match,
    evidence: String, report: ReportedCase?
  ) {
    self.line = line
    self.reference = reference
    self.name = name
    self.birthDate = birthDate
    self.match = match
    self.evidence = evidence
    self.report = report
  }
}

/// The list `clients.csv`: every client, one row for each case on which the client was found.
enum ClientReport {
  static let columns = [
    "list_line", "reference", "client", "birth_date", "match", "evidence", "court",
    "case_number", "defendant", "statutes", "stage", "outcome", "reason", "reason_text",
    "settled_by", "relief", "warrant_numbers", "warrant_issue_dates", "file", "record", "line",
  ]

  static func write(
    _ clients: [ReportedClient], to file: consuming OutputFile, context: ReportContext
  ) throws(ReportError) -> WrittenFile {
    var list = ListFile(file: file, context: context, columns: columns)
    for client in clients {
      list.append(client.line)
      list.append([
        client.reference, client.name, client.birthDate, client.match.rawValue, client.evidence,
      ])
      list.append(cells(client.report))
      list.append(client.report?.rows.first?.place)
      try list.endRow()
    }
    return try list.close()
  }

  private static func cells(_ report: ReportedCase?) -> [String] {
    guard let report else { return Array(repeating: "", count: 12) }
    let determination = report.determination
    let warrants = report.warrants.sorted {
      ByteOrder.precedes([$0.facts.issueDate, $0.number], [$1.facts.issueDate, $1.number])
    }
    return [
      report.court, report.caseNumber, report.shownDefendant,
      Set(report.rows.map(\.understood).filter { !$0.isEmpty }).sorted(by: ByteOrder.precedes)
        .joined(separator: "; "),
      determination.stage.rawValue, determination.outcome.rawValue,
      determination.reason.rawValue, determination.reason.sentence,
      determination.reason.settledBy, determination.relief?.sentence ?? "",
      warrants.map(\.number).joined(separator: "; "),
      warrants.map(\.facts.issueDate).joined(separator: "; "),
    ]
  }
}
