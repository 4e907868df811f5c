internal import CourtRecords

extension CoverageRules {
  /// What the policy makes of a charge about which a person said something.
  ///
  /// Only a statute that the file knows and the policy covers can make a candidate. A category alone
  /// can set a charge aside that could not be read, or stop its case; it carries nothing.
  func correctedFinding(
    _ reading: ChargeReading, _ applied: AppliedCorrection, offenseDate: DateReading
  ) -> ChargeFinding {
    if applied.contradiction != nil, let claimed = applied.claimed.first {
      return contradictedFinding(reading, claimed: claimed, applied, offenseDate: offenseDate)
    }
    if let category = applied.correction.category, reading.citation.reference == nil {
      return categoryFinding(reading, category)
    }
    return readFinding(reading, offenseDate: offenseDate)
  }

  /// A guard on either side stops the case; else a person looks, if either side could matter.
  private func contradictedFinding(
    _ reading: ChargeReading, claimed: ChargeReading, _ applied: AppliedCorrection,
    offenseDate: DateReading
  ) -> ChargeFinding {
    var found = readFinding(reading, offenseDate: offenseDate)
    if found.kind == .guarded { return found }
    let other: ChargeFinding
    if claimed.citation.reference == nil, let category = applied.correction.category {
      other = categoryFinding(claimed, category)
    } else {
      other = readFinding(claimed, offenseDate: offenseDate)
    }
    if other.kind == .guarded { return other }
    if found.matters || other.matters || found.isVoid || other.isVoid {
      found.kind = .possiblyCovered
      found.isVoid = false
    }
    found.doubts.insert(.crosswalkContradicts, at: 0)
    return found
  }

  /// A charge without a readable citation, of which a person says the category.
  private func categoryFinding(
    _ reading: ChargeReading, _ category: ConductCategory
  ) -> ChargeFinding {
    if category == .traffickingOrMinor {
      var found = ChargeFinding(.guarded)
      found.guardKind = .trafficking
      found.guardID = "the crosswalk"
      return found
    }
    let (treatment, rule) = treatment(identifiers: [], category: category)
    if category.isSexWork || treatment != .notAddressed {
      var found = ChargeFinding(.possiblyCovered)
      found.doubts = [.citationUnread]
      found.rule = rule
      return found
    }
    var found = ChargeFinding(.unrelated)
    found.mayBeGuarded = !reading.text.guards.isEmpty
    // Several citations with a guard among them contradict a category, and never come here.
    if case .unclear(let possible) = reading.citation, possible.contains(where: law.isGuarded) {
      found.mayBeGuarded = true
    }
    return found
  }
}
