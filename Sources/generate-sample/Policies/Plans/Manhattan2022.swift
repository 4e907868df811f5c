extension PolicyPlan {
  /// Manhattan under the memorandum of January 3, 2022.
  ///
  /// No figures were published.
  static let manhattan2022 = PolicyPlan(
    screenings: [Screening(policy: "ny-manhattan-2022", asOf: Day(2022, 2, 1))],
    office: .newYorkCity, court: "manhattan", offenses: Day(1995, 1, 3)...Day(2020, 12, 1),
    table: """
      120 | prostitution_warrant | prostitution | | candidate vacate_warrant_and_dismiss
      80 | prostitution_pending | prostitution | pending | candidate dismiss
      60 | loitering_warrant | loitering | | candidate vacate_warrant_and_dismiss
      20 | loitering_pending | loitering | pending | candidate dismiss_repealed
      20 | attempted | attempted | pending | candidate dismiss
      # A.1(e): violations of the street, standing alone.
      40 | street_alone | obstructing + loitering_plain | | candidate vacate_warrant_and_dismiss
      20 | congregating_alone | congregating | pending | candidate dismiss

      # A.1: a felony count in the accusatory instrument takes the case out.
      30 | felony_beside | prostitution + grand_larceny | | excluded condition_not_met
      15 | drugs_beside | prostitution + drugs_felony | pending | excluded condition_not_met
      15 | massage_and_felony | prostitution + massage + drugs_felony | from=2005-01-05 | excluded condition_not_met
      15 | trespass_and_felony | trespass + grand_larceny | | excluded condition_not_met
      # Unlicensed massage is a felony itself: as the only one, a person decides.
      20 | massage_beside | prostitution + massage | from=2005-01-05 | review felony_count
      20 | massage_alone | massage | from=2005-01-05 | not_covered no_covered_charge

      # Patronizing needs a supervisor.
      30 | patronizing | patronizing | from=2008-01-07 | review policy_review
      15 | patronizing_beside | prostitution + patronizing | from=2008-01-07 | review policy_review
      # Trespass: three exceptions, two of which no export tells.
      30 | trespass | trespass | | review condition_unknown
      15 | trespass_dwelling | trespass_dwelling | | review condition_unknown
      15 | trespass_violation | trespass_violation | pending | review condition_unknown
      15 | trespass_and_stalking | trespass + stalking | | excluded guard_violence
      12 | trespass_first | trespass_first | | not_covered no_covered_charge

      # Third parties are prosecuted.
      15 | promoting_beside | prostitution + promoting | | excluded prosecuted_charge
      15 | promoting | promoting | | not_covered no_covered_charge
      15 | managing | managing | | not_covered no_covered_charge

      12 | trafficking_beside | prostitution + child_trafficking | from=2019-02-04 | excluded guard_trafficking
      12 | compelling_beside | prostitution + compelling | | excluded guard_force
      12 | minor_beside | prostitution + promoting_minor | | excluded guard_minor
      12 | assault_beside | prostitution + assault | | excluded guard_violence
      12 | weapon_beside | prostitution + weapon | | excluded guard_weapon

      15 | larceny_beside | prostitution + larceny | | review mixed_counts
      # Not standing alone.
      15 | street_and_larceny | congregating + larceny | | not_covered no_covered_charge
      15 | after_plea | prostitution | plea | review after_plea
      12 | arrest_warrant | prostitution | arrest_warrant | review arrest_warrant
      12 | lost_digits | lost_digits | | review citation_unclear
      12 | under_18 | prostitution | under18 | review defendant_under_18
      12 | row_unreadable | prostitution | broken | review rejected_row
      20 | convicted | prostitution | convicted | not_covered convicted
      20 | dismissed | prostitution | dismissed | not_covered dismissed
      12 | sealed | prostitution | sealed | not_covered sealed
      20 | other_county | prostitution | court=kings | not_covered authority
      100 | other | larceny | | not_covered no_covered_charge
      30 | gambling | gambling | | not_covered no_covered_charge
      """)
}
