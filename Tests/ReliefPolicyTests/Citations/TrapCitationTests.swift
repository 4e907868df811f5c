import CourtRecords
import ReliefPolicy
import Testing

/// The traps of the reference that lie in the writing of a citation, by their numbers there.
@Suite("Traps of citations by number")
struct TrapCitationTests {
  private func understood(_ citation: String, of jurisdiction: String) -> String {
    ChargeClassifier(law: Traps.law(jurisdiction)).read(citation: citation, description: "")
      .citation.reference?.understood ?? "nothing"
  }

  @Test(
    "9: numbers that look alike",
    arguments: [
      ("US-CT", "53a-82", "CGS 53a-82"), ("US-CT", "53a-182", "CGS 53a-182"),
      ("US-CT", "53a-83", "CGS 53a-83"), ("US-CT", "53a-183", "CGS 53a-183"),
      ("US-TX", "43.02", "PC 43.02"), ("US-TX", "43.021", "PC 43.021"),
      ("US-CA", "647(B) PC", "PC 647(b)"), ("US-CA", "647(B)(3) PC", "PC 647(b)(3)"),
      ("US-CA", "647.6(B) PC", "PC 647.6(b)"), ("US-CA", "31500 PC", "PC 31500"),
      ("US-CA", "315 PC", "PC 315"),
      ("US-PA", "18 § 5902 §§ B1", "18PACS 5902(b)(1)"),
      ("US-PA", "18 § 5902 §§ B.11", "18PACS 5902(b.1)(1)"),
      ("US-MI", "750.1671B", "MCL 750.167(1)(b)"),
      ("US-WA", "9A.88.010", "RCW 9A.88.010"), ("US-WA", "9A.88.030", "RCW 9A.88.030"),
      ("US-WA", "9A.88.110", "RCW 9A.88.110"),
      ("US-NY", "PL 230.34", "PL 230.34"), ("US-NY", "PL 230.34-a", "PL 230.34-a"),
      ("US-NY", "PL 2300300", "PL 230.03"),
    ])
  func alike(jurisdiction: String, citation: String, expected: String) {
    #expect(understood(citation, of: jurisdiction) == expected)
  }

  @Test(
    "12: an attempt keeps the category of its target and lowers its class",
    arguments: [
      ("US-NY", "110-230.04", "attempt of PL 230.04"),
      ("US-NY", "PL 110/230.00", "attempt of PL 230.00"),
      ("US-MI", "750.448-A", "attempt of MCL 750.448"),
    ])
  func attempts(jurisdiction: String, citation: String, expected: String) {
    #expect(understood(citation, of: jurisdiction) == expected)
    let model = Traps.policy("model")
    let target = expected.split(separator: " ").suffix(2).joined(separator: " ")
    let date = "2014-03-01"
    func category(_ citation: String) -> Substring? {
      Traps.charge(citation, of: jurisdiction, on: date, by: model).split(separator: ":").first
    }
    #expect(category(citation) == category(target))
  }

  @Test("12: an attempted class A misdemeanor is of class B in New York")
  func attemptClass() {
    let law = NewYork.law
    let count = CountFacts(
      charge: NewYork.classifier.read(citation: "110-230.04", description: ""),
      classReading: .notBound, offenseDate: .day(day("2014-03-01")), plea: .none,
      disposition: .none, birthDate: .notBound, number: 1,
      place: SourcePlace(file: 0, record: 1, line: 2))
    let decided = CaseJudge(
      rules: CoverageRules(law: law, policy: Traps.policy("model"), asOf: day("2024-01-01"))
    ).determine(
      CaseFacts(
        court: .notBound, counts: [count], warrants: [], warrantList: .all, completeness: .all))
    #expect(decided.classes == [law.scale.range(of: "BM")])
  }

  @Test(
    "13: the same charge, written in every way",
    arguments: [
      "PL 230.00", "P.L. § 230.00", "PL230.00", "PL 230 00", "P.L. §230.00(0)", "230.00-00",
      "PL 230.00 00", "Penal Law Sec. 230.00", "pl  230.00", "PL 230.00 BM", "PL 2300000",
    ])
  func spellings(citation: String) {
    let reading = NewYork.classifier.read(citation: citation, description: "")
    #expect(reading.statute?.id == "PL 230.00")
  }

  @Test("13: a text cut at thirty characters is the whole text")
  func truncated() {
    for law in EveryLaw.all.values where law.jurisdiction == "US-NY" {
      let whole = law.wordings.read(
        Array("LOITERING FOR PROSTITUTION OR TO PATRONIZE".utf8).span)
      let cut = law.wordings.read(Array("LOITERING FOR PROSTITUTION OR ".utf8).span)
      #expect(whole.statutes == cut.statutes && !cut.statutes.isEmpty)
    }
  }
}
