internal import CourtRecords
internal import DelimitedText

/// A CSV file of a run: a header row, then rows, with line feeds.
///
/// In a hypothetical run a title row stands before the header, as the first line of every output
/// has to say so.
struct ListFile: ~Copyable, Sendable {
  private var writer: DelimitedWriter
  private var file: OutputFile
  private let context: ReportContext

  init(
    file: consuming OutputFile, context: ReportContext, columns: [String],
    guardsFormulas: Bool = false
  ) {
    self.file = file
    self.context = context
    writer = DelimitedWriter(guardsFormulas: guardsFormulas)
    if let policy = context.hypotheticalPolicy {
      writer.appendRow(["hypothetical", "policy \(policy) lifted from its dates and authority"])
    }
    writer.appendRow(columns)
  }

  mutating func append(_ cell: String) {
    writer.append(cell)
  }

  mutating func append(_ number: some BinaryInteger) {
    writer.append(number)
  }

  /// Appends several cells.
  mutating func append(_ cells: [String]) {
    for cell in cells { writer.append(cell) }
  }

  /// Appends the cells `file`, `record`, `line`; blank where the place is not known.
  mutating func append(_ place: SourcePlace?) {
    writer.append(place, of: context)
  }

  /// Appends whole rows that were written elsewhere.
  mutating func append(rows: DelimitedWriter) throws(ReportError) {
    try hand()
    try file.write(rows.bytes)
  }

  mutating func endRow() throws(ReportError) {
    writer.endRow()
    if writer.bytes.count >= 64 << 10 { try hand() }
  }

  mutating func close() throws(ReportError) -> WrittenFile {
    try hand()
    return try file.close()
  }

  private mutating func hand() throws(ReportError) {
    try file.write(writer.bytes)
    writer.removeAll()
  }
}

extension DelimitedWriter {
  /// Appends the cells `file`, `record`, `line`; blank where the place is not known.
  ///
  /// The second count of record 12 is `12/2`.
  mutating func append(_ place: SourcePlace?, of context: ReportContext) {
    guard let place else {
      for _ in 0..<3 { append("") }
      return
    }
    append(context.fileName(Int(place.file)))
    if place.position == 0 {
      append(place.record)
    } else {
      append("\(place.record)/\(place.position)")
    }
    // Line 0 stands for a line that was not kept.
    if place.line == 0 { append("") } else { append(place.line) }
  }
}
