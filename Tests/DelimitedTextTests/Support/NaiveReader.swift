import DelimitedText

/// One row as a test sees it.
struct NaiveRow: Equatable, CustomStringConvertible {
  var number = 0
  var line = 0
  var lineCount = 1
  var start = 0
  var raw: [UInt8] = []
  /// The cells, `nil` for a missing one; no list at all for a reject.
  var cells: [[UInt8]?]?
  var extraCells = 0
  var reject: RejectKind?
  var faultLine = 0
  var column = 0
  var byteCount = 0

  var description: String {
    let content = cells.map { list in
      list.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "nil" }.joined(separator: "¦")
    }
    let fault = reject.map { "\($0.rawValue) at +\(faultLine):\(column), \(byteCount) bytes" }
    return "\(number) @\(start) line \(line)+\(lineCount) "
      + "[\(content ?? fault ?? "")] +\(extraCells) \(String(decoding: raw, as: UTF8.self).debugDescription)"
  }
}

struct NaiveResult: Equatable {
  var rows: [NaiveRow] = []
  var blankLines = 0
  var recordLines = 0
  var rejectedLines = 0
}

/// The rules of a record, written a second time, with the whole input at hand and no thought of speed.
struct NaiveReader {
  struct Fault: Error {
    var kind: RejectKind
    var offset: Int
  }

  let bytes: [UInt8]
  var dialect = Dialect()
  let shape: RecordShape
  var limits = RecordLimits()

  func isLineEnd(_ i: Int) -> Bool { bytes[i] == 10 || bytes[i] == 13 }
  func isPadding(_ i: Int) -> Bool {
    (bytes[i] == 32 || bytes[i] == 9) && bytes[i] != dialect.delimiter
  }

  /// The beginning of the next line, given the end of this one.
  func afterLineEnd(_ i: Int) -> Int {
    guard i < bytes.count else { return i }
    return bytes[i] == 13 && i + 1 < bytes.count && bytes[i + 1] == 10 ? i + 2 : i + 1
  }

  func physicalLines(from start: Int, to end: Int) -> Int {
    var count = 0
    var i = start
    while i < end {
      while i < end, !isLineEnd(i) { i += 1 }
      count += 1
      i = afterLineEnd(i)
    }
    return count
  }

  /// Lines ended before `offset`, and the offset at which its own line begins.
  func place(of offset: Int, from start: Int) -> (line: Int, column: Int) {
    var line = 0
    var lineStart = start
    var i = start
    while i < offset {
      if isLineEnd(i) {
        i = afterLineEnd(i)
        if i > offset { break }
        line += 1
        lineStart = i
      } else {
        i += 1
      }
    }
    return (line, offset - lineStart + 1)
  }

  func read(from start: Int = 0) -> NaiveResult {
    var result = NaiveResult()
    var i = start
    var line = 0
    while i < bytes.count {
      var row = NaiveRow()
      row.number = result.rows.count
      row.line = line
      row.start = i
      do throws(Fault) {
        guard let (cells, end) = try record(at: i) else {
          var end = i
          while end < bytes.count, !isLineEnd(end) { end += 1 }
          i = afterLineEnd(end)
          line += 1
          result.blankLines += 1
          continue
        }
        row.lineCount = max(1, physicalLines(from: i, to: end))
        row.raw = Array(bytes[i..<end])
        row.byteCount = row.raw.count
        if repeatsHeader(cells) {
          row.reject = .repeatedHeader
          row.column = 1
          result.rejectedLines += row.lineCount
        } else {
          row.cells = Array(cells.prefix(shape.columnCount))
          if cells.count < shape.columnCount { row.cells?.append(nil) }
          row.extraCells = max(0, cells.count - shape.columnCount)
          row.byteCount = 0
          result.recordLines += row.lineCount
        }
        i = afterLineEnd(end)
      } catch {
        row.reject = error.kind
        (row.faultLine, row.column) = place(of: error.offset, from: i)
        var end = i
        while end < bytes.count, !isLineEnd(end) { end += 1 }
        row.raw = Array(bytes[i..<min(end, i + limits.recordBytes)])
        row.byteCount = end - i
        result.rejectedLines += 1
        i = afterLineEnd(end)
      }
      line += row.lineCount
      result.rows.append(row)
    }
    return result
  }

  func repeatsHeader(_ cells: [[UInt8]]) -> Bool {
    func trimmed(_ cell: [UInt8]) -> [UInt8] {
      var kept = cell[...]
      while let first = kept.first, first == 9 || first == 32 { kept.removeFirst() }
      while let last = kept.last, last == 9 || last == 32 { kept.removeLast() }
      return Array(kept)
    }
    guard shape.header.count == shape.columnCount, cells.count >= shape.columnCount else {
      return false
    }
    let header = shape.header.map(trimmed)
    return header.contains { !$0.isEmpty }
      && zip(cells.map(trimmed), header).allSatisfy { $0 == $1 }
  }

  /// The cells of the record at `start` and its end; `nil` for a blank line.
  func record(at start: Int) throws(Fault) -> ([[UInt8]], Int)? {
    var i = start
    var cells: [[UInt8]] = []
    var isExtra: Bool { cells.count >= shape.columnCount }
    func look(insideQuotes: Bool = false) throws(Fault) {
      if i - start >= limits.recordBytes, insideQuotes || !isLineEnd(i) {
        throw Fault(kind: .recordTooLong, offset: start)
      }
    }
    func skipPadding() throws(Fault) {
      while i < bytes.count {
        try look()
        guard isPadding(i) else { break }
        i += 1
      }
    }
    while true {
      var cell: [UInt8] = []
      try skipPadding()
      if i < bytes.count, bytes[i] == dialect.quote {
        cell = try quotedCell(&i, start: start, isExtra: isExtra)
        try skipPadding()
        guard i == bytes.count || isLineEnd(i) || bytes[i] == dialect.delimiter else {
          throw Fault(kind: .textAfterQuote, offset: i)
        }
      } else {
        while i < bytes.count {
          try look()
          guard !isLineEnd(i), bytes[i] != dialect.delimiter else { break }
          if isExtra { throw Fault(kind: .tooManyCells, offset: i) }
          cell.append(bytes[i])
          i += 1
        }
        while let last = cell.last, last == 32 || last == 9 { cell.removeLast() }
        if cells.isEmpty, cell.isEmpty, i == bytes.count || isLineEnd(i) { return nil }
      }
      cells.append(cell)
      guard i < bytes.count, !isLineEnd(i) else { break }
      i += 1
    }
    let isTolerated = cells.count == shape.columnCount - 1 && !shape.lastColumnIsBound
    guard cells.count >= shape.columnCount || isTolerated else {
      throw Fault(kind: .tooFewCells, offset: i)
    }
    return (cells, i)
  }

  func quotedCell(_ i: inout Int, start: Int, isExtra: Bool) throws(Fault) -> [UInt8] {
    let open = i
    var cell: [UInt8] = []
    var lineEnds = 0
    i += 1
    while i < bytes.count {
      if i - start >= limits.recordBytes { throw Fault(kind: .recordTooLong, offset: start) }
      if bytes[i] == dialect.quote {
        i += 1
        if i < bytes.count, i - start >= limits.recordBytes, !isLineEnd(i) {
          throw Fault(kind: .recordTooLong, offset: start)
        }
        guard i < bytes.count, bytes[i] == dialect.quote else { return cell }
      }
      if isExtra { throw Fault(kind: .tooManyCells, offset: i) }
      if i - open > limits.quotedBytes { throw Fault(kind: .quoteNotClosed, offset: open) }
      cell.append(bytes[i])
      if bytes[i] == 13 || bytes[i] == 10 && bytes[i - 1] != 13 { lineEnds += 1 }
      if lineEnds >= limits.quotedLines { throw Fault(kind: .quoteNotClosed, offset: open) }
      i += 1
    }
    throw Fault(kind: .quoteNotClosed, offset: open)
  }
}
