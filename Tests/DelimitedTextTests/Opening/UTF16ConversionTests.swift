import DelimitedText
import TestSupport
import Testing

@Suite("UTF-16")
struct UTF16ConversionTests {
  /// ASCII, two and three bytes of UTF-8, and a pair of surrogates, in lines long enough to be
  /// recognised without a mark.
  private static let sample =
    "CASE_NO,CHARGE\r\n2014KN000001,PL \u{A7} 230.00\r\n2014KN000002,FA\u{C7}ADE \u{2013}\r\n"
    + "2014KN000003,\u{1F600}\u{10FFFF}\r\n"

  @Test(
    "is read with and without its mark, in either order, whatever the steps",
    arguments: [(false, false), (false, true), (true, false), (true, true)], [1, 2, 3, 5, 7, 4096])
  func reads(kind: (isBigEndian: Bool, hasMark: Bool), step: Int) throws {
    let bytes = Packed.utf16(Self.sample, isBigEndian: kind.isBigEndian, hasMark: kind.hasMark)
    let file = TemporaryFile(bytes)
    let read = try text(of: ByteInput(path: file.path), step: step)
    #expect(read.bytes == Array(Self.sample.utf8))
    #expect(read.origin.encoding == (kind.isBigEndian ? "UTF-16BE" : "UTF-16LE"))
    #expect(read.origin.replacedCharacters == 0 && !read.origin.isPlain)
    #expect(read.fileByteCount == UInt64(bytes.count))
    let mark = kind.isBigEndian ? "FE FF" : "FF FE"
    #expect(
      read.origin.evidence?.hasPrefix(kind.hasMark ? "a byte order mark \(mark)" : "no byte order")
        == true)
  }

  @Test("is read through a pipe")
  func pipe() throws {
    let bytes = Packed.utf16(Self.sample, hasMark: true)
    let found = try piped(bytes) { try text(of: ByteInput(path: $0)) }
    #expect(found.bytes == Array(Self.sample.utf8))
  }

  @Test(
    "long runs of ASCII, at any place of a block, are what they were", arguments: [false, true])
  func runs(isBigEndian: Bool) throws {
    for lead in 0..<40 {
      let sample =
        "HEAD" + String(repeating: "\u{E9}", count: lead) + ASCII.run + "\u{2014}"
        + ASCII.run
      #expect(
        try text(of: Packed.utf16(sample, isBigEndian: isBigEndian, hasMark: true))
          == Array(sample.utf8))
    }
  }

  private enum ASCII {
    static let run = String((0..<300).map { Character(Unicode.Scalar(UInt8(0x20 + $0 % 0x5F))) })
  }

  /// What stands behind `A`, and what comes of it.
  struct Broken: Sendable {
    let units: [UInt16]
    let text: String
    let replaced: UInt64
  }

  @Test(
    "a surrogate without its partner is U+FFFD, and counted",
    arguments: [
      Broken(units: [0xD83D], text: "\u{FFFD}", replaced: 1),
      Broken(units: [0xDE00], text: "\u{FFFD}", replaced: 1),
      Broken(units: [0xD83D, 0x42], text: "\u{FFFD}B", replaced: 1),
      Broken(units: [0xD83D, 0xD83D, 0xDE00], text: "\u{FFFD}\u{1F600}", replaced: 1),
      Broken(units: [0xDE00, 0xD83D], text: "\u{FFFD}\u{FFFD}", replaced: 2),
      Broken(units: [0xD83D, 0xDE00], text: "\u{1F600}", replaced: 0),
      Broken(units: [0xFEFF], text: "\u{FEFF}", replaced: 0),
      Broken(units: [0], text: "\0", replaced: 0),
    ], [false, true])
  func broken(_ broken: Broken, isBigEndian: Bool) throws {
    for step in [1, 4096] {
      let file = TemporaryFile(
        Packed.utf16(units: [0xFEFF, 0x41] + broken.units, isBigEndian: isBigEndian))
      let read = try text(of: ByteInput(path: file.path), step: step)
      #expect(read.bytes == Array(("A" + broken.text).utf8))
      #expect(read.origin.replacedCharacters == broken.replaced)
    }
  }

  @Test("half a character at the end is U+FFFD, and counted")
  func odd() throws {
    let file = TemporaryFile(Packed.utf16("A,B\n", hasMark: true) + [0x43])
    let read = try text(of: ByteInput(path: file.path))
    #expect(read.bytes == Array("A,B\n\u{FFFD}".utf8) && read.origin.replacedCharacters == 1)
  }

  @Test("records, lines and offsets are those of the converted text")
  func offsets() throws {
    let file = TemporaryFile(Packed.utf16("a,b\n\u{E9},2\n1,2,3\n", hasMark: true))
    var reader = SegmentReader(input: try ByteInput(path: file.path))
    _ = try reader.readHeader()
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    let segment = try #require(try reader.next(shape: shape, into: SegmentBuffer()))
    #expect(segment.byteOffset == 4 && segment.records.count == 1)
    // `é,2` and its line end are five bytes of UTF-8.
    #expect(segment.rejects.map(\.start) == [5])
    #expect(reader.totals.bytes == 15 && reader.fileByteCount == 30)
  }
}
