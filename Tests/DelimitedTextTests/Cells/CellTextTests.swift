import DelimitedText
import TestSupport
import Testing

@Suite("CellText")
struct CellTextTests {
  @Test(
    "reads UTF-8 where it is valid, else Windows-1252",
    arguments: [
      (Array("Pe\u{F1}a".utf8), "Pe\u{F1}a"), ([0x50, 0x65, 0xF1, 0x61], "Pe\u{F1}a"),
      ([0x80, 0x99, 0x9F], "\u{20AC}\u{2122}\u{178}"), ([0x93, 0x61, 0x94], "\u{201C}a\u{201D}"),
      ([0x81, 0x8D, 0x8F, 0x90, 0x9D], "\u{81}\u{8D}\u{8F}\u{90}\u{9D}"), ([], ""),
      ([0xA7, 0x32], "\u{A7}2"), ([0xC3], "\u{C3}"), ([0xED, 0xA0, 0x80], "\u{ED}\u{A0}\u{20AC}"),
    ] as [([UInt8], String)])
  func decodes(bytes: [UInt8], expected: String) {
    #expect(bytes.withUnsafeBufferPointer { CellText.utf8($0) } == expected)
    #expect(CellText.utf8(bytes.span) == expected)
  }

  @Test("validity and ASCII agree with the standard library")
  func validity() {
    for seed in UInt64(0)..<2000 {
      var generator = SeededGenerator(seed: seed)
      let alphabet: [UInt8] = [0x61, 0x7F, 0x00, 0x80, 0xBF, 0xC2, 0xE2, 0x82, 0xAC, 0xF0, 0xFF]
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        generator.chance(70) ? 0x61 : generator.pick(alphabet)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(CellText.isValidUTF8(bytes.span) == isValid, "seed \(seed)")
      #expect(CellText.isASCII(bytes.span) == bytes.allSatisfy { $0 < 128 }, "seed \(seed)")
      #expect(bytes.withUnsafeBufferPointer { CellText.isValidUTF8($0) } == isValid)
    }
  }

  @Test("valid UTF-8 is what the standard library takes for it", arguments: 0..<40)
  func validity(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x41], [0x7F], [0x80], [0xBF], [0xC0], [0xC1], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0x9F],
      [0xE0, 0xA0, 0x80], [0xE2, 0x80], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBD],
      [0xF0, 0x8F, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90], [0xF5],
      [0xFF], [0xE9], [0xF1, 0x80, 0x80], [0xF3, 0x80, 0x80, 0xC0],
    ]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...6, using: &generator) { bytes += generator.pick(pieces) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(CellText.isValidUTF8(bytes.span) == isValid, "\(bytes)")
    }
    for first in UInt8.min...UInt8.max {
      let second = UInt8.random(in: 0...0xFF, using: &generator)
      let whole = [first, second, 0x80, 0xBF]
      for count in 1...4 {
        let bytes = Array(whole[..<count])
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect(CellText.isValidUTF8(bytes.span) == isValid, "\(bytes)")
      }
    }
  }
}
