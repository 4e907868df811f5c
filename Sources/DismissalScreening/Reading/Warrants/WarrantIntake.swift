internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Takes warrant rows in input order and joins them to cases.
///
/// Memory: 40 bytes a row and its texts, which are written out again at the end; past a limit
/// they wait on the disk.
struct WarrantIntake {
  /// One row of a warrants list.
  struct Entry {
    // Numbers as small as they may be, and no gap between them: 40 bytes.
    private let file: UInt16
    let type: WarrantType
    let status: WarrantStatus
    private let record: UInt32
    /// How many lines stand before the row beside one for each record.
    private let furtherLines: UInt32
    /// The number of its court in the run's ``CourtBook``.
    let court: UInt32
    fileprivate let texts: SpillingPages.Place
    private let day: PackedDay
    /// Its case among those that hold a kept row, or whether the charges know its number at all.
    var link = CaseGrouping.Link.none
    /// Another row says exactly the same.
    var isDuplicate = false
    /// Another row gives the same number in the same case with other facts.
    var isConflicting = false

    fileprivate init(
      _ row: WarrantBatch.Row, place: SourcePlace, texts: SpillingPages.Place
    ) {
      file = place.file
      record = place.record
      furtherLines = UInt32(truncatingIfNeeded: place.line &- UInt64(place.record))
      type = row.type
      status = row.status
      court = row.court
      self.texts = texts
      day = PackedDay(row.issued)
    }

    var place: SourcePlace {
      SourcePlace(
        file: file, record: record, line: UInt64(record) &+ UInt64(furtherLines))
    }
    var issued: DateReading { day.reading }
  }

  /// How the layout of each file makes case numbers comparable, by the file's place.
  private var rules: [UInt16: Layout.CaseKeyRule] = [:]

  /// The rows, in input order.
  var entries = PagedLog<Entry>()
  private(set) var rejected: [RejectedRow] = []
  /// The rows that were read, but for those without a warrant.
  private(set) var rowCount: UInt64 = 0
  /// The rows that hold no warrant, as those of an export of charges may.
  private(set) var blankRowCount: UInt64 = 0
  private var texts: SpillingPages
  /// Whether some row names no court.
  private(set) var lacksCourt = false
  /// The numbers of cases to which the charges give no court, with the court that another file names
  /// alone; empty in a run without such files.
  var courtless: [[UInt8]: UInt32] = [:]
  /// The cases of the charges by their numbers, where some row names no court; else nil.
  var numbered: ChargedCases?

  /// Whether there is no row.
  var isEmpty: Bool { entries.count == 0 }

  /// Makes an empty intake; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    texts = SpillingPages(spill: spill)
  }

  /// Begins a file.
  mutating func begin(file: Int, rule: Layout.CaseKeyRule) {
    rules[UInt16(truncatingIfNeeded: file)] = rule
  }

  /// How the case number of a row is made comparable.
  func rule(of index: Int) -> Layout.CaseKeyRule {
    rules[entries[index].place.file] ?? Layout.CaseKeyRule()
  }

  /// Takes the rows of one segment.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when their texts cannot be put aside.
  mutating func take(
    _ batch: WarrantBatch, of segment: RecordSegment, file: Int
  ) throws(ReportError) {
    var start = 0
    rowCount += UInt64(segment.rowCount)
    for (row, extent) in zip(batch.rows, segment.records) {
      if row.isNone {
        blankRowCount += 1
        rowCount -= 1
        start = row.end
        continue
      }
      if row.isCourtBlank { lacksCourt = true }
      let texts = try texts.append(batch.texts[start..<row.end])
      start = row.end
      let place = SourcePlace(
        file: UInt16(truncatingIfNeeded: file),
        record: UInt32(truncatingIfNeeded: segment.number(of: extent)),
        line: segment.line(of: extent))
      entries.append(Entry(row, place: place, texts: texts))
    }
    for reject in segment.rejects {
      rejected.append(RejectedRow(segment: segment, reject: reject, file: file))
    }
  }

  /// Calls `body` with the raw bytes of each text of a row, as ``WarrantRow/fields`` orders them;
  /// a blank cell has none.
  @inline(__always)
  func withTexts<Result>(
    of index: Int, _ body: (WarrantBatch.Texts) throws -> Result
  ) rethrows -> Result {
    try texts.withBytes(at: entries[index].texts) { try body(WarrantBatch.Texts($0)) }
  }

  /// The raw bytes of a text of a row; empty when the cell was blank.
  func raw(_ field: ExportField, of index: Int) -> [UInt8] {
    withTexts(of: index) { Array($0[field]) }
  }

  /// A text of a row.
  func text(_ field: ExportField, of index: Int) -> String {
    withTexts(of: index) { CellText.utf8($0[field]) }
  }

  /// The first row at or behind `start` that stands behind a row that could not be read.
  func place(behind rejected: RejectedRow, from start: Int) -> Int {
    var (low, high) = (start, entries.count)
    while low < high {
      let middle = (low + high) / 2
      let place = entries[middle].place
      let isBehind = (rejected.file, rejected.record) < (Int(place.file), UInt64(place.record))
      if isBehind { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The facts of one row.
  func facts(_ index: Int) -> WarrantFacts {
    let entry = entries[index]
    return WarrantFacts(
      type: entry.type, status: entry.status, issued: entry.issued,
      isConflicting: entry.isConflicting)
  }
}
