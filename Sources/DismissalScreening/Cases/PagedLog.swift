/// A list that only grows, in pages, so that growing never copies what is there.
///
/// Doubling one array of a hundred megabytes would hold old and new at once; pages of 64 Ki
/// entries waste at most one page.
struct PagedLog<Element> {
  private static var pageShift: Int { 16 }
  private static var pageCount: Int { 1 << pageShift }
  private var pages: [ContiguousArray<Element>] = []
  private(set) var count = 0

  subscript(index: Int) -> Element {
    get { pages[index >> Self.pageShift][index & (Self.pageCount - 1)] }
    set { pages[index >> Self.pageShift][index & (Self.pageCount - 1)] = newValue }
  }

  /// Appends and gives the index.
  @discardableResult
  mutating func append(_ element: Element) -> Int {
    if count & (Self.pageCount - 1) == 0 {
      var page = ContiguousArray<Element>()
      page.reserveCapacity(Self.pageCount)
      pages.append(page)
    }
    pages[pages.count - 1].append(element)
    count += 1
    return count - 1
  }
}

extension PagedLog: Sendable where Element: Sendable {}
