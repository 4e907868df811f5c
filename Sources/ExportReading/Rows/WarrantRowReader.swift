public import CourtRecords
public import DelimitedText

/// What one row of a warrants list says: its texts end to end, and its codes.
public struct WarrantRow: Sendable, Hashable {
  /// The fields that are kept as text, in this order.
  public static let fields: [ExportField] = [
    .court, .caseNumber, .defendantName, .warrantNumber,
  ]

  /// The texts, trimmed, end to end; a blank cell adds nothing.
  public var bytes: [UInt8]
  /// Where each text ends.
  public var ends: SIMD4<UInt32>
  /// What it orders.
  public var type: WarrantType
  /// Whether it stands.
  public var status: WarrantStatus
  /// The issue date.
  public var issued: DateReading
}

/// Reads warrant rows through a layout.
public struct WarrantRowReader: ~Copyable {
  private let columns: BoundColumns
  private let blanks: BlankTexts
  /// The court of every row, where the layout names it instead of a column.
  private let fixedCourt: [UInt8]
  private let dateFormats: [DateFormat]
  private var types: CodeColumn<WarrantType>
  private var statuses: CodeColumn<WarrantStatus>

  /// Makes a reader for lists with the given columns.
  public init(layout: Layout, columns: BoundColumns) {
    self.columns = columns
    blanks = BlankTexts(layout.blanks)
    fixedCourt = columns.slot(of: .court) == nil ? Array((layout.fixedCourt ?? "").utf8) : []
    dateFormats = layout.dateFormats
    let (typeWords, statusWords) = (layout.warrantTypeWords, layout.warrantStatusWords)
    types = CodeColumn(blank: .unmapped, unmapped: .unmapped) { typeWords[$0] }
    statuses = CodeColumn(blank: .unmapped, unmapped: .unmapped) { statusWords[$0] }
  }

  /// Reads one record.
  public mutating func row(_ record: Int, in table: borrowing FieldTable) -> WarrantRow {
    var row = WarrantRow(
      bytes: [], ends: .zero, type: .unmapped, status: .unmapped, issued: .notBound)
    for (place, field) in WarrantRow.fields.enumerated() {
      let cell = cell(field, record, in: table)
      for index in cell.indices { row.bytes.append(cell[index]) }
      if field == .court { row.bytes += fixedCourt }
      row.ends[place] = UInt32(row.bytes.count)
    }
    if let slot = columns.slot(of: .warrantType), let column = table.column(slot: slot) {
      row.type = types.code(column[record], blanks: blanks)
    }
    if let slot = columns.slot(of: .warrantStatus), let column = table.column(slot: slot) {
      row.status = statuses.code(column[record], blanks: blanks)
    }
    if columns.slot(of: .issueDate) != nil {
      let cell = cell(.issueDate, record, in: table)
      row.issued = cell.isEmpty ? .blank : .unreadable
      for format in dateFormats {
        guard let day = format.read(cell) else { continue }
        row.issued = .day(day)
        break
      }
    }
    return row
  }

  /// The unmapped words of each code column, with the number of rows that hold them.
  public var unmappedWords: [ExportField: [String: Int]] {
    [.warrantType: types.unmappedWords, .warrantStatus: statuses.unmappedWords]
      .filter { !$0.value.isEmpty }
  }

  /// The cell of a field, trimmed; empty when unbound, missing or blank.
  @_lifetime(borrow table)
  private func cell(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> Span<UInt8> {
    guard let slot = columns.slot(of: field), let cell = table.cell(record: record, slot: slot)
    else { return Span<UInt8>() }
    let trimmed = cell.trimmed
    return blanks.isBlankText(trimmed) ? Span<UInt8>() : trimmed
  }
}
