extension SampleBuilder {
  /// The four groups of the two motions: 183 + 79 recent and 296 + 561 old warrants.
  ///
  /// The published figures: 262 warrants of 2012 and later (January 29, 2021) and 857 of
  /// 1970 to 2011 (March 24, 2021); 1,119 together, 479 by PL 230.00 and 640 by PL 240.37.
  mutating func addCandidates() {
    let recent = Day(2012, 1, 1)...Day.exportEnd
    let lastOld = Day(2011, 12, 31)
    addGroup("candidate_230_00_recent", .prostitution, 183, recent)
    addGroup("candidate_240_37_recent", .loitering, 79, recent)
    addGroup(
      "candidate_230_00_old", .prostitution, 296, CoveredLaw.prostitution.firstWarrant...lastOld)
    addGroup("candidate_240_37_old", .loitering, 561, CoveredLaw.loitering.firstWarrant...lastOld)
  }

  /// Adds one group; the first two dockets carry the first and the last day of the range.
  private mutating func addGroup(
    _ family: String, _ law: CoveredLaw, _ count: Int, _ issued: ClosedRange<Day>
  ) {
    for index in 0..<count {
      let days =
        index == 0
        ? issued.lowerBound...issued.lowerBound
        : index == 1 ? issued.upperBound...issued.upperBound : issued
      var docket = perfectDocket(
        family, "candidate", "covered", law, issued: days, returningPercent: 8)
      spell(&docket, law, index)
      addHarmlessCounts(to: &docket, law, index)
      addCopies(to: &docket, index)
      if index % 8 == 3 { addOldWarrant(to: &docket) }
      knownPeople.append(docket.person)
      dockets.append(docket)
    }
  }

  /// Goes round all spellings and wordings; every 24th prostitution count is an attempt.
  private mutating func spell(_ docket: inout Docket, _ law: CoveredLaw, _ index: Int) {
    let isAttempt = law == .prostitution && index % 24 == 7
    let attempts = ["PL 110-230.00", "110/230.00"]
    let charge =
      isAttempt ? attempts[index / 24 % 2] : law.spellings[index % law.spellings.count]
    let description = law.descriptions[index / 3 % law.descriptions.count]
    docket.rows[0].charge = charge
    docket.rows[0].description = description
    docket.rows[0].arrestCharge =
      isAttempt ? "" : random.pick([charge, charge, "PL \(law.section)", ""])
  }

  /// Adds counts strictly less serious than the covered one, or a second covered count.
  private mutating func addHarmlessCounts(
    to docket: inout Docket, _ law: CoveredLaw, _ index: Int
  ) {
    let violations = HarmlessCounts.violations
    let infractions = HarmlessCounts.infractions
    let isMisdemeanor = docket.rows[0].severity == "BM"
    var added: [PlannedRow] = []
    switch index % 10 {
    case 2:
      added = [row(random.pick(isMisdemeanor ? violations : infractions), count: 2)]
    case 5 where isMisdemeanor:
      added = [
        row(random.pick(violations), count: 2), row(random.pick(infractions), count: 3),
      ]
    case 5: added = [row(random.pick(infractions), count: 2)]
    case 6 where docket.offense >= CoveredLaw.loitering.firstOffense:
      // The top count stays count 1: a second count is never more serious than it.
      let grade = isMisdemeanor ? nil : "V"
      added = [coveredRow(.loitering, count: 2, severity: grade)]
    case 8 where isMisdemeanor && law == .prostitution && index % 20 == 8:
      added = [coveredRow(.prostitution, count: 2)]
    default: break
    }
    docket.rows += added
    if !added.isEmpty && random.chance(35) { docket.rows[docket.rows.count - 1].isFar = true }
    if docket.rows.count == 3 && index % 20 == 5 {
      docket.rows[2].courtText = [" Kings Criminal Court ", "kings criminal court"][index / 20 % 2]
      docket.rows[2].numberText = " \(docket.number.lowercased())"
    }
  }

  /// Adds exact duplicates, repeats and rows with one cell more or less.
  private mutating func addCopies(to docket: inout Docket, _ index: Int) {
    switch index % 25 {
    case 4: addExactCopy(to: &docket, isFar: random.chance(50))
    case 9: addRepeat(to: &docket, isFar: random.chance(50))
    case 13: docket.rows[0].shape = .extraEmptyCell
    case 17: docket.rows[0].shape = .shortByOne
    case 21:
      docket.rows[0].notes = "6\" SCAR LEFT ARM"
      docket.rows[0].hasBareQuotes = true
      docket.address = ""
    default: break
    }
  }

  /// Adds an earlier bench warrant that was executed or recalled before the open one.
  private mutating func addOldWarrant(to docket: inout Docket) {
    let open = docket.warrants[0].issued
    let span = open - docket.arraignment
    guard span >= 9 else { return }
    var warrant = newWarrant(on: docket, issued: docket.arraignment + span / 3)
    warrant.status = random.pick(["EXECUTED", "RECALLED", "VACATED"])
    warrant.closed = docket.arraignment + 2 * span / 3
    docket.warrants.append(warrant)
  }

  /// Adds a copy of the first row, equal in every cell.
  mutating func addExactCopy(to docket: inout Docket, isFar: Bool) {
    var copy = docket.rows[0]
    copy.role = .exactCopy
    copy.isFar = isFar
    docket.rows.append(copy)
  }

  /// Adds the first row again with another court part, address and note.
  mutating func addRepeat(to docket: inout Docket, isFar: Bool) {
    var copy = docket.rows[0]
    copy.role = .repeated
    copy.isFar = isFar
    copy.part = "CALENDAR"
    copy.address = "\(random.pick(1...980)) \(random.pick(Names.streets))"
    copy.notes = "UPDATED ADDRESS"
    docket.rows.append(copy)
  }
}

/// Counts that may stand beside a covered misdemeanor, or beside a covered violation.
enum HarmlessCounts {
  static let violations = [
    Offense(line: "PL|240.20||V|DISORDERLY CONDUCT"), Offense(line: "PL|240.35|1|V|LOITERING"),
    Offense(line: "PL|140.05||V|TRESPASS"),
    Offense(line: "AC|10-125|B|V|CONSUMPTION OF ALCOHOL IN PUBLIC"),
    Offense(line: "PL|221.05||V|UNLAWFUL POSSESSION OF MARIHUANA"),
  ]

  static let infractions = [
    Offense(line: "VTL|1111|D|I|FAILURE TO OBEY TRAFFIC CONTROL SIGNAL"),
    Offense(line: "VTL|1180|D|I|SPEEDING"),
    Offense(line: "VTL|401|1|I|UNREGISTERED MOTOR VEHICLE"),
  ]
}
