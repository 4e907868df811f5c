public import CourtRecords

/// What the law makes of one (citation, description) pair, whatever the policy.
public struct ChargeReading: Sendable {
  /// The citation as read.
  public var citation: CitationReading { shared.value.citation }
  /// The text as recognised, the wording behind the citation included.
  public var text: TextReading { shared.value.text }
  /// What the statutes file knows of the deepest cited part, or nil when it does not list it.
  public var statute: Statute? { shared.value.statute }
  /// The guard that the citation runs into: a subdivision, a section or a whole article.
  public var citedGuard: CitedGuard? { shared.value.citedGuard }
  /// The subdivisions of what is cited that stop a case, on whatever day and of whatever class.
  public var guardedParts: [String] {
    get { shared.value.guardedParts }
    set { change { $0.guardedParts = newValue } }
  }
  /// Whether it is an attempt or the like that names no offense it aims at.
  public var lacksTarget: Bool {
    get { shared.value.lacksTarget }
    set { change { $0.lacksTarget = newValue } }
  }
  /// Whether it is under the law that read it; unknown where the state of its row is.
  public var origin: ChargeOrigin {
    get { shared.value.origin }
    set { change { $0.origin = newValue } }
  }
  /// What a person said about the pair; nil when nobody did.
  public internal(set) var correction: AppliedCorrection? {
    get { shared.value.correction }
    set { change { $0.correction = newValue } }
  }

  private struct Contents: Sendable {
    let citation: CitationReading
    let text: TextReading
    let statute: Statute?
    let citedGuard: CitedGuard?
    var guardedParts: [String] = []
    var lacksTarget: Bool = false
    var origin: ChargeOrigin = ChargeOrigin.own
    var correction: AppliedCorrection?
  }

  private var shared: Shared<Contents>

  init(citation: CitationReading, text: TextReading, statute: Statute?, citedGuard: CitedGuard?) {
    shared = Shared(
      Contents(citation: citation, text: text, statute: statute, citedGuard: citedGuard))
  }

  private mutating func change(_ body: (inout Contents) -> Void) {
    var contents = shared.value
    body(&contents)
    shared = Shared(contents)
  }

  /// A charge under another state's law, of which this law reads nothing.
  public static let ofOtherLaw: ChargeReading = {
    var reading = ChargeReading(
      citation: .unread, text: TextReading(), statute: nil, citedGuard: nil)
    reading.origin = .elsewhere
    return reading
  }()

  /// A guard and the identifier that it was found under.
  public struct CitedGuard: Sendable, Hashable {
    /// What was listed, such as `PL 120` for the whole article.
    public let id: String
    /// The rule.
    public let rule: GuardRule
  }
}

/// Reads charges by the law of one state.
///
/// Cost: some microseconds a pair. Callers keep the result by the raw bytes of both cells.
public struct ChargeClassifier: Sendable {
  /// The law it reads by.
  public let law: StateLaw
  private let parser: CitationParser

  /// Makes the classifier of a state's law.
  public init(law: StateLaw) {
    self.law = law
    parser = CitationParser(law: law)
  }

  /// What a citation cell says by itself.
  public struct CitedPart: Sendable {
    let citation: CitationReading
    /// The words behind the citation, or in its place; nil where they tell nothing.
    let words: TextReading?
  }

  /// Reads one citation and one description, either of which may be empty.
  public func read(citation: Span<UInt8>, description: Span<UInt8>) -> ChargeReading {
    read(readCitation(citation), text: readText(description))
  }

  /// Reads a citation cell.
  public func readCitation(_ cell: Span<UInt8>) -> CitedPart {
    let cited = parser.read(cell)
    switch cited {
    case .statute(_, let rest) where !rest.isEmpty:
      return CitedPart(citation: cited, words: law.wordings.read(Array(rest.utf8).span))
    case .unread:
      // `LOITERING FOR PROSTITUTION OR` in a citation column: its words still tell something.
      // `SEE COMMENT` does not: beside a blank text there is then no text at all.
      let words = law.wordings.read(cell)
      let tells = !words.categories.isEmpty || !words.guards.isEmpty
      return CitedPart(citation: cited, words: tells ? words : nil)
    default:
      return CitedPart(citation: cited, words: nil)
    }
  }

  /// Reads a description cell.
  public func readText(_ cell: Span<UInt8>) -> TextReading { law.wordings.read(cell) }

  /// Reads a charge whose two cells were read, by themselves, before.
  public func read(_ part: CitedPart, text description: TextReading) -> ChargeReading {
    let cited = part.citation
    let text = part.words.map { description.joined(with: $0) } ?? description
    guard let reference = cited.reference else {
      return ChargeReading(citation: cited, text: text, statute: nil, citedGuard: nil)
    }
    let statute = reference.identifiers.lazy.compactMap { law.statutes[$0] }.first
    let guarded = law.citedGuard(reference).map { ChargeReading.CitedGuard(id: $0, rule: $1) }
    if statute == nil, guarded == nil, let possible = siblings(of: reference) {
      return ChargeReading(
        citation: .unclear(possible: possible), text: text, statute: nil, citedGuard: nil)
    }
    var reading = ChargeReading(
      citation: cited, text: text, statute: statute, citedGuard: guarded)
    reading.lacksTarget = law.lacksTarget(reference)
    reading.guardedParts = law.guardedParts(of: reference).map(\.id)
    return reading
  }

  /// Convenience for text at hand, such as a rule file's example.
  public func read(citation: String, description: String) -> ChargeReading {
    read(citation: Array(citation.utf8).span, description: Array(description.utf8).span)
  }

  /// The sections of an article that is all sex work, where the file does not list the cited one.
  ///
  /// `PL 230.02` does not exist: a digit is wrong, and any section of article 230 may be meant.
  private func siblings(of reference: StatuteReference) -> [String]? {
    guard let prefix = law.chapterPrefix(book: reference.book, section: reference.section) else {
      return nil
    }
    let known = law.statutes.filter { $0.key.hasPrefix(prefix) && !$0.key.contains("(") }
    let isSexWork = known.values.allSatisfy { statute in
      statute.versions.allSatisfy(\.category.isSexWork)
    }
    return known.isEmpty || !isSexWork ? nil : known.keys.sorted()
  }
}

extension TextReading {
  /// What two texts of one charge say together.
  func joined(with other: TextReading) -> TextReading {
    if isBlank { return other }
    if other.isBlank { return self }
    var both = self
    both.statutes.formUnion(other.statutes)
    both.categories.formUnion(other.categories)
    both.guards.formUnion(other.guards)
    both.hasSexWorkWords = hasSexWorkWords || other.hasSexWorkWords
    both.words = words.map { $0.joined(with: other.words) } ?? other.words
    return both
  }
}
