public import CourtRecords
public import ReliefPolicy

/// One case that holds a count which the policy covers or may cover, with what came out, as text.
public struct ReportedCase: Sendable {
  /// The court: as the statutes file names it, else as printed.
  public var court: String
  /// The case number as printed in the first of its rows.
  public var caseNumber: String
  /// The defendant as on the case; empty when the export has none or the record is sealed.
  public var defendant: String
  /// The person identifier; empty when the export has none or the cell is blank.
  public var personID: String
  /// What came out.
  public var determination: Determination
  /// The rows whose cells were kept: those that the policy covers or may cover, in input order.
  public var rows: [ReportedRow]
  /// The case's warrants, in input order.
  public var warrants: [ReportedWarrant]
  /// How many of its rows are other counts.
  public var otherRowCount: Int
  /// What lists from outside say of the case, each with its place; empty in most runs.
  public var listed: [String]
  /// What two sources say differently of it.
  public var disagreements: [ReportedDisagreement] = []

  /// Makes a reported case.
  public init(
    court: String, caseNumber: String, defendant: String, personID: String,
    determination: Determination, rows: [ReportedRow], warrants: [ReportedWarrant],
    otherRowCount: Int, listed: [String] = []
  ) {
    self.court = court
    self.caseNumber = caseNumber
    self.defendant = defendant
    self.personID = personID
    self.determination = determination
    self.rows = rows
    self.warrants = warrants
    self.otherRowCount = otherRowCount
    self.listed = listed
  }
}

/// One kept row of a reported case.
public struct ReportedRow: Sendable {
  /// The index of its count in the determination.
  public var count: Int
  /// The count's number as printed.
  public var countNumber: String
  /// The citation as printed.
  public var citation: String
  /// The citation as understood, such as `attempt of PL 230.00`; empty when unread.
  public var understood: String
  /// The charge text as printed.
  public var description: String
  /// The class as printed.
  public var printedClass: String
  /// The disposition as printed.
  public var disposition: String
  /// The offense date as printed.
  public var offenseDate: String
  /// Where the row stands.
  public var place: SourcePlace
  /// The crosswalk entry about the charge, and who signed it; empty when there is none.
  public var crosswalk: String

  /// Makes a reported row.
  public init(
    count: Int, countNumber: String, citation: String, understood: String, description: String,
    printedClass: String, disposition: String, offenseDate: String, place: SourcePlace,
    crosswalk: String = ""
  ) {
    self.crosswalk = crosswalk
    self.count = count
    self.countNumber = countNumber
    self.citation = citation
    self.understood = understood
    self.description = description
    self.printedClass = printedClass
    self.disposition = disposition
    self.offenseDate = offenseDate
    self.place = place
  }
}

/// One row of a warrants list, with what came out for it.
public struct ReportedWarrant: Sendable {
  /// The court as printed.
  public var court: String
  /// The case number as printed.
  public var caseNumber: String
  /// The defendant as printed; empty when the record is sealed.
  public var defendant: String
  /// The warrant's number as printed.
  public var number: String
  /// What is known of it beside its texts.
  public var facts: Facts

  /// What is known of a warrant beside its texts.
  public struct Facts: Sendable {
    /// What it orders.
    public var type: WarrantType
    /// Whether it stands.
    public var status: WarrantStatus
    /// The issue date.
    public var issued: DateReading
    /// What came out.
    public var outcome: WarrantOutcome
    /// Why: the reason of its case, or `orphan`, `duplicate`, `closed`.
    public var reason: String
    /// Where the row stands.
    public var place: SourcePlace

    /// Makes the facts of a warrant.
    public init(
      type: WarrantType, status: WarrantStatus, issued: DateReading, outcome: WarrantOutcome,
      reason: String, place: SourcePlace
    ) {
      self.type = type
      self.status = status
      self.issued = issued
      self.outcome = outcome
      self.reason = reason
      self.place = place
    }
  }

  /// Makes a reported warrant.
  public init(
    court: String, caseNumber: String, defendant: String, number: String, facts: Facts
  ) {
    self.court = court
    self.caseNumber = caseNumber
    self.defendant = defendant
    self.number = number
    self.facts = facts
  }
}

/// One row that could not be read.
public struct RejectedRow: Sendable {
  /// The file, by its place in the run.
  public var file: Int
  /// The record after the header, counted from 1.
  public var record: UInt64
  /// The first line, counted from 1.
  public var firstLine: UInt64
  /// The last line.
  public var lastLine: UInt64
  /// The first byte of the row in the file, counted from 0.
  public var byteOffset: UInt64
  /// The byte column at which the fault was seen, counted from 1.
  public var column: Int
  /// The kind of fault, as a stable word.
  public var kind: String
  /// The raw bytes of the row, without its line end.
  public var raw: [UInt8]

  /// Makes a rejected row.
  public init(
    file: Int, record: UInt64, firstLine: UInt64, lastLine: UInt64, byteOffset: UInt64,
    column: Int, kind: String, raw: [UInt8]
  ) {
    self.file = file
    self.record = record
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.byteOffset = byteOffset
    self.column = column
    self.kind = kind
    self.raw = raw
  }
}
