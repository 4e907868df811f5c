import Foundation
import Glibc
import TestSupport
import Testing

extension ScreeningTests {
  /// Hostile exports drawn by seed, each screened several times: same bytes, or the same error.
  ///
  /// `FUZZ_EXPORTS` is the number of seeds and `FUZZ_FIRST` the first of them: few by default, many by
  /// hand (`.ci/long fuzz`). What fails names its seed, which alone makes it again.
  @Suite("Exports by seed", .serialized)
  struct FuzzScreeningTests {
    @Test("both engines write the same bytes, with any workers, blocks and memory")
    func sameBytes() throws {
      let rules = try DrawnExport.fewRules()
      var seeds = Seeds("FUZZ_EXPORTS", few: 12)
      var refused: UInt64 = 0
      while let seed = seeds.next() {
        let found = try DrawnExport(seed: seed, rules: rules).screened()
        if let fault = found.fault {
          Issue.record("\(fault)")
          return
        }
        refused += found.isRefused ? 1 : 0
      }
      // Were most exports refused, nothing would be shown.
      #expect(refused * 4 <= seeds.count)
      print(
        "Fuzz: \(seeds.count) exports from seed \(seeds.first), \(refused) refused alike, "
          + "no difference.")
    }

    @Test(
      "for as long as SOAK_MINUTES says: the same, and neither memory nor descriptors run out",
      .enabled(if: Seeds.soak() != nil, "A soak is run by hand: .ci/long soak."))
    func soak() throws {
      let rules = try DrawnExport.fewRules()
      // What is made once and kept is not a leak.
      for seed: UInt64 in 0..<20 {
        _ = try DrawnExport(seed: seed, rows: 3_000, rules: rules).screened()
      }
      let before = (kilobytes: try Self.residentKilobytes(), descriptors: try Self.descriptors())
      var seeds = try #require(Seeds.soak())
      var (refused, bytes): (UInt64, Int) = (0, 0)
      while let seed = seeds.next() {
        // Most are small, because a small one has as many odd places as a large one.
        let rows = seed % 16 == 0 ? 3_000 : 120
        let export = try DrawnExport(seed: seed, rows: rows, rules: rules)
        let found = try export.screened()
        if let fault = found.fault {
          Issue.record("\(fault), up to \(rows) rows")
          return
        }
        refused += found.isRefused ? 1 : 0
        bytes += (export.charges.count + export.warrants.count) * export.ways.count
      }
      let after = (kilobytes: try Self.residentKilobytes(), descriptors: try Self.descriptors())
      #expect(refused * 4 <= seeds.count)
      #expect(after.descriptors <= before.descriptors)
      #expect(after.kilobytes <= before.kilobytes + 100_000)
      print(
        "Soak: \(seeds.count) exports from seed \(seeds.first), \(bytes >> 20) MiB read, \(refused) "
          + "refused alike, no difference, all sums right; resident \(before.kilobytes >> 10) MiB "
          + "before and \(after.kilobytes >> 10) MiB after, \(after.descriptors) descriptors.")
    }

    private static func residentKilobytes() throws -> Int {
      let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        .split(separator: " ")
      return (Int(fields[1]) ?? 0) * pageKilobytes
    }

    private static let pageKilobytes = Int(getpagesize()) / 1_024

    private static func descriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
  }
}
