internal import CourtRecords
internal import ReliefPolicy

/// The list `candidates.csv`: one row per covered count of each candidate case.
///
/// Cases stand in the order in which they are given, the counts of a case in the order of its rows.
public struct CandidateList: ~Copyable, Sendable {
  static let columns = [
    "court", "case_number", "defendant", "count", "citation", "statute", "offense", "class",
    "category", "disposition", "stage", "warrant_number", "warrant_issue_date", "relief", "rule",
    "authority", "file", "record", "line",
  ]

  private var list: ListFile
  private let context: ReportContext

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    self.context = context
    list = ListFile(file: file, context: context, columns: Self.columns + context.moreColumns)
  }

  /// Adds a candidate case.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let determination = reported.determination
    let warrants = reported.candidateWarrants
    let numbers = warrants.map(\.number).joined(separator: "; ")
    let dates = warrants.map(\.facts.issueDate).joined(separator: "; ")
    let authority = context.authority(determination)
    for row in reported.candidateRows {
      let finding = reported.finding(of: row)
      list.append([reported.court, reported.caseNumber, reported.shownDefendant])
      list.append([row.countNumber, row.citation, row.understood])
      list.append(finding?.version?.name ?? row.description)
      list.append(reported.className(of: row, scale: context.scale))
      list.append(finding?.version?.category.rawValue ?? "")
      list.append([row.disposition, determination.stage.rawValue, numbers, dates])
      list.append(determination.relief?.rawValue ?? "")
      list.append(Self.rule(finding))
      list.append(authority)
      list.append(row.place)
      list.append(context.moreCells(row, of: reported))
      try list.endRow()
    }
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }

  /// The policy's rule; a count that only a repeal voids names the statute's clause.
  private static func rule(_ finding: ChargeFinding?) -> String {
    guard let finding else { return "" }
    if let rule = finding.rule { return rule.id }
    return finding.isVoid ? "void: \(finding.statuteID ?? "")" : ""
  }
}
