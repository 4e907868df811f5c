internal import Glibc

/// Why a measurement could not be made, each as one sentence.
enum MeasureError: Error, CustomStringConvertible {
  /// A program that should stand beside this one does not.
  case notBuilt(program: String, folder: String)
  /// A program could not be started.
  case cannotStart(program: String, code: Int32)
  /// A program ended with another status than 0; its own message went to standard error.
  case failed(program: String, status: Int32)
  /// A folder could not be made, or a file not be renamed or read.
  case cannotWrite(path: String, reason: String)
  /// An output of a screening is missing or is no summary.
  case unreadable(path: String)
  /// Two screenings of the same export differ.
  case outputsDiffer(name: String, step: String)
  /// A peer found other candidates than the screener.
  case candidatesDiffer(peer: String, missing: Int, surplus: Int)
  /// A peer counted other charges of a category than the peers before it.
  case categoriesDiffer(peer: String)
  /// A screening did not read as many rows as were generated.
  case rowsDiffer(generated: Int, screened: Int)
  /// Limits that were asked for are not kept.
  case limits([String])
  /// libcsv and the screener found different numbers of records.
  case countsDiffer(counted: Int, screened: Int)
  /// libcsv stopped before the end.
  case countStopped(path: String, reason: String)

  var description: String {
    switch self {
    case .notBuilt(let program, let folder):
      "There is no \(program) in \(folder). Build all products first: swift build -c release"
    case .cannotStart(let program, let code):
      "\(program) cannot be started: \(Self.sentence(for: code))."
    case .failed(let program, let status):
      "\(program) ended with status \(status), so there is nothing to measure."
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
    case .unreadable(let path): "\(path) is not there, or is not what it should be."
    case .outputsDiffer(let name, let step):
      "\(name) of '\(step)' is another than that of the first screening: that is a fault of the "
        + "screener, and figures would be worth nothing."
    case .candidatesDiffer(let peer, let missing, let surplus):
      "\(peer) found other candidates, rows or cases than the screener: \(missing) candidates are "
        + "missing and \(surplus) too many. Figures would compare different work."
    case .categoriesDiffer(let peer):
      "\(peer) counts other charges by category than the peers before it. Figures would compare "
        + "different work."
    case .rowsDiffer(let generated, let screened):
      "The screener read \(screened) rows of the \(generated) that were generated."
    case .limits(let failures): failures.joined(separator: "\n")
    case .countsDiffer(let counted, let screened):
      "libcsv counted \(counted) records after the header and the screener read \(screened) rows: "
        + "one of the two is wrong."
    case .countStopped(let path, let reason): "libcsv stopped in \(path): \(reason)."
    }
  }

  /// The system's words for an error number, without a full stop.
  static func sentence(for code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
