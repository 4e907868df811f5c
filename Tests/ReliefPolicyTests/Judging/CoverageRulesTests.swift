import CourtRecords
import ReliefPolicy
import Testing

extension ChargeFinding {
  /// The finding in a line, such as `possibly: guard_word` or `guarded: minor by PL 230.30`.
  var inWords: String {
    let void = isVoid ? " (void)" : ""
    switch kind {
    case .possiblyCovered:
      return "possibly: \(doubts.map(\.rawValue).joined(separator: ", "))\(void)"
    case .guarded: return "guarded: \(guardKind?.rawValue ?? "?") by \(guardID ?? "?")\(void)"
    case .covered, .prosecuted, .unrelated, .unread:
      return kind.rawValue + (mayBeGuarded ? ", may be guarded" : "") + void
    }
  }
}

/// What a policy makes of one charge.
func finding(
  _ citation: String, _ text: String = "", on date: DateReading = .day(day("2014-03-01")),
  policy: Policy = NewYork.brooklyn, asOf: String = "2021-01-29"
) -> ChargeFinding {
  CoverageRules(law: NewYork.law, policy: policy, asOf: day(asOf))
    .finding(
      for: NewYork.classifier.read(citation: citation, description: text), offenseDate: date)
}

@Suite("Single charges under the policy of Brooklyn")
struct CoverageRulesTests {
  @Test(
    "covered: the two sections that the policy names, whoever is charged and whatever is not said",
    arguments: [
      ("PL 230.00", ""), ("PL 230.00", "PROSTITUTION"), ("PL 2300000", "prostitution"),
      ("PL 230.00", "PROSTITUTION & RELATED OFFENSES"), ("PL 230.00", "XYZZY"),
      ("PL 110-230.00", "ATTEMPTED PROSTITUTION"), ("PL 230.00(9)", ""),
      ("PL 240.37", ""), ("PL 240.37", "LOITERING FOR PROSTITUTION OR"), ("PL 240.37(1)", ""),
      ("PL 240.37(2)", "LOITERING FOR THE PURPOSE OF ENGAGING IN A PROSTITUTION OFFENSE"),
      ("PL 240.37", "LOIT PROST"), ("PL 230.00 PROSTITUTION", ""),
    ])
  func covered(citation: String, text: String) {
    #expect(finding(citation, text).inWords == "covered")
  }

  @Test(
    "possibly covered: a fact is missing, unclear or contradictory",
    arguments: [
      ("PL 240.37(3)", "", "policy_review"),
      ("PL 240.37 SUB 3", "", "policy_review"),
      ("PL 240.37", "LOITERING TO PROMOTE PROSTITUTION", "subdivision_unclear"),
      ("PL 240.37", "LOITERING TO PROMOTE PROSTITUT", "subdivision_unclear"),
      ("PL 230.00", "PROSTITUTION, PATRONIZING 4, 3", "text_disagrees"),
      ("PL 230.00", "DISORDERLY CONDUCT", "text_disagrees"),
      ("PL 230.00", "LOITERING FOR PROSTITUTION OR", "text_disagrees"),
      ("PL 240.37(2)", "PROSTITUTION", "text_disagrees"),
      ("PL 230.00", "PROSTITUTION OF A MINOR", "guard_word, text_disagrees"),
      ("PL 230.00 UNDER 17 PROSTITUTION", "", "guard_word, text_disagrees"),
      ("PL 230.00", "PROSTITUTION WITH A KNIFE", "guard_word"),
      ("PL 105-230.00", "", "policy_review"),
      ("PL 100-230.00", "", "policy_review"),
      ("PL 115/230.00", "", "policy_review"),
      ("230.0", "", "citation_unclear"), ("230", "XYZZY", "citation_unclear"),
      ("230.3", "", "citation_unclear"), ("23000", "ASSAULT 3", "citation_unclear"),
      ("PL 240.37(2", "", "citation_unclear"),
      ("PL 230.00 (2 PERSONS)", "XYZZY", "citation_unclear"),
      ("230.00 / 240.20", "", "several_citations"), ("230.00 240.20", "", "several_citations"),
      ("PL 230.00 120.05", "", "several_citations"),
      ("240.20 / 120.05", "PROSTITUTION", "several_citations"),
      ("", "", "citation_unread"), ("", "PROSTITUTION", "citation_unread"),
      ("SEE COMMENT", "", "citation_unread"), ("NULL", "", "citation_unread"),
      ("LOITERING FOR PROSTITUTION OR", "", "citation_unread"),
      ("", "RAPE 1", "citation_unread"), ("\u{420}L 230.00", "", "citation_unclear"),
      ("PL 240.20", "PROSTITUTION", "text_disagrees"),
    ])
  func possibly(citation: String, text: String, doubts: String) {
    let expected = doubts == "covered" ? "covered" : "possibly: \(doubts)"
    #expect(finding(citation, text).inWords == expected)
  }

  @Test(
    "guarded: the most telling place decides, a subdivision before its section and article",
    arguments: [
      ("PL 230.34", "trafficking by PL 230.34"), ("PL 230.34-a", "trafficking by PL 230.34-a"),
      ("PL 230.25(2)", "minor by PL 230.25(2)"), ("PL 230.30", "minor by PL 230.30"),
      ("PL 230.30(1)", "force by PL 230.30(1)"), ("PL 230.30(2)", "minor by PL 230.30"),
      ("PL 230.33", "force by PL 230.33"), ("PL 230.05", "minor by PL 230.05"),
      ("PL 110-230.06", "minor by PL 230.06"), ("PL 120.00(1)", "violence by PL 120"),
      ("PL 1200501", "violence by PL 120"), ("PL 135.35", "trafficking by PL 135.35"),
      ("PL 135.05", "violence by PL 135"), ("PL 130.35", "sex_offense by PL 130"),
      ("PL 263.16", "minor by PL 263"), ("PL 260.10(1)", "minor by PL 260.10"),
      ("PL 265.01", "weapon by PL 265"), ("PL 140.25(2)", "violence by PL 140.25"),
      ("PL 150.20", "violence by PL 150.20"), ("PL 485.05", "violence by PL 485"),
      ("PL 490.25", "violence by PL 490"), ("PL 255.27", "sex_offense by PL 255.27"),
      ("PL 160.05", "violence by PL 160"), ("PL 121.11", "violence by PL 121"),
      ("PL 125.25", "violence by PL 125"),
    ])
  func guarded(citation: String, guardedBy: String) {
    #expect(finding(citation).inWords == "guarded: \(guardedBy)")
    #expect(finding(citation, "PROSTITUTION").inWords == "guarded: \(guardedBy)")
  }

  @Test(
    "unrelated: the citation was read and lies elsewhere",
    arguments: [
      ("PL 230.04", "PATRONIZE PROSTITUTE-3", "unrelated"),
      ("PL 230.40", "PROSTITUTION,PERMITTING", "unrelated"), ("PL 230.20", "", "unrelated"),
      ("PL 230.25", "", "unrelated"), ("PL 230.25(1)", "", "unrelated"),
      ("PL 230.03", "PROSTITUTION IN A SCHOOL ZONE", "unrelated"),
      ("ED 6512(1)", "", "unrelated"), ("AC 10-125(b)", "", "unrelated"),
      ("PL 240.20", "DISORDERLY CONDUCT", "unrelated"), ("PL 140.30", "", "guarded"),
      ("CPL 230.00", "", "unrelated"), ("PL 155.25", "PETIT LARCENY", "unrelated"),
      ("PL 240.20", "ASSAULT 3", "unrelated, may be guarded"),
      ("PL 230.25", "PROSTITUTION 3, PROMOTING UNDER 19", "unrelated, may be guarded"),
      ("PL 140.35", "POSSESSION OF BURGLAR'S TOOLS(DQO)", "unrelated"),
    ])
  func unrelated(citation: String, text: String, expected: String) {
    #expect(finding(citation, text).inWords.hasPrefix(expected))
    if expected == "unrelated" { #expect(finding(citation, text).inWords == expected) }
  }

  @Test(
    "unread: nothing in a text that says something else alarms",
    arguments: [
      ("", "PETIT LARCENY"), ("NULL", "DISORDERLY CONDUCT"), ("240.4", "XYZZY"),
      ("240.20 / 240.35", ""), ("165", ""), ("SEE COMMENT", "LOITERING,GAMBLING,OTHER"),
    ])
  func unread(citation: String, text: String) {
    #expect(finding(citation, text).kind == .unread)
  }

  @Test("attempts go to a person where the policy does not cover them")
  func attempts() {
    var sample = SamplePolicy()
    #expect(finding("PL 110-230.00", policy: sample.policy).inWords == "covered")
    sample.attempts = "review"
    #expect(finding("PL 110-230.00", policy: sample.policy).inWords == "possibly: policy_review")
    #expect(finding("PL 230.00", policy: sample.policy).inWords == "covered")
  }

  @Test("a rule that is not verified never carries a charge")
  func ruleNotVerified() {
    var sample = SamplePolicy()
    sample.charges = ["statute: PL 230.00, treatment: decline, verified: false"]
    #expect(finding("PL 230.00", policy: sample.policy).inWords == "possibly: not_verified")
  }

  @Test("a section named by itself needs no verified category, one reached by its category does")
  func categoryNotVerified() {
    var named = SamplePolicy()
    named.charges = ["statute: PL 240.20, treatment: decline"]
    #expect(finding("PL 240.20", policy: named.policy).inWords == "covered")
    let reached = SamplePolicy.byCategory("quality_of_life decline")
    #expect(finding("PL 240.20", policy: reached.policy).inWords == "possibly: not_verified")
    #expect(finding("PL 240.20(5)", policy: reached.policy).inWords == "covered")
    #expect(finding("AC 10-136", policy: reached.policy).inWords == "possibly: not_verified")
  }

  @Test("a policy that tells seller from buyer asks which; one that covers both does not")
  func direction() {
    let sellers = SamplePolicy.byCategory("selling decline", "buying prosecute").policy
    #expect(finding("PL 230.00", policy: sellers).inWords == "covered")
    #expect(finding("PL 230.04", policy: sellers).inWords == "prosecuted")
    #expect(finding("PL 230.40", policy: sellers).inWords == "unrelated")
    let both = SamplePolicy.byCategory("selling decline", "buying decline").policy
    #expect(finding("PL 230.04", policy: both).inWords == "covered")
  }

  @Test(
    "each treatment has its finding",
    arguments: [
      ("decline", "covered"), ("supervisor_approval", "possibly: policy_review"),
      ("manual_review", "possibly: policy_review"), ("divert", "possibly: policy_review"),
      ("prosecute", "prosecuted"), ("not_addressed", "unrelated"),
    ])
  func treatments(treatment: String, expected: String) {
    var sample = SamplePolicy()
    sample.charges = ["statute: PL 230.04, treatment: \(treatment)"]
    #expect(finding("PL 230.04", policy: sample.policy).inWords == expected)
    #expect(finding("PL 230.34", policy: sample.policy).kind == .guarded)
  }

  @Test("a book in which the office has no authority is not addressed")
  func bookAuthority() {
    var sample = SamplePolicy.byCategory("quality_of_life decline")
    #expect(finding("AC 10-125(b)", policy: sample.policy).inWords == "covered")
    sample.books = ["PL"]
    #expect(finding("AC 10-125(b)", policy: sample.policy).inWords == "unrelated")
  }
}
