public import CourtRecords

extension Policy {
  /// What the policy does with one statute, or with one category of conduct.
  public struct ChargeRule: Sendable, Hashable {
    /// What the rule names.
    public enum Subject: Sendable, Hashable {
      /// A section or subdivision, such as `PL 240.37(3)`.
      case statute(String)
      /// A category of conduct.
      case category(ConductCategory)
    }

    /// The rule's id: the policy's id and what it names.
    public var id: String { shared.value.id }
    /// What it names.
    public var subject: Subject { shared.value.subject }
    /// What is done.
    public var treatment: Treatment { shared.value.treatment }
    /// The conditions under which it is done; all must hold.
    public var conditions: [PolicyCondition] { shared.value.conditions }
    /// The source's id.
    public var source: String { shared.value.source }
    /// Where in the source it stands, such as `A.1(h)`; nil when not stated.
    public var place: String? { shared.value.place }
    /// Whether the rule is confirmed.
    public var verified: Bool { shared.value.verified }
    /// A remark; nil when there is none.
    public var note: String? { shared.value.note }
    /// The line of the file.
    public var line: Int { shared.value.line }

    private struct Contents: Sendable, Hashable {
      let id: String
      let subject: Subject
      let treatment: Treatment
      let conditions: [PolicyCondition]
      let source: String
      let place: String?
      let verified: Bool
      let note: String?
      let line: Int
    }

    private let shared: Shared<Contents>

    init(
      id: String, subject: Subject, treatment: Treatment, conditions: [PolicyCondition],
      source: String, place: String?, verified: Bool, note: String?, line: Int
    ) {
      shared = Shared(
        Contents(
          id: id, subject: subject, treatment: treatment, conditions: conditions, source: source,
          place: place, verified: verified, note: note, line: line))
    }
  }

  /// What the policy asks for at one stage.
  public struct StageRule: Sendable, Hashable {
    /// The answer.
    public enum Answer: Sendable, Hashable {
      /// A motion asks for this.
      case relief(Relief)
      /// A person decides.
      case review
      /// Nothing: the policy does not reach this stage.
      case none
    }

    /// The answer.
    public let answer: Answer
    /// The statute that the motion rests on where no jurisdiction has its own; nil when not stated.
    public let vehicle: String?
    /// The statute that the motion rests on, by jurisdiction; empty for a policy of one state.
    public let vehicles: [String: String]
    /// Whether the motion asks for a bar on filing the case anew.
    public let barsRefiling: Bool
    /// The source's id.
    public let source: String
    /// Where in the source it stands; nil when not stated.
    public let place: String?
    /// Whether the answer is confirmed.
    public let verified: Bool
    /// A remark; nil when there is none.
    public let note: String?

    /// The statute that a motion rests on in a jurisdiction such as `US-NY`; nil when not stated.
    public func vehicle(in jurisdiction: String) -> String? {
      vehicles[jurisdiction] ?? vehicle
    }
  }

  /// A fact that a policy may ask for even where the export binds no column for it.
  public enum RequiredFact: String, Sendable, Hashable, CaseIterable {
    /// The offense date of the covered count.
    case offenseDate = "offense_date"
    /// The defendant's birth date.
    case birthDate = "birth_date"
    /// The disposition of every count.
    case disposition
    /// The class of every count.
    case `class`
    /// The case's warrants.
    case warrant
  }
}
