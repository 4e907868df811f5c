internal import DelimitedText
internal import ExportReading
internal import MotionReports

extension ListTable {
  /// The fields that a layout of a list may bind.
  private static let fields: [ExportField] = [.court, .caseNumber, .personID, .reason]

  /// Reads a list through its layout; its columns come out under the names of their fields.
  ///
  /// Throws ``ScreeningError/layoutDoesNotFit(file:layout:missing:ambiguous:)`` when the file lacks a
  /// column, and what reading throws.
  init(path: String, layout: Layout) throws {
    var digest = ContentDigest()
    let export = try layout.open(SegmentReader(input: try ByteInput(path: path))) {
      digest.update($0)
    }
    guard export.binding.isComplete else {
      throw ScreeningError.layoutDoesNotFit(
        file: path, layout: layout.id, missing: export.binding.missingNames,
        ambiguous: export.binding.ambiguousNames)
    }
    let source = SourceCells(export, layout: layout, engine: .clean)
    let cells = ChargeCells(columns: export.columns, layout: layout)
    let shape = export.shape
    var reader = export.takeReader()
    var table = source.makeTable()
    let expansion = source.makeExpansion()
    let buffer = SegmentBuffer()
    var (rows, rejects): ([Row], [Reject]) = ([], [])
    while let segment = try reader.next(
      shape: shape, into: buffer, onBlock: { digest.update($0) })
    {
      try table.split(segment)
      rejects += segment.rejects.map { Reject($0, of: segment) }
      if let expansion {
        _ = try expansion.expand(segment, table)
        rows += Self.rows(of: segment, expansion.table, cells, layout)
      } else {
        rows += Self.rows(of: segment, table, cells, layout)
      }
    }
    let headerLine = if case .named(let titles) = layout.header { titles + 1 } else { 1 }
    self.init(
      path: path, header: Self.fields.map(\.rawValue), headerLine: headerLine, rows: rows,
      rejects: rejects, sha256: digest.finish())
  }

  private static func rows(
    of segment: RecordSegment, _ table: borrowing FieldTable, _ cells: ChargeCells,
    _ layout: Layout
  ) -> [Row] {
    var rows: [Row] = []
    for record in 0..<table.recordCount {
      var texts: [String] = []
      for field in fields {
        let cell = CellText.utf8(cells.cellOrEmpty(field, record, in: table))
        texts.append(trimmed(SpreadsheetText.bare(trimmed(cell))))
      }
      texts[0] = layout.courtWords[Layout.comparable(texts[0])] ?? texts[0]
      if let court = layout.fixedCourt { texts[0] = court }
      rows.append(Row(line: Int(segment.line(of: segment.records[record])), cells: texts))
    }
    return rows
  }
}
