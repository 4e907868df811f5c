import ExportReading
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Files whose records, lines and quotes are not in order")
  struct HostileShapeTests {
    /// Two perfect dockets with lines between them, screened and inspected.
    private static func screened(
      between lines: [[UInt8]], lineEnds: [String] = ["\n"]
    ) throws -> (lists: Screened, inspected: InspectionReport.File) {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.charge("2014KN000002")
      records.warrant("2014KN000001")
      records.warrant("2014KN000002")
      let all = Array(records.charges[..<2]) + lines + [records.charges[2]]
      var bytes: [UInt8] = []
      for (index, line) in all.enumerated() {
        bytes += line + Array(lineEnds[index % lineEnds.count].utf8)
      }
      let folder = try TemporaryFolder()
      let charges = try folder.write(bytes, to: "charges.csv")
      let warrants = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      var inspector = ExportInspector()
      try inspector.read(charges)
      return (
        try Screened([charges], warrants: [warrants]),
        try #require(inspector.report().groups.first?.files.first)
      )
    }

    /// A line that is no record, and what it is rejected for.
    struct Bad: Sendable, CustomTestStringConvertible {
      let line: String
      let kind: String
      var testDescription: String { "\(kind): \(line.prefix(60))" }
    }

    @Test(
      "a bad line is one reject of its kind, names its docket, and takes no row with it",
      arguments: [
        Bad(line: "KINGS,2014KN000009,\"A\"B,x", kind: "text_after_quote"),
        Bad(line: "KINGS,2014KN000009,\"A\" \"B\",x", kind: "text_after_quote"),
        Bad(line: "KINGS,2014KN000009,\"A\"\"\"B\"", kind: "text_after_quote"),
        // A quote in the next row seems to close these.
        Bad(line: "KINGS,2014KN000009,\"A,B", kind: "text_after_quote"),
        Bad(line: "\"KINGS,2014KN000009", kind: "text_after_quote"),
        Bad(line: "KINGS,2014KN000009,\"", kind: "text_after_quote"),
        Bad(line: "KINGS,2014KN000009,\"\"\"", kind: "text_after_quote"),
        Bad(line: "KINGS,2014KN000009", kind: "too_few_cells"),
        Bad(
          line: "KINGS,2014KN000009" + String(repeating: ",x", count: 30), kind: "too_many_cells"),
        Bad(line: "KINGS;2014KN000009;\u{FF30}", kind: "too_few_cells"),
        Bad(line: "KINGS,2014KN000009\0\0\0", kind: "too_few_cells"),
        Bad(
          line: "KINGS,2014KN000009,\"" + String(repeating: "x", count: 1 << 20) + "y\"",
          kind: "quote_not_closed"),
      ])
    func bad(_ bad: Bad) throws {
      var named = RecordBuilder()
      named.charge("2014KN000009")
      let (lists, inspected) = try Self.screened(between: [Array(bad.line.utf8), named.charges[1]])
      #expect(lists.summary.reject_kinds == [bad.kind: 1])
      #expect(lists.summary.rows["read"] == 4 && lists.summary.rows["rejected"] == 1)
      #expect(try lists.verdict("2014KN000001") == "candidate covered")
      #expect(try lists.verdict("2014KN000002") == "candidate covered")
      #expect(try lists.verdict("2014KN000009") == "review rejected_row")
      #expect(inspected.rejects.map(\.kind) == [bad.kind] && inspected.rows == 4)
      #expect(inspected.rejects.map(\.firstLines) == [[3]])
    }

    @Test(
      "quotes that open no cell are letters, and blanks around quotes are none",
      arguments: [
        "5\" PIPE", "O\"\"BRIEN", "x\"", "'THISTLEWICK'", " \"QUOTED, X\" ", "\u{201C}X\u{201D}",
      ])
    func harmless(name: String) throws {
      var records = RecordBuilder()
      records.charge("2014KN000009", ["NOTES": "@"])
      let line = records.charges[1].split(separator: 0x40, omittingEmptySubsequences: false)
        .joined(separator: Array(name.utf8))
      let (lists, inspected) = try Self.screened(between: [Array(line)])
      #expect(lists.summary.reject_kinds == [:] && lists.summary.rows["read"] == 3)
      #expect(inspected.rejects.isEmpty && inspected.rows == 3)
    }

    @Test("all line ends may stand in one file")
    func lineEnds() throws {
      let (lists, inspected) = try Self.screened(
        between: [[], Array("  ".utf8), []], lineEnds: ["\r\n", "\n", "\r"])
      #expect(lists.summary.cases["candidate"] == 2 && lists.summary.reject_kinds == [:])
      #expect(inspected.lineFeeds > 0 && inspected.carriageReturns > 0)
      #expect(inspected.carriageReturnLineFeeds > 0 && inspected.rows == 2)
    }

    @Test("NULs around a cell are padding, within a docket's number they are not")
    func nuls() throws {
      var padded = RecordBuilder()
      padded.charge("2014KN000001\0\0", count: 2, ["CHARGE": "PL 230.34\0", "SEVERITY": "BF"])
      let (lists, inspected) = try Self.screened(between: [padded.charges[1]])
      #expect(try lists.verdict("2014KN000001").hasPrefix("excluded"))
      #expect(inspected.nulBytes == 3)
    }

    @Test("ten thousand columns are read and inspected")
    func wide() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.warrant("2014KN000001")
      let names = (1...9981).map { "EXTRA\($0)" }.joined(separator: ",")
      let cells = (1...9981).map { $0 % 2 == 0 ? "" : "\"x,y\"" }.joined(separator: ",")
      let lines = [
        Array(names.utf8) + [0x2C] + records.charges[0],
        Array(cells.utf8) + [0x2C] + records.charges[1],
      ]
      let folder = try TemporaryFolder()
      let charges = try folder.write(RecordBuilder.file(lines), to: "charges.csv")
      let warrants = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      let lists = try Screened([charges], warrants: [warrants])
      #expect(try lists.verdict("2014KN000001") == "candidate covered")
      var inspector = ExportInspector()
      try inspector.read(charges)
      let group = try #require(inspector.report().groups.first)
      #expect(group.columns.count == 10_000 && group.files[0].rows == 1)
      #expect(
        group.columns[9987].name == "OFFENSE_DATE" || group.columns[9986].name == "OFFENSE_DATE")
    }
  }
}
