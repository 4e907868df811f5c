internal import MotionReports

/// Values of one size in ascending order, to be searched; pages past a limit go to the run's spill
/// file.
///
/// Memory: 8 bytes a value of eight bytes, or past the limit one value in 512. A search among pages
/// on the disk costs one system call.
struct SortedTable<Value: BitwiseCopyable & Sendable>: Sendable {
  private enum Page: Sendable {
    case kept([Value])
    case aside(offset: UInt64)
  }

  private static var pageCount: Int { 512 }

  private let spill: CaseLog.Spill?
  private let blank: Value
  private var pages: [Page] = []
  /// The first value of each page.
  private var firsts: [Value] = []
  private var keptByteCount = 0
  /// The page that is being filled.
  private var last: [Value] = []

  /// Makes an empty table; `blank` stands for what cannot be read back.
  init(spill: CaseLog.Spill?, blank: Value) {
    self.spill = spill
    self.blank = blank
  }

  /// The number of values.
  var count: Int { pages.count * Self.pageCount + last.count }

  /// Adds a value that is not less than any before it.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``.
  mutating func append(_ value: Value) throws(ReportError) {
    if last.count == Self.pageCount { try turnPage() }
    if last.isEmpty {
      firsts.append(value)
      last.reserveCapacity(Self.pageCount)
    }
    last.append(value)
  }

  private mutating func turnPage() throws(ReportError) {
    let byteCount = last.count * MemoryLayout<Value>.stride
    if let spill, keptByteCount + byteCount > spill.byteLimit {
      let offset = try last.withUnsafeBufferPointer { bytes throws(ReportError) in
        try spill.file.append(UnsafeRawBufferPointer(bytes))
      }
      pages.append(.aside(offset: offset))
      last.removeAll(keepingCapacity: true)
    } else {
      keptByteCount += byteCount
      pages.append(.kept(last))
      last = []
    }
  }

  /// The first place whose value `isBefore` denies, and its value; nil behind the end.
  func first(isBefore: (Value) -> Bool) -> (place: Int, value: Value?) {
    let page = Self.firstPlace(firsts.count) { isBefore(firsts[$0]) }
    guard page > 0 else { return (0, firsts.first) }
    // Its own first value is before; some later one of the page may not be.
    let values = values(ofPage: page - 1)
    let place = Self.firstPlace(values.count) { isBefore(values[$0]) }
    if place < values.count { return ((page - 1) * Self.pageCount + place, values[place]) }
    return ((page - 1) * Self.pageCount + values.count, page < firsts.count ? firsts[page] : nil)
  }

  /// The values of a range of places.
  func values(_ places: Range<Int>) -> [Value] {
    var found: [Value] = []
    found.reserveCapacity(places.count)
    var place = places.lowerBound
    while place < places.upperBound {
      let page = place / Self.pageCount
      let values = values(ofPage: page)
      let from = place - page * Self.pageCount
      let to = min(values.count, places.upperBound - page * Self.pageCount)
      guard from < to else { break }
      found += values[from..<to]
      place += to - from
    }
    return found
  }

  private func values(ofPage page: Int) -> [Value] {
    guard page < pages.count else { return last }
    switch pages[page] {
    case .kept(let values): return values
    case .aside(let offset):
      var values = [Value](repeating: blank, count: Self.pageCount)
      values.withUnsafeMutableBytes { spill?.file.readNotingFaults(at: offset, into: $0) }
      return values
    }
  }

  /// The first of so many places that is not before what is looked for.
  static func firstPlace(_ count: Int, isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
