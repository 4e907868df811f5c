internal import CourtRecords

/// The state of one decision: the facts, what was found so far, and what holds the case back.
struct Decision {
  let facts: CaseFacts
  let rules: CoverageRules
  let isExplaining: Bool

  var findings: [ChargeFinding] = []
  var classes: [OffenseClassRange?] = []
  var excluded: [Determination.Reason] = []
  var held: [Determination.Reason] = []
  var stage = ProceduralStage.unknown
  var openWarrants: [Int] = []
  var openArrestWarrants: [Int] = []
  var isWarrantUnknown = false
  var isNearMiss = false
  var isVoidCase = false
  private var ending: ReasonWord = .noCoveredCharge
  private var steps: [Determination.Step] = []
  /// What the conditions about the person found; only for an explanation.
  var personQuestions: [Determination.PersonQuestion] = []

  init(facts: CaseFacts, judge: CaseJudge, isExplaining: Bool) {
    self.facts = facts
    rules = judge.rules
    self.isExplaining = isExplaining
  }

  /// The policy's answer for the case's stage; every stage has one, by the loader's check.
  var stageRule: Policy.StageRule? { rules.policy.relief[stage] }

  // MARK: Notes and ends

  /// Records a step; callers ask `isExplaining` first, so that a plain run builds no sentences.
  mutating func note(_ question: String, _ answer: String, source: String? = nil) {
    steps.append(Determination.Step(question: question, answer: answer, source: source))
  }

  mutating func hold(_ word: ReasonWord, count: Int? = nil) {
    let reason = Determination.Reason(word: word, count: count)
    if !held.contains(reason) { held.append(reason) }
    if isExplaining {
      note("Does anything hold it back?", word.sentence)
    }
  }

  mutating func end(_ outcome: CaseOutcome, _ word: ReasonWord) -> CaseOutcome {
    ending = word
    if isExplaining {
      note("What comes out?", "\(outcome.rawValue): \(word.sentence)")
    }
    return outcome
  }

  mutating func endInReview() -> CaseOutcome {
    held.sort { ($0.word, $0.count ?? -1) < ($1.word, $1.count ?? -1) }
    return end(.review, held[0].word)
  }

  func determination(_ outcome: CaseOutcome) -> Determination {
    var reasons = [Determination.Reason(word: ending, count: nil)]
    switch outcome {
    case .review: reasons = held
    case .excluded where !excluded.isEmpty: reasons = excluded.sorted { $0.word < $1.word }
    case .excluded, .notCovered, .candidate: break
    }
    var rule: Policy.StageRule?
    var relief: Relief?
    if outcome == .candidate {
      rule = stageRule
      if case .relief(let asked)? = rule?.answer { relief = asked }
      if isVoidCase, relief == nil || relief == .decline { relief = .dismissRepealed }
    }
    return Determination(
      outcome: outcome, reasons: reasons, stage: stage, relief: relief,
      vehicle: rule?.vehicle(in: rules.law.jurisdiction),
      barsRefiling: rule?.barsRefiling ?? false, reliefSource: rule?.source,
      topCovered: topCovered(),
      findings: findings, classes: classes, rows: rowOutcomes(outcome, reasons: reasons),
      openWarrants: relief == .recallArrestWarrant ? openArrestWarrants : openWarrants,
      isNearMiss: isNearMiss, split: split(reasons),
      personQuestions: personQuestions, steps: steps)
  }

  /// Which counts fall and which remain, where only some are covered and that is a reason.
  private func split(_ reasons: [Determination.Reason]) -> Determination.Split? {
    guard reasons.contains(where: { $0.word == .mixedCounts || $0.word == .mixedCase }) else {
      return nil
    }
    func name(_ index: Int) -> String {
      let number = facts.counts[index].number
      let statute = findings[index].statuteID.map { " (\($0))" } ?? ""
      return "\(number == 0 ? "without number" : String(number))\(statute)"
    }
    let falling = findings.indices.filter { findings[$0].matters || findings[$0].isVoid }
    return Determination.Split(
      falling: falling.map(name),
      remaining: findings.indices.filter { !falling.contains($0) }.map(name))
  }

  private func rowOutcomes(
    _ outcome: CaseOutcome, reasons: [Determination.Reason]
  ) -> [RowOutcome] {
    let toBlame = Set(reasons.compactMap(\.count))
    return findings.indices.map { index in
      let finding = findings[index]
      let follows =
        finding.matters || finding.isConditionedOut || (finding.isVoid && outcome == .candidate)
      switch outcome {
      case .candidate: return follows ? .candidate : .accompanying
      case .excluded: return follows ? .excluded : .notCovered
      case .review: return follows || toBlame.contains(index) ? .review : .notCovered
      case .notCovered: return .notCovered
      }
    }
  }

  // MARK: Counts

  mutating func readCounts() {
    var chargedAsCovered: [Int] = []
    for count in facts.counts {
      var finding = rules.finding(for: count.charge, offenseDate: count.offenseDate)
      let wasCovered = count.earlier.contains {
        rules.finding(for: $0, offenseDate: count.offenseDate).matters
      }
      if wasCovered, finding.kind == .prosecuted {
        chargedAsCovered.append(findings.count)
      } else if wasCovered, !finding.matters, finding.kind != .guarded {
        finding.kind = .possiblyCovered
        finding.doubts = [Self.doubtOfReplaced(count)]
      }
      // A guard at an earlier stage is no count of the case any more, but a person must know of it.
      if finding.matters,
        count.earlier.contains(where: {
          rules.finding(for: $0, offenseDate: count.offenseDate).kind == .guarded
        })
      {
        finding.kind = .possiblyCovered
        finding.doubts.append(.guardUncertain)
      }
      let range = classRange(count, finding: &finding)
      doubtWhole(count, range, finding: &finding)
      findings.append(finding)
      classes.append(range)
    }
    applyConditions()
    // What is prosecuted stays so beside a covered count, whatever it was charged as at arrest.
    // Standing alone, the charge that it replaced may reach the case: a person decides.
    if !findings.contains(where: \.isReached) {
      for index in chargedAsCovered {
        findings[index].kind = .possiblyCovered
        findings[index].doubts = [Self.doubtOfReplaced(facts.counts[index])]
      }
    }
    if isExplaining { noteCounts() }
    let law = findings.contains { $0.isVoid }
    isVoidCase = law && findings.allSatisfy { $0.isVoid || $0.matters }
  }

  /// A section cited alone may be its subdivision that stops a case.
  private func doubtWhole(
    _ count: CountFacts, _ range: OffenseClassRange?, finding: inout ChargeFinding
  ) {
    guard finding.matters || finding.kind == .unrelated,
      let reference = count.charge.citation.reference
    else { return }
    // How far an attempt's class has fallen tells nothing of the part that it aims at, and the class
    // that the whole section has tells nothing where the export prints none.
    let tells = reference.inchoate == nil && count.classReading.isPrinted
    let parts = rules.law.partsThatMayBeMeant(
      reference, on: count.offenseDate.date, range: tells ? range : nil)
    guard !parts.isEmpty else { return }
    if finding.matters {
      finding.kind = .possiblyCovered
      finding.doubts.append(.guardUncertain)
    } else {
      finding.mayBeGuarded = true
    }
  }

  /// The doubt about a count that was covered once: a conviction of another offense is its own.
  private static func doubtOfReplaced(_ count: CountFacts) -> ReasonWord {
    count.disposition == .convicted ? .convictedOfOther : .chargedAsCovered
  }

  private mutating func noteCounts() {
    for (index, count) in facts.counts.enumerated() {
      let finding = findings[index]
      note(
        "Count \(count.number == 0 ? "without a number" : "\(count.number)"): what is \(count.charge.citationForReading)?",
        "\(finding.kind.rawValue): \(describe(finding, classes[index]))",
        source: finding.rule?.source ?? finding.version?.source)
      if !(finding.rule?.conditions ?? []).isEmpty { noteConditions(of: index) }
    }
  }

  private func describe(_ finding: ChargeFinding, _ range: OffenseClassRange?) -> String {
    var parts: [String] = []
    if let id = finding.statuteID { parts.append(id) }
    if let version = finding.version {
      parts.append("\(version.name) (\(version.category.rawValue))")
    }
    parts.append("class \(range.map(rules.law.scale.name(of:)) ?? "unknown")")
    if let guardID = finding.guardID, let kind = finding.guardKind {
      parts.append("guarded as \(kind.rawValue) by \(guardID)")
    }
    if let rule = finding.rule { parts.append("rule \(rule.id): \(rule.treatment.rawValue)") }
    parts += finding.doubts.map(\.sentence)
    return parts.joined(separator: "; ")
  }

  /// The class of a count: the export's, narrowed by the statute's, attempts lowered.
  private func classRange(
    _ count: CountFacts, finding: inout ChargeFinding
  ) -> OffenseClassRange? {
    // Another state's classes are not ours, even where they are written alike.
    if count.charge.origin == .elsewhere { return nil }
    let statutory = statutoryRange(count, finding: finding)
    switch count.classReading {
    case .notBound, .unknown: return statutory
    case .range(let printed):
      guard let statutory else { return printed }
      if let both = printed.intersection(statutory) { return both }
      if finding.matters {
        finding.kind = .possiblyCovered
        finding.doubts.append(.classDisagrees)
      }
      return printed
    }
  }

  private func statutoryRange(
    _ count: CountFacts, finding: ChargeFinding
  ) -> OffenseClassRange? {
    guard let version = finding.version, !version.classes.isEmpty,
      version.verified.contains(.class)
    else { return nil }
    let scale = rules.law.scale
    let isAttempt = count.charge.citation.reference?.inchoate != nil
    // How far an attempt falls must be known; else only the export's own word counts.
    if isAttempt, !rules.law.attempts.verified { return nil }
    var ranges = version.classes.compactMap(scale.range(of:))
    if isAttempt {
      // Exports print the class of the attempt or that of its target: both are possible.
      let lowered = version.classes.compactMap { rules.law.attempts.lowered[$0] }
        .compactMap(scale.range(of:))
      ranges = count.classReading.isPrinted ? ranges + lowered : lowered
    }
    guard let first = ranges.first else { return nil }
    return ranges.dropFirst().reduce(first) { $0.union($1) }
  }

  /// The most serious covered count, or void one where none is covered; of equals the one with the
  /// lowest number, then input order.
  func topCovered() -> Int? {
    let covered = findings.indices.filter { findings[$0].matters }
    return (covered.isEmpty ? findings.indices.filter { findings[$0].isVoid } : covered)
      .min { left, right in
        let unknown = rules.law.scale.unknown
        let one = classes[left] ?? unknown
        let other = classes[right] ?? unknown
        return (one.mostSerious, facts.counts[left].number, facts.counts[left].place)
          < (other.mostSerious, facts.counts[right].number, facts.counts[right].place)
      }
  }
}

extension ClassReading {
  var isPrinted: Bool {
    if case .range = self { true } else { false }
  }
}

extension ChargeReading {
  /// The charge as understood, for a question of the explanation.
  var citationForReading: String {
    if origin == .elsewhere { return "a charge of another state" }
    return switch citation {
    case .blank: "a blank citation"
    case .unread: "a citation that could not be read"
    case .unclear(let possible): "a citation that may be \(possible.joined(separator: ", "))"
    case .several: "a cell with several citations"
    case .statute(let reference, _): reference.understood
    }
  }
}
