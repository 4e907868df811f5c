/// Writes rows of delimited text into memory, so that ``SegmentReader`` and every other reader of
/// RFC 4180 gets the same cells back.
///
/// ```swift
/// var writer = DelimitedWriter()
/// writer.append("docket")
/// writer.append("2021-01-29")
/// writer.endRow()
/// let bytes = writer.takeBytes()
/// ```
///
/// A cell is quoted only when it must be: it holds a delimiter, a quote or a line end, begins or ends
/// with a blank, begins with a byte order mark, or is the only cell of its row and empty (such a row
/// would be a blank line). Equal rows give equal bytes.
public struct DelimitedWriter: Sendable {
  /// What ends a row.
  public enum LineEnd: Sendable {
    /// A line feed.
    case lf
    /// A carriage return and a line feed, as RFC 4180 and spreadsheets on Windows have it.
    case crlf
  }

  /// The rows written so far, including the beginning of an unfinished one.
  public private(set) var bytes: [UInt8] = []

  private let dialect: Dialect
  private let lineEnd: LineEnd
  private let guardsFormulas: Bool
  private var cellsInRow = 0
  private var rowStart = 0

  /// Makes a writer with an empty buffer.
  ///
  /// `guardsFormulas` is for files that people open in a spreadsheet: a cell that would be run as a
  /// formula gets an apostrophe in front. Such a file does not read back byte for byte.
  public init(
    dialect: Dialect = Dialect(), lineEnd: LineEnd = .lf, guardsFormulas: Bool = false
  ) {
    precondition(dialect.isValid, "The delimiter and the quote cannot be used together.")
    self.dialect = dialect
    self.lineEnd = lineEnd
    self.guardsFormulas = guardsFormulas
  }

  /// Appends a cell to the current row; its bytes are written as they are, whatever their encoding.
  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    if cellsInRow > 0 { bytes.append(dialect.delimiter) }
    cellsInRow += 1
    let isGuarded = guardsFormulas && FormulaGuard.isNeeded(cell)
    guard needsQuotes(cell) else {
      if isGuarded { bytes.append(Self.apostrophe) }
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(dialect.quote)
    if isGuarded { bytes.append(Self.apostrophe) }
    for byte in cell {
      if byte == dialect.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(dialect.quote)
  }

  /// Appends a cell to the current row, in UTF-8.
  public mutating func append(_ cell: String) {
    var cell = cell
    cell.withUTF8 { append($0) }
  }

  /// Appends a cell to the current row; for the fixed words of a format, without making a `String`.
  public mutating func append(_ cell: StaticString) {
    cell.withUTF8Buffer { append($0) }
  }

  /// Appends a number in decimal digits to the current row; never guarded, as no number is a formula.
  public mutating func append(_ number: some BinaryInteger) {
    if cellsInRow > 0 { bytes.append(dialect.delimiter) }
    cellsInRow += 1
    guard let number = UInt64(exactly: number) else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    // Three numbers stand in every row of a list: a string for each cost a tenth of writing it.
    let start = bytes.count
    var rest = number
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Appends the cells of another writer's unfinished row, which must have some.
  public mutating func append(cellsOf other: DelimitedWriter) {
    if cellsInRow > 0 { bytes.append(dialect.delimiter) }
    cellsInRow += other.cellsInRow
    bytes.append(contentsOf: other.bytes[other.rowStart...])
  }

  /// Ends the current row; without a cell it is a row of one empty cell.
  public mutating func endRow() {
    // Nothing at all would be a blank line, which no reader gives back as a row.
    if bytes.count == rowStart { bytes.append(contentsOf: [dialect.quote, dialect.quote]) }
    if lineEnd == .crlf { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
    cellsInRow = 0
    rowStart = bytes.count
  }

  /// Appends a whole row and ends it.
  public mutating func appendRow(_ cells: [String]) {
    for cell in cells { append(cell) }
    endRow()
  }

  /// Empties the buffer and keeps its memory; an unfinished row is lost.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cellsInRow = 0
    rowStart = 0
  }

  /// Gives the buffer away and begins an empty one; an unfinished row goes with it.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    cellsInRow = 0
    rowStart = 0
    return taken
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if Byte.isBlank(first) || Byte.isBlank(last) { return true }
    // At the beginning of a file these would be taken for a byte order mark.
    if first == 0xEF, cell.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    // Without a way out in the middle, so that it is done for many bytes at once.
    var found: UInt8 = 0
    for byte in cell {
      found |= byte == dialect.delimiter || byte == dialect.quote || Byte.endsLine(byte) ? 1 : 0
    }
    return found != 0
  }

  private static let apostrophe = UInt8(ascii: "'")
}
