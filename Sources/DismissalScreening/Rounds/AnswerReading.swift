internal import CourtRecords
internal import MotionReports
internal import DelimitedText
internal import ExportReading
internal import RuleDocuments

/// Reads what a court or an agency answered to the candidates of a run, case by case.
///
/// The run's folder stays as its manifest says. What comes out is a file of its own, bound to the
/// run by the SHA-256 of that manifest: the next run reads it with `--answers`.
public struct AnswerReading: Sendable {
  /// What came out.
  public struct Outcome: Sendable {
    /// The file's bytes, as CSV.
    public let csv: [UInt8]
    /// The numbers in sentences, without anybody's name.
    public let text: String
    /// Whether some row was rejected or answers to no case.
    public let needsAttention: Bool
  }

  private static let asked: Set<ListField> = [.court, .caseNumber, .answer, .reason, .day]

  private let cases: RunCases
  private let table: ListTable
  private let cells: ListCells

  /// Opens a run's folder, which must be as its manifest says, and the file of answers.
  public init(run folder: String, file: String, library: RuleLibrary) throws {
    cases = try RunCases(
      SealedRun(folder: folder), outcomes: [.candidate], library: library)
    table = try ListTable(path: file) { ListColumns(header: $0, asked: Self.asked).count }
    cells = try ListCells(table, asked: Self.asked)
    let hint = "Name the columns 'case_number', 'answer', 'reason' and 'answered_on'."
    try cells.require(any: [.caseNumber], hint: hint)
    try cells.require(any: [.answer], hint: hint)
  }

  private struct Row {
    let line: Int
    var result: AnswerBook.Result
    var text: String
    var place: Int?
    var answer: CourtAnswer?
    var words = ""
    var day = ""
    var reason = ""
    var court = ""
    var caseNumber = ""
  }

  /// Matches every row to a case of the run, and finds the cases without an answer.
  public func read() -> Outcome {
    var rows = table.rows.map(row)
    rows += table.rejects.map {
      Row(
        line: $0.line, result: .rejected,
        text: "The row could not be read (\($0.kind), column \($0.column)).")
    }
    rows.sort { $0.line < $1.line }
    var first: [[String]: Int] = [:]
    for index in rows.indices where rows[index].result == .matched {
      let key = [
        "\(rows[index].place ?? -1)", rows[index].answer?.rawValue ?? "", rows[index].day,
        rows[index].reason,
      ]
      if let line = first[key] {
        rows[index].result = .duplicate
        rows[index].text = "It repeats line \(line)."
      } else {
        first[key] = rows[index].line
      }
    }
    let answered = Set(rows.filter { $0.result == .matched }.compactMap(\.place))
    let unanswered = cases.cases.indices.filter { !answered.contains($0) }
    return Outcome(
      csv: csv(rows, unanswered), text: text(rows, unanswered: unanswered.count),
      needsAttention: rows.contains { $0.result == .rejected || $0.result == .unmatched })
  }

  private func row(_ row: ListTable.Row) -> Row {
    var read = Row(
      line: row.line, result: .unmatched, text: "", words: cells.text(.answer, row),
      day: cells.text(.day, row), reason: cells.text(.reason, row),
      court: cells.text(.court, row), caseNumber: cells.text(.caseNumber, row))
    if read.caseNumber.isEmpty || read.words.isEmpty {
      read.result = .rejected
      read.text = "The row has no \(read.caseNumber.isEmpty ? "case number" : "answer")."
      return read
    }
    switch cases.find(court: read.court, number: read.caseNumber) {
    case .none: read.text = "The run lists no such case as a candidate."
    case .unclear(_, let why): read.text = "Not clear: \(why)."
    case .cases(let found) where found.count > 1:
      read.text = "Not clear: several defendants of the run have that docket."
    case .cases(let found):
      read.result = .matched
      read.place = found[0]
      read.answer = CourtAnswer(cell: read.words)
    }
    return read
  }

  // MARK: Output

  private func csv(_ rows: [Row], _ unanswered: [Int]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.appendRow(AnswerBook.columns)
    for row in rows {
      let one = row.place.map { cases.cases[$0] }
      writer.appendRow([
        cases.run.sha256, one?.court ?? row.court, one?.caseNumber ?? row.caseNumber,
        row.answer?.rawValue ?? "", row.words, row.day, row.reason, row.result.rawValue, row.text,
        String(row.line),
      ])
    }
    for place in unanswered {
      let one = cases.cases[place]
      writer.appendRow([
        cases.run.sha256, one.court, one.caseNumber, "", "", "", "",
        AnswerBook.Result.unanswered.rawValue, "", "",
      ])
    }
    return writer.takeBytes()
  }

  private func text(_ rows: [Row], unanswered: Int) -> String {
    var answers: [Int: Set<CourtAnswer>] = [:]
    for row in rows where row.result == .matched {
      guard let place = row.place, let answer = row.answer else { continue }
      answers[place, default: []].insert(answer)
    }
    func count(_ result: AnswerBook.Result) -> Int { rows.count { $0.result == result } }
    func cases(_ answer: CourtAnswer) -> Int { answers.values.count { $0 == [answer] } }
    let unclear = answers.count - cases(.granted) - cases(.denied)
    return """
      Answers in \(table.path): \(rows.count) read = \(count(.matched)) matched, \
      \(count(.unmatched)) unmatched, \(count(.duplicate)) duplicate, \(count(.rejected)) rejected.
      Candidate cases of \(self.cases.run.folder): \(self.cases.cases.count) = \
      \(cases(.granted)) granted, \(cases(.denied)) denied, \(unclear) unclear, \
      \(unanswered) without an answer.

      """
  }
}
