internal import DelimitedText

/// Every row that has a case number, in input order, parted by its case's key.
///
/// Nothing is looked up while an input is read: a row costs a copy of some 30 bytes to the end of
/// its partition. All rows of a case are in one partition, so that afterwards each partition is
/// grouped by itself, in memory that fits a cache (``CaseGrouping``). Asking a table of all cases
/// for every row instead cost a sixth of a run, three cache misses a row.
///
/// Memory: the encoded rows (``CaseLogEntry``), some 30 bytes a row.
///
/// `@unchecked Sendable`: filled by one thread at a time, in input order; only read afterwards.
final class CaseLog: @unchecked Sendable {
  /// How many partitions there are: a case's is the top byte of its key's hash.
  static let partitionCount = 256

  private static let pageByteCount = 1 << 15

  /// A stretch of memory that holds whole rows.
  private struct Page {
    let base: UnsafeMutablePointer<UInt8>
    var count: Int
  }

  private struct Partition {
    var pages: [Page] = []
    /// Where the next row goes in the last page, and how many bytes are left there.
    var end: UnsafeMutablePointer<UInt8>?
    var room = 0
    /// Rows that give their key: at least as many as there are distinct cases.
    var keyedRows = 0
  }

  private let partitions: UnsafeMutablePointer<Partition>
  /// The number of rows.
  private(set) var rowCount = 0

  init() {
    partitions = .allocate(capacity: Self.partitionCount)
    partitions.initialize(repeating: Partition(), count: Self.partitionCount)
  }

  deinit {
    for place in 0..<Self.partitionCount {
      for page in partitions[place].pages { page.base.deallocate() }
    }
    partitions.deinitialize(count: Self.partitionCount)
    partitions.deallocate()
  }

  /// The partition of a case whose key has this hash.
  static func partition(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) }

  /// Appends the rows of a batch, which follow those appended before.
  func append(_ rows: EncodedRows) {
    rows.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      for row in rows.rows {
        let size = Int(row.end) &- start
        let partition = partitions + Int(row.partition)
        if partition.pointee.room < size { addPage(to: partition, atLeast: size) }
        guard let end = partition.pointee.end else { continue }
        end.update(from: base + start, count: size)
        partition.pointee.end = end + size
        partition.pointee.room &-= size
        partition.pointee.keyedRows &+= row.isKeyed ? 1 : 0
        start = Int(row.end)
      }
    }
    rowCount += rows.rows.count
  }

  private func addPage(to partition: UnsafeMutablePointer<Partition>, atLeast size: Int) {
    close(partition)
    let byteCount = max(Self.pageByteCount, size)
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCount)
    partition.pointee.pages.append(Page(base: base, count: 0))
    partition.pointee.end = base
    partition.pointee.room = byteCount
  }

  /// Notes how far the last page is filled.
  private func close(_ partition: UnsafeMutablePointer<Partition>) {
    let last = partition.pointee.pages.count - 1
    guard last >= 0, let end = partition.pointee.end else { return }
    partition.pointee.pages[last].count = end - partition.pointee.pages[last].base
  }

  /// Says that nothing will be appended any more; rows can be read from now on.
  func finish() {
    for place in 0..<Self.partitionCount { close(partitions + place) }
  }

  /// The number of rows of a partition that give their key.
  func keyedRowCount(of partition: Int) -> Int { partitions[partition].keyedRows }

  /// The pages of a partition in order; every row lies whole in one of them.
  func pages(of partition: Int) -> [UnsafeBufferPointer<UInt8>] {
    partitions[partition].pages.map { UnsafeBufferPointer(start: $0.base, count: $0.count) }
  }
}
