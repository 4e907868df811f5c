internal import CourtRecords
internal import ReliefPolicy

/// One entry of an exclusion list, with one case that it names.
public struct ReportedExclusion: Sendable {
  /// What became of an entry.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    /// It excludes a case.
    case matched
    /// It may mean a case, which is for review.
    case unclear
    /// It means no case that the policy may cover.
    case matchedNothing = "matched_nothing"
    /// It says what an earlier entry says.
    case duplicate
    /// It could not be read, or names nothing.
    case rejected
  }

  /// The list's path.
  public var list: String
  /// The entry's line, counted from 1.
  public var line: Int
  /// The court as the entry has it.
  public var court: String
  /// The case number as the entry has it.
  public var caseNumber: String
  /// The identifier as the entry has it.
  public var personID: String
  /// The agency's reason.
  public var reason: String
  /// What became of it.
  public var result: Result
  /// Why, where it is not plain.
  public var text: String
  /// The case; nil where none is meant.
  public var report: ReportedCase?

  /// Makes a reported entry.
  public init(
    list: String, line: Int, court: String, caseNumber: String, personID: String, reason: String,
    result: Result, text: String, report: ReportedCase?
  ) {
    self.list = list
    self.line = line
    self.court = court
    self.caseNumber = caseNumber
    self.personID = personID
    self.reason = reason
    self.result = result
    self.text = text
    self.report = report
  }
}

/// The list `exclusions.csv`: every entry of the exclusion lists, one row for each case it names.
enum ExclusionReport {
  static let columns = [
    "list", "list_line", "listed_court", "listed_case_number", "listed_person_id",
    "agency_reason", "result", "result_text", "court", "case_number", "outcome", "reason",
    "reason_text",
  ]

  static func write(
    _ entries: [ReportedExclusion], to file: consuming OutputFile, context: ReportContext
  ) throws(ReportError) -> WrittenFile {
    var list = ListFile(file: file, context: context, columns: columns)
    for entry in entries {
      list.append(entry.list)
      list.append(entry.line)
      list.append([
        entry.court, entry.caseNumber, entry.personID, entry.reason, entry.result.rawValue,
        entry.text,
      ])
      let reason = entry.report?.determination.reason
      list.append([
        entry.report?.court ?? "", entry.report?.caseNumber ?? "",
        entry.report?.determination.outcome.rawValue ?? "", reason?.rawValue ?? "",
        reason?.sentence ?? "",
      ])
      try list.endRow()
    }
    return try list.close()
  }
}
