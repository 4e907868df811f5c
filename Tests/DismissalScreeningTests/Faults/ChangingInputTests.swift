import CourtRecords
import DelimitedText
import DismissalScreening
import Foundation
import Glibc
import MotionReports
import Synchronization
import TestSupport
import Testing

extension ScreeningTests {
  /// Inputs and folders that somebody else touches while a run reads and writes them.
  @Suite("Changed under a run")
  struct ChangingInputTests {
    /// A run of some two hundred blocks, and what it writes when nobody disturbs it.
    private struct Ground {
      let folder: TemporaryFolder
      let charges: String
      let warrants: String
      private(set) var plain: [String: [UInt8]] = [:]

      init() throws {
        folder = try TemporaryFolder()
        var records = RecordBuilder()
        for number in 1...800 {
          let docket = "2014KN0\(10_000 + number)"
          records.charge(docket)
          if number % 3 == 0 { records.warrant(docket) }
        }
        try FileManager.default.createDirectory(
          atPath: folder.path("office/lists"), withIntermediateDirectories: true)
        charges = try folder.write(RecordBuilder.file(records.charges), to: "in/charges.csv")
        warrants = try folder.write(RecordBuilder.file(records.warrants), to: "in/warrants.csv")
        _ = try run().write(to: folder.path("plain"), replacing: false)
        plain = try Self.contents(of: folder.path("plain"))
      }

      func run(_ hooks: ScreeningHooks = ScreeningHooks()) throws -> ScreeningRun {
        let day = try #require(CalendarDate(iso: "2021-01-29"))
        return try ScreeningRun(
          rulesFolder: PackagePlaces.rules,
          options: ScreeningOptions(
            exports: [charges], warrants: [warrants], policy: "ny-brooklyn-2021", asOf: day,
            workerCount: 2, blockByteCount: 1_024),
          hooks: hooks, version: "test")
      }

      static func contents(of path: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return Dictionary(
          uniqueKeysWithValues: try names.map { ($0, try bytes(of: "\(path)/\($0)")) })
      }

      /// Runs into `office/lists/run`, and has something done once some blocks are read.
      func disturbed(
        _ disturb: @escaping @Sendable (_ temporaryFolder: String) throws -> Void
      ) throws -> (any Error)? {
        let temporary = Mutex("")
        let isDone = Mutex(false)
        let run = try run(
          ScreeningHooks(
            onProgress: { _ in
              guard
                isDone.withLock({ was in
                  defer { was = true }; return !was
                })
              else { return }
              do { try disturb(temporary.withLock { $0 }) } catch { Issue.record(error) }
            },
            onTemporaryFolder: { path in temporary.withLock { $0 = path } }))
        var found: (any Error)?
        do {
          _ = try run.write(to: folder.path("office/lists/run"), replacing: false)
        } catch {
          found = error
        }
        #expect(isDone.withLock { $0 })
        return found
      }

      func lists(_ name: String = "office/lists") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).sorted()
      }
    }

    /// What somebody does to the export while it is read.
    enum Change: CaseIterable {
      case removed, replaced, cut, emptied, lengthened, overwritten
    }

    @Test(
      "the export is removed, replaced, cut, lengthened or overwritten", arguments: Change.allCases)
    func export(change: Change) throws {
      let ground = try Ground()
      let path = ground.charges
      let found = try ground.disturbed { _ in
        switch change {
        case .removed: try FileManager.default.removeItem(atPath: path)
        case .replaced:
          try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
          try Data("another file\n".utf8).write(to: URL(fileURLWithPath: path))
        case .cut, .emptied:
          let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
          try file.truncate(atOffset: change == .cut ? 100_000 : 0)
          try file.close()
        case .overwritten:
          let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
          try file.seek(toOffset: 50_000)
          try file.write(contentsOf: Data("2".utf8))
          try file.close()
        case .lengthened:
          let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
          try file.seekToEnd()
          try file.write(contentsOf: Data("KINGS CRIMINAL COURT,2014KN099999\n".utf8))
          try file.close()
        }
      }
      switch change {
      case .removed, .replaced:
        // An open file stays what it was, whatever becomes of its name.
        #expect(found == nil)
        let written = try Ground.contents(of: ground.folder.path("office/lists/run"))
        #expect(written == ground.plain)
      case .cut, .emptied, .lengthened, .overwritten:
        guard
          case .changedWhileReading(path: path, _, _)? = found as? DelimitedTextError
        else {
          Issue.record("\(change): \(String(describing: found))")
          return
        }
        #expect(try ground.lists() == [])
      }
    }

    @Test("the warrants list vanishes before its turn")
    func warrants() throws {
      let ground = try Ground()
      let path = ground.warrants
      let found = try ground.disturbed { _ in try FileManager.default.removeItem(atPath: path) }
      #expect(
        found as? DelimitedTextError == .cannotOpen(path: path, code: ENOENT),
        "\(String(describing: found))")
      #expect(try ground.lists() == [])
    }

    @Test("the temporary folder is removed: a sentence, and no half-written run")
    func temporaryFolder() throws {
      let ground = try Ground()
      let found = try ground.disturbed { try FileManager.default.removeItem(atPath: $0) }
      #expect(found is ReportError, "\(String(describing: found))")
      #expect("\(try #require(found))".hasSuffix("."))
      #expect(try ground.lists() == [])
    }

    @Test("the folder that the run's folder lies in is moved: the run goes with it, whole")
    func parent() throws {
      let ground = try Ground()
      let folder = ground.folder
      let found = try ground.disturbed { _ in
        try FileManager.default.moveItem(
          atPath: folder.path("office/lists"), toPath: folder.path("office/moved"))
      }
      #expect(found == nil, "\(String(describing: found))")
      #expect(try ground.lists("office") == ["moved"])
      #expect(try Ground.contents(of: folder.path("office/moved/run")) == ground.plain)
    }
  }
}
