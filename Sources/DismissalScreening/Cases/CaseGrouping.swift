internal import DelimitedText
internal import MotionReports

/// One row of a case, as the case log kept it.
struct CaseRow: Sendable {
  /// The row's number over all files, counted from 0.
  let ordinal: UInt64
  /// Its count in brief.
  let count: CompactCount
}

/// A case that was asked for, with all its rows wherever they stood in the input.
struct GroupedCase: Sendable {
  /// Its key.
  let key: [UInt8]
  /// Its rows in input order.
  var rows: [CaseRow] = []
  /// Whether its rows name defendants who cannot be told to be one person.
  var hasSeveralDefendants = false
}

/// What the case log says of all cases together, and of those that were asked for.
///
/// Made from a finished log, one partition after the other on all workers: each partition's cases
/// fit into a small table of their own (``PartitionTable``). Keys are compared byte for byte.
struct CaseGrouping: Sendable {
  /// Whether some row of the log has a key.
  enum Link: Equatable, Sendable {
    /// No row has it.
    case none
    /// Some row has it, and its case was not asked for.
    case other
    /// The same, and some row says that the record is sealed.
    case sealed
    /// The place of its case among those that were asked for.
    case wanted(UInt32)
  }

  /// What becomes of the rows.
  enum Rows: Sendable {
    /// They stay in the log.
    case stay
    /// A partition is let go once it is grouped: nobody will ask again.
    case go
  }

  /// The cases that were asked for, in that order.
  let cases: [GroupedCase]
  /// The number of distinct keys.
  let distinctCount: Int
  /// Every key of the log, to look others up; nil where nobody will.
  private(set) var index: CaseIndex?

  /// Groups a log; `wanted` are distinct keys.
  ///
  /// With an `index`, which is empty, every key is put there.
  /// Throws ``ReportError/cannotSpill(_:code:)`` when rows cannot be read back from the disk, or keys
  /// cannot be put there.
  init(
    _ log: CaseLog, wanted: [[UInt8]], index: CaseIndex?, rows: Rows = .stay, workers: Int
  ) throws {
    var places = Array(repeating: [Int](), count: CaseLog.partitionCount)
    for (place, key) in wanted.enumerated() {
      places[CaseLog.partition(CellMemo.hash(key.span))].append(place)
    }
    let placesOfPart = places
    let isIndexed = index != nil
    var cases = wanted.map { GroupedCase(key: $0) }
    var distinctCount = 0
    var filled = index
    var next = 0
    try OrderedMap.deliver(
      count: CaseLog.partitionCount, workers: workers, run: 1
    ) { partition -> Result<Part, ReportError> in
      let places = placesOfPart[partition]
      do throws(ReportError) {
        let part = try Self.group(
          log, partition, wanted: places.map { wanted[$0] }, indexed: isIndexed ? places : nil)
        if rows == .go { log.letGo(of: partition) }
        return .success(part)
      } catch {
        return .failure(error)
      }
    } to: { result in
      let part = try result.get()
      distinctCount += part.distinctCount
      for (place, one) in zip(placesOfPart[next], part.cases) { cases[place] = one }
      if let index = part.index { try filled?.append(index) }
      next += 1
    }
    self.cases = cases
    self.distinctCount = distinctCount
    self.index = filled
  }

  /// Gives the index away, so that it is gone when nobody looks anything up any more.
  mutating func takeIndex() -> CaseIndex? { index.take() }

  private struct Part: Sendable {
    let cases: [GroupedCase]
    let distinctCount: Int
    let index: CaseIndex.Part?
  }

  private static func group(
    _ log: CaseLog, _ partition: Int, wanted: [[UInt8]], indexed places: [Int]?
  ) throws(ReportError) -> Part {
    let pages = try log.pages(of: partition)
    var table = PartitionTable(capacity: log.keyedRowCount(of: partition))
    for key in wanted { table.ask(for: key) }
    table.take(pages.pages)
    let part = Part(
      cases: table.asked, distinctCount: table.distinctCount,
      index: places.map { table.index(places: $0) })
    // The table holds keys where they lie in the pages.
    extendLifetime(pages)
    return part
  }
}
