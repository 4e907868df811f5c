/// Where a row stands in the input: the file's place in the run, its record and its line.
public struct SourcePlace: Sendable, Hashable, Comparable {
  /// The file, counted from 0 in the order in which the run reads files.
  public var file: UInt16
  /// The record after the header, counted from 1; rejected records count too.
  public var record: UInt32
  /// The first physical line of the record, counted from 1, header included; 0 when not kept.
  public var line: UInt64
  /// The place of the count in its record, counted from 1; 0 where the record is one count.
  public var position: UInt32

  /// Makes a place.
  public init(file: UInt16, record: UInt32, line: UInt64, position: UInt32 = 0) {
    self.file = file
    self.record = record
    self.line = line
    self.position = position
  }

  /// Input order: by file, then by record, then by the count's place in it.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.record, left.position) < (right.file, right.record, right.position)
  }
}
