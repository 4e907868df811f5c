import DelimitedText
import TestSupport
import Testing

/// The cutter and libcsv against the naive reader, on seeded hostile input.
@Suite("SegmentReader against the naive reader")
struct DifferentialTests {
  struct Setting: CustomTestStringConvertible, Sendable {
    var name: String
    var dialect = Dialect()
    var columnCount = 3
    var lastColumnIsBound = true
    var limits = RecordLimits()
    var seeds: Range<UInt64> = 0..<500

    var testDescription: String { name }
  }

  static let settings: [Setting] = [
    Setting(name: "three columns", seeds: 0..<1500),
    Setting(name: "last column not bound", lastColumnIsBound: false),
    Setting(name: "one column", columnCount: 1),
    Setting(name: "one column, not bound", columnCount: 1, lastColumnIsBound: false),
    Setting(name: "many columns", columnCount: 24),
    Setting(name: "tabs", dialect: Dialect(delimiter: 9), lastColumnIsBound: false),
    Setting(name: "spaces", dialect: Dialect(delimiter: 32)),
    Setting(name: "semicolons and apostrophes", dialect: Dialect(delimiter: 59, quote: 39)),
    Setting(name: "tiny quoted bytes", limits: RecordLimits(quotedBytes: 9)),
    Setting(name: "tiny quoted lines", limits: RecordLimits(quotedLines: 2)),
    Setting(name: "one quoted line", limits: RecordLimits(quotedLines: 1)),
    Setting(name: "tiny records", limits: RecordLimits(recordBytes: 20)),
    Setting(
      name: "all limits tiny",
      limits: RecordLimits(quotedBytes: 30, quotedLines: 3, recordBytes: 70)),
  ]

  @Test("rows, lines, numbers, faults and cells are equal", arguments: settings)
  func agrees(setting: Setting) throws {
    let file = TemporaryFile()
    let delimiter = String(decoding: [setting.dialect.delimiter], as: UTF8.self)
    let header = (0..<setting.columnCount).map { "h\($0)" }.joined(separator: delimiter) + "\n"
    for seed in setting.seeds {
      var text = HostileText(
        seed: seed, delimiter: delimiter, columnCount: setting.columnCount)
      let body: [UInt8] =
        switch seed % 4 {
        case 0: text.noise(maximumCount: 200)
        case 1: text.rows(count: 12, faults: 0)
        case 2: text.rows(count: 12, faults: 2)
        default: text.rows(count: 8, faults: 15)
        }
      let content =
        setting.dialect.quote == 39
        ? body.map { $0 == 34 ? 39 : $0 } : body
      let bytes = Array(header.utf8) + content
      file.write(bytes)
      let naive = NaiveReader(
        bytes: bytes, dialect: setting.dialect,
        shape: RecordShape(
          columnCount: setting.columnCount, lastColumnIsBound: setting.lastColumnIsBound,
          header: (0..<setting.columnCount).map { Array("h\($0)".utf8) }),
        limits: setting.limits
      ).read(from: header.utf8.count)
      let lines = NaiveReader(
        bytes: bytes, shape: RecordShape(columnCount: 1, lastColumnIsBound: false)
      ).physicalLines(from: 0, to: bytes.count)
      for block in [blockSizes[Int(seed % 7)], 1 << 20] {
        let reading = try read(
          file, blockByteCount: block, dialect: setting.dialect,
          lastColumnIsBound: setting.lastColumnIsBound, matchesHeader: true,
          limits: setting.limits)
        let isEqual = reading.result == naive && reading.seenBytes == bytes
        if !isEqual {
          let index = zip(reading.result.rows, naive.rows).enumerated().first { $1.0 != $1.1 }?.0
          let i = index ?? min(reading.result.rows.count, naive.rows.count)
          Issue.record(
            """
            seed \(seed), block \(block), row \(i)
            reader \(reading.result.rows.dropFirst(i).first.map { "\($0)" } ?? "none")
            naive  \(naive.rows.dropFirst(i).first.map { "\($0)" } ?? "none")
            blank \(reading.result.blankLines) and \(naive.blankLines)
            """)
          return
        }
        #expect(reading.totals.linesAddUp, "seed \(seed)")
        #expect(reading.totals.lines == UInt64(lines), "seed \(seed)")
      }
    }
  }
}
