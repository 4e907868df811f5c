public import CourtRecords

/// What a person says that a (citation, description) pair means, signed.
///
/// It comes from a crosswalk file. A statute, a category, or both; never neither.
public struct ChargeCorrection: Sendable, Hashable {
  /// The statute as the law's own grammar reads it; nil when only a category is given.
  public let statute: StatuteReference?
  /// The category; nil when only a statute is given.
  public let category: ConductCategory?
  /// Who signed it, as written.
  public let signedBy: String
  /// When it was signed.
  public let signedOn: CalendarDate
  /// The line of the crosswalk file on which it begins, counted from 1.
  public let line: Int

  /// Makes a correction.
  public init(
    statute: StatuteReference?, category: ConductCategory?, signedBy: String,
    signedOn: CalendarDate, line: Int
  ) {
    precondition(statute != nil || category != nil, "A correction says something.")
    self.statute = statute
    self.category = category
    self.signedBy = signedBy
    self.signedOn = signedOn
    self.line = line
  }

  /// What it says, such as `PL 230.00` or `attempt of PL 230.00, selling`.
  public var said: String {
    [statute?.understood, category?.rawValue].compactMap(\.self).joined(separator: ", ")
  }
}

/// A correction as it was laid over a charge.
public struct AppliedCorrection: Sendable {
  /// The correction.
  public let correction: ChargeCorrection
  /// Why it does not hold, as one sentence; nil when it holds.
  ///
  /// Then the charge stays as it was read, and a person looks at its case.
  public let contradiction: String?
  /// What the charge would be if it held; empty when it holds.
  let claimed: [ChargeReading]
  /// The citation as it was printed, before the correction.
  public let printed: CitationReading

  /// The entry in short: `line 12: PL 230.00 (A. Lawyer, 2021-02-01)`, and what contradicts it.
  public var sentence: String {
    let entry =
      "line \(correction.line): \(correction.said) (\(correction.signedBy), \(correction.signedOn))"
    return contradiction.map { "\(entry), not applied: \($0)" } ?? entry
  }
}

extension ChargeClassifier {
  /// Reads a pair and lays a person's correction over it.
  ///
  /// A correction settles what could not be read, or what the citation and the text say differently.
  /// It turns no guard off: guards of the printed citation and guard words of the text stay. Where it
  /// contradicts what the statutes file knows, the charge stays as read, with the contradiction.
  public func read(
    citation: Span<UInt8>, description: Span<UInt8>, correction: ChargeCorrection
  ) -> ChargeReading {
    var printed = read(citation: citation, description: description)
    var claimed = claim(correction, over: printed)
    let contradiction = contradiction(correction, printed: printed, claimed: claimed)
    if contradiction != nil {
      printed.correction = AppliedCorrection(
        correction: correction, contradiction: contradiction, claimed: [claimed],
        printed: printed.citation)
      return printed
    }
    claimed.correction = AppliedCorrection(
      correction: correction, contradiction: nil, claimed: [], printed: printed.citation)
    return claimed
  }

  /// The statute that a text names by the law's own grammar; nil when it is not exactly one.
  public func reference(named text: String) -> StatuteReference? {
    guard case .statute(let reference, let rest) = read(citation: text, description: "").citation,
      rest.isEmpty
    else { return nil }
    return reference
  }

  // MARK: What it would be

  private func claim(
    _ correction: ChargeCorrection, over printed: ChargeReading
  ) -> ChargeReading {
    guard let reference = correction.statute else {
      guard let category = correction.category, let cited = printed.citation.reference else {
        return printed
      }
      // A category says nothing against a text: only a statute settles what the two say differently.
      var claimed = ChargeReading(
        citation: printed.citation, text: printed.text,
        statute: recategorised(printed.statute, as: category, id: cited.id),
        citedGuard: printed.citedGuard)
      claimed.guardedParts = printed.guardedParts
      claimed.lacksTarget = printed.lacksTarget
      return claimed
    }
    let known = read(citation: reference.id, description: "")
    let kept = printed.citedGuard ?? printed.statute.flatMap(Self.ownGuard)
    var statute = known.statute
    if let category = correction.category {
      // With its statute, the side of a section of both sides is a person's to say.
      statute =
        statute.flatMap { narrowed($0, to: category) }
        ?? recategorised(statute, as: category, id: reference.id)
    }
    var claimed = ChargeReading(
      citation: .statute(reference, rest: ""), text: printed.text.withoutMeaning, statute: statute,
      citedGuard: known.citedGuard ?? kept)
    claimed.guardedParts = known.guardedParts
    claimed.lacksTarget = law.lacksTarget(reference)
    return claimed
  }

  /// A statute whose category a person says: what is verified stays, what is not becomes theirs and
  /// stays unverified.
  private func recategorised(
    _ statute: Statute?, as category: ConductCategory, id: String
  ) -> Statute {
    guard let statute else {
      return Statute(
        id: id, versions: [StatuteVersion(category: category)], subdivisions: [])
    }
    return Statute(
      id: statute.id, versions: statute.versions.map { $0.recategorised(category) },
      subdivisions: statute.subdivisions)
  }

  /// A statute of sellers and buyers as that of one of the two; nil when it is not of both.
  private func narrowed(_ statute: Statute, to category: ConductCategory) -> Statute? {
    guard category == .selling || category == .buying,
      statute.versions.allSatisfy(\.category.isOfBothSides)
    else { return nil }
    return Statute(
      id: statute.id, versions: statute.versions.map { $0.narrowed(to: category) },
      subdivisions: statute.subdivisions)
  }

  private static func ownGuard(of statute: Statute) -> ChargeReading.CitedGuard? {
    for version in statute.versions {
      guard let kind = version.guardKind else { continue }
      return ChargeReading.CitedGuard(
        id: statute.id, rule: GuardRule(kind: kind, source: version.source, verified: true))
    }
    return nil
  }
}

extension StatuteVersion {
  /// A version of which only a person's word is known.
  fileprivate init(category: ConductCategory) {
    self.init(
      name: "", category: category, classes: [], window: DateWindow(from: nil, until: nil),
      guardKind: nil, void: nil, verified: [], source: "")
  }

  /// What is verified stays verified: the person only says which side of it.
  fileprivate func narrowed(to side: ConductCategory) -> StatuteVersion {
    StatuteVersion(
      name: name, category: side, classes: classes, window: window, guardKind: guardKind,
      void: void, verified: verified, source: source)
  }

  fileprivate func recategorised(_ other: ConductCategory) -> StatuteVersion {
    if category == other || verified.contains(.category) { return self }
    return StatuteVersion(
      name: name, category: other, classes: classes, window: window, guardKind: guardKind,
      void: void, verified: verified.subtracting([.category]), source: source)
  }
}

extension TextReading {
  /// Only what a correction cannot settle: whether there is a text, and its guard words.
  fileprivate var withoutMeaning: TextReading {
    var rest = TextReading()
    rest.isBlank = isBlank
    rest.guards = guards
    return rest
  }
}
