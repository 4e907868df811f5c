extension PolicyPlan {
  /// San Francisco before and after July 8, 2022.
  ///
  /// One export, judged on the last day of the one office and the first of the other. Police reports of prostitution were 336 in 2018 and 27 in
  /// 2022: as many cases of those years are in it.
  static let sanFrancisco = PolicyPlan(
    screenings: [
      Screening(policy: "ca-san-francisco-2020", asOf: Day(2022, 7, 7)),
      Screening(policy: "ca-san-francisco-2022", asOf: Day(2022, 7, 8)),
    ],
    office: .sanFrancisco, court: "san_francisco", offenses: Day(2017, 1, 9)...Day(2021, 12, 1),
    table: """
      # 336 cases of 2018.
      200 | selling_2018 | selling | from=2018-01-02 to=2018-12-28 | candidate vacate_warrant_and_dismiss | not_covered not_addressed
      136 | buying_2018 | buying | pending from=2018-01-02 to=2018-12-28 | candidate dismiss | review policy_review
      # 27 cases of 2022.
      20 | selling_2022 | selling | pending from=2022-01-03 to=2022-04-29 | candidate dismiss | not_covered not_addressed
      7 | buying_2022 | buying | pending from=2022-01-03 to=2022-04-29 | candidate dismiss | review policy_review

      # Before 2017 the section had no paragraphs. Since then it may mean (b)(3), of a minor.
      20 | either_since_2017 | either | | review guard_uncertain | review guard_uncertain
      20 | either_before_2017 | either | from=2009-02-02 to=2016-12-30 | candidate vacate_warrant_and_dismiss | review direction_unknown
      15 | not_filed | buying | not_filed | candidate decline | review policy_review
      12 | attempted | attempted | pending to=2016-12-30 from=2012-01-09 | candidate dismiss | review direction_unknown
      12 | paragraph_too_early | selling | from=2012-01-09 to=2016-12-30 | review date_outside_window | not_covered not_addressed

      # Traps 9 and 10, and guards.
      12 | minor_beside | selling + minor | | excluded guard_minor | not_covered not_addressed
      12 | minor_alone | minor | | not_covered no_covered_charge | not_covered no_covered_charge
      12 | annoying_beside | buying + annoying | | excluded guard_minor | excluded guard_minor
      12 | trafficking_beside | selling + trafficking | | excluded guard_trafficking | not_covered not_addressed
      12 | procurement | procurement | | not_covered no_covered_charge | not_covered no_covered_charge
      12 | pimping_minor_beside | either + pimping_minor | | excluded guard_minor | excluded guard_minor
      12 | battery_beside | buying + assault | | excluded guard_violence | excluded guard_violence
      # Third parties.
      15 | house | house | | not_covered not_addressed | not_covered no_covered_charge
      12 | house_beside | buying + house | | review mixed_counts | excluded prosecuted_charge
      12 | pimping_beside | selling + pimping | | review felony_count | not_covered not_addressed
      12 | supervising | supervising | | not_covered not_addressed | not_covered no_covered_charge
      # Loitering is repealed in 2023 and void nowhere.
      15 | loitering | loitering | | review policy_review | review direction_unknown
      # Street offenses whose sections the pledge did not give.
      15 | lodging | lodging | | review not_verified | not_covered no_covered_charge
      # 647C may be 647c or 647(c), begging.
      12 | obstructing | obstructing | pending | review citation_unclear | not_covered no_covered_charge
      12 | theft_beside | selling + theft | | review mixed_counts | not_covered not_addressed
      15 | after_plea | selling | plea | review after_plea | not_covered not_addressed
      12 | arrest_warrant | buying | arrest_warrant | review arrest_warrant | review policy_review
      12 | unread | unread | | review citation_unread | review citation_unread
      12 | under_18 | selling | under18 | review defendant_under_18 | not_covered not_addressed
      12 | row_unreadable | buying | broken | review rejected_row | review rejected_row
      20 | convicted | buying | convicted | not_covered convicted | not_covered convicted
      15 | dismissed | selling | dismissed | not_covered dismissed | not_covered not_addressed
      10 | sealed | buying | sealed | not_covered sealed | not_covered sealed
      15 | other_county | buying | court=alameda | not_covered authority | not_covered authority
      # Trap 6.
      12 | lewd | lewd | | not_covered no_covered_charge | not_covered no_covered_charge
      12 | failure_to_appear | failure_to_appear | | not_covered no_covered_charge | not_covered no_covered_charge
      60 | other | theft | | not_covered no_covered_charge | not_covered no_covered_charge
      """)
}
