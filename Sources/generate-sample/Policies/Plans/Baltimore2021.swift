extension PolicyPlan {
  /// Baltimore City, March 26, 2021: 586 open warrants in June 2020 (540 in the District Court, 46
  /// in the Circuit Court) and 829 more, 1,415 together; and 1,423 pending cases.
  static let baltimore2021 = PolicyPlan(
    screenings: [Screening(policy: "md-baltimore-2021", asOf: Day(2021, 3, 26))],
    office: .baltimoreCity, court: "district", offenses: Day(2003, 1, 6)...Day(2019, 8, 30),
    table: """
      # June 2020: 540 and 46.
      200 | june_prostitution | prostitution_old | | candidate vacate_warrant_and_dismiss
      120 | june_trespass | trespass | | candidate vacate_warrant_and_dismiss
      40 | june_rogue | rogue | | candidate vacate_warrant_and_dismiss
      60 | june_container | open_container | | candidate vacate_warrant_and_dismiss
      100 | june_drugs | drugs | | candidate vacate_warrant_and_dismiss
      20 | june_paraphernalia | paraphernalia | | candidate vacate_warrant_and_dismiss
      16 | june_circuit_prostitution | prostitution_old | court=circuit | candidate vacate_warrant_and_dismiss
      30 | june_circuit_drugs | drugs | court=circuit | candidate vacate_warrant_and_dismiss
      # 829 more by March 2021; since October 2019 prostitution is 11-303.
      288 | march_prostitution | prostitution_old | | candidate vacate_warrant_and_dismiss
      12 | march_old_code | article_27 | from=1998-01-05 to=2001-12-03 | candidate vacate_warrant_and_dismiss
      29 | march_prostitution_new | prostitution | from=2019-10-01 to=2020-12-01 | candidate vacate_warrant_and_dismiss
      20 | march_premises | premises_old | | candidate vacate_warrant_and_dismiss
      180 | march_trespass | trespass + drugs | | candidate vacate_warrant_and_dismiss
      250 | march_drugs | drugs + paraphernalia | | candidate vacate_warrant_and_dismiss
      50 | march_building | public_building | | candidate vacate_warrant_and_dismiss
      # 1,423 pending cases.
      423 | pending_prostitution | prostitution_old | pending | candidate dismiss
      500 | pending_drugs | drugs | pending | candidate dismiss
      300 | pending_trespass | trespass | pending | candidate dismiss
      200 | pending_rogue | rogue | pending | candidate dismiss

      # Trap 2: what 11-303 was until September 30, 2019.
      20 | trafficking_old | trafficking_old | | not_covered no_covered_charge
      20 | trafficking_old_beside | trafficking_old + trespass | | excluded guard_trafficking
      12 | last_day_of_trafficking | trafficking_old + drugs | from=2019-09-30 to=2019-09-30 | excluded guard_trafficking
      15 | undated | prostitution | undated | review offense_date_missing
      # What was not confirmed is for a person: 11-306 and 11-307 since 2019.
      15 | soliciting | soliciting | from=2019-10-01 to=2020-12-01 | review not_verified
      12 | premises | premises | from=2019-10-01 to=2020-12-01 | review not_verified
      12 | earnings | earnings | | review policy_review
      12 | abduction_beside | prostitution_old + abduction | | excluded guard_minor
      12 | sex_trafficking_beside | prostitution + sex_trafficking | from=2019-10-01 to=2020-12-01 | excluded guard_trafficking
      15 | assault_beside | prostitution_old + assault | | excluded guard_violence
      12 | handgun_beside | drugs + handgun | | excluded guard_weapon
      15 | theft_beside | prostitution_old + theft | | review mixed_counts
      12 | disorderly_beside | trespass + disorderly | | review mixed_counts
      12 | distribution_beside | drugs + distribution | | review felony_count
      15 | after_plea | prostitution_old | plea | review after_plea
      12 | stet | prostitution_old | deferred | review stage_unknown
      12 | odd_disposition | drugs | odd | review disposition_unknown
      12 | arrest_warrant | trespass | arrest_warrant | review arrest_warrant
      12 | unread | unread | | review citation_unread
      12 | under_18 | prostitution_old | under18 | review defendant_under_18
      12 | row_unreadable | prostitution_old | broken | review rejected_row
      20 | convicted | prostitution_old | convicted | not_covered convicted
      20 | dismissed | drugs | dismissed | not_covered dismissed
      12 | expunged | prostitution_old | sealed | not_covered sealed
      25 | county | prostitution_old | court=county | not_covered authority
      # Trap 6: asking for money. The city's loitering law is not on the list.
      15 | aggressive_soliciting | aggressive | | not_covered no_covered_charge
      12 | city_loitering | city_loitering | | not_covered not_addressed
      12 | exposure | exposure | | not_covered no_covered_charge
      12 | distribution | distribution | | not_covered no_covered_charge
      12 | failure_to_appear | failure_to_appear | | not_covered no_covered_charge
      150 | other | theft | | not_covered no_covered_charge
      """)
}
