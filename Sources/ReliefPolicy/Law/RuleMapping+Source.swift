internal import RuleDocuments

extension RuleMapping {
  /// The id under `source`, which every fact names; empty and a fault where it is missing, and a fault
  /// where the file lists no such source.
  func source(among sources: [String: LegalSource]) -> String {
    guard let value = required("source"), let id = value.text() else { return "" }
    if sources[id] == nil {
      value.report(
        "No source has the id '\(id)'. "
          + Suggestion.sentence(for: id, among: sources.keys.sorted()))
    }
    return id
  }
}
