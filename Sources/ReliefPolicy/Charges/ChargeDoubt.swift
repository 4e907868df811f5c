internal import CourtRecords

/// Why no decision may rest on a charge as the law reads it, without a person, whatever the policy.
///
/// The first that holds is the one to tell. A policy asks the same questions of the charges that it
/// covers (``CoverageRules``), and further ones of its own.
enum ChargeDoubt: Hashable, CaseIterable {
  /// The text speaks of a minor, force, trafficking or violence.
  case guardWord
  /// The text names another kind of conduct.
  case textDisagrees
  /// Without its subdivision it may be one that stops a case.
  case guardUncertain
  /// Seller and buyer are in one section; a text may hold a charge back, and does not settle it.
  case directionUnknown
  /// A fact that a result may rest on has no source.
  case notVerified
}

extension ChargeReading {
  /// Whether a decision may rest on the charge, if one of these versions of its statute holds.
  ///
  /// `versions` is the one of a known day, all of them where each row brings its day, none where the
  /// statutes file does not list the section. What stops a case does so whatever else is open.
  public func isAutomatic(over versions: [StatuteVersion]) -> Bool {
    guard citation.reference != nil, !lacksTarget else { return false }
    return stops(over: versions) != nil || doubts(over: versions).isEmpty
  }

  /// What makes the charge stop its case, whichever version holds; nil when nothing does.
  func stops(over versions: [StatuteVersion]) -> GuardKind? {
    if let citedGuard { return citedGuard.rule.kind }
    guard let kind = versions.compactMap(\.guardKind).first,
      versions.allSatisfy({ $0.guardKind != nil })
    else { return nil }
    return kind
  }

  /// Every doubt about the charge, in order.
  func doubts(over versions: [StatuteVersion]) -> [ChargeDoubt] {
    let categories = versions.isEmpty ? [.unrelated] : versions.map(\.category)
    let isSexWork = categories.contains(where: \.isSexWork)
    // Nothing rests on what exactly an unrelated charge is.
    let isNamedByPolicies = categories.contains { $0 != .unrelated }
    return ChargeDoubt.allCases.filter { doubt in
      switch doubt {
      case .guardWord: !text.guards.isEmpty && (isSexWork || !isNamedByText)
      case .textDisagrees:
        (isNamedByPolicies || text.hasSexWorkWords) && categories.allSatisfy(textDisagrees)
      case .guardUncertain: isSexWork && !guardedParts.isEmpty
      case .directionUnknown: categories.contains(.mixed)
      case .notVerified:
        versions.contains { version in
          version.category != .unrelated && version.guardKind == nil
            && !unconfirmed(version).isEmpty
        }
      }
    }
  }

  /// The facts under which a charge is read and of which no source confirms this version.
  public func unconfirmed(_ version: StatuteVersion) -> Set<StatuteVersion.Fact> {
    reading(version).union([.category]).subtracting(version.verified)
  }

  /// Whether a source confirms that the citation means this version.
  func isReadingConfirmed(_ version: StatuteVersion) -> Bool {
    reading(version).isSubset(of: version.verified)
  }

  /// Where a section changed its meaning, what is read rests on the days of the version too.
  private func reading(_ version: StatuteVersion) -> Set<StatuteVersion.Fact> {
    (statute?.versions.count ?? 0) > 1 ? [.citation, .window] : [.citation]
  }

  /// Whether the text is listed as a wording of the cited statute.
  public var isNamedByText: Bool {
    let identifiers = citation.reference?.identifiers ?? []
    return text.statutes.contains(where: identifiers.contains)
  }

  /// Whether the text is recognised, and as another kind of conduct than this.
  ///
  /// A text that may be of either side disagrees with no kind of sex work.
  func textDisagrees(with category: ConductCategory) -> Bool {
    guard !isNamedByText, !text.categories.isEmpty, !text.categories.contains(category),
      !(category.isSexWork && text.categories.contains(.mixed))
    else { return false }
    return !(category == .mixed && text.categories.isSubset(of: [.selling, .buying]))
  }
}
