public import CourtRecords
public import RuleDocuments

extension Policy {
  /// Every statute that a rule or a condition names, sorted.
  var namedStatutes: [String] {
    Set(statuteRules.keys).union(conditions.flatMap(\.statutes))
      .union(companions.map(\.statute)).sorted()
  }

  /// Reports what the policy names that the state's law does not know.
  ///
  /// A policy of no state may name statutes of several: what one file does not know is no fault.
  public func check(against law: StateLaw, file: String, into collector: FaultCollector) {
    guard jurisdiction == law.jurisdiction else { return }
    func report(_ message: String, line: Int = 0) {
      collector.report(
        RuleFault(file: file, line: line, column: min(line, 1), message: message))
    }
    for id in namedStatutes where law.statutes[id] == nil {
      report(
        "The statute '\(id)' is not in the statutes file of \(law.jurisdiction). "
          + (Suggestion.nearest(to: id, among: Array(law.statutes.keys))
            .map { "Did you mean '\($0)'?" } ?? "Add it there first."),
        line: statuteRules[id]?.line ?? companions.first { $0.statute == id }?.line ?? 0)
    }
    for offense in victims {
      let book = String(offense.statute.prefix { $0 != " " })
      guard !law.books.contains(where: { $0.id == book }) else { continue }
      report(
        "'\(book)' is no code book of the statutes file of \(law.jurisdiction).",
        line: offense.line)
    }
    for id in courts.sorted() where !law.courts.contains(where: { $0.id == id }) {
      report("The court '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
    for id in books.sorted() where !law.books.contains(where: { $0.id == id }) {
      report("The code book '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
  }

  /// Reports what the policy's parts say of each other and of the law that cannot be meant: lines
  /// that never decide, conditions that no line names, outcomes that no example shows.
  public func checkCoherence(with law: StateLaw?, file: String, into collector: FaultCollector) {
    func report(_ message: String, line: Int = 0) {
      collector.report(
        RuleFault(file: file, line: line, column: min(line, 1), message: message))
    }
    for rule in statuteRules.values {
      if let reason = whyUnreachable(rule, law: law) { report(reason, line: rule.line) }
    }
    for rule in categoryRules.values {
      if let reason = whyUnreachable(rule, law: law) { report(reason, line: rule.line) }
    }
    for (message, line) in whyNoCompanions(law: law) { report(message, line: line) }
    let rules = Array(statuteRules.values) + Array(categoryRules.values)
    for condition in conditions
    where !rules.contains(where: { $0.conditions.contains(condition) }) {
      report("No line of 'charges' names the condition '\(condition.id)'.")
    }
    let shown = Set(examples.map(\.outcome))
    for outcome in CaseOutcome.allCases
    where possibleOutcomes.contains(outcome) && !shown.contains(outcome) {
      report(
        "No example shows the outcome '\(outcome.rawValue)', which the policy can give. Write one.")
    }
    for name in Dictionary(grouping: examples, by: \.name).filter({ $0.value.count > 1 }).keys {
      report("Two examples are named '\(name)'.")
    }
  }

  /// The outcomes that its cases can have; those that rest on the data alone are not counted.
  public var possibleOutcomes: Set<CaseOutcome> {
    if addressesNothing { return [.notCovered] }
    let treatments =
      (statuteRules.values.map(\.treatment) + categoryRules.values.map(\.treatment))
      + [otherwise]
    let reliefs = relief.values.contains {
      if case .relief = $0.answer { true } else { false }
    }
    let declines = treatments.contains { $0 == .decline || $0 == .voidStatute }
    return reliefs && declines ? Set(CaseOutcome.allCases) : [.excluded, .review, .notCovered]
  }

  // MARK: Lines that never decide

  private func whyUnreachable(_ rule: ChargeRule, law: StateLaw?) -> String? {
    switch rule.subject {
    case .statute(let id): whyUnreachable(id, rule, law: law)
    case .category(let category): whyUnreachable(category, law: law)
    }
  }

  private func whyUnreachable(_ id: String, _ rule: ChargeRule, law: StateLaw?) -> String? {
    let book = String(id.prefix { $0 != " " })
    if !books.isEmpty, !books.contains(book) {
      return "This line never decides: the office does not act under the code book '\(book)'."
    }
    var parent = id[...]
    while let open = parent.lastIndex(of: "(") {
      parent = parent[..<open]
      guard let wider = statuteRules[String(parent)] else { continue }
      if wider.treatment == rule.treatment, wider.conditions == rule.conditions,
        wider.verified == rule.verified
      {
        return "This line says no more than line \(wider.line), which covers '\(parent)' whole."
      }
      break
    }
    guard let law, let statute = law.statutes[id] else { return nil }
    if law.guards[id] != nil || statute.versions.allSatisfy({ $0.guardKind != nil }) {
      return "This line never decides: '\(id)' is guarded, and a guard excludes the case first."
    }
    if rule.treatment == .voidStatute, !statute.versions.contains(where: { $0.void != nil }) {
      return "'\(id)' has no 'void' clause in the statutes file of \(law.jurisdiction)."
    }
    return nil
  }

  private func whyUnreachable(_ category: ConductCategory, law: StateLaw?) -> String? {
    switch category {
    case .traffickingOrMinor:
      return "This line never decides: such offenses are guarded, and a guard excludes the case "
        + "first."
    case .unrelated:
      return "'unrelated' is no conduct that a policy can speak of: name the statutes."
    default: break
    }
    guard let law, jurisdiction == law.jurisdiction else { return nil }
    let isLeft = law.statutes.contains { id, statute in
      statuteRules[id] == nil
        && statute.versions.contains { $0.category == category && $0.guardKind == nil }
    }
    return isLeft
      ? nil
      : "This line never decides: every section of the category '\(category.rawValue)' has a line "
        + "of its own."
  }
}
