internal import DelimitedText
internal import MotionReports

/// Every case of the charges by its key, so that a warrant finds its case once the rows are let go.
///
/// Keys are compared byte for byte. Partitioned as the ``CaseLog`` is.
///
/// Memory: some 20 bytes a case; past a limit it lies on the disk, and comes back a partition at a time.
struct CaseIndex: Sendable {
  /// The cases of one partition: a table of places, and the entries one behind the other.
  ///
  /// An entry is the length of its key, the key, and what is known of it.
  struct Part: Sendable {
    fileprivate let places: [UInt32]
    fileprivate let entries: [UInt8]
  }

  /// A key to look up; its hash stands beside it, for it lies elsewhere in memory.
  private struct Question: Sendable {
    let place: Int
    let hash: UInt64
  }

  private enum Place: Sendable {
    case kept(Part)
    case aside(offset: UInt64, placeCount: Int, entryByteCount: Int)
  }

  private let spill: CaseLog.Spill?
  private var places: [Place] = []
  private var keptByteCount = 0
  /// The number of cases of each partition.
  private var counts: [Int] = []

  /// Makes an empty index; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    self.spill = spill
  }

  /// Adds the cases of the next partition.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``.
  mutating func append(_ part: Part) throws(ReportError) {
    let placeByteCount = part.places.count * MemoryLayout<UInt32>.stride
    let byteCount = placeByteCount + part.entries.count
    counts.append(part.places.count { $0 > 0 })
    guard let spill, keptByteCount + byteCount > spill.byteLimit else {
      keptByteCount += byteCount
      places.append(.kept(part))
      return
    }
    var bytes = part.places.withUnsafeBytes { Array($0) }
    bytes += part.entries
    let offset = try bytes.withUnsafeBufferPointer { bytes throws(ReportError) in
      try spill.file.append(UnsafeRawBufferPointer(bytes))
    }
    places.append(
      .aside(
        offset: offset, placeCount: part.places.count, entryByteCount: part.entries.count))
  }

  /// The cases of a partition.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when they cannot be read back.
  private func part(_ partition: Int) throws(ReportError) -> Part {
    switch places[partition] {
    case .kept(let part): return part
    case .aside(let offset, let placeCount, let entryByteCount):
      var places = [UInt32](repeating: 0, count: placeCount)
      var entries = [UInt8](repeating: 0, count: entryByteCount)
      // Only a spill puts parts aside.
      guard let file = spill?.file else { return Part(places: [0], entries: []) }
      let behind = offset + UInt64(placeCount * MemoryLayout<UInt32>.stride)
      try places.withUnsafeMutableBufferPointer { memory throws(ReportError) in
        try file.read(at: offset, into: UnsafeMutableRawBufferPointer(memory))
      }
      try entries.withUnsafeMutableBufferPointer { memory throws(ReportError) in
        try file.read(at: behind, into: UnsafeMutableRawBufferPointer(memory))
      }
      return Part(places: places, entries: entries)
    }
  }

  /// What is known of so many keys: `hash` gives the hash of each, and `withKey` calls what it is given
  /// with its key.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when keys cannot be read back from the disk.
  func links(
    count: Int, hash: @Sendable (Int) -> UInt64,
    withKey:
      @Sendable (Int, (UnsafeBufferPointer<UInt8>) -> CaseGrouping.Link) -> CaseGrouping.Link,
    workers: Int
  ) throws -> [CaseGrouping.Link] {
    var asked = Array(repeating: [Question](), count: CaseLog.partitionCount)
    for place in 0..<count {
      let hash = hash(place)
      asked[CaseLog.partition(hash)].append(Question(place: place, hash: hash))
    }
    let askedOfPart = asked
    var links = Array(repeating: CaseGrouping.Link.none, count: count)
    var next = 0
    try OrderedMap.deliver(
      count: CaseLog.partitionCount, workers: workers, run: 1
    ) { partition -> Result<[CaseGrouping.Link], ReportError> in
      if askedOfPart[partition].isEmpty { return .success([]) }
      do throws(ReportError) {
        let part = try part(partition)
        return .success(
          askedOfPart[partition].map { one in
            withKey(one.place) { part.link(of: $0, hash: one.hash) }
          })
      } catch {
        return .failure(error)
      }
    } to: { result in
      for (one, link) in zip(askedOfPart[next], try result.get()) { links[one.place] = link }
      next += 1
    }
    return links
  }
}

extension CaseIndex: CaseKeys {
  func keyCount(of partition: Int) -> Int { counts[partition] }

  func forEachKey(
    of partition: Int, _ show: (UnsafeBufferPointer<UInt8>, UInt64, UInt64) -> Void
  ) throws(ReportError) {
    let part = try part(partition)
    part.entries.withUnsafeBufferPointer { entries in
      guard var cursor = entries.baseAddress else { return }
      let end = cursor + entries.count
      while cursor < end {
        let key = Part.key(&cursor)
        _ = Part.link(&cursor)
        show(key, CellMemo.hash(UnsafeRawBufferPointer(key)), 0)
      }
    }
  }
}

extension CaseIndex.Part {
  /// Where a hash belongs in a table of so many places: by its highest bits, which are mixed best, but
  /// for those of the partition.
  fileprivate static func place(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: (hash &<< 8).multipliedFullWidth(by: UInt64(count)).high)
  }

  fileprivate static func key(
    _ cursor: inout UnsafePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let count = Int(truncatingIfNeeded: ShortNumber.read(&cursor))
    defer { cursor += count }
    return UnsafeBufferPointer(start: cursor, count: count)
  }

  fileprivate static func link(_ cursor: inout UnsafePointer<UInt8>) -> CaseGrouping.Link {
    switch ShortNumber.read(&cursor) {
    case 0: .other
    case 1: .sealed
    case let place: .wanted(UInt32(truncatingIfNeeded: place - 2))
    }
  }

  /// What is known of a key.
  func link(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> CaseGrouping.Link {
    entries.withUnsafeBufferPointer { entries in
      guard let base = entries.baseAddress else { return .none }
      var place = Self.place(hash, of: places.count)
      while places[place] > 0 {
        var cursor = base + Int(places[place] - 1)
        let found = Self.key(&cursor)
        if CaseKey.areEqual(found, key) { return Self.link(&cursor) }
        place = place + 1 == places.count ? 0 : place + 1
      }
      return .none
    }
  }
}

extension CaseIndex {
  /// Writes the cases of one partition.
  struct PartWriter: ~Copyable {
    private var places: [UInt32]
    private var entries: [UInt8] = []

    /// Makes a writer for so many keys that have so many bytes together.
    init(count: Int, keyByteCount: Int) {
      // Four places in five are taken: a key that is there is found at the second on average.
      places = Array(repeating: 0, count: count + count / 4 + 1)
      entries.reserveCapacity(keyByteCount + 3 * count)
    }

    /// Adds a key that is none of those before.
    mutating func append(
      _ key: UnsafeBufferPointer<UInt8>, hash: UInt64, _ link: CaseGrouping.Link
    ) {
      var place = Part.place(hash, of: places.count)
      while places[place] > 0 { place = place + 1 == places.count ? 0 : place + 1 }
      places[place] = UInt32(entries.count + 1)
      ShortNumber.append(UInt64(key.count), to: &entries)
      entries += key
      switch link {
      case .none, .other: entries.append(0)
      case .sealed: entries.append(1)
      case .wanted(let place): ShortNumber.append(UInt64(place) + 2, to: &entries)
      }
    }

    var part: Part { Part(places: places, entries: entries) }
  }
}
