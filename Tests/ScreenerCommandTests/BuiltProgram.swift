import Foundation
import TestSupport

/// The built `screener`, run as a person runs it: by a shell, from the package's top folder.
enum BuiltProgram {
  /// What a command printed, and how it ended.
  struct Output: Equatable {
    var stdout: String
    var stderr: String
    var status: Int32
  }

  /// Where a run of `.ci/long coverage` wants the lines that the program itself ran.
  private static let profile: [String: String] = {
    let place = ProcessInfo.processInfo.environment["PROGRAM_PROFILE"]
    return place.map { ["LLVM_PROFILE_FILE": $0] } ?? [:]
  }()

  /// A process that runs a shell command; `$OUT` is a folder that the command may fill.
  static func process(_ command: String, out: String, more: [String: String] = [:]) -> Process {
    let process = Process()
    // Another test may ignore broken pipes, and a shell cannot take that back from what it inherits.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=PIPE", "/bin/sh", "-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: PackagePlaces.root)
    // No rules but the package's own, whatever the tester's environment says.
    process.environment = [
      "PATH": "\(PackagePlaces.programs):/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC",
      "COLUMNS": "80", "OUT": out,
    ].merging(profile) { $1 }.merging(more) { $1 }
    return process
  }

  /// Runs a command to its end.
  ///
  /// Paths of this machine become `$OUT` and, for the package, nothing.
  static func run(_ command: String, more: [String: String] = [:]) throws -> Output {
    let scratch = try ScratchFolder()
    let process = process(command, out: scratch.path("out"), more: more)
    let stdout = try scratch.writer("stdout")
    let stderr = try scratch.writer("stderr")
    process.standardOutput = stdout
    process.standardError = stderr
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      var text = String(decoding: try Data(contentsOf: scratch.url(name)), as: UTF8.self)
      text = text.replacingOccurrences(of: scratch.path("out"), with: "$OUT")
      for (name, value) in more.sorted(by: { $0.key < $1.key }) where value.hasPrefix("/") {
        text = text.replacingOccurrences(of: value, with: "$\(name)")
      }
      return text.replacingOccurrences(of: PackagePlaces.root + "/", with: "")
    }
    return Output(
      stdout: try text("stdout"), stderr: try text("stderr"), status: process.terminationStatus)
  }
}

/// A fresh folder with an empty folder `out` in it; it goes when the value goes.
struct ScratchFolder: Sendable {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("out")
  }

  func path(_ name: String) -> String { folder.path(name) }
  func url(_ name: String) -> URL { folder.url(name) }

  func writer(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("", to: name)))
  }
}
