internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// Turns segments of a warrants list into rows.
final class WarrantWorker {
  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private var reader: WarrantRowReader
  private var codedCourts: CodedCourts?
  private let fixedCourt: [UInt8]?
  private let courts: CourtBook
  /// The numbers of courts by their cells, so that workers do not wait for the book at every row.
  private var courtPlaces = CellMemo()

  init(layout: Layout, columns: BoundColumns, source: SourceCells, courts: CourtBook) {
    table = source.makeTable()
    expansion = source.makeExpansion()
    reader = WarrantRowReader(layout: layout, columns: columns)
    codedCourts = CodedCourts(layout, courts: courts)
    fixedCourt = layout.fixedCourt.map { Array($0.utf8) }
    self.courts = courts
  }

  var unmappedWords: [ExportField: [String: Int]] {
    var words = reader.unmappedWords
    words[.court] = codedCourts?.unmappedWords
    return words.filter { !$0.value.isEmpty }
  }

  func batch(_ segment: RecordSegment) throws -> WarrantBatch {
    try table.split(segment)
    guard let expansion else { return batch(of: table) }
    // A warrants list has one warrant a record: only cells are joined or cut.
    _ = try expansion.expand(segment, table)
    return batch(of: expansion.table)
  }

  private func batch(of table: borrowing FieldTable) -> WarrantBatch {
    var batch = WarrantBatch(rowCount: table.recordCount)
    var row = WarrantRow()
    for record in 0..<table.recordCount {
      reader.read(record, in: table, into: &row)
      if let court = court(of: row) { row.setCourt(court) }
      batch.append(row, court: place(of: row.court.span))
    }
    return batch
  }

  private func place(of court: Span<UInt8>) -> UInt32 {
    if let known = courtPlaces.value(for: court) { return known }
    let place = courts.place(of: court)
    courtPlaces.remember(place, for: court)
    return place
  }

  /// The court that the layout gives a row in place of its cell; nil where the cell stands.
  private func court(of row: WarrantRow) -> [UInt8]? {
    if let fixedCourt { return fixedCourt }
    guard codedCourts != nil else { return nil }
    return codedCourts?.name(of: row.court.span).map { Array($0.utf8) }
  }
}

extension WarrantRow {
  /// The court's text, which is the first.
  fileprivate var court: ArraySlice<UInt8> { bytes[..<Int(ends[0])] }

  fileprivate mutating func setCourt(_ court: [UInt8]) {
    let (before, after) = (ends[0], UInt32(court.count))
    bytes.replaceSubrange(..<Int(before), with: court)
    ends = ends &- SIMD4(repeating: before) &+ SIMD4(repeating: after)
  }
}
