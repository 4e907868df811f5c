import ReliefPolicy
import RuleDocuments
import TestSupport

/// All statutes files as the package ships them, with the shared words that they include.
enum EveryLaw {
  /// The laws by jurisdiction, such as `US-FL`.
  static let all: [String: StateLaw] = {
    let laws = PackagePlaces.names(in: "Rules/statutes").map { name in
      read(PackagePlaces.text(of: "Rules/statutes/\(name)"), file: "Rules/statutes/\(name)")
    }
    return Dictionary(laws.map { ($0.jurisdiction, $0) }) { first, _ in first }
  }()

  static let classifiers = all.mapValues { ChargeClassifier(law: $0) }

  /// No state's law at all: only the words that most states use.
  static let wordsAlone = ChargeClassifier(
    law: read(
      """
      jurisdiction: US-ZZ
      name: Zembla
      sources: [{id: ACT, title: "The Act"}]
      classes: [{code: M1, name: misdemeanor, level: misdemeanor}]
      attempts: {source: ACT, verified: true, lowered: {}}
      books: [{id: ZC, name: Zemblan Code, sections: dotted, source: ACT}]
      sections: []
      more_words: [national]
      """, file: "zz.yaml"))

  private static func read(_ text: String, file: String) -> StateLaw {
    let faults = FaultCollector()
    let law = StateLaw.read(text, file: file, into: faults) { name in
      ("Rules/words/\(name).yaml", PackagePlaces.text(of: "Rules/words/\(name).yaml"))
    }
    guard let law else { preconditionFailure(RuleFaults(faults.faults).description) }
    return law
  }
}
