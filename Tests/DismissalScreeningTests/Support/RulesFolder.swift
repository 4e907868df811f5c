import Foundation
import TestSupport

/// A copy of the rules, to be changed by a test.
struct RulesFolder {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: PackagePlaces.rules, toPath: path)
  }

  var path: String { folder.path("Rules") }

  func changeLayout(_ id: String, _ change: (String) -> String) throws {
    try this("layouts/\(id).yaml", becomes: change)
  }

  func changePolicy(_ id: String, _ change: (String) -> String) throws {
    try this("policies/\(id).yaml", becomes: change)
  }

  /// A second layout that differs from a known one in its id alone, or as said.
  func copyLayout(
    _ id: String, as copy: String, _ change: (String) -> String = { $0 }
  ) throws {
    let text = try String(contentsOfFile: "\(path)/layouts/\(id).yaml", encoding: .utf8)
    try folder.write(
      change(text.replacing("id: \(id)", with: "id: \(copy)")), to: "Rules/layouts/\(copy).yaml")
  }

  /// A layout of its own.
  func addLayout(_ id: String, _ text: String) throws {
    try folder.write(text, to: "Rules/layouts/\(id).yaml")
  }

  /// New York's law under another state's name, for questions that only ask whether there is one.
  func addStatutes(_ id: String) throws {
    let law = try bytes(of: "\(path)/statutes/us-ny.yaml")
    try folder.write(law, to: "Rules/statutes/\(id).yaml")
  }

  /// Fails when the change finds nothing to change, lest a test pass by testing nothing.
  private func this(_ name: String, becomes change: (String) -> String) throws {
    let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    let changed = change(text)
    precondition(changed != text, "\(name) does not hold what the test wants to change.")
    try folder.write(changed, to: "Rules/\(name)")
  }
}
