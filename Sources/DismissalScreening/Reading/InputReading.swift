internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import Synchronization

/// Reads the inputs of a run one after the other, each through its layout and the pipeline.
struct InputReading: Sendable {
  let layouts: LayoutShelf
  /// The rules whose authority over an export is asked; nil where nothing is decided.
  let rules: ScreeningRules?
  let options: ScreeningOptions
  let hooks: ScreeningHooks
  let archives = ArchiveDigests()
  let ahead = OpeningAhead()

  /// The inputs in the order in which they are read: by role, then by the bytes of their names; a
  /// folder or an archive is the files in it.
  static func ordered(_ names: [String]) throws -> [String] {
    try distinct(ExportNames.expanded(names))
  }

  /// Names in the order of their bytes, each once.
  static func distinct(_ names: [String]) throws(ScreeningError) -> [String] {
    let sorted = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    for (one, other) in zip(sorted, sorted.dropFirst()) where one == other {
      throw ScreeningError.namedTwice(file: one)
    }
    return sorted
  }

  /// The size of all files together, or nil when one has no known size.
  static func byteCount(of names: [String]) -> UInt64? {
    var sum: UInt64 = 0
    for name in names {
      guard name != "-", let input = try? ByteInput(path: name), let size = input.size else {
        return nil
      }
      sum += size
    }
    return sum
  }

  /// What reading one input to its end gave.
  struct Reading {
    var input: RunFacts.Input
    var totals: ReadTotals
  }

  /// Makes as many workers as the run has.
  func bench<Worker>(_ makeWorker: (Int) -> Worker) -> WorkerBench<Worker> {
    WorkerBench((0..<options.workerCount).map { makeWorker($0) })
  }

  /// Streams an opened input through workers of one kind, delivering in input order.
  func read<Worker, Product: Sendable>(
    _ opened: consuming OpenedInput, role: String, meter: ProgressMeter,
    on bench: WorkerBench<Worker>,
    work: @Sendable (Worker, RecordSegment) throws -> Product,
    deliver: (RecordSegment, Product) throws -> Void
  ) throws -> Reading {
    let name = opened.name
    let layout = opened.layout.id
    let station = opened.station(
      workers: options.workerCount, onProgress: { meter.read($0, of: name) })
    let pipeline = SegmentPipeline<Product>(
      workerCount: options.workerCount, isInterrupted: hooks.isInterrupted)
    let ending = try pipeline.run(
      station, work: { index, segment in try work(bench.workers[index], segment) },
      deliver: { segment, product in
        try deliver(segment, product)
        meter.delivered(rows: segment.rowCount)
      })
    let totals = ending.totals
    return Reading(
      input: RunFacts.Input(
        role: role, name: name, layout: layout, byteCount: ending.fileByteCount,
        sha256: ending.sha256, rows: totals.records + totals.rejects, lines: totals.lines,
        origin: ending.origin),
      totals: totals)
  }
}

/// The workers of an input, by the index of their thread.
///
/// `@unchecked Sendable`: the pipeline gives each index to one thread, so that no worker is ever
/// used by two.
final class WorkerBench<Worker>: @unchecked Sendable {
  let workers: [Worker]

  init(_ workers: [Worker]) {
    self.workers = workers
  }

  /// The unmapped words of all workers, with the number of rows that hold them.
  func unmapped(
    _ words: (Worker) -> [ExportField: [String: Int]]
  ) -> [ExportField: [String: Int]] {
    workers.reduce(into: [:]) { all, worker in
      all.merge(words(worker)) { $0.merging($1, uniquingKeysWith: +) }
    }
  }
}

/// Adds up what is read over several inputs, for whoever watches.
final class ProgressMeter: Sendable {
  private struct State {
    var before: UInt64 = 0
    var current: UInt64 = 0
    var name = ""
    var rows: UInt64 = 0
  }

  private let bytesInAll: UInt64?
  private let hooks: ScreeningHooks
  private let state = Mutex(State())

  init(bytesInAll: UInt64?, hooks: ScreeningHooks) {
    self.bytesInAll = bytesInAll
    self.hooks = hooks
  }

  func read(_ bytes: UInt64, of name: String) {
    let progress = state.withLock { state in
      if state.name != name {
        state.before += state.current
        state.name = name
      }
      state.current = bytes
      return ScreeningProgress(
        bytesRead: state.before + bytes, bytesInAll: bytesInAll, rows: state.rows)
    }
    hooks.onProgress(progress)
  }

  func delivered(rows: Int) {
    state.withLock { $0.rows += UInt64(rows) }
  }
}
