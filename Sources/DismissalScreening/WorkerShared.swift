internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

/// What every worker of a run shares: immutable, or guarded by its own lock.
struct WorkerShared: Sendable {
  let layout: Layout
  let columns: BoundColumns
  let columnCount: Int
  let dialect: Dialect
  let engine: SplitEngine
  let scale: OffenseClassScale
  let readings: ReadingBook
  let courts: CourtBook
  let classes: ClassBook
  /// The number over all files of the file's first row, counted from 0.
  let firstOrdinal: UInt64
  /// The comparable number of a case whose every row is kept, for an explanation; else nil.
  let keepsCase: [UInt8]?
}
