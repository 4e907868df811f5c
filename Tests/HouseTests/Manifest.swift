import Foundation
import TestSupport

/// The targets of the package, as SwiftPM understands `Package.swift`.
struct Manifest: Decodable, Sendable {
  struct Target: Decodable, Sendable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// A dependency by name: `{"byName": ["CourtRecords", null]}` or `{"product": ["Yams", ...]}`.
  struct Dependency: Decodable, Sendable {
    let name: String

    init(from decoder: any Decoder) throws {
      let kinds = try decoder.singleValueContainer().decode([String: [NameOrNot]].self)
      name = kinds.values.first?.first?.name ?? ""
    }
  }

  private struct NameOrNot: Decodable {
    let name: String?

    init(from decoder: any Decoder) throws {
      name = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  let targets: [Target]

  /// Read in a scratch folder of its own: the one of this test run may be locked.
  static let current = Result {
    let scratch = try TemporaryFolder()
    let json = try House.output(of: [
      "swift", "package", "--scratch-path", scratch.path, "dump-package",
    ])
    return try JSONDecoder().decode(Manifest.self, from: json)
  }
}
