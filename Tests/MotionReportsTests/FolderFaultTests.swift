// The built program cannot be told to fail: the seam for it is in debug builds alone.
#if DEBUG
  import Foundation
  import Glibc
  import TestSupport
  import Testing

  @testable import MotionReports

  /// Every call by which a run's folder is made, filled and sealed, failing in turn.
  @Suite("Faults of the disk under a run's folder")
  struct FolderFaultTests {
    /// How a run begins, and what the file system can do.
    enum Start: CaseIterable {
      case fresh, replacing
      /// The file system cannot exchange two names in one step.
      case replacingInSteps
    }

    private func run(_ path: String, replacing: Bool, mark: String) throws {
      var folder = try RunFolder(final: path, replacing: replacing)
      var list = try folder.file(.candidates)
      try list.write(Array(mark.utf8))
      let written = try list.close()
      let spill = try folder.spillFile()
      _ = try Array(mark.utf8).withUnsafeBytes { try spill.append($0) }
      var manifest = try folder.file(.manifest)
      try manifest.write(
        ManifestReport.bytes(facts: Samples.facts(), tally: RunTally(), outputs: [written]))
      _ = try manifest.close()
      try folder.seal()
    }

    @Test(
      "the folder is whole, old or new, and nothing else is left",
      arguments: Start.allCases, [ENOSPC, EIO, EACCES])
    func everyCall(start: Start, code: Int32) throws {
      var failing = 1
      var failures = 0
      while true {
        let test = try TemporaryFolder()
        if start != .fresh { try run(test.path("run"), replacing: false, mark: "old") }
        let isInSteps = start == .replacingInSteps
        let number = failing
        let trouble = SystemTrouble { call, step in
          if isInSteps, step == .exchange { return EINVAL }
          return call == number ? code : nil
        }
        var found: ReportError?
        do {
          try SystemTrouble.$current.withValue(trouble) {
            try run(test.path("run"), replacing: start != .fresh, mark: "new")
          }
        } catch let error as ReportError {
          found = error
        }
        try expectWhole(test, after: found, start: start, step: trouble.met.last)
        if trouble.met.count < number { break }
        failures += found == nil ? 0 : 1
        failing += 1
      }
      #expect(failures > 20)
    }

    private func expectWhole(
      _ test: TemporaryFolder, after error: ReportError?, start: Start, step: SystemStep?
    ) throws {
      let place: Comment = "\(start), \(String(describing: step)), \(String(describing: error))"
      var left: Set<String> = []
      var mark: String? = "new"
      if let error {
        mark = start == .fresh ? nil : "old"
        if case .cannotRemoveOld(_, let path, _) = error {
          // The one error behind the rename: the new folder stands, and the sentence names the old.
          mark = "new"
          left = [(path as NSString).lastPathComponent]
          #expect(error.description.contains(path))
        }
        #expect(error.description.hasSuffix("."), place)
      }
      let entries = Set(try test.entries())
      #expect(entries == left.union(mark == nil ? [] : ["run"]), place)
      guard let mark, entries.contains("run") else { return }
      #expect(try test.entries("run") == ["candidates.csv", "manifest.json"], place)
      #expect(try test.text("run/candidates.csv") == mark, place)
    }

    @Test("a disk that stays full from any call on is said, and leaves nothing", arguments: 1...40)
    func staysFull(from number: Int) throws {
      let test = try TemporaryFolder()
      let trouble = SystemTrouble { call, step in
        let needsRoom: Set<SystemStep> = [.create, .makeFolder, .write, .sync, .close]
        return call >= number && needsRoom.contains(step) ? ENOSPC : nil
      }
      do {
        try SystemTrouble.$current.withValue(trouble) {
          try run(test.path("run"), replacing: false, mark: "new")
        }
        #expect(try test.entries() == ["run"])
      } catch let error as ReportError {
        #expect(error.description.contains("No space left on device"))
        #expect(try test.entries() == [])
      }
    }
  }
#endif
