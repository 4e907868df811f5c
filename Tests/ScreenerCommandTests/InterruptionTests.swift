import Foundation
import Glibc
import Testing

extension ScreenerCommandTests {
  /// A run that is stopped from outside: within a second, and without a trace.
  @Suite("Stopped by a signal", .serialized)
  struct InterruptionTests {
    @Test(
      "a signal ends the run within a second and leaves nothing",
      arguments: FedRun.Feeding.allCases,
      [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)] as [(Int32, Int32)])
    func signals(feeding: FedRun.Feeding, signal: (number: Int32, status: Int32)) throws {
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
      _ feeding: FedRun.Feeding, _ number: Int32, status: Int32
    ) throws -> Double {
      let run = try FedRun(
        FedRun.screen + (feeding == .pouring ? " --memory-limit 1KiB --block-bytes 4096" : ""))
      let charges = try FedRun.charges.get()
      try run.give(charges)
      try run.wait { try !run.entries.isEmpty }
      #expect(try run.entries.allSatisfy { $0.hasSuffix(".partial") })
      let feeder = FedRun.Feeder(feeding, charges: charges) { try run.give($0) }
      usleep(100_000)
      let seconds = run.stop(number)
      feeder.end()
      #expect(run.process.terminationStatus == status)
      #expect(run.process.terminationReason == .exit)
      #expect(try run.entries == [])
      #expect(try run.said == "screener: Stopped. Nothing was written.\n")
      return seconds
    }

    @Test("a hang-up that was to be ignored is ignored, as under nohup")
    func ignoredHangUp() throws {
      let run = try FedRun("sh -c 'trap \"\" HUP; exec \(FedRun.screen) --quiet'")
      try run.give(FedRun.charges.get())
      try run.wait { try !run.entries.isEmpty }
      kill(run.process.processIdentifier, SIGHUP)
      usleep(700_000)
      try run.end()
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 0)
      #expect(try run.entries == ["run"])
    }

    @Test(
      "where the system gives no more threads, a signal still ends the run, and nothing is left",
      .enabled(
        if: getuid() == 0 && Unprivileged.prefix != nil,
        "Only the administrator can count another user's processes from none."),
      arguments: 1...5)
    func withoutThreads(limit: Int) throws {
      let alone = try #require(Unprivileged.prefix)
      // With too few it waits until there is one: `timeout` then asks it to stop, and kills it (137)
      // when it does not.
      let output = try BuiltProgram.run(
        "chmod 777 \"$OUT\"; timeout -s TERM -k 10 3 \(alone) bash -c 'ulimit -u \(limit); exec "
          + "\(ScreenerCommandTests.tiny) --out \"$OUT/run\" --quiet'; s=$?; ls -A \"$OUT\"; exit $s"
      )
      #expect(output.stdout == (output.status == 0 ? "run\n" : ""))
      switch output.status {
      case 0: #expect(output.stderr == "")
      case 71:
        #expect(output.stderr.hasPrefix("screener: The system gives the program no thread: "))
      default:
        #expect(output.status == 124)
        #expect(output.stderr == "screener: Stopped. Nothing was written.\n")
      }
    }

    @Test("a run that is whole and only waits to be printed says so")
    func whilePrinting() throws {
      let full = Pipe()
      let writing = full.fileHandleForWriting.fileDescriptor
      let flags = fcntl(writing, F_GETFL)
      _ = fcntl(writing, F_SETFL, flags | O_NONBLOCK)
      while write(writing, "x", 1) == 1 {}
      _ = fcntl(writing, F_SETFL, flags)
      let run = try FedRun(FedRun.screen, stdout: full)
      try run.give(FedRun.charges.get())
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
