internal import DelimitedText
internal import MotionReports
internal import Synchronization

/// The keys of cases, by the partitions of the case log.
protocol CaseKeys: Sendable {
  /// About how many keys a partition holds: at least as many as there are distinct ones.
  func keyCount(of partition: Int) -> Int

  /// Shows the keys of a partition, some perhaps several times, with their hashes and the numbers of
  /// rows that have them (0 where that is not known).
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when they cannot be read back.
  func forEachKey(
    of partition: Int, _ show: (UnsafeBufferPointer<UInt8>, UInt64, UInt64) -> Void
  ) throws(ReportError)
}

/// Which cases the charges hold, so that a row of another file finds its case while it is read.
///
/// Keys are kept as hashes of 64 bits. Rows are joined to the cases that decide by their whole keys;
/// two keys of one hash could only hide that some other case lacks a row, or is an orphan.
///
/// Memory: 8 bytes a case, and 16 more once somebody asks by the number alone; past a limit most of
/// both lies on the disk. Only in a run that has files beside the charges.
final class ChargedCases: Sendable {
  /// A case by its number alone.
  private struct Numbered: BitwiseCopyable {
    let hash: UInt64
    /// The court of the case.
    let court: UInt64

    static func < (left: Numbered, right: Numbered) -> Bool {
      (left.hash, left.court) < (right.hash, right.court)
    }
  }

  /// How many partitions of the log are looked at together.
  private static let stretch = 8

  private let source: any CaseKeys
  private let workers: Int
  private let spill: CaseLog.Spill?
  private let keys: SortedTable<UInt64>
  /// Where the keys of each partition begin, and at last where they end.
  private let starts: [Int]
  /// Made when they are first asked for: where every row names its court, nobody does.
  private let numbers = Mutex<SortedTable<Numbered>?>(nil)

  /// The number of cases.
  var count: Int { keys.count }

  /// Takes the keys of a log that is filled, or of its index.
  ///
  /// Throws when rows cannot be read back from the disk, or keys cannot be put there.
  init(_ source: any CaseKeys, workers: Int, spill: CaseLog.Spill?) throws {
    self.source = source
    self.workers = workers
    self.spill = spill
    var keys = SortedTable<UInt64>(spill: spill, blank: 0)
    var starts = [0]
    // A partition is the top byte of the hash: one behind the other they are in order.
    try Self.forEachPartition(workers: workers) { partition throws(ReportError) -> [UInt64] in
      var hashes: [UInt64] = []
      hashes.reserveCapacity(source.keyCount(of: partition))
      try source.forEachKey(of: partition) { _, hash, _ in hashes.append(hash) }
      return Self.distinct(hashes) { $0 < $1 }
    } take: { (hashes: [UInt64]) throws(ReportError) in
      for hash in hashes { try keys.append(hash) }
      starts.append(keys.count)
    }
    self.keys = keys
    self.starts = starts
  }

  // MARK: Questions

  /// The place of a case among all, or nil when no row of the charges has its key.
  func place(of key: [UInt8]) -> Int? {
    let hash = CellMemo.hash(key.span)
    let found = keys.first { $0 < hash }
    return found.value == hash ? found.place : nil
  }

  /// The courts in which the charges have a case number, given in its comparable form.
  ///
  /// The first question of a run reads the log once or more.
  func courts(ofNumber number: [UInt8]) -> [UInt32] {
    let hash = CellMemo.hash(number.span)
    let numbers = numbered
    var courts: [UInt32] = []
    var found = numbers.first { $0.hash < hash }
    while let value = found.value, value.hash == hash {
      courts.append(UInt32(truncatingIfNeeded: value.court))
      found = numbers.first { $0 < value || ($0.hash, $0.court) == (value.hash, value.court) }
    }
    return courts
  }

  private var numbered: SortedTable<Numbered> {
    numbers.withLock { numbers in
      if let known = numbers { return known }
      let made = makeNumbers()
      numbers = made
      return made
    }
  }

  /// Sorts the cases by their numbers: as many passes over the log as it takes to hold what one of
  /// them sorts in memory.
  private func makeNumbers() -> SortedTable<Numbered> {
    let byteCount = count * MemoryLayout<Numbered>.stride
    let passes = spill.map { min(256, byteCount / max(1 << 20, $0.byteLimit) + 1) } ?? 1
    var table = SortedTable<Numbered>(spill: spill, blank: Numbered(hash: 0, court: 0))
    do throws(ReportError) {
      for pass in 0..<passes {
        var found: [Numbered] = []
        try Self.forEachPartition(workers: workers) {
          [source] partition throws(ReportError) -> [Numbered] in
          var own: [Numbered] = []
          try source.forEachKey(of: partition) { key, _, _ in
            let bytes = Array(key)
            let hash = CellMemo.hash(Array(CaseKey.number(bytes[...])).span)
            guard Int(hash >> 56) * passes / 256 == pass else { return }
            own.append(Numbered(hash: hash, court: UInt64(CaseKey.court(bytes))))
          }
          return Self.distinct(own) { $0 < $1 }
        } take: { (own: [Numbered]) throws(ReportError) in
          found += own
        }
        for one in Self.distinct(found, by: { $0 < $1 }) { try table.append(one) }
      }
    } catch {
      // Nobody who asks can stop; the run does, before anything is sealed.
      spill?.file.note(error)
    }
    return table
  }

  /// Shows every case that `isSeen` denies by its key and the number of its first row, in the order
  /// of those rows.
  ///
  /// `ordinals` is the number of rows. Where they do not fit into memory the log is read several
  /// times, for the cases of one stretch of rows each time.
  func forEachMissing(
    ordinals: UInt64, isSeen: @Sendable (Int) -> Bool,
    show: ([UInt8], UInt64) throws -> Void
  ) throws {
    let missing = (0..<count).count { !isSeen($0) }
    if missing == 0 { return }
    let limit = UInt64(spill.map { max(1 << 20, $0.byteLimit) } ?? .max)
    let passes = UInt64(missing * Self.missingByteCount) / limit + 1
    let step = ordinals / passes + 1
    for pass in 0..<passes {
      let own = (pass * step)..<((pass + 1) * step)
      var found: [Missing] = []
      try Self.forEachPartition(workers: workers) {
        [source, keys, starts] partition throws(ReportError) in
        let start = starts[partition]
        let hashes = keys.values(start..<starts[partition + 1])
        var first: [Int: Missing] = [:]
        try source.forEachKey(of: partition) { key, hash, ordinal in
          let place = start + SortedTable<UInt64>.firstPlace(hashes.count) { hashes[$0] < hash }
          // The rows of a partition come from several workers, in no order.
          if isSeen(place) || (first[place]?.ordinal ?? .max) <= ordinal { return }
          first[place] = Missing(ordinal: ordinal, key: Array(key))
        }
        return first.values.filter { own.contains($0.ordinal) }
      } take: { (part: [Missing]) throws(ReportError) in
        found += part
      }
      found.sort { $0.ordinal < $1.ordinal }
      for one in found { try show(one.key, one.ordinal) }
    }
  }

  private struct Missing: Sendable {
    let ordinal: UInt64
    let key: [UInt8]
  }

  /// About what one of them takes in memory.
  private static let missingByteCount = 96

  // MARK: The log

  /// Makes something of every partition on all workers, some partitions at a time, and takes it in
  /// their order.
  private static func forEachPartition<Part: Sendable>(
    workers: Int, make: @Sendable (Int) throws(ReportError) -> Part,
    take: (Part) throws(ReportError) -> Void
  ) throws(ReportError) {
    for first in stride(from: 0, to: CaseLog.partitionCount, by: stretch) {
      let parts = OrderedMap.results(
        count: stretch, workers: workers, run: 1
      ) { place -> Result<Part, ReportError> in
        do throws(ReportError) {
          return .success(try make(first + place))
        } catch {
          return .failure(error)
        }
      }
      for part in parts { try take(try part.get()) }
    }
  }

  /// Sorted, each value once.
  private static func distinct<Value>(
    _ values: [Value], by isBefore: (Value, Value) -> Bool
  ) -> [Value] {
    var sorted = values.sorted(by: isBefore)
    var end = 0
    for index in sorted.indices where index == 0 || isBefore(sorted[end - 1], sorted[index]) {
      sorted[end] = sorted[index]
      end += 1
    }
    sorted.removeLast(sorted.count - end)
    return sorted
  }
}

extension CaseLog: CaseKeys {
  func keyCount(of partition: Int) -> Int { keyedRowCount(of: partition) }

  func forEachKey(
    of partition: Int, _ show: (UnsafeBufferPointer<UInt8>, UInt64, UInt64) -> Void
  ) throws(ReportError) {
    var decoded = CaseLogEntry.Decoded()
    let pages = try pages(of: partition)
    for page in pages.pages {
      guard var cursor = page.baseAddress else { continue }
      let end = cursor + page.count
      decoded.ordinal = 0
      while cursor < end {
        CaseLogEntry.read(&cursor, into: &decoded)
        guard let key = decoded.key else { continue }
        show(key, CellMemo.hash(UnsafeRawBufferPointer(key)), decoded.ordinal)
      }
    }
    // The keys lie in the pages.
    extendLifetime(pages)
  }
}
