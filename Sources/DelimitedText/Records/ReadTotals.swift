/// What a reader has seen so far; final once ``SegmentReader/next(shape:into:onBlock:)`` gave `nil`.
public struct ReadTotals: Sendable, Hashable {
  /// Bytes read from the input, a byte order mark included.
  public internal(set) var bytes: UInt64 = 0
  /// Physical lines, counted from the raw bytes and not from the records.
  ///
  /// A last line without a terminator counts. Up to the end of the input this runs ahead of the
  /// other counts by what has been read but not yet cut.
  public internal(set) var lines: UInt64 = 0
  /// Lines of the header and of whatever was read by `readHeader` before it.
  public internal(set) var headerLines: UInt64 = 0
  /// Lines in accepted records.
  public internal(set) var recordLines: UInt64 = 0
  /// Lines rejected.
  public internal(set) var rejectedLines: UInt64 = 0
  /// Lines that are empty or hold only blanks.
  public internal(set) var blankLines: UInt64 = 0
  /// Accepted records.
  public internal(set) var records: UInt64 = 0
  /// Rejects.
  public internal(set) var rejects: UInt64 = 0
  /// Empty cells beyond the last column, dropped from accepted records.
  public internal(set) var acceptedExtraCells: UInt64 = 0
  /// Accepted records whose last cell is missing.
  public internal(set) var acceptedShort: UInt64 = 0

  /// Makes totals of nothing.
  public init() {}

  /// The lines that were given a meaning: header, records, rejects and blank ones.
  public var accountedLines: UInt64 { headerLines + recordLines + rejectedLines + blankLines }

  /// Whether every physical line was given exactly one meaning; always true at the end.
  public var linesAddUp: Bool { lines == accountedLines }
}
