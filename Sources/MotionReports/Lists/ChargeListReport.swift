internal import CourtRecords
internal import DelimitedText
public import ReliefPolicy

/// The distinct charges of an export with how each is understood: as a table, as CSV or as JSON.
///
/// The CSV form is the crosswalk that a lawyer corrects and signs; every cell of it comes back as it
/// was, whatever a spreadsheet does to numbers and dates.
public struct ChargeListReport: Sendable {
  /// One distinct pair of citation and description.
  public struct Charge: Sendable {
    /// The citation as printed, trimmed; empty when blank.
    public var citation: String
    /// The charge text as printed, trimmed; empty when blank.
    public var description: String
    /// The rows in which it is the deciding charge.
    public var count: UInt64
    /// The rows in which it is the charge of an earlier stage and another decides.
    public var earlierCount: UInt64
    /// How it is understood.
    public var understanding: ChargeUnderstanding
    /// What a crosswalk says about it; nil when none does.
    public var correction: ChargeCorrection?
    /// The note beside the correction.
    public var note: String

    /// Makes a charge.
    public init(
      citation: String, description: String, count: UInt64, earlierCount: UInt64,
      understanding: ChargeUnderstanding, correction: ChargeCorrection? = nil, note: String = ""
    ) {
      self.citation = citation
      self.description = description
      self.count = count
      self.earlierCount = earlierCount
      self.understanding = understanding
      self.correction = correction
      self.note = note
    }
  }

  private let jurisdiction: String
  private let rows: UInt64
  private let rejected: UInt64
  private let ofOtherLaw: UInt64
  private let charges: [Charge]

  /// Makes the report; the charges are put in order, the most frequent first.
  ///
  /// `ofOtherLaw` are the charges that the list leaves out, because a column names another state.
  public init(
    jurisdiction: String, rows: UInt64, rejected: UInt64, ofOtherLaw: UInt64 = 0,
    charges: [Charge]
  ) {
    self.ofOtherLaw = ofOtherLaw
    self.jurisdiction = jurisdiction
    self.rows = rows
    self.rejected = rejected
    self.charges = charges.sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      if one.earlierCount != other.earlierCount { return one.earlierCount > other.earlierCount }
      return ByteOrder.precedes(
        [one.citation, one.description], [other.citation, other.description])
    }
  }

  // MARK: Crosswalk

  /// The crosswalk: one row a pair, with empty columns for whoever corrects and signs.
  public var csv: [UInt8] {
    var writer = DelimitedWriter()
    writer.appendRow(CrosswalkColumn.allCases.map(\.rawValue))
    for charge in charges {
      for column in CrosswalkColumn.allCases { writer.append(charge.cell(column)) }
      writer.endRow()
    }
    return writer.takeBytes()
  }

  // MARK: JSON

  /// The list as JSON, in the same order.
  public var json: [UInt8] {
    let automatic = totals(where: \.isAutomatic)
    let review = totals { !$0.isAutomatic }
    return JSONText.object([
      .init("jurisdiction", .string(jurisdiction)), .init("rows", .number(rows)),
      .init("rejected", .number(rejected)), .init("of_other_law", .number(ofOtherLaw)),
      .init("automatic", Self.json(automatic)), .init("review", Self.json(review)),
      .init("charges", .array(charges.map(\.json))),
    ]).bytes
  }

  private typealias Totals = (pairs: UInt64, rows: UInt64)

  private func totals(where test: (ChargeUnderstanding) -> Bool) -> Totals {
    charges.reduce((0, 0)) { sum, charge in
      test(charge.understanding) ? (sum.0 + 1, sum.1 + charge.count) : sum
    }
  }

  private static func json(_ totals: Totals) -> JSONText {
    .object([.init("pairs", .number(totals.pairs)), .init("rows", .number(totals.rows))])
  }

  // MARK: Table

  /// The list for a terminal: `limit` charges, all of them when nil.
  public func text(limit: Int?) -> String {
    var table = TextTable(header: ["", "rows", "citation | text", "understood as", "why"])
    for charge in charges.prefix(limit ?? charges.count) { table.add(charge.row) }
    let automatic = totals(where: \.isAutomatic)
    let review = totals { !$0.isAutomatic }
    func counted(_ totals: Totals) -> String {
      "\(TerminalSummary.grouped(totals.pairs)) charges (\(TerminalSummary.grouped(totals.rows)) rows)"
    }
    var lines = [
      "Charges of \(jurisdiction): \(TerminalSummary.grouped(rows)) rows read, "
        + "\(TerminalSummary.grouped(rejected)) rejected.",
      "Understood: \(counted(automatic)). For review, marked ?: \(counted(review)).", "",
    ]
    if ofOtherLaw > 0 {
      lines.insert(
        "Left out: \(TerminalSummary.grouped(ofOtherLaw)) charges of another state, or of one that "
          + "nobody can tell.", at: 2)
    }
    lines += table.leftLines
    if let limit, charges.count > limit {
      lines.append("and \(charges.count - limit) more: --limit 0 shows all, --format csv lists all")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ChargeListReport.Charge {
  fileprivate var categories: String {
    understanding.categories.map(\.rawValue).joined(separator: " or ")
  }

  fileprivate func cell(_ column: CrosswalkColumn) -> String {
    switch column {
    case .citation: SpreadsheetText.guarded(citation)
    case .description: SpreadsheetText.guarded(description)
    case .count: String(count)
    case .earlierCount: String(earlierCount)
    case .statute: understanding.statute
    case .category: categories
    case .understood: understanding.isAutomatic ? "automatic" : "review"
    case .reason: "\(understanding.why.rawValue): \(understanding.sentence)"
    case .correctedStatute: correction?.statute?.understood ?? ""
    case .correctedCategory: correction?.category?.rawValue ?? ""
    case .signedBy: correction?.signedBy ?? ""
    case .signedOn: correction?.signedOn.description ?? ""
    case .note: note
    }
  }

  fileprivate var json: JSONText {
    var members: [JSONText.Member] = [
      .init("citation", .string(citation)), .init("description", .string(description)),
      .init("count", .number(count)), .init("earlier_count", .number(earlierCount)),
      .init("statute", understanding.statute.isEmpty ? .null : .string(understanding.statute)),
      .init("categories", .array(understanding.categories.map { .string($0.rawValue) })),
      .init("understood", .string(understanding.isAutomatic ? "automatic" : "review")),
      .init("reason", .string(understanding.why.rawValue)),
      .init("reason_text", .string(understanding.sentence)),
    ]
    if let correction {
      members.append(
        .init(
          "crosswalk",
          .object([
            .init("line", .number(UInt64(clamping: correction.line))),
            .init("said", .string(correction.said)),
            .init("signed_by", .string(correction.signedBy)),
            .init("signed_on", .string(correction.signedOn.description)),
          ])))
    }
    return .object(members)
  }

  fileprivate var row: [String] {
    func short(_ text: String, _ width: Int) -> String {
      let line = VisibleText.escaped(text)
      return line.count > width ? line.prefix(width - 2) + ".." : line
    }
    let printed = [citation.isEmpty ? "(none)" : short(citation, 16), short(description, 28)]
      .joined(separator: " | ")
    let understood = [understanding.statute, categories].filter { !$0.isEmpty }
      .joined(separator: " ")
    return [
      understanding.isAutomatic ? "" : "?", TerminalSummary.grouped(count), printed,
      understood.isEmpty ? "-" : short(understood, 32), understanding.why.rawValue,
    ]
  }
}

/// The columns of a crosswalk file, in their order; the raw value is the header's name.
public enum CrosswalkColumn: String, Sendable, Hashable, CaseIterable {
  /// The citation as printed; with the description the key of the row.
  case citation
  /// The charge text as printed.
  case description
  /// The rows in which the pair decides.
  case count
  /// The rows in which it is the charge of an earlier stage.
  case earlierCount = "earlier_count"
  /// The statute as understood.
  case statute
  /// The category as understood.
  case category
  /// `automatic` or `review`.
  case understood
  /// Why.
  case reason
  /// The statute that it is, by whoever signs.
  case correctedStatute = "corrected_statute"
  /// The category that it is, by whoever signs.
  case correctedCategory = "corrected_category"
  /// Who signs.
  case signedBy = "signed_by"
  /// On which day.
  case signedOn = "signed_on"
  /// Whatever there is to say.
  case note

  /// The columns that must be there for the file to be read back.
  public static let read: [CrosswalkColumn] = [
    .citation, .description, .correctedStatute, .correctedCategory, .signedBy, .signedOn,
  ]
}
