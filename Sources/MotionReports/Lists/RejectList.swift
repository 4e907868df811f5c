internal import DelimitedText

/// The list `rejects.csv`: the rows that could not be read, each with its place and its raw text.
///
/// The raw text is the row as it stands if that is valid UTF-8, else read as Windows-1252. Control
/// characters other than the tab are written as `\xNN`; a backslash of the row stays as it is, so
/// the column is for reading, and `byte_offset` leads to the bytes themselves: those of a plain file,
/// else those of what it unpacks to and, from UTF-16, is converted to. Column and record count from 1,
/// the byte offset from 0.
public struct RejectList: ~Copyable, Sendable {
  static let columns = [
    "file", "record", "first_line", "last_line", "byte_offset", "column", "kind", "raw_text",
  ]

  private var list: ListFile
  private let context: ReportContext

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    self.context = context
    list = ListFile(file: file, context: context, columns: Self.columns)
  }

  /// Adds a rejected row of a charge export or of a warrants list.
  public mutating func append(_ rejected: RejectedRow) throws(ReportError) {
    list.append(context.fileName(rejected.file))
    list.append(rejected.record)
    list.append(rejected.firstLine)
    list.append(rejected.lastLine)
    list.append(rejected.byteOffset)
    list.append(rejected.column)
    list.append(rejected.kind)
    list.append(VisibleText.escaped(CellText.utf8(rejected.raw.span)))
    try list.endRow()
  }

  /// Writes what is left and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    try list.close()
  }
}
