extension PolicyPlan {
  /// Manhattan, April 21, 2021: 914 warrants (878 for prostitution, 36 for unlicensed massage) and
  /// 5,080 for loitering, the earliest of 1976: 5,994 in all.
  static let manhattan2021 = PolicyPlan(
    screenings: [Screening(policy: "ny-manhattan-2021", asOf: Day(2021, 4, 21))],
    office: .newYorkCity, court: "manhattan", offenses: Day(1985, 1, 3)...Day(2020, 11, 20),
    table: """
      # The published warrants.
      878 | prostitution_warrant | prostitution | from=1976-02-02 | candidate vacate_warrant_and_dismiss
      36 | massage_warrant | massage | from=2005-01-05 | candidate vacate_warrant_and_dismiss
      5080 | loitering_warrant | loitering | from=1976-08-02 | candidate vacate_warrant_and_dismiss

      # Cases that the policy reaches without a warrant.
      30 | pending | prostitution | pending | candidate dismiss
      20 | executed_warrant | prostitution | executed | candidate dismiss
      12 | loitering_pending | loitering | pending | candidate dismiss
      # The repeal reaches every subdivision; an attempt is treated like the offense.
      10 | loitering_to_promote | loitering_to_promote | pending | candidate dismiss
      10 | attempted | attempted | pending | candidate dismiss
      10 | both_sections | prostitution + loitering | pending | candidate dismiss
      8 | massage_by_definition | profession + massage_definition | pending from=2005-01-05 | candidate dismiss
      10 | copied | prostitution | pending copied | candidate dismiss

      # Prosecuted, by itself and beside a covered count.
      30 | patronizing | patronizing | from=2008-01-07 | not_covered no_covered_charge
      15 | promoting | promoting | | not_covered no_covered_charge
      15 | patronizing_beside | prostitution + patronizing | from=2008-01-07 | excluded prosecuted_charge
      12 | promoting_beside | loitering + promoting | | excluded prosecuted_charge
      10 | permitting_beside | prostitution + permitting | | excluded prosecuted_charge

      # Guards.
      12 | trafficking_beside | prostitution + trafficking | from=2010-01-04 | excluded guard_trafficking
      12 | compelling_beside | prostitution + compelling | | excluded guard_force
      12 | under_16_beside | loitering + under_16 | | excluded guard_minor
      12 | patronizing_minor_beside | prostitution + patronizing_minor | | excluded guard_minor
      12 | assault_beside | prostitution + assault | | excluded guard_violence
      12 | weapon_beside | loitering + weapon | | excluded guard_weapon
      12 | rape_beside | prostitution + rape | | excluded guard_sex_offense
      12 | trafficking_alone | trafficking | from=2010-01-04 | not_covered no_covered_charge

      # Review.
      12 | profession | profession | from=2005-01-05 | review condition_unknown
      15 | larceny_beside | prostitution + larceny | | review mixed_counts
      10 | felony_beside | prostitution + grand_larceny | | review felony_count
      15 | after_plea | prostitution | plea | review after_plea
      15 | loitering_after_plea | loitering | sentenced | review post_judgment
      20 | convicted | prostitution | convicted | review policy_review
      12 | arrest_warrant | prostitution | arrest_warrant | review arrest_warrant
      12 | odd_disposition | prostitution | odd | review disposition_unknown
      12 | lost_digits | lost_digits | | review citation_unclear
      12 | unread | unread | | review citation_unread
      12 | two_in_one | two_in_one | | review several_citations
      12 | says_promoting | says_promoting | | review text_disagrees
      12 | court_unknown | prostitution | court=any | review court_unknown
      12 | under_18 | prostitution | under18 | review defendant_under_18
      12 | birth_date_missing | prostitution | birthless | review birth_date_missing
      8 | deceased | prostitution | deceased | review deceased
      12 | row_unreadable | prostitution | broken | review rejected_row
      12 | conflicting | prostitution | conflict | review conflicting_versions
      12 | now_patronizing | patronizing | from=2008-01-07 arrested=prostitution | review charged_as_covered
      # Traps 1 and 5: a section that did not exist, or no longer did.
      10 | school_zone_vacant | school_zone | from=2008-01-07 to=2010-12-20 | not_covered not_addressed
      12 | loitering_too_early | loitering | from=1974-01-07 to=1975-12-20 | review date_outside_window
      12 | loitering_too_late | loitering | from=2021-02-04 to=2021-03-02 | review date_outside_window

      # Not covered.
      15 | school_zone | school_zone | from=2012-01-03 | not_covered not_addressed
      20 | dismissed | prostitution | dismissed | not_covered dismissed
      12 | acquitted | loitering | acquitted | not_covered dismissed
      12 | sealed | prostitution | sealed | not_covered sealed
      25 | other_county | prostitution | court=bronx | not_covered authority
      15 | street | congregating + loitering_plain | | not_covered no_covered_charge
      # Trap 17: disorderly conduct that began as an arrest for prostitution.
      15 | pleaded_down | fighting | convicted arrested=prostitution | review policy_review
      # Traps 6, 7, 8: words that are near.
      10 | criminal_solicitation | solicitation | | not_covered no_covered_charge
      10 | gambling | gambling | | not_covered no_covered_charge
      10 | sexual_performance | sexual_performance | | not_covered no_covered_charge
      10 | labor_trafficking | labor_trafficking | | not_covered no_covered_charge
      10 | loitering_drugs | loitering_drugs | | not_covered no_covered_charge
      10 | lewdness | lewdness | | not_covered no_covered_charge
      # Trap 19: failing to appear is a charge of its own.
      10 | bail_jumping | bail_jumping | | not_covered no_covered_charge
      300 | other | larceny | | not_covered no_covered_charge
      100 | other_felony | grand_larceny + drugs_felony | | not_covered no_covered_charge
      """)
}
