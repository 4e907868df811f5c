/// Finds the records in the bytes of a segment: by their structure where it can, by bytes where it must.
///
/// ``RecordMachine`` alone defines the result. `cutClean` only takes records that it can prove clean:
/// only blanks stand before an opening quote and behind a closing one, no quote stands in an unquoted
/// cell, the number of cells is right and no limit is near. For anything else it steps back to the
/// beginning of that one record and leaves it to the machine.
struct RecordCutter: Sendable {
  let shape: RecordShape
  let dialect: Dialect
  var machine: RecordMachine
  var header: HeaderMatcher
  /// A record up to this length cannot touch a limit on bytes.
  let cleanByteCount: Int

  init(shape: RecordShape, dialect: Dialect, limits: RecordLimits) {
    self.shape = shape
    self.dialect = dialect
    machine = RecordMachine(
      dialect: dialect, columnCount: shape.columnCount,
      lastColumnIsBound: shape.lastColumnIsBound, limits: limits)
    header = HeaderMatcher(
      header: shape.header, columnCount: shape.columnCount, dialect: dialect)
    cleanByteCount = min(machine.limits.quotedBytes, machine.limits.recordBytes)
  }

  /// Finds what lies between `contents.cursor` and `count`, as far as it can be decided.
  ///
  /// `index` has the places of the same bytes; `separators` has room for as many.
  /// `droppedByteCount` bytes of the line at the cursor were read before and not kept; if it is not
  /// 0, only that line is taken.
  mutating func cut(
    _ bytes: UnsafePointer<UInt8>, count: Int, atEnd: Bool, droppedByteCount: Int = 0,
    index: borrowing StructuralIndex, separators: UnsafeMutablePointer<UInt32>,
    into contents: inout SegmentContents
  ) {
    var place = 0
    while true {
      if machine.isFresh {
        cutClean(
          bytes, count: count, index, from: &place, separators: separators, into: &contents)
      }
      let cursor = contents.cursor
      let outcome = machine.advance(bytes + cursor, count: count - cursor, atEnd: atEnd)
      switch outcome {
      case .needsMore, .nothing:
        return
      case .blankLine:
        contents.skipBlankLine(next: cursor + machine.next)
      case .record:
        take(record: UnsafeBufferPointer(start: bytes + cursor, count: machine.end), &contents)
      case .reject:
        reject(droppedByteCount: droppedByteCount, &contents)
      }
      machine.reset()
      if droppedByteCount > 0 { return }
    }
  }

  private mutating func take(
    record: UnsafeBufferPointer<UInt8>, _ contents: inout SegmentContents
  ) {
    let end = contents.cursor + machine.end
    let next = contents.cursor + machine.next
    let lineCount = machine.innerLineEnds + 1
    if !machine.isShort, header.matches(record) {
      contents.reject(
        end: end, next: next, lineCount: lineCount,
        fault: RecordMachine.Fault(kind: .repeatedHeader, line: 0, column: 1),
        keptByteCount: machine.limits.recordBytes, droppedByteCount: 0)
    } else {
      contents.accept(
        end: end, next: next, lineCount: lineCount, extraCellCount: machine.extraCellCount,
        isShort: machine.isShort)
    }
  }

  private mutating func reject(droppedByteCount: Int, _ contents: inout SegmentContents) {
    guard let fault = machine.fault else {
      preconditionFailure("A rejected line has a fault.")
    }
    contents.reject(
      end: contents.cursor + machine.end, next: contents.cursor + machine.next, lineCount: 1,
      fault: fault, keptByteCount: machine.limits.recordBytes,
      droppedByteCount: droppedByteCount)
  }
}
