internal import RuleDocuments

extension PolicyReader {
  /// Reads `companions` or `victims`: statutes, each with its source.
  func offenses(_ value: RuleValue?) -> [Policy.NamedOffense] {
    var offenses: [Policy.NamedOffense] = []
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(["statute", "source", "at", "note"])
      let source = source(mapping)
      guard let statute = mapping.required("statute")?.text() else { continue }
      if offenses.contains(where: { $0.statute == statute }) {
        mapping["statute"]?.report("'\(statute)' stands here already.")
      }
      offenses.append(
        Policy.NamedOffense(
          statute: statute, source: source, place: mapping["at"]?.text(),
          note: mapping["note"]?.text(), line: entry.line))
    }
    return offenses
  }
}
