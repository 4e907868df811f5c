internal import ExportReading
internal import MotionReports
internal import RuleDocuments

/// A file of answers as `screener answers` writes it: by case, bound to one run by its digest.
struct AnswerBook: Sendable {
  /// The answer to one case.
  struct Entry: Sendable {
    /// Its line, counted from 1.
    let line: Int
    /// The SHA-256 of the manifest of the run that listed the case.
    let run: String
    let court: String
    let caseNumber: String
    let answer: CourtAnswer
    /// The answer's day, its own words and its reason, as far as it has them.
    let text: String
  }

  /// What became of one row of the answers, as the file says it.
  enum Result: String, Sendable, CaseIterable {
    /// It answers to a case of the run.
    case matched
    /// It answers to no case of the run.
    case unmatched
    /// It says again what an earlier row says.
    case duplicate
    /// It could not be read.
    case rejected
    /// A case of the run to which no row answers.
    case unanswered
  }

  static let columns = [
    "run", "court", "case_number", "answer", "answer_text", "answered_on", "reason", "result",
    "result_text", "line",
  ]

  let path: String
  let sha256: String
  /// The rows that answer to a case.
  let entries: [Entry]

  /// Reads a file; throws when it is not one that `screener answers` wrote.
  init(path: String) throws {
    let table = try ListTable(path: path, isGuarded: false) { header in
      Set(header).intersection(Self.columns).count
    }
    let places = Dictionary(
      zip(table.header, table.header.indices), uniquingKeysWith: { first, _ in first })
    let missing = Self.columns.filter { places[$0] == nil }
    func fail(_ line: Int, _ message: String) -> RuleFaults {
      RuleFaults([RuleFault(file: path, line: line, column: 0, message: message)])
    }
    let advice = "Give the file that 'screener answers RUN FILE' wrote."
    guard missing.isEmpty else {
      throw fail(
        table.headerLine, "The header lacks \(missing.joined(separator: ", ")). \(advice)")
    }
    if let reject = table.rejects.first {
      throw fail(
        reject.line, "The row cannot be read (\(reject.kind), column \(reject.column)). \(advice)")
    }
    self.path = path
    sha256 = table.sha256
    entries = try table.rows.compactMap { row -> Entry? in
      func cell(_ column: String) -> String { places[column].map { row.cells[$0] } ?? "" }
      guard let result = Result(rawValue: cell("result")) else {
        throw fail(row.line, "'\(cell("result"))' is no result. \(advice)")
      }
      guard result == .matched else { return nil }
      guard let answer = CourtAnswer(rawValue: cell("answer")) else {
        throw fail(
          row.line,
          "'\(cell("answer"))' is no answer: granted, denied or unclear. \(advice)")
      }
      let words = answer == .unclear ? "\(answer.rawValue) ('\(cell("answer_text"))')" : ""
      return Entry(
        line: row.line, run: cell("run"), court: cell("court"), caseNumber: cell("case_number"),
        answer: answer,
        text: [words.isEmpty ? answer.rawValue : words, cell("answered_on"), cell("reason")]
          .filter { !$0.isEmpty }.joined(separator: "; "))
    }
  }
}
