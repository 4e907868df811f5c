internal import CourtRecords

extension Decision {
  // MARK: Warrants

  mutating func readWarrants() {
    for (index, warrant) in facts.warrants.enumerated() {
      if warrant.isConflicting { hold(.warrantConflict) }
      switch (warrant.type, warrant.status) {
      case (.bench, .open): openWarrants.append(index)
      case (.arrest, .open): openArrestWarrants.append(index)
      case (_, .executed), (_, .recalled): break
      case (.unmapped, _), (_, .unmapped): isWarrantUnknown = true
      }
      if warrant.status == .open {
        if warrant.issued.isMissing { isWarrantUnknown = true }
        if let day = warrant.issued.date, day > rules.asOf { hold(.dateAfterAsOf) }
      }
    }
    if facts.warrants.isEmpty, facts.warrantList == .unknown { isWarrantUnknown = true }
    if isExplaining {
      note(
        "Which warrants stand?",
        isWarrantUnknown
          ? "Not known."
          : "\(openWarrants.count) open bench, \(openArrestWarrants.count) open arrest, of "
            + "\(facts.warrants.count).")
    }
  }

  // MARK: Stage

  private static let ends: Set<Disposition> = [.convicted, .dismissed, .acquitted]

  /// Where the case stands: facts of the counts first, then the warrants.
  mutating func readStage() {
    let counts = facts.counts
    let isNotFiled = counts.contains { $0.status == .notFiled }
    let hasEnded = counts.allSatisfy { Self.ends.contains($0.disposition) }
    let isConvicted = counts.contains { $0.disposition == .convicted }
    let isClosed = counts.contains { $0.status == .closed }
    let isOpen = counts.contains { $0.status == .open }
    stage =
      if hasUnmappedWord {
        .unknown
      } else if isNotFiled {
        openWarrants.isEmpty && !hasEnded ? .notFiled : .unknown
      } else if !openArrestWarrants.isEmpty {
        .arrestWarrant
      } else if !openWarrants.isEmpty {
        benchWarrantStage(hasEnded: hasEnded, isClosed: isClosed)
      } else if isWarrantUnknown, !(hasEnded && isClosed) || mayHaveWarrant {
        .unknown
      } else if hasEnded {
        isOpen && !isClosed && !isConvicted ? .unknown : isConvicted ? .convicted : .dismissed
      } else if isClosed || isDeferred || hasFailedToAppear {
        // Whoever did not appear has a warrant somewhere: without one the facts do not agree.
        .unknown
      } else {
        .pending
      }
    if isExplaining {
      note("At which stage does it stand?", stage.sentence)
    }
  }

  /// Whether a list names a warrant of the case of which nobody knows that it no longer stands.
  ///
  /// Of a case that has ended that is another thing than having no list at all: somebody issued it.
  private var mayHaveWarrant: Bool {
    facts.warrants.contains { $0.status == .open || $0.status == .unmapped }
  }

  private func benchWarrantStage(hasEnded: Bool, isClosed: Bool) -> ProceduralStage {
    if isWarrantUnknown,
      facts.warrants.contains(where: { $0.status != .open && $0.type == .unmapped })
    {
      return .unknown
    }
    if isAfterPlea { return .openBenchWarrantAfterPlea }
    return hasEnded || isClosed || isDeferred ? .unknown : .openBenchWarrantBeforePlea
  }

  /// Whether a plea, a conviction or a sentence stands on some count.
  private var isAfterPlea: Bool {
    facts.counts.contains {
      $0.plea == .guilty || $0.plea == .noContest || $0.disposition == .convicted
        || $0.sentence == .imposed
    }
  }

  /// Whether a case without an open warrant goes on, though it has come as far as a plea: what a
  /// policy gives to pending cases was said of those that have not.
  private var isPendingAfterPlea: Bool {
    (stage == .pending || stage == .notFiled) && isAfterPlea
  }

  private var isDeferred: Bool {
    facts.counts.contains { $0.disposition == .deferred || $0.disposition == .transferred }
  }

  private var hasFailedToAppear: Bool {
    facts.counts.contains { $0.disposition == .failedToAppear }
  }

  /// Whether the conviction is of other counts than those that the policy reaches.
  ///
  /// A covered count that was dismissed in a plea to another one is a charge and no conviction.
  private var isConvictedOfOther: Bool {
    let reached = findings.indices.filter { findings[$0].isReached }
    return facts.counts.contains { $0.disposition == .convicted }
      && reached.allSatisfy { index in
        switch facts.counts[index].disposition {
        case .dismissed, .acquitted: true
        case .convicted: findings[index].doubts.contains(.convictedOfOther)
        default: false
        }
      }
  }

  private var hasUnmappedWord: Bool {
    facts.counts.contains {
      $0.disposition == .unmapped || $0.plea == .unmapped || $0.status == .unmapped
    }
  }

  mutating func holdForUnmappedWords() {
    for (index, count) in facts.counts.enumerated()
    where count.disposition == .unmapped || count.plea == .unmapped || count.status == .unmapped {
      hold(.dispositionUnknown, count: index)
    }
  }

  /// The reason why the case is not covered, when its stage is known and the policy gives nothing.
  mutating func stageWithoutRelief() -> ReasonWord? {
    guard stage != .unknown, case .none? = stageRule?.answer, !isWarrantUnknown || hasEndedStage,
      !isVoidCase || stage == .dismissed || stage == .notFiled
    else { return nil }
    if isExplaining {
      note("What does the policy give at this stage?", "Nothing.", source: stageRule?.source)
    }
    switch stage {
    case .convicted: return isConvictedOfOther ? .convictedOfOther : .convicted
    case .dismissed: return .dismissed
    case .notFiled: return .notFiled
    default: return .stageOutside
    }
  }

  private var hasEndedStage: Bool { stage == .convicted || stage == .dismissed }

  /// What the stage leaves to a person.
  mutating func holdForStage() {
    if isWarrantUnknown, !hasEndedStage { hold(.warrantUnknown) }
    if isVoidCase, !hasOwnRelief {
      if stage == .convicted || stage == .openBenchWarrantAfterPlea || isPendingAfterPlea {
        hold(.postJudgment)
      }
      if stage == .arrestWarrant { hold(.arrestWarrant) }
      if stage == .unknown { hold(stageDoubt) }
      return
    }
    guard let rule = stageRule else {
      hold(.stageUnknown)
      return
    }
    switch rule.answer {
    case .relief:
      if !rule.verified { hold(.notVerified) }
      if stage == .convicted, isConvictedOfOther { hold(.convictedOfOther) }
      if stage == .unknown { hold(stageDoubt) }
      if isPendingAfterPlea { hold(.afterPlea) }
    case .review: hold(stageDoubt)
    case .none:
      if stage == .unknown { hold(.stageUnknown) }
    }
    if isExplaining {
      note(
        "What does the policy give at this stage?", describe(rule.answer), source: rule.source)
    }
  }

  /// Whether the policy covers every count by itself and names a relief for the stage.
  ///
  /// Then its own answer counts: a repeal carries a case less far than an office that wants more.
  private var hasOwnRelief: Bool {
    guard case .relief? = stageRule?.answer else { return false }
    return findings.allSatisfy(\.matters)
  }

  private func describe(_ answer: Policy.StageRule.Answer) -> String {
    switch answer {
    case .relief(let relief): relief.sentence
    case .review: "a person decides"
    case .none: "nothing"
    }
  }

  private var stageDoubt: ReasonWord {
    switch stage {
    case .pending: .pendingWithoutWarrant
    case .openBenchWarrantAfterPlea: .afterPlea
    case .openBenchWarrantBeforePlea: .policyReview
    case .arrestWarrant: .arrestWarrant
    case .convicted, .dismissed, .notFiled: .policyReview
    case .unknown: unknownStageDoubt
    }
  }

  private var unknownStageDoubt: ReasonWord {
    let counts = facts.counts
    if !openWarrants.isEmpty, !counts.contains(where: { $0.disposition == .deferred }) {
      return .stageContradictory
    }
    return isWarrantUnknown ? .warrantUnknown : .stageUnknown
  }
}
