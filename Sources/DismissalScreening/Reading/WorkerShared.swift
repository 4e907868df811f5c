internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

/// What every worker of a file shares: immutable, or guarded by its own lock.
///
/// A class, so that a worker that holds it is small.
final class WorkerShared: Sendable {
  let layout: Layout
  let columns: BoundColumns
  let source: SourceCells
  /// The state by whose law the run reads.
  let jurisdiction: String
  let scale: OffenseClassScale
  let readings: ReadingBook
  let courts: CourtBook
  let classes: ClassBook
  /// How far the numbers of two rows of the file lie apart: 1, or room for the counts of a row.
  let ordinalStep: UInt64
  /// The comparable number of a case whose every row is kept, for an explanation; else nil.
  let keepsCase: [UInt8]?
  /// What is asked about persons; nil when no policy of the run asks, as in nearly all runs.
  let people: PersonInterest?

  init(
    layout: Layout, columns: BoundColumns, source: SourceCells, jurisdiction: String,
    scale: OffenseClassScale, readings: ReadingBook, courts: CourtBook, classes: ClassBook,
    keepsCase: [UInt8]?, people: PersonInterest? = nil
  ) {
    self.people = people
    self.layout = layout
    self.columns = columns
    self.source = source
    ordinalStep = source.expansion == nil ? 1 : 1 << 24
    self.jurisdiction = jurisdiction
    self.scale = scale
    self.readings = readings
    self.courts = courts
    self.classes = classes
    self.keepsCase = keepsCase
  }

  /// Whether its workers can go on with a file of which `other` would be shared.
  ///
  /// Only what differs from file to file is compared: the layout, where its columns stand, and how
  /// records are split.
  func reads(like other: WorkerShared) -> Bool {
    layout.id == other.layout.id && columns == other.columns && source == other.source
  }
}
