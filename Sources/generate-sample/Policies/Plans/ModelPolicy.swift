extension PolicyPlan {
  /// The model policy, over an export of Manhattan: every category, at every stage.
  ///
  /// A recommendation without figures.
  static let model = PolicyPlan(
    screenings: [Screening(policy: "model", asOf: Day(2023, 3, 1))],
    office: .newYorkCity, court: "manhattan", offenses: Day(2008, 1, 7)...Day(2020, 12, 1),
    table: """
      # Every category.
      60 | selling | prostitution | | candidate vacate_warrant_and_dismiss
      40 | buying | patronizing | | candidate vacate_warrant_and_dismiss
      20 | third_party | promoting | | candidate vacate_warrant_and_dismiss
      20 | permitting | permitting | pending | candidate dismiss
      20 | managing | managing | | candidate vacate_warrant_and_dismiss
      40 | loitering | loitering | | candidate vacate_warrant_and_dismiss
      30 | street | obstructing | pending | candidate dismiss
      30 | trespass | trespass | | candidate vacate_warrant_and_dismiss
      20 | several | prostitution + patronizing + congregating | | candidate vacate_warrant_and_dismiss
      20 | school_zone | school_zone | from=2012-01-03 | review not_verified
      # Every stage.
      20 | pending | prostitution | pending | candidate dismiss
      20 | after_plea | prostitution | plea | candidate vacate_warrant_and_dismiss
      30 | convicted | prostitution | convicted | candidate vacate_conviction
      20 | dismissed | patronizing | dismissed | candidate seal
      12 | arrest_warrant | prostitution | arrest_warrant | candidate recall_arrest_warrant
      # A recommendation knows no county.
      20 | other_county | prostitution | court=bronx | candidate vacate_warrant_and_dismiss
      # Trap 1: before November 2007 the number meant patronizing, and both are covered.
      12 | patronizing_4 | patronizing_4 | from=1996-01-08 to=2007-10-15 | candidate vacate_warrant_and_dismiss

      12 | trafficking_beside | prostitution + trafficking | | excluded guard_trafficking
      12 | compelling_beside | prostitution + compelling | | excluded guard_force
      12 | minor_beside | patronizing + promoting_minor | | excluded guard_minor
      12 | violent_client | patronizing + assault | | excluded guard_violence
      12 | weapon_beside | trespass + weapon | | excluded guard_weapon
      12 | patronizing_minor | patronizing_minor | | not_covered no_covered_charge
      15 | larceny_beside | prostitution + larceny | | review mixed_counts
      12 | felony_beside | patronizing + drugs_felony | | review felony_count
      12 | massage | massage | | review not_verified
      12 | under_18 | prostitution | under18 | review defendant_under_18
      12 | lost_digits | lost_digits | | review citation_unclear
      12 | odd_disposition | prostitution | odd | review disposition_unknown
      12 | row_unreadable | prostitution | broken | review rejected_row
      12 | loitering_too_late | loitering | from=2021-03-01 to=2022-06-01 | review date_outside_window
      12 | sealed | prostitution | sealed | not_covered sealed
      12 | trespass_first | trespass_first | | not_covered no_covered_charge
      10 | criminal_solicitation | solicitation | | not_covered no_covered_charge
      10 | gambling | gambling | | not_covered no_covered_charge
      10 | lewdness | lewdness | | not_covered no_covered_charge
      60 | other | larceny | | not_covered no_covered_charge
      """)
}
