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
  /// Whether the row holds no warrant at all: one of an export of charges, say.
  public var isNone = false

  /// Makes a row that says nothing, for ``WarrantRowReader/read(_:in:into:)``.
  public init() {
    bytes = []
    ends = .zero
    type = .unmapped
    status = .unmapped
    issued = .notBound
  }
}

/// Reads warrant rows through a layout.
public struct WarrantRowReader: ~Copyable {
  private let columns: BoundColumns
  private let blanks: BlankTexts
  /// The court of every row, where the layout names it instead of a column.
  private let fixedCourt: [UInt8]
  private let dateFormats: [DateFormat]
  private let rule: WarrantRowRule
  private var types: CodeColumn<WarrantType>
  private var statuses: CodeColumn<WarrantStatus>

  /// Makes a reader for lists with the given columns.
  public init(layout: Layout, columns: BoundColumns) {
    self.columns = columns
    blanks = BlankTexts(layout.blanks)
    fixedCourt = columns.slot(of: .court) == nil ? Array((layout.fixedCourt ?? "").utf8) : []
    dateFormats = layout.dateFormats
    rule = layout.warrantRows
    let (typeWords, statusWords) = (layout.warrantTypeWords, layout.warrantStatusWords)
    types = CodeColumn(blank: .unmapped, unmapped: .unmapped) { typeWords[$0] }
    statuses = CodeColumn(blank: .unmapped, unmapped: .unmapped) { statusWords[$0] }
  }

  /// Reads one record.
  public mutating func row(_ record: Int, in table: borrowing FieldTable) -> WarrantRow {
    var row = WarrantRow()
    read(record, in: table, into: &row)
    return row
  }

  /// Reads one record over the row before, whose memory it uses again.
  public mutating func read(
    _ record: Int, in table: borrowing FieldTable, into row: inout WarrantRow
  ) {
    row.bytes.removeAll(keepingCapacity: true)
    for (place, field) in WarrantRow.fields.enumerated() {
      cell(field, record, in: table).withUnsafeBufferPointer { row.bytes.append(contentsOf: $0) }
      if field == .court { row.bytes += fixedCourt }
      row.ends[place] = UInt32(row.bytes.count)
    }
    row.type = rule.type ?? .unmapped
    if let slot = columns.slot(of: .warrantType), let column = table.column(slot: slot) {
      row.type = types.code(column[record], blanks: blanks)
    }
    row.status = rule.status ?? .unmapped
    if let slot = columns.slot(of: .warrantStatus), let column = table.column(slot: slot) {
      row.status = statuses.code(column[record], blanks: blanks)
    }
    row.issued = day(.issueDate, record, in: table)
    if columns.slot(of: .endDate) != nil {
      row.status = status(
        row.status, ended: day(.endDate, record, in: table), issued: row.issued)
    }
    row.isNone = rule.skipsBlankRows && isBlank(record, in: table)
  }

  /// Whether no column says anything of a warrant.
  private func isBlank(_ record: Int, in table: borrowing FieldTable) -> Bool {
    for field in WarrantRowRule.facts where !cell(field, record, in: table).isEmpty { return false }
    return true
  }

  /// The status of a row with a column for the day of its end: what word and day say together.
  ///
  /// A day before it was issued, or in a far century, is what databases write for none or for open.
  private func status(
    _ said: WarrantStatus, ended: DateReading, issued: DateReading
  ) -> WarrantStatus {
    if let day = ended.date, day.year > 2200 || issued.date.map({ day < $0 }) ?? false {
      return .unmapped
    }
    let isWord = columns.slot(of: .warrantStatus) != nil
    switch ended {
    case .blank: return isWord ? said : rule.status ?? .open
    case .day where !isWord: return .recalled
    case .day: return said == .recalled || said == .executed ? said : .unmapped
    case .unreadable, .notBound: return .unmapped
    }
  }

  private func day(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> DateReading {
    if columns.slot(of: field) == nil { return .notBound }
    let cell = cell(field, record, in: table)
    if cell.isEmpty { return .blank }
    for format in dateFormats {
      if let day = format.read(cell) { return .day(day) }
    }
    return .unreadable
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
