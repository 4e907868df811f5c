internal import CourtRecords

extension Decision {
  /// The answer to a condition about the person; unknown without a history that can be relied on.
  func personTruth(of condition: PolicyCondition, for index: Int) -> Truth {
    guard let history = facts.history, history.doubt == nil else { return .unknown }
    let findings = priorFindings(condition, for: index)
    switch condition.test {
    case .priorConvictions(_, let limit):
      let known = Self.numbers(findings, history)
      if known.lower > limit { return .no }
      return known.upper <= limit ? .yes : .unknown
    case .noRecentArrest, .noPendingCharge:
      return !findings.reduce(Truth.no) { $0 || $1.counts }
    default:
      return .unknown
    }
  }

  /// At least one conviction a case, at most one a count: sources do not say which of the two an
  /// office counts, and where it matters a person decides.
  private static func numbers(
    _ findings: [PriorFinding], _ history: PersonHistory
  ) -> (lower: Int, upper: Int) {
    let certain = findings.filter { $0.counts == .yes }
    let dockets = Set(certain.compactMap { history.others[$0.record].docket })
    return (dockets.count, findings.count { $0.counts != .no })
  }

  /// What a condition makes of each record of the history that it may ask for, in input order.
  func priorFindings(_ condition: PolicyCondition, for index: Int) -> [PriorFinding] {
    guard let history = facts.history else { return [] }
    let day = orderingDay(of: index)
    return history.others.indices.compactMap { place in
      let record = history.others[place]
      let (counts, why) =
        switch condition.test {
        case .priorConvictions(let ids, _): priorConviction(record, ids, before: day)
        case .noRecentArrest(let years): recentArrest(record, years: years)
        case .noPendingCharge(let kinds): pendingCharge(record, kinds)
        default: (Truth.no, nil as String?)
        }
      guard let why else { return nil }
      // A row without a case number may be of this very case.
      let isElsewhere: Truth = record.docket == nil ? .unknown : .yes
      return PriorFinding(record: place, counts: counts && isElsewhere, why: why)
    }
  }

  /// The day that orders the count itself: of its conviction where it has one, else of the offense.
  private func orderingDay(of index: Int) -> CalendarDate? {
    let count = facts.counts[index]
    let own = facts.history?.own.first {
      $0.place.file == count.place.file && $0.place.record == count.place.record
        && $0.place.position == count.place.position
    }
    if count.disposition == .convicted, let own, own.dispositionDate != .notBound {
      return own.dispositionDate.date
    }
    return count.offenseDate.date
  }

  // MARK: Records

  private func priorConviction(
    _ record: PriorRecord, _ ids: [String], before day: CalendarDate?
  ) -> (Truth, String?) {
    let isUnder = rules.isUnder(ids, record.charge)
    if isUnder == .no { return (.no, nil) }
    let isBefore = record.isBefore(day, asOf: rules.asOf)
    let conviction = record.isConviction
    let why =
      if conviction == .no {
        "no conviction"
      } else if isBefore == .no {
        "not before this one"
      } else if conviction == .unknown {
        "whether it is a conviction is not known"
      } else if isUnder == .unknown {
        "whether it is under the statutes asked for is not known"
      } else if isBefore == .unknown {
        "whether it lies before this one is not known"
      } else {
        "an earlier conviction"
      }
    return (isUnder && conviction && isBefore, why)
  }

  private func recentArrest(_ record: PriorRecord, years: Int) -> (Truth, String?) {
    guard let first = rules.asOf.adding(years: -years) else { return (.unknown, "no date") }
    if record.mark == .sealed { return (.unknown, "the record is sealed") }
    guard let day = record.offenseDate.date else {
      // Nobody is judged before the offense.
      if let end = record.dispositionDate.date, end <= first { return (.no, "before that") }
      return (.unknown, "its date is not known")
    }
    if day > rules.asOf { return (.unknown, "its date lies after the as-of date") }
    return day > first ? (.yes, "within \(years) years") : (.no, "before that")
  }

  private func pendingCharge(
    _ record: PriorRecord, _ kinds: Set<GuardKind>
  ) -> (Truth, String?) {
    let isGuarded = rules.isGuarded(kinds, record.charge, offenseDate: record.offenseDate)
    if isGuarded == .no { return (.no, nil) }
    let isPending = record.isPending
    let why =
      if isPending == .no {
        "not open"
      } else if isPending == .unknown {
        "whether it is open is not known"
      } else if isGuarded == .unknown {
        "whether it is such a charge is not known"
      } else {
        "open"
      }
    return (isGuarded && isPending, why)
  }

  // MARK: In words

  /// What the history says to a condition, as the end of a sentence; nil where there is none.
  func personAnswer(_ condition: PolicyCondition, for index: Int) -> String? {
    guard condition.isOfPerson else { return nil }
    if facts.priorConvictions != nil, case .priorConvictions = condition.test { return nil }
    guard let history = facts.history else {
      return "The case has no person identifier, so that its defendant's other cases are unknown."
    }
    switch history.doubt {
    case .severalBirthDates?: return "The person identifier comes with several birth dates."
    case .rejectedRow?: return "The person identifier stands in a row that could not be read."
    case nil: break
    }
    let findings = priorFindings(condition, for: index)
    let (certain, open) = (
      findings.count { $0.counts == .yes }, findings.count { $0.counts == .unknown }
    )
    let day =
      if case .priorConvictions = condition.test {
        orderingDay(of: index).map { " before \($0)" } ?? ""
      } else {
        ""
      }
    return "Other cases of the input: \(certain) that count\(day)"
      + (open > 0 ? ", \(open) of which it is not known." : ".")
  }
}
