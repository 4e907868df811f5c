internal import DelimitedText

/// A case key in bytes: the court's number, then the comparable case number.
///
/// Nearly every run has fewer than 128 courts, so a key costs one byte more than its number.
enum CaseKey {
  /// Begins a key with its court.
  static func append(court: UInt32, to key: inout [UInt8]) {
    ShortNumber.append(UInt64(court), to: &key)
  }

  /// The court of a key.
  static func court(_ key: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: ShortNumber.split(key[...]).number)
  }

  /// The comparable case number of a key, without the defendant that may follow it.
  static func number(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ShortNumber.split(key).rest.prefix { $0 != ReadingBook.separator }
  }

  /// Whether two keys are the same, byte for byte.
  @inline(__always)
  static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard one.count == other.count else { return false }
    guard let left = one.baseAddress, let right = other.baseAddress else { return true }
    return CellMemo.equal(left, right, count: one.count)
  }
}
