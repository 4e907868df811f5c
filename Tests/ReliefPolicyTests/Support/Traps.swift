import CourtRecords
import ReliefPolicy
import RuleDocuments
import TestSupport

/// The shipped policies and laws, asked about single charges and whole cases in a few words.
enum Traps {
  /// A policy of the package.
  static func policy(_ id: String) -> Policy {
    NewYork.policy(PackagePlaces.text(of: "Rules/policies/\(id).yaml"), id: id)
  }

  /// The law of a state such as `US-NY`.
  static func law(_ jurisdiction: String) -> StateLaw {
    guard let law = EveryLaw.all[jurisdiction] else {
      preconditionFailure("There is no law of \(jurisdiction).")
    }
    return law
  }

  /// A policy for sellers only, by category, over the law of a state.
  static let sellers = SamplePolicy.byCategory("selling decline", "buying prosecute").policy

  /// What a policy makes of one charge, with its category: `buying: covered`.
  static func charge(
    _ citation: String, _ text: String = "", of jurisdiction: String, on date: String?,
    by policy: Policy, asOf: String = "2024-01-01"
  ) -> String {
    let law = law(jurisdiction)
    let reading = ChargeClassifier(law: law).read(citation: citation, description: text)
    let finding = CoverageRules(law: law, policy: policy, asOf: day(asOf), liftsAuthority: true)
      .finding(for: reading, offenseDate: date.map { .day(day($0)) } ?? .blank)
    return "\(finding.version?.category.rawValue ?? "?"): \(finding.inWords)"
  }

  /// One count of a case.
  struct Count: Sendable {
    var citation: String
    var text = ""
    var classWord: String?
    var date: String? = "2014-03-01"
    var chargedAs: String?
  }

  /// Outcome and reason of a case, with an open bench warrant, under a policy tried without regard to
  /// its dates and authority.
  static func decided(
    _ counts: [Count], of jurisdiction: String, by policy: Policy, asOf: String = "2024-01-01",
    priors: Int? = nil
  ) -> String {
    let law = law(jurisdiction)
    let classifier = ChargeClassifier(law: law)
    let facts = CaseFacts(
      court: .notBound,
      counts: counts.enumerated().map { index, count in
        CountFacts(
          charge: classifier.read(citation: count.citation, description: count.text),
          earlier: count.chargedAs.map { [classifier.read(citation: $0, description: "")] } ?? [],
          classReading: count.classWord.map {
            law.scale.range(of: $0).map(ClassReading.range) ?? .unknown
          } ?? .notBound,
          offenseDate: count.date.map { .day(day($0)) } ?? .blank, plea: .none, disposition: .none,
          birthDate: .day(day("1960-05-01")), number: index + 1,
          place: SourcePlace(file: 0, record: UInt32(index + 1), line: 0))
      },
      warrants: [
        WarrantFacts(type: .bench, status: .open, issued: .day(day("2015-06-01")))
      ],
      warrantList: .all, completeness: .all, priorConvictions: priors)
    return CaseJudge(
      rules: CoverageRules(law: law, policy: policy, asOf: day(asOf), liftsAuthority: true),
      isHypothetical: true
    ).determine(facts).inWords
  }
}
