extension OfficeRecords {
  /// New Haven's courts, with the fields of the Judicial Branch's docket pages, which number no
  /// person; the warrants are rearrest orders for failure to appear.
  static let newHaven = OfficeRecords(
    layouts: ("ct-judicial-charges", "ct-judicial-rearrest"), days: .slashes, identifier: "",
    courts: """
      ga_23 | N23N-CRYY-0######-S | Superior Court, Geographical Area 23 at New Haven | GA 23; New Haven GA 23
      jd | NNH-CRYY-0######-T | Superior Court, Judicial District of New Haven | JD New Haven
      bridgeport | F02B-CRYY-0######-S | Superior Court, Geographical Area 2 at Bridgeport | GA 2
      """,
    charges: """
      prostitution | A Misdemeanor | 53a-82; C.G.S. 53a-82 | PROSTITUTION; Prostitution
      patronizing | A Misdemeanor | 53a-83 | PATRONIZING A PROSTITUTE
      # From 2013 to 2017 the felony means a minor or a victim of trafficking.
      patronizing_felony | C Felony | 53a-83; 53a-83(c) | PATRONIZING A PROSTITUTE
      promoting_1 | B Felony | 53a-86 | PROMOTING PROSTITUTION 1ST DEG
      promoting_3 | D Felony | 53a-88 | PROMOTING PROSTITUTION 3RD DEG
      permitting | A Misdemeanor | 53a-89 | PERMITTING PROSTITUTION
      trafficking | B Felony | 53a-192a | TRAFFICKING IN PERSONS
      # One figure more, another offense.
      disorderly | C Misdemeanor | 53a-182 | DISORDERLY CONDUCT
      harassment | C Misdemeanor | 53a-183 | HARASSMENT 2ND DEG
      eavesdropping | D Felony | 53a-189 | EAVESDROPPING
      drugs | A Misdemeanor | 21a-279(a)(1) | POSSESS CONTROLLED SUBSTANCE
      failure_to_appear | A Misdemeanor | 53a-173 | FAILURE TO APPEAR 2ND DEG
      unread | A Misdemeanor | ; SEE FILE | PROSTITUTION
      """,
    words: """
      open | Pending
      warrant_ordered | Rearrest Ordered
      closed | Disposed
      not_guilty | Not Guilty
      guilty | Guilty
      convicted | Guilty
      dismissed | Nolle; Dismissal
      acquitted | Not Guilty
      deferred | Accelerated Rehabilitation
      odd | Substituted
      sentence | Unconditional Discharge
      bench | Rearrest
      arrest | Arrest
      active | Active
      executed | Served
      """,
    chargeColumns: [
      Column("Court", .court), Column("Docket No", .number), Column("Defendant Name", .name),
      Column("Birth Date", .birth), Column("Count", .count), Column("Statute", .citation),
      Column("Description", .text), Column("Class", .grade), Column("Offense Date", .offense),
      Column("Plea", .plea), Column("Verdict Finding", .disposition),
      Column("Verdict Date", .dispositionDate), Column("Sentence", .sentence),
      Column("Case Status", .status),
    ],
    warrantColumns: [
      Column("Court", .court), Column("Docket No", .number), Column("Defendant Name", .name),
      Column("Order No", .warrantNumber), Column("Order Type", .warrantType),
      Column("Order Status", .warrantStatus), Column("Order Date", .issued),
    ])
}
