public import CourtRecords
internal import ReliefPolicy

/// What the law of a state makes of one citation, whatever a policy says of it.
///
/// Example: `PL 2403702` in New York is PL 240.37(2), loitering_prostitution, class V or BM.
public struct ChargeClassification: Sendable, Encodable {
  /// The citation as given.
  public let citation: String
  /// What it was read as, such as `PL 240.37(2)`; nil when no single statute was read.
  public let statute: String?
  /// The category of its conduct; nil when it is open.
  ///
  /// Where only the text names one it is a suggestion.
  public let category: String?
  /// Every class code that it can have; empty when the file does not say.
  public let classes: [String]
  /// `attempt`, `conspiracy`, `facilitation` or `solicitation`; nil for the offense itself.
  public let attempt: String?
  /// The facts that a source confirms: `citation`, `category`, `class`, `window`.
  public let verified: [String]
  /// Whether a decision may rest on it; otherwise a person looks.
  public let isAutomatic: Bool
  /// How it was read and why, in sentences.
  public let reason: String

  enum CodingKeys: String, CodingKey {
    case citation, statute, category, attempt, verified, reason
    case classes = "class"
    case isAutomatic = "automatic"
  }

  /// Encodes every key, those without a value as null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(citation, forKey: .citation)
    try container.encode(statute, forKey: .statute)
    try container.encode(category, forKey: .category)
    try container.encode(classes, forKey: .classes)
    try container.encode(attempt, forKey: .attempt)
    try container.encode(verified, forKey: .verified)
    try container.encode(isAutomatic, forKey: .isAutomatic)
    try container.encode(reason, forKey: .reason)
  }

  /// The facts for a person, a line each.
  public var text: String {
    let lines = [
      ("citation", citation.isEmpty ? "(blank)" : citation), ("statute", statute ?? "unknown"),
      ("category", category ?? "unknown"),
      ("class", classes.isEmpty ? "not stated" : classes.joined(separator: ", ")),
      ("attempt", attempt ?? "no"),
      ("verified", verified.isEmpty ? "nothing" : verified.joined(separator: ", ")),
      ("automatic", isAutomatic ? "yes" : "no"), ("reason", reason),
    ]
    return lines.map { name, value in
      name + String(repeating: " ", count: 11 - name.utf8.count) + value + "\n"
    }.joined()
  }
}

extension RuleLibrary {
  /// Reads one citation, with its text and offense date where they are known.
  ///
  /// Throws when the jurisdiction has no statutes file, or the file has faults.
  public func classify(
    citation: String, description: String = "", offenseDate: CalendarDate? = nil,
    jurisdiction: String
  ) throws -> ChargeClassification {
    let law = try law(jurisdiction).law
    let reading = ChargeClassifier(law: law).read(citation: citation, description: description)
    return CitationAnswer(law: law, reading: reading, day: offenseDate)
      .classification(of: citation)
  }
}
