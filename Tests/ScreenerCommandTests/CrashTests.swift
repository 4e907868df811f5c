import Foundation
import Glibc
import Testing

extension ScreenerCommandTests {
  /// A run that ends as a bug would end it, or the system.
  @Suite("Ended by a crash", .serialized)
  struct CrashTests {
    /// Everything that Swift's crash handler would print if it were not turned off: it shows the
    /// memory that the registers point to, and so whatever cell was just read.
    private static let talkative = [
      "SWIFT_BACKTRACE":
        "enable=yes,interactive=no,color=no,registers=all,threads=all,sanitize=no,timeout=10s"
    ]

    // Without SIGABRT and SIGQUIT, which the threads of Dispatch block in whatever they start; the
    // test of memory meets the first.
    @Test(
      "it says nothing of anybody, leaves no core, and is not in the way of the next run",
      arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGKILL])
    func crash(signal: Int32) throws {
      let secrets = try Secrets()
      let run = try FedRun(
        FedRun.screen + " --memory-limit 1KiB --block-bytes 512", more: Self.talkative)
      try run.give(Data(contentsOf: secrets.scratch.url("charges.csv")))
      try run.wait { try !run.entries.isEmpty }
      usleep(100_000)
      let limits = try String(
        contentsOfFile: "/proc/\(run.process.processIdentifier)/limits", encoding: .utf8)
      #expect(try Self.coreLimit(in: limits) == ["0", "0"])
      kill(run.process.processIdentifier, signal)
      try run.wait { !run.process.isRunning }
      if run.process.isRunning { _ = run.stop(SIGKILL) }
      #expect(run.process.terminationReason == .uncaughtSignal)
      #expect(run.process.terminationStatus == signal)
      #expect(try run.said == "")
      #expect(try String(contentsOfFile: run.scratch.path("stdout"), encoding: .utf8) == "")

      // What was written so far is for its owner alone, under a name that no run is mistaken by.
      let left = try run.entries
      #expect(left == ["run.\(run.process.processIdentifier).partial"])
      let next = try BuiltProgram.run(
        "stat -c %a \"$LEFT\"/* | sort -u; stat -c %a \"$LEFT\"/*.partial/* | sort -u;"
          + " \(ScreenerCommandTests.tiny) --out \"$LEFT/run\" --quiet; ls \"$LEFT\" | wc -l",
        more: ["LEFT": run.scratch.path("out")])
      #expect(next == .init(stdout: "700\n600\n2\n", stderr: "", status: 0))
    }

    private static func coreLimit(in limits: String) throws -> [Substring] {
      let prefix = "Max core file size"
      let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(prefix) })
      return line.dropFirst(prefix.count).split(separator: " ").prefix(2).map { $0 }
    }

    @Test(
      "without memory it may end anywhere, and never with half a folder or a name",
      arguments: [20, 40, 60, 80, 100, 120, 140, 160, 200, 240, 320, 480, 640, 960])
    func memory(mebibytes: Int) throws {
      let secrets = try Secrets()
      var environment = Self.talkative
      environment["DATA"] = secrets.scratch.path("")
      let output = try BuiltProgram.run(
        "(ulimit -v \(mebibytes * 1024); exec timeout -s TERM -k 10 20 screener screen"
          + " \"$DATA/charges.csv\" --warrants \"$DATA/warrants.csv\" --policy ny-brooklyn-2021"
          + " --as-of 2021-01-29 --out \"$OUT/run\" --quiet); s=$?; ls \"$OUT\""
          + " | grep -v 'run\\.[0-9]*\\.partial'; exit $s", more: environment)
      #expect(secrets.found(in: output.stdout + output.stderr) == [])
      // 137: it hung, and a signal could not end it. 124: it waited for memory until the signal.
      #expect(output.status != 137)
      if output.status == 0 {
        #expect(output.stdout == "run\n" && output.stderr == "")
      } else {
        #expect(output.stdout == "" && output.stderr != "")
      }
    }
  }
}
