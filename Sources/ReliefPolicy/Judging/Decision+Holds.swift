internal import CourtRecords

extension Decision {
  /// Why a case without a covered count is outside the policy.
  var reasonUnreached: ReasonWord {
    if findings.contains(where: \.isOutsideAuthority) { return .authority }
    let isSexWork = findings.contains {
      $0.treatment == .notAddressed && $0.version?.category.isSexWork == true
        && $0.kind == .unrelated
    }
    let speaksOfIt =
      rules.policy.addressesNothing
      && facts.counts.contains { $0.charge.statute == nil && $0.charge.text.hasSexWorkWords }
    return isSexWork || speaksOfIt ? .notAddressed : .noCoveredCharge
  }

  /// Co-counts that hold the case back, whatever the covered count is.
  mutating func holdForOtherCounts() {
    for index in findings.indices where !findings[index].matters && !findings[index].isVoid {
      let finding = findings[index]
      if facts.counts[index].charge.origin == .elsewhere {
        hold(.foreignCount, count: index)
        continue
      }
      if finding.doubts.contains(.jurisdictionUnknown) {
        hold(.jurisdictionUnknown, count: index)
      }
      if finding.mayBeGuarded { hold(.guardUncertain, count: index) }
      if finding.doubts.contains(.crosswalkContradicts) {
        hold(.crosswalkContradicts, count: index)
      }
      if finding.kind == .unread {
        hold(.unreadCount, count: index)
        continue
      }
      if let id = finding.statuteID, isHarmless(id) { continue }
      guard let range = classes[index] else {
        hold(.classUnknown, count: index)
        continue
      }
      switch rules.law.scale.isFelony(range) {
      case .yes: hold(.felonyCount, count: index)
      case .unknown: hold(.classUnknown, count: index)
      case .no: break
      }
    }
  }

  private func isHarmless(_ id: String) -> Bool {
    rules.law.harmless.contains(id)
      || id.firstIndex(of: "(").map { rules.law.harmless.contains(String(id[..<$0])) } == true
  }

  /// Not covered when a count that is not covered is certainly the most serious one.
  mutating func basisOutcome() -> CaseOutcome? {
    guard rules.policy.basis == .top, !isVoidCase else { return nil }
    let covered = findings.indices.filter { findings[$0].matters }
    // A void count beside others is no top count to compare with; `holdForBasis` leaves it to a person.
    guard !covered.isEmpty else { return nil }
    let unknown = rules.law.scale.unknown
    for index in findings.indices where !findings[index].matters && !isCompanion(index) {
      guard let range = classes[index] else { continue }
      let isTop = covered.allSatisfy {
        range.isMoreSerious(than: classes[$0] ?? unknown) == .yes
      }
      if isTop {
        if isExplaining {
          let number = facts.counts[index].number
          note(
            "Is the top count covered?",
            "No: \(number == 0 ? "another count" : "count \(number)") is more serious.")
        }
        return end(.notCovered, .topChargeNotCovered)
      }
    }
    return nil
  }

  /// Doubts about the covered counts themselves.
  mutating func holdForCoveredCounts() {
    for index in findings.indices where findings[index].matters {
      for doubt in findings[index].doubts { hold(doubt, count: index) }
    }
    if facts.completeness != .all { hold(.countsUnseen) }
  }

  /// Whether the covered counts carry the case, by the policy's basis.
  mutating func holdForBasis() {
    if isVoidCase { return }
    let covered = findings.indices.filter { findings[$0].matters }
    let others = findings.indices.filter { !findings[$0].matters && !isCompanion($0) }
    if covered.isEmpty {
      hold(.mixedCounts)
      return
    }
    switch rules.policy.basis {
    case .top:
      let unknown = rules.law.scale.unknown
      let standing = covered.filter(isStanding)
      if standing.isEmpty { hold(.chargedAsCovered, count: covered[0]) }
      for other in others {
        let beaten = (standing.isEmpty ? covered : standing).contains { index in
          (classes[index] ?? unknown).isMoreSerious(than: classes[other] ?? unknown) == .yes
        }
        if !beaten { hold(.tieAtTop, count: other) }
      }
    case .any:
      if !others.isEmpty { hold(.mixedCounts, count: others[0]) }
    case .sole, .all: break
    }
    let required = rules.policy.requires
    for index in covered {
      if required.contains(.offenseDate), facts.counts[index].offenseDate.date == nil {
        hold(.offenseDateMissing, count: index)
      }
      if required.contains(.class), classes[index] == nil { hold(.classUnknown, count: index) }
    }
    if required.contains(.disposition) {
      for index in findings.indices where facts.counts[index].disposition == .none {
        hold(.stageUnknown, count: index)
      }
    }
    if required.contains(.warrant), isWarrantUnknown { hold(.warrantUnknown) }
  }

  /// Whether a count is still charged while its case goes on.
  ///
  /// One that was dismissed cannot be the top count of what is left. Where the whole case has ended,
  /// each count counts as it was charged.
  private func isStanding(_ index: Int) -> Bool {
    func hasEnded(_ index: Int) -> Bool {
      let disposition = facts.counts[index].disposition
      return disposition == .dismissed || disposition == .acquitted
    }
    return !hasEnded(index) || facts.counts.indices.allSatisfy(hasEnded)
      || stage == .convicted
  }

  /// Doubts about the defendant.
  mutating func holdForPerson() {
    if facts.doubts.contains(.identityConflict) { hold(.identityConflict) }
    for index in findings.indices where findings[index].matters || findings[index].isVoid {
      let count = facts.counts[index]
      switch count.birthDate {
      case .blank, .unreadable: hold(.birthDateMissing, count: index)
      case .notBound:
        if rules.policy.requires.contains(.birthDate) { hold(.birthDateMissing, count: index) }
      case .day(let born): holdForAge(born, count: index)
      }
    }
    for (index, count) in facts.counts.enumerated() {
      switch count.mark {
      case .deceased: hold(.deceased, count: index)
      case .juvenile: hold(.juvenileCourt, count: index)
      case .superseded: hold(.versionNotFinal, count: index)
      case .unmapped: hold(.markUnknown, count: index)
      case .none, .sealed: break
      }
    }
  }

  /// Holds a case whose defendant was under 18 on the offense date, or may have been.
  ///
  /// Where the cell of the date is blank or unreadable, the offense lies before the first warrant, or
  /// before the as-of date, and hardly more than five years: no charge here may be brought later than
  /// that (New York CPL 30.10(2)(b)). Whoever came of age within those years may have been a minor.
  private mutating func holdForAge(_ born: CalendarDate, count index: Int) {
    guard let adult = born.adding(years: 18) else { return }
    if born > rules.asOf { hold(.birthDateMissing, count: index) }
    let offense = facts.counts[index].offenseDate
    let known = offense.date ?? facts.warrants.compactMap(\.issued.date).min()
    if let known, known < adult {
      hold(.defendantUnder18, count: index)
    } else if offense.date == nil, offense != .notBound,
      let certainlyAdult = adult.adding(years: 5), (known ?? rules.asOf) < certainlyAdult
    {
      hold(.offenseDateMissing, count: index)
    }
  }
}
