internal import Foundation

/// The machine that is measured on.
enum Machine {
  /// Its processor and how many of its cores there are, as the system names them.
  static var description: String {
    let count = ProcessInfo.processInfo.activeProcessorCount
    let cores = "\(count) core\(count == 1 ? "" : "s")"
    guard let model = processorModel else { return cores }
    return "\(model), \(cores)"
  }

  private static var processorModel: String? {
    guard let contents = FileManager.default.contents(atPath: "/proc/cpuinfo") else { return nil }
    let line = String(decoding: contents, as: UTF8.self).split(separator: "\n").first {
      $0.hasPrefix("model name")
    }
    return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  }
}
