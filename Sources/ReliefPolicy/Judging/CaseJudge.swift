internal import CourtRecords

/// Decides cases by one policy as of one day.
///
/// A pure function of the facts: no clock, no order of input, no memory between cases. The
/// explanation is a record of the very steps that decide, taken when `explaining` is set.
public struct CaseJudge: Sendable {
  /// The policy over the law.
  public let rules: CoverageRules
  /// Whether authority is lifted, to see what the policy would do elsewhere.
  public let isHypothetical: Bool
  /// The years in which the open warrant must have been issued; nil for all.
  public let warrantYears: ClosedRange<Int>?

  /// Makes the judge.
  public init(
    rules: CoverageRules, isHypothetical: Bool = false, warrantYears: ClosedRange<Int>? = nil
  ) {
    self.rules = rules
    self.isHypothetical = isHypothetical
    self.warrantYears = warrantYears
  }

  /// Decides one case.
  public func determine(_ facts: CaseFacts, explaining: Bool = false) -> Determination {
    var decision = Decision(facts: facts, judge: self, isExplaining: explaining)
    let outcome = decide(&decision)
    return decision.determination(outcome)
  }

  private func decide(_ decision: inout Decision) -> CaseOutcome {
    decision.readCounts()
    guard decision.findings.contains(where: \.isReached) else {
      return decision.end(.notCovered, decision.reasonUnreached)
    }
    decision.readWarrants()
    decision.readStage()
    if let outcome = outsideReach(&decision) { return outcome }
    if let outcome = exclusion(&decision) { return outcome }
    if let word = decision.listedAsDone { return decision.end(.notCovered, word) }
    if decision.facts.listed.contains(.exclusionUnclear) { decision.hold(.exclusionUnclear) }
    for doubt in decision.facts.doubts.sorted() where doubt != .identityConflict {
      decision.hold(doubt)
    }
    decision.holdForUnmappedWords()
    if decision.held.isEmpty, let word = decision.stageWithoutRelief() {
      return decision.end(.notCovered, word)
    }
    decision.holdForOtherCounts()
    if decision.held.isEmpty, let outcome = decision.basisOutcome() { return outcome }
    decision.holdForCoveredCounts()
    decision.holdForBasis()
    decision.holdForVictims()
    decision.holdForPerson()
    decision.holdForEarlierRounds()
    decision.holdForStage()
    guard decision.held.isEmpty else { return decision.endInReview() }
    if let outcome = warrantYear(&decision) { return outcome }
    return decision.end(.candidate, .covered)
  }

  // MARK: What comes first

  private func outsideReach(_ decision: inout Decision) -> CaseOutcome? {
    if decision.facts.counts.contains(where: { $0.mark == .sealed }) {
      return decision.end(.notCovered, .sealed)
    }
    if isHypothetical || rules.policy.courts.isEmpty { return nil }
    switch decision.facts.court {
    case .court(let id) where !rules.policy.courts.contains(id):
      return decision.end(.notCovered, .authority)
    case .unknown: decision.hold(.courtUnknown)
    case .notBound, .court: break
    }
    return nil
  }

  private func exclusion(_ decision: inout Decision) -> CaseOutcome? {
    var conditions: Set<ReasonWord> = []
    var failed: Set<String> = []
    for (index, finding) in decision.findings.enumerated() {
      if let kind = finding.guardKind {
        decision.excluded.append(Determination.Reason(word: ReasonWord(kind), count: index))
        conditions.insert(ReasonWord(kind))
      } else if finding.kind == .prosecuted {
        let word: ReasonWord = finding.isConditionedOut ? .conditionNotMet : .prosecutedCharge
        decision.excluded.append(Determination.Reason(word: word, count: index))
        conditions.insert(word)
        if finding.isConditionedOut, let id = finding.failedCondition?.id { failed.insert(id) }
      }
    }
    if decision.facts.listed.contains(.onExclusionList) {
      decision.excluded.append(Determination.Reason(word: .onExclusionList, count: nil))
      conditions.insert(.onExclusionList)
    }
    if conditions.isEmpty, isMixed(decision) { conditions.insert(.mixedCase) }
    guard let first = conditions.min() else { return nil }
    decision.isNearMiss =
      conditions.count == 1 && failed.count <= 1 && wouldBeCandidate(decision)
    return decision.end(.excluded, first)
  }

  private func isMixed(_ decision: Decision) -> Bool {
    guard rules.policy.basis == .all || rules.policy.basis == .sole else { return false }
    // One statute is one section, whatever its subdivisions. A charge that was not read, or that may be
    // another than it says, is no other for certain: a person decides.
    let statutes = Set(
      decision.findings.filter { $0.kind == .covered || $0.doubts == [.chargedAsCovered] }
        .compactMap { $0.statuteID?.prefix { $0 != "(" } })
    let isOther = decision.findings.indices.contains { index in
      let finding = decision.findings[index]
      return !finding.matters && !finding.isVoid && finding.kind == .unrelated
        && !decision.isCompanion(index)
    }
    return isOther
      || (rules.policy.basis == .sole && statutes.count > 1)
  }

  /// Whether the case would be a candidate without the counts, or the one condition, that exclude it.
  private func wouldBeCandidate(_ decision: Decision) -> Bool {
    var rest = decision.facts
    if rest.listed.remove(.onExclusionList) != nil {
      // It is the only condition, so that no count stands in the way.
      return determine(rest).outcome == .candidate
    }
    let against = Set(
      decision.findings.compactMap(\.failedCondition).flatMap(decision.countsAgainst))
    rest.counts = zip(decision.facts.counts, decision.findings).enumerated()
      .filter { index, pair in
        if against.contains(index) { return false }
        return pair.1.isReached || (pair.1.kind != .guarded && pair.1.kind != .prosecuted)
      }
      .map(\.element.0)
    if decision.excluded.isEmpty {
      rest.counts = zip(decision.facts.counts, decision.findings).filter { $1.matters }.map(\.0)
    }
    // A condition that no count of the case breaks is one about the person.
    let ofPerson = decision.findings.filter(\.isConditionedOut).compactMap(\.failedCondition)
      .filter { decision.countsAgainst($0).isEmpty }
    rest.waived.formUnion(ofPerson.map(\.id))
    guard rest.counts.count < decision.facts.counts.count || !ofPerson.isEmpty,
      !rest.counts.isEmpty
    else { return false }
    return determine(rest).outcome == .candidate
  }

  private func warrantYear(_ decision: inout Decision) -> CaseOutcome? {
    guard let warrantYears else { return nil }
    let years = decision.openWarrants.compactMap {
      decision.facts.warrants[$0].issued.date?.year
    }
    guard let first = years.min() else {
      // Nothing says when it was issued: the year asked for may be its year.
      decision.hold(.warrantUnknown)
      return decision.endInReview()
    }
    if warrantYears.contains(first) { return nil }
    return decision.end(.notCovered, .warrantYear)
  }
}
