import CourtRecords
import Foundation
import TestSupport
import Testing

@testable import MotionReports

@Suite("The manifest")
struct ManifestTests {
  private func written(_ names: [String]) -> [WrittenFile] {
    names.map { WrittenFile(name: $0, byteCount: 3, sha256: "dd") }
  }

  @Test("gives back what was written")
  func roundTrip() throws {
    let test = try TemporaryFolder()
    let facts = Samples.facts(hypothetical: true, years: "1970-2011")
    let bytes = ManifestReport.bytes(
      facts: facts, tally: Samples.tally(), outputs: written(["review.csv", "candidates.csv"]))
    try test.write(String(decoding: bytes, as: UTF8.self), to: "manifest.json")
    let manifest = try ManifestReader.read(folder: test.path)
    #expect(manifest.version == "0.1.0")
    #expect(manifest.policyID == "ny-brooklyn-2021")
    #expect(manifest.asOf == facts.asOf)
    #expect(manifest.isHypothetical)
    #expect(manifest.warrantYears == "1970-2011")
    #expect(manifest.inputs == facts.inputs)
    #expect(manifest.rules.map(\.role) == ["policy", "statutes"])
    #expect(manifest.outputs == written(["candidates.csv", "review.csv"]))
  }

  @Test("names neither workers, nor block size, nor the clock")
  func omissions() {
    let text = String(
      decoding: ManifestReport.bytes(facts: Samples.facts(), tally: RunTally(), outputs: []),
      as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"hypothetical\": false,\n  \"tool\": \"dismissal-screener\",\n"))
    for word in ["worker", "block", "time", "clock", "elapsed"] { #expect(!text.contains(word)) }
  }

  @Test(
    "says what is wrong with a broken one",
    arguments: [
      ("", "it is no JSON"),
      (#"{"hypothetical": "no"}"#, "'hypothetical' has another form than expected"),
      ("{}", "'hypothetical' is missing"),
      (
        #"{"hypothetical":false,"tool":"other","version":"1","policy":"p","as_of":"2021-01-29","#
          + #""options":{},"inputs":[],"rules":[],"outputs":[]}"#, "another tool wrote it"
      ),
      (
        #"{"hypothetical":false,"tool":"dismissal-screener","version":"1","policy":"p","#
          + #""as_of":"soon","options":{},"inputs":[],"rules":[],"outputs":[]}"#,
        "'as_of' is no date"
      ),
      (
        #"{"hypothetical":false,"tool":"dismissal-screener","version":"1","policy":"p","#
          + #""as_of":"soon","options":{},"inputs":[{"role":"charges"}],"rules":[],"outputs":[]}"#,
        "'inputs.1.name' is missing"
      ),
    ])
  func broken(text: String, cause: String) throws {
    let test = try TemporaryFolder()
    try test.write(text, to: "manifest.json")
    let error = #expect(throws: ReportError.self) { try ManifestReader.read(folder: test.path) }
    #expect(error == .manifestBroken(test.path("manifest.json"), cause: cause))
  }

  @Test("is missing where no run wrote, and not read through a pipe or a folder")
  func missing() throws {
    let test = try TemporaryFolder()
    #expect(throws: ReportError.manifestMissing(test.path("manifest.json"))) {
      try ManifestReader.read(folder: test.path)
    }
    try test.makeFolder("manifest.json")
    #expect(throws: ReportError.manifestMissing(test.path("manifest.json"))) {
      try ManifestReader.read(folder: test.path)
    }
  }
}
