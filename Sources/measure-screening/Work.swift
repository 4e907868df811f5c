internal import Foundation

/// What all competitors do: the policy and the layouts of the benchmark, and the peers' scripts.
struct Work {
  /// The warrants count that were issued in these years.
  static let warrantYears = "1990-2015"
  /// The day as of which the screener judges.
  static let asOf = "2021-01-29"

  /// The folder of the benchmark's files.
  let folder: String

  /// Throws `unreadable` when the folder does not hold the benchmark.
  init(folder: String) throws {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: policy) else {
      throw MeasureError.unreadable(path: policy)
    }
  }

  var policy: String { folder + "/benchmark.yaml" }
  var layouts: [String] {
    [folder + "/benchmark-charges.yaml", folder + "/benchmark-warrants.yaml"]
  }
  func script(_ name: String) -> String { "\(folder)/peers/\(name).py" }
}
