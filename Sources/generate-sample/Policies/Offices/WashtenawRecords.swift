extension OfficeRecords {
  /// Washtenaw's prosecutor: requests of the police and cases in court, with the charge codes of
  /// Michigan's prosecutors (PACC): section and subdivision run together.
  static let washtenaw = OfficeRecords(
    layouts: ("mi-prosecutor-charges", "mi-prosecutor-warrants"), days: .slashes,
    identifier: "#######R",
    courts: """
      ann_arbor | YY-####-SM | 15th District Court, Ann Arbor | 15TH DISTRICT COURT; D15
      ypsilanti | YY-#####-SM | 14B District Court, Ypsilanti Township | 14B DISTRICT COURT; D14B
      circuit | YY-######-FH | 22nd Circuit Court, Washtenaw County (Washtenaw County Trial Court) | 22ND CIRCUIT COURT
      wayne | YY-######-WC | 36TH DISTRICT COURT | 36TH DISTRICT COURT
      """,
    charges: """
      accosting | M93; M1Y | 750.448; MCL 750.448 | PROSTITUTION - ACCOSTING AND SOLICITING; ACCOSTING AND SOLICITING; ; ACCOSTING & SOLICITING
      # Two earlier convictions make it a felony; the policy has no limit on those.
      accosting_third | F2 | 750.448 | ACCOSTING AND SOLICITING
      engaging | M93 | 750.449A1; MCL 750.449a(1) | PROSTITUTION - ENGAGING THE SERVICES
      engaging_bare | M93 | 750.449A | PROSTITUTION - ENGAGING THE SERVICES
      engaging_minor | F5 | 750.449A2 |
      common | M92 | 750.1671B; MCL 750.167(1)(b) | DISORDERLY PERSON - COMMON PROSTITUTE
      attempted | M92 | 750.448-A | ACCOSTING AND SOLICITING
      aiding | M93 | 750.450 | PROSTITUTION - AIDING AND ABETTING
      admitting | M93 | 750.449 |
      house | F5 | 750.452 | KEEPING A HOUSE OF ILL-FAME;
      pandering | F20 | 750.455 | PANDERING
      trafficking | F10 | 750.462B | HUMAN TRAFFICKING
      house_loitering | M92 | 750.1671I |
      obscene | M92 | 750.1671F | DISORDERLY PERSON - OBSCENE CONDUCT
      ordinance | ; | ANN ARBOR CODE 9.66; YPSILANTI CODE 70-91 | SOLICITING PROSTITUTION
      child | F4 | 750.145A | ACCOSTING CHILDREN FOR IMMORAL PURPOSES
      fraud | M93 | 750.356D4 | RETAIL FRAUD - THIRD DEGREE
      assault | M93 | 750.81 | ASSAULT AND BATTERY
      suspended | M93 | 257.9041B | OPERATING - LICENSE SUSPENDED
      """,
    words: """
      open | OPEN
      warrant_ordered | WARRANT
      closed | CLOSED
      not_filed | WARRANT REQUEST; UNDER REVIEW
      not_guilty | STOOD MUTE; NOT GUILTY
      guilty | GUILTY
      convicted | GUILTY BY PLEA; FOUND GUILTY
      dismissed | DISMISSED BY PARTY; NOLLE PROSEQUI
      acquitted | ACQUITTED
      deferred | DELAYED SENTENCE; HYTA
      odd | REMANDED
      sentence | 2 DAYS; FINES AND COSTS
      bench | BENCH
      arrest | ARREST
      active | ACTIVE; ENTERED
      executed | EXECUTED
      """,
    chargeColumns: [
      Column("Court", .court), Column("Case No", .number), Column("Defendant", .name),
      Column("DOB", .birth), Column("SID", .identifier), Column("Ct", .count),
      Column("PACC", .citation), Column("Charge Description", .text), Column("Max", .grade),
      Column("Offense Date", .offense), Column("Plea", .plea),
      Column("Disposition", .disposition), Column("Disp Date", .dispositionDate),
      Column("Status", .status),
    ],
    warrantColumns: [
      Column("Court", .court), Column("Case No", .number), Column("Defendant", .name),
      Column("Warrant No", .warrantNumber), Column("Warrant Type", .warrantType),
      Column("Warrant Status", .warrantStatus), Column("Date Issued", .issued),
    ])
}
