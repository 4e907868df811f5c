internal import CourtRecords

extension Decision {
  // MARK: Conditions of the policy's rules

  /// Lets the conditions of each covered count's rule decide, once every count is read.
  mutating func applyConditions() {
    for index in findings.indices where findings[index].matters {
      guard let rule = findings[index].rule, rule.treatment == .decline else { continue }
      for condition in rule.conditions {
        switch truth(of: condition, for: index) {
        case .yes: break
        case .no:
          fail(condition, at: index)
        case .unknown:
          findings[index].kind = .possiblyCovered
          if !findings[index].doubts.contains(condition.doubt) {
            findings[index].doubts.append(condition.doubt)
          }
        }
        if findings[index].failedCondition != nil { break }
      }
    }
  }

  private mutating func fail(_ condition: PolicyCondition, at index: Int) {
    findings[index].failedCondition = condition
    findings[index].treatment = condition.otherwise
    findings[index].doubts = []
    switch condition.otherwise {
    case .prosecute: findings[index].kind = .prosecuted
    case .supervisorApproval, .manualReview, .divert:
      findings[index].kind = .possiblyCovered
      findings[index].doubts = [.policyReview]
    case .notAddressed, .decline, .voidStatute: findings[index].kind = .unrelated
    }
  }

  /// Says in the explanation how each condition of a count's rule came out.
  mutating func noteConditions(of index: Int) {
    for condition in findings[index].rule?.conditions ?? [] {
      let answer =
        switch truth(of: condition, for: index) {
        case .yes: "It holds."
        case .no: "It does not hold: \(condition.otherwise.sentence)."
        case .unknown: "Nothing tells."
        }
      if condition.isOfPerson, facts.history != nil {
        personQuestions.append(
          Determination.PersonQuestion(
            count: index, condition: condition, answer: truth(of: condition, for: index),
            findings: priorFindings(condition, for: index)))
      }
      let history = personAnswer(condition, for: index).map { " " + $0 } ?? ""
      note(
        "Does the condition hold: \(condition.says)", answer + history, source: condition.source)
    }
  }

  // MARK: Three-valued answers

  func truth(of condition: PolicyCondition, for index: Int) -> Truth {
    if facts.waived.contains(condition.id) { return .yes }
    return switch condition.test {
    case .noFelonyCount(let doubtful):
      none { isFelony($0, doubtful: doubtful) }
    case .noCountOf(let ids):
      none { cites(ids, at: $0) }
    case .noCrimeCount:
      none { isCrime($0) }
    case .priorConvictions(_, let limit):
      facts.priorConvictions.map { Truth($0 <= limit) } ?? personTruth(of: condition, for: index)
    case .noRecentArrest, .noPendingCharge:
      personTruth(of: condition, for: index)
    case .speaksOf(let words, let beside):
      facts.counts[index].charge.text.has(oneOf: words)
        || findings.indices.contains { cites(beside, at: $0) == .yes } ? .yes : .unknown
    case .personConfirms:
      .unknown
    }
  }

  /// The counts that make a condition fail; empty for one that asks for no counts.
  func countsAgainst(_ condition: PolicyCondition) -> [Int] {
    switch condition.test {
    case .noFelonyCount(let doubtful):
      findings.indices.filter { isFelony($0, doubtful: doubtful) == .yes }
    case .noCountOf(let ids): findings.indices.filter { cites(ids, at: $0) == .yes }
    case .noCrimeCount: findings.indices.filter { isCrime($0) == .yes }
    case .priorConvictions, .noRecentArrest, .noPendingCharge, .speaksOf, .personConfirms: []
    }
  }

  /// Whether no count of the case is so; counts that nobody sees may be.
  private func none(_ isSo: (Int) -> Truth) -> Truth {
    let unseen: Truth = facts.completeness == .all ? .no : .unknown
    return !findings.indices.reduce(unseen) { $0 || isSo($1) }
  }

  private func isFelony(_ index: Int, doubtful: Set<String>) -> Truth {
    let felony = classes[index].map(rules.law.scale.isFelony) ?? .unknown
    return felony == .yes && cites(doubtful, at: index) == .yes ? .unknown : felony
  }

  private func isCrime(_ index: Int) -> Truth {
    guard let range = classes[index] else { return .unknown }
    let levels = rules.law.scale.levels(of: range)
    if levels.isDisjoint(with: [.felony, .misdemeanor]) { return .no }
    return levels.isSubset(of: [.felony, .misdemeanor]) ? .yes : .unknown
  }

  private func cites(_ ids: Set<String>, at index: Int) -> Truth {
    switch facts.counts[index].charge.citation {
    case .statute(let reference, _):
      if !ids.isDisjoint(with: reference.identifiers) { return .yes }
      // A section cited alone may be the subdivision that is asked for.
      return ids.contains { $0.hasPrefix(reference.id + "(") } ? .unknown : .no
    case .unclear(let possible), .several(let possible):
      let isMeant = possible.contains { one in
        ids.contains { $0 == one || $0.hasPrefix(one + "(") || one.hasPrefix($0 + "(") }
      }
      return isMeant ? .unknown : .no
    case .blank, .unread: return .unknown
    }
  }
}
