public import CourtRecords
public import DelimitedText
internal import RuleDocuments

/// Reads the rows of a file beside the charges through its layout.
///
/// One reader a worker, as for the charges, whose reader it asks.
public struct LinkedRowReader: ~Copyable {
  private var reader: ChargeRowReader
  private var pleas: CodeColumn<Plea>
  private var dispositions: CodeColumn<Disposition>
  private var statuses: CodeColumn<CaseStatus>
  private var marks: CodeColumn<RecordMark>
  private var roles: CodeColumn<PartyRole>
  private let classOf: @Sendable (String) -> OffenseClassRange?
  private let blanks: BlankTexts
  private let bindsVersion: Bool

  /// How the case key is made.
  public var key: Layout.CaseKeyRule { reader.key }
  /// How cells are taken.
  public var cells: ChargeCells { reader.cells }

  /// Makes a reader for files with the given columns.
  public init(layout: Layout, columns: BoundColumns, scale: OffenseClassScale) {
    reader = ChargeRowReader(layout: layout, columns: columns, scale: scale)
    blanks = BlankTexts(layout.blanks)
    let (pleaWords, statusWords) = (layout.pleaWords, layout.statusWords)
    let (dispositionWords, markWords) = (layout.dispositionWords, layout.markWords)
    let (roleWords, classWords) = (layout.roleWords, layout.classWords)
    pleas = CodeColumn(blank: .none, unmapped: .unmapped) { pleaWords[$0] }
    dispositions = CodeColumn(blank: .none, unmapped: .unmapped) { dispositionWords[$0] }
    statuses = CodeColumn(blank: .none, unmapped: .unmapped) { statusWords[$0] }
    marks = CodeColumn(blank: .none, unmapped: .unmapped) { markWords[$0] }
    roles = CodeColumn(blank: .none, unmapped: .unmapped) { roleWords[$0] }
    classOf = { scale.range(of: classWords[Layout.comparable($0)] ?? $0) }
    bindsVersion = columns.slot(of: .version) != nil || columns.slot(of: .stage) != nil
  }

  /// Reads one record.
  public mutating func row(_ record: Int, in table: borrowing FieldTable) -> LinkedRow {
    var row = LinkedRow(codes: codes(record, in: table))
    for field in LinkedRow.textFields {
      row.append(cells.cellOrEmpty(field, record, in: table))
    }
    if let slot = cells.columns.slot(of: .partyRole) {
      row.role = roles.code(cells.bytes(slot: slot, record, in: table), blanks: blanks)
    }
    row.birthDate = reader.date(.birthDate, record, in: table)
    row.filed = reader.date(.filingDate, record, in: table)
    row.disposed = reader.date(.dispositionDate, record, in: table)
    if bindsVersion { row.version = reader.version(record, in: table) }
    return row
  }

  private mutating func codes(_ record: Int, in table: borrowing FieldTable) -> ChargeCodes {
    var codes = ChargeCodes(
      classReading: classReading(record, in: table), plea: .none, disposition: .none,
      sentence: cells.cellOrEmpty(.sentence, record, in: table).isEmpty ? .none : .imposed,
      status: .none, mark: .none, offenseDate: reader.date(.offenseDate, record, in: table))
    let columns = cells.columns
    if let slot = columns.slot(of: .plea) {
      codes.plea = pleas.code(cells.bytes(slot: slot, record, in: table), blanks: blanks)
    }
    if let slot = columns.slot(of: .disposition) {
      codes.disposition = dispositions.code(
        cells.bytes(slot: slot, record, in: table), blanks: blanks)
    }
    if let slot = columns.slot(of: .caseStatus) {
      codes.status = statuses.code(cells.bytes(slot: slot, record, in: table), blanks: blanks)
    }
    if let slot = columns.slot(of: .mark) {
      codes.mark = marks.code(cells.bytes(slot: slot, record, in: table), blanks: blanks)
    }
    return codes
  }

  private func classReading(_ record: Int, in table: borrowing FieldTable) -> ClassReading {
    guard cells.columns.slot(of: .offenseClass) != nil else { return .notBound }
    let cell = cells.cellOrEmpty(.offenseClass, record, in: table)
    guard !cell.isEmpty, cell.isPlain else { return .unknown }
    return classOf(CellText.utf8(cell)).map(ClassReading.range) ?? .unknown
  }

  /// The unmapped words of each code column, with the number of rows that hold them.
  public var unmappedWords: [ExportField: [String: Int]] {
    [
      .plea: pleas.unmappedWords, .disposition: dispositions.unmappedWords,
      .caseStatus: statuses.unmappedWords, .mark: marks.unmappedWords,
      .partyRole: roles.unmappedWords,
    ].filter { !$0.value.isEmpty }
  }
}
