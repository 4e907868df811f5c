import TestSupport
import Testing

@testable import DelimitedText

@Suite("ZIP archives")
struct ZipTests {
  private static let sample = "a,b\n1,2\n"

  private func names(of bytes: [UInt8]) throws -> [String] {
    let file = TemporaryFile(bytes)
    return try ExportNames.expanded([file.path]).map { String($0.dropFirst(file.path.utf8.count)) }
  }

  private func namesFault(of bytes: [UInt8]) throws -> OpeningFault? {
    do {
      _ = try names(of: bytes)
      return nil
    } catch DelimitedTextError.cannotUse(_, let fault) {
      return fault
    }
  }

  @Test("stand for the files in them, in byte order of their names")
  func expanded() throws {
    let bytes = Packed.zip([
      ("b.csv", Self.sample), ("sub/", ""), ("sub/c.csv", Self.sample), ("B.csv", Self.sample),
      ("__MACOSX/._b.csv", "x"), ("sub/.DS_Store", "x"), ("caf\u{E9}.csv", Self.sample),
    ])
    #expect(try names(of: bytes) == ["/B.csv", "/b.csv", "/caf\u{E9}.csv", "/sub/c.csv"])
    let file = TemporaryFile(bytes)
    let read = try text(of: ByteInput(path: file.path + "/sub/c.csv"))
    #expect(read.bytes == Array(Self.sample.utf8) && read.origin.packing == .zip)
    #expect(read.fileByteCount == UInt64(bytes.count))
  }

  @Test("other names stay as they are")
  func others() throws {
    let file = TemporaryFile("a,b\n")
    let names = ["-", "/nowhere/x.csv", "/dev/null", file.path]
    #expect(try ExportNames.expanded(names) == names)
  }

  @Test("an archive of one file stands for that file, of several for none")
  func single() throws {
    #expect(try text(of: Packed.zip([("a.csv", Self.sample)])) == Array(Self.sample.utf8))
    let two = Packed.zip([("a.csv", Self.sample), ("b.csv", Self.sample)])
    #expect(try fault(of: two) == .severalFiles(count: 2))
    #expect(try fault(of: Packed.zip([(String, String)]())) == .noFiles)
    #expect(try fault(of: Packed.zip([("a/", "")])) == .noFiles)
  }

  @Test("deflated files are unpacked and their CRC is checked", arguments: [1, 4096])
  func deflated(step: Int) throws {
    var file = Packed.ZipFile(
      name: "a.csv", bytes: Packed.denseText, method: 8, packedBytes: Packed.dense)
    #expect(try text(of: Packed.zip([file]), step: step) == Packed.denseText)
    file.bytes[50] = 0x79
    guard case .corrupt = try fault(of: Packed.zip([file])) else {
      Issue.record("A wrong CRC should be noticed.")
      return
    }
  }

  @Test("a name that is not there, and a path through a plain file")
  func missing() throws {
    let archive = TemporaryFile(Packed.zip([("a.csv", Self.sample)]))
    #expect(
      throws: DelimitedTextError.cannotUse(path: archive.path, fault: .noSuchFile("A.csv"))
    ) { _ = try ByteInput(path: archive.path + "/A.csv") }
    let plain = TemporaryFile("a,b\n")
    #expect(throws: DelimitedTextError.cannotOpen(path: plain.path + "/a.csv", code: 20)) {
      _ = try ByteInput(path: plain.path + "/a.csv")
    }
  }

  @Test(
    "names that lead out of the archive, or cannot be shown, are refused",
    arguments: [
      "/a.csv", "../a.csv", "x/../../a.csv", "x/..", "./a.csv", "x//a.csv", "..\\a.csv",
      "C:/a.csv", "a\nb.csv", "a\u{7F}b.csv", "a\u{85}.csv",
      String(repeating: "n", count: 1025),
    ])
  func unsafeNames(name: String) throws {
    let bytes = Packed.zip([("fine.csv", Self.sample), (name, Self.sample)])
    guard case .unsafeName = try namesFault(of: bytes) else {
      Issue.record("\(name.debugDescription) should be refused.")
      return
    }
  }

  @Test("two files of one name, too many files, and implausible sizes are refused")
  func limits() throws {
    let twins = [("a.csv", Self.sample), ("a.csv", Self.sample)]
    #expect(try namesFault(of: Packed.zip(twins)).map(Self.isCorrupt) == true)
    // One name in UTF-8 and in code page 437.
    let one = Packed.ZipFile(name: "\u{E9}", bytes: [])
    var other = Packed.ZipFile(name: "", bytes: [])
    other.rawName = [0x82]
    other.flags = 0
    #expect(try namesFault(of: Packed.zip([one, other])).map(Self.isCorrupt) == true)
    let three = Packed.zip((0..<3).map { ("\($0).csv", Self.sample) })
    #expect(
      try fault(of: three, limits: OpeningLimits(files: 2)) == .tooManyFiles(limit: 2))
    let dense = Packed.zip([
      Packed.ZipFile(name: "a.csv", bytes: Packed.denseText, method: 8, packedBytes: Packed.dense)
    ])
    #expect(
      try fault(of: dense, limits: OpeningLimits(ratio: 100, freeBytes: 10_000))
        == .tooDense(limit: 100))
    #expect(
      try fault(of: dense, limits: OpeningLimits(unpackedBytes: 50_000))
        == .tooLarge(limit: 50_000))
  }

  @Test("a directory that states another size is not believed", arguments: [10, 200_000])
  func statedSize(size: Int) throws {
    let bytes = Packed.zip([
      Packed.ZipFile(
        name: "a.csv", bytes: Packed.denseText, method: 8, statedSize: size,
        packedBytes: Packed.dense)
    ])
    #expect(try fault(of: bytes) != nil)
  }

  @Test("encrypted files and unknown methods are told apart from damage")
  func methods() throws {
    var file = Packed.ZipFile(name: "a.csv", bytes: Array(Self.sample.utf8))
    file.flags = 0x801
    #expect(try fault(of: Packed.zip([file])) == .encrypted)
    file.flags = 0x800
    file.method = 6
    #expect(try fault(of: Packed.zip([file])) == .unknownMethod)
  }

  @Test("archives in archives are refused")
  func nested() throws {
    let inner = Packed.zip([("a.csv", Self.sample)])
    #expect(try fault(of: Packed.zip([Packed.ZipFile(name: "a.zip", bytes: inner)])) == .nested)
    let gzip = Packed.gzip(Array(Self.sample.utf8))
    #expect(try fault(of: Packed.zip([Packed.ZipFile(name: "a.gz", bytes: gzip)])) == .nested)
  }

  @Test("an archive that is cut short, or comes through a pipe, cannot be read")
  func incomplete() throws {
    let whole = Packed.zip([("a.csv", Self.sample), ("b.csv", Self.sample)])
    for count in [4, 30, 60, whole.count - 30] {
      let found = try fault(of: Array(whole[..<count]))
      #expect(found == .cutShort || found.map(Self.isCorrupt) == true, "\(count)")
    }
    let found = try piped(whole) { path in
      #expect(throws: DelimitedTextError.cannotUse(path: path, fault: .archiveInPipe)) {
        _ = try text(of: ByteInput(path: path))
      }
    }
    _ = found
  }

  private static func isCorrupt(_ fault: OpeningFault) -> Bool {
    if case .corrupt = fault { true } else { false }
  }

  @Test("documents that are archives inside are told by their files")
  func documents() throws {
    for (files, format) in [
      (["[Content_Types].xml", "xl/workbook.xml"], ForeignFormat.xlsx),
      (["[Content_Types].xml", "word/document.xml"], .officeDocument),
      (["mimetype", "content.xml"], .openDocument), (["Index/Document.iwa"], .numbers),
    ] {
      #expect(try fault(of: Packed.zip(files.map { ($0, "x") })) == .foreign(format))
      #expect(try namesFault(of: Packed.zip(files.map { ($0, "x") })) == .foreign(format))
    }
  }
}
