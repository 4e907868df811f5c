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
  /// Rows after the header.
  let readCount: Int
  /// All rows in the order of the file, those that could not be read among them.
  let entries: [Entry]

  private static let asked: Set<ListField> = [.court, .caseNumber, .personID, .reason]

  /// Reads a list; throws when its header names neither dockets nor people.
  init(path: String) throws {
    let table = try ListTable(path: path) { ListColumns(header: $0, asked: Self.asked).count }
    let columns = try ListCells(table, asked: Self.asked)
    try columns.require(
      any: [.caseNumber, .personID],
      hint: "Name the column of dockets 'case_number', or that of people 'person_id'.")
    self.path = path
    sha256 = table.sha256
    readCount = table.readCount
    var entries = table.rows.map { row in
      let persons = columns.all(.personID, row).flatMap { ListedIdentifier.all(in: $0) }
      let number = columns.text(.caseNumber, row)
      return Entry(
        line: row.line, court: columns.text(.court, row), caseNumber: number, persons: persons,
        personText: columns.all(.personID, row).filter { !$0.isEmpty }.joined(separator: "; "),
        reason: columns.text(.reason, row),
        fault: number.isEmpty && persons.isEmpty
          ? "The row names neither a docket nor a person's identifier." : nil,
        raw: Array(row.cells.joined(separator: ",").utf8))
    }
    entries += table.rejects.map { reject in
      Entry(
        line: reject.line, court: "", caseNumber: "", persons: [], personText: "", reason: "",
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
    return [court, caseNumber.uppercased(), persons.sorted().joined(separator: ";")]
      .joined(separator: "\u{1F}")
  }
}
