import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Exports in UTF-16")
  struct UTF16ScreeningTests {
    private static func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
      ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
    }

    private static func records() -> RecordBuilder {
      var records = RecordBuilder()
      records.charge(
        "2014KN000001", ["DEFENDANT_NAME": "FA\u{C7}ADE, OTHO", "CHARGE": "PL \u{A7}230.00"])
      records.charge("2014KN000002", ["CHARGE": "PL 230.34", "SEVERITY": "BF"])
      records.charge("2014KN000003", ["NOTES": "two\nlines, and \u{1F600}"])
      records.disorderlyConduct("2014KN000003", count: 2)
      records.rawCharge("KINGS CRIMINAL COURT,2014KN000004,\"X\" \u{E9},1")
      for number in 1...4 { records.warrant("2014KN00000\(number)") }
      return records
    }

    @Test(
      "mean what they mean in UTF-8, for charges and warrants, whatever the blocks",
      arguments: [(false, true), (false, false), (true, true), (true, false)], [7, 1 << 20])
    func same(kind: (isBigEndian: Bool, hasMark: Bool), block: Int) throws {
      let records = Self.records()
      let folder = try TemporaryFolder()
      func convert(_ lines: [[UInt8]]) -> [UInt8] {
        Self.utf16(
          String(decoding: RecordBuilder.file(lines), as: UTF8.self),
          isBigEndian: kind.isBigEndian, hasMark: kind.hasMark)
      }
      let charges = try folder.write(convert(records.charges), to: "charges.csv")
      let warrants = try folder.write(convert(records.warrants), to: "warrants.csv")
      let converted = try Screened([charges], warrants: [warrants], blockBytes: block)
      #expect(try converted.meaning() == records.screen().meaning())
      let manifest = String(decoding: try converted.bytes("manifest.json"), as: UTF8.self)
      let digest = try #require(Self.digest(of: charges))
      #expect(manifest.contains("\"sha256\": \"\(digest)\""))
      #expect(manifest.contains("\"encoding\": \"UTF-16\(kind.isBigEndian ? "B" : "L")E\""))
    }

    /// The SHA-256 of a file by another program.
    private static func digest(of path: String) -> String? {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
      process.arguments = [path]
      let pipe = Pipe()
      process.standardOutput = pipe
      guard (try? process.run()) != nil else { return nil }
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return output.split(separator: " ").first.map(String.init)
    }

    @Test(
      "a broken character is reported, and unknown where it decides",
      arguments: [
        ("CHARGE", "PL 230.0@", "review citation_unclear"),
        ("CASE_STATUS", "WARRANT@ORDERED", "review disposition_unknown"),
        ("DISPOSITION", "@", "review disposition_unknown"),
        ("DEFENDANT_NAME", "THISTLE@WICK, OTHO", "candidate covered"),
        ("ADDRESS", "1 @ST", "candidate covered"),
      ])
    func broken(column: String, cell: String, verdict: String) throws {
      var records = RecordBuilder()
      records.charge("2014KN000001", [column: cell])
      records.warrant("2014KN000001")
      let folder = try TemporaryFolder()
      let text = String(decoding: RecordBuilder.file(records.charges), as: UTF8.self)
      var bytes = Self.utf16(text, isBigEndian: false, hasMark: true)
      let place = try #require(
        stride(from: 0, to: bytes.count, by: 2).first { bytes[$0] == 0x40 && bytes[$0 + 1] == 0 })
      // The first half of a pair, alone.
      bytes[place] = 0x3D
      bytes[place + 1] = 0xD8
      let charges = try folder.write(bytes, to: "charges.csv")
      let warrants = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      let lists = try Screened([charges], warrants: [warrants])
      #expect(try lists.verdict("2014KN000001") == verdict)
      let summary = String(decoding: try lists.bytes("summary.json"), as: UTF8.self)
      #expect(summary.contains("\"replaced_characters\": 1"))
    }
  }
}
