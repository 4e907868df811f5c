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

  /// One step of the decision, for whoever asks why.
  public struct Step: Sendable, Hashable {
    /// What was asked.
    public let question: String
    /// What the answer was.
    public let answer: String
    /// Where the rule that answered was read; nil when it is a rule of the screener itself.
    public let source: String?
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
  /// The steps of the decision, when they were asked for.
  public var steps: [Step] = []

  /// Whether some count is covered, possibly covered or void, or covered but for a condition.
  public var isReached: Bool { findings.contains(where: \.isReached) }

  /// The case's own reason.
  public var reason: ReasonWord { reasons[0].word }
}
