extension OfficeRecords {
  /// Seattle's municipal court as its city attorney would export it; state charges of the county
  /// stand in the same list.
  static let seattle = OfficeRecords(
    layouts: ("wa-seattle-municipal-charges", "wa-seattle-municipal-warrants"), days: .slashes,
    identifier: "###-##-####D",
    courts: """
      municipal | ###### | Municipal Court of Seattle | SEATTLE MUNICIPAL COURT; SEATTLE MUNI COURT
      county | YYCR-###### | King County District Court | KING COUNTY DISTRICT COURT
      superior | YY-1-#####-# SEA | King County Superior Court | KING COUNTY SUPERIOR COURT
      """,
    charges: """
      prostitution | SM; S | SMC 12A.10.020; 12A.10.020; 12A10020; SMC 12A.10.020(A) | PROSTITUTION; PROSTITUTION;
      state_prostitution | SM | RCW 9A.88.030; 9A.88.030 | PROSTITUTION
      patronizing | SM | SMC 12A.10.040; 12A.10.040 | PATRONIZING A PROSTITUTE
      exploitation | SM | SMC 12A.10.040 | SEXUAL EXPLOITATION
      state_patronizing | SM | RCW 9A.88.110 | PATRONIZING A PROSTITUTE
      permitting | SM | SMC 12A.10.060 | PERMITTING PROSTITUTION
      loitering | SM | SMC 12A.10.010; 12A.10.010 | PROSTITUTION LOITERING
      adopted | SM | SMC 12A.09.020 | PATRONIZING A PROSTITUTE
      promoting_1 | FB | RCW 9A.88.070 | PROMOTING PROSTITUTION 1
      promoting_2 | FC | RCW 9A.88.080 | PROMOTING PROSTITUTION 2
      minor | FB | RCW 9.68A.100 | COMMERCIAL SEXUAL ABUSE OF MINOR
      exposure | SM | RCW 9A.88.010 | INDECENT EXPOSURE
      interference | SM | SMC 12A.12.015 | PEDESTRIAN INTERFERENCE
      trespass | GM | SMC 12A.08.040 | CRIMINAL TRESPASS
      theft | GM | SMC 12A.08.060 | THEFT
      suspended | SM | RCW 46.20.342 | DWLS 3
      assault | GM | SMC 12A.06.010 | ASSAULT
      unread | SM | ; SEE FILE | PROSTITUTION
      """,
    words: """
      open | OPEN
      warrant_ordered | WARRANT
      closed | CLOSED
      not_guilty | NOT GUILTY
      guilty | GUILTY
      convicted | GUILTY; GUILTY - PLEA
      dismissed | DISMISSED; DISMISSED W/O PREJUDICE
      acquitted | NOT GUILTY
      deferred | DEFERRED PROSECUTION; STIPULATED CONTINUANCE
      odd | TRLF
      sentence | 10 DAYS SUSPENDED
      sealed | SEALED
      bench | BENCH
      arrest | ARREST
      active | OUTSTANDING
      executed | SERVED
      """,
    chargeColumns: [
      Column("Court", .court), Column("Case Number", .number), Column("Defendant", .name),
      Column("DOB", .birth), Column("Defendant ID", .identifier), Column("Charge No", .count),
      Column("Law", .citation), Column("Charge", .text), Column("Level", .grade),
      Column("Violation Date", .offense), Column("Plea", .plea), Column("Finding", .disposition),
      Column("Finding Date", .dispositionDate), Column("Sentence", .sentence),
      Column("Case Status", .status), Column("Flag", .mark),
    ],
    warrantColumns: [
      Column("Court", .court), Column("Case Number", .number), Column("Defendant", .name),
      Column("Warrant No", .warrantNumber), Column("Type", .warrantType),
      Column("Status", .warrantStatus), Column("Issued", .issued),
    ])
}
