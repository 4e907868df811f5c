import Foundation
import TestSupport
import Testing

@testable import MotionReports

@Suite("OutputFile")
struct OutputFileTests {
  @Test("writes every byte once, whatever the sizes, and digests them")
  func sizes() throws {
    let test = try TemporaryFolder()
    var folder = try RunFolder(final: test.path("run"), replacing: false)
    var file = try folder.file(named: "x.bin")
    var expected: [UInt8] = []
    for size in [0, 1, 100, 262_144, 5, 262_143, 700_000, 3] {
      let block = (0..<size).map { UInt8(truncatingIfNeeded: $0 &+ size) }
      try file.write(block)
      expected += block
    }
    let written = try file.close()
    try folder.seal()
    let found = try Data(contentsOf: URL(fileURLWithPath: test.path("run/x.bin")))
    #expect(Array(found) == expected)
    #expect(written.byteCount == UInt64(expected.count))
    #expect(written.sha256 == ContentDigest.hex(of: expected))
    #expect(written.name == "x.bin")
  }

  @Test("says so in a sentence when the disk is full")
  func diskFull() throws {
    var file = OutputFile(
      name: "full", path: "run/full", descriptor: try SystemCalls.openForWriting("/dev/full"))
    try file.write([1, 2, 3])
    let error = #expect(throws: ReportError.self) { try file.close() }
    #expect(error == .cannotWrite("run/full", code: ENOSPC))
    #expect(
      error?.description
        == "run/full cannot be written: No space left on device. "
        + "Check the disk and run again; no finished folder was touched.")
    #expect(error?.failure == .inputOutput)
  }

  @Test("fails at once when a block larger than the buffer does not fit")
  func diskFullBlock() throws {
    var file = OutputFile(
      name: "full", path: "run/full", descriptor: try SystemCalls.openForWriting("/dev/full"))
    #expect(throws: ReportError.cannotWrite("run/full", code: ENOSPC)) {
      try file.write([UInt8](repeating: 0, count: 300_000))
    }
  }

  @Test("refuses a name that exists already in the folder")
  func twice() throws {
    let test = try TemporaryFolder()
    let folder = try RunFolder(final: test.path("run"), replacing: false)
    _ = try folder.file(named: "x")
    #expect(throws: ReportError.cannotCreate(test.path("run/x"), code: EEXIST)) {
      _ = try folder.file(named: "x")
    }
  }
}
