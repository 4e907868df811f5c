import CourtRecords

@testable import ReliefPolicy

/// A policy with one node of its compiled rules turned round.
struct PolicyMutation {
  /// The node and what became of it, such as `PL 230.00: decline -> prosecute`.
  let name: String
  let policy: Policy
}

extension Policy {
  /// Every policy that differs from this one in one node, turned into what it must not be.
  var mutations: [PolicyMutation] {
    ruleMutations + conditionMutations + stageMutations + frameMutations
  }

  private var ruleMutations: [PolicyMutation] {
    let statutes = statuteRules.sorted { $0.key < $1.key }.flatMap { id, rule in
      rule.turned.map { turned in
        var copy = statuteRules
        copy[id] = turned.rule
        return PolicyMutation(name: "\(id): \(turned.name)", policy: with(statuteRules: copy))
      }
    }
    let categories = categoryRules.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { category, rule in
        rule.turned.map { turned in
          var copy = categoryRules
          copy[category] = turned.rule
          return PolicyMutation(
            name: "\(category.rawValue): \(turned.name)", policy: with(categoryRules: copy))
        }
      }
    return statutes + categories
  }

  private var conditionMutations: [PolicyMutation] {
    let used = Set(
      (Array(statuteRules.values) + categoryRules.values).flatMap { $0.conditions.map(\.id) })
    return conditions.filter { used.contains($0.id) }.map { condition in
      PolicyMutation(
        name: "condition \(condition.id): dropped",
        policy: with(
          statuteRules: statuteRules.mapValues { $0.without(condition) },
          categoryRules: categoryRules.mapValues { $0.without(condition) }))
    }
  }

  private var stageMutations: [PolicyMutation] {
    relief.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { stage, rule in
      let others: [StageRule.Answer] =
        switch rule.answer {
        case .relief: [.review, .none]
        case .review: [.relief(.dismiss), .none]
        case .none: [.relief(.dismiss), .review]
        }
      return others.map { answer in
        var copy = relief
        copy[stage] = rule.answering(answer)
        return PolicyMutation(
          name: "\(stage.rawValue): \(rule.answer) -> \(answer)", policy: with(relief: copy))
      }
    }
  }

  private var frameMutations: [PolicyMutation] {
    var found = CoverageBasis.allCases.filter { $0 != basis }.map {
      PolicyMutation(name: "basis: \(basis.rawValue) -> \($0.rawValue)", policy: with(basis: $0))
    }
    found.append(
      PolicyMutation(
        name: "attempts: \(coversAttempts) -> \(!coversAttempts)",
        policy: with(coversAttempts: !coversAttempts)))
    for fact in requires.sorted(by: { $0.rawValue < $1.rawValue }) {
      found.append(
        PolicyMutation(
          name: "requires \(fact.rawValue): dropped",
          policy: with(requires: requires.subtracting([fact]))))
    }
    if !courts.isEmpty {
      found.append(PolicyMutation(name: "courts: all", policy: with(courts: [])))
    }
    if !books.isEmpty {
      found.append(PolicyMutation(name: "books: all", policy: with(books: [])))
    }
    let turned: Treatment = otherwise == .decline ? .notAddressed : .decline
    found.append(
      PolicyMutation(
        name: "otherwise: \(otherwise.rawValue) -> \(turned.rawValue)",
        policy: with(otherwise: turned)))
    return found
  }

  private func with(
    courts: Set<String>? = nil, books: Set<String>? = nil, basis: CoverageBasis? = nil,
    coversAttempts: Bool? = nil, requires: Set<RequiredFact>? = nil,
    statuteRules: [String: ChargeRule]? = nil,
    categoryRules: [ConductCategory: ChargeRule]? = nil, otherwise: Treatment? = nil,
    relief: [ProceduralStage: StageRule]? = nil
  ) -> Policy {
    Policy(
      id: id, title: title, office: office, official: official, jurisdiction: jurisdiction,
      status: status, announced: announced, window: window, variantOf: variantOf, note: note,
      sources: sources, courts: courts ?? self.courts, books: books ?? self.books,
      basis: basis ?? self.basis, coversAttempts: coversAttempts ?? self.coversAttempts,
      requires: requires ?? self.requires, conditions: conditions,
      statuteRules: statuteRules ?? self.statuteRules,
      categoryRules: categoryRules ?? self.categoryRules, companions: companions, victims: victims,
      otherwise: otherwise ?? self.otherwise, relief: relief ?? self.relief, examples: examples)
  }
}

extension Policy.ChargeRule {
  /// The rule with its treatment turned round, and with its confirmation turned.
  fileprivate var turned: [(name: String, rule: Policy.ChargeRule)] {
    let other: Treatment =
      switch treatment {
      case .decline: .prosecute
      case .prosecute, .notAddressed, .voidStatute: .decline
      case .supervisorApproval, .manualReview, .divert: .decline
      }
    return [("\(treatment.rawValue) -> \(other.rawValue)", with(other, conditions, verified))]
      + (treatment == .decline && verified
        ? [("verified -> not verified", with(treatment, conditions, false))] : [])
  }

  fileprivate func without(_ condition: PolicyCondition) -> Policy.ChargeRule {
    with(treatment, conditions.filter { $0.id != condition.id }, verified)
  }

  private func with(
    _ treatment: Treatment, _ conditions: [PolicyCondition], _ verified: Bool
  ) -> Policy.ChargeRule {
    Policy.ChargeRule(
      id: id, subject: subject, treatment: treatment, conditions: conditions, source: source,
      place: place, verified: verified, note: note, line: line)
  }
}

extension Policy.StageRule {
  fileprivate func answering(_ answer: Answer) -> Policy.StageRule {
    Policy.StageRule(
      answer: answer, vehicle: vehicle, vehicles: vehicles, barsRefiling: barsRefiling,
      source: source, place: place, verified: verified, note: note)
  }
}
