internal import DelimitedText

/// The distinct cases of one partition.
struct PartitionTable: ~Copyable {
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
  /// The bytes of all keys together.
  private var keyByteCount = 0

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
      decoded.ordinal = 0
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

  /// Every case that some row names, to be kept when the rows are let go; `places` are those of the
  /// cases asked for among all that were.
  func index(places: [Int]) -> CaseIndex.Part {
    var writer = CaseIndex.PartWriter(count: distinctCount, keyByteCount: keyByteCount)
    for entry in entries where entry.isSeen {
      let link: CaseGrouping.Link =
        entry.asked >= 0
        ? .wanted(UInt32(places[Int(entry.asked)])) : entry.flags & 8 == 0 ? .other : .sealed
      writer.append(entry.key, hash: entry.hash, link)
    }
    return writer.part
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
      if entry.hash == hash, CaseKey.areEqual(entry.key, key) { return (slot, true) }
      slot = (slot + 1) & mask
    }
    return (slot, false)
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
    keyByteCount += key.count
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
