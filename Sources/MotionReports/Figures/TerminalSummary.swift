internal import CourtRecords
internal import DelimitedText

/// The short plain-text report of a run for people at a terminal: no colour, at most 100 columns.
///
/// The first line says how many rows were rejected; in a hypothetical run one line stands before
/// it. Rows, charges, cases, warrants and people are all given, as published figures count
/// different ones of them. A path or word longer than a line is not cut.
public enum TerminalSummary {
  /// The report, which ends with a line feed; `folder` is where the lists are.
  public static func text(facts: RunFacts, tally: RunTally, folder: String) -> String {
    var blocks = [
      head(facts, tally), damagedText(facts, tally), subject(facts), outcomes(tally).lines,
      numbers("Candidate cases by top offense", RunTally.byCount(tally.byOffense)),
      numbers("Candidate cases by year of their first open bench warrant", years(tally)),
      reviewReasons(tally), warrants(facts, tally), nearMisses(tally), tally.people.lines,
      linked(tally),
      unmapped(tally), crosswalk(facts), lists(facts),
    ]
    var written = Set(OutputName.always).union(facts.lists.compactMap(\.listedIn))
    if tally.linked != nil { written.formUnion([.linkedRows, .disagreements]) }
    let names = OutputName.allCases.filter(written.contains).map(\.rawValue)
      .joined(separator: ", ")
    blocks.append(TextTable.wrapped("Lists in \(folder): \(names).", indent: 2))
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  // MARK: Blocks

  private static func head(_ facts: RunFacts, _ tally: RunTally) -> [String] {
    var lines: [String] = []
    if facts.isHypothetical {
      lines += TextTable.wrapped(
        "HYPOTHETICAL: policy \(facts.policyID) lifted from its dates and authority.", indent: 2)
    }
    let rejected = (tally.rows[.rejected] ?? 0) + (tally.warrants[.rejected] ?? 0)
    let count = "\(grouped(rejected)) \(rejected == 1 ? "row" : "rows") rejected"
    guard rejected > 0 else { return lines + [count + "."] }
    let kinds = RunTally.byCount(tally.rejectKinds).map {
      "\(grouped($0.count)) \($0.name.replacing("_", with: " "))"
    }
    let detail = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    return lines
      + TextTable.wrapped(
        "\(count): see \(OutputName.rejects.rawValue)\(detail).", indent: 2)
  }

  /// What was wrong with the text before it came here; empty where nothing was.
  private static func damagedText(_ facts: RunFacts, _ tally: RunTally) -> [String] {
    var lines: [String] = []
    for input in facts.inputs where input.origin.replacedCharacters > 0 {
      lines += TextTable.wrapped(
        "\(VisibleText.escaped(input.name)): \(grouped(input.origin.replacedCharacters)) characters "
          + "of its \(input.origin.encoding ?? "text") are broken and read as U+FFFD: where one "
          + "decides, it is unknown.", indent: 2)
    }
    if tally.mojibakeCells > 0 {
      lines += TextTable.wrapped(
        "\(grouped(tally.mojibakeCells)) cells were converted wrongly before, as '\u{C2}\u{A7}' for "
          + "'\u{A7}': where one decides, it is unknown. Ask for the export in UTF-8.", indent: 2)
    }
    return lines
  }

  private static func subject(_ facts: RunFacts) -> [String] {
    var text = "Policy \(facts.policyID) (\(facts.policyTitle)), as of \(facts.asOf)"
    if let years = facts.warrantYears { text += ", warrants issued \(years) only" }
    let lines = TextTable.wrapped(text + ".", indent: 2)
    guard let note = facts.policyNote else { return lines }
    return lines + TextTable.wrapped("It addresses no charge. \(note)", indent: 2)
  }

  private static func outcomes(_ tally: RunTally) -> TextTable {
    let people =
      tally.peopleLower == tally.peopleUpper
      ? grouped(tally.peopleLower)
      : "\(grouped(tally.peopleLower)) to \(grouped(tally.peopleUpper))"
    var table = TextTable(header: ["", "rows", "charges", "cases", "warrants", "people"])
    for outcome in RowOutcome.allCases {
      let isCandidate = outcome == .candidate
      table.add([
        words(outcome.rawValue), grouped(tally.rows[outcome] ?? 0),
        isCandidate ? grouped(tally.candidateCharges) : "",
        CaseOutcome(rawValue: outcome.rawValue).map { grouped(tally.cases[$0] ?? 0) } ?? "",
        WarrantOutcome(rawValue: outcome.rawValue).map { grouped(tally.warrants[$0] ?? 0) } ?? "",
        isCandidate ? people : "",
      ])
    }
    table.add(["orphan", "", "", "", grouped(tally.warrants[.orphan] ?? 0), ""])
    table.add([
      "read", grouped(tally.rowsRead), "", grouped(tally.distinctCases),
      grouped(tally.warrantsRead), "",
    ])
    return table
  }

  private static func numbers(
    _ title: String, _ numbers: [(name: String, count: UInt64)]
  ) -> [String] {
    guard !numbers.isEmpty else { return [] }
    var table = TextTable(header: nil)
    for number in numbers {
      table.add(["  " + VisibleText.escaped(number.name), grouped(number.count)])
    }
    return [title + ":"] + table.lines
  }

  /// The candidates by year, or by decade where there are more than twelve years.
  private static func years(_ tally: RunTally) -> [(name: String, count: UInt64)] {
    let years = tally.byWarrantYear
    guard years.count > 12 else {
      return years.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) }
    }
    return Dictionary(grouping: years) { $0.key / 10 }.sorted { $0.key < $1.key }.map {
      decade, years in
      ("\(decade * 10)-\(decade * 10 + 9)", years.reduce(0) { $0 + $1.value })
    }
  }

  private static func reviewReasons(_ tally: RunTally) -> [String] {
    let reasons = RunTally.sorted(tally.reviewReasons).prefix(10)
    guard !reasons.isEmpty else { return [] }
    let width = reasons.map { grouped($0.count).count }.max() ?? 0
    var lines = ["Commonest reasons for review, by cases:"]
    for reason in reasons {
      let count = TextTable.padded(grouped(reason.count), to: width, isRight: true)
      lines += TextTable.wrapped(
        "  \(count)  \(reason.word.rawValue): \(reason.word.sentence)", indent: width + 4)
    }
    return lines
  }

  /// What a reader has to know about the warrants lists; empty where all is as usual.
  private static func warrants(_ facts: RunFacts, _ tally: RunTally) -> [String] {
    let isGiven = facts.inputs.contains { $0.role == "warrants" }
    if !isGiven, tally.reviewReasons[.warrantUnknown, default: 0] > 0 {
      return TextTable.wrapped(
        "No warrants list was given, so nobody knows which cases have a warrant: give one with "
          + "--warrants. Where the export itself has columns of warrants, give it there too, with a "
          + "layout of the kind 'warrants'.", indent: 2)
    }
    guard tally.rowsWithoutWarrant > 0 else { return [] }
    return TextTable.wrapped(
      "\(grouped(tally.rowsWithoutWarrant)) rows of the warrants lists hold no warrant, and are "
        + "not counted above.", indent: 2)
  }

  /// The excluded cases that one condition alone keeps out.
  private static func nearMisses(_ tally: RunTally) -> [String] {
    guard tally.nearMisses > 0 else { return [] }
    let conditions = RunTally.sorted(tally.nearMissConditions).map {
      "\(grouped($0.count)) \($0.word.rawValue)"
    }
    return TextTable.wrapped(
      "Near misses, excluded by one condition alone (see \(OutputName.excluded.rawValue)): "
        + "\(conditions.joined(separator: ", ")).", indent: 2)
  }

  private static func unmapped(_ tally: RunTally) -> [String] {
    let words = tally.unmappedWords.flatMap { field, words in
      words.map { word, rows in
        (name: "\(field) '\(VisibleText.escaped(word))'", count: UInt64(clamping: rows))
      }
    }
    guard !words.isEmpty else { return [] }
    let sorted = RunTally.byCount(
      Dictionary(words.map { ($0.name, $0.count) }, uniquingKeysWith: +))
    let shown = sorted.prefix(10).map { word in
      "\(word.name) (\(grouped(word.count)) \(word.count == 1 ? "row" : "rows"))"
    }
    let more = sorted.count > 10 ? ", and \(sorted.count - 10) more in summary.json" : ""
    let total = grouped(UInt64(sorted.count))
    let subject = sorted.count == 1 ? "1 code word is" : "\(total) code words are"
    return TextTable.wrapped(
      "\(subject) not mapped by the layout: \(shown.joined(separator: ", "))\(more).", indent: 2)
  }

  /// What became of the crosswalk; empty without one.
  private static func crosswalk(_ facts: RunFacts) -> [String] {
    guard let crosswalk = facts.crosswalk else { return [] }
    var lines = TextTable.wrapped(
      "Crosswalk \(crosswalk.name): \(crosswalk.applied) of \(crosswalk.entries) "
        + "\(crosswalk.entries == 1 ? "entry" : "entries") applied.", indent: 2)
    for one in crosswalk.contradictions.prefix(10) {
      lines += TextTable.wrapped(
        "  line \(one.line) says \(one.said), but \(one.why): not applied, for review", indent: 4)
    }
    if crosswalk.contradictions.count > 10 {
      lines.append("  and \(crosswalk.contradictions.count - 10) more contradictions: summary.json")
    }
    if !crosswalk.unmatchedLines.isEmpty {
      let shown = crosswalk.unmatchedLines.prefix(20).map(String.init).joined(separator: ", ")
      let more = crosswalk.unmatchedLines.count > 20 ? ", ..." : ""
      lines += TextTable.wrapped(
        "  no charge of the input matches line \(shown)\(more): did a spreadsheet change the "
          + "citation?", indent: 4)
    }
    return lines
  }

  /// What became of the lists from outside; empty without one.
  private static func lists(_ facts: RunFacts) -> [String] {
    facts.lists.flatMap { TextTable.wrapped($0.sentence, indent: 2) }
  }

  // MARK: Helpers

  /// A number with a comma every three digits, whatever the locale.
  static func grouped(_ number: UInt64) -> String {
    var result = ""
    let digits = String(number)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private static func words(_ word: String) -> String {
    word.replacing("_", with: " ")
  }
}
