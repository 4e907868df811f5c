/// Where a case stands, from the facts at hand.
public enum ProceduralStage: String, Sendable, Hashable, CaseIterable {
  /// The prosecutor never filed it.
  case notFiled = "not_filed"
  /// Open, and no warrant is outstanding.
  case pending
  /// An open bench warrant, and no plea, conviction or sentence on any count.
  case openBenchWarrantBeforePlea = "open_bench_warrant_before_plea"
  /// An open bench warrant after a plea, conviction or sentence on some count.
  case openBenchWarrantAfterPlea = "open_bench_warrant_after_plea"
  /// Every count has ended, at least one in a conviction, and no warrant is open.
  case convicted
  /// Every count was dismissed or ended in acquittal, and no warrant is open.
  case dismissed
  /// An arrest warrant that nobody has executed.
  case arrestWarrant = "arrest_warrant"
  /// The facts do not tell, or contradict each other.
  case unknown

  /// The stage in words.
  public var sentence: String {
    switch self {
    case .notFiled: "not filed"
    case .pending: "pending, no open warrant"
    case .openBenchWarrantBeforePlea: "open bench warrant, before plea"
    case .openBenchWarrantAfterPlea: "open bench warrant, after plea"
    case .convicted: "convicted and closed"
    case .dismissed: "dismissed or acquitted"
    case .arrestWarrant: "open arrest warrant"
    case .unknown: "unknown"
    }
  }
}

/// What a motion asks of the court.
public enum Relief: String, Sendable, Hashable, CaseIterable {
  /// Vacate the bench warrant and dismiss the case.
  case vacateWarrantAndDismiss = "vacate_warrant_and_dismiss"
  /// Dismiss the case.
  case dismiss
  /// Dismiss because the statute was repealed and nothing under it may continue.
  case dismissRepealed = "dismiss_repealed"
  /// Vacate the conviction.
  case vacateConviction = "vacate_conviction"
  /// Seal or expunge the record.
  case seal
  /// Recall the arrest warrant.
  case recallArrestWarrant = "recall_arrest_warrant"
  /// Decline to file.
  case decline

  /// The relief in words, as a schedule names it.
  public var sentence: String {
    switch self {
    case .vacateWarrantAndDismiss: "vacate the bench warrant and dismiss"
    case .dismiss: "dismiss"
    case .dismissRepealed: "dismiss: the statute is repealed"
    case .vacateConviction: "vacate the conviction"
    case .seal: "seal or expunge"
    case .recallArrestWarrant: "recall the arrest warrant"
    case .decline: "decline to file"
    }
  }
}

/// What a policy does with a charge.
public enum Treatment: String, Sendable, Hashable, CaseIterable {
  /// Not prosecuted.
  case decline
  /// Prosecuted only if a supervisor approves.
  case supervisorApproval = "supervisor_approval"
  /// A person decides each case.
  case manualReview = "manual_review"
  /// Sent to a diversion court or program.
  case divert
  /// Prosecuted.
  case prosecute
  /// Nothing may be prosecuted under the repealed statute any more: the law itself answers.
  case voidStatute = "void_statute"
  /// The policy says nothing about it.
  case notAddressed = "not_addressed"

  /// Whether a person decides.
  public var isLeftToPerson: Bool {
    switch self {
    case .supervisorApproval, .manualReview, .divert: true
    case .decline, .prosecute, .voidStatute, .notAddressed: false
    }
  }

  /// The treatment in words, as a sentence about a charge would end.
  public var sentence: String {
    switch self {
    case .decline: "not prosecuted"
    case .supervisorApproval: "prosecuted only if a supervisor approves"
    case .manualReview: "left to a person, case by case"
    case .divert: "sent to a diversion court or program"
    case .prosecute: "prosecuted"
    case .voidStatute: "void: repealed, and nothing under it may go on"
    case .notAddressed: "not addressed"
    }
  }
}

/// Which counts of a case must be covered.
public enum CoverageBasis: String, Sendable, Hashable, CaseIterable {
  /// The most serious count.
  case top
  /// Every count, all of one covered statute.
  case sole
  /// Every count.
  case all
  /// Some count.
  case any
}
