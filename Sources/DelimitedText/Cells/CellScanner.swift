/// Takes one record apart into its cells, one after the other, without libcsv.
///
/// For the header, and to recognise a header that is repeated; both are rare, so this is written for
/// shortness. The record must be one that ``RecordMachine`` accepted. Cells are what libcsv would
/// give: unquoted, blanks outside quotes trimmed.
struct CellScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let dialect: Dialect
  private var position = 0
  private var isFinished = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// Puts the next cell into `cell`; `false` when there is none.
  mutating func next(into cell: inout [UInt8]) -> Bool {
    cell.removeAll(keepingCapacity: true)
    guard !isFinished else { return false }
    skipBlanks()
    if position < bytes.count, bytes[position] == dialect.quote {
      readQuoted(into: &cell)
    } else {
      readUnquoted(into: &cell)
    }
    isFinished = position >= bytes.count
    position += 1
    return true
  }

  private func isPadding(_ byte: UInt8) -> Bool {
    Byte.isBlank(byte) && byte != dialect.delimiter
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isPadding(bytes[position]) { position += 1 }
  }

  private mutating func readUnquoted(into cell: inout [UInt8]) {
    while position < bytes.count, bytes[position] != dialect.delimiter {
      cell.append(bytes[position])
      position += 1
    }
    while let last = cell.last, isPadding(last) { cell.removeLast() }
  }

  private mutating func readQuoted(into cell: inout [UInt8]) {
    position += 1
    while position < bytes.count {
      if bytes[position] == dialect.quote {
        position += 1
        guard position < bytes.count, bytes[position] == dialect.quote else { break }
      }
      cell.append(bytes[position])
      position += 1
    }
    skipBlanks()
  }
}
