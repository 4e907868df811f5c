public import CourtRecords

/// A section or subdivision, with what it meant over time.
public struct Statute: Sendable {
  /// The identifier, such as `PL 230.00` or `PL 240.37(2)`.
  public let id: String
  /// Its versions, by their windows; at least one.
  public let versions: [StatuteVersion]
  /// The identifiers of its subdivisions that the file tells apart.
  public let subdivisions: [String]
}

/// What a section meant during one window.
public struct StatuteVersion: Sendable, Hashable {
  /// A fact that a decision may rest on.
  public enum Fact: String, Sendable, Hashable, CaseIterable {
    /// That the citation names this offense.
    case citation
    /// The category of its conduct.
    case category
    /// Its offense class.
    case `class`
    /// The days on which it was in force.
    case window
  }

  /// That no prosecution may be begun or go on from a day on, by an own clause of the repeal.
  public struct VoidClause: Sendable, Hashable {
    /// The first day.
    public let from: CalendarDate
    /// The source's id.
    public let source: String
    /// Whether the clause is confirmed.
    public let verified: Bool
  }

  /// The offense's name.
  public let name: String
  /// The category of its conduct.
  public let category: ConductCategory
  /// Every class code that it can have; empty when the file does not say.
  public let classes: [String]
  /// The days on which it was in force.
  public let window: DateWindow
  /// Why it stops a case, or nil when it does not.
  public let guardKind: GuardKind?
  /// The clause that voids it, or nil.
  public let void: VoidClause?
  /// The confirmed facts.
  public let verified: Set<Fact>
  /// The source's id.
  public let source: String
  /// Whether the words reach the other side too, though records use it for one: a policy that
  /// treats seller and buyer differently has to ask.
  public var reachesBothSides = false
  /// Whether the number was vacant between the version before and this one.
  public var followsGap = false
}
