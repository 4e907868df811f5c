internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// Turns segments into rows of the case log, and keeps those that a policy may cover.
///
/// Each worker is used by one thread at a time. It goes on from file to file of one kind, so that the
/// words of an export in many files are learned once.
///
/// For the next developer: this is the hot path, and `HotPath.md` leads along it. A row that no policy
/// covers costs the split, a handful of memo look-ups and some 26 bytes of the case log; no String, no
/// array of its own.
final class RowWorker {
  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private let log: CaseLogWriter
  private var decoder: RowDecoder

  /// Makes a worker that writes into `log`, which no other worker of the run does.
  init(_ shared: WorkerShared, log: CaseLogWriter) {
    table = shared.source.makeTable()
    expansion = shared.source.makeExpansion()
    self.log = log
    decoder = RowDecoder(shared, log: log)
  }

  /// Begins a file whose first row has that number over all files, counted from 0.
  func begin(firstOrdinal: UInt64) { decoder.firstOrdinal = firstOrdinal }

  /// Unmapped code words met by this worker, in all its files.
  var unmappedWords: [ExportField: [String: Int]] { decoder.unmappedWords }

  func batch(_ segment: RecordSegment) throws -> RowBatch {
    try table.split(segment)
    if let fault = log.fault { throw fault }
    guard let expansion else { return decoder.batch(segment, table) }
    let expanded = try expansion.expand(segment, table)
    var batch = decoder.batch(expanded, expansion.table)
    // A cell is counted once, however many counts share it.
    batch.encodings = table.foreignCells(of: segment)
    return batch
  }
}

/// Reads the rows of a split segment, a strip of 64 at a time and a strip column by column.
private struct RowDecoder: ~Copyable {
  /// What is known of the rows of a strip beside the strip's own columns.
  private struct Rows {
    /// The deciding reading, packed as the reading book has it.
    var entries = [UInt32](repeating: 0, count: ChargeStrip.length)
    /// The readings of earlier stages, of the rows that have such and may matter.
    var earlier: [Int: [UInt32]] = [:]
    var courts = [UInt32](repeating: 0, count: ChargeStrip.length)
  }

  /// The number over all files of the file's first row.
  var firstOrdinal: UInt64 = 0
  private let shared: WorkerShared
  private let log: CaseLogWriter
  private var reader: ChargeRowReader
  private let cells: ChargeCells
  private var strip = ChargeStrip()
  private var rows = Rows()
  private var charges: ChargeMemo
  private var courts = ShortCellMemo()
  private var classPlaces: [UInt8] = []
  private var key: CaseKeyBuilder
  /// The defendant of the row before.
  private var mark = DefendantMark(defendant: 0, person: 0)
  private let fixedCourt: UInt32?
  /// The place of a blank court where a column should name one; else one that no court has.
  private let blankCourt: UInt32
  private let keepsOneCase: Bool
  /// Where a layout maps words of courts; else nil.
  private var codedCourts: CodedCourts?
  /// Where a column names the state of a row; else nil.
  private var origins: ChargeOriginReader?
  /// Whether citation and text are all there is to a charge: no earlier texts, no marks.
  private let isPlainCharge: Bool
  private let earlierStages: [(citation: Int, description: Int)]
  private let bindsVersion: Bool
  /// What takes the rows of persons; nil unless a policy of the run asks about people.
  private let people: PersonRowWriter?
  /// The places of the counts in their records; empty where a record is a count.
  private var positions: [UInt32] = []
  /// The last record of several counts of which one had no case number.
  private var lastKeyless = UInt32.max

  init(_ shared: WorkerShared, log: CaseLogWriter) {
    self.shared = shared
    self.log = log
    reader = ChargeRowReader(
      layout: shared.layout, columns: shared.columns, scale: shared.scale)
    cells = reader.cells
    key = CaseKeyBuilder(reader.key)
    charges = ChargeMemo(shared.readings)
    keepsOneCase = shared.keepsCase != nil
    // No autoclosure may read a half-made decoder: optimized, it released what was not there yet.
    let fixedCourt = shared.layout.fixedCourt.map { shared.courts.place(named: $0) }
    self.fixedCourt = fixedCourt
    let columns = shared.columns
    blankCourt =
      columns.slot(of: .court) == nil || fixedCourt != nil
      ? .max : shared.courts.place(named: "")
    earlierStages = shared.source.expansion?.earlierStages ?? []
    codedCourts = CodedCourts(shared.layout, courts: shared.courts)
    let origins = ChargeOriginReader(
      layout: shared.layout, columns: columns, jurisdiction: shared.jurisdiction)
    isPlainCharge =
      earlierStages.isEmpty && columns.slot(of: .attempted) == nil
      && columns.slot(of: .jurisdiction) == nil
    self.origins = origins
    let bindsVersion = columns.slot(of: .version) != nil || columns.slot(of: .stage) != nil
    self.bindsVersion = bindsVersion
    people = shared.people.map { PersonRowWriter($0, keepsEveryRow: bindsVersion) }
  }

  var unmappedWords: [ExportField: [String: Int]] {
    var words = reader.unmappedWords
    words[.court] = codedCourts?.unmappedWords
    switch origins {
    case .none: break
    case .some(let origins): words[.jurisdiction] = origins.unmappedWords
    }
    return words.filter { !$0.value.isEmpty }
  }

  mutating func batch(_ segment: RecordSegment, _ table: borrowing FieldTable) -> RowBatch {
    var batch = RowBatch()
    log.begin()
    var first = 0
    while first < table.recordCount {
      let count = min(ChargeStrip.length, table.recordCount - first)
      reader.read(into: &strip, from: first, count: count, of: table)
      readCharges(from: first, table)
      readCourts()
      readClasses()
      for row in 0..<count { append(row, record: first + row, of: segment, table, to: &batch) }
      first += count
    }
    batch.people = people?.take()
    batch.encodings = table.foreignCells(of: segment)
    return batch
  }

  /// The counts of expanded records.
  mutating func batch(
    _ expanded: RecordExpander.Expanded, _ table: borrowing FieldTable
  ) -> RowBatch {
    positions = expanded.positions
    lastKeyless = .max
    var batch = batch(expanded.segment, table)
    positions = []
    batch.severals = expanded.severals.map { record in
      (ordinal(number: expanded.segment.firstNumber + UInt64(record.number), 0), record.count)
    }
    return batch
  }

  /// A row's number over all files, from its number in this file, counted from 1, and the place of
  /// the count in its record.
  private func ordinal(number: UInt64, _ position: UInt32) -> UInt64 {
    firstOrdinal &+ (number &- 1) &* shared.ordinalStep &+ UInt64(position)
  }

  private mutating func append(
    _ row: Int, record: Int, of segment: RecordSegment, _ table: borrowing FieldTable,
    to batch: inout RowBatch
  ) {
    let extent = segment.records[record]
    let entry = ReadingBook.Entry(packed: rows.entries[row])
    let position = positions.isEmpty ? 0 : positions[record]
    let ordinal = ordinal(number: segment.number(of: extent), position)
    let count = CompactCount(
      reading: entry.id, classPlace: classPlaces[Int(strip.classes[row])],
      codes: strip.codes[row], day: strip.days[row],
      number: CountNumber.read(strip[.countNumber, row]),
      rowHash: UInt32(truncatingIfNeeded: CellMemo.hash(segment.rawBytes(of: extent))))
    if !isOfCaseBefore(row) {
      key.build(row, of: strip, court: rows.courts[row])
      mark = key.defendantMark(row, of: strip)
      if rows.courts[row] == blankCourt, !key.isEmpty {
        batch.courtless.insert(CourtlessNumber.hash(ofKey: Array(key.bytes)))
      }
    }
    if !key.isEmpty {
      log.append(key: key.bytes, mark: mark, ordinal: ordinal, count: count)
      if bindsVersion { batch.versions.append((ordinal, reader.version(record, in: table))) }
    } else if position > 0 {
      if extent.number == lastKeyless { batch.keylessExtras += 1 }
      lastKeyless = extent.number
    }
    if let people {
      note(
        row, record, table, in: people, count, ordinal: ordinal, line: segment.line(of: extent))
    }
    guard entry.matters || (keepsOneCase && isAskedFor) else {
      if key.isEmpty { batch.keylessRows += 1 }
      return
    }
    batch.kept.append(
      KeptRow(
        key: Array(key.bytes), ordinal: ordinal, count: count,
        cells: reader.retained(record, in: table),
        birthDate: reader.date(.birthDate, record, in: table),
        earlier: rows.earlier[row] ?? [], line: segment.line(of: extent),
        matters: entry.matters))
  }

  /// Gives a row to the histories of persons.
  private func note(
    _ row: Int, _ record: Int, _ table: borrowing FieldTable, in people: PersonRowWriter,
    _ count: CompactCount, ordinal: UInt64, line: UInt64
  ) {
    let person = Span(_unsafeElements: strip[.personID, row].buffer)
    let born = reader.date(.birthDate, record, in: table)
    guard people.begin(person, born: born, reading: count.reading) else { return }
    people.append(
      key: Array(key.bytes), ordinal: ordinal, line: line,
      // Without a column of dispositions nobody knows how anything ended.
      count: shared.columns.slot(of: .disposition) == nil ? count.withUnknownEnd : count,
      dispositionDate: reader.date(.dispositionDate, record, in: table))
  }

  /// Whether a row names the same case and defendant as the row before in the same letters: counts of
  /// a case stand together in most exports, and then nothing has to be folded.
  @inline(__always)
  private func isOfCaseBefore(_ row: Int) -> Bool {
    row > 0 && strip[.caseNumber, row].equals(strip[.caseNumber, row &- 1])
      && rows.courts[row] == rows.courts[row &- 1]
      && strip[.defendantName, row].equals(strip[.defendantName, row &- 1])
      && strip[.birthDate, row].equals(strip[.birthDate, row &- 1])
      && strip[.personID, row].equals(strip[.personID, row &- 1])
  }

  private var isAskedFor: Bool {
    guard let asked = shared.keepsCase, !key.isEmpty else { return false }
    return CaseKey.number(Array(key.bytes)[...]).elementsEqual(asked)
  }

  // MARK: Courts and classes

  private mutating func readCourts() {
    if let fixedCourt {
      for row in 0..<strip.count { rows.courts[row] = fixedCourt }
      return
    }
    if codedCourts != nil {
      for row in 0..<strip.count {
        let cell = Span(_unsafeElements: strip[.court, row].buffer)
        rows.courts[row] = codedCourts?.place(of: cell) ?? 0
      }
      return
    }
    for row in 0..<strip.count {
      let cell = strip[.court, row]
      var place = courts.value(of: cell)
      if place == ShortCellMemo.unknown {
        place = shared.courts.place(of: Span(_unsafeElements: cell.buffer))
        courts.remember(place, for: cell)
      }
      rows.courts[row] = place
    }
  }

  /// Numbers the classes that are new to this worker.
  private mutating func readClasses() {
    for row in 0..<strip.count where Int(strip.classes[row]) >= classPlaces.count {
      for reading in reader.classReadings[classPlaces.count...] {
        classPlaces.append(shared.classes.place(of: reading))
      }
    }
  }

  // MARK: Charges

  private mutating func readCharges(from first: Int, _ table: borrowing FieldTable) {
    if !rows.earlier.isEmpty { rows.earlier.removeAll(keepingCapacity: true) }
    for row in 0..<strip.count {
      if isPlainCharge {
        readCharge(row)
      } else {
        readStagedCharge(row, record: first + row, table)
      }
    }
  }

  /// The deciding reading, and the one of an earlier stage where that may be covered.
  private mutating func readCharge(_ row: Int) {
    let earlier = strip[.earlierCitation, row]
    let current = strip[.citation, row]
    // The latest stage that has a citation decides.
    let entry = charges.entry(
      citation: current.isEmpty ? earlier : current, description: strip[.description, row])
    rows.entries[row] = entry.packed
    // An earlier stage that cites the same says nothing more; half of all rows are of this kind.
    if earlier.isEmpty || current.isEmpty || earlier.equals(current) { return }
    let before = charges.entry(
      citation: earlier, description: CellBytes(start: earlier.start, count: 0))
    if entry.matters || before.matters || keepsOneCase {
      note(entry, earlier: [before.id], matters: entry.matters || before.matters, row)
    }
  }

  private mutating func note(
    _ entry: ReadingBook.Entry, earlier: [UInt32], matters: Bool, _ row: Int
  ) {
    rows.entries[row] = ReadingBook.Entry(id: entry.id, matters: matters).packed
    if !earlier.isEmpty { rows.earlier[row] = earlier }
  }

  /// The same where a charge has several earlier stages with texts, or columns that mark it.
  private mutating func readStagedCharge(
    _ row: Int, record: Int, _ table: borrowing FieldTable
  ) {
    var marks = ChargeMarks()
    if shared.columns.slot(of: .attempted) != nil {
      marks.attempt = reader.attempt(record, in: table)
    }
    if let origin = origins?.origin(record, in: table) { marks.origin = origin }
    let earlierMarks = marks.ofEarlierStage
    let before = strip[.earlierCitation, row]
    let current = strip[.citation, row]
    let description = strip[.description, row]
    let deciding = charges.entry(
      citation: current.isEmpty ? before : current, description: description, marks: marks)
    var matters = deciding.matters
    var earlier: [UInt32] = []
    func take(_ entry: ReadingBook.Entry) {
      if entry.id != deciding.id, !earlier.contains(entry.id) { earlier.append(entry.id) }
      if entry.matters { matters = true }
    }
    if !before.isEmpty, !current.isEmpty, !before.equals(current) {
      take(
        charges.entry(
          citation: before, description: CellBytes(start: before.start, count: 0),
          marks: earlierMarks))
    }
    for stage in earlierStages {
      let citation = cells.bytes(slot: stage.citation, record, in: table)
      let text = cells.bytes(slot: stage.description, record, in: table)
      if citation.isEmpty && text.isEmpty { continue }
      // An attempt column speaks of the charge as it stands; the same citation is the same charge.
      if citation.equals(current), text.equals(description) { continue }
      take(charges.entry(citation: citation, description: text, marks: earlierMarks))
    }
    note(deciding, earlier: matters || keepsOneCase ? earlier : [], matters: matters, row)
  }
}
