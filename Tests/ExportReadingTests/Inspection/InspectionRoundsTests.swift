import ExportReading
import Foundation
import TestSupport
import Testing

@Suite("ExportInspector: rounds")
struct InspectionRoundsTests {
  /// Some megabytes of invented rows, so that several segments are under way at once.
  private static let export = Array(
    table("DOCKET,NAME,CHARGE,NOTE,NUMBER", 60_000) { row in
      let note = row % 1_000 == 7 ? "\"two\nlines\"" : "FILE \(row % 97) ORDERED FROM STORAGE"
      return "2016KN\(100_000 + row / 2),\"QUARLES, \(row % 7)\",PL 2\(row % 40).00,\(note),\(row)"
    }.utf8)

  private static let file = TemporaryFile(export)

  private static func report(_ rounds: ExportInspector.RoundRunner?) throws -> Data {
    var inspector = rounds.map { ExportInspector(rounds: $0) } ?? ExportInspector()
    try inspector.read(file.path)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(inspector.report())
  }

  @Test("whatever the order in which the tasks of a round run, the report is the same")
  func orders() throws {
    #expect(Self.export.count > 3 << 20)
    let plain = try Self.report(nil)
    let backwards = try Self.report { count, task in
      for index in (0..<count).reversed() { task(index) }
    }
    let oddsFirst = try Self.report { count, task in
      for index in stride(from: 1, to: count, by: 2) { task(index) }
      for index in stride(from: 0, to: count, by: 2) { task(index) }
    }
    #expect(plain == backwards && plain == oddsFirst)
    #expect(String(decoding: plain, as: UTF8.self).contains("\"rows\":60000"))
  }

  @Test("an error in a round ends the reading")
  func errors() throws {
    struct Stop: Error {}
    var inspector = ExportInspector()
    var blocks = 0
    #expect(throws: Stop.self) {
      try inspector.read(Self.file.path) {
        blocks += 1
        if blocks == 2 { throw Stop() }
      }
    }
  }
}
