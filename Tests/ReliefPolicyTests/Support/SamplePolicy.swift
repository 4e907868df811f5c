import CourtRecords
import ReliefPolicy

/// A policy file in a few words, over the law of New York; by default much like Brooklyn's.
struct SamplePolicy {
  var basis = "top"
  var attempts = "covered"
  var charges = [
    "statute: PL 230.00, treatment: decline",
    "statute: PL 240.37, treatment: decline",
    "statute: PL 240.37(3), treatment: manual_review",
  ]
  var otherwise = "not_addressed"
  /// Conditions that the charges may name.
  var conditions: [String] = []
  var requires: [String] = []
  /// Statutes that go along with a covered count, and those that hold it for a victim's sake.
  var companions: [String] = []
  var victims: [String] = []
  var courts = ["kings-criminal", "kings-supreme"]
  var books = ["PL"]
  /// The answer for each stage; a stage that is not named has `review`.
  var relief = [
    "not_filed": "none", "open_bench_warrant_before_plea": "vacate_warrant_and_dismiss",
    "convicted": "none", "dismissed": "none",
  ]
  /// What is written behind the answer of each stage that has a relief.
  var reliefMark = ""

  var policy: Policy { NewYork.policy(text, id: "sample") }

  /// The file.
  var text: String {
    func list(_ key: String, _ statutes: [String]) -> String {
      if statutes.isEmpty { return "" }
      let entries = statutes.map { "{statute: \($0), source: MEMO}" }
      return "\n\(key): [\(entries.joined(separator: ", "))]"
    }
    let rules = charges.map { "  - {\($0), source: MEMO}" }
    let stages = ProceduralStage.allCases.map { stage in
      let answer = relief[stage.rawValue] ?? "review"
      return "  \(stage.rawValue): {answer: \(answer), source: MEMO\(reliefMark)}"
    }
    return """
      id: sample
      title: A sample
      office: An office
      jurisdiction: US-NY
      status: in_force
      effective: 2000-01-01
      sources: [{id: MEMO, title: "The memorandum"}]
      authority: {courts: [\(courts.joined(separator: ", "))], books: [\(books.joined(separator: ", "))]}
      basis: \(basis)
      attempts: \(attempts)
      requires: [\(requires.joined(separator: ", "))]
      conditions: [\(conditions.map { "{\($0), source: MEMO}" }.joined(separator: ", "))]
      charges:
      \(rules.joined(separator: "\n"))
      otherwise: \(otherwise)
      relief:
      \(stages.joined(separator: "\n"))
      """ + list("companions", companions) + list("victims", victims)
  }

  /// A policy that names categories instead of sections.
  static func byCategory(_ rules: String..., otherwise: String = "not_addressed") -> SamplePolicy {
    var sample = SamplePolicy()
    sample.charges = rules.map { rule in
      let parts = rule.split(separator: " ")
      return "category: \(parts[0]), treatment: \(parts[1])"
    }
    sample.otherwise = otherwise
    sample.books = []
    return sample
  }
}
