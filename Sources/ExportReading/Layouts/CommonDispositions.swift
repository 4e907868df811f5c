internal import CourtRecords

/// Words for the end of a count that mean the same in whatever court writes them.
///
/// Whole words only, compared like code words: no word is guessed from its beginning. A layout's own
/// table goes first, so that an office whose word means something else says so there. A word that
/// stands in neither is unmapped: it is counted in the summary and leads to review.
///
/// Sources: the dispositions of New York (ACD), Maryland (stet, probation before judgment),
/// Florida (adjudication withheld), Pennsylvania (ARD, held for court), Connecticut (nolle),
/// Massachusetts (continued without a finding), Illinois (stricken with leave), Texas and Washington
/// (deferred, stipulated continuance), as `Rules/layouts` and the reference pages on their exports
/// write them.
enum CommonDispositions {
  /// The words, made comparable, with their meaning.
  static let words: [String: Disposition] = {
    var table: [String: Disposition] = [:]
    for (code, words) in byMeaning {
      for word in words { table[Layout.comparable(word)] = code }
    }
    return table
  }()

  private static let byMeaning: [(Disposition, [String])] = [
    (
      .convicted,
      [
        "CONVICTED", "CONVICTION", "GUILTY", "FOUND GUILTY", "PLED GUILTY", "PLEAD GUILTY",
        "PLEADED GUILTY", "GUILTY PLEA", "PLEA OF GUILTY", "GUILTY PLEA - NEGOTIATED",
        "GUILTY PLEA - NON-NEGOTIATED", "FINDING OF GUILTY", "GUILTY VERDICT", "VERDICT OF GUILTY",
        "CONVICTED AFTER TRIAL", "ADJUDICATED GUILTY",
      ]
    ),
    (
      .dismissed,
      [
        "DISMISSED", "DISMISSAL", "DISMISSED WITH PREJUDICE", "DISMISSED WITHOUT PREJUDICE",
        "DISMISSED - LOE", "DISMISSED - RULE 600", "DISMISSED - RULE 1013", "NOLLE",
        "NOLLE PROSEQUI",
        "NOLLE PROSSED", "NOLLE PROSSE", "NOLLE PROS", "NOL PROS", "NOL PROSSED", "NOL PROSS",
        "NOLLED",
        "NOLLE PROSEQUI ENTERED", "WITHDRAWN", "DROPPED", "NO ACTION", "NO INFORMATION FILED",
        "NO TRUE BILL", "NO BILL", "QUASHED", "NO PROBABLE CAUSE", "FINDING OF NO PROBABLE CAUSE",
      ]
    ),
    (.acquitted, ["ACQUITTED", "ACQUITTAL", "NOT GUILTY", "FOUND NOT GUILTY", "NOT RESPONSIBLE"]),
    (
      .deferred,
      [
        "STET", "STET DOCKET", "PLACED ON STET DOCKET", "PROBATION BEFORE JUDGMENT",
        "PROBATION BEFORE JUDGEMENT", "PBJ", "PROBATION WITHOUT VERDICT", "ADJUDICATION WITHHELD",
        "ADJ WITHHELD", "ADJ W/HELD", "ADJUDICATION OF GUILT WITHHELD", "WITHHELD ADJUDICATION",
        "ACD", "ACOD", "ADJOURNED IN CONTEMPLATION OF DISMISSAL", "PRETRIAL DIVERSION",
        "PRE-TRIAL DIVERSION", "DIVERSION", "DEFERRED PROSECUTION", "DEFERRED ADJUDICATION",
        "DEFERRED DISPOSITION", "DEFERRED SENTENCE", "DEFERRED JUDGMENT", "ARD",
        "ACCELERATED REHABILITATION", "ACCELERATED REHABILITATIVE DISPOSITION",
        "CONTINUED WITHOUT A FINDING", "CWOF", "PRETRIAL PROBATION", "PRETRIAL INTERVENTION",
        "COURT SUPERVISION", "STRICKEN WITH LEAVE", "STRICKEN OFF WITH LEAVE TO REINSTATE",
        "STRICKEN WITH LEAVE TO REINSTATE", "STIPULATED ORDER OF CONTINUANCE",
        "DISPOSITIONAL CONTINUANCE",
        // Money in place of a judgment: in some states it counts as a conviction, in others not.
        "BOND FORFEITURE", "BOND FORFEITED", "BAIL FORFEITURE", "BAIL FORFEITED", "BOND ESTREATED",
      ]
    ),
    (
      .transferred,
      [
        "TRANSFERRED", "TRANSFER", "TRANSFERRED TO ANOTHER COURT", "TRANSFERRED TO CIRCUIT COURT",
        "TRANSFERRED TO SUPERIOR COURT", "TRANSFERRED TO ANOTHER JURISDICTION",
        "TRANSFERRED TO JUVENILE COURT", "CHANGE OF VENUE", "CONSOLIDATED", "CASE CONSOLIDATED",
        "CONSOLIDATED WITH ANOTHER CASE", "HELD FOR COURT", "WAIVED FOR COURT", "BOUND OVER",
        "FORWARDED TO CIRCUIT COURT", "REMOVED TO FEDERAL COURT", "REMANDED", "JURY TRIAL PRAYED",
      ]
    ),
    (
      .failedToAppear,
      [
        "FTA", "FAILED TO APPEAR", "FAILURE TO APPEAR", "BENCH WARRANT", "BENCH WARRANT ISSUED",
        "BENCH WARRANT ORDERED", "WARRANT ISSUED", "FTA - BENCH WARRANT", "CLOSED - FTA",
        "BOND FORFEITURE WARRANT", "CAPIAS ISSUED",
      ]
    ),
  ]
}
