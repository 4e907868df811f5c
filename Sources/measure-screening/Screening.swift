internal import Foundation

/// One screening of the export, in a process of its own.
struct Screening {
  /// The export that is screened.
  let export: GeneratedExport
  /// The number of worker threads.
  let workerCount: Int

  private var folder: String { "\(export.directory)/lists-\(workerCount)" }

  /// Runs the screener and says what it took, the writing of all lists included.
  func run(program: String) throws -> Cost {
    try Programs.run(
      program,
      [
        "screen", export.charges, "--warrants", export.warrants, "--policy", "ny-brooklyn-2021",
        "--as-of", "2021-01-29", "--out", folder, "--replace", "--workers", "\(workerCount)",
        "--quiet",
      ])
  }

  /// Checks that another screening wrote the same, and that no record was missed.
  ///
  /// The manifest holds the digest of every list, so the two equal files stand for all. `records` is
  /// libcsv's count, header included. Throws `outputsDiffer`, `countsDiffer` and `unreadable`.
  func check(against other: Screening, records: Int) throws {
    for name in ["summary.json", "manifest.json"] {
      guard try contents(of: name) == other.contents(of: name) else {
        throw MeasureError.outputsDiffer(name: name)
      }
    }
    let summary = try JSONSerialization.jsonObject(with: contents(of: "summary.json"))
    guard let rows = (summary as? [String: Any])?["rows"] as? [String: Any],
      let read = rows["read"] as? Int
    else { throw MeasureError.unreadable(path: folder + "/summary.json") }
    guard read == records - 1 else {
      throw MeasureError.countsDiffer(counted: records - 1, screened: read)
    }
  }

  private func contents(of name: String) throws -> Data {
    guard let contents = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      throw MeasureError.unreadable(path: "\(folder)/\(name)")
    }
    return contents
  }
}
