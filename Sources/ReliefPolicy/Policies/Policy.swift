public import CourtRecords

/// One prosecutor's policy, as its file gives it.
///
/// Compiled once from `Rules/policies/ID.yaml`; immutable afterwards.
public struct Policy: Sendable {
  /// Whether the policy binds anybody.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The office applies it.
    case inForce = "in_force"
    /// The office gave it up.
    case revoked
    /// Another policy took its place.
    case superseded
    /// Nobody ever adopted it: it is a proposal.
    case recommendation
  }

  /// The id, which is the file's name too.
  public let id: String
  /// The title.
  public let title: String
  /// The office.
  public let office: String
  /// The official who adopted it.
  public let official: String
  /// The jurisdiction, such as `US-NY`, or ``anyJurisdiction``.
  public let jurisdiction: String
  /// Whether it binds anybody.
  public let status: Status
  /// The day of its announcement, or nil when unknown.
  public let announced: CalendarDate?
  /// The days on which it was or is in force.
  public let window: DateWindow
  /// The policy of which this is another reading, by id; nil for nearly all.
  public let variantOf: String?
  /// What a reader should know before the rules; nil when there is nothing.
  public let note: String?
  /// Where its rules were read, by id.
  public let sources: [String: LegalSource]
  /// The courts in which the office acts, by id; empty means all of the jurisdiction.
  public let courts: Set<String>
  /// The code books under which it acts; empty means all.
  public let books: Set<String>
  /// Which counts must be covered.
  public let basis: CoverageBasis
  /// Whether attempts of a covered offense are covered; otherwise they go to review.
  public let coversAttempts: Bool
  /// The facts it asks for.
  public let requires: Set<RequiredFact>
  /// The conditions that its rules name, in the order of the file.
  public let conditions: [PolicyCondition]
  /// The rules by statute.
  public let statuteRules: [String: ChargeRule]
  /// The rules by category.
  public let categoryRules: [ConductCategory: ChargeRule]
  /// What goes along with a covered count, and is nothing alone; empty in most policies.
  public let companions: [NamedOffense]
  /// What holds a case because it has a victim, beside what the law lists; empty in most policies.
  public let victims: [NamedOffense]
  /// What is done with whatever no rule names.
  public let otherwise: Treatment
  /// The answer for every stage.
  public let relief: [ProceduralStage: StageRule]
  /// Cases with a known answer, run as tests.
  public let examples: [PolicyExample]

  /// The jurisdiction of a recommendation that speaks of no state: it works over every state's law.
  public static let anyJurisdiction = "any"

  /// Whether it binds nobody: whatever comes of a recommendation is hypothetical.
  public var isRecommendation: Bool { status == .recommendation }

  /// Whether it works over the law of every state.
  public var isOfAnyJurisdiction: Bool { jurisdiction == Self.anyJurisdiction }

  /// Whether no rule of it covers anything or leaves anything to a person.
  public var addressesNothing: Bool {
    let treatments = statuteRules.values.map(\.treatment) + categoryRules.values.map(\.treatment)
    return (treatments + [otherwise]).allSatisfy { $0 == .notAddressed }
  }

  /// Why the policy cannot be applied as of a day, or nil when it can.
  ///
  /// A recommendation has no days: it can always be looked at, and never binds.
  public func obstacle(asOf day: CalendarDate) -> String? {
    if isRecommendation { return nil }
    if let from = window.from, day < from {
      return "Policy \(id) is in force from \(from) on, and the as-of date is \(day). "
        + "Choose a later --as-of, or use --hypothetical."
    }
    if let until = window.until, day >= until {
      return "Policy \(id) was \(status == .superseded ? "superseded" : "revoked") on \(until), "
        + "and the as-of date is \(day). Choose an earlier --as-of, or use --hypothetical."
    }
    return nil
  }
}
