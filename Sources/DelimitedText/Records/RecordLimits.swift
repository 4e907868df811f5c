/// How far a single record may reach before it is given up as damaged.
///
/// Without limits one stray quote would swallow the rest of the file. The limits bound both the rows
/// lost to such a quote (one line) and the memory of the reader (about twice `recordBytes`).
public struct RecordLimits: Sendable, Hashable {
  /// The largest number of raw bytes between an opening quote and its closing quote; 1 MiB.
  public var quotedBytes: Int
  /// The largest number of lines that a quoted cell may touch; 1,000.
  public var quotedLines: Int
  /// The largest number of bytes of a record, its terminator not counted; 16 MiB.
  ///
  /// Capped at 1 GiB, so that offsets fit 32 bits.
  public var recordBytes: Int

  /// Makes limits; values below 1 are read as 1.
  public init(quotedBytes: Int = 1 << 20, quotedLines: Int = 1000, recordBytes: Int = 16 << 20) {
    self.quotedBytes = quotedBytes
    self.quotedLines = quotedLines
    self.recordBytes = recordBytes
  }

  /// The same limits with every value inside the range that the reader can honour.
  var clamped: RecordLimits {
    RecordLimits(
      quotedBytes: max(1, quotedBytes),
      quotedLines: max(1, quotedLines),
      recordBytes: min(max(1, recordBytes), 1 << 30))
  }
}
