import CourtRecords

@testable import ReliefPolicy

/// A policy with one node of its compiled rules turned round or left out.
struct PolicyMutation {
  /// The node and what became of it, such as `PL 230.00: decline -> prosecute`.
  let name: String
  let policy: Policy
}

extension Policy {
  /// Every policy that differs from this one in one node, turned into what it must not be.
  ///
  /// `laws` are those that its examples are judged by. Titles, notes, sources and the names of
  /// motions are no nodes: no decision rests on them.
  func mutations(laws: [StateLaw]) -> [PolicyMutation] {
    let everyStatute = Set(laws.flatMap(\.statutes.keys))
    return ruleMutations(everyStatute) + stageMutations + frameMutations + companionMutations
  }

  private func ruleMutations(_ everyStatute: Set<String>) -> [PolicyMutation] {
    let statutes = statuteRules.sorted { $0.key < $1.key }.flatMap { id, rule in
      rule.turned(everyStatute).map { turned in
        var copy = statuteRules
        copy[id] = turned.rule
        return PolicyMutation(name: "\(id): \(turned.name)", policy: with(statuteRules: copy))
      }
    }
    let categories = categoryRules.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { category, rule in
        rule.turned(everyStatute).map { turned in
          var copy = categoryRules
          copy[category] = turned.rule
          return PolicyMutation(
            name: "\(category.rawValue): \(turned.name)", policy: with(categoryRules: copy))
        }
      }
    return statutes + categories
  }

  private var stageMutations: [PolicyMutation] {
    relief.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { stage, rule in
      func turned(_ name: String, _ other: StageRule) -> PolicyMutation {
        var copy = relief
        copy[stage] = other
        return PolicyMutation(name: "\(stage.rawValue): \(name)", policy: with(relief: copy))
      }
      let others: [StageRule.Answer] =
        switch rule.answer {
        case .relief(let asked): [.review, .none, .relief(asked == .seal ? .dismiss : .seal)]
        case .review: [.relief(.dismiss), .none]
        case .none: [.relief(.dismiss), .review]
        }
      var found = others.map { turned("\(rule.answer) -> \($0)", rule.answering($0)) }
      if case .relief = rule.answer {
        found.append(turned("verified: \(rule.verified) -> \(!rule.verified)", rule.reverified))
      }
      return found
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
    for court in courts.sorted() {
      let rest = courts.subtracting([court])
      found.append(
        PolicyMutation(
          name: "court \(court): dropped", policy: with(courts: rest.isEmpty ? ["none"] : rest)))
    }
    for book in books.sorted() {
      let rest = books.subtracting([book])
      found.append(
        PolicyMutation(
          name: "book \(book): dropped", policy: with(books: rest.isEmpty ? ["none"] : rest)))
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

  private var companionMutations: [PolicyMutation] {
    companions.map { dropped in
      PolicyMutation(
        name: "companion \(dropped.statute): dropped",
        policy: with(companions: companions.filter { $0.statute != dropped.statute }))
    }
      + victims.map { dropped in
        PolicyMutation(
          name: "victim \(dropped.statute): dropped",
          policy: with(victims: victims.filter { $0.statute != dropped.statute }))
      }
  }

  private func with(
    courts: Set<String>? = nil, books: Set<String>? = nil, basis: CoverageBasis? = nil,
    coversAttempts: Bool? = nil, requires: Set<RequiredFact>? = nil,
    statuteRules: [String: ChargeRule]? = nil,
    categoryRules: [ConductCategory: ChargeRule]? = nil, companions: [NamedOffense]? = nil,
    victims: [NamedOffense]? = nil, otherwise: Treatment? = nil,
    relief: [ProceduralStage: StageRule]? = nil
  ) -> Policy {
    Policy(
      id: id, title: title, office: office, official: official, jurisdiction: jurisdiction,
      status: status, announced: announced, window: window, variantOf: variantOf, note: note,
      sources: sources, courts: courts ?? self.courts, books: books ?? self.books,
      basis: basis ?? self.basis, coversAttempts: coversAttempts ?? self.coversAttempts,
      requires: requires ?? self.requires, conditions: conditions,
      statuteRules: statuteRules ?? self.statuteRules,
      categoryRules: categoryRules ?? self.categoryRules,
      companions: companions ?? self.companions, victims: victims ?? self.victims,
      otherwise: otherwise ?? self.otherwise, relief: relief ?? self.relief, examples: examples)
  }
}

extension Policy.StageRule {
  fileprivate func answering(_ answer: Answer) -> Policy.StageRule { with(answer, verified) }

  fileprivate var reverified: Policy.StageRule { with(answer, !verified) }

  private func with(_ answer: Answer, _ verified: Bool) -> Policy.StageRule {
    Policy.StageRule(
      answer: answer, vehicle: vehicle, vehicles: vehicles, barsRefiling: barsRefiling,
      source: source, place: place, verified: verified, note: note)
  }
}
