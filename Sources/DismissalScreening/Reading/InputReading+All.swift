internal import MotionReports

extension ScreeningOptions {
  /// The inputs in reading order; standard input at most once, no file twice.
  func inputsInOrder() throws -> (exports: [String], warrants: [String]) {
    let exports = try InputReading.ordered(exports)
    let warrants = try InputReading.ordered(warrants)
    if exports.contains("-"), warrants.contains("-") { throw ScreeningError.standardInputTwice }
    if let both = exports.first(where: warrants.contains) {
      throw ScreeningError.namedTwice(file: both)
    }
    return (exports, warrants)
  }
}

extension InputReading {
  /// Reads every input once: the charge exports, then the warrants lists.
  func readAll(
    _ exports: [String], _ warrants: [String], into intake: inout InputIntake,
    onReject: (RejectedRow) throws -> Void
  ) throws {
    let meter = ProgressMeter(
      bytesInAll: Self.byteCount(of: exports + warrants), hooks: hooks)
    for name in exports {
      try intake.readCharges(name, with: self, meter: meter, onReject: onReject)
    }
    for name in warrants { try intake.readWarrants(name, with: self, meter: meter) }
  }
}
