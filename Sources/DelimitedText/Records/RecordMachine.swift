/// Reads one record byte by byte: the definition of what a record is.
///
/// It has libcsv's four states (`libcsv.c`: ROW_NOT_BEGUN, FIELD_NOT_BEGUN, FIELD_BEGUN with and
/// without `quoted`, FIELD_MIGHT_HAVE_ENDED) and agrees with libcsv on every record that it accepts.
/// Where libcsv would go back into the quotes and swallow rows, it stops with a fault. Then the first
/// line of the record is the reject, and the next record begins on the very next line.
///
/// The machine can be stopped at any byte and resumed when more bytes are there: all its offsets
/// count from the record's first byte, so the record may move in memory meanwhile. Whatever it
/// decides depends on bytes it has seen, never on where a block ended.
struct RecordMachine: Sendable {
  enum State: UInt8, Sendable {
    case rowNotBegun, cellNotBegun, unquoted, quoted
    /// A quote was seen inside quotes: it closes the cell or is the first of a doubled pair.
    case quoteSeen
    /// Blanks followed that quote, so it did close the cell.
    case quotesClosed
    /// A fault was seen and the end of the record's first line is being looked for.
    case lineEndSought
  }

  enum Outcome: Sendable {
    /// The bytes end before the record does; call again with more of them.
    case needsMore
    /// The input is at its end and holds nothing more.
    case nothing
    case blankLine, record, reject
  }

  struct Fault: Sendable {
    let kind: RejectKind
    let line: Int
    let column: Int
  }

  let delimiter: UInt8
  let quote: UInt8
  /// The number of cells to expect; `.max`: any number, as in a header.
  let columnCount: Int
  let lastColumnIsBound: Bool
  let limits: RecordLimits

  /// The next byte to look at.
  var position = 0
  var state = State.rowNotBegun
  /// Cells completed.
  var cellCount = 0
  /// Line ends inside the record's quotes.
  var innerLineEnds = 0
  var fault: Fault?
  /// Where the record or the rejected line ends, its terminator excluded; valid with an outcome.
  var end = 0
  /// Where the next line begins; valid with an outcome.
  var next = 0

  var lineStart = 0
  var firstLineEnd = -1
  var openingQuote = 0
  var openingLine = 0
  var openingColumn = 0

  init(dialect: Dialect, columnCount: Int, lastColumnIsBound: Bool, limits: RecordLimits) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    self.columnCount = columnCount
    self.lastColumnIsBound = lastColumnIsBound
    self.limits = limits.clamped
  }

  /// Whether no byte of the current record was looked at.
  var isFresh: Bool { position == 0 }

  /// The empty cells beyond the last column of a finished record.
  var extraCellCount: Int { max(0, cellCount - columnCount) }

  /// Whether a finished record lacks its last cell.
  var isShort: Bool { cellCount < columnCount }

  /// Forgets the current record, ready for the next.
  mutating func reset() {
    position = 0
    state = .rowNotBegun
    cellCount = 0
    innerLineEnds = 0
    fault = nil
    lineStart = 0
    firstLineEnd = -1
  }

  /// Reads on at `position` in the `count` bytes from the record's first one at `bytes`.
  ///
  /// `atEnd` says that no byte will ever follow them.
  mutating func advance(
    _ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool
  ) -> Outcome {
    // A byte at offset `recordBytes` is one too many, unless it ends the record.
    let limit = min(count, limits.recordBytes)
    while state != .lineEndSought {
      if position == limit {
        guard position < count else {
          guard atEnd else { return .needsMore }
          return finishAtEnd(bytes, count: count)
        }
        let endsHere = Byte.endsLine(bytes[position]) && state != .quoted
        if !endsHere {
          fault = Fault(kind: .recordTooLong, line: 0, column: 1)
          state = .lineEndSought
          break
        }
      }
      let byte = bytes[position]
      if state == .quoted {
        readQuoted(byte, previous: bytes[position - 1])
      } else if Byte.endsLine(byte) {
        // A carriage return ends the record only when it is known whether a line feed follows.
        guard let width = terminatorWidth(bytes, count: count, atEnd: atEnd) else {
          return .needsMore
        }
        return finishLine(bytes, count: count, atEnd: atEnd, width: width)
      } else {
        readOutsideQuotes(byte)
      }
    }
    return seekLineEnd(bytes, count: count, atEnd: atEnd)
  }

  /// How many bytes of an over-long line's tail were read and need not be kept.
  var droppableCount: Int {
    state == .lineEndSought ? max(0, position - limits.recordBytes) : 0
  }

  /// Tells the machine that `droppableCount` bytes before `position` were taken out.
  mutating func dropped(_ count: Int) {
    position -= count
    if firstLineEnd >= 0 { firstLineEnd -= count }
  }
}
