public import CourtRecords

/// What must be so before a policy treats a charge as one of its rules says.
///
/// The answer is yes, no or unknown. No gives the charge ``otherwise``; unknown gives review.
public struct PolicyCondition: Sendable, Hashable {
  /// What is looked at.
  public enum Test: Sendable, Hashable {
    /// No count of the case is a felony; a felony under a doubtful statute leaves it open.
    case noFelonyCount(doubtful: Set<String>)
    /// No count of the case is under one of these statutes.
    case noCountOf(Set<String>)
    /// No count of the case is a felony or a misdemeanor.
    case noCrimeCount
    /// The defendant has at most so many earlier convictions under these statutes.
    case priorConvictions(of: [String], atMost: Int)
    /// The defendant has no arrest of another case in so many years before the as-of date.
    case noRecentArrest(years: Int)
    /// No other case of the defendant has an open charge that is guarded as one of the kinds.
    case noPendingCharge(of: Set<GuardKind>)
    /// The charge's text has one of these words, or a count beside it is under one of the statutes.
    case speaksOf(words: [ChargeWordings.Word], beside: Set<String>)
    /// Nothing in an export tells: a person confirms it.
    case personConfirms
  }

  /// The word of the kind in a policy file.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// See ``Test/noFelonyCount(doubtful:)``.
    case noFelonyCount = "no_felony_count"
    /// See ``Test/noCountOf(_:)``.
    case noCountOf = "no_count_of"
    /// See ``Test/noCrimeCount``.
    case noCrimeCount = "no_crime_count"
    /// See ``Test/priorConvictions(of:atMost:)``.
    case priorConvictions = "prior_convictions"
    /// See ``Test/noRecentArrest(years:)``.
    case noRecentArrest = "no_recent_arrest"
    /// See ``Test/noPendingCharge(of:)``.
    case noPendingCharge = "no_pending_charge"
    /// See ``Test/speaksOf(words:beside:)``.
    case speaksOf = "speaks_of"
    /// See ``Test/personConfirms``.
    case personConfirms = "person_confirms"
  }

  /// The id by which rules name it.
  public let id: String
  /// The condition as a sentence of the office.
  public let says: String
  /// What is looked at.
  public let test: Test
  /// What the policy does with the charge when the condition does not hold.
  public let otherwise: Treatment
  /// The source's id.
  public let source: String
  /// Where in the source it stands, such as `A.1(h)`; nil when not stated.
  public let place: String?

  /// The statutes that the test names, sorted.
  var statutes: [String] {
    switch test {
    case .noFelonyCount(let ids), .noCountOf(let ids), .speaksOf(_, let ids): ids.sorted()
    case .priorConvictions(let ids, _): ids.sorted()
    case .noCrimeCount, .noRecentArrest, .noPendingCharge, .personConfirms: []
    }
  }
}

extension PolicyCondition.Test {
  /// The word of the kind in a policy file.
  public var kind: PolicyCondition.Kind {
    switch self {
    case .noFelonyCount: .noFelonyCount
    case .noCountOf: .noCountOf
    case .noCrimeCount: .noCrimeCount
    case .priorConvictions: .priorConvictions
    case .noRecentArrest: .noRecentArrest
    case .noPendingCharge: .noPendingCharge
    case .speaksOf: .speaksOf
    case .personConfirms: .personConfirms
    }
  }
}
