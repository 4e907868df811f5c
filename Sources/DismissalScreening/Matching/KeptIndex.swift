internal import CourtRecords
internal import ExportReading
internal import ReliefPolicy

/// Finds the cases that a policy may cover by what a list from outside says of them.
///
/// Made only in a run with such a list. Memory: some 100 bytes a case.
struct KeptIndex {
  private let kept: KeptCases
  private let rows: [KeptRow]
  private let finder: CaseFinder
  private var byPerson: [String: [Int]] = [:]
  private let persons: [Set<String>]
  /// What files beside the charges say of the defendants, by case; empty in a run without such files.
  private var linked: [Int: [(name: String, born: CalendarDate?)]] = [:]

  init(kept: KeptCases, intake: InputIntake, law: StateLaw) {
    self.kept = kept
    rows = intake.charges.kept
    var finder = CaseFinder(rules: intake.keyRules, law: law)
    let courts = intake.courts.entries.map { [finder] in finder.court(named: $0.name) }
    var persons: [Set<String>] = []
    persons.reserveCapacity(kept.cases.count)
    for (number, one) in kept.cases.enumerated() {
      if let place = one.place {
        let key = kept.keys[place]
        finder.add(
          number, court: courts[Int(CaseKey.court(key))], number: Array(CaseKey.number(key[...])))
      }
      var own: Set<String> = []
      for row in one.kept where rows[row].matters {
        let person = ListedIdentifier.folded(rows[row].cells.text(.personID))
        if !person.isEmpty { own.insert(person) }
      }
      if let place = one.place, let files = intake.linked {
        for row in files.defendantRows(ofCase: place, key: kept.keys[place]) {
          let person = ListedIdentifier.folded(row.text(.personID))
          if !person.isEmpty { own.insert(person) }
          linked[number, default: []].append((row.text(.defendantName), row.birthDate.date))
        }
      }
      for person in own { byPerson[person, default: []].append(number) }
      persons.append(own)
    }
    self.persons = persons
    self.finder = finder
  }

  /// The cases of a court and a number; a blank court stands for any.
  func find(court: String, number: String) -> CaseFinder.Found {
    finder.find(court: court, number: number)
  }

  /// The cases whose number is the same but for marks that the run does not leave out.
  func findWrittenOtherwise(court: String, number: String) -> [Int] {
    finder.findWrittenOtherwise(court: court, number: number)
  }

  /// The cases of a person; none for a blank identifier.
  func cases(ofPerson person: String) -> [Int] { byPerson[person] ?? [] }

  /// The cases whose number or identifier stands in rows that could not be used.
  func cases(namedBy evidence: RejectEvidence) -> [Int] {
    kept.cases.indices.filter { isNamed($0, by: evidence) }
  }

  /// Whether a case's number or identifier stands in a row that could not be used.
  func isNamed(_ number: Int, by evidence: RejectEvidence) -> Bool {
    if let place = kept.cases[number].place, evidence.names(CaseKey.number(kept.keys[place][...])) {
      return true
    }
    return persons[number].contains { evidence.names($0.utf8) }
  }

  /// The identifiers that a case's rows give.
  func persons(of number: Int) -> Set<String> { persons[number] }

  /// The defendants that a case's rows name, as comparable names.
  func defendants(of number: Int) -> Set<String> {
    Set(
      kept.cases[number].kept.map {
        PersonName.plain(rows[$0].cells.text(.defendantName))
      } + (linked[number] ?? []).map { PersonName.plain($0.name) })
  }

  /// Names and birth dates that other files give to the defendants of a case.
  func linkedDefendants(of number: Int) -> [(name: String, born: CalendarDate?)] {
    linked[number] ?? []
  }
}
