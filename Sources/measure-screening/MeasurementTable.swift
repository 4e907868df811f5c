internal import Foundation

/// The printed result: one line a step, the ratios of the goals, and what stands behind the figures.
struct MeasurementTable {
  let rounds: Rounds
  /// The rows of the export, the header not among them.
  let rowCount: Int
  /// The bytes of the export.
  let byteCount: Int
  /// The candidates that all competitors found; nil when they were compared by a run before.
  let candidateCount: Int?
  /// The machine in a few words.
  let machine: String
  /// The peers that ran or not, with their versions.
  let peers: [String]

  /// The tables with the sentences above and below them.
  var text: String {
    let header = ["", "wall s", "CPU s", "MB/s", "peak MiB", "wall, libcsv = 1", "CPU, libcsv = 1"]
    return """
      \(grouped(rowCount)) rows, \(decimal(Double(byteCount) / 1e6, places: 1)) MB (generated). \
      \(machine).
      Medians of \(rounds.count) \(rounds.count == 1 ? "round" : "rounds"), file in the page cache. \
      Peers: \(peers.joined(separator: ", ")).

      \(aligned([header] + rounds.steps.map(cells)))

      \(aligned([["Medians of each round's own ratio", ""]] + ratios))

      \(agreement) The screener also reads every \
      spelling of a citation, accounts for every row and writes all lists, and digests its inputs \
      where not said otherwise; libcsv only counts.
      """
  }

  private var agreement: String {
    guard let candidateCount else { return "What they found was compared by a run before." }
    return "All found the same \(grouped(candidateCount)) candidate cases, compared first. All "
      + "screenings of one export wrote the same bytes."
  }

  private func cells(of step: Step) -> [String] {
    let wall = rounds.median(of: step) { $0.wall } ?? .nan
    let peak = rounds.median(of: step) { $0.peakMemory.map(Double.init) }
    return [
      step.name,
      decimal(wall, places: 3),
      decimal(rounds.median(of: step) { $0.processor } ?? .nan, places: 2),
      grouped(Int((Double(byteCount) / 1e6 / wall).rounded())),
      peak.map { decimal($0 / 1_048_576, places: 0) } ?? "",
      decimal(rounds.ratio(of: .count, to: step) { $0.wall } ?? .nan, places: 2),
      decimal(rounds.ratio(of: .count, to: step) { $0.processor } ?? .nan, places: 2),
    ]
  }

  /// What the product is measured by.
  private var ratios: [[String]] {
    let plain = Step.screen(Screening.Setting())
    let bare = Step.screen(Screening.Setting(digestsInput: false))
    let bareAlone = Step.screen(Screening.Setting(workers: 1, digestsInput: false))
    let odd = Step.screen(Screening.Setting(isOdd: true))
    var lines: [[String]] = []
    func line(_ name: String, _ ratio: Double?, isShare: Bool = false) {
      guard let ratio else { return }
      lines.append([
        name, isShare ? decimal(ratio * 100, places: 1) + "%" : decimal(ratio, places: 2),
      ])
    }
    for step in rounds.steps {
      guard case .peer(let peer) = step else { continue }
      line("times as fast as \(peer.name)", rounds.ratio(of: step, to: plain) { $0.wall })
      line("  the same without the digest", rounds.ratio(of: step, to: bare) { $0.wall })
    }
    line(
      "processor time of libcsv's count over the screener's",
      rounds.ratio(of: .count, to: plain) { $0.processor })
    line("  the same without the digest", rounds.ratio(of: .count, to: bare) { $0.processor })
    line(
      "share of the read loop's rate", rounds.ratio(of: .read, to: plain) { $0.wall }, isShare: true
    )
    line(
      "  the same without the digest", rounds.ratio(of: .read, to: bare) { $0.wall }, isShare: true)
    line(
      "two workers over one, without the digest", rounds.ratio(of: bareAlone, to: bare) { $0.wall })
    line("with 1% odd rows, of the clean rate", rounds.ratio(of: plain, to: odd) { $0.wall })
    return lines
  }

  /// Lines of cells as columns, the first flush left.
  private func aligned(_ lines: [[String]]) -> String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + padding : padding + line[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
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
