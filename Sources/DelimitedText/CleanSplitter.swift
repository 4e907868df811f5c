/// Slices plainly clean records where they lie, without copying a byte.
///
/// Plainly clean: every quote either opens a cell (only blanks before it), closes it (only blanks
/// behind it), or is doubled inside a cell that nobody wants; none stands in an unquoted cell. The cutter has accepted the
/// record already, so a quoted cell is known to be closed. Whatever is not plainly clean is left to
/// libcsv by answering no; `DifferentialTests` compares both on hostile input.
///
/// For the next developer: one pass over the segment notes where delimiters and quotes stand
/// (64 bytes a step), a second walks these places record by record. The bytes between them are
/// looked at only to trim the cells that somebody wants.
struct CleanSplitter: ~Copyable {
  private let delimiter: UInt8
  private let quote: UInt8
  private var places: UnsafeMutablePointer<UInt32>
  private var capacity = 1
  private var count = 0
  private var next = 0
  private var bytes: UnsafePointer<UInt8>?

  init(dialect: Dialect) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    places = .allocate(capacity: 1)
  }

  deinit { places.deallocate() }

  // MARK: Where delimiters and quotes stand

  /// Notes every delimiter and quote of a segment.
  mutating func begin(_ start: UnsafePointer<UInt8>, count byteCount: Int) {
    if byteCount > capacity {
      places.deallocate()
      capacity = byteCount
      places = .allocate(capacity: byteCount)
    }
    bytes = start
    next = 0
    count = 0
    let delimiters = SIMD64<UInt8>(repeating: delimiter)
    let quotes = SIMD64<UInt8>(repeating: quote)
    let raw = UnsafeRawPointer(start)
    var offset = 0
    var found = 0
    while offset &+ 64 <= byteCount {
      let block = raw.loadUnaligned(fromByteOffset: offset, as: SIMD64<UInt8>.self)
      var bits = BlockMasks.scattered((block .== delimiters) .| (block .== quotes))
      if bits != 0 {
        bits = BlockMasks.ordered(bits)
        while bits != 0 {
          places[found] = UInt32(truncatingIfNeeded: offset &+ bits.trailingZeroBitCount)
          found &+= 1
          bits &= bits &- 1
        }
      }
      offset &+= 64
    }
    while offset < byteCount {
      let byte = start[offset]
      if byte == delimiter || byte == quote {
        places[found] = UInt32(truncatingIfNeeded: offset)
        found &+= 1
      }
      offset &+= 1
    }
    count = found
  }

  // MARK: One record

  /// Slices one record into `cells`, one for each slot; false when it is not plainly clean, and
  /// then the cells are to be overwritten.
  ///
  /// Records come in the order of the segment.
  mutating func split(
    _ record: RecordExtent, columnCount: Int, slots: UnsafePointer<Int>,
    into cells: UnsafeMutablePointer<CellSplitter.Cell>
  ) -> Bool {
    guard let bytes else { return false }
    let end = Int(record.end)
    while next < count, places[next] < record.start { next &+= 1 }
    var place = next
    var cellStart = Int(record.start)
    var column = 0
    while true {
      let stop = place < count ? min(Int(places[place]), end) : end
      var from = cellStart
      var to = stop
      var cellEnd = stop
      if stop < end, bytes[stop] == quote {
        // A quoted cell: blanks, the quote, anything but quotes, the closing quote, blanks.
        while from < stop, isBlank(bytes[from]) { from &+= 1 }
        guard from == stop else { return false }
        var hasDoubledQuote = false
        while true {
          place &+= 1
          while place < count, bytes[Int(places[place])] != quote { place &+= 1 }
          guard place < count, Int(places[place]) < end else { return false }
          to = Int(places[place])
          place &+= 1
          // A doubled quote is one quote of the cell: libcsv unquotes it if anybody wants the cell.
          guard place < count, Int(places[place]) == to &+ 1, to &+ 1 < end,
            bytes[to &+ 1] == quote
          else { break }
          hasDoubledQuote = true
        }
        if hasDoubledQuote, column < columnCount, slots[column] >= 0 { return false }
        from = stop &+ 1
        cellEnd = place < count ? min(Int(places[place]), end) : end
        guard cellEnd == end || bytes[cellEnd] == delimiter else { return false }
      } else if column < columnCount, slots[column] >= 0 {
        while from < to, isBlank(bytes[from]) { from &+= 1 }
        while to > from, isBlank(bytes[to &- 1]) { to &-= 1 }
      }
      if column < columnCount, slots[column] >= 0 {
        cells[slots[column]] = CellSplitter.Cell(
          offset: UInt32(truncatingIfNeeded: from), count: UInt32(truncatingIfNeeded: to &- from))
      }
      column &+= 1
      if cellEnd == end { break }
      place &+= 1
      cellStart = cellEnd &+ 1
    }
    next = place
    guard column == record.cellCount(columnCount: columnCount) else { return false }
    if column < columnCount, slots[column] >= 0 {
      // A missing cell is unknown, never blank.
      cells[slots[column]] = CellSplitter.Cell(offset: 0, count: CellSplitter.Cell.missing)
    }
    return true
  }

  /// What libcsv trims: blank and tab, unless one of them is the delimiter (csv.3, "csv_init").
  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }
}
