import TestSupport
import Testing

@testable import DelimitedText

@Suite("gzip")
struct GzipTests {
  private static let sample = Array("a,b\n1,2\n\"x\ny\",4\n".utf8)

  @Test("is unpacked while it is read, whatever the steps", arguments: [1, 3, 4096])
  func reads(step: Int) throws {
    let file = TemporaryFile(Packed.gzip(Self.sample))
    let read = try text(of: ByteInput(path: file.path), step: step)
    #expect(read.bytes == Self.sample && read.origin.packing == .gzip)
    #expect(read.fileByteCount == UInt64(Packed.gzip(Self.sample).count))
  }

  @Test("is unpacked from a pipe")
  func pipe() throws {
    let read = try piped(Packed.gzip(Self.sample)) { try text(of: ByteInput(path: $0)) }
    #expect(read.bytes == Self.sample && read.origin.packing == .gzip)
  }

  @Test("holds any number of members, empty ones too, and zeros behind the last")
  func members() throws {
    let (one, two) = (Array(Self.sample[..<5]), Array(Self.sample[5...]))
    let bytes = Packed.gzip(one) + Packed.gzip([]) + Packed.gzip(two)
    #expect(try text(of: bytes) == Self.sample)
    #expect(try text(of: bytes + [UInt8](repeating: 0, count: 1000)) == Self.sample)
    #expect(try text(of: Packed.gzip([])) == [])
  }

  @Test("holds UTF-16 as well")
  func utf16() throws {
    #expect(
      try text(of: Packed.gzip(Packed.utf16("A,B\n1,\u{E9}\n", hasMark: true)))
        == Array("A,B\n1,\u{E9}\n".utf8))
  }

  @Test("is cut short wherever it is cut", arguments: [2, 3, 10, 12, 20, 33, 35, 38])
  func cut(count: Int) throws {
    let whole = Packed.gzip(Self.sample)
    #expect(count < whole.count)
    #expect(try fault(of: Array(whole[..<count])) == .cutShort)
    #expect(try fault(of: whole + Array(whole[..<count])) == .cutShort)
  }

  @Test("a changed byte anywhere behind the header is noticed")
  func changed() throws {
    let whole = Packed.gzip(Self.sample)
    for index in 10..<whole.count {
      var bytes = whole
      bytes[index] ^= 0x55
      #expect(try fault(of: bytes) != nil, "byte \(index)")
    }
  }

  @Test("bytes behind the last member are no padding")
  func behind() throws {
    #expect(try fault(of: Packed.gzip(Self.sample) + Array("x".utf8)) == .bytesBehind)
    #expect(try fault(of: Packed.gzip(Self.sample) + [0, 0, 1]) == .bytesBehind)
  }

  @Test("nothing packed inside is unpacked again, and no workbook is read")
  func nested() throws {
    #expect(try fault(of: Packed.gzip(Packed.gzip(Self.sample))) == .nested)
    #expect(try fault(of: Packed.gzip(Packed.zip([("a.csv", "a,b\n")]))) == .nested)
    let tar =
      [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8)
      + [UInt8](repeating: 0, count: 250)
    #expect(try fault(of: Packed.gzip(tar)) == .nested)
    #expect(try fault(of: Packed.gzip(Array("%PDF-1.4\n".utf8))) == .foreign(.pdf))
  }

  @Test("a bomb is given up at its limits")
  func bomb() throws {
    let deflated = Packed.dense
    // The trailer is not reached.
    let bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated
    let ratio = OpeningLimits(ratio: 100, freeBytes: 10_000)
    #expect(try fault(of: bytes, limits: ratio) == .tooDense(limit: 100))
    let size = OpeningLimits(unpackedBytes: 50_000)
    #expect(try fault(of: bytes, limits: size) == .tooLarge(limit: 50_000))
    // Within the limits only the missing trailer is wrong.
    #expect(try fault(of: bytes) == .cutShort)
  }
}
