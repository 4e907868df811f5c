public import CourtRecords

/// A policy laid over the law of its state as of a day: what it makes of single charges.
///
/// A class, for it is handed to every decision and never changes.
public final class CoverageRules: Sendable {
  /// The law.
  public let law: StateLaw
  /// The policy.
  public let policy: Policy
  /// The day as of which facts are judged.
  public let asOf: CalendarDate
  /// Whether the policy is applied beyond the code books that its office acts under.
  public let liftsAuthority: Bool
  /// Whether the policy says nothing of any charge; asked of every one that was not read.
  private let addressesNothing: Bool

  /// Lays a policy over the law of its state.
  public init(law: StateLaw, policy: Policy, asOf: CalendarDate, liftsAuthority: Bool = false) {
    self.liftsAuthority = liftsAuthority
    self.law = law
    self.policy = policy
    self.asOf = asOf
    addressesNothing = policy.addressesNothing
  }

  /// What the policy makes of a charge with the given offense date.
  public func finding(
    for reading: ChargeReading, offenseDate: DateReading
  ) -> ChargeFinding {
    switch reading.origin {
    case .own: return ownFinding(reading, offenseDate: offenseDate)
    case .elsewhere:
      var found = ChargeFinding(.unrelated)
      found.isOutsideAuthority = true
      return found
    case .unknown:
      // What this law makes of it may not hold: it stops a case, and carries none.
      var found = ownFinding(reading, offenseDate: offenseDate)
      if found.matters || found.isVoid {
        found.kind = .possiblyCovered
        found.isVoid = false
      }
      found.doubts.insert(.jurisdictionUnknown, at: 0)
      return found
    }
  }

  private func ownFinding(
    _ reading: ChargeReading, offenseDate: DateReading
  ) -> ChargeFinding {
    if let applied = reading.correction {
      return correctedFinding(reading, applied, offenseDate: offenseDate)
    }
    return readFinding(reading, offenseDate: offenseDate)
  }

  /// What the policy makes of a charge as it was read, whatever a person said about it.
  func readFinding(_ reading: ChargeReading, offenseDate: DateReading) -> ChargeFinding {
    switch reading.citation {
    case .blank, .unread: unreadFinding(reading)
    case .unclear(let possible):
      openFinding(reading, possible: possible, doubt: .citationUnclear)
    case .several(let possible):
      openFinding(reading, possible: possible, doubt: .severalCitations)
    case .statute where reading.lacksTarget: targetlessFinding(reading)
    case .statute(let reference, _):
      statuteFinding(reading, reference: reference, offenseDate: offenseDate)
    }
  }

  /// Whether a charge could be covered or void on some offense date: then its row is kept whole.
  public func mayMatter(_ reading: ChargeReading) -> Bool {
    var days: [DateReading] = [.blank, .day(asOf)]
    for version in reading.statute?.versions ?? [] {
      if let from = version.window.from { days.append(.day(from)) }
      if let until = version.window.until {
        days.append(.day(CalendarDate(dayNumber: until.dayNumber - 1)))
      }
    }
    return days.contains {
      let finding = finding(for: reading, offenseDate: $0)
      return finding.matters || finding.isVoid
    }
  }

  // MARK: Citations that were not read

  private func unreadFinding(_ reading: ChargeReading) -> ChargeFinding {
    let text = reading.text
    // A policy that says nothing of any charge has nothing to be missed.
    if addressesNothing { return ChargeFinding(.unread) }
    let alarms = text.hasSexWorkWords || !text.guards.isEmpty || isCovered(text.categories)
    guard text.isBlank || alarms else { return ChargeFinding(.unread) }
    return possibly(.citationUnread)
  }

  /// An attempt, conspiracy or solicitation of what the citation does not say: the text may tell.
  private func targetlessFinding(_ reading: ChargeReading) -> ChargeFinding {
    var finding = unreadFinding(reading)
    if finding.matters { finding.doubts = [.citationUnclear] }
    return finding
  }

  private func openFinding(
    _ reading: ChargeReading, possible: [String], doubt: ReasonWord
  ) -> ChargeFinding {
    let couldBeCovered = possible.contains { id in
      guard let statute = law.statutes[id] else { return false }
      return statute.versions.contains { version in
        let (treatment, _) = treatment(identifiers: [id], category: version.category)
        // A damaged citation of sex work is looked at even where its neighbours are not covered.
        return treatment == .decline || treatment.isLeftToPerson || version.category.isSexWork
      }
    }
    if !addressesNothing, couldBeCovered || reading.text.hasSexWorkWords {
      return possibly(doubt)
    }
    var finding = ChargeFinding(.unread)
    finding.mayBeGuarded = possible.contains(where: law.isGuarded)
    return finding
  }

  private func possibly(_ doubt: ReasonWord) -> ChargeFinding {
    var finding = ChargeFinding(.possiblyCovered)
    finding.doubts = [doubt]
    return finding
  }

  // MARK: Statutes

  private func statuteFinding(
    _ reading: ChargeReading, reference: StatuteReference, offenseDate: DateReading
  ) -> ChargeFinding {
    let versions = reading.statute?.versions ?? []
    guard versions.count > 1 || offenseDate.date != nil else {
      return finding(reading, reference, version: versions.first)
    }
    guard let day = offenseDate.date else {
      return undatedFinding(versions.map { finding(reading, reference, version: $0) })
    }
    let current = versions.first { $0.window.contains(day) }
    if current != nil || versions.isEmpty {
      var found = finding(reading, reference, version: current)
      if day > asOf { addDoubt(.dateAfterAsOf, to: &found) }
      return found
    }
    // No version was in force on that day: a covered offense may be meant, a guard still stops.
    let all = versions.map { finding(reading, reference, version: $0) }
    if let stopping = all.first(where: { $0.kind == .guarded }) { return stopping }
    var found = all.first { $0.matters } ?? all[0]
    addDoubt(day > asOf ? .dateAfterAsOf : .dateOutsideWindow, to: &found)
    return found
  }

  /// Without an offense date, several versions decide only if they agree.
  private func undatedFinding(_ all: [ChargeFinding]) -> ChargeFinding {
    let first = all[0]
    let agree = all.allSatisfy {
      $0.kind == first.kind && $0.treatment == first.treatment
        && $0.version?.category == first.version?.category && $0.isVoid == first.isVoid
    }
    if agree { return first }
    guard var found = all.first(where: { $0.matters || $0.isVoid }) else {
      var found = first
      found.kind = .unrelated
      found.guardKind = nil
      found.guardID = nil
      found.mayBeGuarded = all.contains { $0.kind == .guarded }
      return found
    }
    found.kind = .possiblyCovered
    found.doubts.append(.offenseDateMissing)
    return found
  }

  private func addDoubt(_ doubt: ReasonWord, to finding: inout ChargeFinding) {
    guard finding.matters || finding.isVoid else { return }
    finding.kind = .possiblyCovered
    finding.doubts.append(doubt)
  }

  private func finding(
    _ reading: ChargeReading, _ reference: StatuteReference, version: StatuteVersion?
  ) -> ChargeFinding {
    var found = ChargeFinding(.unrelated)
    found.statuteID = reading.statute?.id ?? reference.id
    found.version = version
    if let void = version?.void, void.verified, asOf >= void.from { found.isVoid = true }
    if let kind = reading.citedGuard?.rule.kind ?? version?.guardKind {
      found.kind = .guarded
      found.guardKind = kind
      found.guardID = reading.citedGuard?.id ?? found.statuteID
      found.isVoid = false
      return found
    }
    let category = version?.category ?? .unrelated
    var (treatment, rule) = treatment(identifiers: reference.identifiers, category: category)
    let asksDirection =
      !found.isVoid
      && (rule == nil && isDirectionAsked(of: category) || isOtherSideMeant(version, rule: rule))
    if !liftsAuthority, !policy.books.isEmpty, !policy.books.contains(reference.book) {
      found.isOutsideAuthority =
        treatment != .notAddressed || asksDirection || reading.text.hasSexWorkWords
      found.mayBeGuarded = !reading.text.guards.isEmpty
      if !found.isVoid { return found }
      (treatment, rule) = (.notAddressed, nil)
    } else if asksDirection {
      found.kind = .possiblyCovered
      found.doubts = [.directionUnknown]
      return found
    }
    found.treatment = treatment
    found.rule = rule
    switch treatment {
    case .decline:
      found.doubts = doubts(reading, reference, version: version, rule: rule, treatment)
      found.kind = found.doubts.isEmpty ? .covered : .possiblyCovered
    case .notAddressed where found.isVoid, .voidStatute where found.isVoid:
      // A void charge can carry its case by itself: it is doubted like a covered one.
      found.doubts = doubts(reading, reference, version: version, rule: rule, treatment)
      if !found.doubts.isEmpty { found.kind = .possiblyCovered }
    case .supervisorApproval, .manualReview, .divert, .voidStatute:
      // The policy takes a statute for void that the law's file does not know as void: a person.
      found.kind = .possiblyCovered
      found.doubts = [.policyReview]
    case .prosecute:
      found.kind = .prosecuted
    case .notAddressed:
      undecided(&found, reading: reading, category: category)
    }
    return found
  }

  /// A charge that the policy does not address may still be one that its text says is covered.
  private func undecided(
    _ found: inout ChargeFinding, reading: ChargeReading, category: ConductCategory
  ) {
    let text = reading.text
    // Of a section that the file does not list the text tells more than the number. Here a text of
    // one side does tell something of a section of both.
    let isTold = text.hasSexWorkWords || reading.statute == nil
    if !reading.isNamedByText, !text.categories.contains(category), isTold,
      !(category.isSexWork && text.categories.contains(.mixed)), isCovered(text.categories)
    {
      found.kind = .possiblyCovered
      found.doubts = [.textDisagrees]
    } else if !text.guards.isEmpty, !reading.isNamedByText {
      found.mayBeGuarded = true
    }
  }

  // MARK: Doubts about a covered charge

  private func doubts(
    _ reading: ChargeReading, _ reference: StatuteReference, version: StatuteVersion?,
    rule: Policy.ChargeRule?, _ treatment: Treatment
  ) -> [ReasonWord] {
    var found: [ReasonWord] = []
    if !reading.text.guards.isEmpty { found.append(.guardWord) }
    if namesOtherSubdivision(reading, reference, treatment) {
      found.append(.subdivisionUnclear)
    } else if let version, reading.textDisagrees(with: version.category) {
      found.append(.textDisagrees)
    }
    if reference.inchoate != nil, !policy.coversAttempts { found.append(.policyReview) }
    if reference.inchoate != nil, !law.attempts.verified { found.append(.notVerified) }
    // A policy speaks of attempts; who conspires, solicits or facilitates may be a third party.
    if let inchoate = reference.inchoate, inchoate != .attempt, policy.coversAttempts {
      found.append(.policyReview)
    }
    if !isVerified(version, of: reading, rule: rule), !found.contains(.notVerified) {
      found.append(.notVerified)
    }
    return found
  }

  /// The text points to a subdivision that the policy treats otherwise, and none is cited.
  private func namesOtherSubdivision(
    _ reading: ChargeReading, _ reference: StatuteReference, _ own: Treatment
  ) -> Bool {
    guard reference.subdivisions.isEmpty, let statute = reading.statute else { return false }
    return statute.subdivisions.contains { id in
      guard let part = law.statutes[id], let version = part.versions.first else { return false }
      let (treatment, _) = treatment(
        identifiers: [id, statute.id], category: version.category)
      let isMeant =
        reading.text.statutes.contains(id)
        || (reading.text.statutes.isEmpty && reading.text.categories.contains(version.category)
          && version.category != statute.versions[0].category)
      return isMeant && treatment != own
    }
  }

  private func isVerified(
    _ version: StatuteVersion?, of reading: ChargeReading, rule: Policy.ChargeRule?
  ) -> Bool {
    guard let version, reading.isReadingConfirmed(version) else { return false }
    guard let rule else { return true }
    if !rule.verified { return false }
    if case .category = rule.subject { return version.verified.contains(.category) }
    return true
  }

  // MARK: Rules

  func treatment(
    identifiers: [String], category: ConductCategory
  ) -> (Treatment, Policy.ChargeRule?) {
    for id in identifiers {
      if let rule = policy.statuteRules[id] { return (rule.treatment, rule) }
    }
    if let rule = policy.categoryRules[category] { return (rule.treatment, rule) }
    // Seller and buyer in one section: a policy that treats both alike need not tell them apart.
    if category.isOfBothSides, let selling = policy.categoryRules[.selling],
      side(.selling) == side(.buying)
    {
      return (selling.treatment, selling)
    }
    return (category == .unrelated ? .notAddressed : policy.otherwise, nil)
  }

  /// What the policy does with sellers, or with buyers, and on which conditions.
  private struct Side: Equatable {
    let treatment: Treatment
    let conditions: [PolicyCondition]
  }

  private func side(_ category: ConductCategory) -> Side {
    let rule = policy.categoryRules[category]
    return Side(
      treatment: rule?.treatment ?? policy.otherwise, conditions: rule?.conditions ?? [])
  }

  /// Whether everything hangs on who is charged: the policy covers by category one of the two.
  ///
  /// A policy that names the section, or the category itself, never asks.
  private func isDirectionAsked(of category: ConductCategory) -> Bool {
    guard category.isOfBothSides, policy.categoryRules[category] == nil else { return false }
    let sides = [side(.selling), side(.buying)]
    return sides[0] != sides[1]
      && sides.contains { $0.treatment == .decline || $0.treatment.isLeftToPerson }
  }

  /// Whether a section that records use for one side may here be charged against the other, whom
  /// the policy treats differently.
  private func isOtherSideMeant(_ version: StatuteVersion?, rule: Policy.ChargeRule?) -> Bool {
    guard version?.reachesBothSides == true else { return false }
    if case .statute? = rule?.subject { return false }
    let sides = [side(.selling), side(.buying)]
    return sides[0] != sides[1]
      && sides.contains { $0.treatment == .decline || $0.treatment.isLeftToPerson }
  }

  /// Whether some statute of one of the categories, or the category itself, is covered.
  ///
  /// A text that may be of either side is covered where one of the sides is.
  func isCovered(_ named: Set<ConductCategory>) -> Bool {
    let categories = named.contains(.mixed) ? named.union([.selling, .buying]) : named
    if categories.contains(where: { policy.categoryRules[$0]?.treatment == .decline }) {
      return true
    }
    return policy.statuteRules.values.contains { rule in
      guard rule.treatment == .decline, case .statute(let id) = rule.subject else { return false }
      return law.statutes[id]?.versions.contains { categories.contains($0.category) } ?? false
    }
  }
}
