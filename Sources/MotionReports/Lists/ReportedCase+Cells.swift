internal import CourtRecords
internal import ReliefPolicy

extension ReportedCase {
  /// The defendant as the lists may show it: nothing of a sealed record, whatever was passed.
  var shownDefendant: String {
    determination.isSealed ? "" : defendant
  }

  /// The reasons that held beside the case's own, most telling first, parted by blanks.
  var otherReasons: String {
    // Most cases have one reason, and sets are costly.
    if determination.reasons.count < 2 { return "" }
    return Set(determination.reasons.map(\.word)).subtracting([determination.reason]).sorted()
      .map(\.rawValue).joined(separator: " ")
  }

  /// The rows that the motion covers, each count once.
  var candidateRows: [ReportedRow] {
    var seen: Set<Int> = []
    return rows.filter { row in
      determination.rows.indices.contains(row.count) && determination.rows[row.count] == .candidate
        && seen.insert(row.count).inserted
    }
  }

  /// The warrants that the motion asks to vacate, by issue date, then number.
  var candidateWarrants: [ReportedWarrant] {
    warrants.filter { $0.facts.outcome == .candidate }.sorted {
      ByteOrder.precedes([$0.facts.issueDate, $0.number], [$1.facts.issueDate, $1.number])
    }
  }

  /// The statutes of the counts with the case's own guard, in byte order.
  var guardedStatutes: String {
    let kinds = determination.findings.filter {
      $0.guardKind.map(ReasonWord.init) == determination.reason
    }
    return Set(kinds.compactMap { $0.statuteID ?? $0.guardID }).sorted(by: ByteOrder.precedes)
      .joined(separator: "; ")
  }

  func finding(of row: ReportedRow) -> ChargeFinding? {
    let findings = determination.findings
    return findings.indices.contains(row.count) ? findings[row.count] : nil
  }

  /// The class on the state's scale where one is known, else as printed.
  func className(of row: ReportedRow, scale: OffenseClassScale) -> String {
    let classes = determination.classes
    guard classes.indices.contains(row.count), let range = classes[row.count], range.isExact,
      Int(range.mostSerious) < scale.classes.count
    else { return row.printedClass }
    return scale.name(of: range)
  }
}

extension ReportedWarrant.Facts {
  /// The issue date as `YYYY-MM-DD`; blank when there is none, `unreadable` when it could not be read.
  var issueDate: String {
    switch issued {
    case .day(let date): date.description
    case .unreadable: "unreadable"
    case .blank, .notBound: ""
    }
  }
}
