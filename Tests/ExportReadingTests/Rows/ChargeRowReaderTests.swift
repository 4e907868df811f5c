import CourtRecords
import DelimitedText
import ExportReading
import Glibc
import TestSupport
import Testing

/// Reads a file of bytes through a layout and hands over its first segment, split.
func withTable(
  _ bytes: [UInt8], _ layout: Layout, _ body: (borrowing FieldTable, BoundColumns) throws -> Void
) throws {
  let file = TemporaryFile(bytes)
  let dialect = Dialect(delimiter: layout.delimiter)
  var reader = SegmentReader(input: try ByteInput(path: file.path))
  let header = try reader.readHeader(dialect)
  let binding = layout.bind(header: header.cells.map { CellText.utf8($0.span) })
  try #require(binding.isComplete)
  let columns = BoundColumns(binding: binding, columnCount: header.cells.count)
  let shape = RecordShape(columnCount: header.cells.count, lastColumnIsBound: true)
  let segment = try #require(try reader.next(shape: shape, into: SegmentBuffer()))
  var table = FieldTable(
    dialect: dialect, columnCount: header.cells.count, wanted: columns.wanted)
  try table.split(segment)
  try body(table, columns)
}

private let scale = OffenseClassScale([
  OffenseClass(code: "EF", name: "class E felony", level: .felony, spellings: []),
  OffenseClass(code: "AM", name: "class A misdemeanor", level: .misdemeanor, spellings: []),
  OffenseClass(code: "BM", name: "class B misdemeanor", level: .misdemeanor, spellings: ["B MISD"]),
])

/// The codes of one row, unpacked.
private struct RowCodes {
  let classReading: ClassReading
  let packed: PackedCodes
  let offenseDate: DateReading

  var plea: Plea { packed.plea }
  var disposition: Disposition { packed.disposition }
  var sentence: Sentence { packed.sentence }
  var status: CaseStatus { packed.status }
  var mark: RecordMark { packed.mark }
}

extension ChargeRowReader {
  /// Reads one record as a strip of its own.
  fileprivate mutating func codes(_ record: Int, in table: borrowing FieldTable) -> RowCodes {
    var strip = ChargeStrip()
    read(into: &strip, from: record, count: 1, of: table)
    return RowCodes(
      classReading: classReadings[Int(strip.classes[0])],
      packed: PackedCodes(bits: strip.codes[0]),
      offenseDate: PackedDay(rawValue: strip.days[0]).reading)
  }
}

@Suite("ChargeRowReader")
struct ChargeRowReaderTests {
  private static let header =
    "COURT,DOCKET,NAME,CHARGE,IGNORED,TEXT,SEVERITY,OFFENSE_DATE,PLEA,DISPOSITION,SENTENCE,STATUS,FLAG"

  /// Reads rows under the header with the sound layout.
  private func read(
    _ rows: String..., check: (inout ChargeRowReader, borrowing FieldTable) throws -> Void
  ) throws {
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let layout = try layout()
    try withTable(Array(text.utf8), layout) { table, columns in
      try #require(table.recordCount == rows.count)
      var reader = ChargeRowReader(layout: layout, columns: columns, scale: scale)
      try check(&reader, table)
    }
  }

  @Test("a row becomes codes of closed vocabularies")
  func codes() throws {
    try read("Kings,1,Doe,PL 230.00,x,PROST,BM,03/01/2014,G,CONV,30 DAYS,OPEN,SEALED") {
      reader, table in
      let codes = reader.codes(0, in: table)
      #expect(codes.classReading == .range(OffenseClassRange(2)))
      #expect(codes.plea == .guilty && codes.disposition == .convicted)
      #expect(codes.sentence == .imposed && codes.status == .open && codes.mark == .sealed)
      #expect(codes.offenseDate.date?.description == "2014-03-01")
      #expect(reader.unmappedWords.isEmpty)
    }
  }

  @Test("a blank cell is no fact, and so are the texts that the layout reads as blank")
  func blanks() throws {
    let blank = "Kings,2,,,,,,,,,,,"
    let spaces = "Kings,3, ,\" \",,, , ,\" \",\t,  ,\"\",  "
    let words = "Kings,4,null,N/A,NULL,n/A,Null,NULL,NULL,N/a,NULL,NULL,\" null \""
    try read(blank, spaces, words) { reader, table in
      for record in 0..<3 {
        let codes = reader.codes(record, in: table)
        #expect(codes.classReading == .unknown && codes.offenseDate == .blank)
        #expect(codes.plea == .none && codes.disposition == .none && codes.sentence == .none)
        #expect(codes.status == .none && codes.mark == .none)
        let isBlank = reader.cells.cellOrEmpty(.citation, record, in: table).isEmpty
        let isNameless = reader.cells.cellOrEmpty(.defendantName, record, in: table).isEmpty
        #expect(isBlank && isNameless)
      }
      #expect(reader.unmappedWords.isEmpty)
    }
  }

  @Test("words that nobody mapped are unmapped, and counted as they are printed")
  func unmapped() throws {
    let row = "Kings,5,Doe,PL 230.00,x,T,XX,03/01/2014,MAYBE,Gone,,LOST,HELD"
    try read(row, row.replacing("MAYBE", with: "maybe"), row) { reader, table in
      for record in 0..<3 {
        let codes = reader.codes(record, in: table)
        #expect(codes.plea == .unmapped && codes.disposition == .unmapped)
        #expect(codes.status == .unmapped && codes.mark == .unmapped)
        #expect(codes.classReading == .unknown)
      }
      #expect(
        reader.unmappedWords == [
          .plea: ["MAYBE": 2, "maybe": 1], .disposition: ["Gone": 3], .caseStatus: ["LOST": 3],
          .mark: ["HELD": 3], .offenseClass: ["XX": 3],
        ])
    }
  }

  @Test(
    "code words are compared without case and punctuation, never by a part",
    arguments: [
      ("PLED GUILTY", Plea.guilty), ("pled-guilty", .guilty), (" Pled  Guilty. ", .guilty),
      ("G", .guilty), ("PLED", .unmapped), ("PLED GUILTY TO LESSER", .unmapped), ("GG", .unmapped),
      ("PLED GU\u{131}LTY", .unmapped), ("PLED GUILTY\u{2022}", .unmapped), ("\u{FF27}", .unmapped),
      ("PLED\u{A0}GUILTY", .guilty),
    ])
  func words(word: String, plea: Plea) throws {
    try read("Kings,6,Doe,PL 230.00,x,T,BM,03/01/2014,\(word),,,,") { reader, table in
      #expect(reader.codes(0, in: table).plea == plea)
    }
  }

  @Test(
    "classes are read by the layout's words and by the state's scale",
    arguments: [
      ("BM", 2...2), ("bm", 2...2), ("B", 2...2), ("B MISD", 2...2), ("MISD", 1...2), ("M", 1...2),
      ("F", 0...0), ("felony", 0...0), ("EF", 0...0), ("ZZ", nil), ("\u{FF22}M", nil),
    ])
  func classes(word: String, places: ClosedRange<UInt8>?) throws {
    try read("Kings,7,Doe,PL 230.00,x,T,\(word),03/01/2014,,,,,") { reader, table in
      let expected = places.map {
        ClassReading.range(OffenseClassRange($0.lowerBound, $0.upperBound))
      }
      #expect(reader.codes(0, in: table).classReading == expected ?? .unknown)
    }
  }

  @Test(
    "dates are tried by the formats in their order",
    arguments: [
      ("03/01/2014", "2014-03-01"), ("2014-03-01", "2014-03-01"), ("3/1/2014", "2014-03-01"),
      ("02/30/2014", nil), ("01.03.2014", nil), ("unknown", nil), ("41699", nil),
    ])
  func dates(cell: String, expected: String?) throws {
    try read("Kings,8,Doe,PL 230.00,x,T,BM,\(cell),,,,,") { reader, table in
      let date = reader.date(.offenseDate, 0, in: table)
      #expect(date.date?.description == expected)
      #expect((date == .unreadable) == (expected == nil))
      #expect(reader.date(.birthDate, 0, in: table) == .notBound)
    }
  }

  @Test("a strip gives the same as its rows one by one", arguments: [1, 2, 63, 64])
  func strips(length: Int) throws {
    let words = ["G", "", "null", "N/A", "MAYBE", " g ", "PLED GUILTY TO A LESSER COUNT OF IT"]
    let rows = (0..<64).map { place in
      let word = words[place % words.count]
      let date = "0\(place % 9 + 1)/1\(place % 7)/20\(place % 3 + 10)"
      return "Kings, \(place) ,\"Doe, \(place)\",PL 230.0\(place % 5),x,\(word),BM,\(date),\(word),"
        + "\(word),\(word),\(word),\(word)"
    }
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let layout = try layout()
    try withTable(Array(text.utf8), layout) { table, columns in
      var together = ChargeRowReader(layout: layout, columns: columns, scale: scale)
      var alone = ChargeRowReader(layout: layout, columns: columns, scale: scale)
      var strip = ChargeStrip()
      for first in stride(from: 0, to: rows.count, by: length) {
        let count = min(length, rows.count - first)
        together.read(into: &strip, from: first, count: count, of: table)
        #expect(strip.count == count)
        for row in 0..<count {
          let codes = alone.codes(first + row, in: table)
          #expect(strip.codes[row] == codes.packed.bits)
          #expect(PackedDay(rawValue: strip.days[row]).reading == codes.offenseDate)
          #expect(codes.offenseDate == alone.date(.offenseDate, first + row, in: table))
          for column in ChargeStrip.Text.allCases {
            let field: ExportField =
              switch column {
              case .court: .court
              case .caseNumber: .caseNumber
              case .defendantName: .defendantName
              case .birthDate: .birthDate
              case .personID: .personID
              case .countNumber: .countNumber
              case .citation: .citation
              case .description: .description
              case .earlierCitation: .earlierCitation
              }
            let cell = alone.cells.cellOrEmpty(field, first + row, in: table)
            #expect(
              Array(strip[column, row].buffer) == cell.withUnsafeBufferPointer { Array($0) })
          }
        }
      }
      #expect(together.unmappedWords == alone.unmappedWords)
    }
  }

  @Test("case numbers and names are folded the same way in every place")
  func folding() throws {
    var rule = Layout.CaseKeyRule()
    for (blanks, hyphens) in [(false, false), (true, false), (false, true), (true, true)] {
      rule.ignoresBlanks = blanks
      rule.ignoresHyphens = hyphens
      let table = FoldTable(caseNumbers: rule)
      for number in ["2014KN-0 01a", "a", "-", "2014\u{E9}\u{0}z", "0 \t1"] {
        #expect(folded(number, table) == CaseNumber.comparable(number, rule: rule))
      }
    }
    #expect(folded("O'Brien-Doe, José 3rd", .names()) == Array("OBRIENDOEJOSé3RD".utf8))
  }

  private func folded(_ text: String, _ table: borrowing FoldTable) -> [UInt8] {
    let bytes = Array(text.utf8)
    var written = [UInt8](repeating: 0, count: bytes.count)
    let count = (bytes + Array(repeating: 0x41, count: 16)).withUnsafeBufferPointer { cell in
      written.withUnsafeMutableBufferPointer { memory in
        guard let start = cell.baseAddress, let base = memory.baseAddress else { return 0 }
        return table.write(CellBytes(start: start, count: bytes.count), to: base)
      }
    }
    return Array(written.prefix(count))
  }

  @Test("cells stay bytes, trimmed, and only what is bound and wanted is kept")
  func retained() throws {
    let name = Array("Kings,9,\" Jos".utf8) + [0xE9] + Array(" \",PL 230.00,secret,T,BM,".utf8)
    let row = name + Array("03/01/2014,,CONV,,,\n".utf8)
    let layout = try layout()
    try withTable(Array("\(Self.header)\n".utf8) + row, layout) { table, columns in
      let reader = ChargeRowReader(layout: layout, columns: columns, scale: scale)
      let kept = reader.retained(0, in: table)
      #expect(Array(kept.raw(.defendantName)) == Array("Jos".utf8) + [0xE9])
      #expect(kept.text(.defendantName) == "Jos\u{E9}")
      #expect(kept.text(.court) == "Kings" && kept.text(.citation) == "PL 230.00")
      #expect(kept.text(.birthDate).isEmpty && kept.text(.plea).isEmpty)
      #expect(kept.text(.disposition) == "CONV" && kept.text(.offenseDate) == "03/01/2014")
      #expect(columns.slot(of: .birthDate) == nil && columns.wanted[4] == false)
    }
  }

  @Test("the choice among repeats rests on what rows hold, not on where they stand")
  func precedes() throws {
    let one = "Kings,1,Doe,PL 230.00,x,T,BM,03/01/2014,,,,,"
    let shifted = "Kings,1D,oe,PL 230.00,x,T,BM,03/01/2014,,,,,"
    try read(one, shifted, one) { reader, table in
      let cells = (0..<3).map { reader.retained($0, in: table) }
      #expect(cells[0] == cells[2] && cells[0] != cells[1])
      #expect(!cells[0].precedes(cells[2]) && !cells[2].precedes(cells[0]))
      #expect(cells[0].precedes(cells[1]) != cells[1].precedes(cells[0]))
    }
  }

  @Test("a tab may stand between cells")
  func tabs() throws {
    let layout = try layout(soundLayout.replacing("codes:\n", with: "delimiter: tab\ncodes:\n"))
    let text = "\(Self.header)\nKings,1,Doe,PL 230.00,x,T,BM,03/01/2014,,,,,\n"
    try withTable(Array(text.replacing(",", with: "\t").utf8), layout) { table, columns in
      let reader = ChargeRowReader(layout: layout, columns: columns, scale: scale)
      #expect(reader.retained(0, in: table).text(.citation) == "PL 230.00")
    }
  }
}
