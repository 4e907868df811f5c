public import CourtRecords

/// What becomes of one row of a file beside the charges.
public enum LinkOutcome: String, Sendable, Hashable, CaseIterable {
  /// It is of a case that decides, and what it says was taken or compared.
  case joined
  /// It may be of several cases or counts: those are for review.
  case ambiguous
  /// Its case holds no covered count, or it is of no defendant.
  case notNeeded = "not_needed"
  /// The charges have no case or no count of its number.
  case orphan
  /// It repeats another row, or gives way to a newer one.
  case duplicate
  /// It could not be read.
  case rejected
}

/// A row of a file beside the charges that was not simply joined, or a case that lacks a row there.
public struct ReportedLink: Sendable {
  /// Why it stands in the list.
  public enum Reason: String, Sendable, Hashable {
    /// The cell of the case number is blank.
    case noCaseNumber = "no_case_number"
    /// No case of the charges has its number.
    case noSuchCase = "no_such_case"
    /// Its case has no count of its number.
    case noSuchCount = "no_such_count"
    /// Its number stands for several cases, and no court tells which.
    case severalCourts = "several_courts"
    /// No law file knows its court, and a case has its number.
    case courtUnknown = "court_unknown"
    /// It names none of the defendants that the charges give to its number.
    case defendantUnclear = "defendant_unclear"
    /// Nothing tells which count it is about.
    case countUnclear = "count_unclear"
    /// Nothing tells whether the party is the defendant.
    case roleUnknown = "role_unknown"
    /// It says what another row says.
    case repeated = "repeated"
    /// A newer row of the same thing stands elsewhere.
    case superseded = "superseded"
    /// The case of the charges has no row in the file.
    case lacking = "no_row_in_this_file"
  }

  /// The role of the file, such as `parties`.
  public var role: String
  /// What became of it.
  public var outcome: LinkOutcome
  /// Why.
  public var reason: Reason
  /// The court as printed, or as the charges have it.
  public var court: String
  /// The case number likewise.
  public var caseNumber: String
  /// Where the row stands; of a case that lacks one, where its first charge stands.
  public var place: SourcePlace
  /// Whether it is a charge of a second source that the policy may cover.
  public var isCovered = false
  /// The row that stands in its place; nil unless superseded.
  public var by: SourcePlace?

  /// Makes one.
  public init(
    role: String, outcome: LinkOutcome, reason: Reason, court: String, caseNumber: String,
    place: SourcePlace, by: SourcePlace? = nil
  ) {
    self.role = role
    self.outcome = outcome
    self.reason = reason
    self.court = court
    self.caseNumber = caseNumber
    self.place = place
    self.by = by
  }

  /// The reason as a sentence.
  var sentence: String {
    switch reason {
    case .noCaseNumber: "The row has no case number."
    case .noSuchCase: "No case of the charge exports has its court and number."
    case .noSuchCount: "Its case has no count of its number in the charge exports."
    case .severalCourts: "Its number occurs in several courts, and the row does not tell which."
    case .courtUnknown:
      "No law file knows its court, and a case of the charge exports has its number."
    case .defendantUnclear:
      "Its number stands in the charge exports, and nobody there has its name and birth date."
    case .countUnclear: "Nothing tells which count of the case it is about."
    case .roleUnknown: "Nobody has mapped the party's role: it may be the defendant or not."
    case .repeated: "It says the same as another row of its case."
    case .superseded: "superseded by line \(by.map { String($0.line) } ?? "?")"
    case .lacking: "The case of the charge exports has no row in the files of this role."
    }
  }
}

/// A fact that two rows give differently.
public struct ReportedDisagreement: Sendable {
  /// The field, by its name in layouts, or `count` where one source lacks the count.
  public var field: String
  /// The count's number; empty when it concerns the case or the person.
  public var count: String
  /// What the charges say, or the first of two rows of another file.
  public var first: String
  /// What the other row says.
  public var second: String
  /// Where the first stands; nil when it is a row that was not kept.
  public var firstPlace: SourcePlace?
  /// Where the other stands; nil when it is a row that the other source lacks.
  public var secondPlace: SourcePlace?
  /// Whether it would tell who the person is.
  public var isPersonal: Bool

  /// Makes one.
  public init(
    field: String, count: String, first: String, second: String, firstPlace: SourcePlace?,
    secondPlace: SourcePlace?, isPersonal: Bool = false
  ) {
    self.field = field
    self.count = count
    self.first = first
    self.second = second
    self.firstPlace = firstPlace
    self.secondPlace = secondPlace
    self.isPersonal = isPersonal
  }
}
