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
    let (lawFile, law) = try library.law(
      Self.jurisdiction(
        of: policy, isHypothetical: isHypothetical, exports: options.exports,
        asked: layouts.asked.map(\.layout), known: layouts.known.map(\.layout)))
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

/// The layouts that a run may read its exports by: those asked for, and all of the rules folder.
struct LayoutShelf: Sendable {
  fileprivate let asked: [(file: RuleLibrary.File, layout: Layout)]
  fileprivate let known: [(file: RuleLibrary.File, layout: Layout)]

  /// Reads all layouts of the library, and those asked for, which may be files elsewhere.
  init(library: RuleLibrary, asked names: [String]) throws {
    asked = try names.map { try library.layout($0) }
    known = try Layout.Kind.allCases.flatMap { try library.layouts(of: $0) }
  }

  /// The layout of a file by its header, with the columns that it binds.
  ///
  /// The layout that was asked for is taken, else the one whose required columns are all there.
  func layout(
    for header: [String], kind: Layout.Kind, delimiter: UInt8, file: String
  ) throws -> (layout: Layout, binding: LayoutBinding) {
    if let one = asked.first(where: { $0.layout.kind == kind })?.layout {
      let binding = one.bind(header: header)
      guard binding.isComplete else {
        throw ScreeningError.layoutDoesNotFit(
          file: file, layout: one.id, missing: binding.missing.map(\.rawValue),
          ambiguous: binding.ambiguous.map(\.rawValue))
      }
      return (one, binding)
    }
    let bound = known.filter { $0.layout.kind == kind && $0.layout.delimiter == delimiter }
      .map { (layout: $0.layout, binding: $0.layout.bind(header: header)) }
    let fitting = bound.filter(\.binding.isComplete)
    if let only = fitting.first, fitting.count == 1 { return only }
    if fitting.count > 1 {
      throw ScreeningError.severalLayouts(file: file, layouts: fitting.map(\.layout.id))
    }
    let otherKinds = known.filter {
      $0.layout.kind != kind && $0.layout.delimiter == delimiter
        && $0.layout.bind(header: header).isComplete
    }
    if let other = otherKinds.first?.layout {
      throw ScreeningError.wrongKind(
        file: file, asked: kind.rawValue, found: other.kind.rawValue, layout: other.id)
    }
    let nearest = bound.filter { $0.binding.missing.count * 2 <= $0.layout.columns.count }
      .min { $0.binding.missing.count < $1.binding.missing.count }
    throw ScreeningError.noLayout(
      file: file, kind: kind.rawValue, nearest: nearest?.layout.id,
      missing: nearest?.binding.missing.map(\.rawValue) ?? [])
  }

  /// The delimiters of the layouts that may be meant: the comma first, never empty.
  func delimiters(of kind: Layout.Kind) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    if let one = asked.first(where: { $0.layout.kind == kind }) { return [one.layout.delimiter] }
    let others = Set(known.filter { $0.layout.kind == kind }.map(\.layout.delimiter))
    return [comma] + others.subtracting([comma]).sorted()
  }

  /// Whether some layout of the kind and delimiter has all its columns in a header.
  func knows(_ header: [String], kind: Layout.Kind, delimiter: UInt8) -> Bool {
    known.contains {
      $0.layout.kind == kind && $0.layout.delimiter == delimiter
        && $0.layout.bind(header: header).isComplete
    }
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
    if layout.jurisdiction == law.jurisdiction, isHypothetical || isOfPolicy(layout) { return }
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

  private func isOfPolicy(_ layout: Layout) -> Bool {
    layout.jurisdiction == policy.jurisdiction
  }
}
