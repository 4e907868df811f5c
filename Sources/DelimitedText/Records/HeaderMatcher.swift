/// Recognises a header that is repeated among the records, as concatenated exports have it.
struct HeaderMatcher: Sendable {
  private let cells: [[UInt8]]
  private let dialect: Dialect
  private var scratch: [UInt8] = []

  /// The byte that a record must begin with, blanks and an opening quote aside; `nil`: match nothing.
  private let firstByte: UInt8?

  init(header: [[UInt8]], columnCount: Int, dialect: Dialect) {
    cells = header.map { Array(Self.trimmed($0[...])) }
    self.dialect = dialect
    // A header of empty cells, or of another width, says nothing about the records.
    let isUsable = cells.count == columnCount && cells.contains { !$0.isEmpty }
    firstByte = isUsable ? cells.first?.first ?? dialect.delimiter : nil
  }

  /// Whether a record could repeat the header, judged by its first two bytes.
  ///
  /// `record` must be readable for two bytes. Never wrong when it says no.
  @inline(__always)
  func mayMatch(_ record: UnsafePointer<UInt8>) -> Bool {
    guard let firstByte else { return false }
    let byte = record[0]
    if byte == dialect.quote {
      let second = record[1]
      return second == firstByte || Byte.isBlank(second) || second == dialect.quote
    }
    return byte == firstByte || Byte.isBlank(byte)
  }

  /// Whether the cells of a record equal the header's, blanks around them aside.
  ///
  /// Empty cells beyond the last column do not count. Stops at the first cell that differs.
  mutating func matches(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    guard firstByte != nil else { return false }
    var scanner = CellScanner(record, dialect: dialect)
    for cell in cells {
      guard scanner.next(into: &scratch) else { return false }
      guard Self.trimmed(scratch[...]).elementsEqual(cell) else { return false }
    }
    return true
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, Byte.isBlank(first) { cell.removeFirst() }
    while let last = cell.last, Byte.isBlank(last) { cell.removeLast() }
    return cell
  }
}
