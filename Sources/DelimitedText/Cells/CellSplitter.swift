internal import CLibCSV
internal import Glibc

/// The one place that speaks to libcsv: runs of records go in, wanted cells come out.
///
/// libcsv calls back once per cell and once per record; the pointer it gives is valid only inside the
/// call, so a wanted cell is copied at once, into memory that was reserved for the whole segment. The
/// callbacks cannot throw or stop the parser: they only note that something is wrong.
final class CellSplitter {
  typealias Cell = CellPlaces.Cell

  /// What the callbacks work on; they get a pointer to it and nothing else.
  private struct Sink {
    var arena: UnsafeMutablePointer<UInt8>
    var arenaCapacity: Int
    var arenaCount = 0
    var cells: UnsafeMutablePointer<Cell>
    /// For every column the slot that keeps its cells, or -1.
    var slots: UnsafeMutablePointer<Int>
    var slotCount: Int
    var columnCount: Int
    var records: UnsafePointer<RecordExtent>?
    var recordCount = 0
    var row = 0
    var column = 0
    /// The first record in which libcsv found something else than the cutter, and its cells.
    var faultyRow = -1
    var faultyCellCount = 0
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let sink: UnsafeMutablePointer<Sink>
  private var cellCapacity = 1
  private let engine: SplitEngine
  private let clean: CleanSplitter
  /// The segment that was split last: cells that needed no unquoting lie in it.
  private var buffer: SegmentBuffer?
  private var segmentStart: UnsafePointer<UInt8>?

  init(dialect: Dialect, slots: [Int], slotCount: Int, engine: SplitEngine) {
    self.engine = engine
    clean = CleanSplitter(dialect: dialect, slots: slots)
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    // Fails only for a null pointer (csv.3, "csv_init").
    let code = csv_init(parser, 0)
    precondition(code == 0, "csv_init fails only without a parser.")
    csv_set_delim(parser, dialect.delimiter)
    csv_set_quote(parser, dialect.quote)
    // The default grows the cell buffer by 128 bytes a time.
    csv_set_blk_size(parser, 4096)

    let slotMemory = UnsafeMutablePointer<Int>.allocate(capacity: max(1, slots.count))
    for (column, slot) in slots.enumerated() { slotMemory[column] = slot }
    sink = .allocate(capacity: 1)
    sink.initialize(
      to: Sink(
        arena: .allocate(capacity: 1 + SegmentBuffer.readAhead), arenaCapacity: 1,
        cells: .allocate(capacity: 1),
        slots: slotMemory, slotCount: slotCount, columnCount: slots.count))
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    sink.pointee.arena.deallocate()
    sink.pointee.cells.deallocate()
    sink.pointee.slots.deallocate()
    sink.deallocate()
  }

  /// Where the cells of the last segment lie; valid until the next split.
  var places: CellPlaces {
    CellPlaces(
      cells: UnsafePointer(sink.pointee.cells), segment: segmentStart,
      arena: UnsafePointer(sink.pointee.arena))
  }

  /// Splits all records of a segment; what was split before is overwritten.
  func split(_ segment: borrowing RecordSegment) throws(DelimitedTextError) {
    buffer = segment.buffer
    segmentStart = segment.start
    reserve(byteCount: segment.byteCount, recordCount: segment.records.count)
    sink.pointee.arenaCount = 0
    sink.pointee.row = 0
    sink.pointee.column = 0
    sink.pointee.faultyRow = -1
    sink.pointee.recordCount = segment.records.count

    let failure = segment.records.withUnsafeBufferPointer { records -> DelimitedTextError? in
      sink.pointee.records = records.baseAddress
      defer { sink.pointee.records = nil }
      // An offset in the segment must leave the arena's bit free; a segment so large holds one record.
      return engine == .libcsv || segment.byteCount >= Int(Cell.inArena)
        ? splitRuns(segment, records) : splitClean(segment, records)
    }
    if let failure { throw failure }
  }

  /// Every record through libcsv, run by run.
  private func splitRuns(
    _ segment: borrowing RecordSegment, _ records: UnsafeBufferPointer<RecordExtent>
  ) -> DelimitedTextError? {
    var first = 0
    while first < records.count {
      // A run is a stretch without rejects; blank lines in it are skipped by libcsv too.
      var last = first
      while last + 1 < records.count, records[last + 1].number == records[last].number + 1 {
        last += 1
      }
      let start = Int(records[first].start)
      if let code = parse(segment.start + start, count: Int(records[last].end) - start) {
        return .splitterFailed(line: segment.line(of: records[first]), code: code)
      }
      first = last + 1
      if sink.pointee.row != first || sink.pointee.faultyRow >= 0 {
        return disagreement(segment, at: min(sink.pointee.row, last))
      }
    }
    return nil
  }

  /// Plainly clean records sliced where they lie, every other record through libcsv.
  private func splitClean(
    _ segment: borrowing RecordSegment, _ records: UnsafeBufferPointer<RecordExtent>
  ) -> DelimitedTextError? {
    let clean = clean
    let (bytes, separators) = (segment.start, UnsafePointer(segment.buffer.separators))
    let (cells, slotCount) = (sink.pointee.cells, sink.pointee.slotCount)
    for row in 0..<records.count {
      let record = records[row]
      if clean.split(
        record, bytes, separators: separators, into: cells + row &* slotCount)
      {
        continue
      }
      sink.pointee.row = row
      sink.pointee.column = 0
      let start = Int(record.start)
      if let code = parse(segment.start + start, count: Int(record.end) - start) {
        return .splitterFailed(line: segment.line(of: record), code: code)
      }
      if sink.pointee.row != row + 1 || sink.pointee.faultyRow >= 0 {
        return disagreement(segment, at: row)
      }
    }
    return nil
  }

  /// Feeds one run to libcsv; returns the code of `csv_error` if it stopped.
  private func parse(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int32? {
    guard csv_parse(parser, bytes, count, Self.takeCell, Self.endRecord, sink) == count else {
      // Read before anything else: csv_fini would clear it (csv.3, "csv_fini").
      let code = csv_error(parser)
      csv_fini(parser, nil, nil, nil)
      return code
    }
    // The run ends before the last record's terminator, so this ends that record.
    guard csv_fini(parser, Self.takeCell, Self.endRecord, sink) == 0 else {
      return csv_error(parser)
    }
    return nil
  }

  private func disagreement(_ segment: borrowing RecordSegment, at row: Int) -> DelimitedTextError {
    let isFaulty = sink.pointee.faultyRow >= 0 && sink.pointee.faultyRow < segment.records.count
    let record = segment.records[isFaulty ? sink.pointee.faultyRow : row]
    return .splitterDisagrees(
      line: segment.line(of: record),
      expectedCells: record.cellCount(columnCount: sink.pointee.columnCount),
      foundCells: isFaulty ? sink.pointee.faultyCellCount : 0)
  }

  private func reserve(byteCount: Int, recordCount: Int) {
    if byteCount > sink.pointee.arenaCapacity {
      sink.pointee.arena.deallocate()
      sink.pointee.arena = .allocate(capacity: byteCount + SegmentBuffer.readAhead)
      sink.pointee.arenaCapacity = byteCount
    }
    let cellCount = recordCount * sink.pointee.slotCount
    if cellCount > cellCapacity {
      cellCapacity = cellCount + cellCount / 8
      sink.pointee.cells.deallocate()
      sink.pointee.cells = .allocate(capacity: cellCapacity)
    }
  }

  /// libcsv's `cb1`: a cell has ended.
  private static let takeCell:
    @convention(c) (
      UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?
    ) -> Void = { bytes, count, context in
      guard let sink = context?.assumingMemoryBound(to: Sink.self) else { return }
      let column = sink.pointee.column
      sink.pointee.column = column &+ 1
      guard column < sink.pointee.columnCount else { return }
      let slot = sink.pointee.slots[column]
      guard slot >= 0 else { return }
      let row = sink.pointee.row
      let offset = sink.pointee.arenaCount
      guard row < sink.pointee.recordCount, count <= sink.pointee.arenaCapacity &- offset else {
        if sink.pointee.faultyRow < 0 { sink.pointee.faultyRow = row }
        return
      }
      if let bytes, count > 0 {
        memcpy(sink.pointee.arena + offset, bytes, count)
        sink.pointee.arenaCount = offset &+ count
      }
      sink.pointee.cells[row &* sink.pointee.slotCount &+ slot] = Cell(
        offset: UInt32(truncatingIfNeeded: offset) | Cell.inArena,
        count: UInt32(truncatingIfNeeded: count))
    }

  /// libcsv's `cb2`: a record has ended.
  private static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let sink = context?.assumingMemoryBound(to: Sink.self) else { return }
    let row = sink.pointee.row
    let cellCount = sink.pointee.column
    sink.pointee.row = row &+ 1
    sink.pointee.column = 0
    guard let records = sink.pointee.records, row < sink.pointee.recordCount,
      records[row].cellCount(columnCount: sink.pointee.columnCount) == cellCount
    else {
      if sink.pointee.faultyRow < 0 {
        sink.pointee.faultyRow = row
        sink.pointee.faultyCellCount = cellCount
      }
      return
    }
    guard cellCount < sink.pointee.columnCount else { return }
    // A missing cell is unknown, never blank.
    let slot = sink.pointee.slots[cellCount]
    if slot >= 0 {
      sink.pointee.cells[row &* sink.pointee.slotCount &+ slot] = Cell(
        offset: 0, count: Cell.missing)
    }
  }
}
