@testable import DelimitedText
import TestSupport
import Testing

@Suite("BlockMasks and LineCounter")
struct BlockMasksTests {
  @Test("bits come out in the order of the bytes")
  func order() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let expected = generator.next() & (seed % 2 == 0 ? generator.next() : ~0)
      var vector = SIMD64<UInt8>(repeating: 0)
      for bit in 0..<64 where expected >> UInt64(bit) & 1 == 1 { vector[bit] = 7 }
      let scattered = BlockMasks.scattered(vector .== SIMD64<UInt8>(repeating: 7))
      #expect(scattered.nonzeroBitCount == expected.nonzeroBitCount)
      #expect(scattered >> 63 == expected >> 63)
      #expect(BlockMasks.ordered(scattered) == expected, "seed \(seed)")
    }
  }

  @Test("lines are counted the same however the bytes are cut")
  func lines() {
    for seed in UInt64(0)..<300 {
      var text = HostileText(seed: seed)
      let bytes = text.noise(maximumCount: 400)
      let naive = NaiveReader(
        bytes: bytes, shape: RecordShape(columnCount: 1, lastColumnIsBound: false))
      var counter = LineCounter()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...150, using: &text.generator)))
        piece.withUnsafeBytes { counter.count($0) }
        rest = rest.dropFirst(piece.count)
      }
      #expect(
        counter.lines == UInt64(naive.physicalLines(from: 0, to: bytes.count)), "seed \(seed)")
    }
  }
}
