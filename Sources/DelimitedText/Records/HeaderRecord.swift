/// The first record of a file, which names its columns.
public struct HeaderRecord: Sendable, Hashable {
  /// The cells, unquoted and trimmed as libcsv does; bytes as they stand in the file.
  public let cells: [[UInt8]]
  /// The record as it stands in the file, without byte order mark and terminator.
  public let rawBytes: [UInt8]
  /// The 1-based line on which it begins.
  public let line: UInt64
  /// How many physical lines it takes.
  public let lineCount: Int
  /// Whether a UTF-8 byte order mark stood before it and was dropped.
  public let hasByteOrderMark: Bool
}
