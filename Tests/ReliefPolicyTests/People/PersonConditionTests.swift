import CourtRecords
import ReliefPolicy
import Testing

/// One count of another case in a few words; by default a conviction for prostitution of 2010.
struct SamplePrior: Sendable {
  var citation = "PL 230.00"
  var text = ""
  var docket: Int? = 0
  var offenseDate = DateReading.day(day("2010-01-05"))
  var dispositionDate = DateReading.day(day("2010-06-01"))
  var plea = Plea.none
  var disposition = Disposition.convicted
  var sentence = Sentence.none
  var status = CaseStatus.none
  var mark = RecordMark.none
  var isConflicting = false

  static func made(
    _ docket: Int?, _ change: (inout SamplePrior) -> Void = { _ in }
  ) -> SamplePrior {
    var prior = SamplePrior()
    prior.docket = docket
    change(&prior)
    return prior
  }

  func record(at index: Int) -> PriorRecord {
    PriorRecord(
      docket: docket, charge: NewYork.classifier.read(citation: citation, description: text),
      offenseDate: offenseDate, dispositionDate: dispositionDate, plea: plea,
      disposition: disposition, sentence: sentence, status: status, mark: mark,
      isConflicting: isConflicting,
      place: SourcePlace(file: 0, record: UInt32(100 + index), line: UInt64(101 + index)))
  }
}

/// Other cases, and what must come out for a case of 1 March 2014 under one condition.
struct HistoryRow: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: String
  let priors: [SamplePrior]
  var testDescription: String { "\(name) -> \(expected)" }

  init(_ name: String, _ expected: String, _ priors: [SamplePrior]) {
    self.name = name
    self.expected = expected
    self.priors = priors
  }

  func decided(by condition: String, doubt: PersonHistory.Doubt? = nil) -> Determination {
    var sample = SampleCase()
    sample.history = PersonHistory(
      others: priors.enumerated().map { $1.record(at: $0) }, doubt: doubt)
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.conditions = ["id: c0, says: \"The condition.\", \(condition), else: prosecute"]
    policy.charges = ["statute: PL 230.00, treatment: decline, when: [c0]"]
    return sample.decided(by: policy.policy, explaining: true)
  }
}

@Suite("Conditions about the person")
struct PersonConditionTests {
  private static let covered = "candidate: covered"
  private static let failed = "excluded: condition_not_met"
  private static let unknown = "review: priors_unknown"
  private static let two = [SamplePrior.made(0), .made(1)]

  private static func twoAnd(_ change: (inout SamplePrior) -> Void) -> [SamplePrior] {
    two + [.made(2, change)]
  }

  static let convictions: [HistoryRow] = [
    HistoryRow("none", covered, []),
    HistoryRow("two are allowed", covered, two),
    HistoryRow("three are too many", failed, twoAnd { _ in }),
    HistoryRow("a charge is no conviction", covered, twoAnd { $0.disposition = .dismissed }),
    HistoryRow("an acquittal is none", covered, twoAnd { $0.disposition = .acquitted }),
    HistoryRow("an open charge is none", covered, twoAnd { $0.disposition = .none }),
    HistoryRow("one who did not appear", covered, twoAnd { $0.disposition = .failedToAppear }),
    HistoryRow("a deferred one is neither", unknown, twoAnd { $0.disposition = .deferred }),
    HistoryRow("the end is elsewhere", unknown, twoAnd { $0.disposition = .transferred }),
    HistoryRow("a word that nobody mapped", unknown, twoAnd { $0.disposition = .unmapped }),
    HistoryRow(
      "a plea of guilty without an end", unknown,
      twoAnd {
        $0.disposition = .none
        $0.plea = .guilty
      }),
    HistoryRow(
      "a sentence without an end", unknown,
      twoAnd {
        $0.disposition = .none
        $0.sentence = .imposed
      }),
    HistoryRow(
      "after this one", covered, twoAnd { $0.dispositionDate = .day(day("2014-03-02")) }),
    HistoryRow(
      "on the same day nobody knows", unknown,
      twoAnd { $0.dispositionDate = .day(day("2014-03-01")) }),
    HistoryRow(
      "an offense before, convicted after", covered,
      twoAnd { $0.dispositionDate = .day(day("2015-01-01")) }),
    HistoryRow("its date is missing", unknown, twoAnd { $0.dispositionDate = .blank }),
    HistoryRow("its date cannot be read", unknown, twoAnd { $0.dispositionDate = .unreadable }),
    HistoryRow(
      "its date is missing, and the offense was later", covered,
      twoAnd {
        $0.dispositionDate = .blank
        $0.offenseDate = .day(day("2014-05-01"))
      }),
    HistoryRow(
      "no column of disposition dates: the offense date orders", failed,
      twoAnd { $0.dispositionDate = .notBound }),
    HistoryRow(
      "no column of disposition dates, and no offense date", unknown,
      twoAnd {
        $0.dispositionDate = .notBound
        $0.offenseDate = .blank
      }),
    HistoryRow(
      "a date after the as-of date is a fault", unknown,
      twoAnd {
        $0.offenseDate = .day(day("2010-01-05"))
        $0.dispositionDate = .day(day("2031-01-01"))
      }),
    HistoryRow("another statute", covered, twoAnd { $0.citation = "PL 155.25" }),
    HistoryRow("a subdivision of the statute", failed, twoAnd { $0.citation = "PL 230.00(1)" }),
    HistoryRow("an attempt may count", unknown, twoAnd { $0.citation = "PL 110/230.00" }),
    HistoryRow("a damaged citation may be it", unknown, twoAnd { $0.citation = "230" }),
    HistoryRow(
      "no citation, and the text speaks of sex work", unknown,
      twoAnd {
        $0.citation = ""
        $0.text = "PROSTITUTION"
      }),
    HistoryRow(
      "no citation, and the text speaks of another thing", covered,
      twoAnd {
        $0.citation = ""
        $0.text = "PETIT LARCENY"
      }),
    HistoryRow("a sealed one is for a person", unknown, twoAnd { $0.mark = .sealed }),
    HistoryRow("one of a juvenile court", unknown, twoAnd { $0.mark = .juvenile }),
    HistoryRow("rows that contradict each other", unknown, twoAnd { $0.isConflicting = true }),
    HistoryRow(
      "two counts of one case may be one or two", unknown, two + [.made(1)]),
    HistoryRow(
      "a row without a case number may be of this case", unknown, two + [.made(nil)]),
  ]

  @Test("earlier convictions, at most two", arguments: convictions)
  func priorConvictions(row: HistoryRow) {
    let decided = row.decided(
      by: "kind: prior_convictions, statutes: [PL 230.00], at_most: 2")
    #expect(decided.inWords == row.expected)
    if row.expected == Self.failed { #expect(decided.isNearMiss) }
  }

  @Test("of a history that cannot be relied on nothing is taken", arguments: convictions)
  func doubted(row: HistoryRow) {
    for doubt in [PersonHistory.Doubt.severalBirthDates, .rejectedRow] {
      let decided = row.decided(
        by: "kind: prior_convictions, statutes: [PL 230.00], at_most: 2", doubt: doubt)
      #expect(decided.inWords == Self.unknown)
    }
  }

  static let arrests: [HistoryRow] = [
    HistoryRow("none", covered, []),
    HistoryRow("11 years before", covered, [.made(0)]),
    HistoryRow("on the day ten years before", covered, [arrest("2011-01-29")]),
    HistoryRow("a day less than ten years before", failed, [arrest("2011-01-30")]),
    HistoryRow("of any charge, however it ended", failed, [arrest("2019-01-01")]),
    HistoryRow(
      "its date is missing", "review: history_unknown",
      [
        .made(0) {
          $0.offenseDate = .blank
          $0.dispositionDate = .day(day("2015-01-01"))
        }
      ]),
    HistoryRow(
      "its date is missing, and it ended long ago", covered,
      [.made(0) { $0.offenseDate = .blank }]),
    HistoryRow("after the as-of date", "review: history_unknown", [arrest("2022-01-01")]),
    HistoryRow(
      "a sealed record", "review: history_unknown", [.made(0) { $0.mark = .sealed }]),
  ]

  private static func arrest(_ text: String) -> SamplePrior {
    .made(0) {
      $0.citation = "PL 155.25"
      $0.disposition = .dismissed
      $0.offenseDate = .day(day(text))
    }
  }

  @Test("no arrest in ten years before January 29, 2021", arguments: arrests)
  func noRecentArrest(row: HistoryRow) {
    #expect(row.decided(by: "kind: no_recent_arrest, years: 10").inWords == row.expected)
  }

  private static func pending(
    _ citation: String, _ change: (inout SamplePrior) -> Void = { _ in }
  ) -> [SamplePrior] {
    [
      .made(0) {
        $0.citation = citation
        $0.disposition = .none
        change(&$0)
      }
    ]
  }

  static let charges: [HistoryRow] = [
    HistoryRow("assault, open", failed, pending("PL 120.00")),
    HistoryRow("a gun, open", failed, pending("PL 265.03")),
    HistoryRow("assault, dismissed", covered, pending("PL 120.00") { $0.disposition = .dismissed }),
    HistoryRow("assault, convicted", covered, pending("PL 120.00") { $0.disposition = .convicted }),
    HistoryRow(
      "assault, did not appear", failed, pending("PL 120.00") { $0.disposition = .failedToAppear }),
    HistoryRow("assault, never filed", covered, pending("PL 120.00") { $0.status = .notFiled }),
    HistoryRow("theft, open", covered, pending("PL 155.25")),
    HistoryRow(
      "assault, deferred", "review: history_unknown",
      pending("PL 120.00") { $0.disposition = .deferred }),
    HistoryRow(
      "assault, closed without an end", "review: history_unknown",
      pending("PL 120.00") { $0.status = .closed }),
    HistoryRow(
      "the text speaks of assault", "review: history_unknown",
      pending("") { $0.text = "ASSAULT 3RD DEGREE" }),
    HistoryRow("trafficking is not asked for", covered, pending("PL 230.34")),
  ]

  @Test("no pending violent or gun charge elsewhere", arguments: charges)
  func noPendingCharge(row: HistoryRow) {
    let decided = row.decided(by: "kind: no_pending_charge, guards: [violence, weapon]")
    #expect(decided.inWords == row.expected)
  }

  @Test("the explanation tells what became of each other case")
  func questions() throws {
    let row = HistoryRow(
      "", "", Self.two + [.made(2) { $0.disposition = .dismissed }, .made(3) { $0.text = "" }])
    let decided = row.decided(by: "kind: prior_convictions, statutes: [PL 230.00], at_most: 2")
    let question = try #require(decided.personQuestions.first)
    #expect(question.findings.map(\.counts) == [.yes, .yes, .no, .yes])
    #expect(question.findings.map(\.why)[2] == "no conviction")
    #expect(
      decided.steps.contains {
        $0.answer == "It does not hold: prosecuted. Other cases of the input: 3 that count before "
          + "2014-03-01."
      })
  }

  @Test("a mixed case says which counts fall and which remain")
  func split() {
    var policy = SamplePolicy()
    policy.basis = "any"
    policy.books = []
    var sample = SampleCase(
      SampleCount(), SampleCount("PL 155.25", class: "AM"), SampleCount("PL 240.20", class: "V"))
    let review = sample.decided(by: policy.policy)
    #expect(
      review.reasonSentence
        == "Some counts of the case are covered and some are not. Count 1 (PL 230.00) falls; counts "
        + "2 (PL 155.25), 3 (PL 240.20) remain.")
    policy.basis = "all"
    let excluded = sample.decided(by: policy.policy)
    #expect(excluded.inWords == "excluded: mixed_case" && excluded.isNearMiss)
    #expect(excluded.reasonSentence.hasSuffix("3 (PL 240.20) remain."))
    sample.counts.removeLast(2)
    #expect(sample.decided(by: policy.policy).split == nil)
  }

  @Test("an example of a policy file may give other cases")
  func example() {
    var sample = SamplePolicy()
    sample.basis = "any"
    sample.conditions = [
      "id: few, says: few, kind: prior_convictions, statutes: [PL 230.00], at_most: 1, else: prosecute"
    ]
    sample.charges = ["statute: PL 230.00, treatment: decline, when: [few]"]
    for stage in ProceduralStage.allCases { sample.relief[stage.rawValue] = "dismiss" }
    let text = """
      \(sample.text)
      examples:
        - name: two earlier ones
          as_of: 2021-01-29
          case:
            court: KINGS CRIMINAL COURT
            birth_date: 1980-05-01
            other_cases:
              - {charge: "PL 230.00", offense_date: 2009-01-01, disposition_date: 2010-01-01, disposition: convicted}
              - {charge: "PL 230.00", offense_date: 2009-01-01, disposition_date: 2011-01-01, disposition: convicted}
            counts: [{charge: "PL 230.00", text: PROSTITUTION, class: BM, offense_date: 2014-03-01}]
          outcome: excluded
          reason: condition_not_met
      """
    let policy = NewYork.policy(text, id: "sample")
    #expect(policy.examples.flatMap { $0.differences(policy: policy, law: NewYork.law) } == [])
  }
}
