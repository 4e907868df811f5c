/// Collects the dockets of the sample, family by family.
///
/// Each family starts from a perfect docket, one that would be a candidate, and puts exactly
/// one thing wrong: so its reason follows whatever the order of the tests.
struct SampleBuilder {
  var random: SplitMix64
  var dockets: [Docket] = []
  /// Warrants whose docket is not in the charge export.
  var orphans: [Warrant] = []
  /// Rows without a docket number.
  var numberless: [Docket] = []
  /// Broken rows that name no docket of the file.
  var strays: [BrokenRow] = []
  /// The dockets that fill the lines behind the quote that never closes.
  var quietDockets: [Docket] = []
  /// People of candidate dockets; some come back in other dockets.
  var knownPeople: [Person] = []

  private var usedNumbers: Set<String> = []
  private var peopleMade = 0
  private var warrantsMade = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  // MARK: - Facts

  /// Returns a new person, at least 19 years old on `day`, with an identifier of their own.
  mutating func newPerson(adultOn day: Day, alwaysIdentified: Bool = false) -> Person {
    peopleMade += 1
    let serial = (peopleMade &* 7_919 &+ 21_234_567) % 100_000_000
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    let identifier = padded(serial, 8) + String(letters[serial % letters.count])
    let hasIdentifier = alwaysIdentified || !random.chance(4)
    return Person(
      surname: random.pick(Names.surnames), given: random.pick(Names.givenNames),
      birth: day - random.pick(6_960...20_000), identifier: hasIdentifier ? identifier : "",
      sex: random.chance(70) ? "F" : "M", hasComma: !random.chance(15))
  }

  /// Returns a person of an earlier candidate docket who fits, or a new one.
  mutating func person(on day: Day, returningPercent: Int) -> Person {
    if random.chance(returningPercent), !knownPeople.isEmpty {
      for _ in 0..<5 {
        let known = random.pick(knownPeople)
        guard let birth = known.birth, !known.identifier.isEmpty else { continue }
        if (6_960...25_000).contains(day - birth) { return known }
      }
    }
    return newPerson(adultOn: day)
  }

  /// Returns a docket number that no other docket of the plan has.
  mutating func newNumber(_ court: Court, _ year: Int) -> String {
    while true {
      let number = "\(year)\(court.code)\(padded(random.pick(1...98_999), 6))"
      if usedNumbers.insert(number).inserted { return number }
    }
  }

  /// Returns a warrant on a docket, open unless the caller closes it.
  mutating func newWarrant(on docket: Docket, issued: Day) -> Warrant {
    warrantsMade += 1
    let serial = (warrantsMade &* 48_271 &+ 1_357_911) % 10_000_000
    let remarks =
      random.chance(12)
      ? random.pick([
        "FTA", "NO BAIL", "BAIL $250, CASH", "\"DO NOT MAIL\"", "SEE NYSPIN", "FAÇADE",
      ])
      : ""
    return Warrant(
      court: docket.court.rawValue, docket: docket.number, name: docket.person.name,
      number: "W\(padded(serial, 7))", issued: issued, remarks: remarks)
  }

  // MARK: - Dockets

  /// Returns an empty docket whose case began on or before `arraignment`.
  mutating func newDocket(
    _ family: String, _ outcome: String, _ reason: String, court: Court, arraignment: Day,
    returningPercent: Int = 0
  ) -> Docket {
    let arrest = arraignment - random.pick(0...2)
    let offense = arrest - (random.chance(85) ? 0 : 1)
    let hasAddress = random.chance(28)
    let street = "\(random.pick(1...980)) \(random.pick(Names.streets))"
    let unit = random.chance(20) ? ", APT \(random.pick(1...12))" : ""
    return Docket(
      family: family, outcome: outcome, reason: reason, court: court,
      number: newNumber(court, arraignment.year),
      person: person(on: offense, returningPercent: returningPercent),
      offense: offense, arrest: arrest, arraignment: arraignment,
      part: random.pick(["AP1", "AP2", "AP3", "APAR3", "JP2", ""]),
      precinct: padded(random.pick(60...94), 3), address: hasAddress ? street + unit : "")
  }

  /// Returns a docket that would be a candidate: one covered count, one open bench warrant.
  ///
  /// - Parameters:
  ///   - issued: When the warrant was issued; a day of 1982 to 2020 when absent.
  ///   - severity: The class of the covered count; chosen when absent.
  mutating func perfectDocket(
    _ family: String, _ outcome: String, _ reason: String, _ law: CoveredLaw,
    court: Court = .kings, issued: ClosedRange<Day>? = nil, severity: String? = nil,
    returningPercent: Int = 0
  ) -> Docket {
    let issue = random.pick(issued ?? Day(1982, 1, 4)...Day(2020, 12, 30))
    let longestGap = min(500, issue - law.firstOffense - 5)
    let arraignment = issue - random.pick(20...longestGap)
    var docket = newDocket(
      family, outcome, reason, court: court, arraignment: arraignment,
      returningPercent: returningPercent)
    docket.status = random.chance(85) ? "WARRANT ORDERED" : "OPEN"
    docket.rows = [coveredRow(law, count: 1, severity: severity)]
    docket.warrants = [newWarrant(on: docket, issued: issue)]
    return docket
  }

  /// Returns a row of a covered count before any plea.
  mutating func coveredRow(_ law: CoveredLaw, count: Int, severity: String? = nil) -> PlannedRow {
    let grade = law == .prostitution ? "BM" : severity ?? (random.chance(55) ? "V" : "BM")
    return coveredRow(
      count: count, charge: random.pick(law.spellings), usual: "PL \(law.section)",
      description: random.pick(law.descriptions), severity: grade)
  }

  /// Returns a row of a covered count with a spelling and a wording of the caller's choice.
  mutating func coveredRow(
    count: Int, charge: String, usual: String, description: String, severity: String
  ) -> PlannedRow {
    var row = PlannedRow(
      count: count, charge: charge, description: description, severity: severity)
    row.arrestCharge = random.pick([charge, charge, usual, ""])
    row.plea = random.chance(40) ? "NOT GUILTY" : ""
    row.notes = note()
    return row
  }

  /// Returns a row of another offense in its usual spelling.
  mutating func row(_ offense: Offense, count: Int) -> PlannedRow {
    var row = PlannedRow(
      count: count, charge: offense.citation, description: random.pick(offense.descriptions),
      severity: offense.severity)
    row.arrestCharge = random.chance(35) ? offense.citation : ""
    row.notes = note()
    return row
  }

  /// Returns a note, mostly none: some hold commas and quotes, a few hold line ends.
  mutating func note() -> String {
    switch random.below(200) {
    case 0: random.pick(Names.linedNotes)
    case 1..<30: random.pick(Names.notes)
    default: ""
    }
  }

  /// Adds a count before or behind the counts that are there, and sometimes far from them.
  mutating func addCount(_ row: PlannedRow, to docket: inout Docket) {
    var added = row
    if random.chance(50) {
      added.count = docket.rows.count + 1
      docket.rows.append(added)
    } else {
      added.count = 1
      for index in docket.rows.indices { docket.rows[index].count += 1 }
      docket.rows.insert(added, at: 0)
    }
    if random.chance(15) { docket.rows[docket.rows.count - 1].isFar = true }
  }

  /// Runs `change` on perfect dockets, alternately of both sections, and keeps them.
  ///
  /// - Parameter law: Only this section, when given.
  mutating func addFamily(
    _ family: String, _ outcome: String, _ reason: String, count: Int, law: CoveredLaw? = nil,
    court: Court = .kings, issued: ClosedRange<Day>? = nil, severity: String? = nil,
    change: (inout SampleBuilder, inout Docket, Int) -> Void
  ) {
    for index in 0..<count {
      let section = law ?? (index % 2 == 0 ? .prostitution : .loitering)
      var docket = perfectDocket(
        family, outcome, reason, section, court: court, issued: issued, severity: severity)
      change(&self, &docket, index)
      dockets.append(docket)
    }
  }
}
