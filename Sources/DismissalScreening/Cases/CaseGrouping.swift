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
/// fit into a small table of their own. Keys are compared byte for byte.
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

  /// The cases that were asked for, in that order.
  let cases: [GroupedCase]
  /// The number of distinct keys.
  let distinctCount: Int
  /// For each key to look up, what is known of it.
  let links: [Link]

  /// Groups a log.
  ///
  /// `wanted` are distinct keys. There are so many `lookups` of further keys: `hash` gives the hash of
  /// each, and `withKey` calls what it is given with its key.
  /// Throws ``ReportError/cannotSpill(_:code:)`` when rows cannot be read back from the disk.
  init(
    _ log: CaseLog, wanted: [[UInt8]], lookups: Int, hash: @Sendable (Int) -> UInt64,
    withKey: @Sendable (Int, (UnsafeBufferPointer<UInt8>) -> Link) -> Link,
    workers: Int
  ) throws {
    var wantedPlaces = Array(repeating: [Int](), count: CaseLog.partitionCount)
    for (place, key) in wanted.enumerated() {
      wantedPlaces[CaseLog.partition(CellMemo.hash(key.span))].append(place)
    }
    var lookupPlaces = Array(repeating: [UInt32](), count: CaseLog.partitionCount)
    for place in 0..<lookups {
      lookupPlaces[CaseLog.partition(hash(place))].append(UInt32(place))
    }
    let (ofWanted, ofLookups) = (wantedPlaces, lookupPlaces)
    let parts = OrderedMap.results(
      count: CaseLog.partitionCount, workers: workers, run: 1
    ) { partition -> Result<Part, ReportError> in
      let pages: CaseLogPages
      do throws(ReportError) {
        pages = try log.pages(of: partition)
      } catch {
        return .failure(error)
      }
      var table = PartitionTable(capacity: log.keyedRowCount(of: partition))
      for place in ofWanted[partition] { table.ask(for: wanted[place]) }
      table.take(pages.pages)
      let part = Part(
        cases: table.asked, distinctCount: table.distinctCount,
        links: ofLookups[partition].map { place in
          let own = hash(Int(place))
          return withKey(Int(place)) { table.link(of: $0, hash: own) }
        })
      // The table holds keys where they lie in the pages.
      extendLifetime(pages)
      return .success(part)
    }
    var cases = wanted.map { GroupedCase(key: $0) }
    var links = Array(repeating: Link.none, count: lookups)
    var distinctCount = 0
    for (partition, result) in parts.enumerated() {
      let part = try result.get()
      distinctCount += part.distinctCount
      for (place, one) in zip(ofWanted[partition], part.cases) { cases[place] = one }
      for (place, link) in zip(ofLookups[partition], part.links) {
        // A partition counts its own cases; all together are counted over the run.
        if case .wanted(let own) = link {
          links[Int(place)] = .wanted(UInt32(ofWanted[partition][Int(own)]))
        } else {
          links[Int(place)] = link
        }
      }
    }
    self.cases = cases
    self.links = links
    self.distinctCount = distinctCount
  }

  private struct Part: Sendable {
    let cases: [GroupedCase]
    let distinctCount: Int
    let links: [Link]
  }
}

/// The distinct cases of one partition.
private struct PartitionTable: ~Copyable {
  private struct Entry {
    var hash: UInt64
    var key: UnsafeBufferPointer<UInt8>
    var mark: DefendantMark
    /// Bit 0: different names; bit 1: different identifiers; bit 2: rows with and without one; bit 3:
    /// a row that is sealed.
    var flags: UInt8
    /// The place among the cases asked for, or -1.
    var asked: Int32
    /// Whether a row has the key.
    var isSeen: Bool
  }

  /// Places in `entries`, plus 1; 0 where free.
  private var slots: [UInt32]
  private var entries: [Entry] = []
  private var keysAskedFor: [UnsafeMutableBufferPointer<UInt8>] = []
  private(set) var asked: [GroupedCase] = []
  private(set) var distinctCount = 0

  /// Makes room for up to `capacity` cases and as many asked for.
  init(capacity: Int) {
    var count = 64
    while count < capacity + capacity / 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    entries.reserveCapacity(capacity)
  }

  deinit {
    for key in keysAskedFor { key.deallocate() }
  }

  mutating func ask(for key: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: key.count)
    _ = copy.initialize(from: key)
    keysAskedFor.append(copy)
    let place = find(UnsafeBufferPointer(copy), hash: CellMemo.hash(key.span))
    entries[place].asked = Int32(asked.count)
    asked.append(GroupedCase(key: key))
  }

  /// Reads all rows of the partition.
  mutating func take(_ pages: [UnsafeBufferPointer<UInt8>]) {
    var decoded = CaseLogEntry.Decoded()
    var place = -1
    for page in pages {
      guard var cursor = page.baseAddress else { continue }
      let end = cursor + page.count
      while cursor < end {
        CaseLogEntry.read(&cursor, into: &decoded)
        if let key = decoded.key {
          place = find(key, hash: CellMemo.hash(UnsafeRawBufferPointer(key)))
          compare(decoded.mark, at: place)
        }
        if decoded.count.isSealed { entries[place].flags |= 8 }
        let askedPlace = entries[place].asked
        if askedPlace >= 0 {
          asked[Int(askedPlace)].rows.append(
            CaseRow(ordinal: decoded.ordinal, count: decoded.count))
        }
      }
    }
    for entry in entries where entry.asked >= 0 {
      let place = Int(entry.asked)
      asked[place].hasSeveralDefendants = Self.hasSeveralDefendants(entry)
      // Several workers read them.
      asked[place].rows.sort { $0.ordinal < $1.ordinal }
    }
  }

  /// What is known of a key.
  func link(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> CaseGrouping.Link {
    let (slot, _) = slot(of: key, hash: hash)
    guard slots[slot] > 0 else { return .none }
    let entry = entries[Int(slots[slot]) - 1]
    guard entry.isSeen else { return .none }
    if entry.asked >= 0 { return .wanted(UInt32(entry.asked)) }
    return entry.flags & 8 == 0 ? .other : .sealed
  }

  // MARK: Places

  /// The slot that holds a key, or the free one where it belongs.
  private func slot(
    of key: UnsafeBufferPointer<UInt8>, hash: UInt64
  ) -> (slot: Int, isFound: Bool) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, entry.key.count == key.count, isEqual(entry.key, key) {
        return (slot, true)
      }
      slot = (slot + 1) & mask
    }
    return (slot, false)
  }

  private func isEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let left = one.baseAddress, let right = other.baseAddress else { return true }
    return CellMemo.equal(left, right, count: one.count)
  }

  /// The entry of a key, made when it is new.
  private mutating func find(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var (slot, isFound) = slot(of: key, hash: hash)
    if isFound { return Int(slots[slot]) - 1 }
    if (entries.count + 1) * 4 > slots.count * 3 {
      grow()
      slot = self.slot(of: key, hash: hash).slot
    }
    entries.append(
      Entry(
        hash: hash, key: key, mark: DefendantMark(defendant: 0, person: 0), flags: 0, asked: -1,
        isSeen: false))
    slots[slot] = UInt32(entries.count)
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in entries.indices {
      slots[slot(of: entries[place].key, hash: entries[place].hash).slot] = UInt32(place + 1)
    }
  }

  // MARK: Defendants

  /// The same answer in whatever order the rows come: only sets of names and identifiers count.
  private mutating func compare(_ mark: DefendantMark, at place: Int) {
    guard entries[place].isSeen else {
      entries[place].isSeen = true
      entries[place].mark = mark
      distinctCount += 1
      return
    }
    let known = entries[place].mark
    if known == mark { return }
    var flags: UInt8 = 0
    if mark.defendant != 0, known.defendant != 0, mark.defendant != known.defendant { flags |= 1 }
    if mark.person != 0, known.person != 0, mark.person != known.person { flags |= 2 }
    if (mark.person == 0) != (known.person == 0) { flags |= 4 }
    entries[place].flags |= flags
    if known.defendant == 0 { entries[place].mark.defendant = mark.defendant }
    if known.person == 0 { entries[place].mark.person = mark.person }
  }

  /// Different identifiers, or different names where not every row has an identifier.
  private static func hasSeveralDefendants(_ entry: Entry) -> Bool {
    if entry.flags & 2 != 0 { return true }
    let everyRowHasIdentifier = entry.flags & 4 == 0 && entry.mark.person != 0
    return entry.flags & 1 != 0 && !everyRowHasIdentifier
  }
}
