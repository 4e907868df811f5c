/// Cells whose bytes are not what they should be.
public struct ForeignCells: Sendable, Hashable {
  /// Cells that are not valid UTF-8, and so are read as Windows-1252.
  public var windows1252 = 0
  /// Cells that were converted wrongly before they came here; see ``Mojibake``.
  public var mojibake = 0

  /// Makes counts of nothing.
  public init() {}
}

extension FieldTable {
  /// The cells of the segment that was split last whose bytes are not what they should be.
  ///
  /// Cost: next to nothing where all bytes are ASCII; some 2 ns for a character that is not, and 50
  /// for a record that holds bytes which are not what they should be.
  public func foreignCells(of segment: borrowing RecordSegment) -> ForeignCells {
    let (bytes, records) = (segment.start, segment.records)
    var found = ForeignCells()
    var record = 0
    // What lies before is told.
    var next = 0
    for block in segment.highBlocks {
      var bits = block.bytes
      while bits != 0 {
        let at = Int(block.offset) &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        if at < next { continue }
        if at >= segment.byteCount { return found }
        let length = CellText.sequenceLength(bytes, at, end: segment.byteCount)
        if length > 0, !Mojibake.mayBegin(bytes[at], bytes[at &+ 1]) {
          next = at &+ length
          continue
        }
        // Nothing goes over a cell's border, which is ASCII: only this record is to be looked at.
        record = segment.firstRecord(endingBehind: UInt32(truncatingIfNeeded: at), from: record)
        guard record < records.count else { return found }
        // Before a record there are only rejected lines.
        guard records[record].start <= at else {
          next = Int(records[record].start)
          continue
        }
        count(record, of: segment, into: &found)
        next = Int(records[record].end)
      }
    }
    return found
  }

  /// Counts the cells of one record that are not what they should be.
  private func count(
    _ record: Int, of segment: borrowing RecordSegment, into found: inout ForeignCells
  ) {
    let (bytes, extent) = (segment.start, segment.records[record])
    let end = Int(extent.end)
    guard let first = Self.firstHighByte(bytes, Int(extent.start), end) else { return }
    let last = Self.lastHighByte(bytes, first, end)
    for slot in 0..<slotCount {
      let place = record &* slotCount &+ slot
      guard let cell = places.cell(place), let base = cell.baseAddress else { continue }
      // Of those in the segment itself, most lie before or behind all such bytes.
      let offset = base - bytes
      if offset >= 0, offset < segment.byteCount,
        offset > last || offset &+ cell.count <= first
      {
        continue
      }
      if !CellText.isValidUTF8(cell) {
        found.windows1252 += 1
      } else if Mojibake.isIn(cell) {
        found.mojibake += 1
      }
    }
  }

  /// The offset of the first byte above 127, or nil when there is none.
  private static func firstHighByte(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let raw = UnsafeRawPointer(bytes)
    var at = start
    while at &+ 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return at &+ high.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < end {
      if bytes[at] >= 0x80 { return at }
      at &+= 1
    }
    return nil
  }

  /// The offset of the last byte above 127, of which the first is known.
  private static func lastHighByte(
    _ bytes: UnsafePointer<UInt8>, _ first: Int, _ end: Int
  ) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var at = end
    while at &- 8 > first {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at &- 8, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return at &- 1 &- high.leadingZeroBitCount / 8 }
      at &-= 8
    }
    while bytes[at &- 1] < 0x80 { at &-= 1 }
    return at &- 1
  }
}
