import TestSupport

/// Layouts of an invented court's linked export, as a test writes them beside its files.
enum LinkedLayouts {
  private static let head = """
    jurisdiction: US-NY
    dates: [YYYY-MM-DD]
    blank: ["NULL"]
    """

  /// The layouts by id.
  static let all: [String: String] = [
    "t-charges": """
    id: t-charges
    title: Invented charges
    kind: charges
    counts: all
    \(head)
    columns: {court: COURT, case_number: CASE_NO, count_number: COUNT, citation: CITE,
      description: CHARGE, class: CLASS, offense_date: ODATE, case_status: STATUS, version: VERSION}
    codes:
      case_status: {open: [OPEN], closed: [CLOSED]}
    """,
    "t-cases": """
    id: t-cases
    title: Invented cases
    kind: cases
    \(head)
    columns: {court: COURT, case_number: CASE_NO, filing_date: FILED, case_status: STATUS,
      mark: FLAG, version: REOPENING}
    codes:
      case_status: {open: [OPEN, REOPENED], closed: [CLOSED]}
      mark: {sealed: [SEALED], deceased: [DECEASED]}
    """,
    "t-parties": """
    id: t-parties
    title: Invented parties
    kind: parties
    \(head)
    columns: {court: COURT, case_number: CASE_NO, defendant_name: NAME, birth_date: DOB,
      person_id: SID, sex: SEX, party_role: ROLE}
    codes:
      party_role: {defendant: [DEF], other: [ATTORNEY, OFFICER]}
    """,
    "t-dispositions": """
    id: t-dispositions
    title: Invented dispositions
    kind: dispositions
    \(head)
    columns: {court: COURT, case_number: CASE_NO, count_number: COUNT, disposition: DISPO,
      disposition_date: DISPO_DATE, plea: PLEA}
    codes:
      disposition: {convicted: [GUILTY], dismissed: [NOLLE PROSEQUI]}
      plea: {guilty: [PG], not_guilty: [PNG]}
    """,
    "t-warrants": """
    id: t-warrants
    title: Invented warrants
    kind: warrants
    lists: all
    \(head)
    columns: {court: COURT, case_number: CASE_NO, warrant_number: WARRANT, warrant_type: TYPE,
      warrant_status: WSTATUS, issue_date: ISSUED}
    codes:
      warrant_type: {bench: [BW], arrest: [AW]}
      warrant_status: {open: [OPEN], executed: [EXECUTED]}
    """,
    "t-court": """
    id: t-court
    title: Invented charges of a court
    kind: charges
    counts: all
    \(head)
    columns: {court: COURT, case_number: CASE_NO, defendant_name: NAME, birth_date: DOB,
      count_number: COUNT, citation: CITE, class: CLASS, offense_date: ODATE, disposition: DISPO}
    codes:
      disposition: {convicted: [GUILTY], dismissed: [NOLLE PROSEQUI]}
    """,
    "t-history": """
    id: t-history
    title: Invented histories of a state's bureau
    kind: charges
    counts: all
    \(head)
    columns: {court: AGENCY, case_number: DOCKET, defendant_name: SUBJECT, birth_date: BORN,
      count_number: SEQ, citation: STATUTE, class: GRADE, offense_date: OFFENSE_DAY,
      disposition: OUTCOME}
    codes:
      disposition: {convicted: [CONVICTED], dismissed: [DISMISSED]}
    """,
  ]

  /// Writes all of them; gives the paths of those named.
  static func write(_ ids: [String], in folder: TemporaryFolder) throws -> [String] {
    try ids.map { try folder.write(all[$0] ?? "", to: "layouts/\($0).yaml") }
  }
}
