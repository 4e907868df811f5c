import ArgumentParser

/// The files that a command reads: exports by their place, warrants lists behind `--warrants`.
enum ExportArguments {
  /// Throws when no export is named; says so where `--warrants` took one for a list.
  static func check(_ exports: [String], warrants: [String]) throws {
    guard exports.isEmpty else { return }
    guard warrants.count > 1, let last = warrants.last else {
      throw ValidationError("Name at least one charge export.")
    }
    throw ValidationError(
      "No charge export is named. --warrants takes every file up to the next option, so '\(last)' "
        + "was taken for a warrants list: write the exports before --warrants.")
  }
}
