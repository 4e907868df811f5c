internal import CourtRecords

/// The list `alerts.csv`: what about the persons and dockets of listed cases a reader should know.
///
/// One row for each different defendant of an alert, sorted by alert, identifier or docket number,
/// and court, whatever the order of the input. Opened in spreadsheets, hence guarded against
/// formulas. Sealed records are never on it.
public struct AlertList: ~Copyable, Sendable {
  static let columns = [
    "alert", "alert_text", "court", "case_number", "defendant", "birth_date", "sex", "person_id",
    "outcome", "file", "record", "line",
  ]

  private struct Row {
    let kind: AlertKind
    let person: ReportedPerson
    let order: [String]
  }

  private var list: ListFile
  private var rows: [Row] = []

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ListFile(file: file, context: context, columns: Self.columns, guardsFormulas: true)
  }

  /// Adds one defendant of an alert.
  public mutating func append(_ kind: AlertKind, _ person: ReportedPerson) {
    let first = kind == .sameNumberInTwoCourts ? person.caseNumber : person.personID
    rows.append(Row(kind: kind, person: person, order: [first] + person.order))
  }

  /// Sorts and writes the rows, and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    let places = Dictionary(
      uniqueKeysWithValues: AlertKind.allCases.enumerated().map { ($1, $0) })
    rows.sort { left, right in
      let kinds = (places[left.kind] ?? 0, places[right.kind] ?? 0)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      if left.order != right.order { return ByteOrder.precedes(left.order, right.order) }
      return left.person.place < right.person.place
    }
    for row in rows {
      let person = row.person
      list.append([row.kind.rawValue, row.kind.sentence, person.court, person.caseNumber])
      list.append([person.defendant, person.birthDate, person.sex, person.personID])
      list.append(person.outcome.rawValue)
      list.append(person.place)
      try list.endRow()
    }
    rows = []
    return try list.close()
  }
}
