internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// What the workers of one file beside the charges share.
final class LinkedShared: Sendable {
  let role: LinkedRole
  let layout: Layout
  let columns: BoundColumns
  let source: SourceCells
  let scale: OffenseClassScale
  let courts: CourtBook
  let readings: ReadingBook
  let join: CaseJoin
  let file: Int

  init(
    role: LinkedRole, layout: Layout, columns: BoundColumns, source: SourceCells,
    scale: OffenseClassScale, courts: CourtBook, readings: ReadingBook, join: CaseJoin, file: Int
  ) {
    self.role = role
    self.layout = layout
    self.columns = columns
    self.source = source
    self.scale = scale
    self.courts = courts
    self.readings = readings
    self.join = join
    self.file = file
  }
}

/// Joins the rows of such a file to the cases of the charges, and keeps those of cases that decide.
///
/// Each worker is used by one thread at a time.
final class LinkedWorker {
  private let shared: LinkedShared
  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private var reader: LinkedRowReader
  private var courts = CellMemo()
  /// Where the layout maps words of courts; else nil.
  private var codedCourts: CodedCourts?
  private let fixedCourt: UInt32?

  init(_ shared: LinkedShared) {
    self.shared = shared
    table = shared.source.makeTable()
    expansion = shared.source.makeExpansion()
    reader = LinkedRowReader(
      layout: shared.layout, columns: shared.columns, scale: shared.scale)
    codedCourts = CodedCourts(shared.layout, courts: shared.courts)
    fixedCourt = shared.layout.fixedCourt.map { shared.courts.place(named: $0) }
  }

  var unmappedWords: [ExportField: [String: Int]] {
    var words = reader.unmappedWords
    words[.court] = codedCourts?.unmappedWords
    return words.filter { !$0.value.isEmpty }
  }

  func batch(_ segment: RecordSegment) throws -> LinkedBatch {
    try table.split(segment)
    guard let expansion else { return batch(segment, table, positions: []) }
    let expanded = try expansion.expand(segment, table)
    return batch(expanded.segment, expansion.table, positions: expanded.positions)
  }

  private func batch(
    _ segment: RecordSegment, _ table: borrowing FieldTable, positions: [UInt32]
  ) -> LinkedBatch {
    var batch = LinkedBatch()
    for record in 0..<table.recordCount {
      let extent = segment.records[record]
      let place = SourcePlace(
        file: UInt16(truncatingIfNeeded: shared.file),
        record: UInt32(truncatingIfNeeded: segment.number(of: extent)),
        line: segment.line(of: extent),
        position: positions.isEmpty ? 0 : positions[record])
      append(record, at: place, table, to: &batch)
    }
    batch.read = UInt64(table.recordCount)
    return batch
  }

  private func append(
    _ record: Int, at place: SourcePlace, _ table: borrowing FieldTable,
    to batch: inout LinkedBatch
  ) {
    let cells = reader.cells
    var number: [UInt8] = []
    CaseNumber.append(
      cells.cellOrEmpty(.caseNumber, record, in: table), rule: reader.key, to: &number)
    guard !number.isEmpty else {
      batch.strays.append(stray(.noCaseNumber, record, at: place, table))
      return
    }
    var rest = number
    if reader.key.includesDefendant {
      DefendantKey.append(
        name: cells.cellOrEmpty(.defendantName, record, in: table),
        born: cells.cellOrEmpty(.birthDate, record, in: table), to: &rest)
    }
    let court = courtPlace(record, table)
    if let court, shared.join.decides(number, for: shared.role) {
      batch.courts.append((number, court))
    }
    let found = shared.join.find(court: court, number: number, rest: rest)
    let charge = shared.role == .second ? charge(record, table) : nil
    guard !found.seen.isEmpty else {
      if let unclear = unclear(record, court: court, number: number, rest: rest, at: place, table) {
        batch.entries.append(unclear)
        return
      }
      if let other = ofOther(record, court: court, number: number, at: place, table) {
        batch.entries.append(other)
        return
      }
      var stray = stray(.noSuchCase, record, at: place, table)
      stray.isCovered = charge?.matters ?? false
      batch.strays.append(stray)
      return
    }
    batch.seen += found.seen
    let cases = shared.role == .second ? shared.join.own(found.cases) : found.cases
    let isFurther = cases.isEmpty && charge?.matters == true
    guard !cases.isEmpty || isFurther else {
      batch.notNeeded += 1
      return
    }
    let row = reader.row(record, in: table)
    if shared.role == .parties, row.role == .other {
      batch.notNeeded += 1
      return
    }
    if isFurther {
      for key in found.keys { batch.further.append((batch.entries.count, key)) }
    }
    batch.entries.append(
      LinkedEntry(
        row: row, role: shared.role, file: shared.file, court: court, number: number,
        place: place, cases: cases, reading: charge?.id, matters: charge?.matters ?? false))
  }

  /// A row of a court that no law file knows, where a case that decides has its number: that case's
  /// court may be meant in another spelling.
  private func unclear(
    _ record: Int, court: UInt32?, number: [UInt8], rest: [UInt8], at place: SourcePlace,
    _ table: borrowing FieldTable
  ) -> LinkedEntry? {
    // A second source's own cases may be another court's: nothing is taken from it.
    guard let court, shared.role != .second, shared.join.decides(number, for: shared.role),
      shared.courts[court].reading == .unknown
    else { return nil }
    let cases = shared.join.possible(number: number, rest: rest)
    let row = reader.row(record, in: table)
    guard !cases.isEmpty, shared.role != .parties || row.role != .other else { return nil }
    return LinkedEntry(
      row: row, role: shared.role, file: shared.file, court: court, number: number, place: place,
      cases: cases)
  }

  /// A row that names none of the defendants whom the charges give to its number, where such a case
  /// decides: the name may be spelled otherwise, or blank.
  private func ofOther(
    _ record: Int, court: UInt32?, number: [UInt8], at place: SourcePlace,
    _ table: borrowing FieldTable
  ) -> LinkedEntry? {
    guard reader.key.includesDefendant, shared.role != .second else { return nil }
    let cases = shared.join.ofOtherDefendants(court: court, number: number)
    guard !cases.isEmpty else { return nil }
    let row = reader.row(record, in: table)
    if shared.role == .parties, row.role == .other { return nil }
    return LinkedEntry(
      row: row, role: shared.role, file: shared.file, court: court, number: number, place: place,
      cases: cases)
  }

  /// The court that a row names; nil when it names none.
  private func courtPlace(_ record: Int, _ table: borrowing FieldTable) -> UInt32? {
    if let fixedCourt { return fixedCourt }
    let cell = reader.cells.cellOrEmpty(.court, record, in: table)
    if cell.isEmpty { return nil }
    if codedCourts != nil { return codedCourts?.place(of: cell) }
    if let known = courts.value(for: cell) { return known }
    let place = shared.courts.place(of: cell)
    courts.remember(place, for: cell)
    return place
  }

  /// The charge of a second source, read as those of the first are.
  private func charge(_ record: Int, _ table: borrowing FieldTable) -> ReadingBook.Entry {
    let citation = reader.cells.cellOrEmpty(.citation, record, in: table)
    let description = reader.cells.cellOrEmpty(.description, record, in: table)
    var pair: [UInt8] = []
    citation.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    pair.append(ReadingBook.separator)
    description.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    return shared.readings.entry(
      pair: pair.span, citation: citation, description: description)
  }

  private func stray(
    _ why: ReportedLink.Reason, _ record: Int, at place: SourcePlace,
    _ table: borrowing FieldTable
  ) -> ReportedLink {
    ReportedLink(
      role: shared.role.rawValue, outcome: .orphan, reason: why,
      court: fixedCourt.map { shared.courts[$0].name }
        ?? CellText.utf8(reader.cells.cellOrEmpty(.court, record, in: table)),
      caseNumber: CellText.utf8(reader.cells.cellOrEmpty(.caseNumber, record, in: table)),
      place: place)
  }
}
