extension SegmentReader {
  /// Begins an input without a header: its first record is a row.
  ///
  /// In place of ``readHeader(_:onBlock:)``. A UTF-8 byte order mark is dropped. Throws `emptyInput`
  /// when there is not a byte, `invalidDialect`, and what ``ByteInput/read(into:)`` throws.
  public mutating func beginWithoutHeader(
    _ dialect: Dialect = Dialect(), onBlock: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) {
    guard dialect.isValid else {
      throw .invalidDialect(delimiter: dialect.delimiter, quote: dialect.quote)
    }
    self.dialect = dialect
    cutter = nil
    let buffer = SegmentBuffer(capacity: 1 << 12)
    let count = try fill(buffer, at: 0, byteCount: min(blockByteCount, 1 << 12), onBlock)
    guard count > 0 else { throw .emptyInput(path: input.name) }
    var bytes = Array(UnsafeBufferPointer(start: buffer.base, count: count))
    while bytes.count < Mark.utf8.count, !isAtEnd {
      let more = try fill(buffer, at: 0, byteCount: 1, onBlock)
      bytes += UnsafeBufferPointer(start: buffer.base, count: more)
    }
    let skipped = bytes.starts(with: Mark.utf8) ? Mark.utf8.count : 0
    carry = Array(bytes[skipped...])
    carryOffset = UInt64(skipped)
  }
}
