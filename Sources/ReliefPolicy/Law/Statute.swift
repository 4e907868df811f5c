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
  public var name: String { shared.value.name }
  /// The category of its conduct.
  public var category: ConductCategory { shared.value.category }
  /// Every class code that it can have; empty when the file does not say.
  public var classes: [String] { shared.value.classes }
  /// The days on which it was in force.
  public var window: DateWindow { shared.value.window }
  /// Why it stops a case, or nil when it does not.
  public var guardKind: GuardKind? { shared.value.guardKind }
  /// The clause that voids it, or nil.
  public var void: VoidClause? { shared.value.void }
  /// The confirmed facts.
  public var verified: Set<Fact> { shared.value.verified }
  /// The source's id.
  public var source: String { shared.value.source }
  /// Whether the words reach the other side too, though records use it for one: a policy that
  /// treats seller and buyer differently has to ask.
  public var reachesBothSides: Bool { shared.value.reachesBothSides }
  /// Whether the number was vacant between the version before and this one.
  public var followsGap: Bool { shared.value.followsGap }

  private struct Contents: Sendable, Hashable {
    let name: String
    let category: ConductCategory
    let classes: [String]
    let window: DateWindow
    let guardKind: GuardKind?
    let void: VoidClause?
    let verified: Set<Fact>
    let source: String
    let reachesBothSides: Bool
    let followsGap: Bool
  }

  private let shared: Shared<Contents>

  init(
    name: String, category: ConductCategory, classes: [String], window: DateWindow,
    guardKind: GuardKind?, void: VoidClause?, verified: Set<Fact>, source: String,
    reachesBothSides: Bool = false, followsGap: Bool = false
  ) {
    shared = Shared(
      Contents(
        name: name, category: category, classes: classes, window: window, guardKind: guardKind,
        void: void, verified: verified, source: source, reachesBothSides: reachesBothSides,
        followsGap: followsGap))
  }
}
