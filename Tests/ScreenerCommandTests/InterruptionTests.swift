import Foundation
import Glibc
import Testing

extension ScreenerCommandTests {
  /// A run that is stopped from outside: within a second, and without a trace.
  @Suite("Stopped by a signal", .serialized)
  struct InterruptionTests {
    /// A run that reads an export from a pipe.
    private final class Run {
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
    }

    private static let charges = Result {
      try Data(
        contentsOf: URL(fileURLWithPath: "\(GoldenCase.folder)/screen-table/charges.csv"))
    }

    private static let screen =
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

    @Test(
      "a signal ends the run within a second and leaves nothing",
      arguments: Feeding.allCases,
      [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)] as [(Int32, Int32)])
    func signals(feeding: Feeding, signal: (number: Int32, status: Int32)) throws {
      // The program has half a second; the rest is the machine's, which may be busy with other
      // things for longer. What must hold is that it can: of five stops one within the second,
      // and every one of them clean.
      var shortest = Double.infinity
      for _ in 0..<5 where shortest >= 1 {
        shortest = min(shortest, try stopOnce(feeding, signal.number, status: signal.status))
      }
      #expect(shortest < 1)
    }

    private func stopOnce(
      _ feeding: Feeding, _ number: Int32, status: Int32
    ) throws -> Double {
      let run = try Run(
        Self.screen + (feeding == .pouring ? " --memory-limit 1KiB --block-bytes 4096" : ""))
      let charges = try Self.charges.get()
      try run.give(charges)
      try run.wait { try !run.entries.isEmpty }
      #expect(try run.entries.allSatisfy { $0.hasSuffix(".partial") })
      let feeder = Feeder(feeding, charges: charges) { try run.give($0) }
      usleep(100_000)
      let seconds = run.stop(number)
      feeder.end()
      #expect(run.process.terminationStatus == status)
      #expect(run.process.terminationReason == .exit)
      #expect(try run.entries == [])
      #expect(try run.said == "screener: Stopped. Nothing was written.\n")
      return seconds
    }

    /// Feeds on a thread of its own until it is told to end.
    private final class Feeder: @unchecked Sendable {
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

    @Test("a hang-up that was to be ignored is ignored, as under nohup")
    func ignoredHangUp() throws {
      let run = try Run("sh -c 'trap \"\" HUP; exec \(Self.screen) --quiet'")
      try run.give(Self.charges.get())
      try run.wait { try !run.entries.isEmpty }
      kill(run.process.processIdentifier, SIGHUP)
      usleep(700_000)
      try run.end()
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 0)
      #expect(try run.entries == ["run"])
    }

    @Test("a run that is whole and only waits to be printed says so")
    func whilePrinting() throws {
      let full = Pipe()
      let writing = full.fileHandleForWriting.fileDescriptor
      let flags = fcntl(writing, F_GETFL)
      _ = fcntl(writing, F_SETFL, flags | O_NONBLOCK)
      while write(writing, "x", 1) == 1 {}
      _ = fcntl(writing, F_SETFL, flags)
      let run = try Run(Self.screen, stdout: full)
      try run.give(Self.charges.get())
      try run.end()
      try run.wait { try run.entries == ["run"] }
      _ = run.stop(SIGTERM)
      #expect(run.process.terminationStatus == 143)
      #expect(
        try run.said
          == "screener: Stopped while printing. \(run.scratch.path("out/run")) is whole.\n")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: run.scratch.path("out/run"))
          .contains("manifest.json"))
    }
  }
}
