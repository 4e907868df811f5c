internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy
internal import RuleDocuments

/// The rules of one run, read and checked against each other.
struct ScreeningRules: Sendable {
  let library: RuleLibrary
  private(set) var policy: Policy
  let law: StateLaw
  private(set) var judge: CaseJudge
  /// Whether dates and authority are lifted: asked for, or the policy is a recommendation.
  private(set) var isHypothetical: Bool
  let layouts: LayoutShelf
  /// What a lawyer said about charges; nil when the run has no crosswalk.
  let crosswalk: Crosswalk?
  private var files: [RunFacts.RuleFile]

  init(library: RuleLibrary, options: ScreeningOptions) throws {
    self.library = library
    let (policyFile, policy) = try library.policy(options.policy)
    let layouts = try LayoutShelf(library: library, asked: options.layouts)
    self.layouts = layouts
    isHypothetical = options.isHypothetical || policy.isRecommendation
    let jurisdiction = try Self.jurisdiction(
      of: policy, isHypothetical: isHypothetical, exports: options.exports,
      asked: layouts.asked.map(\.layout), known: layouts.known.map(\.layout))
    try Self.checkLaw(of: jurisdiction, in: library)
    let (lawFile, law) = try library.law(jurisdiction)
    let collector = FaultCollector()
    policy.check(against: law, file: policyFile.path, into: collector)
    try collector.throwIfAny()
    if !isHypothetical, let obstacle = policy.obstacle(asOf: options.asOf) {
      throw ScreeningError.policyNotApplicable(obstacle)
    }
    self.policy = policy
    self.law = law
    judge = CaseJudge(
      rules: CoverageRules(
        law: law, policy: policy, asOf: options.asOf, liftsAuthority: isHypothetical),
      isHypothetical: isHypothetical, warrantYears: options.warrantYears)
    crosswalk = try options.crosswalk.map { try Crosswalk(path: $0, law: law) }
    files = [
      RunFacts.RuleFile(role: "policy", id: policy.id, sha256: policyFile.sha256),
      RunFacts.RuleFile(role: "statutes", id: lawFile.id, sha256: lawFile.sha256),
    ]
  }

  /// The same law and layouts under another policy, tried without regard to its dates and authority.
  func trying(_ name: String) throws -> ScreeningRules {
    let (file, policy) = try library.policy(name)
    let collector = FaultCollector()
    policy.check(against: law, file: file.path, into: collector)
    try collector.throwIfAny()
    var rules = self
    rules.policy = policy
    rules.isHypothetical = true
    rules.judge = CaseJudge(
      rules: CoverageRules(
        law: law, policy: policy, asOf: judge.rules.asOf, liftsAuthority: true),
      isHypothetical: true, warrantYears: judge.warrantYears)
    rules.files = [
      RunFacts.RuleFile(role: "policy", id: policy.id, sha256: file.sha256), files[1],
    ]
    return rules
  }
}

extension ScreeningRules {
  /// The rule files of the run: policy, statutes, and the layouts that were used, by id;
  /// the crosswalk last, under its path.
  func files(layouts: Set<String>) -> [RunFacts.RuleFile] {
    let (asked, known) = (self.layouts.asked, self.layouts.known)
    let used = (asked + known).filter { layouts.contains($0.layout.id) }
    var entries: [String: RunFacts.RuleFile] = [:]
    for (file, layout) in used.reversed() {
      entries[layout.id] = RunFacts.RuleFile(role: "layout", id: layout.id, sha256: file.sha256)
    }
    for (file, layout) in asked where layouts.contains(layout.id) {
      entries[layout.id] = RunFacts.RuleFile(role: "layout", id: layout.id, sha256: file.sha256)
    }
    let signed = crosswalk.map {
      RunFacts.RuleFile(role: "crosswalk", id: $0.path, sha256: $0.sha256)
    }
    return files + entries.values.sorted { $0.id < $1.id } + (signed.map { [$0] } ?? [])
  }

  /// Refuses an export of another state than the law's, and than the policy's unless hypothetical.
  func checkAuthority(over layout: Layout, file: String) throws {
    if layout.origin.states.contains(law.jurisdiction), isHypothetical || isOfPolicy(layout) {
      return
    }
    try Self.checkLaw(of: layout.jurisdiction, in: library)
    if isHypothetical {
      throw ScreeningError.policyNotApplicable(
        "\(file) is an export of \(layout.jurisdiction) by its layout '\(layout.id)', and this run "
          + "reads charges by the law of \(law.jurisdiction). Screen the exports of each state alone."
      )
    }
    throw ScreeningError.policyNotApplicable(
      "Policy \(policy.id) has authority in \(policy.jurisdiction), and \(file) is an export of "
        + "\(layout.jurisdiction) by its layout '\(layout.id)'. "
        + "Choose a policy of \(layout.jurisdiction), or use --hypothetical.")
  }

  /// Refuses a state of which the rules hold no law: its exports are read, and nothing is decided.
  static func checkLaw(of jurisdiction: String, in library: RuleLibrary) throws {
    if library.statutes.contains(where: { $0.id == jurisdiction.lowercased() }) { return }
    throw ScreeningError.policyNotApplicable(
      "The rules hold no law of \(jurisdiction), so that its exports can be inspected and not "
        + "screened. Write statutes/\(jurisdiction.lowercased()).yaml (Rules/README.md).")
  }

  private func isOfPolicy(_ layout: Layout) -> Bool {
    layout.origin.states.contains(policy.jurisdiction)
  }
}
