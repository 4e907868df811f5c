import Foundation
import Glibc
import Testing

/// A run that reads an export from a pipe.
final class FedRun {
  let scratch: ScratchFolder
  let process: Process
  private let feed = Pipe()

  init(_ command: String, stdout: Any? = nil, more: [String: String] = [:]) throws {
    scratch = try ScratchFolder()
    process = BuiltProgram.process("exec \(command)", out: scratch.path("out"), more: more)
    process.standardInput = feed
    process.standardOutput = try stdout ?? scratch.writer("stdout")
    process.standardError = try scratch.writer("stderr")
    // A write into a pipe whose reader is gone must fail here, neither wait nor kill the tests.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try feed.fileHandleForReading.close()
  }

  func give(_ bytes: Data) throws { try feed.fileHandleForWriting.write(contentsOf: bytes) }

  func end() throws { try feed.fileHandleForWriting.close() }

  var entries: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")) }
  }

  var said: String {
    get throws { try String(contentsOfFile: scratch.path("stderr"), encoding: .utf8) }
  }

  /// Waits until something holds, at most a minute: a loaded machine is no fault.
  func wait(_ condition: () throws -> Bool) throws {
    for _ in 0..<6000 {
      if try condition() { return }
      usleep(10_000)
    }
    Issue.record("Waited for a minute in vain.")
  }

  /// Sends a signal and gives the seconds until the process is no more.
  func stop(_ number: Int32) -> Double {
    let began = DispatchTime.now().uptimeNanoseconds
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    return Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9
  }

  /// A small export.
  static let charges = Result {
    try Data(
      contentsOf: URL(fileURLWithPath: "\(GoldenCase.folder)/screen-table/charges.csv"))
  }

  /// A screening of what comes through standard input.
  static let screen =
    "screener screen - --policy ny-brooklyn-2021 --as-of 2021-01-29 --out \"$OUT/run\""

  /// How the export comes when the signal does.
  enum Feeding: CaseIterable {
    /// It began and then stands still: the reader sits in a system call.
    case stuck
    /// A row every few milliseconds.
    case trickling
    /// As fast as it is read, without end, its rows put on the disk.
    case pouring
  }

  /// Feeds on a thread of its own until it is told to end.
  final class Feeder: @unchecked Sendable {
    // `@unchecked Sendable`: the lock guards the one variable; the closure writes to a pipe.
    private let lock = NSLock()
    private var isOver = false
    private let done = DispatchSemaphore(value: 0)

    init(_ feeding: Feeding, charges: Data, give: @escaping (Data) throws -> Void) {
      guard feeding != .stuck else {
        done.signal()
        return
      }
      let rows = charges.split(separator: 0x0A).dropFirst().map { $0 + [0x0A] }
      nonisolated(unsafe) let give = give
      Thread.detachNewThread { [self] in
        var number = 0
        // The pipe breaks when the run is gone.
        while !lock.withLock({ isOver }), (try? give(rows[number % rows.count])) != nil {
          number += 1
          if feeding == .trickling { usleep(5_000) }
        }
        done.signal()
      }
    }

    func end() {
      lock.withLock { isOver = true }
      done.wait()
    }
  }
}
