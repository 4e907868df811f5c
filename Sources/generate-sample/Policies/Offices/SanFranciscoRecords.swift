extension OfficeRecords {
  /// San Francisco's prosecutor: section, book and the Department of Justice's literal in one cell,
  /// `647(B)(1) PC-SOLICT/ENGAG PROSTITUTION`.
  static let sanFrancisco = OfficeRecords(
    layouts: ("ca-san-francisco-charges", "ca-san-francisco-warrants"), days: .digits,
    identifier: "SF######",
    courts: """
      san_francisco | YY###### | Superior Court of California, County of San Francisco | SAN FRANCISCO SUPERIOR COURT; SFSC
      alameda | YY-CR-###### | Superior Court of California, County of Alameda | ALAMEDA COUNTY SUPERIOR COURT
      """,
    charges: """
      selling | M | 647(B)(1) PC | SOLICT/ENGAG PROSTITUTION
      buying | M | 647(B)(2) PC | PROSTITUTION PRVD COMPNS
      # Without a paragraph: seller or buyer.
      either | M | 647(B) PC; PC 647(B) | PROSTITUTION; DISORDERLY CONDUCT:PROSTITUTION
      attempted | M | 664/647(B) PC | PROSTITUTION
      minor | M | 647(B)(3) PC | PROSTITUTN PRVD COMP MNR
      annoying | F | 647.6(B) PC | ANNOY/MOLEST CHILDREN
      loitering | M | 653.22(A) PC | LOITER:INT:PROSTITUTION
      supervising | M | 653.23(A)(1) PC | SUPV/ETC PROSTITUTION
      house | M | 315 PC | KEEP HOUSE OF ILL FAME
      # A procurement felony, not the client's act.
      procurement | F | 266E PC | PAY FOR PROSTITUTION/ETC
      pimping | F | 266H(A) PC | PIMPING
      pimping_minor | F | 266H(B) PC | PIMPING:PROSTITUTE 16+
      pandering | F | 266I(A)(1) PC | PANDERING
      trafficking | F | 236.1(B) PC | HUMAN TRAFFICKING
      lewd | M | 647(A) PC | SOLICIT LEWD ACT
      lodging | M | 647(E) PC | LODGE W/O CONSENT
      obstructing | M | 647C PC | OBSTRUCT PUBLIC PLACE
      theft | M | 484 PC | THEFT
      assault | M | 242 PC | BATTERY
      failure_to_appear | M | 853.7 PC | FTA AFTER WRITTEN PROMISE
      unread | M | ; SEE COMMENT FOR CHARGE | PROSTITUTION
      """,
    words: """
      open | OPEN
      warrant_ordered | BENCH WARRANT ISSUED
      closed | CLOSED
      not_filed | REBOOKING REVIEW
      not_guilty | NOT GUILTY
      guilty | GUILTY; NOLO CONTENDERE
      convicted | CONVICTED; CONVICTED-PROB/JAIL
      dismissed | DISMISSED/FURTHERANCE OF JUSTICE; DISMISSED
      acquitted | ACQUITTED
      deferred | DIVERTED
      odd | CERTIFIED HOLDING ORDER
      sentence | 1 YR PROBATION
      sealed | SEALED
      deceased | DECEASED
      bench | BW; BENCH WARRANT
      arrest | AW
      active | OUTSTANDING
      executed | SERVED
      """,
    chargeColumns: [
      Column("COURT", .court), Column("COURT NO", .number), Column("DEFENDANT", .name),
      Column("DOB", .birth), Column("SF NO", .identifier), Column("CNT", .count),
      Column("CHARGE", .charge(between: "-")), Column("TOC", .grade), Column("VIOL DATE", .offense),
      Column("PLEA", .plea), Column("DISP", .disposition), Column("DISP DATE", .dispositionDate),
      Column("SENTENCE", .sentence), Column("STATUS", .status), Column("FLAG", .mark),
    ],
    warrantColumns: [
      Column("COURT", .court), Column("COURT NO", .number), Column("DEFENDANT", .name),
      Column("WARRANT NO", .warrantNumber), Column("WARRANT TYPE", .warrantType),
      Column("WARRANT STATUS", .warrantStatus), Column("WARRANT DATE", .issued),
    ])
}
