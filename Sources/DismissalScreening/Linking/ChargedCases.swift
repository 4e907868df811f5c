internal import DelimitedText
internal import MotionReports

/// Which cases the charges hold, so that a row of another file finds its case while it is read.
///
/// Keys are kept as hashes of 64 bits. Rows are joined to the cases that decide by their whole keys;
/// two keys of one hash could only hide that some other case lacks a row, or is an orphan.
///
/// Memory: 24 bytes a case, and only in a run that has files beside the charges.
struct ChargedCases: Sendable {
  /// A case by its number alone.
  struct Numbered: Sendable {
    let hash: UInt64
    /// The court of the case.
    let court: UInt32
  }

  private var keys: [UInt64] = []
  private var numbers: [Numbered] = []

  /// The number of cases.
  var count: Int { keys.count }

  /// Takes the keys of a log that is filled.
  ///
  /// Throws when rows cannot be read back from the disk.
  init(_ log: CaseLog, workers: Int) throws {
    let results = OrderedMap.results(
      count: CaseLog.partitionCount, workers: workers, run: 1
    ) { partition -> Result<[(key: UInt64, number: Numbered)], ReportError> in
      do throws(ReportError) {
        return .success(try Self.distinct(log, partition: partition))
      } catch {
        return .failure(error)
      }
    }
    let parts = try results.map { try $0.get() }
    // A partition is the top byte of the hash: one behind the other they are in order.
    for part in parts {
      keys += part.map(\.key)
      numbers += part.map(\.number)
    }
    numbers.sort { ($0.hash, $0.court) < ($1.hash, $1.court) }
  }

  private static func distinct(
    _ log: CaseLog, partition: Int
  ) throws(ReportError) -> [(key: UInt64, number: Numbered)] {
    var found: [UInt64: Numbered] = [:]
    try forEachKey(of: log, partition) { key, hash, _ in
      guard found[hash] == nil else { return }
      let bytes = Array(key)
      found[hash] = Numbered(
        hash: CellMemo.hash(Array(CaseKey.number(bytes[...])).span), court: CaseKey.court(bytes))
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Shows the key of every row of a partition that gives one, its hash and the row's ordinal.
  private static func forEachKey(
    of log: CaseLog, _ partition: Int,
    _ show: (UnsafeBufferPointer<UInt8>, UInt64, UInt64) -> Void
  ) throws(ReportError) {
    var decoded = CaseLogEntry.Decoded()
    let pages = try log.pages(of: partition)
    for page in pages.pages {
      guard var cursor = page.baseAddress else { continue }
      let end = cursor + page.count
      while cursor < end {
        CaseLogEntry.read(&cursor, into: &decoded)
        guard let key = decoded.key else { continue }
        show(key, CellMemo.hash(UnsafeRawBufferPointer(key)), decoded.ordinal)
      }
    }
    // The keys lie in the pages.
    extendLifetime(pages)
  }

  /// The place of a case among all, or nil when no row of the charges has its key.
  func place(of key: [UInt8]) -> Int? {
    let hash = CellMemo.hash(key.span)
    let place = Self.firstPlace(keys.count) { keys[$0] < hash }
    return place < keys.count && keys[place] == hash ? place : nil
  }

  /// The courts in which the charges have a case number, given in its comparable form.
  func courts(ofNumber number: [UInt8]) -> [UInt32] {
    let hash = CellMemo.hash(number.span)
    var place = Self.firstPlace(numbers.count) { numbers[$0].hash < hash }
    var courts: [UInt32] = []
    while place < numbers.count, numbers[place].hash == hash {
      if courts.last != numbers[place].court { courts.append(numbers[place].court) }
      place += 1
    }
    return courts
  }

  /// The first of so many places that is not before what is looked for.
  private static func firstPlace(_ count: Int, isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cases that `isSeen` denies, each by its key and the number of its first row, in the order of
  /// those rows.
  func missing(
    in log: CaseLog, isSeen: (Int) -> Bool
  ) throws(ReportError) -> [(key: [UInt8], ordinal: UInt64)] {
    var first: [Int: (key: [UInt8], ordinal: UInt64)] = [:]
    for partition in 0..<CaseLog.partitionCount {
      try Self.forEachKey(of: log, partition) { key, hash, ordinal in
        let place = Self.firstPlace(keys.count) { keys[$0] < hash }
        // The rows of a partition come from several workers, in no order.
        if isSeen(place) || (first[place]?.ordinal ?? .max) <= ordinal { return }
        first[place] = (Array(key), ordinal)
      }
    }
    return first.values.sorted { $0.ordinal < $1.ordinal }
  }
}
