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
  /// The screenings of a larger export; nil when none was asked for.
  let large: LargeScreening?
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

      \(aligned([["Medians of each round's own ratio", "", "no digest"]] + goals))

      \(agreement) The screener also reads every \
      spelling of a citation, accounts for every row and writes all lists, and digests its inputs \
      where not said otherwise; libcsv only counts. A peer's best is the form of the whole work that \
      took least time; 'candidates only' counts and classifies nothing outside the open warrants.
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
      peak.map(mebibytes) ?? "",
      rounds.ratio(of: .count, to: step) { $0.wall }.map { decimal($0, places: 2) } ?? "",
      rounds.ratio(of: .count, to: step) { $0.processor }.map { decimal($0, places: 2) } ?? "",
    ]
  }

  /// What the product is measured by, with its digest of the inputs and without.
  private var goals: [[String]] {
    let plain = Screening.Setting()
    let bare = Screening.Setting(digestsInput: false)
    func times(_ step: Step, over setting: Screening.Setting) -> String? {
      rounds.ratio(of: step, to: .screen(setting)) { $0.wall }.map { decimal($0, places: 2) }
    }
    func share(_ step: Step, of setting: Screening.Setting) -> String? {
      rounds.ratio(of: step, to: .screen(setting)) { $0.wall }
        .map { decimal($0 * 100, places: 1) + "%" }
    }
    func peak(_ setting: Screening.Setting) -> String? {
      rounds.median(of: .screen(setting)) { $0.peakMemory.map(Double.init) }.map(mebibytes)
    }

    var lines: [[String]] = []
    func line(_ name: String, _ figure: String?, _ bareFigure: String?) {
      if figure == nil, bareFigure == nil { return }
      lines.append([name, figure ?? "", bareFigure ?? ""])
    }
    for engine in Peer.Engine.allCases {
      guard let best = rounds.fastest(of: engine) else { continue }
      line(
        "times as fast as the best of \(engine.rawValue) (\(best.name))",
        times(best, over: plain), times(best, over: bare))
    }
    for step in rounds.steps {
      guard case .peer(let peer) = step, !peer.isWholeWork else { continue }
      line("times as fast as \(peer.name)", times(step, over: plain), times(step, over: bare))
    }
    func processorTimes(_ setting: Screening.Setting) -> String? {
      rounds.ratio(of: .count, to: .screen(setting)) { $0.processor }
        .map { decimal($0, places: 2) }
    }
    line(
      "processor time of libcsv's count over the screener's", processorTimes(plain),
      processorTimes(bare))
    line("share of the read loop's rate", share(.read, of: plain), share(.read, of: bare))
    line(
      "two workers over one",
      times(.screen(Screening.Setting(workers: 1)), over: plain),
      times(.screen(Screening.Setting(workers: 1, digestsInput: false)), over: bare))
    line(
      "with 1% odd rows, of the clean rate",
      share(.screen(plain), of: Screening.Setting(isOdd: true)),
      share(.screen(bare), of: Screening.Setting(digestsInput: false, isOdd: true)))
    line("peak memory, MiB", peak(plain), peak(bare))
    line(
      "peak memory, MiB, limit \(Screening.smallLimit), same bytes",
      peak(Screening.Setting(memoryLimit: Screening.smallLimit)), nil)
    if let large {
      let name = "peak memory, MiB, \(grouped(large.rowCount)) rows (\(gigabytes(large.byteCount)))"
      line(name, large.plain.peakMemory.map { mebibytes(Double($0)) }, nil)
      line(
        "  limit \(Screening.smallLimit), same bytes",
        large.limited.peakMemory.map { mebibytes(Double($0)) }, nil)
    }
    return lines
  }

  private func mebibytes(_ bytes: Double) -> String { decimal(bytes / 1_048_576, places: 0) }

  private func gigabytes(_ bytes: Int) -> String {
    "\(decimal(Double(bytes) / 1e9, places: 2)) GB, \(decimal(large?.plain.wall ?? .nan, places: 2)) s"
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
