import TestSupport
import Testing

@testable import DelimitedText

@Suite("StructuralIndex")
struct StructuralIndexTests {
  private static let dialects = [
    Dialect(), Dialect(delimiter: 0x7C, quote: 0x27), Dialect(delimiter: 0x09, quote: 0xFF),
  ]

  /// Where the structural bytes stand, one by one.
  private func naive(_ bytes: [UInt8], _ dialect: Dialect) -> [UInt32] {
    bytes.indices.filter {
      [dialect.delimiter, dialect.quote, 0x0A, 0x0D].contains(bytes[$0])
    }.map(UInt32.init)
  }

  private func bytes(seed: UInt64) -> [UInt8] {
    var text = HostileText(seed: seed)
    let count = Int.random(in: 0...400, using: &text.generator)
    switch seed % 3 {
    case 0: return text.noise(maximumCount: 400)
    case 1: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &text.generator) }
    default:
      // Nearly nothing, and nearly nothing else: blocks without and full of places.
      let few: [UInt8] = seed % 2 == 0 ? [0x41, 0x41, 0x41, 0x0D] : [0x2C, 0x22, 0x0A, 0x0D]
      return (0..<count).map { _ in few.randomElement(using: &text.generator) ?? 0x41 }
    }
  }

  @Test(
    "every kernel finds what one byte at a time finds, in any pieces",
    arguments: StructuralIndex.Kernel.allCases)
  func kernels(kernel: StructuralIndex.Kernel) {
    guard kernel.isAvailable else {
      print("Skipped: this processor has no \(kernel) kernel.")
      return
    }
    for seed in UInt64(0)..<900 {
      let bytes = bytes(seed: seed)
      let dialect = Self.dialects[Int(seed / 3 % 3)]
      var generator = SeededGenerator(seed: seed)
      var whole = LineCounter()
      bytes.withUnsafeBytes { whole.count($0) }
      var index = StructuralIndex(dialect: dialect, kernel: kernel)
      var lines = LineCounter()
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        var end = 0
        while end < buffer.count {
          end = min(buffer.count, end + Int.random(in: 1...200, using: &generator))
          index.extend(base, to: end, lines: &lines)
        }
      }
      let found = (0..<index.count).map { index.places[$0] }
      #expect(found == naive(bytes, dialect), "seed \(seed)")
      let high = index.highBlocks.flatMap { block -> [Int] in
        (0..<64).filter { block.bytes >> UInt64($0) & 1 == 1 }.map { Int(block.offset) + $0 }
      }
      #expect(high == Array(bytes.indices).filter { bytes[$0] >= 0x80 }, "seed \(seed)")
      #expect(index.highBlocks.allSatisfy { $0.bytes != 0 })
      #expect(lines.lines == whole.lines, "seed \(seed)")
      #expect(index.byteCount == bytes.count)
    }
  }

  @Test("begins anew without what was found before")
  func beginsAnew() {
    var index = StructuralIndex(dialect: Dialect())
    var lines = LineCounter()
    let first: [UInt8] = Array("a,é\n".utf8)
    first.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { index.extend(base, to: buffer.count, lines: &lines) }
    }
    index.begin()
    #expect(index.count == 0 && index.byteCount == 0 && index.highBlocks.isEmpty)
  }
}
