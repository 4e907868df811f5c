import Foundation
import TestSupport
import Testing

@testable import MotionReports

@Suite("SpillFile")
struct SpillFileTests {
  @Test("gives back what was put aside, to any number of threads, and nobody sees it")
  func roundTrip() throws {
    let test = try TemporaryFolder()
    let folder = try RunFolder(final: test.path("run"), replacing: false)
    let file = try folder.spillFile()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.temporaryPath).isEmpty)
    let failures = Counter()
    DispatchQueue.concurrentPerform(iterations: 50) { number in
      let bytes = [UInt8](repeating: UInt8(number), count: number * 977)
      do {
        let offset = try bytes.withUnsafeBytes { try file.append($0) }
        var back = [UInt8](repeating: 0xFF, count: bytes.count)
        try back.withUnsafeMutableBytes { try file.read(at: offset, into: $0) }
        if back != bytes { failures.add() }
      } catch {
        failures.add()
      }
    }
    #expect(failures.count == 0)
    #expect(file.byteCount == UInt64((0..<50).reduce(0) { $0 + $1 * 977 }))
  }

  @Test("says so in a sentence when there is no room, and when bytes are missing")
  func faults() throws {
    let full = SpillFile(descriptor: try SystemCalls.openForWriting("/dev/full"), path: "run/spill")
    let error = #expect(throws: ReportError.self) {
      _ = try [UInt8](repeating: 1, count: 9).withUnsafeBytes { try full.append($0) }
    }
    #expect(error == .cannotSpill("run/spill", code: ENOSPC) && error?.failure == .inputOutput)
    #expect(
      error?.description
        == "What does not fit into memory cannot be put aside in run/spill: "
        + "No space left on device. Free some disk space there, or allow more memory with "
        + "--memory-limit, and run again; no finished folder was touched.")
    let test = try TemporaryFolder()
    let folder = try RunFolder(final: test.path("run"), replacing: false)
    let file = try folder.spillFile()
    var memory = [UInt8](repeating: 0, count: 4)
    #expect(throws: ReportError.cannotSpill(test.path("run/spill"), code: EIO)) {
      try memory.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
    }
  }

  /// Counts from several threads.
  private final class Counter: @unchecked Sendable {
    // Every access holds the lock.
    private let lock = NSLock()
    private var value = 0

    var count: Int { lock.withLock { value } }

    func add() { lock.withLock { value += 1 } }
  }
}
