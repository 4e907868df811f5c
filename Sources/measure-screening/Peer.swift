internal import Foundation

/// A program that does the same work in another way, as a script for Python.
///
/// Measured from the start of the interpreter to its end, as the screener is from its start.
struct Peer: Hashable {
  /// The step's name in the table.
  let name: String
  /// The module that must be installed; its version is printed.
  let module: String
  /// The script, without its ending.
  let script: String
  /// How much it does, and how: the words behind the four that every script takes.
  let variant: [String]

  /// All that there are, the slowest last.
  ///
  /// DuckDB and Polars also run without the account of rows and cases: the least that they can do.
  static let all = [
    Peer(name: "DuckDB", module: "duckdb", script: "duckdb_query", variant: ["account"]),
    Peer(
      name: "DuckDB, candidates only", module: "duckdb", script: "duckdb_query",
      variant: ["candidates"]),
    Peer(
      name: "Polars, streaming", module: "polars", script: "polars_query",
      variant: ["account", "streaming"]),
    Peer(
      name: "Polars, in memory", module: "polars", script: "polars_query",
      variant: ["account", "in-memory"]),
    Peer(
      name: "Polars, candidates only", module: "polars", script: "polars_query",
      variant: ["candidates", "streaming"]),
    Peer(name: "ClickHouse (chdb)", module: "chdb", script: "chdb_query", variant: ["account"]),
    Peer(name: "Python's csv", module: "csv", script: "csv_query", variant: ["account"]),
  ]

  /// Runs the script to its end.
  func run(_ export: GeneratedExport, work: Work, python: String) throws -> Cost {
    try Programs.run(
      python,
      [
        work.script(script), export.charges, export.warrants, answer(export), Work.warrantYears,
      ] + variant)
  }

  /// What it found.
  func finding(_ export: GeneratedExport) throws -> Finding { try Finding(answer: answer(export)) }

  private func answer(_ export: GeneratedExport) -> String {
    "\(export.directory)/answer-\(script)\(variant.joined()).txt"
  }

  /// The version of its module; nil when the interpreter does not have it.
  func version(python: String) -> String? {
    let question = """
      import importlib.util, importlib.metadata, platform
      if importlib.util.find_spec("\(module)"):
        print("\(module)" == "csv" and platform.python_version()
          or importlib.metadata.version("\(module)"))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", question]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: answer, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}
