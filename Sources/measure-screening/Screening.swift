internal import Foundation

/// One screening of an export, in a process of its own.
struct Screening {
  /// How the screener is called.
  struct Setting: Hashable {
    var workers = 2
    var digestsInput = true
    var engine = "clean"
    /// As the command takes it; nil for its own default.
    var memoryLimit: String?
    /// Whether it reads the export of which one row in a hundred is odd.
    var isOdd = false

    /// The step's name in the table.
    var name: String {
      var words = ["screener, \(workers) worker\(workers == 1 ? "" : "s")"]
      if !digestsInput { words.append("no digest") }
      if engine != "clean" { words.append("\(engine) engine") }
      if let memoryLimit { words.append("limit \(memoryLimit)") }
      if isOdd { words.append("1% odd rows") }
      return words.joined(separator: ", ")
    }
  }

  /// The least memory that the command can be told to keep to, which the goals ask of it.
  static let smallLimit = "48MiB"

  let export: GeneratedExport
  let setting: Setting
  let work: Work

  private var folder: String {
    "\(export.directory)/lists-\(setting.name.filter { $0.isLetter || $0.isNumber })"
  }

  /// Runs the screener and says what it took, the writing of all lists included.
  func run(program: String) throws -> Cost {
    var words = ["screen", export.charges, "--warrants", export.warrants, "--policy", work.policy]
    for layout in work.layouts { words += ["--layout", layout] }
    words += [
      "--as-of", Work.asOf, "--warrant-years", Work.warrantYears, "--out", folder, "--replace",
      "--workers", "\(setting.workers)", "--engine", setting.engine, "--quiet",
    ]
    if !setting.digestsInput { words.append("--no-input-digest") }
    if let limit = setting.memoryLimit { words += ["--memory-limit", limit] }
    return try Programs.run(program, words)
  }

  /// What it found.
  func finding() throws -> Finding { try Finding(lists: folder) }

  /// Checks that another screening of the same export wrote the same, byte for byte.
  ///
  /// The manifests are compared where both hold the input's digest. Throws `outputsDiffer`.
  func check(against other: Screening) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in files where name != "manifest.json" || setting.digestsInput {
      // A piece at a time: a program's peak, as the kernel tells it, is never below what this process
      // held when it started the program.
      guard
        FileManager.default.contentsEqual(
          atPath: "\(folder)/\(name)", andPath: "\(other.folder)/\(name)")
      else {
        throw MeasureError.outputsDiffer(name: name, step: setting.name)
      }
    }
  }
}
