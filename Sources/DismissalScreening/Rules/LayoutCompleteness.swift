internal import CourtRecords
internal import ExportReading
internal import ReliefPolicy

/// What a layout leaves out without which no result is automatic, or fewer are.
struct LayoutCompleteness {
  /// One sentence for each thing that is missing; empty when everything is there.
  let sentences: [String]

  /// Looks at a layout beside the other rules of its state; `law` is nil where there is none.
  init(_ layout: Layout, library: RuleLibrary, law: StateLaw?) throws {
    var found: [String] = []
    if let court = layout.fixedCourt, let law, law.court(named: court) == nil {
      found.append(
        "court: '\(court)' is no court that the statutes file of \(layout.jurisdiction) knows, so "
          + "every case is for review")
    }
    if law == nil {
      found.append(
        "jurisdiction: there is no statutes file for \(layout.jurisdiction), so no citation is read"
      )
    }
    switch layout.kind {
    case .charges:
      found += Self.charges(layout)
      let others = try library.layoutsByKind()
        .filter { $0.layout.kind == .warrants && $0.layout.jurisdiction == layout.jurisdiction }
      if others.isEmpty {
        found.append(
          "warrants: no layout of the rules folder reads a warrants list of "
            + "\(layout.jurisdiction); without a list, whether a case has a warrant is unknown, for "
            + "review")
      }
    case .warrants: found += Self.warrants(layout)
    case .cases, .parties, .dispositions: found += Self.linked(layout)
    case .exclusions: found += Self.exclusions(layout)
    }
    sentences = found
  }

  private static func charges(_ layout: Layout) -> [String] {
    var found: [String] = []
    if !layout.binds(.caseNumber) {
      found.append("case_number: rows cannot be put together to cases, so every case is for review")
    }
    if !layout.binds(.court), layout.fixedCourt == nil {
      found.append(
        "court: neither a column nor 'court:' names it, so the office's authority is not checked, "
          + "and equal numbers of two courts are one case")
    }
    if !layout.binds(.citation) {
      found.append("citation: text alone never gives a candidate")
    }
    if layout.counts != .all {
      found.append(
        "counts: '\(layout.counts.rawValue)', so every case is for review; say 'all' once the office "
          + "confirms that every count of a case is in the export")
    }
    if !layout.binds(.disposition), !layout.binds(.caseStatus) {
      found.append("disposition, case_status: nothing tells whether a case is open or has ended")
    }
    let tables: [(ExportField, Bool)] = [
      (.jurisdiction, layout.origin.words.isEmpty),
      (.disposition, layout.dispositionWords.isEmpty), (.caseStatus, layout.statusWords.isEmpty),
      (.plea, layout.pleaWords.isEmpty), (.mark, layout.markWords.isEmpty),
    ]
    found += unmapped(layout, tables)
    if !layout.binds(.offenseDate) {
      found.append("offense_date: a section that changed its meaning is for review")
    }
    if !layout.binds(.offenseClass) {
      found.append("class: a count whose class the statutes file does not give is for review")
    }
    if layout.dateFormats.isEmpty, layout.binds(.offenseDate) || layout.binds(.birthDate) {
      found.append("dates: no format is given, so no date can be read")
    }
    return found
  }

  private static func warrants(_ layout: Layout) -> [String] {
    var found: [String] = []
    if !layout.binds(.court), layout.fixedCourt == nil {
      found.append(
        "court: neither a column nor 'court:' names it, so a warrant joins only cases without one")
    }
    if layout.lists == .unknown {
      found.append(
        "lists: 'unknown', so a case that is not in the list may have a warrant all the same; say "
          + "'all' or 'open' once the office confirms it")
    }
    let rule = layout.warrantRows
    if !layout.binds(.warrantType), rule.type == nil {
      found.append(
        "warrant_type: without it every warrant is unknown, for review; where all are of one type, "
          + "say so: 'warrant_type: bench'")
    }
    if !layout.binds(.warrantStatus), !layout.binds(.endDate), rule.status == nil {
      found.append(
        "warrant_status: without it every warrant is unknown, for review; where all stand, say so: "
          + "'warrant_status: open', or bind 'end_date', the day on which one no longer stood")
    }
    if !layout.binds(.issueDate) {
      found.append("issue_date: without it every warrant is unknown, for review")
    }
    found += unmapped(
      layout,
      [
        (.warrantType, layout.warrantTypeWords.isEmpty),
        (.warrantStatus, layout.warrantStatusWords.isEmpty),
      ])
    if layout.dateFormats.isEmpty, layout.binds(.issueDate) || layout.binds(.endDate) {
      found.append("dates: no format is given, so no date can be read")
    }
    return found
  }

  private static func linked(_ layout: Layout) -> [String] {
    var found: [String] = []
    if !layout.binds(.court), layout.fixedCourt == nil {
      found.append(
        "court: neither a column nor 'court:' names it, so a case whose number occurs in two courts "
          + "is for review")
    }
    let keys: Set<ExportField> = [.court, .caseNumber, .countNumber, .version, .stage, .partyRole]
    if layout.boundFields.isSubset(of: keys) {
      found.append("columns: no fact is bound beside the keys, so its rows say nothing")
    }
    found += unmapped(
      layout,
      [
        (.disposition, layout.dispositionWords.isEmpty), (.plea, layout.pleaWords.isEmpty),
        (.caseStatus, layout.statusWords.isEmpty), (.mark, layout.markWords.isEmpty),
        (.partyRole, layout.roleWords.isEmpty),
      ])
    let dates: Set<ExportField> = [.birthDate, .filingDate, .dispositionDate]
    if layout.dateFormats.isEmpty, !layout.boundFields.isDisjoint(with: dates) {
      found.append("dates: no format is given, so no date can be read")
    }
    return found
  }

  private static func exclusions(_ layout: Layout) -> [String] {
    var found: [String] = []
    if !layout.binds(.caseNumber) {
      found.append("case_number: only people are excluded, by their identifiers, and no dockets")
    } else if !layout.binds(.court), layout.fixedCourt == nil {
      found.append(
        "court: neither a column nor 'court:' names it, so a case whose number occurs in two courts "
          + "is for review")
    }
    return found
  }

  private static func unmapped(
    _ layout: Layout, _ tables: [(field: ExportField, isEmpty: Bool)]
  ) -> [String] {
    tables.filter { $0.isEmpty && layout.binds($0.field) }.map {
      "codes: no word of '\($0.field.rawValue)' is mapped, so every word in it leads to review"
    }
  }
}

extension Layout {
  /// Whether the layout has a place for a field.
  fileprivate func binds(_ field: ExportField) -> Bool { boundFields.contains(field) }
}
