/// Writes the records of a segment anew, cell by cell: more of them, fewer, or with other cells.
///
/// What comes out is a segment like any other, with its own bytes. Its records keep the lines and
/// numbers of the records that they were made from, several of them perhaps the same.
///
/// Not shared between threads: each worker has its own, and its segment is valid until the next
/// `begin`.
public struct SegmentRewriter: Sendable {
  private static let dialect = Dialect()

  /// The dialect of what it writes: commas and double quotes.
  public var dialect: Dialect { Self.dialect }

  private let buffer = SegmentBuffer()
  private var bytes: [UInt8] = []
  private var records: [RecordExtent] = []
  private var separators: [UInt32] = []
  private var start = 0
  private var firstSeparator = 0
  private var isFirstCell = true
  private var hasDoubledQuote = false

  /// Makes a rewriter without records.
  public init() {}

  /// Forgets what was written.
  public mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    separators.removeAll(keepingCapacity: true)
    startRecord()
  }

  private mutating func startRecord() {
    start = bytes.count
    firstSeparator = separators.count
    isFirstCell = true
    hasDoubledQuote = false
  }

  /// The number of records written.
  public var recordCount: Int { records.count }

  /// Adds a cell to the record that is being written; quotes are added where it needs them.
  public mutating func append(_ cell: Span<UInt8>) {
    if !isFirstCell {
      separators.append(UInt32(truncatingIfNeeded: bytes.count))
      bytes.append(Self.dialect.delimiter)
    }
    isFirstCell = false
    guard Self.needsQuotes(cell) else {
      cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      return
    }
    bytes.append(Self.dialect.quote)
    for index in cell.indices {
      if cell[index] == Self.dialect.quote {
        bytes.append(Self.dialect.quote)
        hasDoubledQuote = true
      }
      bytes.append(cell[index])
    }
    bytes.append(Self.dialect.quote)
  }

  /// Adds a cell that is at hand as an array.
  public mutating func append(bytes cell: [UInt8]) { append(cell.span) }

  private static func needsQuotes(_ cell: Span<UInt8>) -> Bool {
    guard let last = cell.indices.last else { return false }
    if Byte.isBlank(cell[0]) || Byte.isBlank(cell[last]) { return true }
    for index in cell.indices {
      let byte = cell[index]
      if byte == dialect.delimiter || byte == dialect.quote || Byte.endsLine(byte) { return true }
    }
    return false
  }

  /// Ends the record, which came of `origin`.
  public mutating func endRecord(of origin: RecordExtent) {
    records.append(
      RecordExtent(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count),
        line: origin.line, number: origin.number, lineCount: origin.lineCount, extraCellCount: 0,
        isShort: false, hasDoubledQuote: hasDoubledQuote,
        separators: UInt32(truncatingIfNeeded: firstSeparator)))
    bytes.append(Byte.lineFeed)
    startRecord()
  }

  /// What was written, as a segment whose cells are known without another look of `columnCount` columns in the place of `origin`.
  public mutating func segment(
    inPlaceOf origin: borrowing RecordSegment, columnCount: Int
  ) -> RecordSegment {
    buffer.reserve(max(1, bytes.count))
    bytes.withUnsafeBufferPointer { written in
      guard let base = written.baseAddress else { return }
      buffer.base.update(from: base, count: written.count)
    }
    buffer.reserveSeparators(separators.count, keeping: 0)
    separators.withUnsafeBufferPointer { places in
      guard let base = places.baseAddress else { return }
      buffer.separators.update(from: base, count: places.count)
    }
    return RecordSegment(
      buffer: buffer, bufferOffset: 0, byteCount: bytes.count, byteOffset: origin.byteOffset,
      firstLine: origin.firstLine, firstNumber: origin.firstNumber, columnCount: columnCount,
      records: records, rejects: origin.rejects, lines: origin.lines,
      blankLines: origin.blankLines, recordLines: origin.recordLines,
      rejectedLines: origin.rejectedLines, acceptedExtraCells: 0, acceptedShort: 0,
      // The cells outside ASCII are counted where they stand in the file.
      highBlocks: [])
  }
}
