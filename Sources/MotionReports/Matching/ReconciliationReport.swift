internal import DelimitedText

/// Our candidates beside another office's list: who is on one, on the other, on both.
public struct ReconciliationReport: Sendable {
  /// Where a case stands.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    /// Our candidate, and not on their list.
    case oursOnly = "ours_only"
    /// On their list, and not our candidate.
    case theirsOnly = "theirs_only"
    /// On both.
    case both
    /// On their list in a way that fits several of our cases.
    case unclear
    /// A row of their list that could not be read or has no case number.
    case unreadable
  }

  /// One case.
  public struct Row: Sendable {
    /// Where it stands.
    public var result: Result
    /// The court; ours where both have one.
    public var court = ""
    /// The case number; ours where both have one.
    public var caseNumber = ""
    /// What our run made of it; empty where it is not among its covered cases.
    public var outcome = ""
    /// Our reason's word.
    public var reason = ""
    /// Our reason as a sentence.
    public var reasonText = ""
    /// The fields that both have and that differ.
    public var differs: [String] = []
    /// What else there is to say.
    public var text = ""
    /// The first line of the case in their list; 0 where it is not on it.
    public var line = 0
    /// The defendant in our list, and in theirs.
    public var ourName = ""
    /// The defendant in their list.
    public var theirName = ""
    /// The citations in our list.
    public var ourCitations = ""
    /// The citations in their list.
    public var theirCitations = ""
    /// The warrants in our list.
    public var ourWarrants = ""
    /// The warrants in their list.
    public var theirWarrants = ""

    /// Makes a row; what is left out is empty.
    public init(
      result: Result, court: String = "", caseNumber: String = "", outcome: String = "",
      reason: String = "", reasonText: String = "", line: Int = 0, text: String = "",
      ourName: String = "", theirName: String = "", ourCitations: String = "",
      theirCitations: String = "", ourWarrants: String = "", theirWarrants: String = ""
    ) {
      self.result = result
      self.court = court
      self.caseNumber = caseNumber
      self.outcome = outcome
      self.reason = reason
      self.reasonText = reasonText
      self.line = line
      self.text = text
      self.ourName = ourName
      self.theirName = theirName
      self.ourCitations = ourCitations
      self.theirCitations = theirCitations
      self.ourWarrants = ourWarrants
      self.theirWarrants = theirWarrants
    }
  }

  private let run: String
  private let theirs: String
  private let rowsRead: Int
  private let oursRead: Int
  /// All cases: those of their list in its order, then ours that it does not hold.
  public private(set) var rows: [Row] = []

  /// Makes an empty report; `rowsRead` are the rows of their list, `oursRead` our candidate cases.
  public init(run: String, theirs: String, rowsRead: Int, oursRead: Int) {
    self.run = run
    self.theirs = theirs
    self.rowsRead = rowsRead
    self.oursRead = oursRead
  }

  /// Adds a case.
  public mutating func append(_ row: Row) {
    rows.append(row)
  }

  /// The cases as CSV.
  public var csv: [UInt8] {
    var writer = DelimitedWriter()
    writer.appendRow([
      "result", "court", "case_number", "our_outcome", "our_reason", "our_reason_text", "differs",
      "remark", "their_line", "our_name", "their_name", "our_citations", "their_citations",
      "our_warrants", "their_warrants",
    ])
    for row in rows {
      writer.appendRow([
        row.result.rawValue, row.court, row.caseNumber, row.outcome, row.reason, row.reasonText,
        row.differs.joined(separator: " "), row.text, row.line > 0 ? String(row.line) : "",
        row.ourName, row.theirName, row.ourCitations, row.theirCitations, row.ourWarrants,
        row.theirWarrants,
      ])
    }
    return writer.takeBytes()
  }

  /// The numbers for a terminal, without anybody's name or case.
  public var text: String {
    func grouped(_ number: Int) -> String { TerminalSummary.grouped(UInt64(clamping: number)) }
    func count(_ result: Result) -> Int { rows.count { $0.result == result } }
    var table = TextTable(header: ["", "cases"])
    table.add(["on both lists", grouped(count(.both))])
    for field in ["court", "citation", "warrant_number", "name"] {
      let differing = rows.count { $0.result == .both && $0.differs.contains(field) }
      if differing > 0 {
        table.add(["  where the \(field.replacing("_", with: " ")) differs", grouped(differing)])
      }
    }
    table.add(["in ours, not in theirs", grouped(count(.oursOnly))])
    table.add(["in theirs, not in ours", grouped(count(.theirsOnly))])
    let reasons = Dictionary(
      grouping: rows.filter { $0.result == .theirsOnly },
      by: { row in
        row.outcome.isEmpty
          ? "not among our covered cases"
          : "\(row.outcome.replacing("_", with: " ")): \(row.reason)"
      }
    ).mapValues { UInt64($0.count) }
    for (reason, number) in RunTally.byCount(reasons) {
      table.add(["  \(reason)", TerminalSummary.grouped(number)])
    }
    table.add(["fits several of our cases", grouped(count(.unclear))])
    table.add(["rows of theirs that cannot be used", grouped(count(.unreadable))])
    let head = TextTable.wrapped(
      "Ours: \(run), \(grouped(oursRead)) candidate cases. "
        + "Theirs: \(theirs), \(grouped(rowsRead)) rows.", indent: 2)
    return (head + [""] + table.lines).joined(separator: "\n") + "\n"
  }
}
