import CourtRecords
import DelimitedText
import DismissalScreening
import Foundation
import TestSupport
import Testing

/// A hostile export and its warrants list, drawn by a seed, and the ways to screen them.
struct DrawnExport {
  /// How an export is screened.
  struct Way: CustomStringConvertible {
    var engine = SplitEngine.clean
    var workers = 1
    var blockBytes = 1 << 20
    var memoryLimit = 2 << 30
    var description: String {
      "\(engine), \(workers) workers, blocks of \(blockBytes), memory \(memoryLimit)"
    }
  }

  /// What a run comes to: every file that it wrote, or its error.
  enum End: Equatable {
    case files([String: [UInt8]])
    case refused(String)
  }

  let seed: UInt64
  let charges: [UInt8]
  let warrants: [UInt8]
  /// The plainest way first; the others are drawn.
  let ways: [Way]
  private let folder: TemporaryFolder
  private let rules: TemporaryFolder

  /// Draws an export of up to `rows` rows.
  init(seed: UInt64, rows: Int = 60, rules: TemporaryFolder) throws {
    self.seed = seed
    self.rules = rules
    var generator = SeededGenerator(seed: seed &* 0x51_7CC1 &+ 3)
    charges = HostileExport.charges(&generator, rows: rows)
    warrants = HostileExport.warrants(&generator, rows: rows / 2)
    ways = [
      Way(), Way(engine: .libcsv),
      Way(
        workers: Int.random(in: 1...4, using: &generator),
        blockBytes: Int.random(in: 1...3_000, using: &generator)),
      Way(
        engine: .libcsv, workers: Int.random(in: 1...4, using: &generator),
        blockBytes: Int.random(in: 1...3_000, using: &generator), memoryLimit: 1),
    ]
    folder = try TemporaryFolder()
    try folder.write(charges, to: "charges.csv")
    try folder.write(warrants, to: "warrants.csv")
  }

  /// Screens in every way; what is wrong, or whether all refused alike.
  func screened() throws -> (fault: String?, isRefused: Bool) {
    let ends = try ways.enumerated().map { place, way in
      try screen(way, to: folder.path("run-\(place)"))
    }
    for (way, end) in zip(ways, ends).dropFirst() where end != ends[0] {
      return ("seed \(seed), \(way): \(Self.difference(ends[0], end))", false)
    }
    guard case .files(let files) = ends[0] else { return (nil, true) }
    let entries = try folder.entries()
    let expected = ["charges.csv"] + ways.indices.map { "run-\($0)" } + ["warrants.csv"]
    guard entries == expected else {
      return ("seed \(seed): \(entries) is left", false)
    }
    let sums = try Conservation(files: files).faults(inputs: [charges, warrants])
    return (sums.isEmpty ? nil : "seed \(seed): \(sums.joined(separator: "; "))", false)
  }

  private func screen(_ way: Way, to folder: String) throws -> End {
    let day = try #require(CalendarDate(iso: "2021-01-29"))
    do {
      let run = try ScreeningRun(
        rulesFolder: rules.path("Rules"),
        options: ScreeningOptions(
          exports: [self.folder.path("charges.csv")],
          warrants: [self.folder.path("warrants.csv")], policy: "ny-brooklyn-2021", asOf: day,
          workerCount: way.workers, blockByteCount: way.blockBytes, engine: way.engine,
          memoryLimit: way.memoryLimit),
        hooks: ScreeningHooks(), version: "test")
      _ = try run.write(to: folder, replacing: false)
    } catch {
      return .refused("\(error)")
    }
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try bytes(of: "\(folder)/\(name)")
    }
    return .files(files)
  }

  private static func difference(_ one: End, _ other: End) -> String {
    guard case .files(let one) = one, case .files(let other) = other else {
      return "\(one) and \(other)".prefix(600).description
    }
    let names = Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
    return "other bytes in \(names.sorted())"
  }

  /// The files that these runs need, and no others: all laws would take longer to read than to use.
  static func fewRules() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in [
      "layouts/ny-nyc-criminal-court.yaml", "layouts/ny-nyc-warrants.yaml",
      "policies/ny-brooklyn-2021.yaml", "statutes/us-ny.yaml", "words/national.yaml",
    ] {
      try folder.write(try bytes(of: "\(PackagePlaces.rules)/\(name)"), to: "Rules/\(name)")
    }
    return folder
  }
}
