internal import Foundation

/// The printed result: one line a step, and what stands behind the figures.
struct MeasurementTable {
  let rounds: Rounds
  /// The rows of the export, the header not among them.
  let rowCount: Int
  /// The bytes of the export.
  let byteCount: Int
  /// The machine in a few words.
  let machine: String

  /// The table with the sentences above and below it.
  var text: String {
    let header = ["", "wall s", "CPU s", "MB/s", "rows/s", "peak MiB", "speed, libcsv = 1"]
    let lines = [header] + Step.all.map(cells)
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let table = lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + padding : padding + line[column]
      }.joined(separator: "  ")
    }
    return """
      \(grouped(rowCount)) rows, \(decimal(Double(byteCount) / 1e6, places: 1)) MB (generated). \
      \(machine).
      Medians of \(rounds.count) \(rounds.count == 1 ? "round" : "rounds"), file in the page cache.

      \(table.joined(separator: "\n"))

      The screener also decides, digests its inputs and writes all lists; libcsv only counts.
      Both screenings wrote the same bytes and read the rows that libcsv counted.
      """
  }

  private func cells(of step: Step) -> [String] {
    let wall = rounds.median(of: step) { $0.wall } ?? .nan
    let peak = rounds.median(of: step) { $0.peakMemory.map(Double.init) }
    return [
      step.name,
      decimal(wall, places: 2),
      decimal(rounds.median(of: step) { $0.processor } ?? .nan, places: 2),
      grouped(Int((Double(byteCount) / 1e6 / wall).rounded())),
      grouped(Int((Double(rowCount) / wall).rounded())),
      peak.map { decimal($0 / 1_048_576, places: 0) } ?? "",
      decimal(rounds.ratioToCount(of: step) ?? .nan, places: 2),
    ]
  }

  private func decimal(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
