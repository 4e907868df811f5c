public import CourtRecords

/// What several policies make of the same input, side by side; hypothetical by nature.
public struct PolicyComparison: Sendable {
  /// Numbers of one outcome.
  public struct Cell: Sendable, Equatable {
    /// Rows of charge exports.
    public var charges: UInt64 = 0
    /// Cases with a number.
    public var cases: UInt64 = 0
    /// Rows of warrants lists.
    public var warrants: UInt64 = 0
    /// At least this many people; nil where nobody counts them.
    public var peopleLower: UInt64?
    /// At most this many.
    public var peopleUpper: UInt64?

    /// Makes an empty cell.
    public init() {}
  }

  /// One policy's numbers.
  public struct Column: Sendable {
    /// The policy's id.
    public var policy: String
    /// Its title.
    public var title: String
    /// By outcome, over the whole input.
    public var totals: [String: Cell] = [:]
    /// By category of the case's or the count's conduct, then by outcome: only cases that one of the
    /// policies may cover.
    public var categories: [String: [String: Cell]] = [:]

    /// Makes a column without numbers.
    public init(policy: String, title: String) {
      self.policy = policy
      self.title = title
    }
  }

  /// What one policy says of a case.
  public struct Verdict: Sendable, Hashable {
    /// The outcome.
    public var outcome: CaseOutcome
    /// The case's own reason.
    public var reason: ReasonWord
    /// The rule, guard or default that decided, such as `model/buying`.
    public var rule: String

    /// Makes a verdict.
    public init(outcome: CaseOutcome, reason: ReasonWord, rule: String) {
      self.outcome = outcome
      self.reason = reason
      self.rule = rule
    }
  }

  /// A case on which at least two of the policies differ.
  public struct Flip: Sendable {
    /// The court as the statutes file names it, else as printed.
    public var court: String
    /// The case number as printed.
    public var caseNumber: String
    /// The category of its top count among those that a policy may cover.
    public var category: String
    /// One verdict for each policy, in their order.
    public var verdicts: [Verdict]

    /// Makes a flip.
    public init(court: String, caseNumber: String, category: String, verdicts: [Verdict]) {
      self.court = court
      self.caseNumber = caseNumber
      self.category = category
      self.verdicts = verdicts
    }
  }

  /// Cases that two policies decide differently, alike in everything that is told of them.
  public struct Change: Sendable, Hashable {
    /// The verdict of the first policy.
    public var from: Verdict
    /// That of the second.
    public var to: Verdict
    /// The category.
    public var category: String
  }

  /// How the candidates of two policies lie to each other, in cases.
  public struct Overlap: Sendable, Equatable {
    /// Candidates of both.
    public var both: UInt64 = 0
    /// Of the first alone.
    public var onlyFirst: UInt64 = 0
    /// Of the second alone.
    public var onlySecond: UInt64 = 0
  }

  /// The policies' numbers, in the order in which they were named.
  public var columns: [Column]
  /// The cases on which they differ, in input order.
  public var flips: [Flip] = []
  /// Candidates by the set of policies that have them: one flag a policy.
  public var candidateSets: [[Bool]: UInt64] = [:]

  /// Makes a comparison without cases.
  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Takes one case.
  public mutating func take(_ flip: Flip) {
    let isCandidate = flip.verdicts.map { $0.outcome == .candidate }
    if isCandidate.contains(true) { candidateSets[isCandidate, default: 0] += 1 }
    if Set(flip.verdicts.map(\.outcome)).count > 1 { flips.append(flip) }
  }

  /// Every pair of policies by their places, in order.
  public var pairs: [(first: Int, second: Int)] {
    columns.indices.flatMap { first in
      columns.indices.filter { $0 > first }.map { (first, $0) }
    }
  }

  /// How the candidates of two policies overlap.
  public func overlap(_ first: Int, _ second: Int) -> Overlap {
    var overlap = Overlap()
    for (isCandidate, cases) in candidateSets {
      switch (isCandidate[first], isCandidate[second]) {
      case (true, true): overlap.both += cases
      case (true, false): overlap.onlyFirst += cases
      case (false, true): overlap.onlySecond += cases
      case (false, false): break
      }
    }
    return overlap
  }

  /// The kinds of change between two policies, the commonest first.
  public func changes(_ first: Int, _ second: Int) -> [(change: Change, cases: UInt64)] {
    var counts: [Change: UInt64] = [:]
    for flip in flips where flip.verdicts[first].outcome != flip.verdicts[second].outcome {
      let change = Change(
        from: flip.verdicts[first], to: flip.verdicts[second], category: flip.category)
      counts[change, default: 0] += 1
    }
    return counts.map { (change: $0.key, cases: $0.value) }.sorted {
      $0.cases != $1.cases
        ? $0.cases > $1.cases : ByteOrder.precedes($0.change.words, $1.change.words)
    }
  }

  /// The outcomes that a column may have, in the order of reports.
  public static let outcomes =
    RowOutcome.allCases.map(\.rawValue) + [WarrantOutcome.orphan.rawValue]

  /// The categories that occur, in the order of the vocabulary, those of unread charges last.
  var categories: [String] {
    let present = Set(columns.flatMap { $0.categories.keys })
    let known = ConductCategory.allCases.map(\.rawValue)
    return known.filter(present.contains) + present.subtracting(known).sorted()
  }
}

extension PolicyComparison.Change {
  /// Everything it says, for an order that depends on nothing else.
  fileprivate var words: [String] {
    [
      from.outcome.rawValue, from.reason.rawValue, from.rule, to.outcome.rawValue,
      to.reason.rawValue, to.rule, category,
    ]
  }
}
