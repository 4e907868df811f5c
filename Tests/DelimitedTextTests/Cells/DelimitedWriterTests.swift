import DelimitedText
import TestSupport
import Testing

@Suite("DelimitedWriter")
struct DelimitedWriterTests {
  @Test(
    "quotes only what must be quoted",
    arguments: [
      (["a", "b"], "a,b\n"), (["a,b"], "\"a,b\"\n"), (["a\"b"], "\"a\"\"b\"\n"), ([""], "\"\"\n"),
      (["", ""], ",\n"), ([" a"], "\" a\"\n"), (["a\t"], "\"a\t\"\n"), (["a\nb"], "\"a\nb\"\n"),
      (["a\rb"], "\"a\rb\"\n"), (["a b;c"], "a b;c\n"), ([], "\"\"\n"),
      (["\u{FEFF}a"], "\"\u{FEFF}a\"\n"),
    ] as [([String], String)])
  func quotes(cells: [String], expected: String) {
    var writer = DelimitedWriter()
    writer.appendRow(cells)
    #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == expected)
    #expect(writer.bytes.isEmpty)
  }

  @Test("writes numbers, fixed words and CRLF")
  func numbers() {
    var writer = DelimitedWriter(lineEnd: .crlf, guardsFormulas: true)
    writer.append("n" as StaticString)
    writer.append(-12)
    writer.endRow()
    #expect(writer.bytes == Array("n,-12\r\n".utf8))
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }

  @Test(
    "keeps a spreadsheet from running a cell",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "\"'\tx\""),
      ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), (" =1", "\"' =1\""), ("\u{A0}=1", "'\u{A0}=1"),
      ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
      ("\u{FF20}1", "'\u{FF20}1"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=1", "a=1"),
      ("230.00", "230.00"),
      ("\u{FF1E}", "\u{FF1E}"), ("", ""), ("  ", "\"  \""),
    ])
  func guardsFormulas(cell: String, expected: String) {
    var writer = DelimitedWriter(guardsFormulas: true)
    writer.appendRow([cell, "x"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected + ",x\n")
    var plain = DelimitedWriter()
    plain.appendRow([cell, "x"])
    #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("'"))
  }

  @Test("gives back what was written", arguments: [UInt8(44), 9, 59, 32])
  func identity(delimiter: UInt8) throws {
    let file = TemporaryFile()
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let dialect = Dialect(delimiter: delimiter)
      let columnCount = Int.random(in: 1...5, using: &generator)
      var writer = DelimitedWriter(dialect: dialect, lineEnd: seed % 2 == 0 ? .lf : .crlf)
      let alphabet: [UInt8] = Array("\"\"\r\n ,;\tab".utf8) + [0, 0xA0, 0xEF, 0xBB, 0xBF, 0xFF]
      var rows: [[[UInt8]]] = []
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        let row = (0..<columnCount).map { _ in
          (0..<Int.random(in: 0...12, using: &generator)).map { _ in generator.pick(alphabet) }
        }
        rows.append(row)
      }
      writer.appendRow((0..<columnCount).map { "column \($0)" })
      for row in rows {
        for cell in row { cell.withUnsafeBufferPointer { writer.append($0) } }
        writer.endRow()
      }
      file.write(writer.bytes)
      let reading = try read(
        file, blockByteCount: blockSizes[Int(seed % 8)], dialect: dialect, matchesHeader: true)
      #expect(reading.result.rows.map(\.cells) == rows, "seed \(seed)")
    }
  }
}
