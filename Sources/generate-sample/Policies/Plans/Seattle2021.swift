extension PolicyPlan {
  /// Seattle, September 10, 2021: 37 warrants of 34 people, arrested from 2001 to 2019; eight of the
  /// warrants came from charges of 2019.
  static let seattle2021 = PolicyPlan(
    screenings: [Screening(policy: "wa-seattle-2021", asOf: Day(2021, 9, 10))],
    office: .seattle, court: "municipal", offenses: Day(2001, 3, 5)...Day(2018, 11, 30),
    table: """
      # 24 + 5 + 8 warrants; 21 + 5 + 8 people.
      24 | prostitution_warrant | prostitution | people=21 | candidate vacate_warrant_and_dismiss
      5 | warrant_after_plea | prostitution | plea | candidate vacate_warrant_and_dismiss
      8 | prostitution_2019 | prostitution | from=2019-01-07 to=2019-10-28 | candidate vacate_warrant_and_dismiss

      # Buyers and third parties are charged.
      15 | patronizing | patronizing | to=2014-12-15 | not_covered no_covered_charge
      15 | exploitation | exploitation | from=2015-06-01 | not_covered no_covered_charge
      12 | buyer_beside | prostitution + patronizing | to=2014-12-15 | excluded prosecuted_charge
      10 | permitting_beside | prostitution + permitting | | excluded prosecuted_charge
      # Trap 14: a policy for sellers must know which side it is.
      15 | loitering | loitering | | review direction_unknown
      10 | adopted | adopted | from=2019-06-03 to=2020-05-04 | review direction_unknown
      # The state's law, in the city's court and elsewhere; trap 20 is among them.
      12 | state_law | state_prostitution | | not_covered authority
      12 | state_patronizing | state_patronizing | | not_covered authority
      10 | charged_as_payer | state_prostitution | court=county from=1976-03-01 to=1987-05-04 | not_covered authority
      12 | county_court | prostitution | court=county | not_covered authority
      10 | promoting | promoting_2 | court=superior | not_covered authority
      12 | promoting_1_beside | prostitution + promoting_1 | | excluded guard_force
      12 | minor_beside | prostitution + minor | | excluded guard_minor
      12 | assault_beside | prostitution + assault | | excluded guard_violence
      12 | theft_beside | prostitution + theft | | review mixed_counts
      15 | pending | prostitution | pending | review pending_without_warrant
      12 | executed_warrant | prostitution | executed | review pending_without_warrant
      12 | arrest_warrant | prostitution | arrest_warrant | review arrest_warrant
      12 | deferred | prostitution | deferred | review stage_unknown
      12 | unread | unread | | review citation_unread
      12 | under_18 | prostitution | under18 | review defendant_under_18
      12 | row_unreadable | prostitution | broken | review rejected_row
      15 | convicted | prostitution | convicted | not_covered convicted
      12 | dismissed | prostitution | dismissed | not_covered dismissed
      10 | sealed | prostitution | sealed | not_covered sealed
      12 | exposure | exposure | | not_covered no_covered_charge
      15 | street | interference + trespass | | not_covered no_covered_charge
      60 | other | suspended | | not_covered no_covered_charge
      """)
}
