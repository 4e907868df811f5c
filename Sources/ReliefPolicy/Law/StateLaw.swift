public import CourtRecords

/// The law of one state, as its statutes file gives it: what a citation means, and what it does not.
///
/// Compiled once from `Rules/statutes/us-XX.yaml`; immutable afterwards.
public struct StateLaw: Sendable {
  /// The jurisdiction, such as `US-NY`.
  public let jurisdiction: String
  /// The state's name.
  public let name: String
  /// Where the facts come from, by id.
  public let sources: [String: LegalSource]
  /// The classes of offenses, most serious first.
  public let scale: OffenseClassScale
  /// What the class of an attempt is, by the class code of the target.
  public let attempts: AttemptRule
  /// The courts that an export may name.
  public let courts: [Court]
  /// The code books.
  public let books: [CodeBook]
  /// How the books number their sections, by the books' ids; only of those that say so.
  let patterns: [String: SectionPattern]
  /// The sections the file speaks of, by their identifier such as `PL 230.00`.
  public let statutes: [String: Statute]
  /// Sections, subdivisions and whole articles that stop a case, by identifier.
  public let guards: [String: GuardRule]
  /// Rows of sections that stop a case.
  let guardRanges: [GuardRange]
  /// Felony sections that do not hold a case back, by identifier.
  public let harmless: Set<String>
  /// Sections, subdivisions and whole chapters of offenses that have a victim, by identifier.
  ///
  /// Such a count beside a covered one holds the case; a guard excludes it.
  public let victims: Set<String>
  /// Identifiers by the codes that other systems have for them; supporting evidence only.
  let offenseCodes: [String: Set<String>]
  /// What a charge text is recognised by.
  public let wordings: ChargeWordings
  /// The subdivisions that stop a case, by everything that they are a part of.
  let guardedParts: [String: [GuardedPart]]

  private let courtIndex: [String: Int]

  init(
    jurisdiction: String, name: String, sources: [String: LegalSource],
    scale: OffenseClassScale, attempts: AttemptRule, courts: [Court], books: [CodeBook],
    statutes: [String: Statute], guards: [String: GuardRule], guardRanges: [GuardRange],
    harmless: Set<String>, victims: Set<String>, offenseCodes: [String: Set<String>],
    wordings: ChargeWordings
  ) {
    self.jurisdiction = jurisdiction
    self.name = name
    self.sources = sources
    self.scale = scale
    self.attempts = attempts
    self.courts = courts
    self.books = books
    patterns = Dictionary(
      books.compactMap { book in book.pattern.map { (book.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.statutes = statutes
    self.guards = guards
    self.guardRanges = guardRanges
    self.offenseCodes = offenseCodes
    self.harmless = harmless
    self.victims = victims
    self.wordings = wordings
    guardedParts = GuardedPart.all(of: statutes, guards: guards)
    var index: [String: Int] = [:]
    for (place, court) in courts.enumerated() {
      for spelling in court.spellings + [court.id, court.name] {
        index[Self.squeezed(spelling)] = place
      }
    }
    courtIndex = index
  }

  /// The court that a cell names, or nil when it is blank or no spelling of any court.
  ///
  /// Letters and digits are compared, upper-cased; blanks and punctuation are ignored.
  public func court(named text: String) -> Court? {
    courtIndex[Self.squeezed(text)].map { courts[$0] }
  }

  static func squeezed(_ text: String) -> String {
    String(text.uppercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) })
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value)
  }
}

/// Where a fact of law was read.
public struct LegalSource: Sendable, Hashable {
  /// The id by which rules name it.
  public let id: String
  /// Its public title.
  public let title: String
  /// Its address, or nil when it has none.
  public let url: String?
}

/// What the class of an attempt is.
public struct AttemptRule: Sendable, Hashable {
  /// The class code of the attempt, by the class code of its target.
  public let lowered: [String: String]
  /// The source's id.
  public let source: String
  /// Whether the fact is confirmed.
  public let verified: Bool
}

/// A court of the state.
public struct Court: Sendable, Hashable {
  /// The id by which policies name it, such as `kings-criminal`.
  public let id: String
  /// Its full name.
  public let name: String
  /// Its county.
  public let county: String
  /// How exports write it.
  public let spellings: [String]
}

/// Why a section stops a case.
public struct GuardRule: Sendable, Hashable {
  /// The kind of danger.
  public let kind: GuardKind
  /// The source's id.
  public let source: String
  /// Whether the fact is confirmed.
  ///
  /// An unverified guard still stops: only relief needs proof.
  public let verified: Bool
}
