internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Why one case came out as it did: the very steps that decided, with what was read and where.
public struct CaseExplanation: Sendable {
  /// The outcome's word, such as `candidate`.
  public let outcome: String
  /// The reason's word, such as `covered`.
  public let reason: String
  private let lines: [String]
  private let names: [(place: Int, name: String, masked: String)]

  /// Finds the case and decides it again, keeping the steps.
  init(
    decider decided: CaseDecider, court: String?, caseNumber: String
  ) throws {
    let intake = decided.intake
    let number = try Self.find(decided, court: court, caseNumber: caseNumber)
    let one = decided.assembled(number)
    let facts = one.assembled.facts
    let decision = decided.determine(one, explaining: true)
    outcome = decision.outcome.rawValue
    reason = decision.reason.rawValue
    var tree = ExplanationTree()
    let report = decided.report(one, decision)
    tree.line(0, "\(report.court.isEmpty ? "(no court)" : report.court) / \(report.caseNumber)")
    if decision.isSealed {
      tree.line(1, "Defendant: withheld, for the record is sealed")
    } else {
      let born =
        one.links == nil
        ? one.assembled.kept.first.flatMap { $0 }.map { intake.charges.kept[$0].birthDate }
        : facts.counts.first?.birthDate
      tree.name(1, "Defendant: ", report.defendant, born: born)
    }
    tree.line(1, "Outcome: \(outcome.replacing("_", with: " ")) (\(reason))")
    tree.line(2, decision.reasonSentence)
    if !decision.reason.settledBy.isEmpty {
      tree.line(2, "To settle: \(decision.reason.settledBy)")
    }
    if let relief = decision.relief {
      tree.line(1, "Relief: \(relief.sentence)\(decision.vehicle.map { " (\($0))" } ?? "")")
      if decision.barsRefiling { tree.line(2, "With a bar on filing it anew.") }
    }
    for notice in decided.joined?.notices(of: number) ?? [] where !decision.isSealed {
      tree.line(1, "Listed: \(notice.sentence)")
      if notice.word != decision.reason { tree.line(2, notice.word.sentence) }
    }
    if decision.isNearMiss { tree.line(1, "Near miss: only this condition stands in the way.") }
    Self.addCounts(to: &tree, decided, one, decision, intake)
    Self.addWarrants(to: &tree, decided, one, intake)
    Self.addLinks(to: &tree, one, intake)
    tree.add(PriorExplanation.lines(decided, one, decision, place: { Self.place($0, intake) }))
    Self.addSteps(to: &tree, decided, decision)
    let repeated = one.assembled.exactDuplicates + one.assembled.repeats
    if repeated > 0 { tree.line(1, "Rows set apart as duplicates: \(repeated)") }
    for row in one.assembled.superseded {
      tree.line(1, "Set apart: \(Self.place(row.place, intake))")
      tree.line(2, "superseded by \(Self.place(row.by, intake))")
    }
    lines = tree.lines
    names = tree.names
  }

  private static func find(
    _ decided: CaseDecider, court: String?, caseNumber: String
  ) throws -> Int {
    let kept = decided.kept
    func key(_ number: Int) -> [UInt8] { kept.cases[number].place.map { kept.keys[$0] } ?? [] }
    var found = kept.cases.indices.filter { number in
      decided.intake.wantedNumbers.contains(Array(CaseKey.number(key(number)[...])))
    }
    let courts = decided.intake.courts
    if let court {
      let wanted = courts.place(named: court)
      found = found.filter { CaseKey.court(key($0)) == wanted }
    }
    let name = court.map { "\($0)/\(caseNumber)" } ?? caseNumber
    guard let first = found.first else { throw ScreeningError.noSuchCase(name) }
    if found.count > 1 {
      throw ScreeningError.ambiguousCase(
        caseNumber, courts: found.map { courts[CaseKey.court(key($0))].name }.sorted())
    }
    return first
  }

  private static func addCounts(
    to tree: inout ExplanationTree, _ decided: CaseDecider, _ one: CaseDecider.Case,
    _ decision: Determination, _ intake: InputIntake
  ) {
    let law = decided.rules.law
    for (index, count) in one.assembled.facts.counts.enumerated() {
      let finding = decision.findings[index]
      let cells = one.assembled.kept[index].map { intake.charges.kept[$0].cells }
      tree.line(1, "Count \(number(cells, count)): \(finding.kind.sentence)")
      tree.line(2, "Read: \(place(count.place, intake))")
      tree.line(
        3,
        "citation \"\(cells?.text(.citation) ?? "")\", text \"\(cells?.text(.description) ?? "")\","
          + " class \"\(PrintableWord.shown(cells?.text(.offenseClass) ?? "", rows: 1))\","
          + " offense date \(count.offenseDate.text)"
      )
      tree.line(
        3,
        "plea \(count.plea.rawValue), disposition \(count.disposition.rawValue), "
          + "sentence \(count.sentence.rawValue), status \(count.status.rawValue)")
      tree.line(2, "Understood: \(count.charge.understood)")
      if let applied = count.charge.correction {
        tree.line(3, "as printed: \(applied.printed.understood)")
        tree.line(
          2, "Crosswalk: \(decided.rules.crosswalk?.path ?? ""), \(applied.sentence)")
      }
      if let version = finding.version {
        let verified =
          version.verified.count == StatuteVersion.Fact.allCases.count
          ? "" : "; not every fact verified"
        tree.line(
          3,
          "\(finding.statuteID ?? ""): \(version.name); \(version.category.rawValue); "
            + "class \(decision.classes[index].map(law.scale.name(of:)) ?? "unknown")\(verified)")
        if let source = law.sources[version.source] { tree.line(3, "source: \(source.cited)") }
      }
      if let id = finding.guardID, let kind = finding.guardKind {
        tree.line(2, "Guard: \(id) stops the case (\(kind.rawValue))")
        let source = law.guards[id].flatMap { law.sources[$0.source] }
        if let source { tree.line(3, "source: \(source.cited)") }
      }
      if let rule = finding.rule {
        tree.line(2, "Rule: \(rule.id) says \(rule.treatment.rawValue)")
        if let source = decided.rules.policy.sources[rule.source] {
          tree.line(3, "source: \(source.cited)")
        }
      }
      for doubt in finding.doubts { tree.line(2, "Doubt: \(doubt.rawValue): \(doubt.sentence)") }
      tree.line(2, "Row: \(decision.rows[index].rawValue)")
    }
  }

  /// The count's number as printed, unless a name stands there.
  private static func number(_ cells: RetainedCells?, _ count: CountFacts) -> String {
    let printed = cells.map { PrintableWord.shown($0.text(.countNumber), rows: 1) }
    if let printed, !printed.isEmpty { return printed }
    return count.number == 0 ? "without a number" : "\(count.number)"
  }

  private static func addWarrants(
    to tree: inout ExplanationTree, _ decided: CaseDecider, _ one: CaseDecider.Case,
    _ intake: InputIntake
  ) {
    if one.warrants.isEmpty {
      tree.line(
        1,
        decided.intake.warrantList == nil
          ? "Warrants: unknown, for no warrants list was given" : "Warrants: none in the lists")
    }
    for index in one.warrants {
      let entry = intake.warrants.entries[index]
      tree.line(
        1,
        "Warrant \(intake.warrants.text(.warrantNumber, of: index)): \(entry.type.rawValue), "
          + "\(entry.status.rawValue), issued \(entry.issued.text)")
      tree.line(2, "Read: \(place(entry.place, intake))")
    }
  }

  private static func addSteps(
    to tree: inout ExplanationTree, _ decided: CaseDecider, _ decision: Determination
  ) {
    tree.line(1, "How it was decided")
    for step in decision.steps {
      let source = step.source.flatMap {
        decided.rules.policy.sources[$0] ?? decided.rules.law.sources[$0]
      }
      let cited = source.map { " [\($0.title)]" } ?? ""
      tree.line(2, "\(step.question) \(step.answer)\(cited)")
    }
  }

  static func place(_ place: SourcePlace, _ intake: InputIntake) -> String {
    let name = Int(place.file) < intake.inputs.count ? intake.inputs[Int(place.file)].name : "?"
    let line = place.line > 0 ? ", line \(place.line)" : ""
    let position = place.position > 0 ? ", charge \(place.position)" : ""
    return "\(name), record \(place.record)\(line)\(position)"
  }

  /// The tree as text, ending with a line feed; names as initials and birth years unless asked.
  public func text(showingNames: Bool) -> String {
    var shown = lines
    for (place, name, masked) in names { shown[place] += showingNames ? name : masked }
    return shown.joined(separator: "\n") + "\n"
  }
}

/// The lines of an explanation, with names kept apart so that they can be masked.
struct ExplanationTree {
  var lines: [String] = []
  var names: [(place: Int, name: String, masked: String)] = []

  mutating func line(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  mutating func add(_ lines: [(depth: Int, text: String)]) {
    for one in lines { line(one.depth, one.text) }
  }

  mutating func name(_ depth: Int, _ label: String, _ name: String, born: DateReading?) {
    let year = born?.date.map { ", born \($0.year)" } ?? ""
    let initials = name.split { !$0.isLetter }.compactMap(\.first).map { "\($0)." }
    let day = born?.date.map { ", born \($0)" } ?? ""
    line(depth, label)
    names.append(
      (
        lines.count - 1, name.isEmpty ? "(none)" : name + day,
        name.isEmpty ? "(none)" : initials.joined(separator: " ") + year
      ))
  }
}

extension DateReading {
  fileprivate var text: String {
    switch self {
    case .notBound: "not in the export"
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .day(let date): date.description
    }
  }
}

extension LegalSource {
  fileprivate var cited: String { url.map { "\(title), \($0)" } ?? title }
}

extension ChargeReading {
  fileprivate var understood: String {
    if origin == .elsewhere { return "a charge of another state, which this law does not read" }
    if let applied = correction, applied.contradiction == nil, citation.reference == nil {
      return applied.correction.said
    }
    return citation.understood
  }
}

extension CitationReading {
  fileprivate var understood: String {
    switch self {
    case .blank: "no citation"
    case .unread: "no citation could be read"
    case .unclear(let possible): "unclear, may be \(possible.joined(separator: ", "))"
    case .several(let possible): "several citations: \(possible.joined(separator: ", "))"
    case .statute(let reference, _): reference.understood
    }
  }
}

extension ChargeFinding.Kind {
  fileprivate var sentence: String {
    switch self {
    case .covered: "covered by the policy"
    case .possiblyCovered: "possibly covered"
    case .guarded: "stops the case"
    case .prosecuted: "prosecuted under the policy"
    case .unrelated: "not covered"
    case .unread: "could not be read, and nothing in it alarms"
    }
  }
}
