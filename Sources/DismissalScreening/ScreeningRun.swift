internal import CourtRecords
internal import DelimitedText
internal import ExportReading
public import MotionReports
internal import ReliefPolicy

/// One screening: reads the inputs, decides every case, and hands everything to the reports.
///
/// The path on one page: rules, charge exports, warrants lists, cases, lists, seal. What each
/// station decides is in the module that owns it.
public struct ScreeningRun: Sendable {
  private let rules: ScreeningRules
  private let options: ScreeningOptions
  private let hooks: ScreeningHooks
  private let version: String

  /// Reads and checks the rules; throws when a file is faulty or the policy cannot be applied.
  public init(
    rulesFolder: String, options: ScreeningOptions, hooks: ScreeningHooks, version: String
  ) throws {
    self.init(
      rules: try ScreeningRules(library: RuleLibrary(folder: rulesFolder), options: options),
      options: options, hooks: hooks, version: version)
  }

  /// A run by rules that were read before, for the same options.
  init(rules: ScreeningRules, options: ScreeningOptions, hooks: ScreeningHooks, version: String) {
    self.rules = rules
    self.options = options
    self.hooks = hooks
    self.version = version
  }

  /// Screens into a folder, which appears whole or not at all.
  public func write(to folder: String, replacing: Bool) throws -> ScreeningResult {
    let (exports, warrants) = try options.inputsInOrder()
    let lists = try OutsideLists(options.outside, layouts: rules.layouts)
    var run = try RunFolder(final: folder, replacing: replacing)
    hooks.onTemporaryFolder(run.temporaryPath)
    var reports = try RunReports(
      folder: run,
      context: ReportContext(
        fileNames: (exports + options.linkedInOrder().map(\.name) + warrants).map {
          $0 == "-" ? "standard input" : $0
        },
        scale: rules.law.scale, sources: rules.policy.sources,
        hypotheticalPolicy: rules.isHypothetical ? rules.policy.id : nil,
        crosswalk: options.crosswalk, hasListed: options.outside.speakOfCases,
        hasLinkedFiles: !options.linked.isEmpty))
    let spill = CaseLog.Spill(
      file: try run.spillFile(), byteLimit: options.memoryLimit / Self.partOfLog)
    var intake = InputIntake(
      rules: rules, workers: options.workerCount, spill: spill, keepsCase: nil)
    try reading.readAll(
      exports, warrants, into: &intake,
      onReject: { try reports.append(rejectedCharge: $0) }, onStray: { try reports.append($0) })
    var facts = runFacts(intake, lists)
    var decided = DecidedCases(
      try CaseDecider(
        intake: consume intake, rules: rules, workers: options.workerCount, lists: lists))
    try decided.decideAll(workers: options.workerCount) { try reports.append($0) }
    decided.reportPeople(workers: options.workerCount, into: &reports)
    try decided.reportLinked { try reports.append($0) }
    try decided.reportWarrants(
      workers: options.workerCount, context: reports.context,
      append: { try reports.append($0) }, reject: { try reports.append(rejectedWarrant: $0) })
    facts.lists = try report(decided.decider, into: &reports, folder: run)
    let contradictions = decided.tally.contradictions + facts.lists.compactMap(\.contradiction)
    guard contradictions.isEmpty else { throw ScreeningError.sumsDisagree(contradictions) }
    if let fault = spill.file.fault { throw fault }
    let summary = try reports.finish(folder: run, facts: facts, tally: decided.tally)
    if hooks.isInterrupted() { throw ScreeningError.interrupted }
    try run.seal()
    return ScreeningResult(
      facts: facts, tally: decided.tally, summary: summary,
      bytesOnDisk: spill.file.byteCount)
  }

  /// The rows of all cases get a quarter of the memory.
  ///
  /// Half as much each get the rows of persons, the warrants, the rows of other files and the table of
  /// cases that these are joined by; the index of cases, which is there together with the warrants, an
  /// eighth as much. The rest is for blocks, kept rows and lists.
  private static let partOfLog = 4

  /// Writes what became of the lists from outside.
  private func report(
    _ decider: CaseDecider, into reports: inout RunReports, folder: borrowing RunFolder
  ) throws -> [RunFacts.OutsideList] {
    guard let joined = decider.joined else { return [] }
    if !joined.exclusions.isEmpty {
      try reports.write(exclusions: joined.reportedExclusions(decider), in: folder)
    }
    let clients = joined.reportedClients(decider)
    if joined.lists.clients != nil { try reports.write(clients: clients, in: folder) }
    return joined.facts(clients, decider)
  }

  private var reading: InputReading {
    InputReading(layouts: rules.layouts, rules: rules, options: options, hooks: hooks)
  }

  private func runFacts(_ intake: InputIntake, _ lists: OutsideLists?) -> RunFacts {
    RunFacts(
      version: version, policyID: rules.policy.id, policyTitle: rules.policy.title,
      asOf: options.asOf, isHypothetical: rules.isHypothetical,
      warrantYears: options.warrantYears.map { "\($0.lowerBound)-\($0.upperBound)" },
      inputs: intake.inputs,
      rules: rules.files(
        layouts: Set(intake.inputs.map(\.layout)).union(lists?.layouts ?? [])),
      policyNote: rules.policy.addressesNothing ? rules.policy.note : nil,
      crosswalk: intake.readings.crosswalkUse?.facts)
  }

  /// Explains one case of the inputs of a finished run: reads them again, keeping that case alone.
  ///
  /// Throws when an input or a rule file is not the one that the run read.
  public func explain(
    court: String?, caseNumber: String, asIn manifest: RunManifest
  ) throws -> CaseExplanation {
    let (exports, warrants) = try options.inputsInOrder()
    let linked = try options.linkedInOrder().map(\.name)
    if (exports + linked + warrants).contains(where: { $0 == "-" || $0 == "standard input" }) {
      throw ScreeningError.inputNotKept
    }
    if let without = manifest.inputs.first(where: \.sha256.isEmpty) {
      throw ScreeningError.inputNotDigested(file: without.name)
    }
    let lists = try OutsideLists(options.outside, layouts: rules.layouts)
    for then in manifest.lists where then.role != .clients {
      guard
        lists?.digests.contains(where: { $0.role == then.role && $0.sha256 == then.sha256 }) == true
      else { throw ScreeningError.inputChanged(file: then.name) }
    }
    var intake = InputIntake(
      rules: rules, workers: options.workerCount,
      keepsCase: CaseWanted(court: court, number: caseNumber))
    try reading.readAll(exports, warrants, into: &intake) { _ in }
    for (now, then) in zip(intake.inputs, manifest.inputs) where now.sha256 != then.sha256 {
      throw ScreeningError.inputChanged(file: then.name)
    }
    for now in runFacts(intake, lists).rules {
      // A crosswalk has no id but its path, and the file may have moved.
      let then = manifest.rules.first {
        $0.role == now.role && ($0.id == now.id || now.role == "crosswalk")
      }
      if then?.sha256 != now.sha256 {
        throw ScreeningError.rulesChanged(role: now.role, id: now.id)
      }
    }
    return try CaseExplanation(
      decider: CaseDecider(
        intake: consume intake, rules: rules, workers: options.workerCount, lists: lists),
      court: court, caseNumber: caseNumber)
  }
}

/// What a finished screening gives.
public struct ScreeningResult: Sendable {
  let facts: RunFacts
  let tally: RunTally
  /// The bytes of `summary.json`.
  public let summary: [UInt8]
  /// How many bytes of rows were kept on the disk while the run went on; 0 when all fitted.
  public let bytesOnDisk: UInt64

  /// The table for a terminal.
  public func text(folder: String) -> String {
    TerminalSummary.text(facts: facts, tally: tally, folder: folder)
  }

  /// Whether something was rejected or needs review: `--strict` asks.
  public var needsAttention: Bool {
    (tally.rows[.rejected] ?? 0) > 0 || (tally.cases[.review] ?? 0) > 0
      || (tally.warrants[.rejected] ?? 0) > 0
      || facts.lists.contains { $0.entries.contains { $0.word == "rejected" && $0.number > 0 } }
      || tally.linked.map { $0.files.contains { ($0.rows[.rejected] ?? 0) > 0 } } ?? false
  }
}
