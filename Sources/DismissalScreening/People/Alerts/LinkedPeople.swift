internal import CourtRecords
internal import ExportReading

/// What the files of parties and cases say of the defendants whom the charges leave blank.
///
/// Alerts and suggestions look at it as if it stood in the charges. Of a case with several defendants
/// nothing is taken, for nobody knows whose it is.
enum LinkedPeople {
  private static let personal: Set<ExportField> = [.defendantName, .birthDate, .personID, .sex]

  /// The kept rows, those of listed cases filled; the very rows where no such file was read.
  static func rows(_ decider: CaseDecider, _ listed: [PeopleReview.Listed]) -> [KeptRow] {
    var rows = decider.intake.charges.kept
    guard let linked = decider.intake.linked, linked.has(.parties) || linked.has(.cases) else {
      return rows
    }
    for one in listed where !one.hasSeveralDefendants {
      guard let place = decider.kept.cases[one.number].place else { continue }
      let others = SortedLinks(linked, key: decider.kept.keys[place]).current
        .filter { $0.role == .parties || $0.role == .cases }.map(\.row)
      guard !others.isEmpty else { continue }
      for row in decider.kept.cases[one.number].kept { rows[row] = filled(rows[row], others) }
    }
    return rows
  }

  private static func filled(_ row: KeptRow, _ others: [LinkedRow]) -> KeptRow {
    let cells = row.cells.filled { field in
      guard personal.contains(field) else { return [] }
      return others.lazy.map { $0.raw(field) }.first { !$0.isEmpty } ?? []
    }
    let born = row.birthDate.date ?? others.lazy.compactMap(\.birthDate.date).first
    return KeptRow(
      key: row.key, ordinal: row.ordinal, count: row.count, cells: cells,
      birthDate: born.map(DateReading.day) ?? row.birthDate, earlier: row.earlier, line: row.line,
      matters: row.matters)
  }
}
