import Foundation
import TestSupport
import Testing

@testable import MotionReports

@Suite("RunFolder")
struct RunFolderTests {
  /// Writes a whole run of two files and seals it.
  private func run(_ path: String, replacing: Bool = false, mark: String = "one") throws {
    var folder = try RunFolder(final: path, replacing: replacing)
    try fill(folder, mark: mark)
    try folder.seal()
  }

  private func fill(_ folder: borrowing RunFolder, mark: String) throws {
    var list = try folder.file(.candidates)
    try list.write(Array(mark.utf8))
    let written = try list.close()
    var manifest = try folder.file(.manifest)
    try manifest.write(
      ManifestReport.bytes(facts: Samples.facts(), tally: RunTally(), outputs: [written]))
    _ = try manifest.close()
  }

  @Test("appears under its name only when sealed, with modes 0700 and 0600")
  func sealing() throws {
    let test = try TemporaryFolder()
    var folder = try RunFolder(final: test.path("run/"), replacing: false)
    #expect(folder.path == test.path("run"))
    try fill(folder, mark: "one")
    #expect(try test.entries() == [folder.temporaryName])
    #expect(folder.temporaryName.hasSuffix(".partial"))
    try folder.seal()
    #expect(try test.entries() == ["run"])
    #expect(try test.mode("run") == 0o700)
    #expect(try test.mode("run/candidates.csv") == 0o600)
    #expect(try test.mode("run/manifest.json") == 0o600)
  }

  @Test("leaves nothing when abandoned, and nothing when dropped by an error")
  func abandoning() throws {
    let test = try TemporaryFolder()
    var folder = try RunFolder(final: test.path("run"), replacing: false)
    try fill(folder, mark: "one")
    folder.abandon()
    folder.abandon()
    #expect(try test.entries() == [])
    do {
      let dropped = try RunFolder(final: test.path("run"), replacing: false)
      try fill(dropped, mark: "one")
    }
    #expect(try test.entries() == [])
  }

  @Test("refuses an existing folder without --replace, and a file at its place")
  func existing() throws {
    let test = try TemporaryFolder()
    try test.makeFolder("run")
    try test.write("x", to: "file")
    for name in ["run", "file"] {
      let error = #expect(throws: ReportError.self) {
        _ = try RunFolder(final: test.path(name), replacing: false)
      }
      #expect(error == .folderExists(test.path(name)))
      #expect(
        error?.description
          == "\(test.path(name)) exists already. Use --replace to replace it, "
          + "or choose another --out.")
    }
    #expect(throws: ReportError.notARunFolder(test.path("file"))) {
      _ = try RunFolder(final: test.path("file"), replacing: true)
    }
    #expect(try test.entries() == ["file", "run"])
  }

  @Test("replaces an empty folder and an earlier run, the old one standing until then")
  func replacing() throws {
    let test = try TemporaryFolder()
    try test.makeFolder("run")
    try run(test.path("run"), replacing: true, mark: "one")
    var folder = try RunFolder(final: test.path("run"), replacing: true)
    try fill(folder, mark: "two")
    #expect(try test.text("run/candidates.csv") == "one")
    try folder.seal()
    #expect(try test.text("run/candidates.csv") == "two")
    #expect(try test.entries() == ["run"])
    try run(test.path("new"), replacing: true)
    #expect(try test.entries() == ["new", "run"])
  }

  @Test("exchanges in steps where the file system cannot do it in one")
  func steps() throws {
    let test = try TemporaryFolder()
    try run(test.path("run"))
    var folder = try RunFolder(final: test.path("run"), replacing: true)
    try fill(folder, mark: "two")
    let old = try folder.exchangeInSteps()
    #expect(try test.text("run/candidates.csv") == "two")
    #expect(try test.text("\(old)/candidates.csv") == "one")
    folder.isOver = true
    try folder.removeReplaced(old)
    #expect(try test.entries() == ["run"])
  }

  @Test("never replaces what no run wrote")
  func foreign() throws {
    let test = try TemporaryFolder()
    try test.makeFolder("home")
    try test.write("mine", to: "home/letter.txt")
    #expect(throws: ReportError.notARunFolder(test.path("home"))) {
      _ = try RunFolder(final: test.path("home"), replacing: true)
    }
    try test.write(#"{"tool": "another", "outputs": [{"name": "a"}]}"#, to: "home/manifest.json")
    #expect(throws: ReportError.notARunFolder(test.path("home"))) {
      _ = try RunFolder(final: test.path("home"), replacing: true)
    }
    try run(test.path("run"))
    try test.write("mine", to: "run/letter.txt")
    try test.makeFolder("run/sub")
    #expect(throws: ReportError.holdsOtherFiles(test.path("run"), count: 2)) {
      _ = try RunFolder(final: test.path("run"), replacing: true)
    }
    #expect(try test.text("run/letter.txt") == "mine")
    #expect(try test.entries() == ["home", "run"])
  }

  @Test("looks again before it replaces: a file put there meanwhile is kept")
  func meanwhile() throws {
    let test = try TemporaryFolder()
    try run(test.path("run"))
    var folder = try RunFolder(final: test.path("run"), replacing: true)
    try fill(folder, mark: "two")
    try test.write("mine", to: "run/letter.txt")
    #expect(throws: ReportError.holdsOtherFiles(test.path("run"), count: 1)) { try folder.seal() }
    folder.abandon()
    #expect(try test.entries("run") == ["candidates.csv", "letter.txt", "manifest.json"])
    #expect(try test.text("run/candidates.csv") == "one")
    #expect(try test.entries() == ["run"])
  }

  @Test("refuses a symbolic link at its place and as the folder it lies in")
  func links() throws {
    let test = try TemporaryFolder()
    try test.makeFolder("real")
    try FileManager.default.createSymbolicLink(
      atPath: test.path("link"), withDestinationPath: test.path("real"))
    for replacing in [false, true] {
      #expect(throws: ReportError.isSymbolicLink(test.path("link"))) {
        _ = try RunFolder(final: test.path("link"), replacing: replacing)
      }
      #expect(throws: ReportError.isSymbolicLink(test.path("link"))) {
        _ = try RunFolder(final: test.path("link/run"), replacing: replacing)
      }
    }
    #expect(try test.entries("real") == [])
  }

  @Test("keeps two runs into one folder apart: the second one meets a finished folder")
  func twoRuns() throws {
    let test = try TemporaryFolder()
    var first = try RunFolder(final: test.path("run"), replacing: false)
    var second = try RunFolder(final: test.path("run"), replacing: false)
    var third = try RunFolder(final: test.path("run"), replacing: true)
    #expect(first.temporaryName != second.temporaryName)
    try fill(first, mark: "one")
    try fill(second, mark: "two")
    try fill(third, mark: "three")
    try first.seal()
    #expect(throws: ReportError.folderExists(test.path("run"))) { try second.seal() }
    second.abandon()
    #expect(try test.text("run/candidates.csv") == "one")
    try third.seal()
    #expect(try test.text("run/candidates.csv") == "three")
    #expect(try test.entries() == ["run"])
  }

  @Test("does not take an empty folder that appears meanwhile")
  func emptyMeanwhile() throws {
    let test = try TemporaryFolder()
    var folder = try RunFolder(final: test.path("run"), replacing: false)
    try fill(folder, mark: "one")
    try test.makeFolder("run")
    #expect(throws: ReportError.folderExists(test.path("run"))) { try folder.seal() }
    folder.abandon()
    #expect(try test.entries("run") == [])
  }

  @Test("refuses paths that name no folder", arguments: ["", "/", ".", "..", "a/..", "a/."])
  func unusable(path: String) {
    #expect(throws: ReportError.unusablePath(path)) {
      _ = try RunFolder(final: path, replacing: true)
    }
  }

  @Test("says which folder cannot be made when its parent is missing")
  func noParent() throws {
    let test = try TemporaryFolder()
    let path = test.path("no/run")
    let error = #expect(throws: ReportError.self) {
      _ = try RunFolder(final: path, replacing: false)
    }
    #expect(error == .cannotCreate(path, code: ENOENT))
    #expect(error?.failure == .creation)
  }
}
