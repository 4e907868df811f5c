extension OfficeRecords {
  /// Philadelphia, with the fields of the state's docket sheets: `18 § 5902 §§ A1`, the grade, and
  /// a text in which every paragraph says "Prom Pros".
  static let philadelphia = OfficeRecords(
    layouts: ("pa-docket-sheet-charges", "pa-docket-sheet-warrants"), days: .slashes,
    identifier: "PP#######",
    courts: """
      municipal | MC-51-CR-00#####-YYYY | Philadelphia Municipal Court | PHILADELPHIA MUNICIPAL COURT; Municipal Court of Philadelphia County
      common_pleas | CP-51-CR-00#####-YYYY | Court of Common Pleas of Philadelphia County | COURT OF COMMON PLEAS OF PHILADELPHIA COUNTY
      allegheny | CP-02-CR-00#####-YYYY | Court of Common Pleas of Allegheny County | COURT OF COMMON PLEAS OF ALLEGHENY COUNTY
      """,
    charges: """
      selling | M3 | 18 § 5902 §§ A1; 18 § 5902 §§ A1*; 18-5902(a)(1) | Prom Pros-Inmate In House Of Prost/Business; Prom Pros - Inmate In House Of Prost/Business
      selling_third | M2 | 18 § 5902 §§ A1 | Prom Pros-Inmate In House Of Prost/Business
      selling_fourth | M1 | 18 § 5902 §§ A1 | Prom Pros-Inmate In House Of Prost/Business
      loitering | M3 | 18 § 5902 §§ A2; 18 § 5902 §§ A2* | Prom Pros-Loiter For Purp Of Pros
      bare | M3 | 18 § 5902 | Prom Pros-Prostitution
      house | F3 | 18 § 5902 §§ B1 | Prom Pros-Own House Of Prost/Or/Bus
      promoting | M2 | 18 § 5902 §§ B4; 18 § 5902 §§ B8 | Prom Pros-Procure Patron; Prom Pros-Prostitution
      # A letter and a digit behind a dot are one subsection: (b.1)(1), not (b)(1).
      minor | F3 | 18 § 5902 §§ B.11; 18 § 5902 §§ B.14 | Promote Prostitution of Minor - Own/Control House; Promote Prostitution of Minor
      living_off | F3 | 18 § 5902 §§ D | Living Off Prostitutes
      buying | M3 | 18 § 5902 §§ E; 18 § 5902 §§ E1 | Patronizing Prostitutes
      buying_summary | S | 18 § 5902 §§ E | Patronizing Prostitutes
      contact | F3 | 18 § 6318 §§ A3 | Unlawful Contact With Minor - Prostitution
      trafficking | F2 | 18 § 3011 §§ A1 | Trafficking in Individuals
      charity | M1 | 10 § 162.13 | Solicitation Limitation
      gambling | M1 | 18 § 5513 §§ A3 | Solicit/Invite Someone To Gamble
      lewdness | M3 | 18 § 5901 | Open Lewdness
      exposure | M2 | 18 § 3127 §§ A | Indecent Exposure
      obstructing | S | 18 § 5507 §§ A | Obstruction Highways
      theft | M3 | 18 § 3929 §§ A1 | Retail Theft-Take Mdse
      assault | M2 | 18 § 2701 §§ A | Simple Assault
      """,
    words: """
      open | Active
      warrant_ordered | Active - Bench Warrant
      closed | Closed
      not_filed | Declined by DA
      not_guilty | Not Guilty
      guilty | Guilty
      convicted | Guilty Plea; Guilty; Guilty Plea - Negotiated
      dismissed | Withdrawn; Nolle Prossed; Dismissed - LOP
      acquitted | Not Guilty
      deferred | ARD - County
      odd | Held for Court
      sentence | No Further Penalty; Probation
      bench | Bench
      arrest | Arrest
      active | Active
      executed | Lifted on Arrest
      """,
    chargeColumns: [
      Column("Court", .court), Column("Docket Number", .number), Column("Defendant", .name),
      Column("Date Of Birth", .birth), Column("PID", .identifier), Column("Seq No", .count),
      Column("Statute", .citation), Column("Statute Description", .text), Column("Grade", .grade),
      Column("Offense Dt", .offense), Column("Plea", .plea),
      Column("Offense Disposition", .disposition), Column("Disposition Date", .dispositionDate),
      Column("Sentence", .sentence), Column("Case Status", .status),
    ],
    warrantColumns: [
      Column("Court", .court), Column("Docket Number", .number), Column("Defendant", .name),
      Column("Warrant Control Number", .warrantNumber), Column("Warrant Type", .warrantType),
      Column("Warrant Status", .warrantStatus), Column("Issued Date", .issued),
    ])
}
