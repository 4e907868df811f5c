import ArgumentParser
internal import CBuildCommit
import DismissalScreening

/// The version of the program, as `--version` and every manifest state it.
enum Version {
  static let text = "0.1.0"

  /// The commit that the program was built from; nil when the build was not told
  /// (`SCREENER_COMMIT=$(git rev-parse HEAD) swift build`).
  static var commit: String? {
    let commit = String(cString: screener_build_commit())
    return commit.isEmpty ? nil : commit
  }

  /// What `--version` prints: a line each for the version, the commit, and the rules.
  static func sentences() -> String {
    """
    screener \(text)
    commit \(commit ?? "not stated by the build")
    rules \(rulesDigest ?? "not found")

    """
  }

  /// The digest of the rules that a command finds without being told; nil when it finds none.
  private static var rulesDigest: String? {
    guard let folder = try? RulesOptions.parse([]).folder() else { return nil }
    return try? RuleLibrary(folder: folder).sha256
  }
}
