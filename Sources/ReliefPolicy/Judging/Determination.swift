public import CourtRecords

/// What came out for one case, and why.
public struct Determination: Sendable {
  /// A reason that held, and the count it concerns.
  public struct Reason: Sendable, Hashable {
    /// The reason.
    public let word: ReasonWord
    /// The index of the count it concerns; nil when it concerns the whole case.
    public let count: Int?
  }

  /// A condition about the person, asked for one count, and what it made of each other case.
  public struct PersonQuestion: Sendable {
    /// The index of the count.
    public let count: Int
    /// The condition.
    public let condition: PolicyCondition
    /// The answer.
    public let answer: Truth
    /// The records that it may ask for, in input order.
    public let findings: [PriorFinding]
  }

  /// One step of the decision, for whoever asks why.
  public struct Step: Sendable, Hashable {
    /// What was asked.
    public let question: String
    /// What the answer was.
    public let answer: String
    /// Where the rule that answered was read; nil when it is a rule of the screener itself.
    public let source: String?
  }

  /// The counts of a case of which a policy covers only some, as `1 (PL 230.00)`.
  public struct Split: Sendable, Hashable {
    /// Those that the policy covers, or may cover.
    public let falling: [String]
    /// The others.
    public let remaining: [String]

    /// The split as a sentence.
    ///
    /// For example `Count 1 (PL 230.00) falls; counts 2 (PL 155.25), 3 (PL 240.20) remain.`
    public var sentence: String {
      func counts(_ names: [String], _ one: String, _ several: String) -> String {
        names.isEmpty
          ? "none \(several)"
          : "count\(names.count == 1 ? "" : "s") \(names.joined(separator: ", ")) "
            + (names.count == 1 ? one : several)
      }
      let text = "\(counts(falling, "falls", "fall")); \(counts(remaining, "remains", "remain"))."
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// The outcome.
  public var outcome: CaseOutcome
  /// Everything that held, the case's own reason first; never empty.
  public var reasons: [Reason]
  /// Where the case stands.
  public var stage: ProceduralStage
  /// What the motion asks for; nil unless a candidate.
  public var relief: Relief?
  /// The statute that the motion rests on; nil when none is stated.
  public var vehicle: String?
  /// Whether the motion asks for a bar on filing the case anew.
  public var barsRefiling = false
  /// Where the answer for the stage was read; nil when it was not asked.
  public var reliefSource: String?
  /// The index of the top covered count, or of the top void one where none is covered; nil when
  /// there is neither.
  public var topCovered: Int?
  /// What the policy makes of each count, by index.
  public var findings: [ChargeFinding]
  /// The class of each count, by index; nil when nothing tells.
  public var classes: [OffenseClassRange?]
  /// The outcome of each count's row, by index.
  public var rows: [RowOutcome]
  /// The indices of the open warrants that the relief is about: bench warrants, or arrest warrants
  /// where their recall is what is asked.
  public var openWarrants: [Int]
  /// For an excluded case: whether a single condition stands in the way.
  public var isNearMiss = false
  /// Which counts fall and which remain; nil unless that only some are covered is a reason.
  public var split: Split?
  /// What the conditions about the person made of the other cases, when steps were asked for.
  public var personQuestions: [PersonQuestion] = []
  /// The steps of the decision, when they were asked for.
  public var steps: [Step] = []

  /// Whether some count is covered, possibly covered or void, or covered but for a condition.
  public var isReached: Bool { findings.contains(where: \.isReached) }

  /// Whether the record is sealed: no list then says anything of a person beside it.
  public var isSealed: Bool { reasons.contains { $0.word == .sealed } }

  /// The case's own reason.
  public var reason: ReasonWord { reasons[0].word }

  /// The case's own reason as a sentence about this case: with the counts that fall and remain, or
  /// the condition that does not hold.
  public var reasonSentence: String {
    switch reason {
    case .mixedCounts, .mixedCase: [reason.sentence, split?.sentence].joinedSentences
    case .conditionNotMet: [reason.sentence, failedConditions].joinedSentences
    default: reason.sentence
    }
  }

  private var failedConditions: String? {
    var says: [String] = []
    for case let condition? in findings.map(\.failedCondition) where !says.contains(condition.says)
    {
      says.append(condition.says)
    }
    return says.isEmpty ? nil : "It asks: \(says.joined(separator: " "))"
  }
}

extension [String?] {
  fileprivate var joinedSentences: String { compactMap(\.self).joined(separator: " ") }
}
