/// Slices clean records where they lie, without copying a byte.
///
/// The cutter has found the delimiters of such a record already, so a wanted cell lies between two
/// known places, and nothing of the others is looked at. A wanted cell that holds a doubled quote is
/// left to libcsv, which unquotes it; `DifferentialTests` compares both on hostile input.
struct CleanSplitter: Sendable {
  private let delimiter: UInt8
  private let quote: UInt8
  private let columnCount: Int
  /// The wanted columns in order; the slot of each is its place here.
  private let wanted: [Int32]

  init(dialect: Dialect, slots: [Int]) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    columnCount = slots.count
    wanted = slots.indices.filter { slots[$0] >= 0 }.map(Int32.init)
  }

  /// Slices one record into `cells`, one for each slot; false when it is left to libcsv, and then
  /// the cells are to be overwritten.
  @inline(__always)
  func split(
    _ record: RecordExtent, _ bytes: UnsafePointer<UInt8>,
    separators: UnsafePointer<UInt32>, into cells: UnsafeMutablePointer<CellSplitter.Cell>
  ) -> Bool {
    guard record.separators != RecordExtent.unknown else { return false }
    let parts = separators + Int(record.separators)
    let last = record.cellCount(columnCount: columnCount) &- 1
    return wanted.withUnsafeBufferPointer { wanted in
      for slot in 0..<wanted.count {
        let column = Int(wanted[slot])
        guard column <= last else {
          // A missing cell is unknown, never blank.
          cells[slot] = CellSplitter.Cell(offset: 0, count: CellSplitter.Cell.missing)
          continue
        }
        var from = column == 0 ? Int(record.start) : Int(parts[column &- 1]) &+ 1
        var to = column == last ? Int(record.end) : Int(parts[column])
        // Nearly every cell begins and ends with something else than a blank or a quote. An empty one
        // looks at the delimiters around it, and comes out empty either way.
        if bytes[from] > 0x20, bytes[from] != quote, bytes[max(to, 1) &- 1] > 0x20 {
          cells[slot] = CellSplitter.Cell(
            offset: UInt32(truncatingIfNeeded: from),
            count: UInt32(truncatingIfNeeded: to &- from))
          continue
        }
        while from < to, isBlank(bytes[from]) { from &+= 1 }
        while to > from, isBlank(bytes[to &- 1]) { to &-= 1 }
        if from < to, bytes[from] == quote {
          from &+= 1
          to &-= 1
          if record.hasDoubledQuote {
            for at in from..<to where bytes[at] == quote { return false }
          }
        }
        cells[slot] = CellSplitter.Cell(
          offset: UInt32(truncatingIfNeeded: from), count: UInt32(truncatingIfNeeded: to &- from))
      }
      return true
    }
  }

  /// What libcsv trims: blank and tab, unless one of them is the delimiter (csv.3, "csv_init").
  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }
}
