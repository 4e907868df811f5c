import TestSupport
import Testing

@testable import DelimitedText

@Suite("Files that are no exports")
struct ForeignFormatTests {
  /// The first bytes of a file, and what it is; nil: text.
  struct Head: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let format: ForeignFormat?
    var testDescription: String { String(decoding: bytes.prefix(24), as: UTF8.self) }

    init(_ bytes: [UInt8], _ format: ForeignFormat?) {
      // Formats are longer than what they begin with.
      self.bytes = bytes
      self.format = format
    }

    init(_ text: String, _ format: ForeignFormat?) { self.init(Array(text.utf8), format) }
  }

  private static let noise = (0..<64).map { UInt8($0 * 37 & 0xFF) }

  @Test(
    "are recognised by what they begin with",
    arguments: [
      Head([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + noise, .oldOffice),
      Head("%PDF-1.7\n%\u{E2}\n", .pdf), Head("{\\rtf1\\ansi", .rtf),
      Head("%!PS-Adobe", .postScript),
      Head("<!DOCTYPE html><html>", .html), Head("\n <TABLE border=1>", .html),
      Head("\u{FEFF}<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", .html),
      Head("<?xml version=\"1.0\"?>", .xml),
      Head("{\"cases\": [1]}", .json), Head(" [ {\"case\": 1}]", .json), Head("[[1,2]]", .json),
      Head("{\"a\":1}\n{\"a\":2}\n", .json), Head("{}", .json),
      Head(Array("PAR1".utf8) + [0x15, 0x04, 0x15], .parquet),
      Head(Array("ARROW1".utf8) + [0, 0], .arrow), Head(Array("Obj".utf8) + [1, 4], .avro),
      Head(Array("SQLite format 3".utf8) + [0, 16], .sqlite),
      Head([0, 1, 0, 0] + Array("Standard Jet DB".utf8) + [0], .access),
      Head([3, 118, 7, 26, 5, 0, 0, 0, 97, 0, 36, 0] + [UInt8](repeating: 0, count: 20), .dBase),
      Head([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
      Head([0xFF, 0xD8, 0xFF, 0xE0], .image), Head("GIF89a", .image),
      Head([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
      Head(Array("Rar!".utf8) + [0x1A, 7], .otherArchive), Head("BZh91AY&SY", .otherArchive),
      Head([0x28, 0xB5, 0x2F, 0xFD], .otherArchive),
      Head([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32), Head([0, 0, 0xFE, 0xFF], .utf32),
      Head([0x7F, 0x45, 0x4C, 0x46, 2, 1], .program), Head([0x4D, 0x5A, 0x90, 0], .program),
      Head((0..<64).map { UInt8(($0 * 7 + 3) & 0x1F) }, .binary),
    ])
  func recognised(head: Head) throws {
    #expect(try fault(of: head.bytes) == head.format.map(OpeningFault.foreign))
  }

  @Test(
    "text that begins like one of them is text",
    arguments: [
      "PAR1,PAR2\n1,2\n", "Obj,Name\n", "BM,AM\n", "MZ,PE\n", "GIF,X\n", "[Case],[Charge]\n1,2\n",
      "{Case},x\n", "%PDF,x\n", "<Case>,x\n1,2\n", "PK,Charge\n1,2\n", "Rar!,x\n", "BZh,x\n",
      "Standard Jet DB,x\n", "SQLite,format 3\n",
      "a\u{1}b\u{1}c\n1\u{1}2\u{1}3\n4\u{1}5\u{1}6\n7\n",
      "a\u{1F}b\n1\u{1F}2\n", "a,b\n1,2\n\u{1A}", "", "x",
    ])
  func text(text: String) throws {
    #expect(try DelimitedTextTests.text(of: Array(text.utf8)) == Array(text.utf8))
  }

  @Test("cells padded with NULs, and Latin-1 text of nothing but letters, are text")
  func padded() throws {
    let nuls = Array("a,b\n".utf8) + Array("1\0\0\0\0\0\0\0\0,2\0\0\0\0\0\0\n".utf8)
    #expect(try DelimitedTextTests.text(of: nuls) == nuls)
    let latin = (0..<200).map { UInt8(0xC0 + $0 % 0x40) }
    #expect(try DelimitedTextTests.text(of: latin) == latin)
  }

  @Test("every kind says what it is and what to do", arguments: ForeignFormat.allCases)
  func sentences(format: ForeignFormat) {
    let text = DelimitedTextError.cannotUse(path: "x.csv", fault: .foreign(format)).description
    #expect(text.hasPrefix("x.csv: is ") && text.hasSuffix(".") && text.count > 50)
  }

  @Test("a file as it is can still be read by whoever asks for its bytes")
  func asItIs() throws {
    let bytes = Packed.gzip(Array("a,b\n".utf8))
    let file = TemporaryFile(bytes)
    #expect(try DelimitedTextTests.text(of: ByteInput(fileAsItIs: file.path)).bytes == bytes)
  }

  @Test("whoever observes a file sees its bytes once and in order")
  func observed() throws {
    let bytes = Packed.gzip(Packed.utf16("a,b\n1,2\n", hasMark: true))
    let seen = Seen()
    for isPipe in [false, true] {
      func read(_ path: String) throws {
        var input = try ByteInput(path: path)
        input.observeFile { seen.bytes += Array($0) }
        _ = try input.lookAhead(3)
        #expect(try DelimitedTextTests.text(of: input).bytes == Array("a,b\n1,2\n".utf8))
      }
      let file = TemporaryFile(bytes)
      if isPipe { try piped(bytes, read) } else { try read(file.path) }
      #expect(seen.bytes == bytes)
      seen.bytes = []
    }
  }

  /// `@unchecked Sendable`: one test reads on one thread.
  private final class Seen: @unchecked Sendable {
    var bytes: [UInt8] = []
  }
}
