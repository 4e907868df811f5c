import CourtRecords
import TestSupport
import Testing

@testable import MotionReports

@Suite("RunReports")
struct RunReportsTests {
  @Test("writes every file of a run, and a manifest that holds the digest of each")
  func wholeRun() throws {
    let test = try TemporaryFolder()
    var folder = try RunFolder(final: test.path("run"), replacing: false)
    var reports = try RunReports(folder: folder, context: Samples.context())
    try reports.append(Samples.reported())
    try reports.append(Samples.reported(.review, reasons: [(.tieAtTop, nil)]))
    try reports.append(Samples.rows(of: [Samples.warrant("W1")]))
    let rejected = RejectedRow(
      file: 1, record: 1, firstLine: 2, lastLine: 2, byteOffset: 5, column: 1,
      kind: "too_few_cells", raw: [65])
    try reports.append(rejectedWarrant: rejected)
    try reports.append(rejectedCharge: rejected)
    let summary = try reports.finish(
      folder: folder, facts: Samples.facts(), tally: Samples.tally())
    try folder.seal()
    #expect(try test.entries("run") == OutputName.always.map(\.rawValue).sorted())
    #expect(try Array(test.text("run/summary.json").utf8) == summary)
    let manifest = try ManifestReader.read(folder: test.path("run"))
    #expect(manifest.outputs.count == OutputName.always.count - 1)
    for output in manifest.outputs {
      let bytes = try Array(test.text("run/\(output.name)").utf8)
      #expect(output.sha256 == ContentDigest.hex(of: bytes))
      #expect(output.byteCount == UInt64(bytes.count))
    }
    func rows(_ name: OutputName) throws -> Int {
      try test.text("run/\(name.rawValue)").split(separator: "\n").count - 1
    }
    #expect(try rows(.candidates) == 1)
    #expect(try rows(.motionSchedule) == 1)
    #expect(try rows(.review) == 1)
    #expect(try rows(.excluded) == 0)
    #expect(try rows(.warrants) == 2)
    #expect(try rows(.rejects) == 2)
  }
}
