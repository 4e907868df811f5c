internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// A case asked about: its number, and its court when that was said.
struct CaseWanted: Sendable {
  let court: String?
  let number: String
}

/// Everything that the inputs of a run gave, before anything is decided.
struct InputIntake {
  let readings: ReadingBook
  let courts: CourtBook
  let classes = ClassBook()
  let scale: OffenseClassScale
  private let jurisdiction: String
  private let wanted: CaseWanted?
  private let people: PersonInterest?
  /// Whether the rows are asked again for other policies.
  private let isForSeveral: Bool
  /// Where goes what does not fit into memory, beside the rows of all cases.
  private let spill: CaseLog.Spill?

  private(set) var charges: ChargeIntake
  private(set) var warrants: WarrantIntake
  private(set) var inputs: [RunFacts.Input] = []
  private(set) var unmapped: [ExportField: [String: Int]] = [:]
  private(set) var rejectKinds: [String: UInt64] = [:]
  private(set) var extraCells: UInt64 = 0
  private(set) var shortRecords: UInt64 = 0
  private(set) var blankLines: UInt64 = 0
  /// What the least complete charge export says about counts that it does not hold.
  private(set) var completeness = CountCompleteness.all
  /// What the least complete warrants list says; unknown when there is none.
  private(set) var warrantList: WarrantCompleteness?
  /// The number asked about, comparable by the rule of each layout that was read.
  private(set) var wantedNumbers: Set<[UInt8]> = []
  /// Whether some layout makes the defendant part of the case key.
  private(set) var keysHoldDefendant = false
  /// How the layouts of the charge exports compare case numbers.
  private(set) var keyRules: Set<Layout.CaseKeyRule> = []
  /// The layout of the first charge export, whose way of comparing numbers is that of the run.
  private var firstLayout: Layout?
  /// What the files beside the charges gave; nil in a run that has none.
  private(set) var linked: LinkedIntake?
  /// Numbers of warrants that name no court, where several courts have a case of the number, or one
  /// that no law file knows.
  private(set) var unclearWarrantNumbers: Set<[UInt8]> = []
  /// The numbers of kept cases without a court that other rows give to a court.
  private var courtlessTwins: Set<[UInt8]> = []
  /// The cases of the charges, once their rows are grouped.
  private var grouped: (kept: KeptCases, cases: CaseGrouping)?
  /// The workers of the charge export before, and what they share.
  private var bench: (shared: WorkerShared, workers: WorkerBench<RowWorker>)?
  /// The fields that some charge export binds.
  private var chargeFields: Set<ExportField> = []

  /// Makes the intake of a run; with `others`, rows are kept that any of the policies may cover.
  init(
    rules: ScreeningRules, others: [ScreeningRules] = [], workers: Int,
    spill: CaseLog.Spill? = nil, keepsCase wanted: CaseWanted?
  ) {
    let all = ([rules] + others).map(\.judge.rules)
    readings = ReadingBook(law: rules.law, rules: all, crosswalk: rules.crosswalk)
    people = PersonInterest(rules: all, readings: readings)
    courts = CourtBook(law: rules.law)
    scale = rules.law.scale
    isForSeveral = !others.isEmpty
    let part = spill?.half
    charges = ChargeIntake(
      log: CaseLog(workers: workers, spill: spill), people: PersonLog(spill: part))
    warrants = WarrantIntake(spill: part)
    self.spill = part
    jurisdiction = rules.law.jurisdiction
    self.wanted = wanted
  }

  mutating func readCharges(
    _ opened: consuming OpenedInput, with reading: InputReading, meter: ProgressMeter,
    onReject: (RejectedRow) throws -> Void
  ) throws {
    let file = inputs.count
    try reading.rules?.checkAuthority(over: opened.layout, file: opened.name)
    let layout = opened.layout
    try checkKey(of: layout, file: opened.name)
    firstLayout = firstLayout ?? layout
    let number = wanted.map { CaseNumber.comparable($0.number, rule: layout.key) }
    if let number { wantedNumbers.insert(number) }
    let shared = WorkerShared(
      layout: layout, columns: opened.export.columns,
      source: SourceCells(opened.export, layout: layout, engine: reading.options.engine),
      jurisdiction: jurisdiction, scale: scale, readings: readings, courts: courts,
      classes: classes, keepsCase: number, people: people)
    let bench = bench(of: shared, reading)
    for worker in bench.workers { worker.begin(firstOrdinal: charges.nextOrdinal) }
    charges.begin(file: file, step: shared.ordinalStep)
    var intake = charges
    charges = ChargeIntake(log: intake.log)
    var kinds: [String: UInt64] = [:]
    let result = try reading.read(
      opened, role: "charges", meter: meter, on: bench,
      work: { worker, segment in try worker.batch(segment) },
      deliver: { segment, batch in
        try intake.take(batch, of: segment)
        try intake.takeRejects(of: segment, file: file) { reject in
          kinds[reject.kind, default: 0] += 1
          try onReject(reject)
        }
      })
    charges = intake
    rejectKinds.merge(kinds, uniquingKeysWith: +)
    chargeFields.formUnion(layout.boundFields)
    if layout.counts != .all { completeness = layout.counts }
    if layout.key.includesDefendant { keysHoldDefendant = true }
    keyRules.insert(layout.key)
    finish(result)
  }

  /// The workers for a charge export: those of the one before, where it was read likewise.
  private mutating func bench(
    of shared: WorkerShared, _ reading: InputReading
  ) -> WorkerBench<RowWorker> {
    if let bench, bench.shared.reads(like: shared) { return bench.workers }
    endCharges()
    let log = charges.log
    let workers = reading.bench { RowWorker(shared, log: log[$0]) }
    bench = (shared, workers)
    return workers
  }

  /// Lets the workers of the charge exports go, once the last of these is read.
  mutating func endCharges() {
    if let bench { note(bench.workers.unmapped(\.unmappedWords)) }
    bench = nil
  }

  mutating func readWarrants(
    _ name: String, with reading: InputReading, meter: ProgressMeter
  ) throws {
    let file = inputs.count
    let opened = try reading.open(name, kind: .warrants)
    let layout = opened.layout
    let columns = opened.export.columns
    let source = SourceCells(opened.export, layout: layout, engine: reading.options.engine)
    let courts = courts
    var intake = warrants
    warrants = WarrantIntake(spill: nil)
    intake.begin(file: file, rule: layout.key)
    let bench = reading.bench { _ in
      WarrantWorker(layout: layout, columns: columns, source: source, courts: courts)
    }
    let result = try reading.read(
      opened, role: "warrants", meter: meter, on: bench,
      work: { worker, segment in try worker.batch(segment) },
      deliver: { segment, batch in try intake.take(batch, of: segment, file: file) })
    note(bench.unmapped(\.unmappedWords))
    warrants = intake
    warrantList = Self.less(warrantList ?? .all, layout.lists)
    finish(result)
  }

  /// Throws where a file's case numbers would be compared otherwise than those of the charges: its rows
  /// would find no case, or the counts of one case would come to stand under two keys.
  ///
  /// A warrants list may have a rule of its own: its rows that find no case are told as orphans, and a
  /// case without its warrant is no candidate for having one.
  func checkKey(of layout: Layout, file: String) throws(ScreeningError) {
    guard let first = firstLayout, layout.key != first.key else { return }
    throw .keysDiffer(
      file: file, layout: layout.id, key: layout.key.written, other: first.id,
      otherKey: first.key.written)
  }

  /// The less telling of two lists.
  private static func less(
    _ one: WarrantCompleteness, _ other: WarrantCompleteness
  ) -> WarrantCompleteness {
    if one == .unknown || other == .unknown { return .unknown }
    return one == .open || other == .open ? .open : .all
  }

  /// Gives the linked rows away while a file of them is read; begins with the first such file.
  mutating func takeLinked(workers: Int) throws -> LinkedIntake {
    defer { linked = nil }
    return try linked
      ?? LinkedIntake(
        charges: charges, chargeFields: chargeFields, wanted: KeptCases(rows: charges.kept).keys,
        courts: courts, workers: workers, spill: spill)
  }

  /// Takes them back, with the rows of the file that could not be read.
  mutating func takeBack(
    _ intake: LinkedIntake, rejects: [RejectedRow], kinds: [String: UInt64]
  ) {
    linked = intake
    for row in rejects { charges.takeEvidence(row) }
    rejectKinds.merge(kinds, uniquingKeysWith: +)
  }

  mutating func finish(_ reading: InputReading.Reading) {
    inputs.append(reading.input)
    extraCells += reading.totals.acceptedExtraCells
    shortRecords += reading.totals.acceptedShort
    blankLines += reading.totals.blankLines
  }

  /// Adds unmapped words and the number of rows that hold them.
  mutating func note(_ words: [ExportField: [String: Int]]) {
    unmapped.merge(words) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// Lets go of the rows that none of the wanted readings decides: what is left is what an intake
  /// for one policy alone would hold.
  mutating func narrow(to isWanted: [Bool]) {
    charges.narrow { row in
      isWanted[Int(row.count.reading)] || row.earlier.contains { isWanted[Int($0)] }
    }
    linked?.narrow(to: isWanted, kept: Set(charges.kept.map(\.key)))
  }

  /// Groups the rows of the charges before the warrants are read, and lets them go, where nothing
  /// read later can ask for further cases.
  mutating func closeCharges(workers: Int, hasWarrants: Bool) throws {
    if linked != nil || isForSeveral { return }
    grouped = try groupCharges(hasWarrants: hasWarrants, rows: .go, workers: workers)
  }

  /// Groups the rows of every case that holds a kept row, and joins the warrants to the cases, once
  /// everything is read.
  mutating func group(workers: Int) throws -> KeptCases {
    for row in warrants.rejected {
      rejectKinds[row.kind, default: 0] += 1
      charges.takeEvidence(row)
    }
    var (kept, cases) =
      try grouped
      ?? groupCharges(hasWarrants: !warrants.isEmpty, rows: .stay, workers: workers)
    grouped = nil
    if let index = cases.takeIndex() { try joinWarrants(by: index, workers: workers) }
    kept.take(cases, warrants: warrants)
    return kept
  }

  private mutating func groupCharges(
    hasWarrants: Bool, rows: CaseGrouping.Rows, workers: Int
  ) throws -> (KeptCases, CaseGrouping) {
    let kept = KeptCases(rows: charges.kept, further: linked?.furtherKeys ?? [])
    courtlessTwins = try twins(ofCourtless: kept.keys, workers: workers)
    let cases = try CaseGrouping(
      charges.log, wanted: kept.keys, index: hasWarrants ? CaseIndex(spill: spill?.half.half) : nil,
      rows: rows, workers: workers)
    return (kept, cases)
  }

  private mutating func joinWarrants(by index: consuming CaseIndex, workers: Int) throws {
    warrants.courtless = linked?.courtsOfCourtless ?? [:]
    if warrants.lacksCourt, courts.entries.contains(where: { !$0.name.isEmpty }) {
      warrants.numbered = try ChargedCases(index, workers: workers, spill: spill)
      unclearWarrantNumbers = warrants.unclearNumbers()
    }
    let (links, hashes) = try links(in: index, workers: workers)
    warrants.join(to: links, hashes: hashes, courts: courts)
    unclearWarrantNumbers.formUnion(
      warrants.numbersOfUnknownCourts(courts: courts))
  }

  /// Whether rows of one number name a court and leave it blank: a count of the case may stand under
  /// either key.
  func isSplitByCourt(_ key: [UInt8]) -> Bool {
    guard charges.mayHoldCourtless(key: key) else { return false }
    return !courts[CaseKey.court(key)].name.isEmpty
      || courtlessTwins.contains(Array(CaseKey.number(key[...])))
  }

  private func twins(ofCourtless keys: [[UInt8]], workers: Int) throws -> Set<[UInt8]> {
    let courtless = keys.filter {
      charges.mayHoldCourtless(key: $0) && courts[CaseKey.court($0)].name.isEmpty
    }
    if courtless.isEmpty { return [] }
    let charged = try ChargedCases(charges.log, workers: workers, spill: spill)
    return Set(
      courtless.map { Array(CaseKey.number($0[...])) }
        .filter { charged.courts(ofNumber: $0).count > 1 })
  }

  /// What the charges know of the warrants' cases, and the hashes of their keys.
  ///
  /// By itself, so that the copy which the workers read is gone before the warrants are changed.
  private func links(
    in index: consuming CaseIndex, workers: Int
  ) throws -> ([CaseGrouping.Link], [WarrantIntake.Hashes]) {
    let list = warrants
    let blank = courts.place(named: "")
    let hashes = list.hashes(courts: courts, workers: workers)
    let links = try index.links(
      count: hashes.count, hash: { hashes[$0].caseKey },
      withKey: { list.withCaseKey(of: $0, blankCourt: blank, $1) }, workers: workers)
    return (links, hashes)
  }
}
