import Testing

@testable import MotionReports

@Suite("ReportError")
struct ReportErrorTests {
  struct Wording: Sendable {
    let error: ReportError
    let text: String
  }

  static let wordings: [Wording] = [
    Wording(
      error: .unusablePath(".."),
      text: "'..' names no folder that could be made. Give --out a name of its own."),
    Wording(
      error: .folderExists("out"),
      text: "out exists already. Use --replace to replace it, or choose another --out."),
    Wording(
      error: .isSymbolicLink("out"),
      text: "out is a symbolic link. Give the folder that it points to as --out."),
    Wording(
      error: .notARunFolder("out"),
      text: """
        out holds no manifest.json of this tool, so --replace leaves it alone. \
        Choose another --out.
        """),
    Wording(
      error: .holdsOtherFiles("out", count: 1),
      text: """
        out holds 1 entry that this tool did not write, so --replace leaves it alone. \
        Move what you want to keep, or choose another --out.
        """),
    Wording(
      error: .cannotCreate("a/out", code: 13),
      text: """
        a/out cannot be created: Permission denied. \
        Check that the folder it lies in exists and may be written to.
        """),
    Wording(
      error: .cannotWrite("out/review.csv", code: 28),
      text: """
        out/review.csv cannot be written: No space left on device. \
        Check the disk and run again; no finished folder was touched.
        """),
    Wording(
      error: .cannotFinish("out", code: 5),
      text: """
        The finished folder cannot be put in place as out: Input/output error. \
        Check the folder it lies in and run again.
        """),
    Wording(
      error: .cannotRemoveOld("out", left: "out.7.partial", code: 39),
      text: """
        out is whole and in place, and the folder it replaced could not be removed: \
        Directory not empty. Remove out.7.partial by hand.
        """),
    Wording(
      error: .manifestMissing("out/manifest.json"),
      text: "out/manifest.json cannot be opened. Give the folder that a finished run wrote."),
    Wording(
      error: .outputChanged("run/candidates.csv"),
      text: """
        run/candidates.csv is not the file that the run wrote, by its manifest. \
        Put the original back, or name another folder.
        """),
    Wording(
      error: .manifestBroken("out/manifest.json", cause: "it is no JSON"),
      text: """
        out/manifest.json is not a manifest of this tool: it is no JSON. \
        Run the screening again.
        """),
  ]

  @Test("says what, where and what to do next", arguments: wordings)
  func sentences(wording: Wording) {
    #expect(wording.error.description == wording.text)
  }
}
