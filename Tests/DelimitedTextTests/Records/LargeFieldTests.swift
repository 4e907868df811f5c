import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("Cells of 100 MB")
struct LargeFieldTests {
  /// By hand: `LARGE_FIELDS=1 swift test --filter LargeFieldTests` takes some 400 MB and a minute.
  @Test(
    "are read when the bounds are raised, and cost one line when they are not",
    .enabled(if: ProcessInfo.processInfo.environment["LARGE_FIELDS"] == "1"),
    arguments: [true, false])
  func large(isRaised: Bool) throws {
    let size = 100_000_000
    let file = TemporaryFile(
      Array("a,b\n1,\"".utf8) + [UInt8](repeating: 0x78, count: size) + Array("\"\n3,4\n".utf8))
    var reader = SegmentReader(
      input: try ByteInput(path: file.path),
      limits: isRaised
        ? RecordLimits(quotedBytes: 1 << 27, recordBytes: 1 << 28) : RecordLimits())
    _ = try reader.readHeader()
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    var table = FieldTable(dialect: Dialect(), columnCount: 2, wanted: [true, true])
    let buffer = SegmentBuffer()
    var longest = 0
    while let segment = try reader.next(shape: shape, into: buffer) {
      try table.split(segment)
      for record in 0..<table.recordCount {
        longest = max(longest, table.cell(record: record, slot: 1)?.count ?? 0)
      }
    }
    #expect(longest == (isRaised ? size : 1))
    #expect(reader.totals.records == (isRaised ? 2 : 1) && reader.totals.linesAddUp)
    #expect(reader.totals.rejects == (isRaised ? 0 : 1))
  }
}
