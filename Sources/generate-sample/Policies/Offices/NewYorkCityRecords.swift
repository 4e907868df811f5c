extension OfficeRecords {
  /// The five criminal courts of New York City, in the format of the Brooklyn sample.
  static let newYorkCity = OfficeRecords(
    layouts: ("ny-nyc-criminal-court", "ny-nyc-warrants"), days: .slashes, identifier: "########L",
    courts: """
      manhattan | YYYYNY###### | Criminal Court of the City of New York, New York County | NEW YORK CRIMINAL COURT; MANHATTAN CRIMINAL COURT; New York Criminal Court
      bronx | YYYYBX###### | Criminal Court of the City of New York, Bronx County | BRONX CRIMINAL COURT; BRONX CRIMINAL COURT; Bronx Criminal Court
      queens | YYYYQN###### | Criminal Court of the City of New York, Queens County | QUEENS CRIMINAL COURT; QUEENS CRIMINAL COURT; Queens Criminal Court
      kings | YYYYKN###### | Criminal Court of the City of New York, Kings County | KINGS CRIMINAL COURT
      any | CR-YYYY-###### | NYC CRIMINAL COURT | NYC CRIMINAL COURT
      """,
    charges: """
      # Article 230 and 240.37.
      prostitution | BM | PL 230.00; PL 230.00 00; PL 2300000; PL230.00; P.L. § 230.00; PENAL LAW 230.00; 230.00; PL 230 00 | PROSTITUTION; Prostitution; ; PROSTITUTION
      attempted | BM | PL 110-230.00; 110/230.00 | ATTEMPTED PROSTITUTION;
      school_zone | AM | PL 230.03; PL 2300300 | PROSTITUTION IN A SCHOOL ZONE
      patronizing_4 | BM | PL 230.03; PL 2300300 | PATRONIZING A PROSTITUTE 4TH DEGREE; PROSTITUTION, PATRONIZING 4, 3
      patronizing | AM | PL 230.04; PL 2300400; PL 230.04 00 | PATRONIZE PROSTITUTE-3; PROSTITUTION, PATRONIZING 4, 3
      patronizing_minor | DF | PL 230.06; PL 2300600 | PROSTITUTION, PATRONIZING 2, 1
      promoting | AM | PL 230.20; PL 2302000 | PROMOTING PROSTITUTION IN THE FOURTH DEGREE; PROSTITUTION 4,PROMOTING&SECUR
      managing | DF | PL 230.25(1); PL 2302501 | PROSTITUTION 3,PROMOTING BUSIN
      promoting_minor | DF | PL 230.25(2); PL 2302502 | PROSTITUTION 3, PROMOTING UNDER 19; PROSTITUTION 3, PROMOTING UNDE
      # The text of this felony has no word of promoting.
      under_16 | CF | PL 230.30(2); PL 2303002 | PROSTITUTION 2, UNDER 16
      compelling | BF | PL 230.33; PL 2303300 | COMPELLING PROSTITUTION
      trafficking | BF | PL 230.34; PL 2303400 | SEX TRAFFICKING
      child_trafficking | BF | PL 230.34-a | SEX TRAFFICKING OF A CHILD
      permitting | BM | PL 230.40; PL 2304000 | PROSTITUTION,PERMITTING
      loitering | V; BM | PL 240.37; 240.37; 240.37(2); PL 240.37(2); PL 240.37 02; PL 2403702; P.L. § 240.37(2) | LOITERING FOR PROSTITUTION OR TO PATRONIZE; LOITERING FOR PROSTITUTION OR; LOIT PROST; ; LOITERING FOR THE PURPOSE OF ENGAGING IN A PROSTITUTION OFFENSE
      loitering_to_promote | AM | PL 240.37(3); PL 2403703 | LOITERING TO PROMOTE PROSTITUT; LOITERING TO PROMOTE PROSTITUTION
      # A spreadsheet dropped the last digits.
      lost_digits | BM | 230.0; 230 | PROSTITUTION
      unread | BM | SEE COMMENT; ; LOITERING FOR PROSTITUTION OR | PROSTITUTION
      two_in_one | BM | 230.00 / 240.20; PL 230.00, PL 240.20 | PROSTITUTION
      says_promoting | BM | PL 230.00; PL 2300000 | PROMOTING PROSTITUTION 4
      # Unlicensed massage, and what is not about massage.
      massage | EF | ED 6512(1); ED 6512001; EDUC 6512.01 | UNLICENSED MASSAGE; UNAUTHORIZED PRACTICE OF MASSAGE THERAPY
      profession | EF | ED 6512(1); ED 6512001 | UNAUTHORIZED PRACTICE OF A PROFESSION
      massage_definition | ; | ED 7802 | ;
      # Street offenses and trespass.
      obstructing | V | PL 240.20(5); PL 2402005 | DISORDERLY CONDUCT:BLOCKING TRAFFIC; DISORDERLY CONDUCT
      congregating | V | PL 240.20(6); PL 2402006 | DISORDERLY CONDUCT:REFUSE TO DISPERSE
      loitering_plain | V | PL 240.35 | LOITERING
      fighting | V | PL 240.20(1); PL 2402001 | DISORDERLY CONDUCT
      trespass_violation | V | PL 140.05; PL 1400500 | TRESPASS
      trespass | BM | PL 140.10; PL 1401000 | TRESPASS 3, CRIMINAL; CRIMINAL TRESPASS IN THE THIRD DEGREE
      trespass_dwelling | AM | PL 140.15; PL 1401500 | TRESPASS 2, CRIMINAL
      trespass_first | DF | PL 140.17 | TRESPASS 1,CRIMINAL
      # Words and numbers that are near, and other law.
      solicitation | V | PL 100.00 | SOLICITATION 5,CRIMINAL
      gambling | AM | PL 225.05 | GAMBLING 2,PROMOTING,UNCLASSIF
      sexual_performance | DF | PL 263.10 | PROMOTING A SEXUAL PERFORMANCE
      labor_trafficking | DF | PL 135.35 | LABOR TRAFFICKING
      lewdness | BM | PL 245.00 | LEWDNESS,PUBLIC
      loitering_drugs | BM | PL 240.36 | LOITERING 1ST DEGREE FOR DRUG
      larceny | AM | PL 155.25; PL 1552500 | LARCENY,PETIT FROM OPEN AREAS,; PETIT LARCENY
      grand_larceny | EF | PL 155.30; PL 1553005 | GRAND LARCENY-4TH:FROM PERSON; GRAND LARCENY-4TH
      drugs_felony | DF | PL 220.06(1) | CRIM POSS CONTRL SUBST-5TH
      assault | AM | PL 120.00(1) | ASSAULT IN THE THIRD DEGREE (DQO)
      stalking | BM | PL 120.45 | STALKING IN THE FOURTH DEGREE
      weapon | AM | PL 265.01(1) | CRIM POSSESSION WEAPON-4TH
      rape | BF | PL 130.35(1) | RAPE 1
      bail_jumping | AM | PL 215.56 | BAIL JUMPING 3
      """,
    words: """
      open | OPEN
      warrant_ordered | WARRANT ORDERED
      closed | DISPOSED; CLOSED
      not_guilty | NOT GUILTY; NG
      guilty | GUILTY; G
      convicted | PLED GUILTY; CONVICTED; CONVICTED AFTER TRIAL
      dismissed | DISMISSED; DISMISSED CPL 170.40
      acquitted | ACQUITTED
      deferred | ACD
      odd | SEE PART JP2 MEMO
      sentence | TIME SERVED; CONDITIONAL DISCHARGE; FINE $100
      sealed | SEALED
      deceased | DECEASED
      bench | BENCH
      arrest | ARREST
      active | OPEN; ACTIVE
      executed | EXECUTED; RETURNED ON
      """,
    chargeColumns: [
      Column("COURT", .court), Column("DOCKET_NO", .number), Column("DEFENDANT_NAME", .name),
      Column("DATE_OF_BIRTH", .birth), Column("NYSID", .identifier),
      Column("OFFENSE_DATE", .offense), Column("COUNT_NO", .count), Column("CHARGE", .citation),
      Column("CHARGE_DESCRIPTION", .text), Column("SEVERITY", .grade),
      Column("ARREST_CHARGE", .earlier), Column("PLEA", .plea),
      Column("DISPOSITION", .disposition), Column("DISPOSITION_DATE", .dispositionDate),
      Column("SENTENCE", .sentence), Column("CASE_STATUS", .status), Column("CASE_FLAGS", .mark),
    ],
    warrantColumns: [
      Column("COURT", .court), Column("DOCKET_NO", .number), Column("DEFENDANT_NAME", .name),
      Column("WARRANT_NO", .warrantNumber), Column("WARRANT_TYPE", .warrantType),
      Column("WARRANT_STATUS", .warrantStatus), Column("ISSUE_DATE", .issued),
    ])
}
