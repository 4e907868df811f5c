internal import DelimitedText

/// Files of one header and dialect, read one after the other into one profile.
final class InspectedGroup {
  let names: [String]
  let dialect: Dialect
  let hasHeader: Bool
  let titleRecords: Int
  private let header: [[UInt8]]
  private let columns: [ColumnProfile]
  private let rows = InspectedRows()
  private var files: [InspectionReport.File] = []

  init(
    names: [String], dialect: Dialect, hasHeader: Bool, titleRecords: Int, header: [[UInt8]]
  ) {
    self.names = names
    self.dialect = dialect
    self.hasHeader = hasHeader
    self.titleRecords = titleRecords
    self.header = header
    // Wide files keep fewer values a column: the memory of all columns is bounded.
    let limit = max(512, min(ValueTally.valueLimit, 640_000 / max(1, names.count)))
    columns = names.map { _ in ColumnProfile(valueLimit: limit) }
  }

  func read(
    _ reader: consuming SegmentReader, path: String, detection: DialectDetection,
    header reading: HeaderReading, first: HeaderRecord, evidence: TextEvidence,
    rounds: ExportInspector.RoundRunner, onBlock: () throws -> Void
  ) throws {
    // The last column counts as unbound: whether a row without it is a reject depends on the layout.
    let shape = RecordShape(
      columnCount: columns.count, lastColumnIsBound: false, header: header)
    let before = cellsOutsideASCII
    rows.beginFile(number: files.count + 1)
    if !hasHeader { addFirst(first) }
    let stations = InspectionStations(
      reader: reader, evidence: evidence, shape: shape, dialect: dialect, columns: columns,
      rows: rows)
    while stations.turn() {
      try onBlock()
      rounds(stations.taskCount) { stations.run($0) }
      try stations.check()
    }
    files.append(
      file(
        path, detection: detection, header: reading, first: first, stations: stations,
        cellsBefore: before))
  }

  private func file(
    _ path: String, detection: DialectDetection, header reading: HeaderReading,
    first: HeaderRecord, stations: InspectionStations,
    cellsBefore before: (utf8: UInt64, other: UInt64, mojibake: UInt64)
  ) -> InspectionReport.File {
    let totals = stations.totals
    let evidence = stations.evidence
    let after = cellsOutsideASCII
    let encoding = EncodingVerdict(
      hasMark: first.hasByteOrderMark, evidence: evidence, utf8Cells: after.utf8 - before.utf8,
      otherCells: after.other - before.other, origin: stations.origin)
    return InspectionReport.File(
      name: path, bytes: stations.fileByteCount, lines: totals.lines,
      rows: totals.records + totals.rejects + (hasHeader ? 0 : 1),
      records: totals.records + (hasHeader ? 0 : 1), headerLines: totals.headerLines,
      blankLines: totals.blankLines, titleRecords: reading.titleRecords,
      hasHeader: hasHeader, headerEvidence: reading.evidence,
      packing: stations.origin.packing.rawValue,
      encoding: encoding.name, encodingEvidence: encoding.reason,
      replacedCharacters: stations.origin.replacedCharacters,
      mojibakeCells: after.mojibake - before.mojibake,
      hasByteOrderMark: first.hasByteOrderMark,
      delimiter: DialectName.of(dialect.delimiter), quote: DialectName.of(dialect.quote),
      dialectEvidence: detection.isClear
        ? "\(detection.agreeingCount) of the first \(detection.recordCount) records have "
          + "\(detection.cellCount) cells"
        : "no delimiter gives records of several cells",
      lineFeeds: evidence.lineFeeds, carriageReturnLineFeeds: evidence.pairs,
      carriageReturns: evidence.carriageReturns, highBytes: evidence.highBytes,
      controlHalfBytes: evidence.controlHalfBytes, nulBytes: evidence.nulBytes,
      rejects: rows.rejects, acceptedExtraCells: totals.acceptedExtraCells,
      acceptedShort: totals.acceptedShort, repeatedRows: rows.repeatsInFile,
      footerLines: rows.footerLines, footerTexts: rows.footerTexts)
  }

  private var cellsOutsideASCII: (utf8: UInt64, other: UInt64, mojibake: UInt64) {
    columns.reduce((0, 0, 0)) {
      ($0.0 + $1.utf8Count, $0.1 + $1.otherCount, $0.2 + $1.mojibakeCount)
    }
  }

  /// The first record of a headerless file, which the reader took for the header.
  private func addFirst(_ first: HeaderRecord) {
    for slot in columns.indices {
      if first.cells.indices.contains(slot) {
        first.cells[slot].withUnsafeBufferPointer { columns[slot].add($0) }
      } else {
        columns[slot].addMissing()
      }
    }
    rows.add(first.rawBytes)
  }

  func report(asked: Layout.Kind?) -> InspectionReport.Group {
    let evidence = columns.indices.map { columns[$0].finished($0, name: names[$0]) }
    let plan = FieldPlan(evidence, hasHeader: hasHeader, asked: asked)
    return InspectionReport.Group(
      kind: plan.kind.rawValue, kindEvidence: plan.kindEvidence, files: files,
      hasHeader: hasHeader, header: names, repeatedRows: rows.repeatsInAll,
      repeatsAreComplete: rows.areComplete,
      columns: evidence.map { ColumnReporter(plan: plan).report($0) },
      unplaced: plan.unplaced.map(\.name), notes: plan.notes + headerNotes(evidence),
      delimiter: dialect.delimiter, plan: plan)
  }

  private func headerNotes(_ evidence: [ColumnEvidence]) -> [String] {
    var notes: [String] = []
    guard hasHeader else {
      return [
        "There is no header: columns go by number, and a layout for it is named with --layout."
      ]
    }
    let rejectCount = files.reduce(0) { $0 + $1.rejects.reduce(0) { $0 + $1.count } }
    if rejectCount * 2 > files.reduce(0, { $0 + $1.rows }) {
      notes.append(
        "Most rows do not fit the header. Whole rows may stand in quotes, or the delimiter is not "
          + "the one found: export again before screening.")
    }
    if titleRecords > 0 {
      notes.append(
        "\(titleRecords) title lines stand above the header: 'title_lines: \(titleRecords)'.")
    }
    let empty = names.indices.filter { names[$0].isEmpty }
    if !empty.isEmpty {
      notes.append(
        "Columns without a name: \(empty.map { String($0 + 1) }.joined(separator: ", ")); a layout calls "
          + "the first of them '#\(empty[0] + 1)'.")
    }
    let header = HeaderNames(names)
    for first in names.indices {
      let places = header.columns(like: first)
      guard places.count > 1, places[0] == first else { continue }
      let shown = places.prefix(2).map { "'\(DialectName.visible(header.reference(to: $0)))'" }
      notes.append(
        "The name '\(DialectName.visible(names[first]))' is used by columns "
          + "\(places.map { String($0 + 1) }.joined(separator: ", ")): a layout calls them "
          + "\(shown.joined(separator: ", "))\(places.count > 2 ? " and so on" : "").")
    }
    return notes
  }
}
