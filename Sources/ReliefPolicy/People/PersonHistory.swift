public import CourtRecords

/// What the input holds of a defendant beside the case that is decided.
///
/// Made only for a person whom the export identifies, and only where the policy asks. Without an
/// identifier there is no history: whatever the policy asks is unknown then.
public struct PersonHistory: Sendable {
  /// Why nothing that the history says can be relied on.
  public enum Doubt: Sendable, Hashable {
    /// The identifier comes with several birth dates: it may be of two people.
    case severalBirthDates
    /// The identifier stands in a row that could not be read.
    case rejectedRow
  }

  /// The counts of the person's other cases that a condition of the policy may ask for, in input
  /// order, repeats aside.
  public var others: [PriorRecord]
  /// The counts of the case itself, for their disposition dates.
  public var own: [PriorRecord]
  /// Why nothing of it can be relied on; nil for nearly everybody.
  public var doubt: Doubt?

  /// Makes a history.
  public init(others: [PriorRecord], own: [PriorRecord] = [], doubt: Doubt? = nil) {
    self.others = others
    self.own = own
    self.doubt = doubt
  }
}

/// One count of another case of the same person, as the export gives it.
public struct PriorRecord: Sendable {
  /// The same number for the counts of one case; nil where the row has no case number, so that
  /// nobody knows which case it is of.
  public var docket: Int?
  /// The charge as the law reads it.
  public var charge: ChargeReading
  /// The offense date.
  public var offenseDate: DateReading
  /// The day of the disposition; `notBound` where the layout has no column for it.
  public var dispositionDate: DateReading
  /// The plea.
  public var plea: Plea
  /// How the count ended; `unmapped` also where the layout has no column for it.
  public var disposition: Disposition
  /// Whether a sentence was entered.
  public var sentence: Sentence
  /// The clerk's status of the case.
  public var status: CaseStatus
  /// A mark on the record.
  public var mark: RecordMark
  /// Whether another row gives the same count with other facts.
  public var isConflicting: Bool
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a record.
  public init(
    docket: Int?, charge: ChargeReading, offenseDate: DateReading,
    dispositionDate: DateReading = .notBound, plea: Plea = .none, disposition: Disposition,
    sentence: Sentence = .none, status: CaseStatus = .none, mark: RecordMark = .none,
    isConflicting: Bool = false, place: SourcePlace
  ) {
    self.docket = docket
    self.charge = charge
    self.offenseDate = offenseDate
    self.dispositionDate = dispositionDate
    self.plea = plea
    self.disposition = disposition
    self.sentence = sentence
    self.status = status
    self.mark = mark
    self.isConflicting = isConflicting
    self.place = place
  }
}

/// What a condition makes of one record of a history.
public struct PriorFinding: Sendable, Hashable {
  /// The index among ``PersonHistory/others``.
  public let record: Int
  /// Whether it is what the condition asks for, such as an earlier conviction.
  public let counts: Truth
  /// Why, in a few words.
  public let why: String
}
