import Foundation

/// Where things stand in the package that these tests are part of.
enum PackagePlaces {
  /// The package's top folder, found from this very file.
  static let root: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path
  }()

  static let rules = root + "/Rules"
  static let sample = root + "/SampleData/brooklyn-2021"
}
