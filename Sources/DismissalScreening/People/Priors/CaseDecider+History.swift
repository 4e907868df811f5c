internal import CourtRecords
internal import ExportReading
internal import ReliefPolicy

extension CaseDecider {
  /// What the input holds of a person beside one case.
  struct History {
    var facts: PersonHistory
    /// The keys of the other cases, by ``PriorRecord/docket``.
    var dockets: [[UInt8]] = []
  }

  /// The history of the defendant of a case; nil when the policy asks for none, or the case has no
  /// identifier.
  func history(of person: [UInt8]?, key: [UInt8]) -> History? {
    guard let people, let person, let rows = people.rows(of: person) else { return nil }
    var history = History(facts: PersonHistory(others: []))
    if people.hasSeveralBirthDates(person) {
      history.facts.doubt = .severalBirthDates
    } else if intake.charges.evidence.names(person) {
      history.facts.doubt = .rejectedRow
    }
    history.facts.own = rows.filter { $0.key == key && !key.isEmpty }.map {
      record($0, docket: nil, isConflicting: false)
    }
    var places: [[UInt8]: Int] = [:]
    for (row, isConflicting) in standing(rows.filter { $0.key != key || key.isEmpty }) {
      var docket: Int?
      if !row.key.isEmpty {
        docket = places[row.key] ?? history.dockets.count
        if places[row.key] == nil {
          places[row.key] = history.dockets.count
          history.dockets.append(row.key)
        }
      }
      history.facts.others.append(record(row, docket: docket, isConflicting: isConflicting))
    }
    return history
  }

  private func record(_ row: PersonRow, docket: Int?, isConflicting: Bool) -> PriorRecord {
    PriorRecord(
      docket: docket, charge: intake.readings.reading(row.count.reading),
      offenseDate: row.count.offenseDate, dispositionDate: row.dispositionDate,
      plea: row.count.plea, disposition: row.count.disposition, sentence: row.count.sentence,
      status: row.count.status, mark: row.count.mark, isConflicting: isConflicting,
      place: intake.charges.place(ordinal: row.ordinal, line: row.line))
  }

  /// One row for each count: older versions and repeats set apart, contradictions marked.
  private func standing(_ rows: [PersonRow]) -> [(row: PersonRow, isConflicting: Bool)] {
    var counts: [CountName: [PersonRow]] = [:]
    for row in rows { counts[CountName(row), default: []].append(row) }
    return counts.values.flatMap { group -> [(row: PersonRow, isConflicting: Bool)] in
      let versions = group.map { intake.charges.version(ofOrdinal: $0.ordinal) }
      let current = group.indices.filter { index in
        guard let own = versions[index] else { return true }
        return !versions.contains { $0.map(own.isOlder) ?? false }
      }
      guard let first = current.first else { return [] }
      let differs = current.contains { index in
        !group[index].count.decidesLike(group[first].count)
          || group[index].dispositionDate != group[first].dispositionDate
      }
      // Of rows that contradict each other none is the right one: all are told.
      return differs ? current.map { (group[$0], true) } : [(group[first], false)]
    }.sorted { $0.row.ordinal < $1.row.ordinal }
  }

  /// A count by its case and number; without a number only an equal row is the same count.
  private struct CountName: Hashable {
    let key: [UInt8]
    let number: UInt64
    let rowHash: UInt32

    init(_ row: PersonRow) {
      key = row.key
      number = row.count.number
      rowHash = row.count.number == 0 || row.key.isEmpty ? row.count.rowHash : 0
    }
  }
}
