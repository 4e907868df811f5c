import DismissalScreening
import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("The same records give the same lists")
  struct SameOutputTests {
    /// Thirty dockets of each family with the rejects and their warrants, written once.
    private static let few = Result {
      let folder = try TemporaryFolder()
      let rows = try Excerpt.fewOfEach(30)
      try folder.write(Sample.records().file(rows, withRejects: true), to: "charges.csv")
      try folder.write(Excerpt.warrants(of: rows), to: "warrants.csv")
      return folder
    }

    private static func screenFew(
      workers: Int = 2, blockBytes: Int = 1 << 20, memoryLimit: Int = 2 << 30
    ) throws -> Screened {
      let folder = try few.get()
      return try Screened(
        [folder.path("charges.csv")], warrants: [folder.path("warrants.csv")], workers: workers,
        blockBytes: blockBytes, memoryLimit: memoryLimit)
    }

    private static let plain = Result { try screenFew() }

    @Test(
      "byte for byte, whatever the workers and the block size",
      arguments: [
        (1, 4_096), (1, 64_096), (1, 1_048_576), (2, 4_096), (2, 64_096), (2, 777),
        (7, 4_096), (7, 64_096), (7, 1_048_576),
      ] as [(Int, Int)])
    func workersAndBlocks(workers: Int, blockBytes: Int) throws {
      let plain = try Self.plain.get()
      let other = try Self.screenFew(workers: workers, blockBytes: blockBytes)
      #expect(try plain.files() == other.files())
      #expect(try plain.files().contains("manifest.json"))
      for file in try plain.files() {
        #expect(try plain.bytes(file) == other.bytes(file), "\(file)")
      }
    }

    @Test(
      "byte for byte, with the rows of all cases on the disk",
      arguments: [(1, 64_096), (2, 4_096), (7, 777)] as [(Int, Int)])
    func spilled(workers: Int, blockBytes: Int) throws {
      let plain = try Self.plain.get()
      let other = try Self.screenFew(workers: workers, blockBytes: blockBytes, memoryLimit: 1)
      #expect(plain.bytesOnDisk == 0 && other.bytesOnDisk > 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder + "/..") == ["run"])
      #expect(try plain.files() == other.files())
      for file in try plain.files() {
        #expect(try plain.bytes(file) == other.bytes(file), "\(file)")
      }
    }

    @Test(
      "byte for byte on the whole sample, in memory and on the disk",
      arguments: [(7, 4_096, 64 << 20), (2, 64_096, 1)] as [(Int, Int, Int)])
    func wholeSample(workers: Int, blockBytes: Int, memoryLimit: Int) throws {
      let plain = try Sample.run()
      let other = try Screened(
        [Sample.charges], warrants: [Sample.warrants], workers: workers, blockBytes: blockBytes,
        memoryLimit: memoryLimit)
      #expect((other.bytesOnDisk > 0) == (memoryLimit == 1))
      #expect(try plain.files() == other.files())
      for file in try plain.files() {
        #expect(try plain.bytes(file) == other.bytes(file), "\(file)")
      }
    }

    @Test("in whatever order the files are named")
    func orderOfFiles() throws {
      let folder = try TemporaryFolder()
      let (one, other) = try halves(in: folder)
      let forward = try Screened([one, other], warrants: [Sample.warrants])
      let backward = try Screened([other, one], warrants: [Sample.warrants])
      for file in try forward.files() {
        #expect(try forward.bytes(file) == backward.bytes(file), "\(file)")
      }
    }

    @Test("in whatever order the rows come", arguments: [20_210_129, 1970] as [UInt64])
    func shuffled(seed: UInt64) throws {
      var generator = SeededGenerator(seed: seed)
      let rows = try Excerpt.rows().shuffled(using: &generator)
      try expectSameMeaning(try Sample.records().file(rows), "seed \(seed)")
    }

    @Test("whether lines end with LF or CRLF")
    func lineEnds() throws {
      try expectSameMeaning(try Sample.records().file(Excerpt.rows(), lineEnd: "\n"), "LF")
    }

    @Test("with columns that nobody knows beside the known ones")
    func unrelatedColumns() throws {
      try expectSameMeaning(
        rewritten {
          ["JUDGE"] + $0 + ["CLERK", ""]
        } row: {
          [[0x4A]] + $0 + [[0x43], []]
        },
        "more columns")
    }

    @Test("with the columns in another order")
    func permutedColumns() throws {
      var generator = SeededGenerator(seed: 7)
      let order = try Array(Sample.records().columns.indices).shuffled(using: &generator)
      try expectSameMeaning(
        rewritten { cells in
          order.map { cells[$0] }
        } row: { cells in
          order.map { cells[$0] }
        },
        "order \(order)")
    }

    @Test("in one file or in two, with the rows of a docket on both sides")
    func twoFiles() throws {
      let folder = try TemporaryFolder()
      let (one, other) = try halves(in: folder)
      let split = try Screened([one, other], warrants: [Sample.warrants])
      #expect(try split.meaning() == Self.clean.get())
    }

    // MARK: Helpers

    /// What the readable rows of the excerpt mean, cell by cell.
    private static let clean = Result {
      let folder = try TemporaryFolder()
      let file = try folder.write(Sample.records().file(Excerpt.rows()), to: "charges.csv")
      return try Screened([file], warrants: [Sample.warrants]).meaning()
    }

    private func expectSameMeaning(_ file: [UInt8], _ change: Comment) throws {
      let folder = try TemporaryFolder()
      let charges = try folder.write(file, to: "charges.csv")
      let meaning = try Screened([charges], warrants: [Sample.warrants]).meaning()
      let clean = try Self.clean.get()
      #expect(meaning.summary == clean.summary, change)
      for (name, rows) in clean.lists {
        let difference = Set(meaning.lists[name] ?? []).symmetricDifference(rows).sorted()
        #expect(difference == [], change)
        #expect(meaning.lists[name]?.count == rows.count, change)
      }
    }

    private func rewritten(
      header: ([String]) -> [String], row: ([[UInt8]]) -> [[UInt8]]
    ) throws -> [UInt8] {
      RecordBuilder.file(
        [CSVText.line(header(try Sample.records().columns))]
          + (try Excerpt.rows().map { CSVText.line(row($0.cells)) }))
    }

    /// Every second row of the excerpt in one file, the others in another.
    private func halves(in folder: TemporaryFolder) throws -> (String, String) {
      let rows = try Excerpt.rows()
      let records = try Sample.records()
      let even = rows.indices.filter { $0 % 2 == 0 }.map { rows[$0] }
      let odd = rows.indices.filter { $0 % 2 == 1 }.map { rows[$0] }
      return (
        try folder.write(records.file(even), to: "b.csv"),
        try folder.write(records.file(odd), to: "a.csv")
      )
    }
  }
}
