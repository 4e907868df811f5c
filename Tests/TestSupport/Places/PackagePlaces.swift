import Foundation

/// Where things stand in the package that these tests are part of.
package enum PackagePlaces {
  /// The package's top folder, found from this very file.
  package static let root: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path
  }()

  package static let rules = root + "/Rules"
  package static let sample = root + "/SampleData/brooklyn-2021"

  /// The folder of the built programs: the one that this test bundle lies in.
  package static let programs: String = {
    let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
      .deletingLastPathComponent().path
  }()

  /// The names of the YAML files in a folder such as `Rules/layouts`, sorted.
  package static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The text of a file of the package; there must be one.
  package static func text(of path: String) -> String {
    guard let text = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) else {
      preconditionFailure("There is no file \(path) in the package.")
    }
    return text
  }
}
