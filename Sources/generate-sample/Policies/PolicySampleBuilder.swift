/// Makes the dockets of a plan, family by family.
struct PolicySampleBuilder {
  let plan: PolicyPlan
  var random: SplitMix64
  private(set) var dockets: [PolicyDocket] = []
  private var usedNumbers: Set<String> = []
  private var peopleMade = 0
  private var warrantsMade = 0

  init(plan: PolicyPlan, seed: UInt64) {
    self.plan = plan
    random = SplitMix64(seed: seed)
  }

  /// Adds the dockets of a family, and those of its people's earlier cases.
  mutating func add(_ family: PlanFamily) {
    var people: [Person] = []
    for index in 0..<family.dockets {
      let offense = offenseDay(family, index)
      var person: Person
      if let limit = family.facts.people, people.count == limit {
        person = people[index % limit]
      } else {
        // Whoever has several dockets is of age on the first day of them all.
        let first = family.facts.people == nil ? offense : family.facts.offenses.lowerBound
        person = newPerson(family.facts, on: first)
        people.append(person)
      }
      add(family, index, person: person, offense: offense)
      addEarlier(family, person: person, before: offense)
    }
  }

  // MARK: - Dockets

  /// The first two dockets carry the first and the last day of the family's range.
  private mutating func offenseDay(_ family: PlanFamily, _ index: Int) -> Day {
    let days = family.facts.offenses
    return index == 0 ? days.lowerBound : index == 1 ? days.upperBound : random.pick(days)
  }

  private mutating func add(
    _ family: PlanFamily, _ index: Int, person: Person, offense: Day
  ) {
    let facts = family.facts
    var docket = newDocket(
      family.name, family.answer, facts.court, facts.stage, index, person, offense)
    if facts.flags.contains("by_record") || !facts.earlier.isEmpty { docket.priors = facts.priors }
    docket.restsOnPriors = facts.flags.contains("by_record")
    docket.mark =
      facts.flags.contains("sealed") ? .sealed : facts.flags.contains("deceased") ? .deceased : nil
    for (place, charge) in family.counts.enumerated() {
      var row = newRow(charge, count: place + 1, index, offense)
      if facts.flags.contains("undated") { row.offense = nil }
      if let arrested = facts.arrested { row.earlier = arrested.citations[0] }
      docket.rows.append(row)
    }
    if facts.flags.contains("copied") { docket.rows.append(docket.rows[0]) }
    if facts.flags.contains("conflict") {
      var other = docket.rows[0]
      other.offense = offense - 400
      docket.rows.append(other)
    }
    docket.isBroken = facts.flags.contains("broken")
    dockets.append(docket)
  }

  /// The spellings take turns, so that every one occurs in a family that is large enough.
  private func newRow(
    _ charge: ChargeWording, count: Int, _ index: Int, _ offense: Day
  ) -> PolicyDocket.Row {
    let citation = charge.citations[index % charge.citations.count]
    return PolicyDocket.Row(
      count: count, citation: citation, text: charge.texts[index / 2 % charge.texts.count],
      grade: charge.grades[index / 3 % charge.grades.count],
      earlier: index % 3 == 0 ? "" : citation, offense: offense)
  }

  private mutating func newDocket(
    _ family: String, _ answer: PlanAnswer, _ court: OfficeCourt, _ stage: CaseFacts.Stage,
    _ index: Int, _ person: Person, _ offense: Day
  ) -> PolicyDocket {
    var docket = PolicyDocket(
      family: family, answer: answer, court: court,
      courtText: court.spellings[index % court.spellings.count],
      number: newNumber(court, offense.year), person: person, stage: stage, pick: random.next() >> 8
    )
    let last = max(offense, plan.lastDay)
    let heard = min(offense + random.pick(20...60), last)
    switch stage {
    case .convicted, .dismissed, .acquitted, .deferred, .sentenced: docket.disposed = heard
    default: break
    }
    switch stage {
    case .warrant, .plea, .sentenced: docket.warrants = [newWarrant(.bench, .active, heard...last)]
    case .executed: docket.warrants = [newWarrant(.bench, .executed, heard...last)]
    case .arrestWarrant: docket.warrants = [newWarrant(.arrest, .active, heard...last)]
    default: break
    }
    return docket
  }

  /// Adds closed cases of the same person, all of them ended before this offense.
  private mutating func addEarlier(_ family: PlanFamily, person: Person, before offense: Day) {
    for earlier in family.facts.earlier {
      for index in 0..<earlier.count {
        let day = offense - 200 - 120 * index - random.below(60)
        var docket = newDocket(
          "\(family.name)_earlier", earlier.answer, family.facts.court, earlier.stage, index,
          person, day)
        docket.rows = [newRow(earlier.charge, count: 1, index, day)]
        dockets.append(docket)
      }
    }
  }

  // MARK: - Facts

  private mutating func newPerson(_ facts: CaseFacts, on day: Day) -> Person {
    peopleMade += 1
    let serial = (peopleMade &* 7_919 &+ 21_234_567) % 100_000_000
    let days = facts.flags.contains("under18") ? 6_250...6_500 : 7_000...20_000
    let isNumbered = !facts.flags.contains("unidentified")
    return Person(
      surname: random.pick(Names.surnames), given: random.pick(Names.givenNames),
      birth: facts.flags.contains("birthless") ? nil : day - random.pick(days),
      identifier: isNumbered ? filled(plan.office.identifier, serial) : plan.office.blank,
      sex: random.chance(70) ? "F" : "M")
  }

  private mutating func newNumber(_ court: OfficeCourt, _ year: Int) -> String {
    while true {
      let dated =
        court.pattern.replacing("YYYY", with: padded(year, 4))
        .replacing("YY", with: padded(year % 100, 2))
      let number = filled(dated, random.below(100_000_000))
      if usedNumbers.insert(number).inserted { return number }
    }
  }

  private mutating func newWarrant(
    _ type: OfficeRecords.Meaning, _ status: OfficeRecords.Meaning, _ days: ClosedRange<Day>
  ) -> PolicyDocket.ListedWarrant {
    warrantsMade += 1
    let serial = (warrantsMade &* 48_271 &+ 1_357_911) % 10_000_000
    return PolicyDocket.ListedWarrant(
      number: "W\(padded(serial, 7))", type: type, status: status, issued: random.pick(days))
  }

  /// A pattern whose `#` are the last digits of a number.
  private func filled(_ pattern: String, _ number: Int) -> String {
    var rest = number
    var result: [Character] = []
    for character in pattern.reversed() {
      guard character == "#" else {
        result.append(character)
        continue
      }
      result.append(Character(String(rest % 10)))
      rest /= 10
    }
    return String(result.reversed())
  }
}
