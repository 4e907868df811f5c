public import CourtRecords

/// How a (citation, description) pair is understood by the law of its state, whatever the policy.
///
/// For a person who goes through the charges of an export: which statute, what kind of conduct, why,
/// and whether a decision may rest on it without a person.
public struct ChargeUnderstanding: Sendable, Hashable {
  /// Why it is understood so, as a stable machine word.
  public enum Why: String, Sendable, Hashable, CaseIterable {
    /// The statutes file lists it.
    case listed
    /// It stops its case.
    case guarded
    /// The citation was read and lies elsewhere.
    case elsewhere
    /// A person said so and signed.
    case crosswalk
    /// A person's word contradicts the statutes file.
    case crosswalkContradicts = "crosswalk_contradicts"
    /// Neither citation nor text.
    case blank
    /// No citation, but a text.
    case textOnly = "text_only"
    /// A citation that could not be read.
    case unread
    /// The citation has lost digits.
    case unclear
    /// The cell holds several citations.
    case several
    /// The text names another offense.
    case textDisagrees = "text_disagrees"
    /// The text speaks of a minor, force, trafficking or violence.
    case guardWord = "guard_word"
    /// Without its subdivision it may be one that stops a case.
    case guardUncertain = "guard_uncertain"
    /// Seller and buyer in one section, and the text does not tell.
    case directionUnknown = "direction_unknown"
    /// A fact of law about it is not verified.
    case notVerified = "not_verified"
    /// There is no statutes file for the jurisdiction.
    case noStatutesFile = "no_statutes_file"
  }

  /// The statute as understood, such as `attempt of PL 230.00`; empty when none was read.
  public var statute: String
  /// The categories it may have, most telling first; those of the text when no citation was read.
  public var categories: [ConductCategory]
  /// Why.
  public var why: Why
  /// What there is to say beyond the word: a name, a guard, what it may be; often empty.
  public var detail: String

  /// Whether a decision may rest on it; otherwise a person looks.
  public var isAutomatic: Bool {
    switch why {
    case .listed, .guarded, .elsewhere, .crosswalk: true
    default: false
    }
  }

  /// The pair of a jurisdiction without a statutes file.
  public static let withoutLaw = ChargeUnderstanding(
    statute: "", categories: [], why: .noStatutesFile, detail: "")

  init(statute: String, categories: [ConductCategory], why: Why, detail: String) {
    self.statute = statute
    self.categories = categories
    self.why = why
    self.detail = detail
  }

  /// What is understood of a reading.
  public init(of reading: ChargeReading) {
    statute = reading.citation.reference?.understood ?? ""
    categories = []
    detail = ""
    why = .elsewhere
    for version in reading.statute?.versions ?? [] where !categories.contains(version.category) {
      categories.append(version.category)
    }
    if let applied = reading.correction, let contradiction = applied.contradiction {
      why = .crosswalkContradicts
      detail = "\(applied.correction.said) was said, but \(contradiction)"
      if categories.isEmpty { categories = reading.text.categories.sorted(by: Self.precedes) }
      return
    }
    switch reading.citation {
    case .statute: readStatute(reading)
    case .blank:
      why = reading.text.isBlank ? .blank : .textOnly
      readText(reading)
    case .unread:
      why = .unread
      readText(reading)
    case .unclear(let possible), .several(let possible):
      if case .unclear = reading.citation { why = .unclear } else { why = .several }
      readText(reading)
      detail = "may be \(possible.joined(separator: ", "))"
    }
    guard let applied = reading.correction else { return }
    if let category = applied.correction.category, reading.citation.reference == nil {
      categories = [category]
      // A category alone carries nothing: what may be covered still needs its statute.
      guard !category.isSexWork || category == .traffickingOrMinor else { return }
    }
    if isAutomatic || reading.citation.reference == nil {
      why = .crosswalk
      detail = "signed by \(applied.correction.signedBy) on \(applied.correction.signedOn)"
    }
  }

  private mutating func readStatute(_ reading: ChargeReading) {
    let versions = reading.statute?.versions ?? []
    let text = reading.text
    if reading.lacksTarget {
      why = .unread
      readText(reading)
      detail = "it names no offense that it aims at"
      return
    }
    if versions.isEmpty { categories = [.unrelated] }
    if let kind = reading.stops(over: versions) {
      why = .guarded
      detail = (reading.citedGuard.map { "\($0.id): " } ?? "") + kind.rawValue
      return
    }
    switch reading.doubts(over: versions).first {
    case .guardWord:
      why = .guardWord
      detail = text.guards.sorted().map(\.rawValue).joined(separator: ", ")
    case .textDisagrees:
      why = .textDisagrees
      detail =
        "the text says "
        + text.categories.sorted(by: Self.precedes).map(\.rawValue).joined(separator: ", ")
    case .guardUncertain:
      why = .guardUncertain
      detail = reading.guardedParts.joined(separator: ", ")
    case .directionUnknown: why = .directionUnknown
    case .notVerified:
      why = .notVerified
      detail = versions.first?.name ?? ""
    case nil where !versions.isEmpty:
      why = .listed
      detail = versions.map(\.name).filter { !$0.isEmpty }.joined(separator: " / ")
    case nil: break
    }
  }

  private mutating func readText(_ reading: ChargeReading) {
    categories = reading.text.categories.sorted(by: Self.precedes)
    if !reading.text.guards.isEmpty {
      detail =
        "the text speaks of "
        + reading.text.guards.sorted().map(\.rawValue).joined(separator: ", ")
    }
  }

  private static func precedes(_ one: ConductCategory, _ other: ConductCategory) -> Bool {
    one.rawValue < other.rawValue
  }

  /// Why, as one sentence.
  public var sentence: String {
    let plain =
      switch why {
      case .listed: "The statutes file lists it"
      case .guarded: "It stops a case"
      case .elsewhere: "The citation was read and lies elsewhere"
      case .crosswalk: "The crosswalk says so"
      case .crosswalkContradicts: "The crosswalk contradicts the statutes file"
      case .blank: "Neither citation nor text"
      case .textOnly: "There is a text and no citation"
      case .unread: "No citation could be read"
      case .unclear: "The citation has lost digits"
      case .several: "The cell holds several citations"
      case .textDisagrees: "The text names another offense"
      case .guardWord: "The text speaks of a minor, force, trafficking or violence"
      case .guardUncertain: "Without its subdivision it may be one that stops a case"
      case .directionUnknown: "Seller or buyer is not told"
      case .notVerified: "A fact of law about it is not verified"
      case .noStatutesFile: "There is no statutes file for this jurisdiction"
      }
    return detail.isEmpty ? plain + "." : "\(plain): \(detail)."
  }
}
