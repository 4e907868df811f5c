import DelimitedText
import Testing

@Suite("ShortCellMemo")
struct ShortCellMemoTests {
  /// Hands over the bytes as a cell with other bytes behind it, which are no part of it.
  private func withCell<Result>(_ bytes: [UInt8], _ body: (CellBytes) -> Result) -> Result {
    (bytes + Array(repeating: 0x5A, count: 16)).withUnsafeBufferPointer { buffer in
      // Never nil: there are sixteen bytes at least.
      body(CellBytes(start: buffer.baseAddress.unsafelyUnwrapped, count: bytes.count))
    }
  }

  @Test("tells cells apart by all their bytes and their length")
  func exact() {
    var memo = ShortCellMemo()
    let cells =
      (0...40).map { Array(repeating: UInt8(0), count: $0) }
      + (0...40).map { Array(repeating: UInt8(0x5A), count: $0) }
      + (0..<40).map { place in
        var bytes = Array(repeating: UInt8(0x41), count: 40)
        bytes[place] = 0x42
        return bytes
      }
      + (0..<16).map { place in
        var bytes = Array(repeating: UInt8(0x41), count: 16)
        bytes[place] = 0xC1
        return bytes
      }
    // The empty cell stands there twice.
    let distinct = Array(Set(cells)).sorted { $0.lexicographicallyPrecedes($1) }
    for (number, cell) in distinct.enumerated() {
      withCell(cell) {
        #expect(memo.value(of: $0) == ShortCellMemo.unknown)
        memo.remember(UInt32(number), for: $0)
      }
    }
    #expect(memo.count == distinct.count)
    for (number, cell) in distinct.enumerated() {
      withCell(cell) { #expect(memo.value(of: $0) == UInt32(number)) }
    }
  }

  @Test("keeps everything while it grows")
  func growth() {
    var memo = ShortCellMemo()
    let cells = (0..<20_000).map { Array("\($0 * 7)-\($0)".utf8) }
    for (number, cell) in cells.enumerated() {
      withCell(cell) { memo.remember(UInt32(number), for: $0) }
    }
    for (number, cell) in cells.enumerated() {
      withCell(cell) { #expect(memo.value(of: $0) == UInt32(number)) }
    }
    withCell(Array("none".utf8)) { #expect(memo.value(of: $0) == ShortCellMemo.unknown) }
  }

  @Test("a cell is trimmed at both ends and equal by its bytes")
  func cells() {
    let pairs = [
      ("", ""), (" ", ""), ("a", "a"), (" a b\t", "a b"), ("\r\n\u{0}x", "x"),
    ]
    for (raw, trimmed) in pairs {
      withCell(Array(raw.utf8)) { cell in
        #expect(Array(cell.trimmed.buffer) == Array(trimmed.utf8))
        withCell(Array(trimmed.utf8)) { #expect(cell.trimmed.equals($0)) }
        withCell(Array("\(trimmed)!".utf8)) { #expect(!cell.trimmed.equals($0)) }
      }
    }
  }
}
