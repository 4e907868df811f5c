internal import CourtRecords
internal import ReliefPolicy

/// The list `excluded.csv`: the cases that a condition keeps out.
///
/// One row per covered or possibly covered count. `near_miss` is `yes` when a single condition
/// stands in the way; `guarded_statute` names the charge that is the condition, where one is.
public struct ExcludedList: ~Copyable, Sendable {
  static let columns = [
    "condition", "condition_text", "near_miss", "guarded_statute", "other_conditions",
  ]

  private var list: ReasonedList

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ReasonedList(file: file, context: context, reasons: Self.columns)
  }

  /// Adds an excluded case.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let reason = reported.determination.reason
    try list.append(
      reported,
      reasons: [
        reason.rawValue, reported.determination.reasonSentence,
        reported.determination.isNearMiss ? "yes" : "no",
        reported.guardedStatutes, reported.otherReasons,
      ])
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
