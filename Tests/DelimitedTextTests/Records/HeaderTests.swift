import DelimitedText
import TestSupport
import Testing

@Suite("SegmentReader.readHeader")
struct HeaderTests {
  private func header(
    of bytes: [UInt8], dialect: Dialect = Dialect(), block: Int = 1 << 20
  ) throws -> HeaderRecord {
    let file = TemporaryFile(bytes)
    var reader = SegmentReader(input: try ByteInput(path: file.path), blockByteCount: block)
    return try reader.readHeader(dialect)
  }

  private func error(of bytes: [UInt8], dialect: Dialect = Dialect()) -> DelimitedTextError? {
    do {
      _ = try header(of: bytes, dialect: dialect)
      return nil
    } catch {
      return error as? DelimitedTextError
    }
  }

  @Test("drops a byte order mark and blank lines", arguments: blockSizes)
  func byteOrderMark(block: Int) throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("\r\n \n\"a,x\" , b \r\n1,2".utf8)
    let header = try header(of: bytes, block: block)
    #expect(header.cells == [Array("a,x".utf8), Array("b".utf8)])
    #expect(header.rawBytes == Array("\"a,x\" , b ".utf8))
    #expect(header.line == 3 && header.lineCount == 1 && header.hasByteOrderMark)
  }

  @Test("counts the byte order mark in byte offsets")
  func offsets() throws {
    let file = TemporaryFile([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8))
    var reader = SegmentReader(input: try ByteInput(path: file.path))
    _ = try reader.readHeader()
    let buffer = SegmentBuffer()
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    let segment = try #require(try reader.next(shape: shape, into: buffer))
    #expect(segment.byteOffset == 7 && segment.firstLine == 2 && segment.firstNumber == 1)
    #expect(bytes(segment.bytes) == Array("1,2\n".utf8))
    #expect(try reader.next(shape: shape, into: buffer) == nil)
    #expect(try reader.next(shape: shape, into: buffer) == nil)
    #expect(reader.totals.bytes == 11 && reader.totals.lines == 2 && reader.size == 11)
  }

  @Test("takes several lines, and title lines above it", arguments: blockSizes)
  func titles(block: Int) throws {
    let file = TemporaryFile("County of Example\n\n\"a\nx\",b\n1,2\n")
    var reader = SegmentReader(input: try ByteInput(path: file.path), blockByteCount: block)
    let title = try reader.readHeader()
    #expect(title.cells == [Array("County of Example".utf8)])
    let header = try reader.readHeader()
    #expect(header.cells == [Array("a\nx".utf8), Array("b".utf8)])
    #expect(header.line == 3 && header.lineCount == 2 && !header.hasByteOrderMark)
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true, header: header.cells)
    let segment = try #require(try reader.next(shape: shape, into: SegmentBuffer()))
    #expect(segment.firstLine == 5)
    #expect(reader.totals.headerLines == 3 && reader.totals.blankLines == 1)
  }

  @Test("refuses what is no plain text or has no header")
  func refuses() {
    #expect(matches(error(of: [])) { if case .emptyInput = $0 { true } else { false } })
    #expect(
      matches(error(of: [0xEF, 0xBB, 0xBF])) { if case .emptyInput = $0 { true } else { false } })
    #expect(
      matches(error(of: Array("\n \n".utf8))) { if case .emptyInput = $0 { true } else { false } })
    #expect(
      matches(error(of: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])) {
        if case .cannotUse(_, .foreign(.utf32)) = $0 { true } else { false }
      })
    #expect(matches(error(of: [0xFE, 0xFF])) { if case .emptyInput = $0 { true } else { false } })
    #expect(
      matches(error(of: Array("a\0,b\n".utf8))) {
        if case .nulBytes(_, 1) = $0 { true } else { false }
      })
    #expect(
      matches(error(of: Array("\"a\0\"b\n".utf8))) {
        if case .nulBytes(_, 1) = $0 { true } else { false }
      })
    #expect(
      matches(error(of: Array("\na,\"b\nc".utf8))) {
        if case .headerFault(_, 2, 3, .quoteNotClosed) = $0 { true } else { false }
      })
    #expect(
      error(of: [0x61], dialect: Dialect(delimiter: 34))
        == .invalidDialect(delimiter: 34, quote: 34))
  }

  @Test("a header that spans lines and is repeated is one reject of several lines")
  func repeated() throws {
    let file = TemporaryFile("\"a\nx\",b\n1,2\n\"a\nx\", b\n3,4\n")
    let reading = try read(file, matchesHeader: true)
    #expect(reading.result.rows.map(\.reject) == [nil, .repeatedHeader, nil])
    #expect(reading.result.rows.map(\.line) == [0, 1, 3])
    #expect(reading.result.rejectedLines == 2 && reading.totals.linesAddUp)
  }

  private func matches(
    _ error: DelimitedTextError?, _ isExpected: (DelimitedTextError) -> Bool
  ) -> Bool {
    error.map(isExpected) ?? false
  }
}
