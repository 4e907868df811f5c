import ReliefPolicy
import RuleDocuments

/// A state that no map shows, with one code book, `ZC`: its law is what a test writes into it.
enum Zembla {
  /// The statutes file, of which a test writes everything from `sections:` on.
  static func text(_ sections: String) -> String {
    """
    jurisdiction: US-ZZ
    name: Zembla
    sources: [{id: ACT, title: "The Act"}]
    classes: [{code: M1, name: misdemeanor, level: misdemeanor}]
    attempts: {source: ACT, lowered: {M1: M1}}
    books: [{id: ZC, name: Zemblan Code, sections: dotted, bare: true, source: ACT}]
    \(sections)
    """
  }

  /// The law of a sound file.
  static func law(_ sections: String) -> StateLaw {
    let faults = FaultCollector()
    guard let law = StateLaw.read(text(sections), file: "zz.yaml", into: faults) else {
      preconditionFailure(RuleFaults(faults.faults).description)
    }
    return law
  }
}
