internal import CourtRecords
internal import ReliefPolicy

extension CaseDecider {
  /// Decides a case; where sources disagree and the decision rests on it, a person does.
  ///
  /// A decision rests on a disagreement when it would come out otherwise, or ask for another relief,
  /// with the facts of the other row. Name and identifier decide nothing, but no list may name a
  /// person whom another source calls otherwise.
  func determine(_ one: Case, explaining: Bool = false) -> Determination {
    let decision = rules.judge.determine(one.assembled.facts, explaining: explaining)
    guard let links = one.links, links.disagrees else { return decision }
    let rests =
      (links.touchesIdentity && decision.outcome == .candidate)
      || links.alternatives.contains { facts in
        let other = rules.judge.determine(facts)
        return other.outcome != decision.outcome || other.relief != decision.relief
      }
    guard rests else { return decision }
    return decision.held(by: .sourcesDisagree, counts: links.countsInDoubt)
  }
}

extension Determination {
  /// Whether the case belongs to a list: a covered count reaches it, or a person must look at it.
  var isListed: Bool { isReached || outcome == .review }
}
