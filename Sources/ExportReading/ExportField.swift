/// The facts that a layout can bind a column to.
///
/// The canonical names are those of layouts, of messages and of the explanation.
public enum ExportField: String, Sendable, Hashable, CaseIterable {
  // Of a charge export.
  case court
  case caseNumber = "case_number"
  case defendantName = "defendant_name"
  case birthDate = "birth_date"
  case personID = "person_id"
  case countNumber = "count_number"
  case citation
  case description
  case offenseClass = "class"
  case offenseDate = "offense_date"
  case earlierCitation = "earlier_citation"
  case plea
  case disposition
  case dispositionDate = "disposition_date"
  case sentence
  case caseStatus = "case_status"
  case mark

  // Of a warrants list, beside court, case number and defendant.
  case warrantNumber = "warrant_number"
  case warrantType = "warrant_type"
  case warrantStatus = "warrant_status"
  case issueDate = "issue_date"

  /// The place of the field in lists that hold one entry a field.
  public var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
