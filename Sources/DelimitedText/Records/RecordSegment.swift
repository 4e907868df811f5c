/// A stretch of a file that begins and ends at true record boundaries, with its records found.
///
/// What a worker gets. The bytes are those of the file, blank lines and line ends included; the
/// records are not yet split into cells, see ``FieldTable``. Where segments are cut depends on the
/// block size; the records, rejects, lines and numbers do not.
///
/// - Important: `buffer` belongs to this segment until it is handed to the reader again. A copy of
///   the segment kept longer than that reads other bytes.
public struct RecordSegment: Sendable {
  /// The memory that holds the bytes.
  public let buffer: SegmentBuffer
  /// Where the segment's first byte lies in the buffer.
  let bufferOffset: Int
  /// The number of bytes of the segment.
  public let byteCount: Int
  /// The 0-based offset in the file of the segment's first byte, a byte order mark counted.
  public let byteOffset: UInt64
  /// The 1-based number in the file of the segment's first line.
  public let firstLine: UInt64
  /// The 1-based number of the segment's first row, counted from the first row after the header.
  public let firstNumber: UInt64
  /// The number of columns that the records were held against.
  public let columnCount: Int
  /// The accepted records, in file order.
  public let records: [RecordExtent]
  /// The rejected lines, in file order.
  public let rejects: [RejectedExtent]
  /// Physical lines; always records' lines + rejected lines + blank lines.
  public let lines: Int
  /// Lines that are empty or hold only blanks.
  public let blankLines: Int
  /// Lines in accepted records.
  public let recordLines: Int
  /// Lines rejected.
  public let rejectedLines: Int
  /// Empty cells beyond the last column that were dropped.
  public let acceptedExtraCells: Int
  /// Accepted records whose last cell is missing.
  public let acceptedShort: Int
  /// The stretches of 64 bytes that hold some above 127, in order; the last ones may lie behind the
  /// segment.
  let highBlocks: [StructuralIndex.HighBlock]

  /// Rows of the file in this segment: records and rejects.
  public var rowCount: Int { records.count + rejects.count }

  /// The 1-based line in the file on which a record begins.
  public func line(of record: RecordExtent) -> UInt64 { firstLine + UInt64(record.line) }

  /// The 1-based line in the file that was rejected.
  public func line(of reject: RejectedExtent) -> UInt64 { firstLine + UInt64(reject.line) }

  /// The 1-based number of a record among the rows after the header.
  public func number(of record: RecordExtent) -> UInt64 { firstNumber + UInt64(record.number) }

  /// The 1-based number of a reject among the rows after the header.
  public func number(of reject: RejectedExtent) -> UInt64 { firstNumber + UInt64(reject.number) }

  /// The first record from `first` on that ends behind an offset; `records.count` when none does.
  ///
  /// Cost: in growing steps, then halving, so that asking for one after the other is cheap.
  func firstRecord(endingBehind offset: UInt32, from first: Int) -> Int {
    records.withUnsafeBufferPointer { records in
      var (low, high, step) = (first, first, 1)
      while high < records.count, records[high].end <= offset {
        low = high &+ 1
        high &+= step
        step &*= 2
      }
      high = min(high, records.count)
      while low < high {
        let middle = (low &+ high) / 2
        if records[middle].end <= offset { low = middle &+ 1 } else { high = middle }
      }
      return low
    }
  }

  /// All bytes of the segment.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self) get { span(from: 0, to: UInt32(byteCount)) }
  }

  /// The bytes of a record as they stand in the file, its terminator excluded.
  @_lifetime(borrow self)
  public func rawBytes(of record: RecordExtent) -> Span<UInt8> {
    span(from: record.start, to: record.end)
  }

  /// The bytes of a rejected line as they stand in the file, its terminator excluded.
  ///
  /// Of a line longer than ``RecordLimits/recordBytes`` only that many bytes.
  @_lifetime(borrow self)
  public func rawBytes(of reject: RejectedExtent) -> Span<UInt8> {
    span(from: reject.start, to: reject.end)
  }

  @_lifetime(borrow self)
  private func span(from start: UInt32, to end: UInt32) -> Span<UInt8> {
    precondition(start <= end && Int(end) <= byteCount, "The extent is not one of this segment.")
    let pointer = UnsafePointer(buffer.base + bufferOffset + Int(start))
    let span = Span(_unsafeStart: pointer, count: Int(end - start))
    return _overrideLifetime(span, borrowing: self)
  }

  /// The segment's bytes, for the code of this module that reads them one by one.
  var start: UnsafePointer<UInt8> { UnsafePointer(buffer.base + bufferOffset) }
}
