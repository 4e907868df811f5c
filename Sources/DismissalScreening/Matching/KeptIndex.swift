internal import CourtRecords
internal import ExportReading
internal import ReliefPolicy

/// Finds the cases that a policy may cover by what a list from outside says of them.
///
/// Who the defendant is, the rows of the charges say and those of the parties and cases beside them. Of
/// the charges all versions of a count are asked: where they name several people, any of them may be
/// the defendant.
///
/// Made only in a run with such a list. Memory: some 100 bytes a case.
struct KeptIndex {
  /// What the rows of a case say of its defendant.
  struct Identity: Hashable, Sendable {
    let name: String
    let born: CalendarDate?
  }

  private let kept: KeptCases
  private let rows: [KeptRow]
  private let linked: LinkedIntake?
  private let finder: CaseFinder
  private var byPerson: [String: [Int]] = [:]
  private let persons: [Set<String>]

  init(kept: KeptCases, intake: InputIntake, law: StateLaw) {
    self.kept = kept
    rows = intake.charges.kept
    linked = intake.linked
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
      var own = Set(
        Self.covered(one, rows).map {
          ListedIdentifier.folded($0.cells.text(.personID))
        })
      own.formUnion(
        Self.linkedRows(one, kept, linked).map { ListedIdentifier.folded($0.text(.personID)) })
      own.remove("")
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
    Set(identities(of: number).map { PersonName.plain($0.name) })
  }

  /// Everything that a case's rows say of the defendant, each once.
  ///
  /// Where the charges leave name or birth date blank, those of the other files stand in their place.
  func identities(of number: Int) -> Set<Identity> {
    let one = kept.cases[number]
    let others = Self.linkedRows(one, kept, linked).map {
      Identity(name: $0.text(.defendantName), born: $0.birthDate.date)
    }
    var found: Set<Identity> = []
    for row in Self.covered(one, rows) {
      let (name, born) = (row.cells.text(.defendantName), row.birthDate.date)
      for other in others {
        found.insert(
          Identity(name: name.isEmpty ? other.name : name, born: born ?? other.born))
      }
      if others.isEmpty { found.insert(Identity(name: name, born: born)) }
    }
    // A name of theirs is another one's only beside another name of the charges.
    return found.union(others.filter { !$0.name.isEmpty })
  }

  /// The rows of the charges that a policy may cover.
  private static func covered(_ one: KeptCases.Case, _ rows: [KeptRow]) -> [KeptRow] {
    one.kept.map { rows[$0] }.filter(\.matters)
  }

  /// The rows of parties and cases that count for a case and are surely of it.
  private static func linkedRows(
    _ one: KeptCases.Case, _ kept: KeptCases, _ linked: LinkedIntake?
  ) -> [LinkedRow] {
    guard let linked, let place = one.place else { return [] }
    return SortedLinks(linked, key: kept.keys[place]).current
      .filter { $0.role == .parties || $0.role == .cases }.map(\.row)
  }
}
