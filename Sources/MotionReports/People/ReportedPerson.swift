public import CourtRecords

/// The defendant of a listed case, as one of its rows gives them.
///
/// Never made of a sealed record: nothing of it is shown.
public struct ReportedPerson: Sendable, Hashable {
  /// The court, as the lists name it.
  public var court: String
  /// The case number as printed.
  public var caseNumber: String
  /// The name as printed.
  public var defendant: String
  /// The birth date as printed.
  public var birthDate: String
  /// The sex as printed; empty when no column is bound.
  public var sex: String
  /// The identifier as printed.
  public var personID: String
  /// The cluster of a linkage tool as printed; empty when no column is bound.
  public var clusterID: String
  /// What came out for the case.
  public var outcome: CaseOutcome
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a person of a row.
  public init(
    court: String, caseNumber: String, defendant: String, birthDate: String, sex: String,
    personID: String, clusterID: String, outcome: CaseOutcome, place: SourcePlace
  ) {
    self.court = court
    self.caseNumber = caseNumber
    self.defendant = defendant
    self.birthDate = birthDate
    self.sex = sex
    self.personID = personID
    self.clusterID = clusterID
    self.outcome = outcome
    self.place = place
  }

  /// An order by content, which no order of the input changes.
  var order: [String] {
    [
      court, caseNumber, defendant, birthDate, sex, personID, clusterID, outcome.rawValue,
    ]
  }
}
