internal import MotionReports

/// Records of bytes end to end, in pages; those past a limit go to the run's spill file.
///
/// Filled by one thread; read by any number of them once it is filled. A record of a page in memory
/// is read where it lies, one on the disk by a system call.
struct SpillingPages: Sendable {
  /// Where a record lies.
  struct Place: Sendable {
    fileprivate let page: UInt32
    fileprivate let start: UInt32
    fileprivate let count: UInt32
  }

  private enum Page: Sendable {
    case kept([UInt8])
    case aside(offset: UInt64)
  }

  private static let pageByteCount = 1 << 16

  private let spill: CaseLog.Spill?
  private var pages: [Page] = []
  private var keptByteCount = 0
  /// The page that is being filled.
  private var last: [UInt8] = []

  /// Makes an empty store; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    self.spill = spill
  }

  /// Adds a record and gives its place.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``, say when the disk is full.
  mutating func append(
    _ record: some RandomAccessCollection<UInt8>
  ) throws(ReportError) -> Place {
    if last.isEmpty || last.count + record.count > Self.pageByteCount { try turnPage() }
    let place = Place(
      page: UInt32(pages.count), start: UInt32(last.count), count: UInt32(record.count))
    last += record
    return place
  }

  private mutating func turnPage() throws(ReportError) {
    if !last.isEmpty {
      if let spill, keptByteCount + last.count > spill.byteLimit {
        let offset = try last.withUnsafeBufferPointer { bytes throws(ReportError) in
          try spill.file.append(UnsafeRawBufferPointer(bytes))
        }
        pages.append(.aside(offset: offset))
        last.removeAll(keepingCapacity: true)
        return
      }
      keptByteCount += last.count
      pages.append(.kept(last))
    }
    last = []
    last.reserveCapacity(Self.pageByteCount)
  }

  /// Calls `body` with a record where it lies; else as ``bytes(at:)``.
  @inline(__always)
  func withBytes<Result>(
    at place: Place, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let page: [UInt8]
    if place.page < pages.count {
      guard case .kept(let kept) = pages[Int(place.page)] else {
        return try bytes(at: place).withUnsafeBufferPointer(body)
      }
      page = kept
    } else {
      page = last
    }
    return try page.withUnsafeBufferPointer { page in
      try body(
        UnsafeBufferPointer(rebasing: page[Int(place.start)..<Int(place.start + place.count)]))
    }
  }

  /// A record.
  ///
  /// One that cannot be read back is as many zeros, and the spill file notes the fault: no run that
  /// rests on it is sealed.
  func bytes(at place: Place) -> ArraySlice<UInt8> {
    let range = Int(place.start)..<Int(place.start) + Int(place.count)
    guard place.page < pages.count else { return last[range] }
    switch pages[Int(place.page)] {
    case .kept(let page): return page[range]
    case .aside(let offset):
      var record = [UInt8](repeating: 0, count: range.count)
      record.withUnsafeMutableBytes {
        spill?.file.readNotingFaults(at: offset + UInt64(place.start), into: $0)
      }
      return record[...]
    }
  }
}
