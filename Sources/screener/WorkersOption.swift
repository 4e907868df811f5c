import ArgumentParser
import Foundation

/// How many threads a command works with.
struct WorkersOption: ParsableArguments {
  @Option(help: "Worker threads. Default: one a core. No output depends on it.")
  var workers: Int?

  /// As many as were asked for, or one a core.
  var count: Int { workers ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let workers, !(1...256).contains(workers) {
      throw ValidationError("--workers takes a number from 1 to 256.")
    }
  }
}
