internal import CourtRecords
internal import ReliefPolicy

/// The list `review.csv`: the cases that a person must look at, and what would settle each.
///
/// One row per covered or possibly covered count. `other_reasons` are words parted by blanks.
public struct ReviewList: ~Copyable, Sendable {
  static let columns = ["reason", "reason_text", "settled_by", "other_reasons"]

  private var list: ReasonedList

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ReasonedList(file: file, context: context, reasons: Self.columns)
  }

  /// Adds a case for review.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let reason = reported.determination.reason
    try list.append(
      reported,
      reasons: [
        reason.rawValue, reported.reasonText, reason.settledBy,
        reported.otherReasons,
      ])
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
