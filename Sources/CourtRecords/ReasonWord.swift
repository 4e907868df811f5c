/// Why a case came out as it did, as a stable machine word.
///
/// The order of the cases is the order of priority: where several reasons hold, the first is the
/// case's reason, and the others stand beside it in the explanation.
public enum ReasonWord: String, Sendable, Hashable, CaseIterable, Comparable {
  // Outside what the office or the list may touch.
  case authority
  case sealed

  // Exclusions.
  case guardTrafficking = "guard_trafficking"
  case guardMinor = "guard_minor"
  case guardForce = "guard_force"
  case guardSexOffense = "guard_sex_offense"
  case guardViolence = "guard_violence"
  case guardWeapon = "guard_weapon"
  case onExclusionList = "on_exclusion_list"
  case prosecutedCharge = "prosecuted_charge"
  case conditionNotMet = "condition_not_met"
  case mixedCase = "mixed_case"

  // Doubt that lists from outside the export raise.
  case exclusionUnclear = "exclusion_unclear"
  case deniedBefore = "denied_before"
  case answerUnclear = "answer_unclear"

  // Doubt about the case's own data.
  case noCaseNumber = "no_case_number"
  case severalDefendants = "several_defendants"
  case rejectedRow = "rejected_row"
  case conflictingVersions = "conflicting_versions"
  case linkAmbiguous = "link_ambiguous"
  case courtUnknown = "court_unknown"
  case jurisdictionUnknown = "jurisdiction_unknown"
  case dispositionUnknown = "disposition_unknown"
  case warrantConflict = "warrant_conflict"
  case linkedRowMissing = "linked_row_missing"
  case sourcesDisagree = "sources_disagree"

  // Stages to which the policy gives no relief.
  case convicted
  case dismissed
  case notFiled = "not_filed"
  case stageOutside = "stage_outside"

  // Counts that hold the case back.
  case guardUncertain = "guard_uncertain"
  case felonyCount = "felony_count"
  case classUnknown = "class_unknown"
  case unreadCount = "unread_count"
  case foreignCount = "foreign_count"
  case topChargeNotCovered = "top_charge_not_covered"

  // Doubt about the covered count.
  case crosswalkContradicts = "crosswalk_contradicts"
  case citationUnclear = "citation_unclear"
  case severalCitations = "several_citations"
  case citationUnread = "citation_unread"
  case guardWord = "guard_word"
  case textDisagrees = "text_disagrees"
  case subdivisionUnclear = "subdivision_unclear"
  case directionUnknown = "direction_unknown"
  case policyReview = "policy_review"
  case conditionUnknown = "condition_unknown"
  case priorsUnknown = "priors_unknown"
  case historyUnknown = "history_unknown"
  case convictedOfOther = "convicted_of_other"
  case chargedAsCovered = "charged_as_covered"
  case dateAfterAsOf = "date_after_as_of"
  case dateOutsideWindow = "date_outside_window"
  case offenseDateMissing = "offense_date_missing"
  case classDisagrees = "class_disagrees"
  case notVerified = "not_verified"
  case tieAtTop = "tie_at_top"
  case mixedCounts = "mixed_counts"
  case victimCount = "victim_count"
  case countsUnseen = "counts_unseen"

  // Doubt about the person.
  case defendantUnder18 = "defendant_under_18"
  case birthDateMissing = "birth_date_missing"
  case deceased
  case juvenileCourt = "juvenile_court"
  case markUnknown = "mark_unknown"
  case versionNotFinal = "version_not_final"
  case identityConflict = "identity_conflict"

  // Doubt about the warrant or the stage.
  case warrantUnknown = "warrant_unknown"
  case arrestWarrant = "arrest_warrant"
  case afterPlea = "after_plea"
  case pendingWithoutWarrant = "pending_without_warrant"
  case stageContradictory = "stage_contradictory"
  case stageUnknown = "stage_unknown"
  case postJudgment = "post_judgment"

  // Outside what was asked.
  case grantedBefore = "granted_before"
  case alreadyFiled = "already_filed"
  case warrantYear = "warrant_year"
  case noCoveredCharge = "no_covered_charge"
  case notAddressed = "not_addressed"

  // The candidate.
  case covered

  /// Orders by priority, the most telling first.
  public static func < (left: ReasonWord, right: ReasonWord) -> Bool {
    left.priority < right.priority
  }

  private static let priorities = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The place in the order of priority, 0 the most telling.
  public var priority: Int { Self.priorities[self] ?? Self.allCases.count }
}

extension ReasonWord {
  /// The exclusion that a guard of the given kind gives.
  public init(_ kind: GuardKind) {
    self =
      switch kind {
      case .trafficking: .guardTrafficking
      case .minor: .guardMinor
      case .force: .guardForce
      case .sexOffense: .guardSexOffense
      case .violence: .guardViolence
      case .weapon: .guardWeapon
      }
  }
}
