/// Why an output could not be made, or an earlier one not be read.
///
/// Every description says what, where, and what to do next. None names a person.
public enum ReportError: Error, Equatable, Sendable {
  /// The path names no folder that could be made, such as `/` or `..`.
  case unusablePath(String)
  /// Something stands at the path, and nobody asked to replace it.
  case folderExists(String)
  /// The path, or the folder it lies in, is a symbolic link.
  case isSymbolicLink(String)
  /// What is to be replaced holds no manifest of this tool and is not empty.
  case notARunFolder(String)
  /// What is to be replaced holds entries that no run wrote.
  case holdsOtherFiles(String, count: Int)
  /// A folder or a file could not be made.
  case cannotCreate(String, code: Int32)
  /// A file could not be written.
  case cannotWrite(String, code: Int32)
  /// What does not fit into memory could not be put aside, or not be read back.
  case cannotSpill(String, code: Int32)
  /// The finished folder could not be put into its place.
  case cannotFinish(String, code: Int32)
  /// The finished folder stands in its place, and the old one is left beside it.
  case cannotRemoveOld(String, left: String, code: Int32)
  /// A folder has no manifest that can be opened.
  case manifestMissing(String)
  /// A manifest is there and does not hold what a run writes into it.
  case manifestBroken(String, cause: String)

  /// A file of an earlier run's folder is missing or is not the one that the run wrote.
  case outputChanged(String)

  /// The kinds of failure that a command tells apart by its exit status.
  public enum Failure: Sendable, Hashable {
    /// An output cannot be created.
    case creation
    /// Reading or writing failed underway.
    case inputOutput
    /// A folder of an earlier run is missing.
    case missing
    /// A folder of an earlier run is not what a run wrote.
    case manifest
  }

  /// The kind of failure.
  public var failure: Failure {
    switch self {
    case .unusablePath, .folderExists, .isSymbolicLink, .notARunFolder, .holdsOtherFiles,
      .cannotCreate, .cannotFinish, .cannotRemoveOld:
      .creation
    case .cannotWrite, .cannotSpill: .inputOutput
    case .manifestMissing: .missing
    case .manifestBroken, .outputChanged: .manifest
    }
  }
}

extension ReportError: CustomStringConvertible {
  /// The failure in plain sentences.
  public var description: String {
    switch self {
    case .unusablePath(let path):
      "'\(path)' names no folder that could be made. Give --out a name of its own."
    case .folderExists(let path):
      "\(path) exists already. Use --replace to replace it, or choose another --out."
    case .isSymbolicLink(let path):
      "\(path) is a symbolic link. Give the folder that it points to as --out."
    case .notARunFolder(let path):
      "\(path) holds no manifest.json of this tool, so --replace leaves it alone. "
        + "Choose another --out."
    case .holdsOtherFiles(let path, let count):
      "\(path) holds \(count) \(count == 1 ? "entry" : "entries") that this tool did not write, "
        + "so --replace leaves it alone. Move what you want to keep, or choose another --out."
    case .cannotCreate(let path, let code):
      "\(path) cannot be created: \(SystemCalls.sentence(for: code)). "
        + "Check that the folder it lies in exists and may be written to."
    case .cannotWrite(let path, let code):
      "\(path) cannot be written: \(SystemCalls.sentence(for: code)). "
        + "Check the disk and run again; no finished folder was touched."
    case .cannotSpill(let path, let code):
      "What does not fit into memory cannot be put aside in \(path): "
        + "\(SystemCalls.sentence(for: code)). Free some disk space there, or allow more memory "
        + "with --memory-limit, and run again; no finished folder was touched."
    case .cannotFinish(let path, let code):
      "The finished folder cannot be put in place as \(path): \(SystemCalls.sentence(for: code)). "
        + "Check the folder it lies in and run again."
    case .cannotRemoveOld(let path, let left, let code):
      "\(path) is whole and in place, and the folder it replaced could not be removed: "
        + "\(SystemCalls.sentence(for: code)). Remove \(left) by hand."
    case .manifestMissing(let path):
      "\(path) cannot be opened. Give the folder that a finished run wrote."
    case .outputChanged(let path):
      "\(path) is not the file that the run wrote, by its manifest. "
        + "Put the original back, or name another folder."
    case .manifestBroken(let path, let cause):
      "\(path) is not a manifest of this tool: \(cause). Run the screening again."
    }
  }
}
