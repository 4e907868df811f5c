internal import CourtRecords
public import ReliefPolicy

/// One policy in sentences, with the source of each, for whoever has to agree with it.
public struct PolicyProse {
  private let policy: Policy
  private let law: StateLaw?
  private let isMarkdown: Bool
  private var text = ""

  /// The policy as Markdown, or as plain text of at most 100 columns; `law` names statutes and
  /// courts, and is nil for a policy of no state.
  public static func text(_ policy: Policy, law: StateLaw?, markdown: Bool) -> String {
    var prose = PolicyProse(policy: policy, law: law, isMarkdown: markdown)
    prose.write()
    return prose.text
  }

  private init(policy: Policy, law: StateLaw?, isMarkdown: Bool) {
    self.policy = policy
    self.law = law
    self.isMarkdown = isMarkdown
  }

  private mutating func write() {
    heading("#", policy.title)
    paragraph(
      "\(policy.office), \(policy.official)\(policy.official.hasSuffix(".") ? "" : ".") \(place). "
        + policy.datesSentence)
    if let note = policy.note { paragraph(note) }
    heading("##", "What it does with a charge")
    for rule in policy.rulesInOrder { item(sentence(rule)) }
    for offense in policy.companions {
      item(sentence(offense, "goes along with a covered count, and is nothing alone"))
    }
    for offense in policy.victims {
      item(sentence(offense, "has a victim: beside a covered count it is for review"))
    }
    item("Everything else: \(policy.otherwise.sentence).")
    if !policy.conditions.isEmpty {
      heading("##", "Conditions")
      for condition in policy.conditions { item(sentence(condition)) }
    }
    paragraph("\(policy.basis.sentence) \(policy.attemptsSentence)\(requirements)")
    heading("##", "Where it acts")
    item(courts)
    item(books)
    heading("##", "What is asked of the court")
    for stage in ProceduralStage.allCases {
      if let rule = policy.relief[stage] { item(sentence(rule, at: stage)) }
    }
    heading("##", "Sources")
    for source in policy.sources.values.sorted(by: { ByteOrder.precedes($0.id, $1.id) }) {
      item("[\(source.id)] \(source.title)" + (source.url.map { ", \($0)" } ?? ""))
    }
  }

  // MARK: Sentences

  private var place: String {
    if policy.isOfAnyJurisdiction { return "For every state" }
    return law.map { "\($0.name) (\($0.jurisdiction))" } ?? policy.jurisdiction
  }

  private func sentence(_ rule: Policy.ChargeRule) -> String {
    var words = named(rule.subject) + ": \(rule.treatment.sentence)"
    let conditions = rule.conditions.map(\.id)
    if !conditions.isEmpty {
      words +=
        ", on the condition\(conditions.count == 1 ? "" : "s") "
        + conditions.joined(separator: ", ")
    }
    words += " \(cited(rule.source, rule.place))."
    if !rule.verified { words += " Not verified: for review." }
    if let note = rule.note { words += " \(note)" }
    return words
  }

  private func sentence(_ offense: Policy.NamedOffense, _ words: String) -> String {
    "\(named(.statute(offense.statute))): \(words) \(cited(offense.source, offense.place))."
      + (offense.note.map { " \($0)" } ?? "")
  }

  private func sentence(_ condition: PolicyCondition) -> String {
    let says = condition.says.hasSuffix(".") ? condition.says : condition.says + "."
    return "\(condition.id): \(says) If not: \(condition.otherwise.sentence). If nobody knows: for "
      + "review \(cited(condition.source, condition.place))."
  }

  private func named(_ subject: Policy.ChargeRule.Subject) -> String {
    guard case .statute(let id) = subject else {
      return subject.words.prefix(1).uppercased() + subject.words.dropFirst()
    }
    let names = law?.statutes[id]?.versions.map(\.name) ?? []
    return names.isEmpty ? id : "\(id) (\(names.joined(separator: "; then ")))"
  }

  private func sentence(_ rule: Policy.StageRule, at stage: ProceduralStage) -> String {
    var words = stage.sentence.prefix(1).uppercased() + stage.sentence.dropFirst() + ": "
    switch rule.answer {
    case .relief(let relief): words += relief.sentence
    case .review: words += "a person decides"
    case .none: words += "nothing"
    }
    if rule.barsRefiling { words += ", with a bar on filing it anew" }
    if let vehicle = rule.vehicle { words += " (\(vehicle))" }
    let ways = rule.vehicles.sorted { ByteOrder.precedes($0.key, $1.key) }
      .map { "\($0.key): \($0.value)" }
    if !ways.isEmpty { words += " (\(ways.joined(separator: "; ")))" }
    words += " \(cited(rule.source, rule.place))."
    if !rule.verified { words += " Not verified: for review." }
    if let note = rule.note { words += " \(note)" }
    return words
  }

  private var courts: String {
    let names = policy.courts.sorted().map { id in law?.courts.first { $0.id == id }?.name ?? id }
    return "Courts: " + (names.isEmpty ? "all." : names.joined(separator: "; ") + ".")
  }

  private var books: String {
    let names = policy.books.sorted().map { id in
      law?.books.first { $0.id == id }.map { "\($0.name) (\(id))" } ?? id
    }
    return "Code books: " + (names.isEmpty ? "all." : names.joined(separator: "; ") + ".")
  }

  private var requirements: String {
    let facts = policy.requires.map(\.rawValue).sorted()
    return facts.isEmpty ? "" : " It needs: \(facts.joined(separator: ", "))."
  }

  private func cited(_ source: String, _ place: String?) -> String {
    "[\(place.map { "\(source), \($0)" } ?? source)]"
  }

  // MARK: Lines

  private mutating func heading(_ mark: String, _ words: String) {
    if !text.isEmpty { text += "\n" }
    text += isMarkdown ? "\(mark) \(words)\n\n" : "\(words)\n\n"
  }

  private mutating func paragraph(_ words: String) {
    if text.hasSuffix("\n"), !text.hasSuffix("\n\n") { text += "\n" }
    text += folded(words, indent: 0) + "\n"
  }

  private mutating func item(_ words: String) {
    text += folded((isMarkdown ? "- " : "  ") + words, indent: isMarkdown ? 0 : 4) + "\n"
  }

  private func folded(_ words: String, indent: Int) -> String {
    isMarkdown ? words : TextTable.wrapped(words, indent: indent).joined(separator: "\n")
  }
}

extension Policy {
  /// Its dates as a sentence.
  var datesSentence: String {
    let said = announced.map { "Announced on \($0). " } ?? ""
    switch status {
    case .inForce: return said + "In force since \(window.from?.description ?? "an unknown day")."
    case .revoked, .superseded:
      let from = window.from?.description ?? "an unknown day"
      let until = window.until?.description ?? "an unknown day"
      return said + "In force from \(from), \(status == .revoked ? "revoked" : "superseded") on "
        + "\(until)."
    case .recommendation:
      return said + "A recommendation that no office has adopted: whatever comes of it is "
        + "hypothetical."
    }
  }

  var attemptsSentence: String {
    coversAttempts
      ? "An attempt is treated like the offense." : "An attempt is for a person."
  }
}

extension CoverageBasis {
  /// Which counts must be covered, as a sentence.
  var sentence: String {
    switch self {
    case .top: "The most serious count of a case must be covered."
    case .sole: "Every count of a case must be of one covered statute."
    case .all: "Every count of a case must be covered."
    case .any:
      "Every count of a case must be covered; where only some are, a person says which fall."
    }
  }
}
