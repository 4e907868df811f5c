internal import CourtRecords
internal import DelimitedText

/// Reads a column of dates; a cell met a moment ago is not read again.
///
/// Rows of a day stand together in nearly every export, and a case's rows do in all of them. The
/// cache is one entry wide: a day that is pushed out costs one more reading, some 30 ns. 4,096
/// entries hold the days of ten years, and fit the second cache.
struct DateColumn: ~Copyable {
  private struct Known {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The cell's length plus 1; 0 where free.
    var mark: UInt32 = 0
    var day: Int32 = 0
  }

  private static var bits: Int { 12 }
  private let formats: [DateFormat]
  private let known: UnsafeMutablePointer<Known>

  init(_ formats: [DateFormat]) {
    self.formats = formats
    known = .allocate(capacity: 1 << Self.bits)
    known.initialize(repeating: Known(), count: 1 << Self.bits)
  }

  deinit { known.deallocate() }

  /// Reads the cells of `records` into `days`, as ``PackedDay`` has it.
  func read(
    _ column: ColumnCells, records: Range<Int>, blanks: BlankTexts,
    into days: UnsafeMutablePointer<Int32>
  ) {
    for (row, record) in records.enumerated() {
      let cell = column[record]
      guard (1...16).contains(cell.count) else {
        days[row] = cell.isEmpty ? PackedDay.blank.rawValue : read(cell, blanks)
        continue
      }
      let (low, high) = cell.firstWords
      let mark = UInt32(truncatingIfNeeded: cell.count &+ 1)
      let hash = (low ^ (high &* 0x8EBC_6AF0_9C88_C6E3)) &* 0x9E37_79B9_7F4A_7C15
      let place = Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.bits))
      let entry = known[place]
      if entry.low == low, entry.high == high, entry.mark == mark {
        days[row] = entry.day
      } else {
        let day = read(cell, blanks)
        known[place] = Known(low: low, high: high, mark: mark, day: day)
        days[row] = day
      }
    }
  }

  private func read(_ cell: CellBytes, _ blanks: BlankTexts) -> Int32 {
    let trimmed = blanks.blanked(cell)
    if trimmed.isEmpty { return PackedDay.blank.rawValue }
    for format in formats {
      if let date = format.read(Span(_unsafeElements: trimmed.buffer)) {
        return PackedDay(.day(date)).rawValue
      }
    }
    return PackedDay.unreadable.rawValue
  }
}
