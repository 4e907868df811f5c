internal import CourtRecords

/// The list `warrants.csv`: every row of the warrants lists with its outcome, in the order given.
public struct WarrantList: ~Copyable, Sendable {
  static let columns = [
    "court", "case_number", "defendant", "warrant_number", "type", "status", "issue_date",
    "outcome", "reason", "reason_text", "file", "record", "line",
  ]

  private var list: ListFile

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ListFile(file: file, context: context, columns: Self.columns)
  }

  /// Adds rows that were written elsewhere.
  public mutating func append(_ rows: WarrantRows) throws(ReportError) {
    try list.append(rows: rows.writer)
  }

  /// Adds a warrant row that could not be read; its text is in `rejects.csv`.
  public mutating func append(_ rejected: RejectedRow) throws(ReportError) {
    list.append(["", "", "", "", "", "", ""])
    list.append([WarrantOutcome.rejected.rawValue, rejected.kind])
    list.append("The row could not be read: see \(OutputName.rejects.rawValue).")
    list.append(
      SourcePlace(
        file: UInt16(clamping: rejected.file), record: UInt32(clamping: rejected.record),
        line: rejected.firstLine))
    try list.endRow()
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
