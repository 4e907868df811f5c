internal import CourtRecords
internal import ReliefPolicy

/// The list `not-covered.csv`: the cases that hold a covered count and that the policy does not reach.
///
/// The stage has no relief, the court is another office's, the record is sealed (then without the
/// defendant). Cases without any covered count are not on it.
public struct NotCoveredList: ~Copyable, Sendable {
  static let columns = ["reason", "reason_text", "other_reasons"]

  private var list: ReasonedList

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ReasonedList(file: file, context: context, reasons: Self.columns)
  }

  /// Adds a case that the policy does not reach.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let reason = reported.determination.reason
    try list.append(
      reported,
      reasons: [reason.rawValue, reported.determination.reasonSentence, reported.otherReasons])
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
