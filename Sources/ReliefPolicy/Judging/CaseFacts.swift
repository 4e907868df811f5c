public import CourtRecords

/// The court of a case as the export gives it.
public enum CourtReading: Sendable, Hashable {
  /// Neither a column nor the layout names a court.
  case notBound
  /// Blank, or no court that the statutes file knows.
  case unknown
  /// A court, by its id.
  case court(String)
}

/// What is known of one count of a case.
public struct CountFacts: Sendable {
  /// The charge of the latest stage that has a citation, as the law reads it.
  public var charge: ChargeReading
  /// The charges of earlier stages that matter to the policy; often empty.
  public var earlier: [ChargeReading]
  /// The class as the export gives it.
  public var classReading: ClassReading
  /// The offense date.
  public var offenseDate: DateReading
  /// The plea.
  public var plea: Plea
  /// How the count ended.
  public var disposition: Disposition
  /// Whether a sentence was entered.
  public var sentence: Sentence
  /// The clerk's status of the case.
  public var status: CaseStatus
  /// A mark on the record.
  public var mark: RecordMark
  /// The defendant's birth date; `notBound` on counts that no policy covers.
  public var birthDate: DateReading
  /// The count's number in the instrument; 0 when the export has none.
  public var number: Int
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes the facts of a count.
  public init(
    charge: ChargeReading, earlier: [ChargeReading] = [], classReading: ClassReading,
    offenseDate: DateReading, plea: Plea, disposition: Disposition, sentence: Sentence = .none,
    status: CaseStatus = .none, mark: RecordMark = .none, birthDate: DateReading,
    number: Int, place: SourcePlace
  ) {
    self.charge = charge
    self.earlier = earlier
    self.classReading = classReading
    self.offenseDate = offenseDate
    self.plea = plea
    self.disposition = disposition
    self.sentence = sentence
    self.status = status
    self.mark = mark
    self.birthDate = birthDate
    self.number = number
    self.place = place
  }
}

/// What is known of one warrant of a case.
public struct WarrantFacts: Sendable, Hashable {
  /// What it orders.
  public var type: WarrantType
  /// Whether it stands.
  public var status: WarrantStatus
  /// The day it was issued.
  public var issued: DateReading
  /// Whether other rows give the same number with other facts.
  public var isConflicting: Bool

  /// Makes the facts of a warrant.
  public init(
    type: WarrantType, status: WarrantStatus, issued: DateReading, isConflicting: Bool = false
  ) {
    self.type = type
    self.status = status
    self.issued = issued
    self.isConflicting = isConflicting
  }
}

/// What is known of one case: all its counts and warrants, wherever they stood in the input.
public struct CaseFacts: Sendable {
  /// The court.
  public var court: CourtReading
  /// The counts, repeats aside, in input order; at least one.
  public var counts: [CountFacts]
  /// The warrants.
  public var warrants: [WarrantFacts]
  /// What the warrants list says about cases that it does not hold.
  public var warrantList: WarrantCompleteness
  /// What the export says about counts that it does not hold.
  public var completeness: CountCompleteness
  /// The doubts about the case's own data that its rows gave rise to.
  public var doubts: Set<ReasonWord>
  /// What lists from outside the export say of the case: an agency's exclusions, earlier rounds.
  ///
  /// Empty in a run without such lists.
  public var listed: Set<ReasonWord> = []
  /// How many earlier convictions the defendant has under the statutes that the policy counts.
  ///
  /// Nil when nobody knows: a single export rarely tells, and unknown is never taken for none.
  public var priorConvictions: Int?
  /// What the input holds of the defendant's other cases.
  ///
  /// Nil when the export does not identify the person, or the policy asks for nothing of the kind.
  public var history: PersonHistory?
  /// Conditions, by id, that are taken to hold: to ask what would be without them.
  var waived: Set<String> = []

  /// Makes the facts of a case.
  public init(
    court: CourtReading, counts: [CountFacts], warrants: [WarrantFacts],
    warrantList: WarrantCompleteness, completeness: CountCompleteness,
    doubts: Set<ReasonWord> = [], priorConvictions: Int? = nil, history: PersonHistory? = nil
  ) {
    self.court = court
    self.counts = counts
    self.warrants = warrants
    self.warrantList = warrantList
    self.completeness = completeness
    self.doubts = doubts
    self.priorConvictions = priorConvictions
    self.history = history
  }
}
