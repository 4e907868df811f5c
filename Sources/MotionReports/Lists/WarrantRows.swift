public import CourtRecords
internal import DelimitedText

/// Rows of `warrants.csv` in the making, for ``RunReports/append(_:)``.
///
/// A list of warrants is longer than all others together: its rows are written on all threads, some
/// hundreds at a time, and put into the file in the order given.
public struct WarrantRows: Sendable {
  /// The texts of a warrant as printed: UTF-8 or, where they are not, Windows-1252.
  public typealias Cell = UnsafeBufferPointer<UInt8>

  private(set) var writer = DelimitedWriter()
  private let context: ReportContext
  /// The cells of the outcome, the reason and its sentence, as last written: mostly the next ones too.
  private var ending: (outcome: WarrantOutcome, reason: String, cells: DelimitedWriter)?
  /// How many rows have which outcome.
  public private(set) var counts: [WarrantOutcome: UInt64] = [:]

  /// Makes no rows yet.
  public init(context: ReportContext) {
    self.context = context
  }

  /// Adds a warrant; beside a sealed record nobody is named.
  public mutating func append(
    court: Cell, caseNumber: Cell, defendant: Cell, number: Cell, facts: ReportedWarrant.Facts
  ) {
    append(court)
    append(caseNumber)
    let isSealed = facts.reason == ReasonWord.sealed.rawValue
    append(isSealed ? Cell(start: nil, count: 0) : defendant)
    append(number)
    writer.append(facts.type.rawValue)
    writer.append(facts.status.rawValue)
    writer.append(facts.issueDate)
    appendEnding(facts.outcome, facts.reason)
    writer.append(facts.place, of: context)
    writer.endRow()
    counts[facts.outcome, default: 0] += 1
  }

  private mutating func append(_ cell: Cell) {
    if CellText.isValidUTF8(cell) {
      writer.append(cell)
    } else {
      writer.append(CellText.utf8(cell))
    }
  }

  private mutating func appendEnding(_ outcome: WarrantOutcome, _ reason: String) {
    if let ending, ending.outcome == outcome, ending.reason == reason {
      writer.append(cellsOf: ending.cells)
      return
    }
    var cells = DelimitedWriter()
    cells.append(outcome.rawValue)
    cells.append(reason)
    cells.append(Self.sentence(of: reason))
    writer.append(cellsOf: cells)
    ending = (outcome, reason, cells)
  }

  /// The reason as a sentence: a case's reason, or one of the warrant's own.
  private static func sentence(of reason: String) -> String {
    switch reason {
    case "orphan": "No case of the charge export has its number."
    case "duplicate": "It repeats another row of the warrants list."
    case "closed": "The warrant no longer stands."
    default: ReasonWord(rawValue: reason)?.sentence ?? ""
    }
  }
}
