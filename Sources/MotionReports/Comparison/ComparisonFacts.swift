public import CourtRecords

/// On what a comparison rests.
public struct ComparisonFacts: Sendable {
  /// The day as of which was judged.
  public var asOf: CalendarDate
  /// The state by whose law the charges were read.
  public var jurisdiction: String
  /// The inputs, in the order in which they were read.
  public var inputs: [RunFacts.Input]
  /// The rule files that were used.
  public var rules: [RunFacts.RuleFile]
  /// Rows of charge exports that could not be read.
  public var rejected: UInt64

  /// Makes the facts of a comparison.
  public init(
    asOf: CalendarDate, jurisdiction: String, inputs: [RunFacts.Input],
    rules: [RunFacts.RuleFile], rejected: UInt64
  ) {
    self.asOf = asOf
    self.jurisdiction = jurisdiction
    self.inputs = inputs
    self.rules = rules
    self.rejected = rejected
  }
}
