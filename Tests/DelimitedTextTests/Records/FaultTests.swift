import DelimitedText
import TestSupport
import Testing

@Suite("Faults, limits and what follows them")
struct FaultTests {
  @Test("a lone quote costs one line, whatever the number of rows behind it")
  func loneQuoteCostsOneLine() throws {
    let rows = (0..<3000).map { "\($0),x\n" }.joined()
    let file = TemporaryFile("a,b\n1,\"lost\n" + rows)
    let reading = try read(file)
    #expect(reading.result.rows.count == 3001)
    let reject = try #require(reading.result.rows.first)
    #expect(reject.reject == .quoteNotClosed)
    #expect(reject.raw == Array("1,\"lost".utf8))
    #expect(reject.column == 3 && reject.faultLine == 0 && reject.number == 0)
    #expect(reading.totals.records == 3000 && reading.totals.rejectedLines == 1)
  }

  @Test("a quoted cell may touch exactly as many lines as the limit", arguments: [1, 2, 1000])
  func linesInQuotes(limit: Int) throws {
    for (count, isAccepted) in [(limit, true), (limit + 1, false)] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        let cell = (0..<count).map { _ in "x" }.joined(separator: lineEnd)
        let file = TemporaryFile("a,b\n\"\(cell)\",2\n")
        let reading = try read(file, limits: RecordLimits(quotedLines: limit))
        let reject = try #require(reading.result.rows.first).reject
        #expect(reject == (isAccepted ? nil : .quoteNotClosed), "\(count) lines")
      }
    }
  }

  @Test("a quoted cell may have exactly as many bytes as the limit", arguments: [1, 100, 1 << 20])
  func bytesInQuotes(limit: Int) throws {
    for (count, isAccepted) in [(limit, true), (limit + 1, false)] {
      let cell = String(repeating: "x", count: count)
      let file = TemporaryFile("a,b\n1,\"\(cell)\"\n3,4\n")
      let reading = try read(file, limits: RecordLimits(quotedBytes: limit))
      #expect(reading.totals.records == (isAccepted ? 2 : 1), "\(count) bytes")
    }
  }

  @Test("of an over-long line the beginning is kept and the length known", arguments: blockSizes)
  func overlongLine(block: Int) throws {
    for (length, kind) in [(100, nil), (101, RejectKind.recordTooLong), (5000, .recordTooLong)] {
      let line = "1," + String(repeating: "x", count: length - 2)
      for lineEnd in ["\n", "\r\n", "\r", ""] {
        let file = TemporaryFile(
          "a,b\n\(line)\(lineEnd)" + (lineEnd.isEmpty ? "" : "3,4\(lineEnd)"))
        let reading = try read(
          file, blockByteCount: block, limits: RecordLimits(recordBytes: 100))
        let row = try #require(reading.result.rows.first)
        #expect(row.reject == kind)
        #expect(row.raw == Array(line.utf8.prefix(100)))
        if kind != nil { #expect(row.byteCount == length) }
        #expect(reading.result.rows.count == (lineEnd.isEmpty ? 1 : 2))
        #expect(reading.totals.linesAddUp)
      }
    }
  }

  @Test("an over-long line does not take the reader's memory with it")
  func overlongLineIsBounded() throws {
    var bytes = Array("a,b\n1,".utf8)
    bytes += [UInt8](repeating: 0x78, count: 8 << 20)
    bytes += Array("\n3,4\n".utf8)
    let file = TemporaryFile(bytes)
    var reader = SegmentReader(
      input: try ByteInput(path: file.path), blockByteCount: 1 << 16,
      limits: RecordLimits(recordBytes: 1 << 17))
    _ = try reader.readHeader()
    let buffer = SegmentBuffer()
    var kinds: [RejectKind] = []
    var byteCounts: [UInt64] = []
    while let segment = try reader.next(
      shape: RecordShape(columnCount: 2, lastColumnIsBound: true), into: buffer)
    {
      kinds += segment.rejects.map(\.kind)
      byteCounts += segment.rejects.map(\.byteCount)
    }
    #expect(kinds == [.recordTooLong])
    #expect(byteCounts == [(8 << 20) + 2])
    #expect(reader.totals.records == 1)
    #expect(buffer.capacity <= 1 << 19)
  }

  @Test("the place of a fault is the byte that shows it")
  func places() throws {
    let file = TemporaryFile("a,b\n\"1\" x,2\n1,2,3\n1\n1,\"2\n3\"x\n")
    let rejects = try read(file).result.rows.filter { $0.reject != nil }
    #expect(
      rejects.map { "\($0.line):\($0.reject?.rawValue ?? "") +\($0.faultLine):\($0.column)" } == [
        "0:text_after_quote +0:5", "1:too_many_cells +0:5", "2:too_few_cells +0:2",
        "3:text_after_quote +1:3", "4:too_few_cells +0:4",
      ])
  }

  @Test("rows are numbered in file order, rejects included")
  func numbers() throws {
    let file = TemporaryFile("a,b\n\n1,2\nbad\n\n3,4\nbad\n")
    let reading = try read(file, matchesHeader: true)
    #expect(reading.result.rows.map(\.number) == [0, 1, 2, 3])
    #expect(reading.result.rows.map(\.line) == [1, 2, 4, 5])
    #expect(reading.result.rows.map { $0.reject != nil } == [false, true, false, true])
  }

  @Test("an export of many empty extra cells counts them")
  func extraCells() throws {
    let file = TemporaryFile("a,b\n1,2,,,\n3,4,\n5,6\n")
    let reading = try read(file)
    #expect(reading.totals.acceptedExtraCells == 4)
    #expect(reading.result.rows.map(\.extraCells) == [3, 1, 0])
  }
}
