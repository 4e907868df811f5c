import DismissalScreening
import Foundation
import TestSupport
import Testing

@testable import generate_sample

extension ScreeningTests {
  /// The files that `generate-sample rows` writes for a gigabyte, in small.
  @Suite("Generated exports with everything beside them, with memory and without")
  struct GeneratedRunTests {
    private struct Files {
      let folder = Result { try TemporaryFolder() }

      /// Writes the files; with `isLinked` cases, parties and dispositions stand in their own.
      init(rows: Int, isLinked: Bool) throws {
        let folder = try folder.get()
        let charges = try ByteSink(path: folder.path("charges.csv"))
        let beside = BenchmarkStream.Beside(
          warrants: try ByteSink(path: folder.path("warrants.csv")),
          linked: isLinked ? try BenchmarkLinked(folder: folder.path("linked")) : nil,
          lists: try BenchmarkLists(folder: folder.path("lists")))
        var stream = BenchmarkStream(
          seed: 7, oddPercent: 0.1, isUTF8: false, casesPerPerson: 3)
        try stream.write(rows: rows, to: charges, beside: beside)
        try charges.finish()
        try beside.warrants?.finish()
        try beside.linked?.finish()
        try beside.lists?.finish()
      }

      func screen(
        _ name: String, isLinked: Bool, memoryLimit: Int, workers: Int
      ) throws -> (path: String, bytesOnDisk: UInt64) {
        let folder = try folder.get()
        var linked = LinkedFiles()
        var layouts: [String] = []
        if isLinked {
          linked.cases = [folder.path("linked/cases.csv")]
          linked.parties = [folder.path("linked/parties.csv")]
          linked.dispositions = [folder.path("linked/dispositions.csv")]
          layouts = ["cases", "parties", "dispositions"].map {
            folder.path("linked/sample-\($0).yaml")
          }
        }
        let path = folder.path(name)
        let result = try Screened.run(
          [folder.path("charges.csv")], warrants: [folder.path("warrants.csv")], linked: linked,
          policy: isLinked ? "ny-brooklyn-2021" : folder.path("lists/sample-priors.yaml"),
          layouts: layouts,
          outside: OutsideInputs(
            exclusions: [folder.path("lists/exclusions.csv")],
            clients: folder.path("lists/clients.csv")),
          workers: workers, blockBytes: 64_096, memoryLimit: memoryLimit
        ).write(to: path, replacing: false)
        return (path, result.bytesOnDisk)
      }
    }

    @Test("byte for byte the same lists", arguments: [false, true])
    func sameBytes(isLinked: Bool) throws {
      let files = try Files(rows: 10_000, isLinked: isLinked)
      let plain = try files.screen(
        "plain", isLinked: isLinked, memoryLimit: 2 << 30, workers: 2)
      #expect(plain.bytesOnDisk == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: plain.path).sorted()
      #expect(names.contains("exclusions.csv") && names.contains("clients.csv"))
      #expect(names.contains("linked-rows.csv") == isLinked)
      for workers in [1, 3] {
        let other = try files.screen(
          "short-\(workers)", isLinked: isLinked, memoryLimit: 1, workers: workers)
        #expect(other.bytesOnDisk > 0)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: other.path).sorted() == names)
        for name in names {
          #expect(
            try bytes(of: "\(plain.path)/\(name)") == bytes(of: "\(other.path)/\(name)"),
            "\(name)")
        }
      }
      // The lists must have something to find, or the comparison says nothing of them.
      let clients = try CSVText.table(bytes(of: "\(plain.path)/clients.csv"))
      #expect(clients.contains { $0["match"] == "certain" })
      let excluded = try CSVText.table(bytes(of: "\(plain.path)/excluded.csv"))
      #expect(excluded.contains { $0["condition"] == "on_exclusion_list" })
    }
  }
}
