import CourtRecords
import ReliefPolicy
import Testing

/// Subdivisions whose writing leaves open which is meant.
@Suite("Subdivisions written in more than one way")
struct DoubtfulCitationTests {
  private static let model = Traps.policy("model")
  private static let rules = EveryLaw.all.mapValues {
    CoverageRules(law: $0, policy: model, asOf: day("2023-06-01"), liftsAuthority: true)
  }

  /// What the policy for all makes of a citation without a text and without a class.
  private static func decided(_ citation: String, of state: String, on date: String) -> String {
    guard let rules = rules[state], let classifier = EveryLaw.classifiers[state] else {
      return "no law"
    }
    let facts = CaseFacts(
      court: .notBound,
      counts: [
        CountFacts(
          charge: classifier.read(citation: citation, description: ""), classReading: .notBound,
          offenseDate: .day(day(date)), plea: .none, disposition: .none,
          birthDate: .day(day("1960-05-01")), number: 1,
          place: SourcePlace(file: 0, record: 1, line: 2))
      ],
      warrants: [], warrantList: .all, completeness: .all)
    return CaseJudge(rules: rules, isHypothetical: true).determine(facts).inWords
  }

  @Test(
    "what may be a part that stops a case, or of another kind, goes to a person",
    arguments: [
      // (b.1) of Pennsylvania is about minors, (b)(1) is not; B1 alone is (b)(1), B.11 (b.1)(1).
      ("US-PA", "18 5902 B1.1"), ("US-PA", "5902b.1"), ("US-PA", "5902B.1M"),
      ("US-PA", "18 § 5902(B).1"), ("US-PA", "5902 B .1"), ("US-PA", "5902(b)(.1)"),
      ("US-PA", "5902(B.I)"), ("US-PA", "5902(b.l)(2)"), ("US-PA", "5902 B(.14)"),
      ("US-CA", "266H BM"), ("US-CA", "266H BF PC"), ("US-CA", "266i A21 PC"),
      ("US-CA", "266H(b(1)) PC"), ("US-CA", "266H & (b)(1) PC"), ("US-CA", "647(B)(I) PC"),
      ("US-CA", "647(b)(l) PC"), ("US-CA", "PC 647(B)/M2"), ("US-CA", "266I(A) CA PC"),
      ("US-CT", "53a-83 CF"), ("US-TX", "43.02 C1"), ("US-TX", "43.02 (c-12)"),
      ("US-TX", "43.02C41"), ("US-TX", "43.02c-12"), ("US-FL", "796.07 2 F"),
      ("US-FL", "796.07(2) F"), ("US-FL", "796.07-2-F"), ("US-FL", "796.072 F"),
      ("US-FL", "796.07 2EF"),
    ])
  func doubtful(state: String, citation: String) {
    let decision = Self.decided(citation, of: state, on: "2022-03-01")
    #expect(decision.hasPrefix("review"), "\(decision)")
  }

  @Test(
    "what is written plainly is read plainly",
    arguments: [
      ("US-PA", "18 § 5902 §§ B1", "18PACS 5902(b)(1)"),
      ("US-PA", "5902(b)(1)", "18PACS 5902(b)(1)"),
      ("US-PA", "18 § 5902 §§ B.11", "18PACS 5902(b.1)(1)"),
      ("US-PA", "18 § 5902 §§ A1 M3", "18PACS 5902(a)(1)"),
      ("US-CA", "647[B][1] PC", "PC 647(b)(1)"), ("US-CA", "647{b}(2)", "PC 647(b)(2)"),
      ("US-CA", "266H SUB B PC", "PC 266h(b)"), ("US-CA", "PC 647 SUBD. B (1)", "PC 647(b)(1)"),
      ("US-TX", "43.02(c-1)", "PC 43.02(c-1)"), ("US-TX", "43.02 SUB B", "PC 43.02(b)"),
      ("US-MA", "272/53A (c)", "GL 272/53A(c)"), ("US-MA", "c272 s53A(a)", "GL 272/53A(a)"),
      ("US-FL", "796.07(2)(e) F", "FS 796.07(2)(e)"), ("US-FL", "796.07 2E", "FS 796.07(2)(e)"),
      ("US-WA", "12A.10.020", "SMC 12A.10.020"),
      ("US-IL", "720 ILCS 5/11-18(a)(1)", "ILCS720 11-18(a)(1)"),
    ])
  func plain(state: String, citation: String, expected: String) {
    let read = EveryLaw.classifiers[state]?.read(citation: citation, description: "")
    #expect(read?.citation.reference?.id == expected)
  }

  @Test("an unlisted letter of a manual's code may be the listed section")
  func codeLetter() {
    #expect(Self.decided("272/7/M", of: "US-MA", on: "2022-03-01").hasPrefix("review"))
  }

  @Test("two parts of a cell are looked for in the book that knows them")
  func severalInTheRightBook() {
    #expect(
      Self.decided("12A.10.020/1", of: "US-WA", on: "2012-03-01") == "review: several_citations")
  }

  @Test("without a class in the export, a whole section may be its part that stops a case")
  func classNotPrinted() {
    #expect(
      Self.decided("272/53A", of: "US-MA", on: "2022-03-01").hasPrefix("review: guard_uncertain"))
  }

  /// How records name the books whose identifiers they do not write.
  private static let names = [
    "18PACS": "18 Pa.C.S.", "GL": "c.", "ILCS720": "720 ILCS 5/", "CGS": "C.G.S.", "FS": "F.S.",
  ]

  /// How systems write a subdivision behind its section.
  private static func writings(_ parts: [Substring]) -> [String] {
    let glued = parts.joined()
    let upper = glued.uppercased()
    let whole = parts.map { "(\($0))" }.joined()
    let first = upper.prefix(1)
    let rest = upper.dropFirst()
    return [
      whole, whole.uppercased(), glued, upper, " " + upper, "-" + upper, "." + upper, "/" + upper,
      " (\(glued))", "(\(upper))", "-" + parts.joined(separator: "-"),
      "." + parts.joined(separator: "."), " " + parts.joined(separator: " "),
      ":" + parts.joined(separator: ":"), "_" + parts.joined(separator: "_"),
      parts.map { "[\($0)]" }.joined(), parts.map { "{\($0)}" }.joined(), " SUB " + upper,
      " SUBD. " + whole, " PAR " + upper, " §§ " + upper, " & " + whole,
      String(whole.dropLast()), "(" + parts.joined(separator: "(") + ")",
      "(\(first))\(rest)", " \(first).\(rest)", " \(first)-\(rest)", "\(first) \(rest)",
      whole.replacing("1", with: "I"), whole.replacing("1", with: "l"),
      whole.replacing(")(", with: ") ("), whole + "(M)", whole + " M2", upper + "M",
      " " + upper + " M", " " + upper + "F", upper + "1", " " + upper + ".1",
    ]
  }

  @Test("no writing of a subdivision that stops a case is read as one that is covered")
  func guarded() {
    var tried = 0
    for (state, law) in EveryLaw.all {
      for (id, statute) in law.statutes where id.contains("(") {
        // One meaning for all time, so that any day asks of it.
        guard statute.versions.allSatisfy({ $0.guardKind != nil }),
          let blank = id.firstIndex(of: " "), let bracket = id.firstIndex(of: "(")
        else { continue }
        let version = statute.versions[0]
        let date = version.window.from.map { max($0, day("2015-06-01")) } ?? day("2015-06-01")
        guard version.window.contains(date) else { continue }
        let section = id[id.index(after: blank)..<bracket]
        let book = Self.names[String(id[..<blank])] ?? String(id[..<blank])
        for written in Self.writings(id[bracket...].dropFirst().dropLast().split(separator: ")(")) {
          let citation = "\(book) \(section)\(written)"
          let decision = Self.decided(citation, of: state, on: date.description)
          tried += 1
          #expect(!decision.hasPrefix("candidate"), "\(state) \(citation), \(id): \(decision)")
        }
      }
    }
    #expect(tried > 1_500)
  }
}
