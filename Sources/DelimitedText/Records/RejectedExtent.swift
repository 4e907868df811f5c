/// Where one rejected line lies in its segment, and what is wrong with it.
///
/// A reject is data, not an error: it has a row number, and its raw bytes stay readable through
/// ``RecordSegment/rawBytes(of:)-(RejectedExtent)``.
public struct RejectedExtent: Sendable, Hashable {
  /// The offset of the line's first byte.
  public let start: UInt32
  /// The offset behind the last byte that was kept, the line's terminator excluded.
  public let end: UInt32
  /// The true length of the line in bytes, its terminator excluded.
  ///
  /// It exceeds `end - start` only when the line is longer than ``RecordLimits/recordBytes``.
  public let byteCount: UInt64
  /// The rejected line; 0 is the segment's first line.
  public let line: UInt32
  /// 1, except for a repeated header whose cells hold line ends.
  public let lineCount: UInt32
  /// The row's number; 0 is the segment's first row.
  public let number: UInt32
  /// What is wrong.
  public let kind: RejectKind
  /// How many lines below `line` the fault was seen; 0 is the rejected line itself.
  public let faultLine: UInt32
  /// The 1-based byte column of the fault in the line where it was seen.
  ///
  /// It is the opening quote of a cell that is not closed, the first byte that does not belong, the
  /// end of a record that lacks cells, and 1 for a record that is too long or repeats the header.
  public let column: UInt32
}
