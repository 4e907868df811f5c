/// How far an archive or a compressed file may swell before it is given up.
///
/// Nothing is unpacked to a disk, and the reader holds a few blocks of it, so a bomb costs time and
/// no space. The limits bound the time.
struct OpeningLimits: Sendable, Hashable {
  /// The largest number of bytes that one file, or all files of an archive, may unpack to; 256 GiB.
  var unpackedBytes: UInt64 = 1 << 38
  /// The largest number of unpacked bytes for one packed byte; 400.
  ///
  /// Exports pack 5 to 40 times. Deflate cannot reach more than 1,032 (zlib, "Maximum Compression
  /// Factor"), and bombs come near it.
  var ratio: UInt64 = 400
  /// The unpacked bytes up to which the ratio is not asked, as short files may be all alike; 64 MiB.
  var freeBytes: UInt64 = 64 << 20
  /// The largest number of files in an archive; 10,000.
  var files: Int = 10_000

  /// What is wrong with so many bytes out of so many; nil when nothing is.
  func fault(unpacked: UInt64, packed: UInt64) -> OpeningFault? {
    if unpacked > unpackedBytes { return .tooLarge(limit: unpackedBytes) }
    if unpacked > freeBytes, unpacked / max(1, packed) >= ratio { return .tooDense(limit: ratio) }
    return nil
  }
}
