public import CourtRecords

/// What a policy makes of one charge, before the rest of its case is looked at.
public struct ChargeFinding: Sendable, Hashable {
  /// The answer.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The policy covers it.
    case covered
    /// A fact is missing, unreadable or contradictory that could make it covered.
    case possiblyCovered = "possibly_covered"
    /// It stops its case.
    case guarded
    /// The policy says that it is prosecuted.
    case prosecuted
    /// The citation was read and lies elsewhere.
    case unrelated
    /// Blank or not parsed, and nothing in the text alarms.
    case unread
  }

  /// The answer.
  public var kind: Kind
  /// Why it is only possibly covered; empty otherwise.
  public var doubts: [ReasonWord] = []
  /// Why it stops its case; nil unless guarded.
  public var guardKind: GuardKind?
  /// What was found guarded, such as `PL 120` for the whole article; nil unless guarded.
  public var guardID: String?
  /// Whether the text or a missing date leaves open that it should stop its case.
  public var mayBeGuarded = false
  /// The identifier of the statute as far as the file knows it, else as cited; nil when unread.
  public var statuteID: String?
  /// What the statute was on the offense date; nil when the file does not list it or no one knows.
  public var version: StatuteVersion?
  /// The policy's rule that decided; nil when none names the charge.
  public var rule: Policy.ChargeRule?
  /// What the policy does with it.
  public var treatment: Treatment = .notAddressed
  /// Whether nothing under this statute may be prosecuted any more.
  public var isVoid = false
  /// The rule's condition that certainly does not hold; nil when none is known to fail.
  public var failedCondition: PolicyCondition?
  /// Whether the policy would speak of it if its office acted under that code book, or it is under
  /// another state's law.
  public var isOutsideAuthority = false

  /// Whether the case takes its outcome from this charge.
  public var matters: Bool { kind == .covered || kind == .possiblyCovered }

  /// Whether the policy or the law says something of it that can make more of the case than
  /// "not covered".
  public var isReached: Bool { matters || isVoid || isConditionedOut }

  /// Whether only a condition of its rule keeps it from being covered, and it is prosecuted.
  public var isConditionedOut: Bool { kind == .prosecuted && failedCondition != nil }

  init(_ kind: Kind) {
    self.kind = kind
  }
}
