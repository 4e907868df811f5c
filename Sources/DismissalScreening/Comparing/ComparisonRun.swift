internal import CourtRecords
internal import DelimitedText
internal import ExportReading
public import MotionReports
internal import ReliefPolicy

/// Several policies over the same inputs, which are read once.
///
/// Rows are kept that any of the policies may cover; then each policy decides by itself what it
/// would decide in a run of its own.
public struct ComparisonRun: Sendable {
  private let rules: [ScreeningRules]
  private let options: ScreeningOptions
  private let hooks: ScreeningHooks

  /// Reads and checks the rules of all policies; the options' own policy is not looked at.
  public init(
    rulesFolder: String, policies: [String], options: ScreeningOptions, hooks: ScreeningHooks
  ) throws {
    let library = try RuleLibrary(folder: rulesFolder)
    var options = options
    options.isHypothetical = true
    // The law is the export's. Where no header tells, a policy of one state does.
    options.policy =
      try policies.first { try !library.policy($0).policy.isOfAnyJurisdiction } ?? policies[0]
    let first = try ScreeningRules(library: library, options: options)
    rules = try policies.map { try first.trying($0) }
    self.options = options
    self.hooks = hooks
  }

  /// Reads, decides and compares.
  public func compare() throws -> FinishedComparison {
    let (exports, warrants) = try options.inputsInOrder()
    var intake = InputIntake(
      rules: rules[0], others: Array(rules.dropFirst()), workers: options.workerCount,
      keepsCase: nil)
    let reading = InputReading(
      layouts: rules[0].layouts, rules: rules[0], options: options, hooks: hooks)
    try reading.readAll(exports, warrants, into: &intake) { _ in }
    let readings = intake.readings.readings
    let ledger = ComparisonLedger(
      all: try CaseDecider(intake: intake, rules: rules[0], workers: options.workerCount))
    var comparison = PolicyComparison(columns: [])
    var verdicts: [[PolicyComparison.Verdict]] = []
    for one in rules {
      if hooks.isInterrupted() { throw ScreeningError.interrupted }
      var narrowed = intake
      narrowed.narrow(to: readings.map(one.judge.rules.mayMatter))
      let decider = try CaseDecider(
        intake: consume narrowed, rules: one, workers: options.workerCount)
      let column = try ledger.column(of: decider, workers: options.workerCount)
      comparison.columns.append(column.numbers)
      verdicts.append(column.verdicts)
    }
    for flip in ledger.flips(verdicts) { comparison.take(flip) }
    return FinishedComparison(
      comparison: comparison,
      facts: ComparisonFacts(
        asOf: options.asOf, jurisdiction: rules[0].law.jurisdiction, inputs: intake.inputs,
        rules: ruleFiles(layouts: Set(intake.inputs.map(\.layout))),
        rejected: intake.charges.rejects))
  }

  /// The rule files that were used: every policy, the law and the layouts, each once.
  private func ruleFiles(layouts: Set<String>) -> [RunFacts.RuleFile] {
    let all = rules.flatMap { $0.files(layouts: layouts) }
    var seen: Set<RunFacts.RuleFile> = []
    return all.filter { seen.insert($0).inserted }
  }
}

/// What a finished comparison gives.
public struct FinishedComparison: Sendable {
  /// The numbers.
  public let comparison: PolicyComparison
  /// On what they rest.
  public let facts: ComparisonFacts
}
