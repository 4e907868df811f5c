public import CourtRecords
public import DelimitedText

/// What one row of a warrants list says.
public struct WarrantRow: Sendable, Hashable {
  /// The court as printed; empty when blank.
  public var court: String
  /// The case number as printed; empty when blank.
  public var caseNumber: String
  /// The defendant as printed; empty when blank.
  public var defendantName: String
  /// The warrant's number; empty when blank.
  public var number: String
  /// What it orders.
  public var type: WarrantType
  /// Whether it stands.
  public var status: WarrantStatus
  /// The issue date.
  public var issued: DateReading
  /// A hash of the whole row as it stands in the file, to tell exact repeats.
  public var rowHash: UInt64
}

/// Reads warrant rows through a layout.
public struct WarrantRowReader: Sendable {
  private let columns: BoundColumns
  private let blanks: BlankTexts
  private let dateFormats: [DateFormat]
  private var types: CodeColumn<WarrantType>
  private var statuses: CodeColumn<WarrantStatus>

  /// Makes a reader for lists with the given columns.
  public init(layout: Layout, columns: BoundColumns) {
    self.columns = columns
    blanks = BlankTexts(layout.blanks)
    dateFormats = layout.dateFormats
    let (typeWords, statusWords) = (layout.warrantTypeWords, layout.warrantStatusWords)
    types = CodeColumn(blank: .unmapped, unmapped: .unmapped) { typeWords[$0] }
    statuses = CodeColumn(blank: .unmapped, unmapped: .unmapped) { statusWords[$0] }
  }

  /// Reads one record.
  public mutating func row(
    _ record: Int, in table: borrowing FieldTable, rowHash: UInt64
  ) -> WarrantRow {
    var row = WarrantRow(
      court: text(.court, record, in: table), caseNumber: text(.caseNumber, record, in: table),
      defendantName: text(.defendantName, record, in: table),
      number: text(.warrantNumber, record, in: table), type: .unmapped, status: .unmapped,
      issued: .notBound, rowHash: rowHash)
    if let slot = columns.slot(of: .warrantType),
      let cell = table.cell(record: record, slot: slot)
    {
      row.type = types.code(cell, blanks: blanks)
    }
    if let slot = columns.slot(of: .warrantStatus),
      let cell = table.cell(record: record, slot: slot)
    {
      row.status = statuses.code(cell, blanks: blanks)
    }
    if columns.slot(of: .issueDate) != nil {
      let cell = text(.issueDate, record, in: table)
      let bytes = Array(cell.utf8)
      row.issued =
        cell.isEmpty
        ? .blank
        : dateFormats.lazy.compactMap { $0.read(bytes.span) }.first.map(DateReading.day)
          ?? .unreadable
    }
    return row
  }

  /// The unmapped words of each code column, with the number of rows that hold them.
  public var unmappedWords: [ExportField: [String: Int]] {
    [.warrantType: types.unmappedWords, .warrantStatus: statuses.unmappedWords]
      .filter { !$0.value.isEmpty }
  }

  private func text(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> String {
    guard let slot = columns.slot(of: field), let cell = table.cell(record: record, slot: slot)
    else { return "" }
    let trimmed = cell.trimmed
    return blanks.contains(trimmed) ? "" : CellText.utf8(trimmed)
  }
}
