/// What a single byte does.
extension RecordMachine {
  mutating func readOutsideQuotes(_ byte: UInt8) {
    // The delimiter comes first: a tab that delimits is no padding.
    if byte == delimiter {
      cellCount += 1
      state = .cellNotBegun
    } else if state == .unquoted {
      // A quote in here is a character like any other, and trailing blanks are libcsv's to trim.
    } else if state == .quoteSeen && byte == quote {
      guard readContent() else { return }
      state = .quoted
    } else if state == .quoteSeen || state == .quotesClosed {
      guard Byte.isBlank(byte) else { return fail(.textAfterQuote, at: position) }
      state = .quotesClosed
    } else if byte == quote {
      openingQuote = position
      openingLine = innerLineEnds
      openingColumn = position - lineStart + 1
      state = .quoted
    } else if !Byte.isBlank(byte) {
      guard cellCount < columnCount else { return fail(.tooManyCells, at: position) }
      state = .unquoted
    }
    position += 1
  }

  mutating func readQuoted(_ byte: UInt8, previous: UInt8) {
    if byte == quote {
      state = .quoteSeen
      position += 1
      return
    }
    guard readContent() else { return }
    guard Byte.endsLine(byte) else {
      position += 1
      return
    }
    // A line feed right behind a carriage return belongs to the same line end.
    if byte == Byte.carriageReturn || previous != Byte.carriageReturn {
      if firstLineEnd < 0 { firstLineEnd = position }
      innerLineEnds += 1
    }
    guard innerLineEnds - openingLine < limits.quotedLines else { return failOpenQuote() }
    position += 1
    lineStart = position
  }

  /// Whether the byte at `position`, which is content between quotes, may stand there.
  private mutating func readContent() -> Bool {
    if cellCount >= columnCount {
      fail(.tooManyCells, at: position)
      return false
    }
    if position - openingQuote > limits.quotedBytes {
      failOpenQuote()
      return false
    }
    return true
  }
}

/// How a record ends, well or badly.
extension RecordMachine {
  mutating func fail(_ kind: RejectKind, at offset: Int) {
    fault = Fault(kind: kind, line: innerLineEnds, column: offset - lineStart + 1)
    state = .lineEndSought
  }

  mutating func failOpenQuote() {
    fault = Fault(kind: .quoteNotClosed, line: openingLine, column: openingColumn)
    state = .lineEndSought
  }

  /// The length of the line end at `position`; `nil` while that is not known.
  func terminatorWidth(_ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool) -> Int? {
    guard bytes[position] == Byte.carriageReturn else { return 1 }
    guard position + 1 < count else { return atEnd ? 1 : nil }
    return bytes[position + 1] == Byte.lineFeed ? 2 : 1
  }

  /// Ends the record at the line end at `position`, outside quotes.
  mutating func finishLine(
    _ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool, width: Int
  ) -> Outcome {
    end = position
    next = position + width
    guard state != .rowNotBegun else { return .blankLine }
    return finishRecord(bytes, count: count, atEnd: atEnd)
  }

  /// Ends the record at the end of the input.
  mutating func finishAtEnd(_ bytes: UnsafePointer<UInt8>, count: Int) -> Outcome {
    end = count
    next = count
    switch state {
    case .rowNotBegun:
      return count > 0 ? .blankLine : .nothing
    case .quoted:
      failOpenQuote()
      return seekLineEnd(bytes, count: count, atEnd: true)
    default:
      return finishRecord(bytes, count: count, atEnd: true)
    }
  }

  private mutating func finishRecord(
    _ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool
  ) -> Outcome {
    cellCount += 1
    let isComplete = cellCount >= columnCount || columnCount == .max
    let isTolerated = cellCount == columnCount - 1 && !lastColumnIsBound
    guard isComplete || isTolerated else {
      fail(.tooFewCells, at: position)
      return seekLineEnd(bytes, count: count, atEnd: atEnd)
    }
    return .record
  }

  /// Finds the end of the first line of a record that has a fault.
  mutating func seekLineEnd(
    _ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool
  ) -> Outcome {
    if firstLineEnd < 0 {
      while position < count, !Byte.endsLine(bytes[position]) { position += 1 }
      guard position < count else {
        guard atEnd else { return .needsMore }
        end = count
        next = count
        return .reject
      }
      firstLineEnd = position
    }
    end = firstLineEnd
    next = firstLineEnd + 1
    if bytes[end] == Byte.carriageReturn {
      guard next < count || atEnd else { return .needsMore }
      if next < count, bytes[next] == Byte.lineFeed { next += 1 }
    }
    return .reject
  }
}
