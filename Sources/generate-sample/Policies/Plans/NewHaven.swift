extension PolicyPlan {
  /// New Haven, November 29, 2016: fourteen women arrested in October, thirteen for prostitution and
  /// one for drugs; no prosecutor's policy, so nothing is covered.
  static let newHaven = PolicyPlan(
    screenings: [Screening(policy: "ct-new-haven", asOf: Day(2016, 11, 29))],
    office: .newHaven, court: "ga_23", offenses: Day(2008, 1, 7)...Day(2016, 9, 30),
    table: """
      13 | stings | prostitution | pending from=2016-10-25 to=2016-10-26 | not_covered not_addressed
      1 | stings_drugs | drugs | pending from=2016-10-25 to=2016-10-25 | not_covered no_covered_charge
      40 | prostitution_warrant | prostitution | | not_covered not_addressed
      15 | after_plea | prostitution | plea | not_covered not_addressed
      15 | convicted | prostitution | convicted | not_covered not_addressed
      20 | patronizing | patronizing | to=2013-09-20 | not_covered not_addressed
      # A class C felony from October 2013 to September 2017: a minor or a victim of trafficking.
      12 | patronizing_felony | patronizing_felony | from=2013-10-01 | not_covered no_covered_charge
      12 | permitting | permitting | | not_covered not_addressed
      12 | promoting | promoting_3 | | not_covered not_addressed
      12 | trafficking_beside | prostitution + trafficking | | not_covered not_addressed
      12 | promoting_1_beside | prostitution + promoting_1 | | not_covered not_addressed
      12 | under_18 | prostitution | under18 | not_covered not_addressed
      12 | unread | unread | | not_covered not_addressed
      12 | row_unreadable | prostitution | broken | not_covered not_addressed
      12 | other_court | prostitution | court=bridgeport | not_covered not_addressed
      # Trap 9: one figure more.
      20 | disorderly | disorderly | | not_covered no_covered_charge
      15 | harassment | harassment | | not_covered no_covered_charge
      12 | eavesdropping | eavesdropping | | not_covered no_covered_charge
      15 | failure_to_appear | failure_to_appear | | not_covered no_covered_charge
      """)
}
