internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports

/// Everything that the files beside the charges gave: the rows of cases that decide, and the number
/// of all others.
///
/// Memory: the rows of cases that decide (``LinkedEntries``), and 9 bytes for every case of the charges
/// (``ChargedCases``); past a limit most of both lies on the disk.
struct LinkedIntake: Sendable {
  /// One file and what its rows came to, those of deciding cases aside.
  struct File: Sendable {
    let role: LinkedRole
    let place: Int
    let name: String
    /// The fields that its layout binds.
    let fields: Set<ExportField>
    /// The place of its first row among the entries.
    let firstEntry: Int
    var read: UInt64 = 0
    var notNeeded: UInt64 = 0
    var orphans: UInt64 = 0
    var rejected: UInt64 = 0
  }

  private(set) var files: [File] = []
  private var entries: LinkedEntries
  /// The entries of each case, by its place among the keys that are wanted.
  private(set) var entriesOfCase: [Int: [Int]] = [:]
  /// The cases that a second source alone has covered charges of, in the order in which they came.
  private(set) var furtherKeys: [[UInt8]] = []
  /// The cases that stand in the second source and not in the charges.
  private(set) var onlyInSecond: Set<UInt64> = []
  private(set) var join: CaseJoin
  /// The fields that the charge exports bind, those of all of them.
  let chargeFields: Set<ExportField>
  private let courts: CourtBook
  private var seen: [UInt8]
  /// The courts that rows name beside a number.
  private var courtsOfNumber: [[UInt8]: Set<UInt32>] = [:]
  /// The readings that one policy of several may cover; nil where every policy of the run is asked.
  private var isWanted: [Bool]?

  init(
    charges: ChargeIntake, chargeFields: Set<ExportField>, wanted: [[UInt8]], courts: CourtBook,
    workers: Int, spill: CaseLog.Spill?
  ) throws {
    let charged = try ChargedCases(charges.log, workers: workers, spill: spill)
    entries = LinkedEntries(spill: spill)
    join = CaseJoin(charged: charged, wanted: wanted, courts: courts)
    seen = Array(repeating: 0, count: charged.count)
    self.chargeFields = chargeFields
    self.courts = courts
  }

  // MARK: Reading

  /// Begins a file.
  mutating func begin(_ role: LinkedRole, place: Int, name: String, layout: Layout) {
    var fields = layout.boundFields
    if layout.fixedCourt != nil { fields.insert(.court) }
    files.append(
      File(
        role: role, place: place, name: name, fields: fields, firstEntry: entries.count))
  }

  /// Takes a batch of the file that was begun last; the strays go to `write`.
  ///
  /// Throws what `write` throws, and ``ReportError/cannotSpill(_:code:)``.
  mutating func take(
    _ batch: LinkedBatch, write: (ReportedLink) throws -> Void
  ) throws {
    guard let file = files.indices.last else { return }
    var further = batch.further[...]
    for (index, one) in batch.entries.enumerated() {
      var entry = one
      while let next = further.first, next.entry == index {
        further.removeFirst()
        let before = join.wanted.count
        let place = join.want(next.key)
        if place == before { furtherKeys.append(next.key) }
        if !entry.cases.contains(place) { entry.cases.append(place) }
      }
      for place in entry.cases { entriesOfCase[place, default: []].append(entries.count) }
      try entries.append(entry)
    }
    for place in batch.seen { seen[Int(place)] |= files[file].role.bit }
    for note in batch.courts { courtsOfNumber[note.number, default: []].insert(note.court) }
    for stray in batch.strays {
      if files[file].role == .second {
        // A case is listed once, however many counts it has.
        let key = "\(stray.court)\u{1F}\(stray.caseNumber)".uppercased()
        let isNew = onlyInSecond.insert(CellMemo.hash(Array(key.utf8).span)).inserted
        guard isNew || stray.isCovered else { continue }
      }
      try write(stray)
    }
    files[file].orphans += UInt64(batch.strays.count)
    files[file].notNeeded += batch.notNeeded
    files[file].read += batch.read
  }

  /// Counts rejected rows of the file that was begun last.
  mutating func takeRejects(_ count: Int) {
    guard let file = files.indices.last else { return }
    files[file].rejected += UInt64(count)
    files[file].read += UInt64(count)
  }

  // MARK: Questions

  /// Whether a file of a role was read.
  func has(_ role: LinkedRole) -> Bool { files.contains { $0.role == role } }

  /// The fields that the file binds in which an entry stands.
  func fields(of entry: LinkedEntry) -> Set<ExportField> {
    files.first { $0.place == entry.file }?.fields ?? []
  }

  /// The courts in which a case number occurs, in whatever file; blank ones do not count.
  func courts(ofNumber number: [UInt8]) -> Set<UInt32> {
    (courtsOfNumber[number] ?? []).union(join.charged.courts(ofNumber: number))
      .subtracting([join.noCourt])
  }

  /// The court of a case that the charges leave blank, where the other files name just one.
  func court(ofKey key: [UInt8]) -> UInt32? {
    let known = CaseKey.court(key)
    guard known == join.noCourt else { return known }
    let named = courts(ofNumber: Array(CaseKey.number(key[...])))
    return named.count == 1 ? named.first : nil
  }

  /// The cases that decide and to which the charges give no court: by number, the court that the
  /// other files name alone.
  var courtsOfCourtless: [[UInt8]: UInt32] {
    var found: [[UInt8]: UInt32] = [:]
    for key in join.wanted.keys where CaseKey.court(key) == join.noCourt {
      if let court = court(ofKey: key) { found[Array(CaseKey.number(key[...]))] = court }
    }
    return found
  }

  /// Whether nothing tells that a row is of this case and not of another court's.
  func isAmbiguous(_ entry: LinkedEntry, ofKey key: [UInt8]) -> Bool {
    if DefendantKey.isIn(key), !DefendantKey.isOf(entry.row, key) { return true }
    // A row of another court is put to a case only where no law file knows the row's court.
    if let court = entry.court, CaseKey.court(key) != join.noCourt {
      return CaseKey.court(key) != court
    }
    if entry.court == nil, join.charged.courts(ofNumber: entry.number).count > 1 { return true }
    return courts(ofNumber: entry.number).count > 1
  }

  /// A row, by its place among the entries.
  func entry(_ index: Int) -> LinkedEntry {
    var entry = entries[index]
    if let isWanted, let reading = entry.reading { entry.matters = isWanted[Int(reading)] }
    return entry
  }

  /// The number of rows whose cases decide.
  var entryCount: Int { entries.count }

  /// The rows of one case, by their places among the entries.
  func entries(ofCase key: [UInt8]) -> [Int] {
    join.wanted[key].flatMap { entriesOfCase[$0] } ?? []
  }

  /// Leaves what an intake for one policy alone would hold: the readings that it may cover, and the
  /// cases that the charges themselves make decide.
  mutating func narrow(to isWanted: [Bool], kept: Set<[UInt8]>) {
    self.isWanted = isWanted
    furtherKeys = join.wanted.filter { !kept.contains($0.key) }.sorted { $0.value < $1.value }
      .map(\.key)
      .filter { key in entries(ofCase: key).contains { entry($0).matters } }
  }

  /// The file in which an entry stands, given by its place among the entries.
  func file(ofEntry index: Int) -> Int {
    files.last { $0.firstEntry <= index }?.place ?? 0
  }

  /// How many cases of the charges have a row in the files of a role.
  func seenCount(_ role: LinkedRole) -> Int { seen.count { $0 & role.bit != 0 } }

  /// Every case of the charges that lacks a row in the files of a role, in the order of the charges.
  func lacking(
    _ role: LinkedRole, in charges: ChargeIntake, write: (ReportedLink) throws -> Void
  ) throws {
    try join.charged.forEachMissing(ordinals: charges.nextOrdinal) {
      seen[$0] & role.bit != 0
    } show: { key, ordinal in
      let number = Array(CaseKey.number(key[...]))
      try write(
        ReportedLink(
          role: role.rawValue, outcome: .orphan, reason: .lacking,
          court: courts[CaseKey.court(key)].name, caseNumber: CellText.utf8(number.span),
          place: charges.place(ordinal: ordinal, line: 0)))
    }
  }
}
