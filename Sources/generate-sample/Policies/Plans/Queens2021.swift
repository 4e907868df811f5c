extension PolicyPlan {
  /// Queens, March 16, 2021: 146 cases with open warrants that charge 240.37 and related counts,
  /// 84 more with outstanding warrants for 240.37, and 443 pending cases of prostitution.
  static let queens2021 = PolicyPlan(
    screenings: [Screening(policy: "ny-queens-2021", asOf: Day(2021, 3, 16))],
    office: .newYorkCity, court: "queens", offenses: Day(1994, 1, 3)...Day(2020, 11, 20),
    table: """
      # 146: "and related" is prostitution, the other section that the reports name.
      146 | loitering_and_related | loitering + prostitution | | candidate vacate_warrant_and_dismiss
      84 | loitering_warrant | loitering | | candidate vacate_warrant_and_dismiss
      443 | prostitution_pending | prostitution | pending | candidate dismiss

      15 | school_zone | school_zone | from=2012-01-03 | review policy_review
      15 | after_plea | prostitution | plea | review after_plea
      15 | loitering_after_plea | loitering | plea | review post_judgment
      15 | larceny_beside | prostitution + larceny | | review mixed_counts
      12 | patronizing_beside | prostitution + patronizing | from=2008-01-07 | review mixed_counts
      12 | felony_beside | loitering + grand_larceny | | review felony_count
      12 | trafficking_beside | prostitution + trafficking | from=2010-01-04 | excluded guard_trafficking
      12 | compelling_beside | prostitution + compelling | | excluded guard_force
      12 | minor_beside | prostitution + promoting_minor | | excluded guard_minor
      12 | assault_beside | loitering + assault | | excluded guard_violence
      12 | arrest_warrant | prostitution | arrest_warrant | review arrest_warrant
      12 | lost_digits | lost_digits | | review citation_unclear
      12 | loitering_too_late | loitering | from=2021-02-03 to=2021-02-20 | review date_outside_window
      12 | under_18 | loitering | under18 | review defendant_under_18
      12 | row_unreadable | prostitution | broken | review rejected_row
      12 | deferred | prostitution | deferred | review stage_unknown
      30 | convicted | prostitution | convicted | not_covered convicted
      15 | dismissed | prostitution | dismissed | not_covered dismissed
      12 | sealed | loitering | sealed | not_covered sealed
      30 | patronizing | patronizing | from=2008-01-07 | not_covered not_addressed
      15 | promoting | promoting | | not_covered not_addressed
      25 | other_county | loitering | court=manhattan | not_covered authority
      10 | criminal_solicitation | solicitation | | not_covered no_covered_charge
      10 | loitering_drugs | loitering_drugs | | not_covered no_covered_charge
      150 | other | larceny | | not_covered no_covered_charge
      """)
}
