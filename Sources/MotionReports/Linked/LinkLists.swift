internal import CourtRecords
internal import ReliefPolicy

/// The lists of a run that reads files beside the charges.
///
/// `linked-rows.csv` has every row of these files that was not simply joined, and every case of the
/// charges that lacks a row where each should have one. `disagreements.csv` has every fact that two
/// rows of a case give differently, and whether the case is for review because of it.
struct LinkLists: ~Copyable, Sendable {
  static let rowColumns = [
    "role", "outcome", "reason", "reason_text", "court", "case_number", "covered", "file",
    "record", "line",
  ]
  static let disagreementColumns = [
    "court", "case_number", "outcome", "decides", "count", "field", "first", "second",
    "first_file", "first_record", "first_line", "second_file", "second_record", "second_line",
  ]

  private var rows: ListFile
  private var disagreements: ListFile

  /// Begins both lists; nil where the run has no such files.
  init?(
    rows rowFile: consuming OutputFile?, disagreements file: consuming OutputFile?,
    context: ReportContext
  ) {
    guard let rowFile, let file else { return nil }
    rows = ListFile(file: rowFile, context: context, columns: Self.rowColumns)
    disagreements = ListFile(file: file, context: context, columns: Self.disagreementColumns)
  }

  mutating func append(_ link: ReportedLink) throws(ReportError) {
    rows.append([
      link.role, link.outcome.rawValue, link.reason.rawValue, link.sentence, link.court,
      link.caseNumber, link.isCovered ? "yes" : "",
    ])
    rows.append(link.place)
    try rows.endRow()
  }

  /// Adds what sources say differently of a case.
  mutating func append(_ reported: ReportedCase) throws(ReportError) {
    let determination = reported.determination
    let decides = determination.reasons.contains { $0.word == .sourcesDisagree }
    for one in reported.disagreements {
      let hides = determination.isSealed && one.isPersonal
      disagreements.append([
        reported.court, reported.caseNumber, determination.outcome.rawValue,
        decides ? "yes" : "no", one.count, one.field, hides ? "" : one.first,
        hides ? "" : one.second,
      ])
      disagreements.append(one.firstPlace)
      disagreements.append(one.secondPlace)
      try disagreements.endRow()
    }
  }

  mutating func close() throws(ReportError) -> [WrittenFile] {
    [try rows.close(), try disagreements.close()]
  }
}

extension ReportedCase {
  /// The case's own reason as a sentence; of sources that disagree, with the fields.
  var reasonText: String {
    let reason = determination.reason
    guard reason == .sourcesDisagree, !disagreements.isEmpty else {
      return determination.reasonSentence
    }
    let fields = Set(disagreements.map(\.field)).sorted().joined(separator: ", ")
    return "Two sources give different facts, and the decision rests on them: \(fields)."
  }
}
