internal import CourtRecords

extension Decision {
  /// Whether a count goes along with a covered one, as the policy says: "240.37 and related".
  ///
  /// Only a citation that was read makes a companion. It carries nothing by itself, and what guards,
  /// felonies and unknown classes hold back stays held.
  func isCompanion(_ index: Int) -> Bool {
    guard !rules.policy.companions.isEmpty, findings[index].kind == .unrelated,
      let reference = facts.counts[index].charge.citation.reference
    else { return false }
    let cited = reference.identifiers
    return rules.policy.companions.contains { cited.contains($0.statute) }
  }

  /// Counts beside the covered ones that have a victim, who may have to be told or heard.
  ///
  /// Asked behind the basis: what the policy does not reach anyway needs nobody's time.
  mutating func holdForVictims() {
    for index in findings.indices where !findings[index].matters && !findings[index].isVoid {
      if hasVictim(index) { hold(.victimCount, count: index) }
    }
  }

  /// Whether a count is, or may be, of an offense that has a victim, by the law's list or the policy's.
  func hasVictim(_ index: Int) -> Bool {
    let own = Set(rules.policy.victims.map(\.statute))
    guard !own.isEmpty || !rules.law.victims.isEmpty else { return false }
    switch facts.counts[index].charge.citation {
    case .statute(let reference, _):
      return rules.law.isListed(reference, in: own)
        || rules.law.isListed(reference, in: rules.law.victims)
    case .unclear(let possible), .several(let possible):
      return !rules.law.victims.union(own).isDisjoint(with: possible)
    case .blank, .unread: return false
    }
  }
}
