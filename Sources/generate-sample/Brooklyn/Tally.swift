/// The planned figures of the sample, as its README gives them.
struct Tally {
  private var families: [String: (dockets: Int, rows: Int, answer: String)] = [:]
  private var outcomes: [String: Int] = [:]
  private var faults: [BrokenRow.Fault: Int] = [:]
  private var rows = 0
  private var exactCovered = 0
  private var exactUnrelated = 0
  private var repeatsCovered = 0
  private var repeatsUnrelated = 0
  private var extraCell = 0
  private var shortByOne = 0
  private var farRows = 0
  private var bareQuotes = 0
  private var linesInNotes = 0
  private var numberless = 0
  private var orphans = 0
  private var candidateRows = 0
  private var identifiers: Set<String> = []
  private var unidentified = 0
  var warrants = 0
  var blankLines = 0
  var repeatedHeaders = 0

  /// Counts everything that the builder planned.
  mutating func count(_ builder: SampleBuilder) {
    for docket in builder.dockets + builder.quietDockets { count(docket) }
    for docket in builder.numberless { for row in docket.rows { count(row, isUnrelated: false) } }
    for stray in builder.strays { faults[stray.fault, default: 0] += 1 }
    numberless = builder.numberless.count
    orphans = builder.orphans.count
  }

  private mutating func count(_ docket: Docket) {
    var family = families[docket.family] ?? (0, 0, "\(docket.outcome), \(docket.reason)")
    family.dockets += 1
    family.rows += docket.rows.count
    families[docket.family] = family
    outcomes[docket.outcome, default: 0] += 1
    for row in docket.rows { count(row, isUnrelated: docket.reason == "no_covered_charge") }
    for row in docket.broken { faults[row.fault, default: 0] += 1 }
    guard docket.outcome == "candidate" else { return }
    candidateRows += docket.rows.count
    if docket.person.identifier.isEmpty {
      unidentified += 1
    } else {
      identifiers.insert(docket.person.identifier)
    }
  }

  private mutating func count(_ row: PlannedRow, isUnrelated: Bool) {
    rows += 1
    switch row.role {
    case .exactCopy where isUnrelated: exactUnrelated += 1
    case .exactCopy: exactCovered += 1
    case .repeated where isUnrelated: repeatsUnrelated += 1
    case .repeated: repeatsCovered += 1
    case .count, .version: break
    }
    if row.shape == .extraEmptyCell { extraCell += 1 }
    if row.shape == .shortByOne { shortByOne += 1 }
    if row.isFar { farRows += 1 }
    if row.hasBareQuotes { bareQuotes += 1 }
    if row.shape != .shortByOne {
      linesInNotes += row.notes.unicodeScalars.count { $0 == "\n" }
    }
  }

  /// Returns the figures as Markdown tables.
  func report(seed: UInt64) -> String {
    let rejects = faults.values.reduce(0, +) + repeatedHeaders
    var lines = ["| figure | count |", "|---|---:|", "| seed | \(seed) |"]
    let figures: [(String, Int)] = [
      ("dockets in truth.csv", outcomes.values.reduce(0, +)),
      ("candidate dockets", outcomes["candidate", default: 0]),
      ("excluded dockets", outcomes["excluded", default: 0]),
      ("review dockets", outcomes["review", default: 0]),
      ("not covered dockets", outcomes["not_covered", default: 0]),
      ("physical lines of charges.csv", 1 + rows + linesInNotes + rejects + blankLines),
      ("rows that can be read", rows),
      ("of these in candidate dockets", candidateRows),
      ("line ends inside notes (further lines of those rows)", linesInNotes),
      ("rejects", rejects),
    ]
    lines += figures.map { "| \($0) | \($1) |" }
    for fault in BrokenRow.Fault.allCases {
      lines.append("| rejects: \(fault.rawValue) | \(faults[fault, default: 0]) |")
    }
    let others: [(String, Int)] = [
      ("rejects: repeated header", repeatedHeaders),
      ("blank lines (outside quotes)", blankLines),
      ("exact duplicates in dockets with a covered count", exactCovered),
      ("repeats in dockets with a covered count", repeatsCovered),
      ("exact duplicates in unrelated dockets", exactUnrelated),
      ("repeats in unrelated dockets", repeatsUnrelated),
      ("rows with an extra empty cell (accepted)", extraCell),
      ("rows short by the last cell (accepted)", shortByOne),
      ("rows with a bare quote in an unquoted cell (accepted)", bareQuotes),
      ("rows far from the others of their docket", farRows),
      ("rows without a docket number", numberless),
      ("warrant rows", warrants),
      ("orphan warrants", orphans),
      ("distinct identifiers among candidates (people, lower)", identifiers.count),
      ("candidate dockets without an identifier", unidentified),
      ("identifiers and candidates without one (people, upper)", identifiers.count + unidentified),
    ]
    lines += others.map { "| \($0) | \($1) |" }
    lines += ["", "| family | dockets | rows | outcome, reason |", "|---|---:|---:|---|"]
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      lines.append("| \(name) | \(family.dockets) | \(family.rows) | \(family.answer) |")
    }
    return lines.joined(separator: "\n")
  }
}
