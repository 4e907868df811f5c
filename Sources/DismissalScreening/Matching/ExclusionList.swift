internal import DelimitedText
internal import ExportReading
internal import RuleDocuments

/// Another agency's list of dockets or people that shall not be moved.
struct ExclusionList: Sendable {
  /// One row of the list.
  struct Entry: Sendable {
    let line: Int
    let court: String
    let caseNumber: String
    /// The number without what the list's layout ignores in it.
    let comparableNumber: String
    /// Comparable identifiers; empty when the row names none.
    let persons: [String]
    /// The identifier as printed.
    let personText: String
    let reason: String
    /// The line of the first entry that says the same of the same case or person.
    var duplicateOf: Int?
    /// Why the row cannot be used; nil when it can.
    var fault: String?
    /// What stands in a row that cannot be used: it may name a case all the same.
    var raw: [UInt8] = []
  }

  let path: String
  let sha256: String
  /// The layout by which it was read; nil where its columns were found by their names.
  let layout: String?
  /// Rows after the header.
  let readCount: Int
  /// All rows in the order of the file, those that could not be read among them.
  let entries: [Entry]
  /// The columns that nothing was taken from.
  let unusedColumns: [String]

  private static let asked: Set<ListField> = [.court, .caseNumber, .personID, .reason]

  /// Reads a list through its layout, or by the names of its columns where it has none.
  ///
  /// Throws when the layout does not fit, or the header names neither dockets nor people.
  init(path: String, layout: Layout? = nil) throws {
    let table =
      try layout.map { try ListTable(path: path, layout: $0) }
      ?? ListTable(path: path) { ListColumns(header: $0, asked: Self.asked).count }
    self.layout = layout?.id
    let rule = layout?.key ?? Layout.CaseKeyRule()
    let columns = try ListCells(table, asked: Self.asked)
    try columns.require(
      any: [.caseNumber, .personID],
      hint: "Name the column of dockets 'case_number', or that of people 'person_id'.")
    self.path = path
    sha256 = table.sha256
    readCount = table.readCount
    unusedColumns = layout == nil ? columns.unusedColumns : []
    var entries = table.rows.map { row in
      let persons = columns.all(.personID, row).flatMap { ListedIdentifier.all(in: $0) }
      let printed = columns.text(.caseNumber, row)
      // No docket is without a digit: N/A and the like name none.
      let number = printed.utf8.contains { (0x30...0x39).contains($0) } ? printed : ""
      return Entry(
        line: row.line, court: columns.text(.court, row), caseNumber: number,
        comparableNumber: String(
          decoding: CaseNumber.comparable(number, rule: rule), as: UTF8.self),
        persons: persons,
        personText: columns.all(.personID, row).filter { !$0.isEmpty }.joined(separator: "; "),
        reason: columns.text(.reason, row),
        fault: number.isEmpty && persons.isEmpty
          ? "The row names neither a docket nor a person's identifier." : nil,
        raw: Array(row.cells.joined(separator: ",").utf8))
    }
    entries += table.rejects.map { reject in
      Entry(
        line: reject.line, court: "", caseNumber: "", comparableNumber: "", persons: [],
        personText: "", reason: "",
        fault: "The row could not be read (\(reject.kind), column \(reject.column)).",
        raw: reject.raw)
    }
    entries.sort { $0.line < $1.line }
    var first: [String: Int] = [:]
    for place in entries.indices where entries[place].fault == nil {
      let key = entries[place].key
      if let line = first[key] {
        entries[place].duplicateOf = line
      } else {
        first[key] = entries[place].line
      }
    }
    self.entries = entries
  }
}

extension ExclusionList.Entry {
  /// Equal for entries that name the same in the same words, whatever their reason.
  fileprivate var key: String {
    let court = court.uppercased().split(separator: " ").joined(separator: " ")
    return [court, comparableNumber.uppercased(), persons.sorted().joined(separator: ";")]
      .joined(separator: "\u{1F}")
  }
}
