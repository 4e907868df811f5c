import DelimitedText
import TestSupport
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

  @Test("a column gives the same cells, and cells outside UTF-8 are counted", arguments: 0..<60)
  func columns(seed: UInt64) throws {
    var text = HostileText(seed: seed)
    var body = text.rows(count: 60, faults: seed % 3 == 0 ? 5 : 0)
    for place in body.indices where text.generator.chance(2) && body[place] >= 0x61 {
      body[place] = text.generator.pick([0xC9, 0xE9, 0x93, 0xFF])
      // Some of them as UTF-8 has it.
      if place + 1 < body.count, body[place + 1] >= 0x61, text.generator.chance(40) {
        (body[place], body[place + 1]) = (0xC3, 0xA9)
      }
    }
    let file = TemporaryFile()
    file.write(Array("a,b,c\n".utf8) + body)
    for engine in [SplitEngine.clean, .libcsv] {
      var reader = SegmentReader(input: try ByteInput(path: file.path))
      _ = try reader.readHeader()
      let shape = RecordShape(columnCount: 3, lastColumnIsBound: false)
      var table = FieldTable(
        dialect: Dialect(), columnCount: 3, wanted: [true, false, true], engine: engine)
      while let segment = try reader.next(shape: shape, into: SegmentBuffer()) {
        try table.split(segment)
        var outside = 0
        for slot in 0..<2 {
          let column = table.column(slot: slot)
          for record in 0..<table.recordCount {
            var bytes: [UInt8] = []
            if let cell = table.cell(record: record, slot: slot) {
              bytes = cell.withUnsafeBufferPointer { Array($0) }
            }
            #expect(column.map { Array($0[record].buffer) } == bytes)
            if String(validating: bytes, as: UTF8.self) == nil { outside += 1 }
          }
        }
        #expect(table.foreignCells(of: segment).windows1252 == outside, "seed \(seed)")
      }
    }
  }
}
