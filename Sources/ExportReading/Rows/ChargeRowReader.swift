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
  private var attempts: CodeColumn<AttemptMark>
  private var stages: CodeColumn<ChargeStage>

  /// Makes a reader for exports with the given columns.
  public init(layout: Layout, columns: BoundColumns, scale: OffenseClassScale) {
    cells = ChargeCells(columns: columns, blanks: BlankTexts(layout.blanks))
    key = layout.key
    blanks = cells.blanks
    dateFormats = layout.dateFormats
    let (attemptWords, stageWords) = (layout.attemptWords, layout.stageWords)
    attempts = CodeColumn(blank: .none, unmapped: .unmapped) { attemptWords[$0] }
    stages = CodeColumn(blank: .none, unmapped: .unmapped) { stageWords[$0] }
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

  /// Whether a count is an attempt by the column that says so; asked only where it is bound.
  public mutating func attempt(
    _ record: Int, in table: borrowing FieldTable
  ) -> AttemptMark {
    attempts.code(cells.rawCell(.attempted, record, in: table), blanks: blanks)
  }

  /// Which row of a count this is, by its stage and version; asked only where one is bound.
  public mutating func version(
    _ record: Int, in table: borrowing FieldTable
  ) -> CountVersion {
    let number = cells.cellOrEmpty(.countNumber, record, in: table)
    var version = CountVersion(count: number.isEmpty ? 0 : CellMemo.hash(number) | 1)
    var isKnown = true
    if columns.slot(of: .stage) != nil {
      let stage = stages.code(cells.rawCell(.stage, record, in: table), blanks: blanks)
      version.stage = UInt8(ChargeStage.allCases.firstIndex(of: stage) ?? 0)
      isKnown = stage != .none && stage != .unmapped
    }
    if columns.slot(of: .version) != nil {
      let cell = cells.cellOrEmpty(.version, record, in: table)
      if let number = Self.number(cell) ?? day(cell) {
        version.number = number
      } else {
        isKnown = false
      }
    }
    version.isKnown = isKnown
    return version
  }

  private static func number(_ cell: Span<UInt8>) -> UInt64? {
    guard (1...18).contains(cell.count) else { return nil }
    var value: UInt64 = 0
    for index in cell.indices {
      let digit = cell[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + UInt64(digit)
    }
    return value
  }

  private func day(_ cell: Span<UInt8>) -> UInt64? {
    for format in dateFormats {
      // From year 0 on the number of a day is above this offset below zero.
      if let date = format.read(cell) { return UInt64(Int64(date.dayNumber) + 1_000_000) }
    }
    return nil
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
      .attempted: attempts.unmappedWords, .stage: stages.unmappedWords,
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
