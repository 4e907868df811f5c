/// What has been found so far in the bytes of one segment.
struct SegmentContents {
  /// Everything before this offset has been given a meaning; the next record begins here.
  var cursor = 0
  /// The line at `cursor`; 0 is the segment's first line.
  var line = 0
  /// The number of the row at `cursor`; 0 is the segment's first row.
  var number = 0
  var records: [RecordExtent] = []
  var rejects: [RejectedExtent] = []
  var blankLines = 0
  var recordLines = 0
  var rejectedLines = 0
  var extraCells = 0
  var shortRecords = 0
  /// How many places of delimiters the records have together.
  var separatorCount = 0

  /// Takes the record from `cursor` to `end`; the next line begins at `next`.
  @inline(__always)
  mutating func accept(
    end: Int, next: Int, lineCount: Int, extraCellCount: Int = 0, isShort: Bool = false,
    separators: UInt32 = RecordExtent.unknown, hasDoubledQuote: Bool = false
  ) {
    records.append(
      RecordExtent(
        start: UInt32(truncatingIfNeeded: cursor), end: UInt32(truncatingIfNeeded: end),
        line: UInt32(truncatingIfNeeded: line), number: UInt32(truncatingIfNeeded: number),
        lineCount: UInt32(truncatingIfNeeded: lineCount),
        extraCellCount: UInt32(truncatingIfNeeded: extraCellCount), isShort: isShort,
        hasDoubledQuote: hasDoubledQuote, separators: separators))
    recordLines &+= lineCount
    extraCells &+= extraCellCount
    if isShort { shortRecords &+= 1 }
    line &+= lineCount
    number &+= 1
    cursor = next
  }

  /// Takes the line from `cursor` to `end` as a reject, of which at most `keptByteCount` are kept.
  mutating func reject(
    end: Int, next: Int, lineCount: Int, fault: RecordMachine.Fault, keptByteCount: Int,
    droppedByteCount: Int
  ) {
    rejects.append(
      RejectedExtent(
        start: UInt32(cursor), end: UInt32(min(end, cursor + keptByteCount)),
        byteCount: UInt64(end - cursor + droppedByteCount), line: UInt32(line),
        lineCount: UInt32(lineCount), number: UInt32(number), kind: fault.kind,
        faultLine: UInt32(fault.line), column: UInt32(fault.column)))
    rejectedLines += lineCount
    line += lineCount
    number += 1
    cursor = next
  }

  /// Takes the line from `cursor` as blank.
  @inline(__always)
  mutating func skipBlankLine(next: Int) {
    blankLines &+= 1
    line &+= 1
    cursor = next
  }
}
