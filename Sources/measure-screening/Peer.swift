internal import Foundation

/// A program that does the same work in another way, as a script for Python.
///
/// Measured from the start of the interpreter to its end, as the screener is from its start.
struct Peer: Hashable {
  /// The engine that does the work.
  enum Engine: String, CaseIterable {
    case duckDB = "DuckDB"
    case polars = "Polars"
    case clickHouse = "ClickHouse (chdb)"
    case python = "Python's csv"

    /// The module that must be installed; its version is printed.
    var module: String {
      switch self {
      case .duckDB: "duckdb"
      case .polars: "polars"
      case .clickHouse: "chdb"
      case .python: "csv"
      }
    }

    /// The script, without its ending.
    fileprivate var script: String { module + "_query" }
  }

  let engine: Engine
  /// Whether it accounts for every row; else it does the least that finds the same candidates.
  let isWholeWork: Bool
  /// The form of the query, as the script knows it.
  let form: [String]

  /// The step's name in the table.
  var name: String {
    ([engine.rawValue] + form + (isWholeWork ? [] : ["candidates only"])).joined(separator: ", ")
  }

  /// All that there are, the slowest last.
  ///
  /// `by-row` classifies every row, `by-pair` every pair of citation and text once. Which is faster
  /// depends on the engine and the export, so both run, and the faster one counts.
  static let all = [
    Peer(engine: .duckDB, isWholeWork: true, form: ["by-row"]),
    Peer(engine: .duckDB, isWholeWork: true, form: ["by-pair"]),
    Peer(engine: .duckDB, isWholeWork: false, form: ["by-row"]),
    Peer(engine: .polars, isWholeWork: true, form: ["streaming", "by-row"]),
    Peer(engine: .polars, isWholeWork: true, form: ["streaming", "by-pair"]),
    Peer(engine: .polars, isWholeWork: true, form: ["in-memory", "by-pair"]),
    Peer(engine: .polars, isWholeWork: false, form: ["streaming", "by-row"]),
    Peer(engine: .clickHouse, isWholeWork: true, form: ["by-row"]),
    Peer(engine: .clickHouse, isWholeWork: true, form: ["by-pair"]),
    Peer(engine: .clickHouse, isWholeWork: false, form: ["by-row"]),
    Peer(engine: .python, isWholeWork: true, form: []),
  ]

  /// Runs the script to its end.
  func run(_ export: GeneratedExport, work: Work, python: String) throws -> Cost {
    try Programs.run(
      python,
      [
        work.script(engine.script), export.charges, export.warrants, answer(export),
        Work.warrantYears, isWholeWork ? "account" : "candidates",
      ] + form)
  }

  /// What it found.
  func finding(_ export: GeneratedExport) throws -> Finding { try Finding(answer: answer(export)) }

  private func answer(_ export: GeneratedExport) -> String {
    "\(export.directory)/answer-\(name.filter { $0.isLetter }).txt"
  }
}

extension Peer.Engine {
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
