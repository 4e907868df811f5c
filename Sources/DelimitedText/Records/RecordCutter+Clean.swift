/// The fast path: from one delimiter, quote or line end to the next, clean records only.
extension RecordCutter {
  private enum Walked {
    case record(Record)
    /// The bytes end before it is decided.
    case undecided
    /// Only the machine can tell.
    case unclean
  }

  /// A record that was walked to its end.
  private struct Record {
    var end = 0
    var next = 0
    var separatorCount = 0
    var innerLineEnds = 0
    var hasDoubledQuote = false
  }

  /// Takes clean records from `contents.cursor` on, and stops before the first that is not clean.
  ///
  /// `place` is the first of the index's places that may lie behind the cursor. The offsets of the
  /// delimiters that part cells go to `separators`, behind those of the records before.
  mutating func cutClean(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ index: borrowing StructuralIndex,
    from place: inout Int, separators: UnsafeMutablePointer<UInt32>,
    into contents: inout SegmentContents
  ) {
    let places = UnsafePointer(index.places)
    let placeCount = index.count
    // Behind a record that the machine took.
    while place < placeCount, Int(places[place]) < contents.cursor { place &+= 1 }
    while true {
      let start = contents.cursor
      var walk = place
      let found = separators + contents.separatorCount
      guard
        case .record(let record) = walkRecord(
          bytes, count: count, places, placeCount, &walk, start: start, separators: found)
      else { return }
      guard record.end != start else {
        contents.skipBlankLine(next: record.next)
        place = walk
        continue
      }
      let cellCount = record.separatorCount &+ 1
      let extra = cellCount &- shape.columnCount
      guard record.end &- start <= cleanByteCount,
        record.innerLineEnds < machine.limits.quotedLines,
        extra == 0 || toleratesCount(record, extra: extra, bytes, found),
        // With one cell, only a look at the bytes tells a blank line from a record.
        cellCount > 1 || !Byte.isBlank(bytes[start])
      else { return }
      if header.mayMatch(bytes + start),
        header.matches(
          UnsafeBufferPointer(start: bytes + start, count: record.end &- start))
      {
        return
      }
      contents.accept(
        end: record.end, next: record.next, lineCount: record.innerLineEnds &+ 1,
        extraCellCount: max(0, extra), isShort: extra < 0,
        separators: UInt32(truncatingIfNeeded: contents.separatorCount),
        hasDoubledQuote: record.hasDoubledQuote)
      contents.separatorCount &+= record.separatorCount
      place = walk
    }
  }

  /// Goes from place to place to the end of one record.
  @inline(__always)
  private func walkRecord(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ places: UnsafePointer<UInt32>,
    _ placeCount: Int, _ walk: inout Int, start: Int,
    separators: UnsafeMutablePointer<UInt32>
  ) -> Walked {
    let delimiter = dialect.delimiter
    let quote = dialect.quote
    var record = Record()
    var cellStart = start
    while walk < placeCount {
      let at = Int(places[walk])
      let byte = bytes[at]
      walk &+= 1
      if byte == delimiter {
        separators[record.separatorCount] = UInt32(truncatingIfNeeded: at)
        record.separatorCount &+= 1
        cellStart = at &+ 1
        continue
      }
      if byte != quote {
        record.end = at
        record.next = at &+ 1
        if byte == Byte.carriageReturn {
          guard at &+ 1 < count else { return .undecided }
          if bytes[at &+ 1] == Byte.lineFeed {
            record.next = at &+ 2
            walk &+= 1
          }
        }
        return .record(record)
      }
      // A quoted cell: blanks, the quote, anything, the closing quote, blanks, a delimiter.
      guard isBlank(bytes, from: cellStart, to: at) else { return .unclean }
      var closing = -1
      while walk < placeCount {
        let inner = Int(places[walk])
        let innerByte = bytes[inner]
        walk &+= 1
        if innerByte == quote {
          guard inner &+ 1 < count else { return .undecided }
          guard bytes[inner &+ 1] == quote else {
            closing = inner
            break
          }
          record.hasDoubledQuote = true
          walk &+= 1
        } else if innerByte != delimiter {
          record.innerLineEnds &+= 1
          if innerByte == Byte.carriageReturn, walk < placeCount,
            Int(places[walk]) == inner &+ 1, bytes[inner &+ 1] == Byte.lineFeed
          {
            walk &+= 1
          }
        }
      }
      guard closing >= 0, walk < placeCount else { return .undecided }
      let behind = Int(places[walk])
      guard bytes[behind] != quote, isBlank(bytes, from: closing &+ 1, to: behind) else {
        return .unclean
      }
    }
    return .undecided
  }

  /// Whether bytes that part a quote from its cell's border are blank; nearly always there are none.
  @inline(__always)
  private func isBlank(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      guard Byte.isBlank(bytes[at]) else { return false }
      at &+= 1
    }
    return true
  }

  /// Whether a record of one line may have cells too many, all blank, or its last cell missing.
  private func toleratesCount(
    _ record: Record, extra: Int, _ bytes: UnsafePointer<UInt8>,
    _ separators: UnsafePointer<UInt32>
  ) -> Bool {
    guard record.innerLineEnds == 0 else { return false }
    if extra < 0 { return extra == -1 && !shape.lastColumnIsBound && shape.columnCount > 1 }
    for cell in shape.columnCount...record.separatorCount {
      let start = Int(separators[cell &- 1]) &+ 1
      let end = cell < record.separatorCount ? Int(separators[cell]) : record.end
      guard isBlank(bytes, from: start, to: end) else { return false }
    }
    return true
  }
}
