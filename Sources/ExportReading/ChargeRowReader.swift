public import CourtRecords
public import DelimitedText

/// What the code columns of one charge row say.
public struct ChargeCodes: Sendable, Hashable {
  /// The class.
  public var classReading: ClassReading
  /// The plea.
  public var plea: Plea
  /// How the count ended.
  public var disposition: Disposition
  /// Whether a sentence was entered.
  public var sentence: Sentence
  /// The clerk's status of the case.
  public var status: CaseStatus
  /// A mark on the record.
  public var mark: RecordMark
  /// The offense date.
  public var offenseDate: DateReading
}

/// Reads charge rows through a layout: cells stay bytes, code words become closed vocabularies.
///
/// One reader a worker. Cost: some 20 ns a bound code column; nothing is allocated for a row.
public struct ChargeRowReader: Sendable {
  /// Where the bound fields stand.
  public var columns: BoundColumns { cells.columns }
  /// How cells are taken, apart from the code tables: small, and lent to the hot path by itself.
  public let cells: ChargeCells
  /// How the case key is made.
  public let key: Layout.CaseKeyRule

  private let blanks: BlankTexts
  private let dateFormats: [DateFormat]
  private var classes = CellMemo()
  private var classReadings: [(reading: ClassReading, word: String, rows: Int)] = []
  private let classOf: @Sendable (String) -> OffenseClassRange?
  private var pleas: CodeColumn<Plea>
  private var dispositions: CodeColumn<Disposition>
  private var statuses: CodeColumn<CaseStatus>
  private var marks: CodeColumn<RecordMark>

  /// Makes a reader for exports with the given columns.
  public init(layout: Layout, columns: BoundColumns, scale: OffenseClassScale) {
    cells = ChargeCells(columns: columns, blanks: BlankTexts(layout.blanks))
    key = layout.key
    blanks = cells.blanks
    dateFormats = layout.dateFormats
    let classWords = layout.classWords
    classOf = { word in
      scale.range(of: classWords[Layout.comparable(word)] ?? word)
    }
    let (pleaWords, statusWords) = (layout.pleaWords, layout.statusWords)
    let (dispositionWords, markWords) = (layout.dispositionWords, layout.markWords)
    pleas = CodeColumn(blank: .none, unmapped: .unmapped) { pleaWords[$0] }
    dispositions = CodeColumn(blank: .none, unmapped: .unmapped) { dispositionWords[$0] }
    statuses = CodeColumn(blank: .none, unmapped: .unmapped) { statusWords[$0] }
    marks = CodeColumn(blank: .none, unmapped: .unmapped) { markWords[$0] }
  }

  /// The cell of a field; see ``ChargeCells/cell(_:_:in:)``.
  @_lifetime(borrow table)
  public func cell(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> Span<UInt8>? {
    cells.cell(field, record, in: table)
  }

  /// The code columns of one record.
  public mutating func codes(_ record: Int, in table: borrowing FieldTable) -> ChargeCodes {
    ChargeCodes(
      classReading: classReading(record, in: table),
      plea: pleas.code(cells.rawCell(.plea, record, in: table), blanks: blanks),
      disposition: dispositions.code(
        cells.rawCell(.disposition, record, in: table), blanks: blanks),
      sentence: cells.cellOrEmpty(.sentence, record, in: table).isEmpty ? .none : .imposed,
      status: statuses.code(cells.rawCell(.caseStatus, record, in: table), blanks: blanks),
      mark: marks.code(cells.rawCell(.mark, record, in: table), blanks: blanks),
      offenseDate: date(.offenseDate, record, in: table))
  }

  /// The date that a field holds.
  public func date(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> DateReading {
    guard columns.slot(of: field) != nil else { return .notBound }
    guard let cell = cell(field, record, in: table), !cell.isEmpty else { return .blank }
    for format in dateFormats {
      if let date = format.read(cell) { return .day(date) }
    }
    return .unreadable
  }

  /// The cells that lists and decisions need as text.
  public func retained(_ record: Int, in table: borrowing FieldTable) -> RetainedCells {
    var kept = RetainedCells()
    for field in RetainedCells.fields { kept.append(cell(field, record, in: table)) }
    return kept
  }

  /// The unmapped words of each code column, with the number of rows that hold them.
  public var unmappedWords: [ExportField: [String: Int]] {
    var words: [ExportField: [String: Int]] = [
      .plea: pleas.unmappedWords, .disposition: dispositions.unmappedWords,
      .caseStatus: statuses.unmappedWords, .mark: marks.unmappedWords,
    ]
    for entry in classReadings where entry.reading == .unknown && entry.rows > 0 {
      words[.offenseClass, default: [:]][entry.word, default: 0] += entry.rows
    }
    return words.filter { !$0.value.isEmpty }
  }

  // MARK: Columns

  private mutating func classReading(
    _ record: Int, in table: borrowing FieldTable
  ) -> ClassReading {
    guard let slot = columns.slot(of: .offenseClass) else { return .notBound }
    guard let cell = table.cell(record: record, slot: slot), !cell.isEmpty else { return .unknown }
    if let known = classes.value(for: cell) {
      classReadings[Int(known)].rows += 1
      return classReadings[Int(known)].reading
    }
    let isBlank = blanks.contains(cell)
    let word = CellText.utf8(cell.trimmed)
    let isKnown = !isBlank && cell.isPlain
    let reading = isKnown ? classOf(word).map(ClassReading.range) ?? .unknown : ClassReading.unknown
    classes.remember(UInt32(classReadings.count), for: cell)
    classReadings.append((reading, word, isBlank ? .min / 2 : 1))
    return reading
  }
}

/// Where the bound fields of one header stand among the cells that are kept.
public struct BoundColumns: Sendable, Hashable {
  private let slots: [Int]
  /// For each column of the file, whether its cells are needed.
  public let wanted: [Bool]

  /// Makes the table for a bound header of `columnCount` columns.
  public init(binding: LayoutBinding, columnCount: Int) {
    var wanted = Array(repeating: false, count: columnCount)
    for column in binding.columns.values { wanted[column] = true }
    var slots = Array(repeating: -1, count: ExportField.allCases.count)
    for (field, column) in binding.columns {
      slots[field.index] = wanted[..<column].count { $0 }
    }
    self.wanted = wanted
    self.slots = slots
  }

  /// The slot of a field's cells, or nil when the field is not bound.
  public func slot(of field: ExportField) -> Int? {
    let slot = slots[field.index]
    return slot >= 0 ? slot : nil
  }
}
