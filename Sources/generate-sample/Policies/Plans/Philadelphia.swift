extension PolicyPlan {
  /// Philadelphia, February 15, 2018: one export, two answers.
  ///
  /// By the memorandum (two convictions, one or none) and by the handbook's reading (fewer than
  /// two). 847 people had been charged in the year before. Earlier convictions are dockets of the same export, ended before the offense. `by_record`
  /// marks the answers that need them.
  static let philadelphia = PolicyPlan(
    screenings: [
      Screening(policy: "pa-philadelphia-2018", asOf: Day(2018, 2, 15)),
      Screening(policy: "pa-philadelphia-2018-handbook", asOf: Day(2018, 2, 15)),
    ],
    office: .philadelphia, court: "municipal", offenses: Day(2017, 1, 3)...Day(2017, 12, 1),
    table: """
      # 847 people charged in 2017.
      560 | no_prior | selling | pending by_record | candidate dismiss | candidate dismiss
      100 | no_prior_warrant | selling | by_record | candidate vacate_warrant_and_dismiss | candidate vacate_warrant_and_dismiss
      40 | no_prior_loitering | loitering | pending by_record | candidate dismiss | candidate dismiss
      80 | one_prior | selling | pending by_record priors=1:selling | candidate dismiss | candidate dismiss
      40 | two_priors | selling_third | pending by_record priors=2:selling | candidate dismiss | review policy_review
      20 | three_priors | selling_fourth | pending by_record priors=3:selling | review policy_review | review policy_review
      7 | five_priors | selling_fourth | by_record priors=5:selling | review policy_review | review policy_review

      # What is no conviction for selling.
      12 | acquitted_before | selling | pending by_record acquitted=3:selling | candidate dismiss | candidate dismiss
      12 | promoted_before | selling | pending by_record convicted=3:promoting | candidate dismiss | candidate dismiss
      12 | bought_before | selling | pending by_record convicted=3:buying | candidate dismiss | candidate dismiss
      12 | loitered_before | selling | pending by_record priors=1:loitering priors=1:selling | candidate dismiss | review policy_review
      15 | not_filed | selling | not_filed by_record | candidate decline | candidate decline
      # Nobody knows whose convictions they are.
      25 | unidentified | selling | pending unidentified | review priors_unknown | review priors_unknown

      # Traps 3 and 9: every text says "Prom Pros", the subsection tells.
      20 | promoting | promoting | pending | not_covered not_addressed | not_covered not_addressed
      15 | house | house | pending | not_covered not_addressed | not_covered not_addressed
      20 | buying | buying | pending | not_covered not_addressed | not_covered not_addressed
      # Trap 18: an old grade.
      10 | buying_summary | buying_summary | convicted from=1984-01-09 to=1988-12-05 | not_covered not_addressed | not_covered not_addressed
      12 | living_off | living_off | pending | not_covered not_addressed | not_covered not_addressed
      12 | minor_beside | selling + minor | pending | excluded guard_minor | excluded guard_minor
      12 | contact_beside | selling + contact | pending | excluded guard_minor | excluded guard_minor
      12 | trafficking_beside | selling + trafficking | pending | excluded guard_trafficking | excluded guard_trafficking
      12 | assault_beside | selling + assault | pending | excluded guard_violence | excluded guard_violence
      12 | exposure_beside | selling + exposure | pending | excluded guard_sex_offense | excluded guard_sex_offense
      15 | no_subsection | bare | pending by_record | review direction_unknown | review direction_unknown
      12 | theft_beside | selling + theft | pending by_record | review mixed_counts | review mixed_counts
      12 | after_plea | selling | plea by_record | review after_plea | review after_plea
      12 | arrest_warrant | selling | arrest_warrant by_record | review arrest_warrant | review arrest_warrant
      12 | ard | selling | deferred by_record | review stage_unknown | review stage_unknown
      12 | under_18 | selling | pending under18 by_record | review defendant_under_18 | review defendant_under_18
      12 | row_unreadable | selling | pending broken by_record | review rejected_row | review rejected_row
      30 | convicted | selling | convicted | not_covered convicted | not_covered convicted
      20 | dismissed | selling | dismissed | not_covered dismissed | not_covered dismissed
      15 | other_county | selling | court=allegheny pending | not_covered authority | not_covered authority
      10 | charity | charity | pending | not_covered no_covered_charge | not_covered no_covered_charge
      10 | gambling | gambling | pending | not_covered no_covered_charge | not_covered no_covered_charge
      10 | lewdness | lewdness | pending | not_covered no_covered_charge | not_covered no_covered_charge
      60 | other | theft | pending | not_covered no_covered_charge | not_covered no_covered_charge
      """)
}
