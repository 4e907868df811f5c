import DelimitedText
import TestSupport
import Testing

let blockSizes = [1, 2, 3, 7, 16, 64, 4096, 1 << 20]

/// Everything a reader says about a file, in a form that does not depend on its segments.
struct Reading: Equatable {
  var header: [String] = []
  var result = NaiveResult()
  var totals = ReadTotals()
  var seenBytes: [UInt8] = []
}

/// Reads a file to its end, through the cutter and through libcsv, and once more in blocks by guesses.
func read(
  _ file: TemporaryFile, blockByteCount: Int = 1 << 20, dialect: Dialect = Dialect(),
  columnCount: Int? = nil, lastColumnIsBound: Bool = true, matchesHeader: Bool = false,
  limits: RecordLimits = RecordLimits()
) throws -> Reading {
  func reading(inBlocks: Bool) throws -> Reading {
    try read(
      file, inBlocks: inBlocks, blockByteCount: blockByteCount, dialect: dialect,
      columnCount: columnCount, lastColumnIsBound: lastColumnIsBound,
      matchesHeader: matchesHeader, limits: limits)
  }
  let front = try reading(inBlocks: false)
  let blocks = try reading(inBlocks: true)
  try #require(blocks == front, "In blocks of \(blockByteCount) bytes something else is read.")
  return front
}

private func read(
  _ file: TemporaryFile, inBlocks: Bool, blockByteCount: Int, dialect: Dialect,
  columnCount: Int?, lastColumnIsBound: Bool, matchesHeader: Bool, limits: RecordLimits
) throws -> Reading {
  var reading = Reading()
  var reader = SegmentReader(
    input: try ByteInput(path: file.path), blockByteCount: blockByteCount, limits: limits)
  let header = try reader.readHeader(dialect) { reading.seenBytes += $0 }
  reading.header = header.cells.map { String(decoding: $0, as: UTF8.self) }
  let columnCount = columnCount ?? header.cells.count
  let shape = RecordShape(
    columnCount: columnCount, lastColumnIsBound: lastColumnIsBound,
    header: matchesHeader ? header.cells : [])
  var table = FieldTable(
    dialect: dialect, columnCount: columnCount,
    wanted: [Bool](repeating: true, count: columnCount))
  var reference = FieldTable(
    dialect: dialect, columnCount: columnCount,
    wanted: [Bool](repeating: true, count: columnCount), engine: .libcsv)
  // Every second column: a doubled quote in a cell that nobody wants takes another way.
  let everySecond = (0..<columnCount).map { $0 % 2 == 1 }
  var some = FieldTable(dialect: dialect, columnCount: columnCount, wanted: everySecond)
  let buffer = SegmentBuffer()
  var expectedLine = header.line + UInt64(header.lineCount)
  var expectedNumber: UInt64 = 1
  var expectedOffset: UInt64?
  func take(_ segment: RecordSegment) throws {
    try #require(segment.firstLine == expectedLine)
    try #require(segment.firstNumber == expectedNumber)
    try #require(segment.lines == segment.recordLines + segment.rejectedLines + segment.blankLines)
    if let expectedOffset { try #require(segment.byteOffset >= expectedOffset) }
    expectedLine += UInt64(segment.lines)
    expectedNumber += UInt64(segment.rowCount)
    expectedOffset = segment.byteOffset + UInt64(segment.byteCount)
    try table.split(segment)
    try #require(table.recordCount == segment.records.count)
    try reference.split(segment)
    try some.split(segment)
    let difference = firstDifference(table, reference, some, columnCount: columnCount)
    try #require(difference == nil, "The engines differ at \(difference ?? "")")
    reading.result.blankLines += segment.blankLines
    reading.result.recordLines += segment.recordLines
    reading.result.rejectedLines += segment.rejectedLines
    reading.result.rows += rows(of: segment, table, columnCount, after: header)
  }
  if inBlocks, let plan = reader.speculation(shape: shape) {
    var blocks = BlockReader(plan)
    for number in 0..<plan.blockCount {
      let taken = try reader.take(
        try blocks.read(number, into: SegmentBuffer()), shape: shape,
        makeBuffer: { SegmentBuffer() }, onBlock: { reading.seenBytes += $0 })
      for segment in taken.segments { try take(segment) }
      if !taken.goesOn { break }
    }
  }
  while let segment = try reader.next(
    shape: shape, into: buffer, onBlock: { reading.seenBytes += $0 })
  {
    try take(segment)
  }
  reading.totals = reader.totals
  return reading
}

/// The first cell that the engines give differently, or nil.
private func firstDifference(
  _ clean: borrowing FieldTable, _ libcsv: borrowing FieldTable, _ some: borrowing FieldTable,
  columnCount: Int
) -> String? {
  for record in 0..<clean.recordCount {
    for column in 0..<columnCount {
      guard let slot = libcsv.slot(ofColumn: column) else { continue }
      let expected = cellBytes(libcsv, record, slot)
      if cellBytes(clean, record, slot) != expected { return "record \(record), column \(column)" }
      guard let other = some.slot(ofColumn: column) else { continue }
      if cellBytes(some, record, other) != expected {
        return "record \(record), column \(column), with every second column wanted"
      }
    }
  }
  return nil
}

private func cellBytes(_ table: borrowing FieldTable, _ record: Int, _ slot: Int) -> [UInt8]? {
  guard let cell = table.cell(record: record, slot: slot) else { return nil }
  return bytes(cell)
}

private func rows(
  of segment: RecordSegment, _ table: borrowing FieldTable, _ columnCount: Int,
  after header: HeaderRecord
) -> [NaiveRow] {
  let firstLine = header.line + UInt64(header.lineCount)
  var rows: [NaiveRow] = []
  for (index, record) in segment.records.enumerated() {
    var row = NaiveRow()
    row.number = Int(segment.number(of: record)) - 1
    row.line = Int(segment.line(of: record) - firstLine)
    row.lineCount = Int(record.lineCount)
    row.start = Int(segment.byteOffset) + Int(record.start)
    row.raw = bytes(segment.rawBytes(of: record))
    row.extraCells = Int(record.extraCellCount)
    var cells: [[UInt8]?] = []
    for slot in 0..<columnCount {
      if let cell = table.cell(record: index, slot: slot) {
        cells.append(bytes(cell))
      } else {
        cells.append(nil)
      }
    }
    row.cells = cells
    rows.append(row)
  }
  for reject in segment.rejects {
    var row = NaiveRow()
    row.number = Int(segment.number(of: reject)) - 1
    row.line = Int(segment.line(of: reject) - firstLine)
    row.lineCount = Int(reject.lineCount)
    row.start = Int(segment.byteOffset) + Int(reject.start)
    row.raw = bytes(segment.rawBytes(of: reject))
    row.reject = reject.kind
    row.faultLine = Int(reject.faultLine)
    row.column = Int(reject.column)
    row.byteCount = Int(reject.byteCount)
    rows.append(row)
  }
  return rows.sorted { $0.number < $1.number }
}

func bytes(_ span: Span<UInt8>) -> [UInt8] { span.withUnsafeBufferPointer { Array($0) } }
