internal import DelimitedText

/// Every distinct case key of the input, compared byte for byte, with its counts.
///
/// Memory per case: 16 bytes of entry, its key and one length byte, and 5 bytes of hash slot at a
/// load of at most three quarters. Memory per count: 20 bytes (`CompactCount`).
struct CaseTable {
  /// What is kept of a case whatever its charges are.
  struct Entry {
    var keyStart: UInt32
    var lastCount: UInt32
    var defendantHash: UInt32
    var personHash: UInt32
  }

  /// Who the defendant of a row is, as far as a comparison needs.
  struct DefendantMark {
    /// A hash of the folded name and the birth date; 0 when both are blank.
    var defendant: UInt32
    /// A hash of the person identifier; 0 when blank.
    var person: UInt32
  }

  /// No count: the end of a chain.
  static let none = UInt32.max

  /// Seven bits of a key's hash for each slot, the top bit set; 0 where the slot is free.
  ///
  /// They are looked at first: 64 slots share a cache line.
  private var tags: [UInt8]
  /// The case of each slot.
  private var slots: [UInt32]
  private var entries = PagedLog<Entry>()
  private var keys = KeyArena()
  private var counts = PagedLog<CompactCount>()
  private var breaks: [(log: UInt32, ordinal: UInt64)] = []
  private var nextOrdinal: UInt64 = 0
  /// The case that was asked for last.
  private var latest: (hash: UInt64, caseIndex: UInt32) = (0, 0)
  /// Cases whose rows name different defendants: bit 0 names, bit 1 identifiers, bit 2 a row
  /// without an identifier beside rows with one.
  private var defendantFlags: [UInt32: UInt8] = [:]

  init() {
    tags = Array(repeating: 0, count: 1 << 12)
    slots = Array(repeating: 0, count: 1 << 12)
  }

  private static func tag(_ hash: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: hash >> 57) | 0x80
  }

  /// The number of rows that belong to a case.
  var rowCount: Int { counts.count }

  /// The number of distinct cases.
  var count: Int { entries.count }

  // MARK: Filling

  /// Adds a count to the case with the given key; gives the case and the count's place in the log.
  ///
  /// `ordinal` is the row's number over all files, counted from 0; it must grow from call to call.
  mutating func add(
    _ count: CompactCount, key: Span<UInt8>, hash: UInt64, ordinal: UInt64, mark: DefendantMark
  ) -> (caseIndex: UInt32, log: UInt32) {
    let caseIndex = place(key, hash: hash, mark: mark)
    var entry = entries[Int(caseIndex)]
    var linked = count
    linked.previous = entry.lastCount
    if ordinal != nextOrdinal { breaks.append((UInt32(counts.count), ordinal)) }
    nextOrdinal = ordinal + 1
    let log = UInt32(counts.append(linked))
    entry.lastCount = log
    entries[Int(caseIndex)] = entry
    return (caseIndex, log)
  }

  private mutating func place(
    _ key: Span<UInt8>, hash: UInt64, mark: DefendantMark
  ) -> UInt32 {
    // Most rows follow another row of their case: three cache misses are saved by asking it first.
    if hash == latest.hash, count > 0,
      keys.equals(key, at: entries[Int(latest.caseIndex)].keyStart)
    {
      compareDefendant(latest.caseIndex, mark)
      return latest.caseIndex
    }
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var index = Int(truncatingIfNeeded: hash) & mask
    while tags[index] != 0 {
      if tags[index] == tag, keys.equals(key, at: entries[Int(slots[index])].keyStart) {
        compareDefendant(slots[index], mark)
        latest = (hash, slots[index])
        return slots[index]
      }
      index = (index + 1) & mask
    }
    let made = UInt32(
      entries.append(
        Entry(
          keyStart: keys.append(key), lastCount: Self.none, defendantHash: mark.defendant,
          personHash: mark.person)))
    tags[index] = tag
    slots[index] = made
    latest = (hash, made)
    if entries.count * 4 > slots.count * 3 { grow() }
    return made
  }

  private mutating func grow() {
    let count = slots.count * 2
    // Freed first: the old ones are not needed to fill the new ones.
    slots = []
    tags = []
    tags = Array(repeating: 0, count: count)
    slots = Array(repeating: 0, count: count)
    let mask = count - 1
    for caseIndex in 0..<entries.count {
      let hash = keys.hash(at: entries[caseIndex].keyStart)
      var index = Int(truncatingIfNeeded: hash) & mask
      while tags[index] != 0 { index = (index + 1) & mask }
      tags[index] = Self.tag(hash)
      slots[index] = UInt32(caseIndex)
    }
  }

  /// The same answer in whatever order the rows come: only sets of names and identifiers count.
  private mutating func compareDefendant(_ caseIndex: UInt32, _ mark: DefendantMark) {
    var entry = entries[Int(caseIndex)]
    var flags: UInt8 = 0
    if mark.defendant != 0, entry.defendantHash != 0, mark.defendant != entry.defendantHash {
      flags |= 1
    }
    if mark.person != 0, entry.personHash != 0, mark.person != entry.personHash { flags |= 2 }
    if (mark.person == 0) != (entry.personHash == 0) { flags |= 4 }
    if entry.defendantHash == 0, mark.defendant != 0 {
      entry.defendantHash = mark.defendant
      entries[Int(caseIndex)] = entry
    }
    if entry.personHash == 0, mark.person != 0 {
      entry.personHash = mark.person
      entries[Int(caseIndex)] = entry
    }
    if flags != 0 { defendantFlags[caseIndex, default: 0] |= flags }
  }

  // MARK: Reading

  /// The case with exactly this key, or nil.
  func index(of key: Span<UInt8>) -> UInt32? {
    let hash = CellMemo.hash(key)
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var index = Int(truncatingIfNeeded: hash) & mask
    while tags[index] != 0 {
      if tags[index] == tag, keys.equals(key, at: entries[Int(slots[index])].keyStart) {
        return slots[index]
      }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The key of a case.
  func key(_ caseIndex: UInt32) -> [UInt8] {
    keys.bytes(at: entries[Int(caseIndex)].keyStart)
  }

  /// The counts of a case in input order, with their places in the log.
  func counts(of caseIndex: UInt32) -> [(log: UInt32, count: CompactCount)] {
    var found: [(log: UInt32, count: CompactCount)] = []
    var next = entries[Int(caseIndex)].lastCount
    while next != Self.none {
      let count = counts[Int(next)]
      found.append((next, count))
      next = count.previous
    }
    return found.reversed()
  }

  /// The row number over all files of a place in the log, counted from 0.
  func ordinal(ofLog log: UInt32) -> UInt64 {
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle].log <= log { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return UInt64(log) }
    return breaks[low - 1].ordinal + UInt64(log - breaks[low - 1].log)
  }

  /// Whether the rows of a case name defendants who cannot be told to be one person.
  ///
  /// Different identifiers, or different names where not every row has an identifier.
  func hasSeveralDefendants(_ caseIndex: UInt32) -> Bool {
    guard let flags = defendantFlags[caseIndex] else { return false }
    if flags & 2 != 0 { return true }
    let everyRowHasIdentifier = flags & 4 == 0 && entries[Int(caseIndex)].personHash != 0
    return flags & 1 != 0 && !everyRowHasIdentifier
  }
}

/// Case keys end to end, each behind its length.
private struct KeyArena {
  private static let pageShift = 20
  private var pages: [[UInt8]] = []

  /// A key of up to 65,535 bytes; it never crosses a page.
  ///
  /// Its length takes one byte up to 127, else three.
  mutating func append(_ key: Span<UInt8>) -> UInt32 {
    let size = key.count + 3
    if pages.isEmpty || pages[pages.count - 1].count + size > 1 << Self.pageShift {
      var page: [UInt8] = []
      page.reserveCapacity(1 << Self.pageShift)
      pages.append(page)
    }
    let last = pages.count - 1
    let start = UInt32(last << Self.pageShift + pages[last].count)
    if key.count < 0x80 {
      pages[last].append(UInt8(key.count))
    } else {
      pages[last].append(0x80)
      pages[last].append(UInt8(truncatingIfNeeded: key.count))
      pages[last].append(UInt8(truncatingIfNeeded: key.count >> 8))
    }
    key.withUnsafeBufferPointer { pages[last].append(contentsOf: $0) }
    return start
  }

  private func place(_ start: UInt32) -> (page: Int, offset: Int, count: Int) {
    let page = Int(start >> UInt32(Self.pageShift))
    let offset = Int(start) & (1 << Self.pageShift - 1)
    let first = Int(pages[page][offset])
    if first < 0x80 { return (page, offset + 1, first) }
    return (page, offset + 3, Int(pages[page][offset + 1]) | Int(pages[page][offset + 2]) << 8)
  }

  func equals(_ key: Span<UInt8>, at start: UInt32) -> Bool {
    let (page, offset, count) = place(start)
    guard count == key.count else { return false }
    return pages[page].withUnsafeBufferPointer { kept in
      key.withUnsafeBufferPointer { other in
        kept[offset..<offset + count].elementsEqual(other)
      }
    }
  }

  func bytes(at start: UInt32) -> [UInt8] {
    let (page, offset, count) = place(start)
    return Array(pages[page][offset..<offset + count])
  }

  func hash(at start: UInt32) -> UInt64 {
    let (page, offset, count) = place(start)
    return pages[page].withUnsafeBytes {
      CellMemo.hash(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
    }
  }
}
