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
    public let id: String
    /// What it names.
    public let subject: Subject
    /// What is done.
    public let treatment: Treatment
    /// The source's id.
    public let source: String
    /// Whether the rule is confirmed.
    public let verified: Bool
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
    /// The statute that the motion rests on, or nil.
    public let vehicle: String?
    /// The source's id.
    public let source: String
    /// Whether the answer is confirmed.
    public let verified: Bool
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

  /// The id, which is the file's name too.
  public let id: String
  /// The title.
  public let title: String
  /// The office.
  public let office: String
  /// The official who adopted it.
  public let official: String
  /// The jurisdiction, such as `US-NY`.
  public let jurisdiction: String
  /// Whether it binds anybody.
  public let status: Status
  /// The day of its announcement, or nil when unknown.
  public let announced: CalendarDate?
  /// The days on which it was or is in force.
  public let window: DateWindow
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
  /// The rules by statute.
  public let statuteRules: [String: ChargeRule]
  /// The rules by category.
  public let categoryRules: [ConductCategory: ChargeRule]
  /// What is done with whatever no rule names.
  public let otherwise: Treatment
  /// The answer for every stage.
  public let relief: [ProceduralStage: StageRule]
  /// Cases with a known answer, run as tests.
  public let examples: [PolicyExample]

  /// Why the policy cannot be applied as of a day, or nil when it can.
  public func obstacle(asOf day: CalendarDate) -> String? {
    if status == .recommendation {
      return "Policy \(id) is a recommendation that no office has adopted. "
        + "Use --hypothetical to see what it would do."
    }
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

/// A case with a known answer in a policy file.
public struct PolicyExample: Sendable {
  /// What it shows.
  public let name: String
  /// The line of the file.
  public let line: Int
  /// The day it is judged on; nil means the policy's first day.
  public let asOf: CalendarDate?
  /// The case.
  public let facts: ExampleCase
  /// The outcome that must come out.
  public let outcome: CaseOutcome
  /// The reason that must come out.
  public let reason: ReasonWord
  /// The relief that must come out, or nil when not stated.
  public let relief: Relief?
}

/// The facts of an example, in the words of a rule file.
public struct ExampleCase: Sendable {
  /// One count.
  public struct Count: Sendable {
    /// The citation as printed.
    public let charge: String
    /// The charge text.
    public let text: String
    /// The class word, or nil when blank.
    public let classWord: String?
    /// The offense date, or nil when blank.
    public let offenseDate: CalendarDate?
    /// The plea.
    public let plea: Plea
    /// The disposition.
    public let disposition: Disposition
    /// The citation of an earlier stage, or nil.
    public let chargedAs: String?
  }

  /// One warrant.
  public struct Warrant: Sendable {
    /// The type.
    public let type: WarrantType
    /// The status.
    public let status: WarrantStatus
    /// The issue date, or nil when blank.
    public let issued: CalendarDate?
  }

  /// The court as printed.
  public let court: String
  /// A mark on the record.
  public let mark: RecordMark
  /// The birth date, or nil when blank.
  public let birthDate: CalendarDate?
  /// The counts.
  public let counts: [Count]
  /// The warrants.
  public let warrants: [Warrant]
}
