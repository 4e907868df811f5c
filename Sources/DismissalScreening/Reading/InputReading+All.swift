internal import ExportReading
internal import MotionReports

extension ScreeningOptions {
  /// The inputs in reading order; standard input at most once, no file twice.
  ///
  /// An export of charges may be its own warrants list: it is read once for either.
  func inputsInOrder() throws -> (exports: [String], warrants: [String]) {
    let exports = try InputReading.ordered(exports)
    let warrants = try InputReading.ordered(warrants)
    let all = try exports + linkedInOrder().map(\.name) + warrants
    if all.count(where: { $0 == "-" }) > 1 { throw ScreeningError.standardInputTwice }
    var seen: Set<String> = []
    let once = all.dropLast(warrants.count) + warrants.filter { !exports.contains($0) }
    if let twice = once.first(where: { !seen.insert($0).inserted }) {
      throw ScreeningError.namedTwice(file: twice)
    }
    return (exports, warrants)
  }
}

extension InputReading {
  /// Reads every input once: the charge exports, the files beside them, then the warrants lists.
  func readAll(
    _ exports: [String], _ warrants: [String], into intake: inout InputIntake,
    onReject: (RejectedRow) throws -> Void, onStray: (ReportedLink) throws -> Void = { _ in }
  ) throws {
    let linked = try options.linkedInOrder()
    let meter = ProgressMeter(
      bytesInAll: Self.byteCount(of: exports + linked.map(\.name) + warrants), hooks: hooks)
    for (place, name) in exports.enumerated() {
      let opened = try open(name, kind: .charges)
      if place + 1 < exports.count { openAhead(exports[place + 1], kind: .charges) }
      try intake.readCharges(opened, with: self, meter: meter, onReject: onReject)
    }
    intake.endCharges()
    for (name, role) in linked {
      try intake.readLinked(
        name, as: role, with: self, meter: meter, onReject: onReject, onStray: onStray)
    }
    try intake.closeCharges(workers: options.workerCount, hasWarrants: !warrants.isEmpty)
    for name in warrants { try intake.readWarrants(name, with: self, meter: meter) }
  }
}
