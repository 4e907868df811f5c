import CourtRecords

@testable import ReliefPolicy

extension Policy.ChargeRule {
  /// The rule with one of its nodes turned round; a nil rule is one that was left out.
  func turned(
    _ everyStatute: Set<String>
  ) -> [(name: String, rule: Policy.ChargeRule?)] {
    treatments + verification + conditions.flatMap { conditioned($0, everyStatute) }
      + [("dropped", nil)]
  }

  /// One of each kind of treatment but its own: all that are left to a person come to the same.
  private var treatments: [(String, Policy.ChargeRule?)] {
    [Treatment.decline, .manualReview, .prosecute, .notAddressed]
      .filter { $0 != treatment && !($0.isLeftToPerson && treatment.isLeftToPerson) }
      .map { ("\(treatment.rawValue) -> \($0.rawValue)", with($0, conditions, verified)) }
  }

  private var verification: [(String, Policy.ChargeRule?)] {
    guard treatment == .decline else { return [] }
    return [("verified: \(verified) -> \(!verified)", with(treatment, conditions, !verified))]
  }

  /// The rule with one condition left out, always failing, never answered, or with a part turned.
  private func conditioned(
    _ condition: PolicyCondition, _ everyStatute: Set<String>
  ) -> [(String, Policy.ChargeRule?)] {
    let others: [(String, PolicyCondition?)] =
      [
        ("dropped", nil), ("never holds", condition.asking(.noCountOf(everyStatute))),
        ("else \(condition.otherwise.rawValue) turned", condition.turningElse),
      ]
      + (condition.test == .personConfirms
        ? [] : [("never answered", condition.asking(.personConfirms))])
      + condition.test.turned.map { ($0.name, condition.asking($0.test)) }
    return others.map { name, other in
      (
        "condition \(condition.id): \(name)",
        with(
          treatment, conditions.compactMap { $0.id == condition.id ? other : $0 }, verified)
      )
    }
  }

  private func with(
    _ treatment: Treatment, _ conditions: [PolicyCondition], _ verified: Bool
  ) -> Policy.ChargeRule {
    Policy.ChargeRule(
      id: id, subject: subject, treatment: treatment, conditions: conditions, source: source,
      place: place, verified: verified, note: note, line: line)
  }
}

extension PolicyCondition {
  fileprivate func asking(_ test: Test) -> PolicyCondition {
    PolicyCondition(
      id: id, says: says, test: test, otherwise: otherwise, source: source, place: place)
  }

  fileprivate var turningElse: PolicyCondition {
    PolicyCondition(
      id: id, says: says, test: test,
      otherwise: otherwise == .prosecute ? .notAddressed : .prosecute, source: source,
      place: place)
  }
}

extension PolicyCondition.Test {
  /// The test with one of its parts left out, or its limit one off.
  fileprivate var turned: [(name: String, test: PolicyCondition.Test)] {
    switch self {
    case .noFelonyCount(let doubtful):
      doubtful.sorted().map {
        ("doubtful \($0) dropped", .noFelonyCount(doubtful: doubtful.subtracting([$0])))
      }
    case .noCountOf(let ids):
      ids.sorted().map { ("\($0) dropped", .noCountOf(ids.subtracting([$0]))) }
    case .priorConvictions(let ids, let limit):
      [
        ("one fewer", .priorConvictions(of: ids, atMost: limit - 1)),
        ("one more", .priorConvictions(of: ids, atMost: limit + 1)),
      ]
        + ids.map { dropped in
          (
            "\(dropped) dropped",
            .priorConvictions(of: ids.filter { $0 != dropped }, atMost: limit)
          )
        }
    case .noRecentArrest(let years):
      [
        ("a year fewer", .noRecentArrest(years: years - 1)),
        ("a year more", .noRecentArrest(years: years + 1)),
      ]
    case .noPendingCharge(let kinds):
      kinds.sorted { $0.rawValue < $1.rawValue }
        .map { ("\($0.rawValue) dropped", .noPendingCharge(of: kinds.subtracting([$0]))) }
    case .speaksOf(let words, let beside):
      words.indices.map { index in
        var rest = words
        let word = String(decoding: rest.remove(at: index).text, as: UTF8.self)
        return ("\(word) dropped", .speaksOf(words: rest, beside: beside))
      }
        + beside.sorted().map {
          ("beside \($0) dropped", .speaksOf(words: words, beside: beside.subtracting([$0])))
        }
    case .noCrimeCount, .personConfirms: []
    }
  }
}
