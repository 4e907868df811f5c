/// Limits that a run must keep, for checks by machine.
///
/// Only figures that hardly move from run to run: memory, and processor time beside that of libcsv in
/// the same round. Wall time is nobody's limit.
struct Gates {
  /// The most memory of the plain screening, in MiB; nil for no limit.
  var mostMemory: Double?
  /// How many times less processor time than libcsv's count the screening without digest must take.
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
        "The screener took 1/\((ratio * 10).rounded() / 10) of the processor time of libcsv's count; "
          + "the limit is 1/\(leastCountRatio).")
    }
    return failures
  }
}
