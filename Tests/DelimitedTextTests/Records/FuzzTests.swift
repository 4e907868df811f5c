import DelimitedText
import TestSupport
import Testing

/// Settings and inputs drawn by seed: both engines and the naive reader must say the same of each.
///
/// `FUZZ_SEEDS` is the number of seeds and `FUZZ_FIRST` the first of them: short by default, millions
/// by hand (`.ci/long fuzz`). What fails names its seed, which alone makes it again.
@Suite("Records by seed")
struct FuzzTests {
  @Test("both engines and the naive reader agree, at any block size")
  func agree() throws {
    let file = TemporaryFile()
    var seeds = Seeds("FUZZ_SEEDS", few: 2_000)
    while let seed = seeds.next() {
      let difference = try Self.difference(seed: seed, file: file)
      guard let difference else { continue }
      Issue.record("seed \(seed): \(difference)")
      return
    }
    print("Fuzz: \(seeds.count) inputs from seed \(seeds.first), no difference.")
  }

  /// What one seed shows; nil when all agree.
  ///
  /// `read` itself compares the engines cell by cell.
  private static func difference(seed: UInt64, file: TemporaryFile) throws -> String? {
    var generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 7)
    let dialect = generator.pick([
      Dialect(), Dialect(), Dialect(), Dialect(delimiter: 9), Dialect(delimiter: 59),
      Dialect(delimiter: 32), Dialect(delimiter: 124), Dialect(delimiter: 59, quote: 39),
    ])
    let columnCount = generator.pick([1, 2, 3, 3, 5, 24, 70])
    let isBound = generator.chance(50)
    // The header has to keep to the limits too.
    let least = columnCount * 4 + 2
    let limits = generator.pick([
      RecordLimits(), RecordLimits(), RecordLimits(), RecordLimits(quotedBytes: 9),
      RecordLimits(quotedLines: 2), RecordLimits(recordBytes: least + 15),
      RecordLimits(quotedBytes: 70, quotedLines: 3, recordBytes: least + 90),
    ])
    let body = body(
      seed: seed, dialect: dialect, columnCount: columnCount, generator: &generator)
    let delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
    let header = (0..<columnCount).map { "h\($0)" }.joined(separator: delimiter) + "\n"
    let bytes = Array(header.utf8) + body
    file.write(bytes)
    let naive = NaiveReader(
      bytes: bytes, dialect: dialect,
      shape: RecordShape(
        columnCount: columnCount, lastColumnIsBound: isBound,
        header: (0..<columnCount).map { Array("h\($0)".utf8) }),
      limits: limits
    ).read(from: header.utf8.count)
    for block in [Int.random(in: 1...200, using: &generator), generator.pick(blockSizes)] {
      let reading = try read(
        file, blockByteCount: block, dialect: dialect, lastColumnIsBound: isBound,
        matchesHeader: true, limits: limits)
      if reading.result != naive { return "block \(block): other rows than the naive reader" }
      if reading.seenBytes != bytes {
        return "block \(block): other bytes were seen than stand there"
      }
      if !reading.totals.linesAddUp { return "block \(block): the lines do not add up" }
    }
    return nil
  }

  /// Clean rows, hostile rows or noise; and in one input of three some bytes changed afterwards.
  private static func body(
    seed: UInt64, dialect: Dialect, columnCount: Int, generator: inout SeededGenerator
  ) -> [UInt8] {
    let delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
    var text = HostileText(seed: seed, delimiter: delimiter, columnCount: columnCount)
    let count = columnCount > 10 ? 4 : Int.random(in: 1...16, using: &generator)
    var body: [UInt8] =
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: text.noise(maximumCount: 300)
      case 1, 2: text.rows(count: count, faults: 0)
      case 3: text.rows(count: count, faults: 3)
      default: text.rows(count: count, faults: 20)
      }
    if generator.chance(33), !body.isEmpty {
      let odd: [UInt8] = [
        0, 9, 10, 13, 32, 34, 39, dialect.delimiter, dialect.quote, 0x80, 0xA0, 0xEF, 0xFF,
      ]
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: 0..<body.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: body[place] = generator.pick(odd)
        case 1: body.insert(generator.pick(odd), at: place)
        default: if body.count > 1 { body.remove(at: place) }
        }
      }
    }
    return dialect.quote == 39 ? body.map { $0 == 34 ? 39 : $0 } : body
  }
}
