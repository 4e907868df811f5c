import Foundation
import TestSupport
import Testing

/// A folder of `Cases`: a `command`, and what it must print and how it must end.
///
/// `command` is shell text, run from the package's top folder. It may use `$OUT` (an empty folder),
/// `$CASE` (this very folder) and `$RUN` (the finished run of the Brooklyn sample). The other files
/// are `stdout`, `stderr` and `status`. To add a case, write its `command` and run the tests: what
/// is missing is recorded, and the test fails until somebody has read and kept it.
/// `RECORD_GOLDEN=1` records all of them anew.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = PackagePlaces.root + "/Tests/ScreenerCommandTests/Cases"

  /// All cases, by name.
  static let all: [GoldenCase] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/command") }
    .map(GoldenCase.init)

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  /// Runs the command and gives what differs from what is recorded; empty when nothing does.
  func differences() throws -> [String] {
    let command = try text("command") ?? ""
    var more = ["CASE": "Tests/ScreenerCommandTests/Cases/\(name)"]
    if command.contains("$RUN") { more["RUN"] = try SampleRun.folder.get() }
    let output = try BuiltProgram.run(command, more: more)
    var differences: [String] = []
    for (file, found) in [
      ("stdout", output.stdout), ("stderr", output.stderr), ("status", "\(output.status)\n"),
    ] {
      let recorded = try text(file)
      if recorded == found { continue }
      if recorded == nil || Self.isRecording {
        try found.write(toFile: path(file), atomically: true, encoding: .utf8)
      }
      if let recorded, !Self.isRecording {
        differences.append("\(file) should be:\n\(recorded)and is:\n\(found)")
      } else if recorded == nil {
        differences.append("\(file) was missing and is now recorded: read it, and run again.")
      }
    }
    return differences
  }

  private func path(_ file: String) -> String { "\(Self.folder)/\(name)/\(file)" }

  /// The text of a file of the case; nil when there is none.
  private func text(_ file: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path(file)) else { return nil }
    return try String(contentsOfFile: path(file), encoding: .utf8)
  }
}

/// One finished run of the Brooklyn sample, for the cases that explain.
enum SampleRun {
  private static let scratch = Result { try ScratchFolder() }

  static let folder = Result {
    let path = try scratch.get().path("sample")
    let output = try BuiltProgram.run(
      """
      screener screen SampleData/brooklyn-2021/charges.csv \
      --warrants SampleData/brooklyn-2021/warrants.csv \
      --policy ny-brooklyn-2021 --as-of 2021-01-29 --out "$RUN" --quiet
      """, more: ["RUN": path])
    guard output.status == 0 else { throw Failure(sentence: output.stderr) }
    return path
  }

  struct Failure: Error {
    let sentence: String
  }
}
