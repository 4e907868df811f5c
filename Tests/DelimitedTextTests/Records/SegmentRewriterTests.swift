import TestSupport
import Testing

@testable import DelimitedText

@Suite("SegmentRewriter and footers")
struct SegmentRewriterTests {
  /// A segment of a small file, to be rewritten.
  private func segment(_ text: String, footers: [FooterPattern] = []) throws -> RecordSegment {
    let file = TemporaryFile(Array(text.utf8))
    var reader = SegmentReader(input: try ByteInput(path: file.path))
    let header = try reader.readHeader()
    let shape = RecordShape(
      columnCount: header.cells.count, lastColumnIsBound: true, header: header.cells,
      footers: footers)
    return try #require(try reader.next(shape: shape, into: SegmentBuffer()))
  }

  @Test("what is written is read back as it was, by both engines, whatever bytes it holds")
  func roundTrip() throws {
    let origin = try segment("a,b\n1,2\n3,4\n")
    let alphabet = Array(",\"\r\n \t;ab\u{E9}".utf8)
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      var written: [[[UInt8]]] = []
      var rewriter = SegmentRewriter()
      rewriter.begin()
      for record in 0..<50 {
        var cells: [[UInt8]] = []
        for _ in 0..<3 {
          let length = Int.random(in: 0...6, using: &generator)
          cells.append((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
        }
        cells.append(Array("end".utf8))
        for cell in cells { rewriter.append(bytes: cell) }
        rewriter.endRecord(of: origin.records[record % 2])
        written.append(cells)
      }
      let segment = rewriter.segment(inPlaceOf: origin, columnCount: 4)
      for engine in [SplitEngine.clean, .libcsv] {
        var table = FieldTable(
          dialect: rewriter.dialect, columnCount: 4, wanted: [true, true, true, true],
          engine: engine)
        try table.split(segment)
        try #require(table.recordCount == written.count)
        for record in 0..<table.recordCount {
          for slot in 0..<4 {
            let cell = table.cell(record: record, slot: slot)?.withUnsafeBufferPointer { Array($0) }
            #expect(cell == written[record][slot], "seed \(seed), record \(record), slot \(slot)")
          }
        }
      }
    }
  }

  @Test("a written record keeps the line and the number of the one that it was made from")
  func places() throws {
    let origin = try segment("a,b\n1,\"x\ny\"\n3,4\n")
    var rewriter = SegmentRewriter()
    rewriter.begin()
    for _ in 0..<2 {
      rewriter.append(bytes: [0x31])
      rewriter.endRecord(of: origin.records[1])
    }
    let segment = rewriter.segment(inPlaceOf: origin, columnCount: 1)
    #expect(segment.records.count == 2)
    for record in segment.records {
      #expect(segment.line(of: record) == 4 && segment.number(of: record) == 2)
    }
  }

  @Test(
    "a footer fits the first filled cell, without case and punctuation",
    arguments: [
      ("TOTAL*", "Total: 12", true), ("TOTAL*", "totals", true), ("TOTAL", "totals", false),
      ("TOTAL*", "GRAND TOTAL", false), ("*TOTAL", "GRAND TOTAL", true),
      ("*rows affected*", "(12 rows affected)", true), ("END OF REPORT", "*** End of report", true),
    ])
  func footers(pattern: String, cell: String, fits: Bool) throws {
    #expect(try #require(FooterPattern(pattern)).fits(Array(cell.utf8)) == fits)
  }

  @Test("a footer is a reject with its number and lines, whatever its width")
  func footerRejects() throws {
    let total = try #require(FooterPattern("TOTAL*"))
    let segment = try segment(
      "a,b,c\n1,2,3\n,\"Total\",2\nTOTAL 1\n4,5,6\nx\n", footers: [total])
    #expect(segment.records.map(\.number) == [0, 3])
    #expect(segment.rejects.map(\.kind) == [.footer, .footer, .tooFewCells])
    #expect(segment.rejects.map { segment.line(of: $0) } == [3, 4, 6])
    #expect(segment.lines == 5 && segment.recordLines == 2 && segment.rejectedLines == 3)
  }

  @Test("a pattern without letters, or with a star inside, is none", arguments: ["*", "", "A*B"])
  func noPattern(text: String) {
    #expect(FooterPattern(text) == nil)
  }

  @Test("a file without header begins with its first row, behind a byte order mark")
  func withoutHeader() throws {
    let file = TemporaryFile([0xEF, 0xBB, 0xBF] + Array("1,2\n3,4".utf8))
    for block in [1, 2, 1 << 16] {
      var reader = SegmentReader(input: try ByteInput(path: file.path), blockByteCount: block)
      var bytes: [UInt8] = []
      try reader.beginWithoutHeader { bytes += $0 }
      let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
      var lines: [UInt64] = []
      while let segment = try reader.next(
        shape: shape, into: SegmentBuffer(), onBlock: { bytes += $0 })
      {
        lines += segment.records.map { segment.line(of: $0) }
      }
      #expect(lines == [1, 2] && bytes.count == 10)
      #expect(reader.totals.lines == 2 && reader.totals.headerLines == 0)
    }
  }
}
