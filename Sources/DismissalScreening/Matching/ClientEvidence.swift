/// What speaks for a client being the defendant of a case.
struct ClientEvidence: Sendable, Equatable {
  /// How sure it is.
  enum Strength: String, Sendable, Comparable {
    /// The same identifier, or the same name and birth date, and nothing against it.
    case certain
    /// One field differs, or one is missing.
    case possible

    static func < (left: Strength, right: Strength) -> Bool {
      left == .certain && right == .possible
    }
  }

  var strength: Strength
  /// The fields that agree and differ, in words, parted by `; `.
  var words: String
  /// Whether an identifier or the docket agrees, and not name and birth date alone.
  let isByIdentifier: Bool

  /// Weighs what agrees; nil when more than one field differs.
  ///
  /// `sharesPerson` and `sharesDocket` are nil where either side has none.
  static func weigh(
    name: NameRelation, birth: BirthRelation, sharesPerson: Bool?, sharesDocket: Bool
  ) -> ClientEvidence? {
    var parts: [String] = []
    if sharesPerson == true { parts.append("same identifier") }
    if sharesDocket { parts.append("same docket") }
    parts.append(name.sentence)
    parts.append(birth.sentence)
    if sharesPerson == false { parts.append("another identifier") }
    func evidence(_ strength: Strength, byIdentifier: Bool = false) -> ClientEvidence {
      ClientEvidence(
        strength: strength, words: parts.joined(separator: "; "), isByIdentifier: byIdentifier)
    }
    if sharesPerson == true {
      // Numbers are mistyped too: nothing else may speak against it.
      let isDoubtful = name == .different && birth != .same
      return evidence(isDoubtful ? .possible : .certain, byIdentifier: true)
    }
    if sharesDocket {
      let isCertain =
        name == .same && (birth == .same || birth == .unknown) && sharesPerson != false
      return evidence(isCertain ? .certain : .possible, byIdentifier: true)
    }
    switch (name, birth) {
    case (.same, .same): return evidence(sharesPerson == false ? .possible : .certain)
    case (.same, .different): return sharesPerson == false ? nil : evidence(.possible)
    case (.same, _): return evidence(.possible)
    case (.unknown, _), (.different, _): return nil
    case (_, .same): return evidence(.possible)
    default: return nil
    }
  }
}
