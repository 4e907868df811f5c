public import RuleDocuments

extension Policy {
  /// Every statute that a rule or a condition names, sorted.
  var namedStatutes: [String] {
    Set(statuteRules.keys).union(conditions.flatMap(\.statutes)).sorted()
  }

  /// Reports what the policy names that the state's law does not know.
  ///
  /// A policy of no state may name statutes of several: what one file does not know is no fault.
  public func check(against law: StateLaw, file: String, into collector: FaultCollector) {
    guard jurisdiction == law.jurisdiction else { return }
    func report(_ message: String) {
      collector.report(RuleFault(file: file, line: 0, column: 0, message: message))
    }
    for id in namedStatutes where law.statutes[id] == nil {
      report(
        "The statute '\(id)' is not in the statutes file of \(law.jurisdiction). "
          + (Suggestion.nearest(to: id, among: Array(law.statutes.keys))
            .map { "Did you mean '\($0)'?" } ?? "Add it there first."))
    }
    for id in courts.sorted() where !law.courts.contains(where: { $0.id == id }) {
      report("The court '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
    for id in books.sorted() where !law.books.contains(where: { $0.id == id }) {
      report("The code book '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
  }
}
