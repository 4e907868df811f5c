internal import CourtRecords
internal import ExportReading
internal import RuleDocuments

/// A public defender's list of clients, to be found among the cases of a run.
///
/// Confidential: what it holds goes into `clients.csv` and nowhere else.
struct ClientList: Sendable {
  /// One row of the list.
  struct Client: Sendable {
    let line: Int
    let reference: String
    /// The name as printed.
    let nameText: String
    /// The name, and others by which the client is known.
    let names: [PersonName]
    /// The birth date as printed.
    let birthText: String
    let born: CalendarDate?
    /// Comparable identifiers.
    let persons: [String]
    let court: String
    let caseNumber: String
    /// The line of the first row that says the same.
    var duplicateOf: Int?
    /// Why the row cannot be used; nil when it can.
    var fault: String?
  }

  let path: String
  let sha256: String
  /// Rows after the header.
  let readCount: Int
  /// All rows in the order of the file, those that could not be read among them.
  let clients: [Client]
  /// The columns that nothing was taken from.
  let unusedColumns: [String]

  private static let asked: Set<ListField> = [
    .court, .caseNumber, .personID, .name, .givenName, .surname, .birthDate, .reference,
  ]

  /// Reads a list; throws when its header names no person and no docket.
  init(path: String) throws {
    let table = try ListTable(path: path) { ListColumns(header: $0, asked: Self.asked).count }
    let cells = try ListCells(table, asked: Self.asked)
    try cells.require(
      any: [.name, .surname, .personID, .caseNumber],
      hint: "Name the columns 'name', 'birth_date', 'person_id', 'case_number' and 'reference'.")
    self.path = path
    sha256 = table.sha256
    readCount = table.readCount
    unusedColumns = cells.unusedColumns
    var clients = table.rows.map { Self.client($0, cells) }
    clients += table.rejects.map { reject in
      Client(
        line: reject.line, reference: "", nameText: "", names: [], birthText: "",
        born: nil, persons: [], court: "", caseNumber: "",
        fault: "The row could not be read (\(reject.kind), column \(reject.column)).")
    }
    clients.sort { $0.line < $1.line }
    var first: [[String]: Int] = [:]
    for place in clients.indices where clients[place].fault == nil {
      let key = clients[place].key
      if let line = first[key] {
        clients[place].duplicateOf = line
      } else {
        first[key] = clients[place].line
      }
    }
    self.clients = clients
  }

  private static func client(_ row: ListTable.Row, _ cells: ListCells) -> Client {
    let (given, surname) = (cells.text(.givenName, row), cells.text(.surname, row))
    let whole = cells.text(.name, row)
    let isInParts = !surname.isEmpty
    let names =
      isInParts
      ? [PersonName(given: given, surname: surname)].filter { !$0.words.isEmpty }
      : PersonName.all(in: whole).map { PersonName($0) }
    let text = isInParts ? (given.isEmpty ? surname : "\(surname), \(given)") : whole
    let birth = cells.text(.birthDate, row)
    let persons = cells.all(.personID, row).flatMap { ListedIdentifier.all(in: $0) }
    let number = cells.text(.caseNumber, row)
    return Client(
      line: row.line, reference: cells.text(.reference, row), nameText: text, names: names,
      birthText: birth, born: BirthDay.read(birth), persons: persons,
      court: cells.text(.court, row), caseNumber: number,
      fault: names.isEmpty && persons.isEmpty && number.isEmpty
        ? "The row has no name, no identifier and no docket." : nil)
  }
}

extension ClientList.Client {
  fileprivate var key: [String] {
    [
      reference, PersonName.plain(nameText), born?.description ?? birthText,
      persons.sorted().joined(separator: ";"), court.uppercased(), caseNumber.uppercased(),
    ]
  }
}
