internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports

extension InputIntake {
  /// Reads one file beside the charges, of which the rows without a case go to `onStray`.
  mutating func readLinked(
    _ name: String, as role: LinkedRole, with reading: InputReading, meter: ProgressMeter,
    onReject: (RejectedRow) throws -> Void, onStray: (ReportedLink) throws -> Void
  ) throws {
    let file = inputs.count
    let opened = try reading.open(name, kind: role.kind, isSecond: role == .second)
    try reading.rules?.checkAuthority(over: opened.layout, file: opened.name)
    let layout = opened.layout
    try checkKey(of: layout, file: opened.name)
    var intake = try takeLinked(workers: reading.options.workerCount)
    intake.begin(role, place: file, name: opened.name, layout: layout)
    let shared = LinkedShared(
      role: role, layout: layout, columns: opened.export.columns,
      source: SourceCells(opened.export, layout: layout, engine: reading.options.engine),
      scale: scale, courts: courts, readings: readings, join: intake.join, file: file)
    var kinds: [String: UInt64] = [:]
    var rejects: [RejectedRow] = []
    let bench = reading.bench { _ in LinkedWorker(shared) }
    let result = try reading.read(
      opened, role: role.rawValue, meter: meter, on: bench,
      work: { worker, segment in try worker.batch(segment) },
      deliver: { segment, batch in
        try intake.take(batch, write: onStray)
        for reject in segment.rejects {
          let row = RejectedRow(segment: segment, reject: reject, file: file)
          kinds[row.kind, default: 0] += 1
          rejects.append(row)
          try onReject(row)
        }
        intake.takeRejects(segment.rejects.count)
      })
    note(bench.unmapped(\.unmappedWords))
    takeBack(intake, rejects: rejects, kinds: kinds)
    finish(result)
  }
}

extension ScreeningOptions {
  /// The files beside the charges in reading order, each with what it is to them.
  func linkedInOrder() throws -> [(name: String, role: LinkedRole)] {
    try LinkedRole.allCases.flatMap { role in
      try InputReading.ordered(linked[role]).map { ($0, role) }
    }
  }
}

/// The files that are read beside the charges, as paths; `-` is standard input.
public struct LinkedFiles: Sendable, Hashable {
  /// One row a case.
  public var cases: [String] = []
  /// One row a party.
  public var parties: [String] = []
  /// One row an ended count or case.
  public var dispositions: [String] = []
  /// Another agency's export of the same charges.
  public var second: [String] = []

  /// No files.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool {
    cases.isEmpty && parties.isEmpty && dispositions.isEmpty && second.isEmpty
  }

  subscript(role: LinkedRole) -> [String] {
    switch role {
    case .second: second
    case .cases: cases
    case .parties: parties
    case .dispositions: dispositions
    }
  }
}
