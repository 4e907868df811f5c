import CourtRecords
import DelimitedText
import DismissalScreening
import Foundation
import Testing

extension ScreeningTests {
  /// Hostile exports drawn by seed, each screened several times: same bytes, or the same error.
  ///
  /// `FUZZ_EXPORTS` is the number of seeds and `FUZZ_FIRST` the first of them: few by default, many by
  /// hand (`.ci/long fuzz`). What fails names its seed, which alone makes it again.
  @Suite("Exports by seed")
  struct FuzzScreeningTests {
    private static let seeds: Range<UInt64> = {
      let environment = ProcessInfo.processInfo.environment
      let first = environment["FUZZ_FIRST"].flatMap(UInt64.init) ?? 0
      return first..<first + (environment["FUZZ_EXPORTS"].flatMap(UInt64.init) ?? 12)
    }()

    /// How one export is screened.
    private struct Way: CustomStringConvertible {
      var engine = SplitEngine.clean
      var workers = 1
      var blockBytes = 1 << 20
      var memoryLimit = 2 << 30
      var description: String {
        "\(engine), \(workers) workers, blocks of \(blockBytes), memory \(memoryLimit)"
      }
    }

    /// What a run comes to: every file that it wrote, or its error.
    private enum End: Equatable {
      case files([String: [UInt8]])
      case refused(String)
    }

    @Test("both engines write the same bytes, with any workers, blocks and memory")
    func sameBytes() throws {
      let rules = try Self.fewRules()
      var refused = 0
      for seed in Self.seeds {
        var generator = SeededGenerator(seed: seed &* 0x51_7CC1 &+ 3)
        let folder = try TemporaryFolder()
        let charges = try folder.write(
          HostileExport.charges(&generator), to: "charges.csv")
        let warrants = try folder.write(HostileExport.warrants(&generator), to: "warrants.csv")
        let ways = [
          Way(), Way(engine: .libcsv),
          Way(
            workers: Int.random(in: 1...4, using: &generator),
            blockBytes: Int.random(in: 1...3_000, using: &generator)),
          Way(
            engine: .libcsv, workers: Int.random(in: 1...4, using: &generator),
            blockBytes: Int.random(in: 1...3_000, using: &generator), memoryLimit: 1),
        ]
        let ends = try ways.enumerated().map { place, way in
          try Self.screen(
            charges, warrants, way, rules: rules.path("Rules"), to: folder.path("run-\(place)"))
        }
        for (way, end) in zip(ways, ends).dropFirst() where end != ends[0] {
          Issue.record("seed \(seed), \(way): \(Self.difference(ends[0], end))")
          return
        }
        if case .refused = ends[0] { refused += 1 }
      }
      // Were most exports refused, nothing would be shown.
      #expect(refused * 4 <= Self.seeds.count)
      print(
        "Fuzz: \(Self.seeds.count) exports from seed \(Self.seeds.lowerBound), \(refused) refused "
          + "alike, no difference.")
    }

    private static func screen(
      _ charges: String, _ warrants: String, _ way: Way, rules: String, to folder: String
    ) throws -> End {
      let day = try #require(CalendarDate(iso: "2021-01-29"))
      do {
        let run = try ScreeningRun(
          rulesFolder: rules,
          options: ScreeningOptions(
            exports: [charges], warrants: [warrants], policy: "ny-brooklyn-2021", asOf: day,
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
    private static func fewRules() throws -> TemporaryFolder {
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
}
