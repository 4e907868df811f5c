import Foundation

/// The first law of the house, asked of what a run wrote: nothing that was read is lost.
struct Conservation {
  /// The parts of `manifest.json` that count.
  private struct Manifest: Decodable {
    struct Input: Decodable {
      let rows: Int
      let lines: Int
    }
    let inputs: [Input]
  }

  private let files: [String: [UInt8]]
  private let summary: Screened.Summary
  private let manifest: Manifest

  init(files: [String: [UInt8]]) throws {
    self.files = files
    summary = try JSONDecoder().decode(
      Screened.Summary.self, from: Data(files["summary.json"] ?? []))
    manifest = try JSONDecoder().decode(Manifest.self, from: Data(files["manifest.json"] ?? []))
  }

  /// What does not add up: within the summary, between it and the lists, and between the manifest
  /// and the inputs, whose physical lines are counted here.
  func faults(inputs: [[UInt8]]) -> [String] {
    var faults: [String] = []
    func expect(_ found: Int?, _ wanted: Int?, _ what: String) {
      if found != wanted {
        faults.append("\(what): \(found ?? -1) instead of \(wanted ?? -1)")
      }
    }
    for (unit, numbers) in [
      ("rows", summary.rows), ("cases", summary.cases), ("warrants", summary.warrants),
    ] {
      expect(numbers.filter { $0.key != "read" }.values.reduce(0, +), numbers["read"], unit)
    }
    let candidates = summary.cases["candidate"]
    for (what, numbers) in [
      ("by offense", summary.by_offense), ("by relief", summary.by_relief),
      ("by year", summary.by_warrant_year),
    ] {
      expect(numbers.values.reduce(0, +), candidates, what)
    }
    expect(rows("motion-schedule.csv"), candidates, "motion-schedule.csv")
    expect(rows("candidates.csv"), summary.rows["candidate"], "candidates.csv")
    // A row that was kept because it might have mattered, and in the end does not, is listed with its
    // case all the same.
    let excluded = summary.rows["excluded"] ?? 0
    expect(min(rows("excluded.csv"), excluded), excluded, "excluded.csv")
    expect(rows("warrants.csv"), summary.warrants["read"], "warrants.csv")
    expect(
      rows("rejects.csv"), (summary.rows["rejected"] ?? 0) + (summary.warrants["rejected"] ?? 0),
      "rejects.csv")
    expect(manifest.inputs.map(\.rows).first, summary.rows["read"], "rows of the charges")
    expect(manifest.inputs.map(\.rows).last, summary.warrants["read"], "rows of the warrants")
    for (input, bytes) in zip(manifest.inputs, inputs) {
      expect(input.lines, Self.lines(of: bytes), "physical lines")
    }
    return faults
  }

  private func rows(_ list: String) -> Int { max(0, CSVText.records(files[list] ?? []).count - 1) }

  /// The physical lines of a text: LF, CR and CRLF end one, and so does the end of the text.
  static func lines(of bytes: [UInt8]) -> Int {
    var lines = 0
    var last: UInt8 = 0x0A
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { lines += 1 }
      last = byte
    }
    return lines + (last == 0x0A || last == 0x0D ? 0 : 1)
  }
}
