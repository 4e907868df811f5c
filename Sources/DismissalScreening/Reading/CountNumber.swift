internal import DelimitedText

/// The number of a count, by which the counts of a case are told apart.
///
/// 0 when there is none; a number of up to eighteen digits as it is, so that `01` is `1`; any other
/// text as a hash of 63 bits with the top bit set. Numbers are compared within one case alone: that two
/// of its texts share a hash has a chance of one in 2^63 for each pair.
enum CountNumber {
  /// The most digits that are read as a number.
  private static let mostDigits = 18

  /// Reads a cell where it lies.
  @inline(__always)
  static func read(_ cell: CellBytes) -> UInt64 {
    read(UnsafeBufferPointer(start: cell.start, count: cell.count))
  }

  /// Reads a kept cell.
  static func read(_ cell: ArraySlice<UInt8>) -> UInt64 {
    cell.withUnsafeBufferPointer { read($0) }
  }

  /// The number for a reader; 0 when the count has none, or a text in its place.
  static func shown(_ number: UInt64) -> Int {
    number >> 63 == 0 ? Int(number) : 0
  }

  @inline(__always)
  private static func read(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for byte in cell {
      let digit = byte &- 0x30
      guard digit <= 9, cell.count <= mostDigits else {
        return CellMemo.hash(UnsafeRawBufferPointer(cell)) | 1 << 63
      }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }
}
