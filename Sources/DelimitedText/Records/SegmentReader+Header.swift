extension SegmentReader {
  enum Mark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  }

  /// Reads the first record that is not blank; it names the columns.
  ///
  /// A UTF-8 byte order mark at the beginning of the input is dropped. Called again it reads the next
  /// record, so that a caller who knows of title lines above the header can skip them; all of them
  /// count as header lines. Records of the header may have any number of cells.
  ///
  /// Throws `emptyInput` when there is no record, `nulBytes`, `headerFault` when the quotes
  /// of the header are damaged, `invalidDialect`, and what ``ByteInput/read(into:)`` throws.
  public mutating func readHeader(
    _ dialect: Dialect = Dialect(), onBlock: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) -> HeaderRecord {
    guard dialect.isValid else {
      throw .invalidDialect(delimiter: dialect.delimiter, quote: dialect.quote)
    }
    self.dialect = dialect
    cutter = nil
    let buffer = SegmentBuffer(capacity: carry.count)
    carry.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      buffer.base.update(from: base, count: bytes.count)
    }
    var count = carry.count
    var cursor = 0
    var mark: Bool? = carryOffset == 0 ? nil : false
    var machine = RecordMachine(
      dialect: dialect, columnCount: .max, lastColumnIsBound: false, limits: limits)
    while true {
      if mark == nil {
        let bytes = UnsafeBufferPointer(start: buffer.base, count: count)
        if count >= Mark.utf8.count || isAtEnd {
          mark = bytes.starts(with: Mark.utf8)
          if mark == true { cursor = Mark.utf8.count }
        }
      }
      if let mark {
        let bytes = UnsafePointer(buffer.base + cursor)
        switch machine.advance(bytes, count: count - cursor, atEnd: isAtEnd) {
        case .needsMore:
          break
        case .nothing:
          throw .emptyInput(path: input.name)
        case .blankLine:
          cursor += machine.next
          totals.blankLines += 1
          machine.reset()
          continue
        case .reject:
          throw fault(of: machine, UnsafeBufferPointer(start: bytes, count: machine.end))
        case .record:
          let record = UnsafeBufferPointer(start: bytes, count: machine.end)
          let header = try headerRecord(record, machine, dialect, hasByteOrderMark: mark)
          cursor += machine.next
          carry.removeAll(keepingCapacity: true)
          carry.append(
            contentsOf: UnsafeBufferPointer(start: buffer.base + cursor, count: count - cursor))
          carryOffset += UInt64(cursor)
          return header
        }
      }
      // A header is short: no need to wait for a whole block of a slow pipe.
      let step = min(blockByteCount, 1 << 16)
      buffer.reserve(count + step, keeping: count)
      count += try fill(buffer, at: count, byteCount: step, onBlock)
    }
  }

  private mutating func headerRecord(
    _ record: UnsafeBufferPointer<UInt8>, _ machine: RecordMachine, _ dialect: Dialect,
    hasByteOrderMark: Bool
  ) throws(DelimitedTextError) -> HeaderRecord {
    let line = totals.accountedLines + 1
    guard !record.contains(0) else { throw .nulBytes(path: input.name, line: line) }
    let lineCount = machine.innerLineEnds + 1
    totals.headerLines += UInt64(lineCount)
    var scanner = CellScanner(record, dialect: dialect)
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    while scanner.next(into: &cell) { cells.append(cell) }
    return HeaderRecord(
      cells: cells, rawBytes: Array(record), line: line, lineCount: lineCount,
      hasByteOrderMark: hasByteOrderMark)
  }

  private func fault(
    of machine: RecordMachine, _ line: UnsafeBufferPointer<UInt8>
  ) -> DelimitedTextError {
    let firstLine = totals.accountedLines + 1
    if line.contains(0) { return .nulBytes(path: input.name, line: firstLine) }
    guard let fault = machine.fault else {
      preconditionFailure("A rejected line has a fault.")
    }
    return .headerFault(
      path: input.name, line: firstLine + UInt64(fault.line), column: fault.column,
      kind: fault.kind)
  }
}
