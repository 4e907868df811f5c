extension OfficeRecords {
  /// Baltimore City, with the columns that readers of Maryland's Case Search keep of a case, and
  /// the statutes as Case Search prints them: `CR.11.303`, `CR.5.601.(a)(1)`.
  static let baltimoreCity = OfficeRecords(
    layouts: ("md-case-search-charges", "md-case-search-warrants"), days: .dashes,
    identifier: "#######", blank: "NULL",
    courts: """
      district | #B0####### | District Court of Maryland for Baltimore City | DISTRICT COURT FOR BALTIMORE CITY; DISTRICT COURT FOR BALTIMORE CITY - CRIMINAL SYSTEM
      circuit | 1YY###### | Circuit Court for Baltimore City | CIRCUIT COURT FOR BALTIMORE CITY; CIRCUIT COURT FOR BALTIMORE CITY - CRIMINAL SYSTEM
      county | #C00###### | District Court of Maryland for Baltimore County | DISTRICT COURT FOR BALTIMORE COUNTY
      """,
    charges: """
      # Until September 30, 2019 one section for all; since then three.
      prostitution_old | MISDEMEANOR | CR.11.306; CR.11.306.(a)(1); CR 11-306; CR.11.306.(a)(5) | PROSTITUTION-GENERAL; PROSTITUTION; NULL
      premises_old | MISDEMEANOR | CR.11.306.(a)(2); CR.11.306.(a)(3) | HOUSE OF PROSTITUTION; NULL
      prostitution | MISDEMEANOR | CR.11.303; CR.11.303.(a); CR 11-303 | PROSTITUTION-GENERAL; PROSTITUTION; NULL
      attempted | MISDEMEANOR | CR.11.303 | ATT-PROSTITUTION-GENERAL
      trafficking_old | MISDEMEANOR; FELONY | CR.11.303 | HUMAN TRAFFICKING; NULL
      soliciting | MISDEMEANOR | CR.11.306 | PROSTITUTION-GENERAL
      premises | MISDEMEANOR | CR.11.307 | NULL
      earnings | MISDEMEANOR | CR.11.304 | RECEIVE EARNINGS OF PROSTITUTE
      abduction | FELONY | CR.11.305 | ABDUCTION OF CHILD UNDER 16
      sex_trafficking | FELONY | CR.3.1102 | SEX TRAFFICKING
      article_27 | MISDEMEANOR | 27.15; 27.15.(e) | PROSTITUTION-GENERAL
      # The rest of the office's list.
      drugs | MISDEMEANOR | CR.5.601.(a)(1); CR.5.601 | CDS:POSSESS-NOT MARIHUANA; CDS: POSSESS-NOT MARIJUANA
      paraphernalia | MISDEMEANOR | CR.5.619.(c)(1); CR.5.619 | CDS:POSSESS PARAPHERNALIA
      trespass | MISDEMEANOR | CR.6.402; CR.6.403 | TRESPASS: POSTED PROPERTY; NULL
      public_building | MISDEMEANOR | CR.6.409.(b) | TRESPASS-PUBLIC AGENCY AFT HRS
      rogue | MISDEMEANOR | CR.6.206.(b); CR.6.206 | ROGUE AND VAGABOND
      open_container | MISDEMEANOR | AB.6.322; AB 6-322 | OPEN CONTAINER/ALCOHOL
      # Near, or beside it.
      aggressive | MISDEMEANOR | BCC ART 19 47-4 | AGGRESSIVE SOLICITING
      city_loitering | MISDEMEANOR | BCC ART 19 27-2 | LOITERING-PROSTITUTION
      exposure | MISDEMEANOR | CR.11.107 | INDECENT EXPOSURE
      disorderly | MISDEMEANOR | CR.10.201.(c)(2) | DISORDERLY CONDUCT
      theft | MISDEMEANOR | CR.7.104 | THEFT LESS THAN $100.00
      distribution | FELONY | CR.5.602.(1) | CDS DIST-NARC
      assault | MISDEMEANOR | CR.3.203 | ASSAULT-SEC DEGREE
      handgun | MISDEMEANOR | CR.4.203 | HANDGUN ON PERSON
      failure_to_appear | MISDEMEANOR | CP.5.211 | FAILURE TO APPEAR
      unread | MISDEMEANOR | NULL; SEE COMMENT | PROSTITUTION-GENERAL
      """,
    words: """
      open | OPEN; ACTIVE
      warrant_ordered | ACTIVE CASE - BENCH WARRANT
      closed | CLOSED
      not_guilty | NOT GUILTY
      guilty | GUILTY
      convicted | GUILTY; CONVICTED
      dismissed | NOLLE PROSEQUI; DISMISSED
      acquitted | NOT GUILTY; ACQUITTAL
      deferred | STET; PROBATION BEFORE JUDGMENT
      odd | FORWARDED - MAIL
      sentence | 30 DAYS SUSPENDED
      sealed | YES
      bench | BENCH WARRANT
      arrest | ARREST WARRANT
      active | OUTSTANDING; ACTIVE
      executed | SERVED
      """,
    chargeColumns: [
      Column("court_system", .court), Column("case_number", .number),
      Column("defendant_name", .name), Column("defendant_dob", .birth),
      Column("sid", .identifier), Column("charge_number", .count), Column("statute", .citation),
      Column("charge_description", .text), Column("charge_class", .grade),
      Column("incident_date_from", .offense), Column("plea", .plea),
      Column("disposition", .disposition), Column("disposition_date", .dispositionDate),
      Column("case_status", .status), Column("expunged", .mark),
    ],
    warrantColumns: [
      Column("court_system", .court), Column("case_number", .number),
      Column("defendant_name", .name), Column("warrant_number", .warrantNumber),
      Column("warrant_type", .warrantType), Column("warrant_status", .warrantStatus),
      Column("issued_date", .issued),
    ])
}
