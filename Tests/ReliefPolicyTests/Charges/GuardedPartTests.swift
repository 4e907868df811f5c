import CourtRecords
import ReliefPolicy
import TestSupport
import Testing

@Suite("A section cited alone that has a part which stops a case")
struct GuardedPartTests {
  private static let model = NewYork.policy(
    PackagePlaces.text(of: "Rules/policies/model.yaml"), id: "model")

  /// What the model policy makes of one pending count.
  private func decided(
    _ state: String, _ citation: String, class word: String?, on date: String?,
    beside other: String? = nil
  ) throws -> String {
    let law = try #require(EveryLaw.all[state])
    let classifier = try #require(EveryLaw.classifiers[state])
    func count(_ citation: String, _ word: String?, _ number: Int) -> CountFacts {
      CountFacts(
        charge: classifier.read(citation: citation, description: ""), earlier: [],
        classReading: word.map { law.scale.range(of: $0).map(ClassReading.range) ?? .unknown }
          ?? .notBound,
        offenseDate: date.map { .day(day($0)) } ?? .blank, plea: .none, disposition: .none,
        sentence: .none, status: .open, mark: .none, birthDate: .day(day("1970-01-01")),
        number: number, place: SourcePlace(file: 0, record: UInt32(number), line: UInt64(number)))
    }
    let counts = [count(citation, word, 1)] + (other.map { [count($0, word, 2)] } ?? [])
    let facts = CaseFacts(
      court: .notBound, counts: counts, warrants: [], warrantList: .all, completeness: .all,
      doubts: [], priorConvictions: nil)
    let rules = CoverageRules(
      law: law, policy: Self.model, asOf: day("2024-06-01"), liftsAuthority: true)
    return CaseJudge(rules: rules, isHypothetical: true, warrantYears: nil)
      .determine(facts, explaining: false).inWords
  }

  @Test(
    "goes to a person, unless the class or the date tells that it is another part",
    arguments: [
      // Both parts of pimping and of pandering are felonies: nothing tells.
      ("US-CA", "266H PC", "F", "2018-05-01", "review: guard_uncertain"),
      ("US-CA", "266I PC", "F", "2018-05-01", "review: guard_uncertain"),
      ("US-CA", "266H(A) PC", "F", "2018-05-01", "candidate: covered"),
      ("US-CA", "266H(B) PC", "F", "2018-05-01", "not_covered: no_covered_charge"),
      // 647(b)(3), of a minor, is in force since 2017.
      ("US-CA", "647(B) PC", "M", "2016-05-01", "candidate: covered"),
      ("US-CA", "647(B) PC", "M", "2018-05-01", "review: guard_uncertain"),
      ("US-CA", "647(B)(2) PC", "M", "2018-05-01", "candidate: covered"),
      // Texas: a minor makes it a felony of the second or third degree.
      ("US-TX", "43.02", "MB", "2014-05-01", "candidate: covered"),
      ("US-TX", "43.02", "F3", "2014-05-01", "review: guard_uncertain"),
      ("US-TX", "43.02", nil, "2014-05-01", "review: guard_uncertain"),
      ("US-TX", "43.02", "MA", "2019-05-01", "candidate: covered"),
      ("US-TX", "43.02(b)", "F2", "2019-05-01", "review: class_disagrees"),
      ("US-TX", "43.02", "MB", "2022-05-01", "candidate: covered"),
      ("US-TX", "43.021", "FS", "2022-05-01", "candidate: covered"),
      ("US-TX", "43.021", "F2", "2022-05-01", "review: guard_uncertain"),
      // Connecticut: the class C felony of 2013 to 2017 is (c).
      ("US-CT", "53a-83", "AM", "2015-05-01", "candidate: covered"),
      ("US-CT", "53a-83", "CF", "2015-05-01", "review: guard_uncertain"),
      ("US-CT", "53a-83", nil, "2015-05-01", "review: guard_uncertain"),
      ("US-CT", "53a-83", "AM", "2012-05-01", "candidate: covered"),
      ("US-CT", "53a-83(a)", "AM", "2015-05-01", "candidate: covered"),
      // New York: managing, or a person under 19; one class.
      ("US-NY", "PL 230.25", "DF", "2018-05-01", "review: guard_uncertain"),
      ("US-NY", "PL 230.25(1)", "DF", "2018-05-01", "candidate: covered"),
      // Pennsylvania and Florida: the class tells, whatever else is open.
      ("US-PA", "18 § 5902", "M3", "2018-05-01", "review: not_verified"),
      ("US-PA", "18 § 5902", "F3", "2018-05-01", "review: guard_uncertain"),
      ("US-FL", "810.09", "M1", "2018-05-01", "candidate: covered"),
      ("US-FL", "810.09", "F3", "2018-05-01", "review: guard_uncertain"),
    ] as [(String, String, String?, String, String)])
  func alone(state: String, citation: String, word: String?, date: String, expected: String)
    throws
  {
    #expect(try decided(state, citation, class: word, on: date) == expected)
  }

  @Test("holds a case back as another count too")
  func beside() throws {
    let decision = try decided(
      "US-CA", "647(B)(1) PC", class: "F", on: "2018-05-01", beside: "451 PC")
    #expect(decision.hasPrefix("excluded") || decision == "review: guard_uncertain")
    let burglary = try decided(
      "US-PA", "18 § 5902 §§ A1", class: "F2", on: "2018-05-01", beside: "18 § 3502")
    #expect(burglary == "review: guard_uncertain")
  }

  @Test(
    "is no automatic charge, whatever its class",
    arguments: [
      ("US-CA", "266H PC", "guard_uncertain"), ("US-CA", "266H(A) PC", "listed"),
      ("US-TX", "43.021", "guard_uncertain"), ("US-CT", "53a-83", "guard_uncertain"),
      ("US-CT", "53a-82", "listed"), ("US-NY", "PL 230.00", "listed"),
    ])
  func listed(state: String, citation: String, expected: String) throws {
    let classifier = try #require(EveryLaw.classifiers[state])
    let understood = ChargeUnderstanding(of: classifier.read(citation: citation, description: ""))
    #expect(understood.why.rawValue == expected)
  }
}

@Suite("A seller's section whose words reach a buyer")
struct BothSidesTests {
  private func finding(
    _ state: String, _ citation: String, _ date: String, by rules: [String]
  ) throws -> String {
    let law = try #require(EveryLaw.all[state])
    let classifier = try #require(EveryLaw.classifiers[state])
    var sample = SamplePolicy()
    sample.books = []
    sample.charges = rules
    return CoverageRules(
      law: law, policy: sample.policy, asOf: day("2024-06-01"), liftsAuthority: true
    )
    .finding(
      for: classifier.read(citation: citation, description: ""), offenseDate: .day(day(date))
    )
    .inWords
  }

  @Test(
    "asks who is meant where a policy treats the two sides differently, and nowhere else",
    arguments: [
      ("US-FL", "796.07(2)(e)", ["selling decline"], "possibly: direction_unknown"),
      ("US-FL", "796.07(2)(e)", ["selling decline", "buying decline"], "covered"),
      ("US-FL", "796.07(2)(f)", ["selling decline"], "unrelated"),
      ("US-MD", "CR 11-303", ["selling decline", "buying divert"], "possibly: direction_unknown"),
      ("US-MD", "CR 11-303", ["selling decline", "buying decline"], "covered"),
      ("US-WA", "RCW 9A.88.030", ["selling decline"], "covered"),
    ])
  func sides(state: String, citation: String, rules: [String], expected: String) throws {
    let categories = rules.map { rule in
      let parts = rule.split(separator: " ")
      return "category: \(parts[0]), treatment: \(parts[1])"
    }
    #expect(try finding(state, citation, "2020-05-01", by: categories) == expected)
  }

  @Test("is covered where the policy names the section")
  func named() throws {
    let rules = ["statute: CR 11-303, treatment: decline"]
    #expect(try finding("US-MD", "CR 11-303", "2020-05-01", by: rules) == "covered")
  }
}
