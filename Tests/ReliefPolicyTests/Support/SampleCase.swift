import CourtRecords
import ReliefPolicy
import Testing

/// One count in a few words; by default prostitution, charged on 1 March 2014 and still open.
struct SampleCount: Sendable {
  var citation = "PL 230.00"
  var text = ""
  /// A class word; empty means blank, nil that no column is bound.
  var classWord: String? = "BM"
  var offenseDate = DateReading.day(day("2014-03-01"))
  var plea = Plea.none
  var disposition = Disposition.none
  var sentence = Sentence.none
  var status = CaseStatus.none
  var mark = RecordMark.none
  var birthDate = DateReading.day(day("1980-05-01"))
  var chargedAs: String?
  var number = 0
  /// Under whose law it is, by a column of the export.
  var origin = ChargeOrigin.own
  /// The statute that somebody signed for it.
  var signed: String?

  init(_ citation: String = "PL 230.00", _ text: String = "", class word: String? = "BM") {
    self.citation = citation
    self.text = text
    classWord = word
  }

  private var charge: ChargeReading {
    if origin == .elsewhere { return .ofOtherLaw }
    var reading = reading
    reading.origin = origin
    return reading
  }

  private var reading: ChargeReading {
    guard let signed else { return NewYork.classifier.read(citation: citation, description: text) }
    return CorrectedRow(citation, text, statute: signed, "").reading
  }

  func facts(at index: Int) -> CountFacts {
    let scale = NewYork.law.scale
    let reading: ClassReading =
      if let classWord { scale.range(of: classWord).map(ClassReading.range) ?? .unknown } else {
        .notBound
      }
    return CountFacts(
      charge: charge,
      earlier: chargedAs.map { [NewYork.classifier.read(citation: $0, description: "")] } ?? [],
      classReading: reading, offenseDate: offenseDate, plea: plea, disposition: disposition,
      sentence: sentence, status: status, mark: mark, birthDate: birthDate,
      number: number == 0 ? index + 1 : number,
      place: SourcePlace(file: 0, record: UInt32(index + 1), line: UInt64(index + 2)))
  }
}

/// One case in a few words; by default a candidate under the policy of Brooklyn.
struct SampleCase: Sendable {
  var court = CourtReading.court("kings-criminal")
  var counts = [SampleCount()]
  var warrants = [SampleCase.openBench]
  var warrantList = WarrantCompleteness.all
  var completeness = CountCompleteness.all
  var doubts: Set<ReasonWord> = []
  /// What lists from outside say of it.
  var listed: Set<ReasonWord> = []
  var priorConvictions: Int?
  var history: PersonHistory?
  var asOf = "2021-01-29"
  var isHypothetical = false
  var warrantYears: ClosedRange<Int>?

  static let openBench = warrant(.bench, .open)

  static func warrant(
    _ type: WarrantType, _ status: WarrantStatus, issued: String? = "2014-06-01"
  ) -> WarrantFacts {
    WarrantFacts(type: type, status: status, issued: issued.map { .day(day($0)) } ?? .blank)
  }

  init(_ counts: SampleCount...) {
    if !counts.isEmpty { self.counts = counts }
  }

  var facts: CaseFacts {
    var facts = CaseFacts(
      court: court, counts: counts.enumerated().map { $1.facts(at: $0) }, warrants: warrants,
      warrantList: warrantList, completeness: completeness, doubts: doubts,
      priorConvictions: priorConvictions, history: history)
    facts.listed = listed
    return facts
  }

  func judge(_ policy: Policy) -> CaseJudge {
    CaseJudge(
      rules: CoverageRules(law: NewYork.law, policy: policy, asOf: day(asOf)),
      isHypothetical: isHypothetical, warrantYears: warrantYears)
  }

  func decided(by policy: Policy = NewYork.brooklyn, explaining: Bool = false) -> Determination {
    judge(policy).determine(facts, explaining: explaining)
  }
}

extension Determination {
  /// The outcome and the case's own reason, such as `review: after_plea`.
  var inWords: String { "\(outcome.rawValue): \(reason.rawValue)" }
}

/// One line of a table of cases: what it shows, what is changed, and what must come out.
struct JudgeRow: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: String
  let policy: SamplePolicy?
  let change: @Sendable (inout SampleCase) -> Void

  init(
    _ name: String, _ expected: String, by policy: SamplePolicy? = nil,
    _ change: @escaping @Sendable (inout SampleCase) -> Void = { _ in }
  ) {
    self.name = name
    self.expected = expected
    self.policy = policy
    self.change = change
  }

  var testDescription: String { "\(name) -> \(expected)" }

  var sample: SampleCase {
    var sample = SampleCase()
    change(&sample)
    return sample
  }

  var decided: Determination { sample.decided(by: policy?.policy ?? NewYork.brooklyn) }
}
