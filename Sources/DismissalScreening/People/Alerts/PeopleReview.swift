internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports

/// Looks at the defendants of all listed cases together, once every case is decided.
///
/// Only listed cases take part, and no sealed one: nothing of a sealed record is shown or compared.
/// Cost: one sketch for each kept row, on all workers; nothing is kept of the names themselves.
struct PeopleReview {
  /// A case as far as it matters here.
  struct Listed: Sendable {
    let number: Int
    let outcome: CaseOutcome
    let hasSeveralDefendants: Bool
  }

  /// An alert: its kind, and the rows that show it.
  struct Alert {
    let kind: AlertKind
    let rows: [DefendantSketch]
  }

  let decider: CaseDecider
  private let listed: [Listed]
  private let sketches: [DefendantSketch]
  private let outcomes: [Int: CaseOutcome]
  /// The kept rows, with what the files beside the charges say of their defendants.
  private let rows: [KeptRow]

  init(_ decider: CaseDecider, listed: [Listed], workers: Int) {
    self.decider = decider
    self.listed = listed
    outcomes = Dictionary(uniqueKeysWithValues: listed.map { ($0.number, $0.outcome) })
    let (kept, rows) = (decider.kept, LinkedPeople.rows(decider, listed))
    self.rows = rows
    let parts = OrderedMap.results(count: listed.count, workers: workers) { place in
      let number = listed[place].number
      return kept.cases[number].kept.filter { rows[$0].matters }
        .map { DefendantSketch(rows[$0], at: $0, number: number) }
    }
    sketches = Array(parts.joined())
  }

  /// Every alert, with one row for each different defendant that it is about.
  func alerts() -> [Alert] {
    identityAlerts() + docketAlerts() + caseAlerts()
  }

  /// The groups of cases that may be of one person.
  func possiblePeople(workers: Int) -> [PossiblePerson] {
    PossiblePeople(sketches, rows: rows, workers: workers).groups
  }

  // MARK: Identifiers

  private func identityAlerts() -> [Alert] {
    var found: [Alert] = []
    for group in groups(of: sketches, by: \.person) where group.count > 1 {
      if Set(group.compactMap(\.born)).count > 1 {
        found.append(Alert(kind: .severalBirthDates, rows: group))
      }
      if Set(group.map(\.sex).filter { $0 != 0 }).count > 1 {
        found.append(Alert(kind: .severalSexes, rows: group))
      }
      if haveSeveralNames(group) { found.append(Alert(kind: .severalNames, rows: group)) }
    }
    return found
  }

  /// Whether two names differ by more than a middle name or an initial.
  private func haveSeveralNames(_ group: [DefendantSketch]) -> Bool {
    var seen: Set<UInt64> = []
    let names = group.filter { $0.name.hash != 0 && seen.insert($0.name.hash).inserted }.map {
      NameFolding.words(rows[$0.row].cells.raw(.defendantName))
    }
    for (place, name) in names.enumerated() {
      if names[..<place].contains(where: { !NameFolding.agree($0, name) }) { return true }
    }
    return false
  }

  // MARK: Dockets

  private func docketAlerts() -> [Alert] {
    let several = Set(listed.filter(\.hasSeveralDefendants).map(\.number))
    var found = groups(of: sketches.filter { several.contains($0.number) }) {
      UInt64($0.number) + 1
    }.map { Alert(kind: .severalDefendants, rows: $0) }
    // Equal numbers under different courts; the numbers themselves are compared.
    let shared = numbersInSeveralCourts()
    var rows: [Int: [DefendantSketch]] = [:]
    let numbers = Set(shared.joined())
    for sketch in sketches where numbers.contains(sketch.number) {
      rows[sketch.number, default: []].append(sketch)
    }
    for cases in shared {
      found.append(
        Alert(kind: .sameNumberInTwoCourts, rows: cases.flatMap { rows[$0] ?? [] }))
    }
    return found
  }

  /// The listed cases of each case number that stands under more than one court.
  private func numbersInSeveralCourts() -> [[Int]] {
    // Where all cases are of one court there is nothing to compare.
    guard Set(listed.map { court($0.number) }).count > 1 else { return [] }
    // Most numbers stand once: only those whose hash stands twice are compared.
    let numbered = listed.compactMap { one in
      decider.kept.cases[one.number].place.map { place in
        (hash: CellMemo.hash(CaseKey.number(decider.kept.keys[place][...]).span), one.number, place)
      }
    }.sorted { $0.hash < $1.hash }
    var cases: [ArraySlice<UInt8>: [Int]] = [:]
    for (index, (hash, number, place)) in numbered.enumerated()
    where index > 0 && numbered[index - 1].hash == hash
      || index + 1 < numbered.count && numbered[index + 1].hash == hash
    {
      cases[CaseKey.number(decider.kept.keys[place][...]), default: []].append(number)
    }
    return cases.values.filter { Set($0.map(court)).count > 1 }
  }

  private func court(_ number: Int) -> UInt32 {
    decider.kept.cases[number].place.map { CaseKey.court(decider.kept.keys[$0]) } ?? 0
  }

  // MARK: Cases

  private func caseAlerts() -> [Alert] {
    let kinds: [(AlertKind, (DefendantSketch) -> Bool)] = [
      (.juvenile, \.isJuvenile), (.placeholderName, \.name.isPlaceholder),
      (.corporateName, \.name.isBusiness),
    ]
    return kinds.flatMap { kind, holds in
      groups(of: sketches.filter(holds)) { UInt64($0.number) + 1 }.map {
        Alert(kind: kind, rows: $0)
      }
    }
  }

  /// The sketches that share a number other than 0, in input order.
  private func groups(
    of sketches: [DefendantSketch], by key: (DefendantSketch) -> UInt64
  ) -> [[DefendantSketch]] {
    let keyed = sketches.indices.map { (key: key(sketches[$0]), index: $0) }
      .filter { $0.key != 0 }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var groups: [[DefendantSketch]] = []
    var last: UInt64 = 0
    for entry in keyed {
      if entry.key != last { groups.append([]) }
      last = entry.key
      groups[groups.count - 1].append(sketches[entry.index])
    }
    return groups
  }

  // MARK: As text

  /// The defendants of some rows, each different one once.
  func people(_ rows: [DefendantSketch]) -> [ReportedPerson] {
    var seen: Set<ReportedPerson> = []
    return rows.compactMap { sketch in
      let person = person(sketch)
      // Equal but for the place: the rows of one case that say the same.
      var bare = person
      bare.place = SourcePlace(file: 0, record: 0, line: 0)
      return seen.insert(bare).inserted ? person : nil
    }
  }

  /// The defendant of a row, as printed.
  func person(_ sketch: DefendantSketch) -> ReportedPerson {
    let row = rows[sketch.row]
    return ReportedPerson(
      court: decider.courtName(ofKey: row.key), caseNumber: row.cells.text(.caseNumber),
      defendant: row.cells.text(.defendantName), birthDate: row.cells.text(.birthDate),
      sex: row.cells.text(.sex), personID: row.cells.text(.personID),
      clusterID: row.cells.text(.clusterID), outcome: outcomes[sketch.number] ?? .review,
      place: decider.intake.charges.place(ordinal: row.ordinal, line: row.line))
  }
}
