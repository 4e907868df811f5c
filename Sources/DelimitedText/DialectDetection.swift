/// What the beginning of a file says about its delimiter and its quote.
///
/// Every delimiter is tried: the bytes are cut into records with it, by the machine that later cuts
/// the file, and the one whose records agree best on a number of cells is taken. Cost: some 10 ms for
/// 256 KiB. Nothing is certain about a file of one column; then `isClear` is false.
public struct DialectDetection: Sendable, Hashable {
  /// One record of the beginning, taken apart.
  public struct Sample: Sendable, Hashable {
    /// The 1-based line on which it begins.
    public let line: Int
    /// Its cells, unquoted and trimmed.
    public let cells: [[UInt8]]
  }

  /// The delimiters that are tried, in order of preference.
  public static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x5E, 0x7E]

  /// The delimiter and quote found; comma and double quote when nothing speaks for others.
  public let dialect: Dialect
  /// Whether at least one delimiter gave records of several cells.
  public let isClear: Bool
  /// The commonest number of cells of a record.
  public let cellCount: Int
  /// Records of the beginning that have `cellCount` cells.
  public let agreeingCount: Int
  /// Records of the beginning, damaged ones counted.
  public let recordCount: Int
  /// The first records, at most 200.
  public let samples: [Sample]

  /// Looks at the first bytes of a file; `isWhole` when they are all of it.
  public init(_ bytes: [UInt8], isWhole: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = bytes.starts(with: mark) ? mark.count : 0
    var best: Attempt?
    for delimiter in Self.delimiters {
      let quote = Self.quote(bytes, delimiter: delimiter)
      let attempt = Attempt(
        bytes, from: skipped, isWhole: isWhole,
        dialect: Dialect(delimiter: delimiter, quote: quote))
      // The first of equals stays: a comma.
      if attempt.score > (best?.score ?? -1) { best = attempt }
    }
    let found = best ?? Attempt(bytes, from: skipped, isWhole: isWhole, dialect: Dialect())
    dialect = found.dialect
    isClear = found.score > 0
    cellCount = found.cellCount
    agreeingCount = found.agreeingCount
    recordCount = found.recordCount
    samples = found.samples
  }

  /// The quote: a single one only where cells both begin and end with it, more than with a double.
  ///
  /// A lone apostrophe at the beginning of a cell is part of a word.
  private static func quote(_ bytes: [UInt8], delimiter: UInt8) -> UInt8 {
    func isEdge(_ byte: UInt8) -> Bool { byte == delimiter || Byte.endsLine(byte) }
    var previous: UInt8 = 0x0A
    var opening = 0
    var closing = 0
    var double = 0
    var lines = 0
    for byte in bytes {
      if Byte.endsLine(byte) { lines += 1 }
      if isEdge(previous) {
        if byte == 0x27 { opening += 1 }
        if byte == 0x22 { double += 1 }
      } else if previous == 0x27, isEdge(byte) {
        closing += 1
      }
      previous = byte
    }
    let isPaired = closing * 10 >= opening * 9 && opening * 10 >= closing * 9
    let isHabit = opening >= 3 && opening * 20 >= lines && opening > double
    return isHabit && isPaired ? 0x27 : 0x22
  }
}

/// The beginning of a file cut with one dialect.
private struct Attempt {
  let dialect: Dialect
  var samples: [DialectDetection.Sample] = []
  var recordCount = 0
  var cellCount = 1
  var agreeingCount = 0

  /// The share of agreeing records, less for few cells; 0 for records of one cell.
  var score: Double {
    guard recordCount > 0, cellCount > 1 else { return 0 }
    return Double(agreeingCount) / Double(recordCount) * (1 - 1 / Double(cellCount))
  }

  init(_ bytes: [UInt8], from start: Int, isWhole: Bool, dialect: Dialect) {
    self.dialect = dialect
    var tally: [Int: Int] = [:]
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var machine = RecordMachine(
        dialect: dialect, columnCount: .max, lastColumnIsBound: false, limits: RecordLimits())
      var cursor = start
      var line = 1
      while cursor < buffer.count {
        switch machine.advance(base + cursor, count: buffer.count - cursor, atEnd: isWhole) {
        case .needsMore, .nothing:
          return
        case .blankLine:
          line += 1
        case .reject:
          recordCount += 1
          line += 1
        case .record:
          recordCount += 1
          tally[machine.cellCount, default: 0] += 1
          if samples.count < 200 {
            let record = UnsafeBufferPointer(start: base + cursor, count: machine.end)
            samples.append(
              DialectDetection.Sample(line: line, cells: Self.cells(record, dialect)))
          }
          line += machine.innerLineEnds + 1
        }
        cursor += machine.next
        machine.reset()
      }
    }
    // The larger of two that occur equally often, so that nothing depends on a hash seed.
    if let mode = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      cellCount = mode.key
      agreeingCount = mode.value
    }
  }

  private static func cells(
    _ record: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> [[UInt8]] {
    var scanner = CellScanner(record, dialect: dialect)
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    while scanner.next(into: &cell) { cells.append(cell) }
    return cells
  }
}
