/// An export several times as large as that of the rounds, screened for its peak memory.
///
/// Not in rotation: memory does not move with the load of the machine.
struct LargeScreening {
  /// The rows of the export.
  let rowCount: Int
  /// The bytes of the export.
  let byteCount: Int
  /// What the plain screening took.
  let plain: Cost
  /// What it took with the least memory limit.
  let limited: Cost

  /// Generates the export where it is absent, and screens it with and without the limit.
  ///
  /// Disk: about 300 bytes a row, which stay for the next time. Throws `rowsDiffer` when not every
  /// row was read, and `outputsDiffer` when the limit changes a byte.
  static func run(
    _ contest: Contest, rowCount: Int, directory: String, generator: String
  ) throws -> LargeScreening {
    let export = try GeneratedExport(
      rowCount: rowCount, directory: directory, generator: generator)
    func screening(_ setting: Screening.Setting) -> Screening {
      Screening(export: export, setting: setting, work: contest.work)
    }
    let byteCount = try ReadLoop.run(path: export.charges).byteCount
    let plain = screening(Screening.Setting())
    let plainCost = try plain.run(program: contest.screener)
    let screened = try plain.finding().totals?.rows ?? 0
    guard screened == rowCount else {
      throw MeasureError.rowsDiffer(generated: rowCount, screened: screened)
    }
    let limited = screening(Screening.Setting(memoryLimit: Screening.smallLimit))
    let limitedCost = try limited.run(program: contest.screener)
    try limited.check(against: plain)
    return LargeScreening(
      rowCount: rowCount, byteCount: byteCount, plain: plainCost, limited: limitedCost)
  }
}
