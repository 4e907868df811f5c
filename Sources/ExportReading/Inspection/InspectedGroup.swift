internal import DelimitedText

/// Files of one header and dialect, read one after the other into one profile.
struct InspectedGroup {
  let names: [String]
  let dialect: Dialect
  let hasHeader: Bool
  let titleRecords: Int
  private let header: [[UInt8]]
  private var columns: [ColumnProfile]
  private var repeats = RowRepeats()
  private var files: [InspectionReport.File] = []
  private var repeatsInAll: UInt64 = 0

  init(
    names: [String], dialect: Dialect, hasHeader: Bool, titleRecords: Int, header: [[UInt8]]
  ) {
    self.names = names
    self.dialect = dialect
    self.hasHeader = hasHeader
    self.titleRecords = titleRecords
    self.header = header
    columns = names.map { _ in ColumnProfile() }
  }

  /// A line at the end of a file, kept until it is known to be the last.
  private struct Tail {
    let line: UInt64
    let bytes: [UInt8]
  }

  mutating func read(
    _ reader: inout SegmentReader, path: String, detection: DialectDetection,
    header reading: HeaderReading, first: HeaderRecord, evidence: inout TextEvidence,
    onBlock: () throws -> Void
  ) throws {
    let number = UInt32(files.count + 1)
    // The last column counts as unbound: whether a row without it is a reject depends on the layout.
    let shape = RecordShape(
      columnCount: columns.count, lastColumnIsBound: false, header: header)
    var table = FieldTable(
      dialect: dialect, columnCount: columns.count,
      wanted: Array(repeating: true, count: columns.count))
    let buffer = SegmentBuffer()
    var rejects: [RejectKind: (count: UInt64, lines: [UInt64])] = [:]
    var repeatsHere: UInt64 = 0
    var tails: [Tail] = []
    let before = cellsOutsideASCII
    if !hasHeader {
      addFirst(first)
      note(repeats.add(first.rawBytes.span, file: number), &repeatsHere)
    }
    while let segment = try reader.next(
      shape: shape, into: buffer, onBlock: { evidence.add($0) })
    {
      try onBlock()
      try table.split(segment)
      let mayHoldHighBytes = !CellText.isASCII(segment.bytes)
      let count = segment.records.count
      // Column by column: a column's table of values stays in the cache.
      for slot in columns.indices {
        for record in 0..<count {
          guard let cell = table.cell(record: record, slot: slot) else {
            columns[slot].addMissing()
            continue
          }
          columns[slot].add(cell, mayHoldHighBytes: mayHoldHighBytes)
        }
      }
      for record in segment.records {
        note(repeats.add(segment.rawBytes(of: record), file: number), &repeatsHere)
      }
      for reject in segment.rejects {
        if reject.kind != .repeatedHeader {
          note(repeats.add(segment.rawBytes(of: reject), file: number), &repeatsHere)
        }
        rejects[reject.kind, default: (0, [])].count += 1
        if rejects[reject.kind, default: (0, [])].lines.count < 10 {
          rejects[reject.kind]?.lines.append(segment.line(of: reject))
        }
      }
      tails = Self.tails(tails, of: segment)
    }
    let totals = reader.totals
    let after = cellsOutsideASCII
    let encoding = EncodingVerdict(
      hasMark: first.hasByteOrderMark, evidence: evidence, utf8Cells: after.utf8 - before.utf8,
      otherCells: after.other - before.other)
    files.append(
      InspectionReport.File(
        name: path, bytes: totals.bytes, lines: totals.lines,
        rows: totals.records + totals.rejects + (hasHeader ? 0 : 1),
        records: totals.records + (hasHeader ? 0 : 1), headerLines: totals.headerLines,
        blankLines: totals.blankLines, titleRecords: reading.titleRecords,
        hasHeader: hasHeader, headerEvidence: reading.evidence,
        encoding: encoding.name, encodingEvidence: encoding.reason,
        hasByteOrderMark: first.hasByteOrderMark,
        delimiter: DialectName.of(dialect.delimiter), quote: DialectName.of(dialect.quote),
        dialectEvidence: detection.isClear
          ? "\(detection.agreeingCount) of the first \(detection.recordCount) records have "
            + "\(detection.cellCount) cells"
          : "no delimiter gives records of several cells",
        lineFeeds: evidence.lineFeeds, carriageReturnLineFeeds: evidence.pairs,
        carriageReturns: evidence.carriageReturns, highBytes: evidence.highBytes,
        controlHalfBytes: evidence.controlHalfBytes, nulBytes: evidence.nulBytes,
        rejects: RejectKind.allCases.compactMap { kind in
          rejects[kind].map {
            InspectionReport.Rejects(kind: kind.rawValue, count: $0.count, firstLines: $0.lines)
          }
        },
        acceptedExtraCells: totals.acceptedExtraCells, acceptedShort: totals.acceptedShort,
        repeatedRows: repeatsHere,
        footerLines: tails.filter { FooterLooks.matches($0.bytes) }.map(\.line)))
  }

  private var cellsOutsideASCII: (utf8: UInt64, other: UInt64) {
    columns.reduce((0, 0)) { ($0.0 + $1.utf8Count, $0.1 + $1.otherCount) }
  }

  private mutating func note(_ outcome: RowRepeats.Outcome, _ repeatsHere: inout UInt64) {
    switch outcome {
    case .new: break
    case .inThisFile:
      repeatsHere += 1
      repeatsInAll += 1
    case .inAnotherFile: repeatsInAll += 1
    }
  }

  /// The first record of a headerless file, which the reader took for the header.
  private mutating func addFirst(_ first: HeaderRecord) {
    for slot in columns.indices {
      if first.cells.indices.contains(slot) {
        let cell = first.cells[slot]
        columns[slot].add(cell.span, mayHoldHighBytes: true)
      } else {
        columns[slot].addMissing()
      }
    }
  }

  /// The last three rows so far.
  private static func tails(_ before: [Tail], of segment: RecordSegment) -> [Tail] {
    var tails = before
    for record in segment.records.suffix(3) {
      tails.append(
        Tail(line: segment.line(of: record), bytes: copy(segment.rawBytes(of: record))))
    }
    for reject in segment.rejects.suffix(3) {
      tails.append(
        Tail(line: segment.line(of: reject), bytes: copy(segment.rawBytes(of: reject))))
    }
    return Array(tails.sorted { $0.line < $1.line }.suffix(3))
  }

  private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0.prefix(200)) }
  }

  func report(asked: Layout.Kind?) -> InspectionReport.Group {
    let evidence = columns.indices.map { columns[$0].finished($0, name: names[$0]) }
    let plan = FieldPlan(evidence, hasHeader: hasHeader, asked: asked)
    return InspectionReport.Group(
      kind: plan.kind.rawValue, kindEvidence: plan.kindEvidence, files: files,
      hasHeader: hasHeader, header: names, repeatedRows: repeatsInAll,
      repeatsAreComplete: repeats.isComplete,
      columns: evidence.map { ColumnReporter(plan: plan).report($0) },
      unplaced: plan.unplaced.map(\.name), notes: plan.notes + headerNotes(evidence),
      delimiter: dialect.delimiter, plan: plan)
  }

  private func headerNotes(_ evidence: [ColumnEvidence]) -> [String] {
    var notes: [String] = []
    guard hasHeader else {
      return [
        "There is no header: columns are numbered. Layouts need one; add a first line of names."
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
        "\(titleRecords) title lines stand above the header. 'screen' cannot skip them yet: "
          + "delete them before screening.")
    }
    let empty = names.indices.filter { names[$0].isEmpty }
    if !empty.isEmpty {
      notes.append(
        "Columns without a name: \(empty.map { String($0 + 1) }.joined(separator: ", ")).")
    }
    let groups = Dictionary(grouping: names.indices.filter { !names[$0].isEmpty }) {
      Layout.comparable(names[$0])
    }
    for places in groups.values.sorted(by: { $0[0] < $1[0] }) where places.count > 1 {
      notes.append(
        "The name '\(DialectName.visible(names[places[0]]))' is used by columns "
          + "\(places.map { String($0 + 1) }.joined(separator: ", ")).")
    }
    return notes
  }
}

/// The encoding of a file, with what speaks for it.
private struct EncodingVerdict {
  let name: String
  let reason: String

  init(hasMark: Bool, evidence: TextEvidence, utf8Cells: UInt64, otherCells: UInt64) {
    let mark = hasMark ? "a byte order mark; " : ""
    guard evidence.highBytes > (hasMark ? 3 : 0) else {
      name = hasMark ? "UTF-8" : "ASCII"
      reason = mark + "every \(hasMark ? "other " : "")byte is below 128"
      return
    }
    let valid = "\(Count.text(utf8Cells)) cells outside ASCII are valid UTF-8"
    guard otherCells > 0 else {
      name = "UTF-8"
      reason = mark + valid
      return
    }
    let high = evidence.controlHalfBytes
    name = high > 0 ? "Windows-1252" : "Latin-1 or Windows-1252"
    reason =
      mark + "\(Count.text(otherCells)) cells are not valid UTF-8, \(valid)"
      + (high > 0
        ? "; \(Count.text(high)) bytes from 80 to 9F, which are controls in Latin-1"
        : "; no byte from 80 to 9F")
  }
}

/// Names of bytes, for people.
enum DialectName {
  static func of(_ byte: UInt8) -> String {
    switch byte {
    case 0x09: "tab"
    default: String(UnicodeScalar(byte))
    }
  }

  /// A text on one line, without control characters.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
