internal import CourtRecords

extension PolicyCondition {
  /// Whether it asks for what the defendant did elsewhere, so that other cases matter.
  public var isOfPerson: Bool {
    switch test {
    case .priorConvictions, .noRecentArrest, .noPendingCharge: true
    case .noFelonyCount, .noCountOf, .noCrimeCount, .speaksOf, .personConfirms: false
    }
  }

  /// The doubt of a case in which it is unknown.
  var doubt: ReasonWord {
    switch test {
    case .priorConvictions: .priorsUnknown
    case .noRecentArrest, .noPendingCharge: .historyUnknown
    case .noFelonyCount, .noCountOf, .noCrimeCount, .speaksOf, .personConfirms: .conditionUnknown
    }
  }
}

extension Policy {
  /// Its conditions that ask for a person's other cases.
  public var personConditions: [PolicyCondition] { conditions.filter(\.isOfPerson) }
}

extension CoverageRules {
  /// Whether a charge in another case of a defendant could matter to a condition of the policy.
  ///
  /// Asked once for each distinct charge of an export: only rows that it is true of are kept for the
  /// persons' histories.
  public func mayMatterElsewhere(_ reading: ChargeReading) -> Bool {
    policy.personConditions.contains { condition in
      switch condition.test {
      case .priorConvictions(let ids, _): isUnder(ids, reading) != .no
      case .noPendingCharge(let kinds): isGuarded(kinds, reading, offenseDate: .blank) != .no
      case .noRecentArrest: true
      default: false
      }
    }
  }

  // MARK: What a charge is

  /// Whether a charge is under one of the statutes.
  ///
  /// Unknown for a citation that does not say it: a section of which only a subdivision is asked
  /// for, an attempt, a damaged citation, a charge that could not be read and may be meant.
  func isUnder(_ ids: [String], _ reading: ChargeReading) -> Truth {
    switch reading.citation {
    case .statute(let reference, _):
      if !Set(ids).isDisjoint(with: reference.identifiers) {
        return reference.inchoate == nil ? .yes : .unknown
      }
      return ids.contains { $0.hasPrefix(reference.id + "(") } ? .unknown : .no
    case .unclear(let possible), .several(let possible):
      let isMeant = possible.contains { one in
        ids.contains { $0 == one || $0.hasPrefix(one + "(") || one.hasPrefix($0 + "(") }
      }
      return isMeant ? .unknown : .no
    case .blank, .unread:
      let text = reading.text
      let isMeant =
        text.isBlank || text.hasSexWorkWords || !text.statutes.isDisjoint(with: ids)
        || reading.correction != nil
      return isMeant ? .unknown : .no
    }
  }

  /// Whether a charge is guarded as one of the kinds.
  func isGuarded(
    _ kinds: Set<GuardKind>, _ reading: ChargeReading, offenseDate: DateReading
  ) -> Truth {
    let found = finding(for: reading, offenseDate: offenseDate)
    if let kind = found.guardKind { return Truth(kinds.contains(kind)) }
    if !reading.text.guards.isDisjoint(with: kinds) { return .unknown }
    switch reading.citation {
    case .blank, .unread: return reading.text.isBlank ? .unknown : .no
    case .unclear, .several: return found.mayBeGuarded ? .unknown : .no
    case .statute: return found.mayBeGuarded && reading.text.guards.isEmpty ? .unknown : .no
    }
  }
}
