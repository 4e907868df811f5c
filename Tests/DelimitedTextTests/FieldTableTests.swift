import DelimitedText
import Testing

@Suite("FieldTable")
struct FieldTableTests {
  @Test("keeps the wanted columns only, and tells missing from blank")
  func wanted() throws {
    let file = TemporaryFile("a,b,c\n1,2,3\n4,5\n6,\"7\"\"x\",\n")
    var reader = SegmentReader(input: try ByteInput(path: file.path))
    _ = try reader.readHeader()
    let shape = RecordShape(columnCount: 3, lastColumnIsBound: false)
    let segment = try #require(try reader.next(shape: shape, into: SegmentBuffer()))
    #expect(segment.acceptedShort == 1)
    var table = FieldTable(dialect: Dialect(), columnCount: 3, wanted: [false, true, true])
    try table.split(segment)
    try table.split(segment)
    #expect(table.slotCount == 2 && table.recordCount == 3)
    #expect(table.slot(ofColumn: 0) == nil && table.slot(ofColumn: 2) == 1)
    #expect(table.slot(ofColumn: 3) == nil && table.slot(ofColumn: -1) == nil)
    var cells: [String?] = []
    for record in 0..<3 {
      for slot in 0..<2 {
        if let cell = table.cell(record: record, slot: slot) {
          cells.append(CellText.utf8(cell))
        } else {
          cells.append(nil)
        }
      }
    }
    #expect(cells == ["2", "3", "5", nil, "7\"x", ""])
  }

  @Test("libcsv disagreeing with the cutter is an error, never silent")
  func disagreement() throws {
    let file = TemporaryFile("a,b\n\n1;2,3;4\n5,6\n")
    var reader = SegmentReader(input: try ByteInput(path: file.path))
    _ = try reader.readHeader()
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    let segment = try #require(try reader.next(shape: shape, into: SegmentBuffer()))
    // The wrong delimiter stands for a defect: the first record then has three cells.
    var table = FieldTable(
      dialect: Dialect(delimiter: 0x3B), columnCount: 2, wanted: [true, true], engine: .libcsv)
    #expect(throws: DelimitedTextError.splitterDisagrees(line: 3, expectedCells: 2, foundCells: 3))
    {
      try table.split(segment)
    }
    #expect(table.recordCount == 0)
  }
}
