internal import CourtRecords
internal import ReliefPolicy

/// The defendant's other cases in an explanation: each record that a condition asked for, where it
/// was read, and what the condition makes of it.
enum PriorExplanation {
  /// The lines, indented by depth; none when no condition asked.
  static func lines(
    _ decided: CaseDecider, _ one: CaseDecider.Case, _ decision: Determination,
    place: (SourcePlace) -> String
  ) -> [(depth: Int, text: String)] {
    guard let history = one.assembled.facts.history else { return [] }
    var lines: [(depth: Int, text: String)] = []
    for question in decision.personQuestions {
      let count = one.assembled.facts.counts[question.count].number
      lines.append(
        (1, "Other cases of the defendant, for count \(count): \(question.condition.says)"))
      if question.findings.isEmpty { lines.append((2, "None in the input that it asks for.")) }
      for finding in question.findings {
        let record = history.others[finding.record]
        if record.mark == .sealed {
          lines.append((2, "A sealed record, withheld: \(finding.counts.counting)"))
          continue
        }
        lines.append(
          (2, "\(name(record, decided, one)): \(finding.counts.counting), \(finding.why)"))
        lines.append((3, "Read: \(place(record.place))"))
        lines.append((3, facts(record)))
      }
    }
    return lines
  }

  private static func name(
    _ record: PriorRecord, _ decided: CaseDecider, _ one: CaseDecider.Case
  ) -> String {
    guard let docket = record.docket, docket < one.dockets.count else {
      return "A row without a case number"
    }
    let key = one.dockets[docket]
    let court = decided.courtName(ofKey: key)
    let number = String(decoding: CaseKey.number(key[...]), as: UTF8.self)
    return "\(court.isEmpty ? "(no court)" : court) / \(number)"
  }

  private static func facts(_ record: PriorRecord) -> String {
    let charge = record.charge.citation.reference?.understood ?? "a citation that was not read"
    return "\(charge), offense date \(text(record.offenseDate)), "
      + "disposition \(record.disposition.rawValue), disposition date "
      + text(record.dispositionDate)
  }

  private static func text(_ date: DateReading) -> String {
    switch date {
    case .notBound: "not in the export"
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .day(let day): day.description
    }
  }
}

extension Truth {
  fileprivate var counting: String {
    switch self {
    case .yes: "counts"
    case .no: "does not count"
    case .unknown: "may count"
    }
  }
}
