import Foundation

/// The built `screener`, run as a person runs it: by a shell, from the package's top folder.
enum BuiltProgram {
  /// What a command printed, and how it ended.
  struct Output: Equatable {
    var stdout: String
    var stderr: String
    var status: Int32
  }

  /// The package's top folder, found from this very file.
  static let package: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { place.deleteLastPathComponent() }
    return place.path
  }()

  /// The folder of the built programs: the one that this test bundle lies in.
  static let folder: String = {
    let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
      .deletingLastPathComponent().path
  }()

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
    process.currentDirectoryURL = URL(fileURLWithPath: package)
    // No rules but the package's own, whatever the tester's environment says.
    process.environment = [
      "PATH": "\(folder):/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "80", "OUT": out,
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
      return text.replacingOccurrences(of: package + "/", with: "")
    }
    return Output(
      stdout: try text("stdout"), stderr: try text("stderr"), status: process.terminationStatus)
  }
}

/// A fresh folder with an empty folder `out` in it; it goes when the value goes.
final class ScratchFolder: Sendable {
  private let path: String

  init() throws {
    // Always of one length, for the command wraps lines that hold it.
    path = "/tmp/screener-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path + "/out", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }
  func url(_ name: String) -> URL { URL(fileURLWithPath: path(name)) }

  func writer(_ name: String) throws -> FileHandle {
    try Data().write(to: url(name))
    return try FileHandle(forWritingTo: url(name))
  }
}
