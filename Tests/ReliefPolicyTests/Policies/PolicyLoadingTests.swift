import CourtRecords
import ReliefPolicy
import RuleDocuments
import Testing

@Suite("Policy.read")
struct PolicyLoadingTests {
  /// A small policy file without faults.
  private static let sound = """
    id: ny-test
    title: A test
    office: An office
    jurisdiction: US-NY
    status: in_force
    effective: 2020-01-01
    sources:
      - {id: MEMO, title: "The memorandum"}
    authority: {courts: [kings-criminal], books: [PL]}
    basis: top
    attempts: covered
    charges:
      - {statute: PL 230.00, treatment: decline, source: MEMO}
    otherwise: not_addressed
    relief:
      not_filed: {answer: none, source: MEMO}
      pending: {answer: dismiss, source: MEMO}
      open_bench_warrant_before_plea: {answer: vacate_warrant_and_dismiss, source: MEMO}
      open_bench_warrant_after_plea: {answer: review, source: MEMO}
      convicted: {answer: none, source: MEMO}
      dismissed: {answer: none, source: MEMO}
      arrest_warrant: {answer: review, source: MEMO}
      unknown: {answer: review, source: MEMO}
    """

  private func faults(_ text: String, fileID: String = "ny-test") -> [String] {
    let collector = FaultCollector()
    let policy = Policy.read(text, file: "ny-test.yaml", fileID: fileID, into: collector)
    #expect((policy == nil) == !collector.faults.isEmpty)
    policy?.check(against: NewYork.law, file: "ny-test.yaml", into: collector)
    return RuleFaults(collector.faults).faults.map(\.description)
  }

  private func faults(replacing old: String, with new: String) -> [String] {
    #expect(Self.sound.contains(old))
    return faults(Self.sound.replacing(old, with: new))
  }

  @Test("a sound file has no faults and gives the policy")
  func soundFile() throws {
    #expect(faults(Self.sound).isEmpty)
    let policy = try #require(
      Policy.read(Self.sound, file: "", fileID: "ny-test", into: FaultCollector()))
    #expect(policy.basis == .top && policy.coversAttempts && policy.otherwise == .notAddressed)
    #expect(policy.statuteRules["PL 230.00"]?.treatment == .decline)
    #expect(policy.statuteRules["PL 230.00"]?.id == "ny-test/PL 230.00")
    #expect(policy.relief[.pending]?.answer == .relief(.dismiss))
    #expect(policy.relief[.convicted]?.answer == Policy.StageRule.Answer.none)
    #expect(Set(policy.relief.keys) == Set(ProceduralStage.allCases))
  }

  @Test("the policy of Brooklyn names nothing that the law of New York does not know")
  func brooklyn() {
    let collector = FaultCollector()
    NewYork.brooklyn.check(against: NewYork.law, file: "", into: collector)
    #expect(collector.faults.isEmpty)
  }

  @Test("a policy that forgets a stage is refused", arguments: ProceduralStage.allCases)
  func missingStage(stage: ProceduralStage) {
    let lines = Self.sound.split(separator: "\n").filter { !$0.hasPrefix("  \(stage.rawValue):") }
    let found = faults(lines.joined(separator: "\n"))
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("The key '\(stage.rawValue)' is missing.") == true, "\(found)")
    #expect(found.first?.hasPrefix("ny-test.yaml:16:3: ") == true, "\(found)")
  }

  @Test("an unknown key is named with its place and the key that was probably meant")
  func unknownKey() {
    let found = faults(replacing: "effective: 2020-01-01", with: "efective: 2020-01-01")
    #expect(found.count == 2)
    #expect(
      found.contains {
        $0.hasPrefix(
          "ny-test.yaml:6:1: 'efective' is not a key here. Did you mean 'effective'? Allowed: id,")
      }, "\(found)")
  }

  @Test(
    "one wrong word is one fault at its place",
    arguments: [
      ("basis: top", "basis: tops", "ny-test.yaml:10:8: 'tops' is not a word here. Did you mean"),
      (
        "source: MEMO}\nother", "source: MEMOO}\nother",
        "ny-test.yaml:13:54: No source has the id 'MEMOO'. Did you mean 'MEMO'?"
      ),
      (
        "treatment: decline", "treatment: declne",
        "ny-test.yaml:13:37: 'declne' is not a word here. Did you mean 'decline'?"
      ),
      (
        "answer: dismiss,", "answer: dismis,",
        "ny-test.yaml:17:21: 'dismis' is no answer. Did you mean 'dismiss'?"
      ),
      ("{statute: PL 230.00,", "{", "ny-test.yaml:13:5: A rule names either a 'statute' or a"),
      (
        "{statute: PL 230.00,", "{statute: PL 230.00, category: selling,",
        "ny-test.yaml:13:5: A rule names either a 'statute' or a 'category'."
      ),
      ("id: ny-test", "id: ny-tests", "ny-test.yaml:1:5: 'ny-tests' is not the file's name"),
      (
        "effective: 2020-01-01", "effective: 2020-1-1",
        "ny-test.yaml:6:12: '2020-1-1' is not a date (YYYY-MM-DD)."
      ),
      (
        "status: in_force", "status: revoked",
        "ny-test.yaml:1:1: A policy that is revoked needs the day, as 'revoked'."
      ),
      (
        "effective: 2020-01-01\n", "",
        "ny-test.yaml:1:1: The key 'effective' is missing: from which day on is it in force?"
      ),
      (
        "statute: PL 230.00", "statute: PL 230.01",
        "ny-test.yaml:13:1: The statute 'PL 230.01' is not in the statutes file of US-NY."
      ),
      (
        "courts: [kings-criminal]", "courts: [kings]",
        "ny-test.yaml: The court 'kings' is not in the statutes file of US-NY."
      ),
      (
        "basis: top", "basis: top\nrequires: [birthdate]",
        "ny-test.yaml:11:12: 'birthdate' is not a word here. Did you mean 'birth_date'?"
      ),
      (
        "basis: top", "basis: top\nannounced: yesterday",
        "ny-test.yaml:11:12: 'yesterday' is not a date (YYYY-MM-DD)."
      ),
      (
        "books: [PL]", "books: [PC]",
        "ny-test.yaml: The code book 'PC' is not in the statutes file of US-NY."
      ),
      (
        "otherwise:",
        "  - {category: selling, treatment: decline, source: MEMO}\n"
          + "  - {category: selling, treatment: divert, source: MEMO}\notherwise:",
        "ny-test.yaml:15:16: 'selling' has a rule already."
      ),
      (
        "treatment: decline,", "treatment: decline, when: [alone],",
        "ny-test.yaml:13:53: No condition has the id 'alone'."
      ),
      (
        "otherwise:",
        "companions: [{statute: PL 240.20, source: MEMO}, {statute: PL 240.20, source: MEMO}]\n"
          + "otherwise:", "ny-test.yaml:14:60: 'PL 240.20' stands here already."
      ),
      (
        "jurisdiction: US-NY", "jurisdiction: any",
        "ny-test.yaml:4:15: Only a recommendation speaks of no state."
      ),
    ])
  func oneFault(old: String, new: String, message: String) {
    let found = faults(replacing: old, with: new)
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  @Test(
    "a condition that cannot be meant is one fault at its place",
    arguments: [
      ("kind: no_crime_count, else: decline", "What is declined in any case needs no condition."),
      (
        "kind: no_crime_count, else: prosecute, source: MEMO}, {id: alone, says: Alone., "
          + "kind: person_confirms, else: prosecute",
        "The condition 'alone' is defined twice."
      ),
      (
        "kind: no_recent_arrest, years: 0, else: prosecute",
        "'years' is a number of years from 1 to 100."
      ),
      (
        "kind: prior_convictions, statutes: [PL 230.00], at_most: -1, else: prosecute",
        "'at_most' is a number of convictions."
      ),
      (
        "kind: no_pending_charge, guards: [], else: prosecute",
        "'guards' needs at least one kind, such as violence."
      ),
      (
        "kind: speaks_of, words: [\"*\"], else: prosecute",
        "'words' needs at least one word of letters or digits."
      ),
    ])
  func conditionFault(condition: String, message: String) {
    let line = "conditions: [{id: alone, says: Alone., \(condition), source: MEMO}]"
    let found = faults(replacing: "charges:", with: "\(line)\ncharges:")
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("ny-test.yaml:12:") == true
        && found.first?.hasSuffix(message) == true, "\(found)")
  }

  @Test("several faults are told at once, in the order of the lines")
  func severalFaults() {
    let text = Self.sound.replacing("basis: top", with: "basis: tops")
      .replacing("treatment: decline", with: "treatment: declne")
      .replacing("answer: dismiss,", with: "answer: dismis,")
      .replacing("office: An office\n", with: "")
    let found = faults(text)
    #expect(found.count == 4)
    #expect(found.map { $0.split(separator: ":")[1] } == ["1", "9", "12", "16"])
  }

  @Test("one statute cannot have two rules")
  func twoRules() {
    let rule = "  - {statute: PL 230.00, treatment: prosecute, source: MEMO}"
    let found = faults(replacing: "otherwise:", with: "\(rule)\notherwise:")
    #expect(found == ["ny-test.yaml:14:15: 'PL 230.00' has a rule already."])
  }

  @Test("bad YAML and keys that occur twice are faults with their places")
  func badYAML() {
    let broken = faults("id: ny-test\ntitle: \"open\nbasis: top\n")
    #expect(broken.count == 1 && broken.first?.contains("This is not valid YAML: ") == true)
    let twice = faults(Self.sound + "\nbasis: all")
    #expect(twice.count == 1)
    #expect(twice.first?.contains("A key occurs twice: basis.") == true, "\(twice)")
  }

  @Test(
    "a policy is in force from its first day to the day before its last",
    arguments: [
      ("2019-12-31", "ny-test is in force from 2020-01-01 on, and the as-of date is 2019-12-31."),
      ("2020-01-01", nil), ("2022-12-31", nil),
      ("2023-01-03", "ny-test was revoked on 2023-01-03, and the as-of date is 2023-01-03."),
    ])
  func inForce(asOf: String, obstacle: String?) {
    let policy = NewYork.policy(
      Self.sound.replacing("status: in_force", with: "status: revoked\nrevoked: 2023-01-03"),
      id: "ny-test")
    let found = policy.obstacle(asOf: day(asOf))
    #expect((found == nil) == (obstacle == nil))
    if let obstacle { #expect(found?.contains(obstacle) == true, "\(found ?? "")") }
  }

  @Test("a recommendation can be looked at on any day, and binds on none")
  func recommendation() {
    let policy = NewYork.policy(
      Self.sound.replacing("status: in_force", with: "status: recommendation"), id: "ny-test")
    #expect(policy.isRecommendation && policy.obstacle(asOf: day("1990-01-01")) == nil)
  }

  @Test("the policy of Brooklyn is in force from its announcement")
  func brooklynInForce() {
    #expect(NewYork.brooklyn.obstacle(asOf: day("2021-01-28")) != nil)
    #expect(NewYork.brooklyn.obstacle(asOf: day("2021-01-29")) == nil)
  }
}
