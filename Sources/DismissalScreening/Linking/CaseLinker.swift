internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Lays the files beside the charges over each case that decides.
///
/// Immutable, so that all workers ask it at once.
struct CaseLinker: Sendable {
  let linked: LinkedIntake
  let readings: [ChargeReading]
  let asOf: CalendarDate
  private let second: SecondSource
  private let chargeKept: [KeptRow]
  /// Identifiers to which these files give more than one birth date.
  let conflictingIdentities: Set<String>

  init(
    linked: LinkedIntake, readings: [ChargeReading], scale: OffenseClassScale, asOf: CalendarDate,
    chargeKept: [KeptRow]
  ) {
    self.linked = linked
    self.readings = readings
    self.asOf = asOf
    self.chargeKept = chargeKept
    second = SecondSource(
      readings: readings, chargeFields: linked.chargeFields, scale: scale)
    var dates: [String: CalendarDate] = [:]
    var conflicting: Set<String> = []
    for index in 0..<linked.entryCount {
      let entry = linked.entry(index)
      guard entry.role == .cases || entry.role == .parties else { continue }
      let person = entry.row.text(.personID)
      guard !person.isEmpty, let born = entry.row.birthDate.date else { continue }
      if let known = dates[person], known != born { conflicting.insert(person) }
      dates[person] = born
    }
    conflictingIdentities = conflicting
  }

  /// Lays them over a case.
  func link(_ assembled: inout CaseAssembly.Assembled, key: [UInt8]) -> CaseLinks {
    let sorted = SortedLinks(linked, key: key)
    var merge = FactMerge(assembled.facts, countNumbers: assembled.countNumbers, asOf: asOf)
    var rows = sorted.rows
    if sorted.isAmbiguous || sorted.hasUnknownRole { merge.doubt(.linkAmbiguous) }
    if CaseKey.court(key) == linked.join.noCourt,
      linked.courts(ofNumber: Array(CaseKey.number(key[...]))).count > 1
    {
      merge.doubt(.linkAmbiguous)
    }
    for role in LinkedRole.allCases where role.isExpectedOfEveryCase && linked.has(role) {
      if sorted.current.contains(where: { $0.role == role }) { continue }
      let binds = linked.files.contains { $0.role == role && $0.fields.contains(.birthDate) }
      merge.lack(bindsBirthDate: binds)
    }
    takeDispositions(sorted, &merge, &rows)
    for entry in sorted.current where entry.role == .cases {
      merge.take(entry, counts: nil)
      takeKey(entry, key, &merge)
    }
    takePeople(sorted, assembled, &merge)
    // Where the charges hold nothing that the policy may cover, only what it may cover is compared:
    // the other rows of such a case were not kept.
    let isOwn = assembled.kept.contains { $0.map { chargeKept[$0].matters } ?? false }
    second.compare(
      sorted.current.filter { $0.role == .second && (isOwn || $0.matters) }, isWhole: isOwn,
      fields: linked.fields, into: &merge)
    for entry in sorted.current where entry.role == .second { takeKey(entry, key, &merge) }
    let told = Set(rows.map(\.entry))
    rows += sorted.joined.filter { !told.contains($0) }
      .map { CaseLinks.Row(entry: $0, outcome: .joined) }
    merge.finish(rows: rows)
    assembled.facts = merge.facts
    return merge.links
  }

  private func takeKey(_ entry: LinkedEntry, _ key: [UInt8], _ merge: inout FactMerge) {
    merge.take(
      name: "", personID: "", caseNumber: entry.row.text(.caseNumber),
      court: linked.court(ofKey: key))
  }

  // MARK: Dispositions

  private func takeDispositions(
    _ sorted: SortedLinks, _ merge: inout FactMerge, _ rows: inout [CaseLinks.Row]
  ) {
    let all = Array(merge.facts.counts.indices)
    let ofRole = sorted.joined(.dispositions)
    let byCase = ofRole.filter { $0.entry.row.raw(.countNumber).isEmpty }
    for entry in sorted.current where entry.role == .dispositions {
      guard let index = ofRole.first(where: { $0.entry.place == entry.place })?.index else {
        continue
      }
      let binds = linked.fields(of: entry).contains(.countNumber)
      let number = CountNumber.read(entry.row.raw(.countNumber))
      if number == 0 {
        // One for the whole case is of every count; several cannot be told apart.
        if all.count == 1 || (!binds && byCase.count == 1) {
          merge.take(entry, counts: nil)
        } else {
          merge.doubt(.linkAmbiguous)
          rows.append(CaseLinks.Row(entry: index, outcome: .ambiguous, reason: .countUnclear))
        }
      } else if let count = merge.countNumbers.firstIndex(of: number) {
        merge.take(entry, counts: [count])
      } else if merge.countNumbers.allSatisfy({ $0 == 0 }), all.count == 1, ofRole.count == 1 {
        merge.take(entry, counts: all)
      } else if merge.countNumbers.contains(0) {
        merge.doubt(.linkAmbiguous)
        rows.append(CaseLinks.Row(entry: index, outcome: .ambiguous, reason: .countUnclear))
      } else {
        // A count that has ended and that the charges do not hold: there may be more of them.
        merge.doubt(.countsUnseen)
        rows.append(CaseLinks.Row(entry: index, outcome: .orphan, reason: .noSuchCount))
      }
    }
  }

  // MARK: People

  private func takePeople(
    _ sorted: SortedLinks, _ assembled: CaseAssembly.Assembled, _ merge: inout FactMerge
  ) {
    let parties = sorted.current.filter { $0.role == .parties }
    for one in parties { merge.take(mark: one.row.codes.mark, one) }
    let areSeveral = parties.contains { one in
      parties.contains { !isSamePerson(one, $0) }
    }
    if areSeveral {
      merge.doubt(.severalDefendants)
      return
    }
    let kept = assembled.kept.compactMap(\.self).map { chargeKept[$0] }
    for entry in sorted.current where entry.role != .dispositions {
      compareNames(entry, kept, &merge)
      merge.take(
        birthDate: entry.row.birthDate, entry, printed: entry.row.text(.birthDate))
      // Nothing is taken from a second source.
      guard entry.role != .second else { continue }
      let isNamed = PersonIdentifier.folded(entry.row.raw(.personID)) != nil
      for field in [ExportField.defendantName, .personID, .sex]
      where !entry.row.raw(field).isEmpty && (field != .personID || isNamed) {
        merge.note(field, count: nil, value: entry.row.text(field), place: entry.place)
      }
      merge.take(
        name: entry.row.text(.defendantName), personID: isNamed ? entry.row.text(.personID) : "",
        caseNumber: "", court: nil)
    }
  }

  private func isSamePerson(_ one: LinkedEntry, _ other: LinkedEntry) -> Bool {
    if let id = PersonText.identifier(one.row.raw(.personID)),
      let otherID = PersonText.identifier(other.row.raw(.personID))
    {
      return id == otherID
    }
    if let born = one.row.birthDate.date, let day = other.row.birthDate.date, born != day {
      return false
    }
    let (name, otherName) = (one.row.raw(.defendantName), other.row.raw(.defendantName))
    return name.isEmpty || otherName.isEmpty || PersonText.agree(name, otherName)
  }

  /// Compares name and identifier with those of the charges; no decision rests on them, and no list
  /// may show one where another is given too.
  private func compareNames(
    _ entry: LinkedEntry, _ kept: [KeptRow], _ merge: inout FactMerge
  ) {
    for field in [ExportField.defendantName, .personID] {
      let said = entry.row.raw(field)
      if said.isEmpty { continue }
      let other = kept.first { row in
        let own = row.cells.raw(field)
        if own.isEmpty { return false }
        guard field == .personID else { return !PersonText.agree(own, said) }
        // A filler is no other identifier.
        guard let one = PersonText.identifier(own), let two = PersonText.identifier(said) else {
          return false
        }
        return one != two
      }
      guard let other else { continue }
      merge.disagree(
        field.rawValue, counts: [], first: other.cells.text(field), second: entry.row.text(field),
        firstPlace: nil, secondPlace: entry.place, isPersonal: true, change: nil)
    }
  }
}
