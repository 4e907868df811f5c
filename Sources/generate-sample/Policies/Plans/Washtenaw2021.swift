extension PolicyPlan {
  /// Washtenaw County, January 14, 2021: what the police ask to have charged is declined.
  ///
  /// Nothing is known of pending cases, so each of them is for a person. No figures were published.
  static let washtenaw2021 = PolicyPlan(
    screenings: [Screening(policy: "mi-washtenaw-2021", asOf: Day(2021, 1, 14))],
    office: .washtenaw, court: "ann_arbor", offenses: Day(2012, 1, 4)...Day(2020, 11, 20),
    table: """
      # Seller and buyer alike; a felony by earlier convictions as well.
      80 | accosting | accosting | not_filed | candidate decline
      20 | accosting_third | accosting_third | not_filed | candidate decline
      40 | engaging | engaging | not_filed | candidate decline
      20 | common_prostitute | common | not_filed court=ypsilanti | candidate decline
      10 | attempted | attempted | not_filed | candidate decline
      10 | both | accosting + engaging | not_filed | candidate decline

      # The directive says nothing of what is in court.
      30 | pending | accosting | pending | review not_verified
      30 | warrant | accosting | | review not_verified
      15 | common_pending | common | pending | review not_verified
      15 | after_plea | accosting | plea | review after_plea
      20 | convicted | accosting | convicted | review policy_review
      12 | arrest_warrant | engaging | arrest_warrant | review arrest_warrant
      # A subdivision that may concern a minor, an aider, a person under 18.
      12 | engaging_bare | engaging_bare | not_filed | review policy_review
      15 | aiding | aiding | not_filed | review policy_review
      12 | minor_beside | accosting + engaging_minor | not_filed | excluded guard_minor
      12 | minor_alone | engaging_minor | not_filed | not_covered no_covered_charge
      12 | child_beside | accosting + child | not_filed | excluded guard_minor
      12 | trafficking_beside | common + trafficking | not_filed | excluded guard_trafficking
      12 | assault_beside | accosting + assault | not_filed | excluded guard_violence
      # Third parties.
      15 | house_beside | accosting + house | not_filed | excluded prosecuted_charge
      12 | admitting_beside | accosting + admitting | not_filed | excluded prosecuted_charge
      15 | house | house | not_filed | not_covered no_covered_charge
      12 | pandering | pandering | pending | not_covered no_covered_charge
      12 | fraud_beside | accosting + fraud | not_filed | review mixed_counts
      12 | under_18 | accosting | not_filed under18 | review defendant_under_18
      12 | row_unreadable | accosting | not_filed broken | review rejected_row
      15 | dismissed | accosting | dismissed | not_covered dismissed
      # Ordinances are the cities'; trap 9: 750.1671F is 167(1)(f).
      15 | ordinance | ordinance | | not_covered authority
      12 | house_loitering | house_loitering | not_filed | not_covered not_addressed
      12 | obscene | obscene | not_filed | not_covered no_covered_charge
      15 | other_county | accosting | court=wayne | review court_unknown
      60 | other | suspended | pending | not_covered no_covered_charge
      """)
}
