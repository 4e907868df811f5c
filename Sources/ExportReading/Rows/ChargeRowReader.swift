public import CourtRecords
public import DelimitedText

/// Reads charge rows through a layout: cells stay bytes, code words become closed vocabularies.
///
/// One reader a worker. Cost: some 5 ns a bound column of a row; nothing is allocated for a row.
public struct ChargeRowReader: ~Copyable {
  /// Where the bound fields stand.
  public var columns: BoundColumns { cells.columns }
  /// How cells are taken, apart from the code tables: small, and lent to the hot path by itself.
  public let cells: ChargeCells
  /// How the case key is made.
  public let key: Layout.CaseKeyRule

  private let blanks: BlankTexts
  private let dateFormats: [DateFormat]
  private var classes = ShortCellMemo()
  private var classWords: [(reading: ClassReading, word: String, rows: Int)] = [
    (.notBound, "", 0), (.unknown, "", .min / 2),
  ]
  private var offenseDates: DateColumn
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
    offenseDates = DateColumn(layout.dateFormats)
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

  /// Reads the rows of `count` records from `first` on into a strip, column by column.
  public mutating func read(
    into strip: inout ChargeStrip, from first: Int, count: Int, of table: borrowing FieldTable
  ) {
    precondition((0...ChargeStrip.length).contains(count), "A strip holds that many rows.")
    let records = first..<first + count
    strip.count = count
    for text in ChargeStrip.Text.allCases {
      // A column that is not bound stays as empty as the strip was made.
      guard let column = column(text.field, in: table) else { continue }
      let cells = strip.column(text)
      for (row, record) in records.enumerated() { cells[row] = blanks.blanked(column[record]) }
    }
    readCodes(strip.codes, records, in: table)
    readClasses(strip.classes, records, in: table)
    if let column = column(.offenseDate, in: table) {
      offenseDates.read(column, records: records, blanks: blanks, into: strip.days)
    }
  }

  private func column(_ field: ExportField, in table: borrowing FieldTable) -> ColumnCells? {
    columns.slot(of: field).flatMap { table.column(slot: $0) }
  }

  private mutating func readCodes(
    _ codes: UnsafeMutablePointer<UInt16>, _ records: Range<Int>, in table: borrowing FieldTable
  ) {
    codes.update(repeating: 0, count: records.count)
    let blanks = blanks
    if let column = column(.plea, in: table) {
      pleas.add(
        column, records: records, blanks: blanks, shift: PackedCodes.pleaShift, to: codes)
    }
    if let column = column(.disposition, in: table) {
      dispositions.add(
        column, records: records, blanks: blanks, shift: PackedCodes.dispositionShift, to: codes)
    }
    if let column = column(.caseStatus, in: table) {
      statuses.add(
        column, records: records, blanks: blanks, shift: PackedCodes.statusShift, to: codes)
    }
    if let column = column(.mark, in: table) {
      marks.add(column, records: records, blanks: blanks, shift: PackedCodes.markShift, to: codes)
    }
    if let column = column(.sentence, in: table) {
      let imposed = PackedCodes(sentence: .imposed).bits
      for (row, record) in records.enumerated() {
        codes[row] |= blanks.blanked(column[record]).isEmpty ? 0 : imposed
      }
    }
  }

  /// The distinct classes met so far; the first is of a column that is not bound.
  public var classReadings: [ClassReading] { classWords.map(\.reading) }

  private mutating func readClasses(
    _ places: UnsafeMutablePointer<UInt32>, _ records: Range<Int>, in table: borrowing FieldTable
  ) {
    guard let column = column(.offenseClass, in: table) else { return }
    for (row, record) in records.enumerated() {
      let cell = column[record]
      var place: UInt32 = 1
      if !cell.isEmpty {
        place = classes.value(of: cell)
        if place == ShortCellMemo.unknown { place = learnClass(cell) }
      }
      classWords[Int(place)].rows &+= 1
      places[row] = place
    }
  }

  private mutating func learnClass(_ cell: CellBytes) -> UInt32 {
    let trimmed = blanks.blanked(cell)
    let bytes = Span(_unsafeElements: trimmed.buffer)
    let word = CellText.utf8(bytes)
    let isKnown = !trimmed.isEmpty && Span(_unsafeElements: cell.buffer).isPlain
    let reading = isKnown ? classOf(word).map(ClassReading.range) ?? .unknown : .unknown
    let place = UInt32(classWords.count)
    classes.remember(place, for: cell)
    // A blank text is no word that somebody should map.
    classWords.append((reading, word, trimmed.isEmpty ? .min / 2 : 0))
    return place
  }

  /// Whether a count is an attempt by the column that says so; asked only where it is bound.
  public mutating func attempt(
    _ record: Int, in table: borrowing FieldTable
  ) -> AttemptMark {
    guard let column = column(.attempted, in: table) else { return .none }
    return attempts.code(column[record], blanks: blanks)
  }

  /// Which row of a count this is, by its stage and version; asked only where one is bound.
  public mutating func version(
    _ record: Int, in table: borrowing FieldTable
  ) -> CountVersion {
    let number = cells.cellOrEmpty(.countNumber, record, in: table)
    var version = CountVersion(count: number.isEmpty ? 0 : CellMemo.hash(number) | 1)
    var isKnown = true
    if let column = column(.stage, in: table) {
      let stage = stages.code(column[record], blanks: blanks)
      version.stage = UInt8(ChargeStage.allCases.firstIndex(of: stage) ?? 0)
      isKnown = stage != .none && stage != .unmapped
    }
    if columns.slot(of: .version) != nil {
      let cell = cells.cellOrEmpty(.version, record, in: table)
      if let number = Self.number(cell) {
        version.number = number
      } else if let day = day(cell) {
        version.number = day
        version.isDay = true
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
    var byteCount = 0
    for field in RetainedCells.fields { byteCount += cell(field, record, in: table)?.count ?? 0 }
    var kept = RetainedCells(byteCount: byteCount)
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
    for entry in classWords where entry.reading == .unknown && entry.rows > 0 {
      words[.offenseClass, default: [:]][entry.word, default: 0] += entry.rows
    }
    return words.filter { !$0.value.isEmpty }
  }
}
