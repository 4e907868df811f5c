internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// Turns segments into row batches.
///
/// Each worker is used by one thread at a time.
///
/// For the next developer: this is the hot path. A row that no policy covers costs the split, a
/// handful of memo look-ups and some 30 bytes of the case log; no String, no array of its own.
final class RowWorker {
  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private var decoder: RowDecoder

  init(_ shared: WorkerShared) {
    table = shared.source.makeTable()
    expansion = shared.source.makeExpansion()
    decoder = RowDecoder(shared)
  }

  /// Unmapped code words met by this worker.
  var unmappedWords: [ExportField: [String: Int]] { decoder.unmappedWords }

  func batch(_ segment: RecordSegment) throws(DelimitedTextError) -> RowBatch {
    try table.split(segment)
    guard let expansion else { return decoder.batch(segment, table) }
    let expanded = try expansion.expand(segment, table)
    var batch = decoder.batch(expanded, expansion.table)
    // A cell is counted once, however many counts share it.
    decoder.countWindows1252(segment, table, &batch)
    return batch
  }
}

/// Reads the rows of a split segment; the split cells are lent to every step.
private struct RowDecoder: ~Copyable {
  private let shared: WorkerShared
  private var reader: ChargeRowReader
  private let cells: ChargeCells
  private let keepsOneCase: Bool
  private var pairs = CellMemo()
  private var courts = CellMemo()
  private var classPlaces: [(reading: ClassReading, place: UInt8)] = []
  private var scratch: [UInt8] = []
  private var key: [UInt8] = []
  private var writer = CaseLogEntry.Writer()
  private let fixedCourt: UInt32?
  /// Whether citation and text are all there is to a charge: no earlier texts, no attempt column.
  private let isPlainCharge: Bool
  private let earlierStages: [(citation: Int, description: Int)]
  private let bindsVersion: Bool
  /// The places of the counts in their records; empty where a record is a count.
  private var positions: [UInt32] = []
  /// The last record of several counts of which one had no case number.
  private var lastKeyless = UInt32.max

  init(_ shared: WorkerShared) {
    self.shared = shared
    reader = ChargeRowReader(
      layout: shared.layout, columns: shared.columns, scale: shared.scale)
    cells = reader.cells
    keepsOneCase = shared.keepsCase != nil
    fixedCourt = shared.layout.fixedCourt.map { shared.courts.place(named: $0) }
    let columns = shared.columns
    earlierStages = shared.source.expansion?.earlierStages ?? []
    isPlainCharge = earlierStages.isEmpty && columns.slot(of: .attempted) == nil
    bindsVersion = columns.slot(of: .version) != nil || columns.slot(of: .stage) != nil
  }

  var unmappedWords: [ExportField: [String: Int]] { reader.unmappedWords }

  mutating func batch(_ segment: RecordSegment, _ table: borrowing FieldTable) -> RowBatch {
    var batch = RowBatch()
    writer.reserve(rowCount: table.recordCount)
    for record in 0..<table.recordCount {
      append(record, of: segment, table, to: &batch)
    }
    batch.encoded = writer.take()
    countWindows1252(segment, table, &batch)
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
    shared.firstOrdinal &+ (number &- 1) &* shared.ordinalStep &+ UInt64(position)
  }

  private mutating func append(
    _ record: Int, of segment: RecordSegment, _ table: borrowing FieldTable,
    to batch: inout RowBatch
  ) {
    let extent = segment.records[record]
    let charge = isPlainCharge ? charge(record, table) : stagedCharge(record, table)
    let codes = reader.codes(record, in: table)
    readKey(record, table)
    let position = positions.isEmpty ? 0 : positions[record]
    let ordinal = ordinal(number: segment.number(of: extent), position)
    let count = CompactCount(
      reading: charge.reading, classPlace: classPlace(codes.classReading), codes: codes,
      number: countNumber(record, table),
      rowHash: UInt32(truncatingIfNeeded: CellMemo.hash(segment.rawBytes(of: extent))))
    if !key.isEmpty {
      let mark = defendantMark(record, table)
      key.withUnsafeBufferPointer {
        writer.append(key: $0, mark: mark, ordinal: ordinal, count: count)
      }
      if bindsVersion { batch.versions.append((ordinal, reader.version(record, in: table))) }
    } else if position > 0 {
      if extent.number == lastKeyless { batch.keylessExtras += 1 }
      lastKeyless = extent.number
    }
    guard charge.matters || (keepsOneCase && isAskedFor(key)) else {
      if key.isEmpty { batch.keylessRows += 1 }
      return
    }
    batch.kept.append(
      KeptRow(
        key: key, ordinal: ordinal, count: count, cells: reader.retained(record, in: table),
        birthDate: reader.date(.birthDate, record, in: table), earlier: charge.earlier,
        line: segment.line(of: extent), matters: charge.matters))
  }

  private func isAskedFor(_ key: [UInt8]) -> Bool {
    guard let asked = shared.keepsCase, !key.isEmpty else { return false }
    return CaseKey.number(key[...]).elementsEqual(asked)
  }

  // MARK: Charge

  /// The deciding reading, the readings of earlier stages, and whether any may be covered.
  private mutating func charge(
    _ record: Int, _ table: borrowing FieldTable
  ) -> (reading: UInt32, earlier: [UInt32], matters: Bool) {
    let earlier = cells.cellOrEmpty(.earlierCitation, record, in: table)
    let current = cells.cellOrEmpty(.citation, record, in: table)
    let description = cells.cellOrEmpty(.description, record, in: table)
    // The latest stage that has a citation decides.
    let deciding = current.isEmpty ? earlier : current
    let entry = entry(citation: deciding, description: description)
    // An earlier stage that cites the same says nothing more; half of all rows are of this kind.
    guard !earlier.isEmpty, !current.isEmpty, !CellMemo.equal(earlier, current) else {
      return (entry.id, [], entry.matters)
    }
    let before = self.entry(citation: earlier, description: Span<UInt8>())
    if !entry.matters, !before.matters, shared.keepsCase == nil {
      return (entry.id, [], false)
    }
    return (entry.id, [before.id], entry.matters || before.matters)
  }

  /// The same where a charge has several earlier stages with texts, or an attempt column.
  private mutating func stagedCharge(
    _ record: Int, _ table: borrowing FieldTable
  ) -> (reading: UInt32, earlier: [UInt32], matters: Bool) {
    let attempt =
      shared.columns.slot(of: .attempted) == nil ? .none : reader.attempt(record, in: table)
    let before = cells.cellOrEmpty(.earlierCitation, record, in: table)
    let current = cells.cellOrEmpty(.citation, record, in: table)
    let description = cells.cellOrEmpty(.description, record, in: table)
    let deciding = entry(
      citation: current.isEmpty ? before : current, description: description, attempt: attempt)
    var matters = deciding.matters
    var earlier: [UInt32] = []
    func take(_ entry: ReadingBook.Entry) {
      if entry.id != deciding.id, !earlier.contains(entry.id) { earlier.append(entry.id) }
      if entry.matters { matters = true }
    }
    if !before.isEmpty, !current.isEmpty, !CellMemo.equal(before, current) {
      take(entry(citation: before, description: Span<UInt8>()))
    }
    for stage in earlierStages {
      let citation = cells.cell(slot: stage.citation, record, in: table)
      let text = cells.cell(slot: stage.description, record, in: table)
      if citation.isEmpty && text.isEmpty { continue }
      // An attempt column speaks of the charge as it stands; the same citation is the same charge.
      if CellMemo.equal(citation, current), CellMemo.equal(text, description) { continue }
      take(entry(citation: citation, description: text))
    }
    if !matters, shared.keepsCase == nil { return (deciding.id, [], false) }
    return (deciding.id, earlier, matters)
  }

  private mutating func entry(
    citation: Span<UInt8>, description: Span<UInt8>, attempt: AttemptMark
  ) -> ReadingBook.Entry {
    guard attempt == .yes || attempt == .unmapped else {
      return entry(citation: citation, description: description)
    }
    scratch.removeAll(keepingCapacity: true)
    citation.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    scratch.append(ReadingBook.separator)
    description.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    scratch.append(ReadingBook.separator)
    scratch.append(attempt == .yes ? 1 : 2)
    let pair = scratch
    if let known = pairs.value(for: pair.span) { return ReadingBook.Entry(packed: known) }
    let entry = shared.readings.entry(
      pair: pair.span, citation: citation, description: description, attempt: attempt)
    pairs.remember(entry.packed, for: pair.span)
    return entry
  }

  private mutating func entry(
    citation: Span<UInt8>, description: Span<UInt8>
  ) -> ReadingBook.Entry {
    if let known = pairs.value(for: citation, ReadingBook.separator, description) {
      return ReadingBook.Entry(packed: known)
    }
    scratch.removeAll(keepingCapacity: true)
    citation.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    scratch.append(ReadingBook.separator)
    description.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    let pair = scratch
    let entry = shared.readings.entry(
      pair: pair.span, citation: citation, description: description)
    pairs.remember(
      entry.packed, for: pair.span,
      hash: CellMemo.hash(citation, ReadingBook.separator, description))
    return entry
  }

  /// Few distinct class readings occur; a short list beats a dictionary.
  private mutating func classPlace(_ reading: ClassReading) -> UInt8 {
    for index in classPlaces.indices where classPlaces[index].reading == reading {
      return classPlaces[index].place
    }
    let place = shared.classes.place(of: reading)
    classPlaces.append((reading, place))
    return place
  }

  /// 0 when there is none; numbers below 32,768 as they are; other texts by a hash with the top
  /// bit set, where a clash can only make two counts look like versions of one, which is reviewed.
  private func countNumber(_ record: Int, _ table: borrowing FieldTable) -> UInt16 {
    guard let cell = cells.cell(.countNumber, record, in: table), !cell.isEmpty else { return 0 }
    var value = 0
    for index in cell.indices {
      let digit = cell[index] &- 0x30
      guard digit <= 9, value < 3276 else {
        return UInt16(truncatingIfNeeded: CellMemo.hash(cell)) | 0x8000
      }
      value = value * 10 + Int(digit)
    }
    return UInt16(value)
  }

  // MARK: Case and defendant

  /// Leaves the key of the row's case in `key`; empty when it has none.
  private mutating func readKey(_ record: Int, _ table: borrowing FieldTable) {
    key.removeAll(keepingCapacity: true)
    guard let number = cells.cell(.caseNumber, record, in: table), !number.isEmpty else { return }
    let court = courtPlace(record, table)
    CaseKey.append(court: court, to: &key)
    let numberStart = key.count
    CaseNumber.append(number, rule: reader.key, to: &key)
    if reader.key.includesDefendant {
      key.append(ReadingBook.separator)
      Self.appendDefendant(record, table, cells, to: &key)
    }
    // A key of nothing but ignored characters is no key; one of 64 KiB names no case.
    if key.count == numberStart || key.count > CaseLogEntry.keyLimit {
      key.removeAll(keepingCapacity: true)
    }
  }

  private mutating func courtPlace(_ record: Int, _ table: borrowing FieldTable) -> UInt32 {
    if let fixedCourt { return fixedCourt }
    let cell = cells.cellOrEmpty(.court, record, in: table)
    if let known = courts.value(for: cell) { return known }
    let place = shared.courts.place(of: cell)
    courts.remember(place, for: cell)
    return place
  }

  private func defendantMark(
    _ record: Int, _ table: borrowing FieldTable
  ) -> DefendantMark {
    let name = cells.cellOrEmpty(.defendantName, record, in: table)
    let born = cells.cellOrEmpty(.birthDate, record, in: table)
    let person = cells.cellOrEmpty(.personID, record, in: table)
    // The name folded as in `appendDefendant`, hashed on the way (FNV-1a) instead of copied first.
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices {
      let byte = Self.folded(name[index])
      if byte != 0 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return DefendantMark(
      defendant: name.isEmpty && born.isEmpty
        ? 0 : Self.mark(CellMemo.hash(born, seed: state)),
      person: person.isEmpty ? 0 : Self.mark(CellMemo.hash(person)))
  }

  /// A letter upper-cased, a digit or a byte outside ASCII as it is, 0 for everything else.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: byte - 0x20
    case 0x30...0x39, 0x41...0x5A, 0x80...: byte
    default: 0
    }
  }

  /// The folded name and the birth date as printed: letters upper-cased, punctuation left out.
  private static func appendDefendant(
    _ record: Int, _ table: borrowing FieldTable, _ cells: ChargeCells, to bytes: inout [UInt8]
  ) {
    if let name = cells.cell(.defendantName, record, in: table) {
      bytes.append(folding: name) { byte in
        let folded = folded(byte)
        return folded == 0 ? nil : folded
      }
    }
    if let born = cells.cell(.birthDate, record, in: table), !born.isEmpty {
      bytes.append(ReadingBook.separator)
      born.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
  }

  private static func mark(_ hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash))
  }

  /// Counts the cells of a file's own records that are not valid UTF-8.
  func countWindows1252(
    _ segment: RecordSegment, _ table: borrowing FieldTable, _ batch: inout RowBatch
  ) {
    segment.recordsWithHighBytes { record in
      for slot in 0..<table.slotCount {
        if let cell = table.cell(record: record, slot: slot), !CellText.isValidUTF8(cell) {
          batch.windows1252Cells += 1
        }
      }
    }
  }
}
