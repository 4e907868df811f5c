internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Lays what the files beside the charges say over the facts of one case.
///
/// A fact of theirs is taken where the charges give none. Where both give one and they differ, the
/// charges' stays, the difference is noted, and the facts as the other row has them are kept beside:
/// whoever decides can see whether the decision rests on them.
struct FactMerge {
  private(set) var facts: CaseFacts
  private(set) var links = CaseLinks()
  let asOf: CalendarDate
  /// The numbers of the counts as they are compared; 0 where a count has none.
  let countNumbers: [UInt64]
  private var sources: [Source: SourcePlace] = [:]
  private var changes: [(inout CaseFacts) -> Void] = []

  private struct Source: Hashable {
    let field: ExportField
    let count: Int
  }

  init(_ facts: CaseFacts, countNumbers: [UInt64], asOf: CalendarDate) {
    self.facts = facts
    self.countNumbers = countNumbers
    self.asOf = asOf
  }

  // MARK: Noting

  /// Notes that a row differs from what is known, with the change that would follow it.
  mutating func disagree(
    _ field: String, counts: [Int], first: String, second: String, firstPlace: SourcePlace?,
    secondPlace: SourcePlace?, isPersonal: Bool = false,
    change: ((inout CaseFacts) -> Void)?
  ) {
    let number = counts.count == 1 ? CountNumber.shown(countNumbers[counts[0]]) : 0
    links.disagreements.append(
      ReportedDisagreement(
        field: field, count: number > 0 ? "\(number)" : "", first: first, second: second,
        firstPlace: firstPlace, secondPlace: secondPlace, isPersonal: isPersonal))
    if !isPersonal { links.countsInDoubt.formUnion(counts) }
    if let change { changes.append(change) } else { links.touchesIdentity = true }
  }

  mutating func doubt(_ word: ReasonWord) { facts.doubts.insert(word) }

  /// A file is given in which every case should stand, and this one does not.
  mutating func lack(bindsBirthDate: Bool) {
    facts.doubts.insert(.linkedRowMissing)
    guard bindsBirthDate else { return }
    for index in facts.counts.indices where facts.counts[index].birthDate == .notBound {
      facts.counts[index].birthDate = .blank
    }
  }

  mutating func take(name: String, personID: String, caseNumber: String, court: UInt32?) {
    if links.name.isEmpty { links.name = name }
    if links.personID.isEmpty { links.personID = personID }
    if links.caseNumber.isEmpty { links.caseNumber = caseNumber }
    if links.court == nil { links.court = court }
  }

  mutating func note(_ field: ExportField, count: Int?, value: String, place: SourcePlace) {
    links.taken.append(CaseLinks.Taken(field: field, count: count, value: value, place: place))
  }

  /// The place from which a count's fact comes.
  func place(_ field: ExportField, _ count: Int) -> SourcePlace {
    sources[Source(field: field, count: count)] ?? facts.counts[count].place
  }

  // MARK: Taking

  /// Takes the codes and dates of a row that is about these counts, or nil for the whole case.
  mutating func take(_ entry: LinkedEntry, counts: [Int]?) {
    let codes = entry.row.codes
    takeEnding(\.plea, .plea, codes.plea, none: .none, counts, entry)
    takeEnding(\.disposition, .disposition, codes.disposition, none: .none, counts, entry)
    takeEnding(\.sentence, .sentence, codes.sentence, none: .none, counts, entry)
    take(\.status, .caseStatus, codes.status, none: .none, Array(facts.counts.indices), entry)
    take(mark: codes.mark, entry)
    for day in [entry.row.filed, entry.row.disposed] {
      if let date = day.date, date > asOf { facts.doubts.insert(.dateAfterAsOf) }
    }
    if let filed = entry.row.filed.date {
      note(.filingDate, count: nil, value: filed.description, place: entry.place)
    }
  }

  /// How the whole case ended is how each count did only where no count says so itself: a case that
  /// ended in a conviction may hold counts that were dismissed.
  private mutating func takeEnding<Code: RawRepresentable & Equatable & Sendable>(
    _ path: WritableKeyPath<CountFacts, Code>, _ field: ExportField, _ value: Code, none: Code,
    _ counts: [Int]?, _ entry: LinkedEntry
  ) where Code.RawValue == String {
    guard counts == nil else { return take(path, field, value, none: none, counts ?? [], entry) }
    let own = facts.counts.indices.filter { facts.counts[$0][keyPath: path] != none }
    if own.contains(where: { facts.counts[$0][keyPath: path] == value }) {
      if field == .disposition { doubtOpenCounts(path, value, entry) }
      return
    }
    take(path, field, value, none: none, own.isEmpty ? Array(facts.counts.indices) : own, entry)
  }

  /// Where the whole case has ended, and as one of its counts did, nobody knows how the counts ended
  /// that say nothing, or whether they go on.
  private mutating func doubtOpenCounts<Code: RawRepresentable & Equatable & Sendable>(
    _ path: WritableKeyPath<CountFacts, Code>, _ value: Code, _ entry: LinkedEntry
  ) where Code.RawValue == String {
    let open = facts.counts.indices.filter { facts.counts[$0].disposition == .none }
    guard let first = open.first else { return }
    disagree(
      ExportField.disposition.rawValue, counts: open, first: Disposition.none.rawValue,
      second: value.rawValue, firstPlace: place(.disposition, first), secondPlace: entry.place
    ) { facts in
      for index in open { facts.counts[index][keyPath: path] = value }
    }
  }

  /// A sealed record is sealed, whoever says it; other marks are facts like others.
  mutating func take(mark: RecordMark, _ entry: LinkedEntry) {
    let all = Array(facts.counts.indices)
    guard mark == .sealed else {
      if facts.counts.contains(where: { $0.mark == .sealed }) { return }
      take(\.mark, .mark, mark, none: .none, all, entry)
      return
    }
    for index in all { facts.counts[index].mark = .sealed }
    note(.mark, count: nil, value: mark.rawValue, place: entry.place)
  }

  private mutating func take<Code: RawRepresentable & Equatable & Sendable>(
    _ path: WritableKeyPath<CountFacts, Code>, _ field: ExportField, _ value: Code, none: Code,
    _ counts: [Int], _ entry: LinkedEntry
  ) where Code.RawValue == String {
    if value == none { return }
    var isTaken = false
    var differing: [Int] = []
    for index in counts {
      let own = facts.counts[index][keyPath: path]
      if own == none {
        facts.counts[index][keyPath: path] = value
        sources[Source(field: field, count: index)] = entry.place
        isTaken = true
      } else if own != value {
        differing.append(index)
      }
    }
    if isTaken {
      note(
        field, count: counts.count == 1 ? counts[0] : nil, value: value.rawValue,
        place: entry.place)
    }
    guard let first = differing.first else { return }
    disagree(
      field.rawValue, counts: differing, first: facts.counts[first][keyPath: path].rawValue,
      second: value.rawValue, firstPlace: place(field, first), secondPlace: entry.place
    ) { facts in
      for index in differing { facts.counts[index][keyPath: path] = value }
    }
  }

  /// The birth date of a row, which is the defendant's; that of a second source is only compared.
  mutating func take(birthDate: DateReading, _ entry: LinkedEntry, printed: String) {
    var isTaken = false
    var differing: [Int] = []
    for index in facts.counts.indices {
      switch (facts.counts[index].birthDate, birthDate) {
      case (_, .notBound): break
      case (.day(let one), .day(let other)): if one != other { differing.append(index) }
      case _ where entry.role == .second: break
      case (.notBound, _), (.blank, .day), (.blank, .unreadable):
        facts.counts[index].birthDate = birthDate
        sources[Source(field: .birthDate, count: index)] = entry.place
        isTaken = true
      default: break
      }
    }
    if isTaken { note(.birthDate, count: nil, value: printed, place: entry.place) }
    guard let first = differing.first, let own = facts.counts[first].birthDate.date else { return }
    disagree(
      ExportField.birthDate.rawValue, counts: differing, first: own.description, second: printed,
      firstPlace: place(.birthDate, first), secondPlace: entry.place, isPersonal: true
    ) { facts in
      for index in differing { facts.counts[index].birthDate = birthDate }
    }
  }

  // MARK: Comparing

  /// Compares a code of one count that a second source gives too; a blank one is a fact there.
  mutating func compare<Code: RawRepresentable & Equatable & Sendable>(
    _ path: WritableKeyPath<CountFacts, Code>, _ field: ExportField, _ value: Code, count: Int,
    _ entry: LinkedEntry
  ) where Code.RawValue == String {
    let own = facts.counts[count][keyPath: path]
    if own == value { return }
    disagree(
      field.rawValue, counts: [count], first: own.rawValue, second: value.rawValue,
      firstPlace: place(field, count), secondPlace: entry.place
    ) { $0.counts[count][keyPath: path] = value }
  }

  // MARK: The end

  /// What came of it, with the rows and the facts as each disagreeing row would have them.
  mutating func finish(rows: [CaseLinks.Row]) {
    links.rows = rows
    guard !changes.isEmpty else { return }
    var all = facts
    for change in changes {
      var one = facts
      change(&one)
      change(&all)
      links.alternatives.append(one)
    }
    if changes.count > 1 { links.alternatives.append(all) }
  }
}
