/// What comes out for a case.
public enum CaseOutcome: String, Sendable, Hashable, CaseIterable {
  /// On the list for the motion.
  case candidate
  /// A condition forbids it.
  case excluded
  /// A person must look: a fact is missing, unreadable, contradictory or left to judgment.
  case review
  /// The policy does not reach it.
  case notCovered = "not_covered"
}

/// What comes out for one row of a charge export: exactly one of these, always.
public enum RowOutcome: String, Sendable, Hashable, CaseIterable {
  /// A covered count of a candidate case.
  case candidate
  /// Another count of a candidate case.
  case accompanying
  /// A covered count of an excluded case.
  case excluded
  /// A covered count of a case for review, or the count that is the reason for review.
  case review
  /// Everything else that was read.
  case notCovered = "not_covered"
  /// A repeat of another row of the same case.
  case duplicate
  /// A row that could not be read.
  case rejected
}

/// What comes out for one row of a warrants file.
public enum WarrantOutcome: String, Sendable, Hashable, CaseIterable {
  /// The warrant that the motion asks to vacate.
  case candidate
  /// A warrant of an excluded case.
  case excluded
  /// A warrant of a case for review, or one that contradicts itself.
  case review
  /// A closed warrant, or one of a case that the policy does not reach.
  case notCovered = "not_covered"
  /// No case of the charge export has its number.
  case orphan
  /// An exact repeat of another warrant row.
  case duplicate
  /// A row that could not be read.
  case rejected
}
