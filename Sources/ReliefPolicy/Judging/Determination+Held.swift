public import CourtRecords

extension Determination {
  /// The same, held for review by a reason that the facts of one case alone do not show.
  ///
  /// What is excluded stays so, and so does what is sealed or of another office: nothing else could
  /// come of it. `counts` are the indices of the counts in doubt.
  public func held(by word: ReasonWord, counts: Set<Int>) -> Determination {
    let isBeyond = outcome == .notCovered && (reason == .sealed || reason == .authority)
    if outcome == .excluded || isBeyond { return self }
    var held = self
    let added = Reason(word: word, count: nil)
    held.reasons = outcome == .review ? reasons + [added] : [added]
    held.reasons.sort { ($0.word, $0.count ?? -1) < ($1.word, $1.count ?? -1) }
    held.outcome = .review
    held.relief = nil
    held.vehicle = nil
    held.barsRefiling = false
    held.reliefSource = nil
    held.rows = findings.indices.map { index in
      findings[index].isReached || rows[index] == .review || counts.contains(index)
        ? .review : .notCovered
    }
    // A case for review has a row for review: where no count is in doubt, its first.
    if !held.rows.contains(.review), !held.rows.isEmpty { held.rows[0] = .review }
    if !steps.isEmpty {
      held.steps.append(
        Step(question: "Do all sources agree?", answer: "No: \(word.sentence)", source: nil))
    }
    return held
  }
}
