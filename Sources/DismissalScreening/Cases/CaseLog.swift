internal import DelimitedText
internal import MotionReports

/// Every row that has a case number, parted by its case's key.
///
/// Nothing is looked up while an input is read: a row costs a copy of some 26 bytes to the end of
/// its partition. All rows of a case are in one partition, so that afterwards each partition is
/// grouped by itself, in memory that fits a cache (``CaseGrouping``). Asking a table of all cases
/// for every row instead cost a sixth of a run, three cache misses a row.
///
/// Each worker writes into partitions of its own, so that no row waits for another and none is
/// copied twice; the rows of a case are put into input order when they are grouped.
///
/// Memory: the encoded rows (``CaseLogEntry``), some 26 bytes a row, up to a limit; past it the
/// pages that are full go to a file, and come back a partition at a time. A partition that is grouped
/// is let go where nobody will ask again.
final class CaseLog: Sendable {
  /// How many partitions there are: a case's is the top byte of its key's hash.
  static let partitionCount = 256

  /// Where rows go that do not fit into memory.
  struct Spill: Sendable {
    let file: SpillFile
    /// How many bytes of rows stay in memory, all workers together.
    let byteLimit: Int

    /// The same file, and half as much memory, for something else that a run keeps.
    var half: Spill { Spill(file: file, byteLimit: byteLimit / 2) }
  }

  private let writers: [CaseLogWriter]

  /// Makes a log that so many workers fill; without a spill everything stays in memory.
  init(workers: Int, spill: Spill? = nil) {
    writers = (0..<workers).map { _ in
      CaseLogWriter(
        spill: spill.map { Spill(file: $0.file, byteLimit: $0.byteLimit / workers) })
    }
  }

  /// The partition of a case whose key has this hash.
  static func partition(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 56) }

  /// Where one worker writes; used by that worker alone, from file to file.
  subscript(worker: Int) -> CaseLogWriter { writers[worker] }

  /// The number of rows, once the workers are done.
  var rowCount: Int { writers.reduce(0) { $0 + $1.rowCount } }

  /// The number of rows of a partition that give their key.
  func keyedRowCount(of partition: Int) -> Int {
    writers.reduce(0) { $0 + $1.keyedRowCount(of: partition) }
  }

  /// The pages of a partition, those of one worker in input order; every row lies whole in one of
  /// them, and the first row of a worker gives its key.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when some of them cannot be read back.
  func pages(of partition: Int) throws(ReportError) -> CaseLogPages {
    var pages = CaseLogPages()
    for writer in writers { try writer.addPages(of: partition, to: &pages) }
    return pages
  }

  /// Lets the rows of a partition go, which nobody will ask for again.
  ///
  /// Several partitions may be let go at once, each by one thread.
  func letGo(of partition: Int) {
    for writer in writers { writer.letGo(of: partition) }
  }
}

/// The pages of one partition, valid as long as this value.
struct CaseLogPages: ~Copyable {
  private(set) var pages: [UnsafeBufferPointer<UInt8>] = []
  /// Those that were read back from the disk.
  private var ownMemory: [UnsafeMutableRawPointer] = []

  deinit {
    for memory in ownMemory { memory.deallocate() }
  }

  /// Adds a page that somebody else keeps.
  mutating func add(_ page: UnsafeBufferPointer<UInt8>) { pages.append(page) }

  /// Adds a page that was put aside.
  mutating func add(from file: SpillFile, at offset: UInt64, count: Int) throws(ReportError) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 8)
    ownMemory.append(memory)
    try file.read(at: offset, into: UnsafeMutableRawBufferPointer(start: memory, count: count))
    pages.append(
      UnsafeBufferPointer(
        start: UnsafePointer(memory.bindMemory(to: UInt8.self, capacity: count)), count: count))
  }
}

/// The partitions that one worker fills.
///
/// `@unchecked Sendable`: written by one worker at a time, and read only when all are done.
final class CaseLogWriter: @unchecked Sendable {
  /// A full page: whole rows, in memory or put aside.
  private enum Page {
    case kept(UnsafeMutablePointer<UInt8>, count: Int, capacity: Int)
    case aside(offset: UInt64, count: Int)
  }

  private struct Partition {
    /// The pages that are full.
    var full: [Page] = []
    /// The page that is being filled, where its next row goes, and how many bytes are left there.
    var base: UnsafeMutablePointer<UInt8>?
    var end: UnsafeMutablePointer<UInt8>?
    var room = 0
    var pageByteCount = 1 << 9
    /// The number of the last row on the page; 0 at its beginning.
    var ordinal: UInt64 = 0
    /// Rows that give their key: at least as many as there are distinct cases.
    var keyedRows = 0

    /// The memory of the page that is being filled.
    var capacity: Int { base.flatMap { base in end.map { $0 - base + room } } ?? 0 }

    /// Gives all memory back.
    mutating func letGo() {
      for case .kept(let base, _, let capacity) in full {
        ProcessMemory.deallocate(base, byteCount: capacity)
      }
      if let base { ProcessMemory.deallocate(base, byteCount: capacity) }
      full = []
      base = nil
      end = nil
      room = 0
    }
  }

  private let partitions: UnsafeMutablePointer<Partition>
  private let spill: CaseLog.Spill?
  /// Pages grow up to this size, so that a small run does not pay for a large one's partitions.
  private let pageByteLimit: Int
  /// The bytes in the full pages that are kept.
  private var fullByteCount = 0
  /// Why pages could not be put aside; they are kept then, and the run is to end.
  private(set) var fault: ReportError?
  /// The number of rows.
  private(set) var rowCount = 0

  /// The row before, whose case and defendant the next row may share.
  private var place = 0
  private var key: UnsafeMutablePointer<UInt8>
  private var keyCapacity = 64
  private var keyCount = -1
  private var mark = DefendantMark(defendant: 0, person: 0)

  /// Makes a writer whose part of the spill's limit is `byteLimit`.
  init(spill: CaseLog.Spill? = nil) {
    self.spill = spill
    // The pages being filled take at most half of what may stay in memory.
    let share = (spill?.byteLimit ?? .max) / (2 * CaseLog.partitionCount)
    pageByteLimit = min(1 << 15, max(1 << 9, share))
    partitions = .allocate(capacity: CaseLog.partitionCount)
    partitions.initialize(repeating: Partition(), count: CaseLog.partitionCount)
    key = .allocate(capacity: keyCapacity)
  }

  deinit {
    for place in 0..<CaseLog.partitionCount { letGo(of: place) }
    partitions.deinitialize(count: CaseLog.partitionCount)
    partitions.deallocate()
    key.deallocate()
  }

  /// Says that the next row does not follow the one before, but begins a segment.
  func begin() { keyCount = -1 }

  /// Appends a row; within a segment `ordinal` grows from call to call.
  @inline(__always)
  func append(
    key bytes: UnsafeBufferPointer<UInt8>, mark: DefendantMark, ordinal: UInt64,
    count: CompactCount
  ) {
    let isKeyed = mark != self.mark || !isSameKey(bytes)
    if isKeyed { takeKey(bytes, mark) }
    let partition = partitions + place
    let most = bytes.count &+ CaseLogEntry.byteLimit
    if partition.pointee.room < most { addPage(to: partition, atLeast: most) }
    // A page was just made sure of.
    let start = partition.pointee.end.unsafelyUnwrapped
    let size = CaseLogEntry.write(
      key: isKeyed ? bytes : nil, mark: mark, distance: ordinal &- partition.pointee.ordinal,
      count: count, to: start)
    partition.pointee.ordinal = ordinal
    partition.pointee.end = start + size
    partition.pointee.room &-= size
    partition.pointee.keyedRows &+= isKeyed ? 1 : 0
    rowCount &+= 1
  }

  @inline(__always)
  private func isSameKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == keyCount, let other = bytes.baseAddress else { return false }
    return CellMemo.equal(key, other, count: keyCount)
  }

  private func takeKey(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: DefendantMark) {
    self.mark = mark
    place = CaseLog.partition(CellMemo.hash(UnsafeRawBufferPointer(bytes)))
    if bytes.count > keyCapacity {
      key.deallocate()
      keyCapacity = bytes.count * 2
      key = .allocate(capacity: keyCapacity)
    }
    keyCount = bytes.count
    if let base = bytes.baseAddress { key.update(from: base, count: keyCount) }
  }

  private func addPage(to partition: UnsafeMutablePointer<Partition>, atLeast size: Int) {
    if let base = partition.pointee.base, let end = partition.pointee.end {
      partition.pointee.full.append(
        .kept(base, count: end - base, capacity: partition.pointee.capacity))
      fullByteCount += end - base
      if let spill, fullByteCount > spill.byteLimit / 2 { putAside(spill.file) }
    }
    let byteCount = max(partition.pointee.pageByteCount, size)
    partition.pointee.pageByteCount = min(partition.pointee.pageByteCount * 4, pageByteLimit)
    let base = ProcessMemory.allocate(byteCount: byteCount)
    partition.pointee.base = base
    partition.pointee.end = base
    partition.pointee.ordinal = 0
    partition.pointee.room = byteCount
  }

  /// Puts the full pages of all partitions aside.
  private func putAside(_ file: SpillFile) {
    guard fault == nil else { return }
    for place in 0..<CaseLog.partitionCount {
      let partition = partitions + place
      for (index, page) in partition.pointee.full.enumerated() {
        guard case .kept(let base, let count, let capacity) = page else { continue }
        do throws(ReportError) {
          let offset = try file.append(UnsafeRawBufferPointer(start: base, count: count))
          partition.pointee.full[index] = .aside(offset: offset, count: count)
          ProcessMemory.deallocate(base, byteCount: capacity)
          fullByteCount -= count
        } catch {
          fault = error
          return
        }
      }
    }
  }

  /// The number of rows of a partition that give their key.
  func keyedRowCount(of partition: Int) -> Int { partitions[partition].keyedRows }

  /// Lets the rows of a partition go.
  func letGo(of partition: Int) { partitions[partition].letGo() }

  /// Adds the pages of a partition in the order in which they were filled.
  func addPages(of partition: Int, to pages: inout CaseLogPages) throws(ReportError) {
    let one = partitions[partition]
    for page in one.full {
      switch page {
      case .kept(let base, let count, _):
        pages.add(UnsafeBufferPointer(start: base, count: count))
      case .aside(let offset, let count):
        // Only a spill puts pages aside.
        guard let file = spill?.file else { continue }
        try pages.add(from: file, at: offset, count: count)
      }
    }
    if let base = one.base, let end = one.end {
      pages.add(UnsafeBufferPointer(start: base, count: end - base))
    }
  }
}
