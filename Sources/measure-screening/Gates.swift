/// Limits that a run must keep, for checks by machine.
///
/// Only figures that hardly move from run to run: memory, and processor time beside that of libcsv in
/// the same round. Wall time is nobody's limit.
struct Gates {
  /// The most memory of the plain screening, in MiB; nil for no limit.
  var mostMemory: Double?
  /// How many times the processor time of the screening without digest libcsv's count must take.
  var leastCountRatio: Double?

  /// A sentence for each limit that is not kept.
  func failures(_ rounds: Rounds) -> [String] {
    var failures: [String] = []
    let plain = Step.screen(Screening.Setting())
    if let mostMemory, let peak = rounds.median(of: plain, { $0.peakMemory.map(Double.init) }),
      peak / 1_048_576 > mostMemory
    {
      failures.append(
        "The screener held \(Int(peak / 1_048_576)) MiB; the limit is \(Int(mostMemory)).")
    }
    if let leastCountRatio,
      let ratio = rounds.ratio(
        of: .count, to: .screen(Screening.Setting(digestsInput: false)), { $0.processor }),
      ratio < leastCountRatio
    {
      failures.append(
        "libcsv's count took \((ratio * 100).rounded() / 100) times the processor time of the screener; "
          + "the limit is \(leastCountRatio).")
    }
    return failures
  }
}
