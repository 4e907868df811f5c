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

  // Of a charge export again: how one count of an export stands to another row of its own.
  case attempted
  case version
  case stage

  /// The state of a charge; bound by the layout's `jurisdiction`, not among its `columns`.
  case jurisdiction

  // Of charges and of parties: who the defendant is, beside name, birth date and identifier.
  case sex
  case clusterID = "cluster_id"

  // Of the files beside the charges.
  case filingDate = "filing_date"
  case partyRole = "party_role"

  /// Of an exclusion list: why the entry stands there.
  case reason

  /// Of a warrants list: the day from which the warrant no longer stands; blank while it does.
  case endDate = "end_date"

  /// The place of the field in lists that hold one entry a field.
  ///
  /// A switch, not a search: it is asked several times a row.
  public var index: Int {
    switch self {
    case .court: 0
    case .caseNumber: 1
    case .defendantName: 2
    case .birthDate: 3
    case .personID: 4
    case .countNumber: 5
    case .citation: 6
    case .description: 7
    case .offenseClass: 8
    case .offenseDate: 9
    case .earlierCitation: 10
    case .plea: 11
    case .disposition: 12
    case .dispositionDate: 13
    case .sentence: 14
    case .caseStatus: 15
    case .mark: 16
    case .warrantNumber: 17
    case .warrantType: 18
    case .warrantStatus: 19
    case .issueDate: 20
    case .attempted: 21
    case .version: 22
    case .stage: 23
    case .jurisdiction: 24
    case .sex: 25
    case .clusterID: 26
    case .filingDate: 27
    case .partyRole: 28
    case .reason: 29
    case .endDate: 30
    }
  }
}
