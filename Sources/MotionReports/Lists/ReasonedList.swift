internal import CourtRecords
internal import ReliefPolicy

/// What the lists of review, excluded and not covered cases share: one row per kept row of a case,
/// with the case's reasons between the charge and the place.
struct ReasonedList: ~Copyable, Sendable {
  private var list: ListFile
  private let context: ReportContext

  init(file: consuming OutputFile, context: ReportContext, reasons: [String]) {
    let columns =
      ["court", "case_number", "defendant", "count", "citation", "statute"] + reasons
      + ["stage", "file", "record", "line"] + context.moreColumns
    self.context = context
    list = ListFile(file: file, context: context, columns: columns)
  }

  mutating func append(_ reported: ReportedCase, reasons: [String]) throws(ReportError) {
    let head = [reported.court, reported.caseNumber, reported.shownDefendant]
    let tail = reasons + [reported.determination.stage.rawValue]
    for row in reported.rows {
      list.append(head)
      list.append([row.countNumber, row.citation, row.understood])
      list.append(tail)
      list.append(row.place)
      list.append(context.moreCells(row, of: reported))
      try list.endRow()
    }
    // A case is never silently absent from its list, even if none of its rows was kept.
    if reported.rows.isEmpty {
      list.append(head + ["", "", ""] + tail)
      list.append(nil as SourcePlace?)
      list.append(context.moreCells(nil, of: reported))
      try list.endRow()
    }
  }

  mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
