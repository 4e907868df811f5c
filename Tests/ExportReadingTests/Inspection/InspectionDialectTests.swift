import DelimitedText
import ExportReading
import Testing

@Suite("ExportInspector: dialect, encoding, header, rejects")
struct InspectionDialectTests {
  @Test("the delimiter is the one whose records agree", arguments: [",", ";", "\t", "|", "^", "~"])
  func delimiter(_ mark: String) throws {
    let header = ["CASE_NO", "CHARGE", "FILED"].joined(separator: mark)
    let text = table(header) {
      ["C-\(1000 + $0)", "\"a\(mark)b, c; d\"", "01/0\($0 % 9 + 1)/2020"].joined(separator: mark)
    }
    let group = try inspected(text)
    let file = try #require(group.files.first)
    #expect(file.delimiter == (mark == "\t" ? "tab" : mark))
    #expect(file.quote == "\"")
    #expect(group.header == ["CASE_NO", "CHARGE", "FILED"])
    #expect(file.rows == 60 && file.lines == 61 && file.rejects.isEmpty)
  }

  @Test("single quotes are quotes only where cells begin and end with them")
  func singleQuotes() throws {
    let quoted = try inspected(table("A,B,C") { "'x, \($0)','y','z'" })
    #expect(quoted.files[0].quote == "'" && quoted.files[0].rows == 60)
    let apostrophes = try inspected(table("A,B,C") { "'tis \($0),'twas,\($0)" })
    #expect(apostrophes.files[0].quote == "\"" && apostrophes.files[0].rows == 60)
  }

  @Test(
    "line ends are counted over the file",
    arguments: [("\n", 3, 0, 0), ("\r\n", 0, 3, 0), ("\r", 0, 0, 3)])
  func lineEnds(_ end: String, feeds: UInt64, pairs: UInt64, returns: UInt64) throws {
    let file = try inspected(["A,B", "1,2", "3,4"].map { $0 + end }.joined()).files[0]
    #expect(file.lineFeeds == feeds && file.carriageReturnLineFeeds == pairs)
    #expect(file.carriageReturns == returns)
    #expect(file.lines == 3 && file.rows == 2)
  }

  @Test("a pair of line ends that two blocks share is one pair")
  func dividedPair() {
    var evidence = TextEvidence()
    for block in ["a\r", "\nb\n", "c\r", "d"] {
      Array(block.utf8).withUnsafeBytes { evidence.add($0) }
    }
    #expect(evidence.pairs == 1 && evidence.lineFeeds == 1 && evidence.carriageReturns == 1)
  }

  @Test("wherever blocks are cut, the counts are those of one byte after the other")
  func anyCut() {
    let bytes = (0..<700).map {
      [0x0D, 0x0A, 0x41, 0x0D, 0x0A, 0x0A, 0x93, 0xE9, 0x00][$0 * $0 % 9]
    }
    .map { UInt8($0) }
    var naive = (feeds: 0, pairs: 0, returns: 0)
    for (index, byte) in bytes.enumerated() {
      let isPair = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      if isPair { naive.pairs += 1 } else if byte == 0x0A { naive.feeds += 1 }
      let isSingle = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isSingle { naive.returns += 1 }
    }
    for width in [1, 2, 63, 64, 65, 66, 130, 700] {
      var evidence = TextEvidence()
      for start in stride(from: 0, to: bytes.count, by: width) {
        bytes[start..<min(start + width, bytes.count)].withUnsafeBytes { evidence.add($0) }
      }
      #expect(evidence.pairs == naive.pairs && evidence.lineFeeds == naive.feeds, "\(width)")
      #expect(evidence.carriageReturns == naive.returns, "\(width)")
      #expect(evidence.highBytes == bytes.count { $0 >= 0x80 })
      #expect(evidence.controlHalfBytes == bytes.count { (0x80...0x9F).contains($0) })
      #expect(evidence.nulBytes == bytes.count { $0 == 0 })
    }
  }

  @Test("the encoding is told with its evidence")
  func encodings() throws {
    func encoding(_ cell: [UInt8], mark: [UInt8] = []) throws -> (String, String) {
      let bytes = mark + Array("A,B\n1,".utf8) + cell + Array("\n".utf8)
      let file = try inspected([("export.csv", bytes)]).groups[0].files[0]
      return (file.encoding, file.encodingEvidence)
    }
    #expect(try encoding([0x41]) == ("ASCII", "every byte is below 128"))
    #expect(try encoding([0xC3, 0xA9]) == ("UTF-8", "1 cells outside ASCII are valid UTF-8"))
    #expect(try encoding([0x41], mark: [0xEF, 0xBB, 0xBF]).0 == "UTF-8")
    #expect(try encoding([0x93, 0x41]).0 == "Windows-1252")
    #expect(try encoding([0xE9, 0x41]).0 == "Latin-1 or Windows-1252")
  }

  @Test("UTF-16 is read and told with its evidence, with and without its mark")
  func utf16() throws {
    let little = Array("A,B\n1,2\n3,4\n".utf8).flatMap { [$0, UInt8(0)] }
    let big = Array("A,B\n1,2\n3,4\n".utf8).flatMap { [UInt8(0), $0] }
    for (bytes, name, evidence) in [
      ([0xFF, 0xFE] + little, "UTF-16LE", "a byte order mark FF FE"),
      ([0xFE, 0xFF] + big, "UTF-16BE", "a byte order mark FE FF"),
      (little, "UTF-16LE", "no byte order mark, and 100% of every second byte are NUL"),
      (big, "UTF-16BE", "no byte order mark, and 100% of every first byte are NUL"),
    ] {
      let file = try inspected([("export.csv", bytes)]).groups[0].files[0]
      #expect(file.encoding == name && file.encodingEvidence == evidence)
      #expect(file.rows == 2 && file.bytes == UInt64(bytes.count) && file.replacedCharacters == 0)
    }
  }

  @Test("title lines above the header are counted as such")
  func titles() throws {
    let group = try inspected(
      "Clerk of the Court\nPrinted 01/02/2020\n"
        + table("CASE_NO,CHARGE,FILED") { "C-\(1000 + $0),PL 230.00,01/02/2020" })
    #expect(group.files[0].titleRecords == 2 && group.files[0].hasHeader)
    #expect(group.files[0].rows == 60 && group.files[0].lines == 63)
    #expect(group.notes.contains { $0.hasPrefix("2 title lines stand above the header:") })
  }

  @Test("a file without a header keeps its first row")
  func noHeader() throws {
    let text = (0..<40).map { "C-\(1000 + $0),PL 230.0\($0 % 5),01/02/2020\n" }.joined()
    let group = try inspected(text)
    #expect(!group.hasHeader && group.files[0].rows == 40 && group.files[0].lines == 40)
    #expect(group.header == ["column 1", "column 2", "column 3"])
    #expect(group.column(for: .citation) == "column 2")
    #expect(group.columns[1].filled == 40)
  }

  @Test("repeated names, empty names, repeated headers and footers are told")
  func headerFaults() throws {
    let text = table("ID,,SCORE,SCORE", 30) { $0 == 20 ? "ID,,SCORE,SCORE" : "\($0),a,b,c" }
    let group = try inspected(text + "TOTAL,30,,\n")
    #expect(
      group.notes.contains("Columns without a name: 2; a layout calls the first of them '#2'."))
    #expect(
      group.notes.contains(
        "The name 'SCORE' is used by columns 3, 4: a layout calls them 'SCORE #1', 'SCORE #2'."))
    #expect(group.files[0].rejects.map(\.kind) == ["repeated_header"])
    #expect(group.files[0].rejects.first?.firstLines == [22])
    #expect(group.files[0].footerLines == [32])
  }

  @Test("rejects are counted by kind, the first ten with their lines")
  func rejects() throws {
    let text = table("A,B,C", 30) {
      switch $0 {
      case 0..<12: "1"
      case 12: "\"1\"x,2,3"
      case 13: "1,2,3,4"
      case 14: "1,2"
      default: "\($0),2,3"
      }
    }
    let file = try inspected(text).files[0]
    #expect(
      file.rejects.map { "\($0.kind) \($0.count)" }
        == ["text_after_quote 1", "too_many_cells 1", "too_few_cells 12"])
    #expect(file.rejects.last?.firstLines == Array(2...11))
    #expect(file.rows == 30 && file.acceptedShort == 1)
  }

  @Test("exact repeats are told within a file and over files")
  func repeats() throws {
    let one = Array("A,B\n1,2\n1,2\n3,4\n".utf8)
    let two = Array("A,B\n3,4\n5,6\n1, 2\n".utf8)
    let report = try inspected([("one.csv", one), ("two.csv", two)])
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1 && group.repeatedRows == 2)
    #expect(group.files.map(\.repeatedRows) == [1, 0])
    #expect(group.repeatsAreComplete)
  }

  @Test("files of different headers are told apart")
  func groups() throws {
    let report = try inspected([
      ("one.csv", Array("A,B\n1,2\n".utf8)), ("two.csv", Array("A,C\n1,2\n".utf8)),
    ])
    #expect(report.groups.map(\.header) == [["A", "B"], ["A", "C"]])
  }
}
