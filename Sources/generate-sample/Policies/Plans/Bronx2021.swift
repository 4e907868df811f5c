extension PolicyPlan {
  /// The Bronx, March 8, 2021: 240.37 as the sole charge in 278 pending cases, and in more than 540
  /// in which a plea was entered and a bench warrant issued for what was not complied with.
  static let bronx2021 = PolicyPlan(
    screenings: [Screening(policy: "ny-bronx-2021", asOf: Day(2021, 3, 8))],
    office: .newYorkCity, court: "bronx", offenses: Day(1985, 1, 3)...Day(2020, 11, 20),
    table: """
      278 | pending | loitering | pending | candidate dismiss_repealed
      # 540: a plea alone, and a plea with its sentence.
      240 | warrant_after_plea | loitering | plea | candidate vacate_warrant_and_dismiss
      300 | warrant_after_sentence | loitering | sentenced | candidate vacate_warrant_and_dismiss

      # The same count twice is still the sole charge.
      12 | counts_of_one_section | loitering + loitering_to_promote | pending | candidate dismiss_repealed
      20 | warrant_before_plea | loitering | | candidate vacate_warrant_and_dismiss

      15 | disorderly_beside | loitering + fighting | | excluded mixed_case
      15 | prostitution_beside | loitering + prostitution | | excluded mixed_case
      12 | weapon_beside | loitering + weapon | | excluded guard_weapon
      12 | trafficking_beside | loitering + trafficking | from=2010-01-04 | excluded guard_trafficking
      12 | minor_beside | loitering + under_16 | | excluded guard_minor
      12 | too_early | loitering | from=1974-01-07 to=1975-12-20 | review date_outside_window
      12 | too_late | loitering | from=2021-02-03 to=2021-02-20 | review date_outside_window
      25 | convicted_and_paid | loitering | convicted | review post_judgment
      12 | arrest_warrant | loitering | arrest_warrant | review arrest_warrant
      12 | under_18 | loitering | under18 | review defendant_under_18
      12 | row_unreadable | loitering | broken | review rejected_row
      15 | dismissed | loitering | dismissed | not_covered dismissed
      12 | sealed | loitering | sealed | not_covered sealed
      40 | prostitution | prostitution | | not_covered not_addressed
      15 | patronizing | patronizing | from=2008-01-07 | not_covered not_addressed
      25 | other_county | loitering | court=queens | not_covered authority
      10 | loitering_drugs | loitering_drugs | | not_covered no_covered_charge
      10 | loitering_plain | loitering_plain | | not_covered no_covered_charge
      150 | other | larceny | | not_covered no_covered_charge
      """)
}
