public import CourtRecords

/// A case with a known answer in a policy file.
public struct PolicyExample: Sendable {
  /// What it shows.
  public let name: String
  /// The line of the file.
  public let line: Int
  /// The state by whose law it is judged; nil means the policy's.
  public let jurisdiction: String?
  /// The day it is judged on; nil means the policy's first day.
  public let asOf: CalendarDate?
  /// The case.
  public let facts: ExampleCase
  /// The outcome that must come out.
  public let outcome: CaseOutcome
  /// The reason that must come out.
  public let reason: ReasonWord
  /// The relief that must come out, or nil when not stated.
  public let relief: Relief?
}

/// The facts of an example, in the words of a rule file.
public struct ExampleCase: Sendable {
  /// One count.
  public struct Count: Sendable {
    /// The citation as printed.
    public let charge: String
    /// The charge text.
    public let text: String
    /// The class word, or nil when blank.
    public let classWord: String?
    /// The offense date, or nil when blank.
    public let offenseDate: CalendarDate?
    /// The plea.
    public let plea: Plea
    /// The disposition.
    public let disposition: Disposition
    /// The clerk's status of the case.
    public let status: CaseStatus
    /// The citation of an earlier stage, or nil.
    public let chargedAs: String?
  }

  /// One warrant.
  public struct Warrant: Sendable {
    /// The type.
    public let type: WarrantType
    /// The status.
    public let status: WarrantStatus
    /// The issue date, or nil when blank.
    public let issued: CalendarDate?
  }

  /// One count of another case of the defendant; each is a case of its own.
  public struct OtherCase: Sendable {
    /// The citation as printed.
    public let charge: String
    /// The charge text.
    public let text: String
    /// The offense date, or nil when blank.
    public let offenseDate: CalendarDate?
    /// The day of the disposition, or nil when blank.
    public let dispositionDate: CalendarDate?
    /// The disposition.
    public let disposition: Disposition
    /// The clerk's status of the case.
    public let status: CaseStatus
  }

  /// The court as printed.
  public let court: String
  /// A mark on the record.
  public let mark: RecordMark
  /// The birth date, or nil when blank.
  public let birthDate: CalendarDate?
  /// The number of earlier convictions that the policy counts, or nil when nobody knows.
  public let priorConvictions: Int?
  /// The defendant's other cases, or nil when nobody knows.
  public let otherCases: [OtherCase]?
  /// The counts.
  public let counts: [Count]
  /// The warrants.
  public let warrants: [Warrant]
}
