public import CourtRecords

/// What the code columns of one row of a file beside the charges say.
public struct ChargeCodes: Sendable, Hashable {
  /// The class.
  public var classReading: ClassReading
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
  /// The offense date.
  public var offenseDate: DateReading
}
