import Foundation

/// The real exports and tables that lie beside the project on some machines: `../shared/data`.
package enum SharedData {
  /// The path of a file or a folder; nil, with a printed reason, where it is absent.
  package static func path(_ name: String) -> String? {
    let path = URL(fileURLWithPath: PackagePlaces.root).deletingLastPathComponent()
      .appending(path: "shared/data/\(name)").path
    guard FileManager.default.fileExists(atPath: path) else {
      print("Skipped: \(path) is absent.")
      return nil
    }
    return path
  }

  /// The paths of a folder's files with an ending, in order; nil, with a printed reason, where the
  /// folder is absent.
  package static func files(_ folder: String, ending: String = ".csv") throws -> [String]? {
    guard let path = path(folder) else { return nil }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(path)/\($0)" }
  }
}
