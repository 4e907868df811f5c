internal import RuleDocuments

extension ColumnsReader {
  /// Reports what a layout of a file beside the charges cannot do without, and what it cannot have.
  func checkLinked(_ fields: Set<ExportField>) {
    if kind == .exclusions, !fields.contains(.caseNumber), !fields.contains(.personID) {
      root.place.report(
        "A layout of exclusions needs a column for 'case_number' or 'person_id'.")
    }
    guard let kind, kind.isLinked else {
      if kind == .charges || kind == .warrants, fields.contains(.partyRole) {
        root.place.report("'party_role' is for a layout of parties.")
      }
      return
    }
    if !fields.contains(.caseNumber) {
      root.place.report("A layout of \(kind.rawValue) needs a column for 'case_number'.")
    }
    if kind != .dispositions, fields.contains(.countNumber) {
      root.place.report(
        "'count_number' is for charges and dispositions; a row of \(kind.rawValue) is of no count.")
    }
    if kind != .parties, fields.contains(.partyRole) {
      root.place.report("'party_role' is for a layout of parties.")
    }
  }
}
