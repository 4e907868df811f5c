import CourtRecords
import ReliefPolicy
import Testing

/// The traps that the reference lists for tests, by their numbers there.
@Suite("Traps by number")
struct TrapTests {
  private static let model = Traps.policy("model")

  @Test(
    "1: PL 230.03 was buying until 2007, nothing until 2011, and is selling since",
    arguments: [
      ("2005-01-01", "buying: covered"), ("2007-10-31", "buying: covered"),
      ("2009-06-01", "buying: possibly: date_outside_window"),
      ("2012-06-01", "selling: possibly: not_verified"),
    ])
  func schoolZone(date: String, expected: String) {
    #expect(Traps.charge("PL 2300300", of: "US-NY", on: date, by: Self.model) == expected)
  }

  @Test(
    "2: Maryland's 11-303 was human trafficking until October 1, 2019",
    arguments: [
      ("2019-09-30", "trafficking_or_minor: guarded: trafficking by CR 11-303"),
      ("2019-10-01", "selling: covered"),
    ])
  func maryland(date: String, expected: String) {
    let policy = Traps.policy("md-baltimore-2021")
    #expect(Traps.charge("CR.11.303", of: "US-MD", on: date, by: policy) == expected)
    #expect(
      Traps.charge("CR.11.303", of: "US-MD", on: nil, by: policy)
        .hasSuffix("possibly: offense_date_missing"))
  }

  @Test("3: the text fails both ways: Prom Pros is selling too, and promoting may not say so")
  func promoting() {
    let krasner = Traps.policy("pa-philadelphia-2018")
    let seller = Traps.Count(
      citation: "18 § 5902 §§ A1", text: "Prom Pros-Inmate In House Of Prost/Business",
      classWord: "M3")
    #expect(
      Traps.decided([seller], of: "US-PA", by: krasner, priors: 0) == "candidate: covered")
    let promoter = Traps.Count(
      citation: "18 § 5902 §§ B4", text: "Prom Pros-Procure Patron", classWord: "M2")
    #expect(
      Traps.decided([promoter], of: "US-PA", by: krasner, priors: 0)
        == "not_covered: not_addressed")
    #expect(
      Traps.charge(
        "PL 230.30(2)", "PROSTITUTION 2, UNDER 16", of: "US-NY", on: "2014-03-01", by: Self.model
      )
      .hasPrefix("trafficking_or_minor: guarded: minor"))
    #expect(
      Traps.charge("", "PROSTITUTION 2, UNDER 16", of: "US-NY", on: "2014-03-01", by: Self.model)
        == "?: possibly: citation_unread")
  }

  @Test(
    "4: a heading over five categories decides none",
    arguments: [
      ("", "?: possibly: citation_unread"), ("PL 230.04", "buying: covered"),
      ("PL 230.40", "third_party: covered"), ("PL 240.37(2)", "loitering_prostitution: covered"),
    ])
  func heading(citation: String, expected: String) {
    #expect(
      Traps.charge(
        citation, "PROSTITUTION & RELATED OFFENSES", of: "US-NY", on: "2014-03-01", by: Self.model,
        asOf: "2021-01-29") == expected)
  }

  @Test(
    "5: loitering before its section existed, or after its repeal",
    arguments: ["1975-05-01", "2021-02-20"])
  func loitering(date: String) {
    let found = Traps.charge(
      "PL 240.37(2)", of: "US-NY", on: date, by: NewYork.brooklyn, asOf: "2021-03-24")
    #expect(found == "loitering_prostitution: possibly: date_outside_window (void)")
  }

  @Test(
    "6: no solicitation of prostitution",
    arguments: [
      "AGGRESSIVE SOLICITING", "SOLICITATION 5,CRIMINAL", "Solicitation Limitation",
      "Solicit/Invite Someone To Gamble", "SOLICIT LEWD ACT",
    ])
  func soliciting(text: String) {
    for law in EveryLaw.all.values {
      let reading = law.wordings.read(Array(text.utf8).span)
      #expect(!reading.hasSexWorkWords, "\(law.jurisdiction)")
    }
  }

  @Test(
    "7: trafficking is not traffic, and labor trafficking is no sex work",
    arguments: [
      ("HUMAN TRAFFICKING", true, true), ("LABOR TRAFFICKING", true, false),
      ("TRAFFIC INFRACTION", false, false), ("OBSTRUCTING TRAFFIC", false, false),
    ])
  func trafficking(text: String, isGuarded: Bool, isSexWork: Bool) {
    for law in EveryLaw.all.values {
      let reading = law.wordings.read(Array(text.utf8).span)
      #expect(reading.guards.contains(.trafficking) == isGuarded, "\(law.jurisdiction)")
      #expect(reading.hasSexWorkWords == isSexWork, "\(law.jurisdiction)")
    }
  }

  @Test(
    "8: others promote too",
    arguments: [
      "PROMOTING A SEXUAL PERFORMANCE", "PROMOTING SUICIDE ATTEMPT",
      "GAMBLING 2,PROMOTING,UNCLASSIFIED",
    ])
  func promotingOthers(text: String) {
    for law in EveryLaw.all.values {
      #expect(!law.wordings.read(Array(text.utf8).span).hasSexWorkWords, "\(law.jurisdiction)")
    }
  }

  @Test(
    "10: paying for a person's prostitution is procurement, not the client's act",
    arguments: ["ca-san-francisco-2020", "model"])
  func procurement(policy: String) {
    let found = Traps.charge(
      "266E PC", "PAY FOR PROSTITUTION/ETC", of: "US-CA", on: "2019-05-01",
      by: Traps.policy(policy))
    #expect(found.hasPrefix("third_party: guarded: trafficking"))
  }

  @Test("11: unlicensed massage is a felony, and a rule on felony counts trips on it")
  func massage() {
    let prostitution = Traps.Count(citation: "PL 230.00", classWord: "BM")
    let massage = Traps.Count(citation: "ED 6512001", text: "UNLICENSED MASSAGE", classWord: "EF")
    let larceny = Traps.Count(citation: "PL 155.30", classWord: "EF")
    let bragg = Traps.policy("ny-manhattan-2022")
    #expect(
      Traps.decided([prostitution, massage], of: "US-NY", by: bragg) == "review: felony_count")
    #expect(
      Traps.decided([prostitution, larceny], of: "US-NY", by: bragg)
        == "excluded: condition_not_met")
    let vance = Traps.policy("ny-manhattan-2021")
    #expect(Traps.decided([prostitution, massage], of: "US-NY", by: vance) == "candidate: covered")
  }

  @Test(
    "14: a missing subsection is for review under a policy for sellers, and none under one for both",
    arguments: [
      ("US-MD", "CR.11.306", "2015-04-01"), ("US-CA", "647(B) PC", "2014-05-01"),
      ("US-MI", "750.448", "2019-05-01"), ("US-TX", "43.02", "2014-05-01"),
    ])
  func missingSubsection(jurisdiction: String, citation: String, date: String) {
    let sellers = Traps.charge(citation, of: jurisdiction, on: date, by: Traps.sellers)
    #expect(sellers == "mixed: possibly: direction_unknown")
    let both = Traps.charge(citation, of: jurisdiction, on: date, by: Self.model)
    #expect(both == "mixed: covered")
  }

  @Test(
    "15: a revoked policy is not in force today, and was on its days",
    arguments: [
      ("md-baltimore-2021", "2022-12-31", "2023-01-03"),
      ("wa-seattle-2021", "2021-12-31", "2022-01-01"),
      ("ca-san-francisco-2020", "2022-07-07", "2022-07-08"),
      ("ny-manhattan-2021", "2022-01-02", "2022-01-03"),
    ])
  func revoked(id: String, last: String, end: String) {
    let policy = Traps.policy(id)
    #expect(policy.obstacle(asOf: day(last)) == nil)
    #expect(policy.obstacle(asOf: day(end))?.contains("--hypothetical") == true)
    #expect(policy.obstacle(asOf: day("2026-01-01")) != nil)
  }

  @Test("17: disorderly conduct or trespass that began as prostitution is for a person")
  func began() {
    for (citation, classWord) in [("PL 240.20", "V"), ("PL 140.05", "V")] {
      let count = Traps.Count(
        citation: citation, classWord: classWord, chargedAs: "PL 230.00")
      #expect(
        Traps.decided([count], of: "US-NY", by: NewYork.brooklyn) == "review: charged_as_covered")
    }
  }

  @Test("18: old grades are no contradiction")
  func grades() {
    let patron = Traps.Count(
      citation: "18 § 5902 §§ E", text: "Patronizing Prostitutes", classWord: "S",
      date: "1985-05-01")
    #expect(Traps.decided([patron], of: "US-PA", by: Self.model) == "candidate: covered")
    let loitering = Traps.Count(citation: "PL 2403702", classWord: "V")
    #expect(Traps.decided([loitering], of: "US-NY", by: Self.model) == "candidate: covered")
  }

  @Test("19: failing to appear is its own charge; the policy speaks of the case behind it")
  func failureToAppear() {
    let appearance = Traps.Count(citation: "PL 215.58", classWord: "V")
    let prostitution = Traps.Count(citation: "PL 230.00", classWord: "BM")
    #expect(
      Traps.decided([appearance], of: "US-NY", by: NewYork.brooklyn)
        == "not_covered: no_covered_charge")
    #expect(
      Traps.decided([prostitution, appearance], of: "US-NY", by: NewYork.brooklyn)
        == "candidate: covered")
    for citation in ["53a-172", "53a-173"] {
      let found = Traps.charge(citation, of: "US-CT", on: "2014-05-01", by: Self.model)
      #expect(found.hasPrefix("unrelated: unrelated"), "\(citation)")
    }
  }

  @Test(
    "20: Washington's 9A.88.030 never reached one who pays",
    arguments: ["1980-05-01", "2015-05-01"])
  func payer(date: String) {
    let found = Traps.charge(
      "9A.88.030", "PATRONIZING A PROSTITUTE", of: "US-WA", on: date, by: Self.model)
    #expect(found == "selling: possibly: text_disagrees")
  }
}
