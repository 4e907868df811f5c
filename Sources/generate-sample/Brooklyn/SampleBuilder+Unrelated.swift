extension SampleBuilder {
  /// Adds the dockets that hold nothing the policy names: the bulk of every export.
  mutating func addUnrelatedFamilies() {
    for _ in 0..<15_560 { dockets.append(unrelatedDocket(isQuiet: false)) }
    for _ in 0..<1_150 { quietDockets.append(unrelatedDocket(isQuiet: true)) }
    addAlone("neighbour_offense", OffenseCatalogue.neighbours, 165)
    addAlone(
      "patronizing_alone",
      offenses([
        "PL|230.04||AM|PATRONIZE PROSTITUTE-3|PROSTITUTION, PATRONIZING 4, 3",
        "PL|230.05||EF|PATRONIZE PROSTITUTE-2|PROSTITUTION, PATRONIZING 2, 1",
        "PL|230.06||DF|PATRONIZE PROSTITUTE-1|PROSTITUTION, PATRONIZING 2, 1",
      ]), 210)
    addAlone(
      "promoting_alone",
      offenses([
        "PL|230.20|1|AM|PROMOTING PROSTITUTION-4TH|PROSTITUTION 4,PROMOTING&SECUR",
        "PL|230.25|1|DF|PROMOTING PROSTITUTION-3RD|PROSTITUTION 3,PROMOTING BUSIN",
        "PL|230.40||BM|PERMITTING PROSTITUTION|PROSTITUTION,PERMITTING",
      ]), 150)
    addAlone("trafficking_alone", offenses(["PL|230.34||BF|SEX TRAFFICKING"]), 60)
    addUnreadElsewhere()
  }

  /// Adds dockets that would be perfect, were their one count a covered one.
  private mutating func addAlone(_ family: String, _ list: [Offense], _ count: Int) {
    let modern = Day(2010, 1, 4)...Day(2020, 12, 30)
    addFamily(
      family, "not_covered", "no_covered_charge", count: count, issued: modern
    ) { builder, docket, index in
      docket.rows = [builder.row(list[index % list.count], count: 1)]
    }
  }

  /// Adds dockets whose citation cannot be read but whose text names an ordinary offense.
  private mutating func addUnreadElsewhere() {
    let charges = ["", "SEE COMMENT", "NULL"]
    addFamily(
      "unread_elsewhere", "not_covered", "no_covered_charge", count: 54
    ) { builder, docket, index in
      var row = builder.row(OffenseCatalogue.common[0], count: 1)
      row.charge = charges[index % 3]
      row.description = "PETIT LARCENY"
      row.arrestCharge = ""
      docket.rows = [row]
    }
  }

  private func offenses(_ lines: [String]) -> [Offense] { lines.map { Offense(line: $0) } }

  /// Returns a docket of one to four ordinary counts at any stage, in any borough.
  ///
  /// - Parameter isQuiet: Whether its single row must hold no quote at all.
  private mutating func unrelatedDocket(isQuiet: Bool) -> Docket {
    let court = random.chance(40) ? Court.kings : random.pick(Court.others)
    var docket = newDocket(
      isQuiet ? "unrelated_quiet" : "unrelated", "not_covered", "no_covered_charge",
      court: court, arraignment: random.pick(Day(1985, 1, 2)...Day(2020, 12, 15)),
      returningPercent: isQuiet ? 0 : 4)
    for count in 1...(isQuiet ? 1 : countsOfDocket()) {
      docket.rows.append(unrelatedRow(count))
    }
    giveStage(to: &docket)
    if isQuiet {
      docket.person.hasComma = false
      docket.address = ""
      docket.rows[0].notes = ""
      docket.rows[0].description = OffenseCatalogue.common[0].descriptions[0]
      docket.rows[0].charge = OffenseCatalogue.common[0].citation
      docket.rows[0].severity = OffenseCatalogue.common[0].severity
      docket.rows[0].arrestCharge = ""
      docket.warrants = []
      return docket
    }
    disturb(&docket)
    return docket
  }

  private mutating func countsOfDocket() -> Int {
    switch random.below(100) {
    case 0..<32: 1
    case 32..<66: 2
    case 66..<86: 3
    default: 4
    }
  }

  private mutating func unrelatedRow(_ count: Int) -> PlannedRow {
    let offense = random.pick(
      random.chance(75) ? OffenseCatalogue.common : OffenseCatalogue.rare)
    var row = row(offense, count: count)
    if offense.book == "PL" && random.chance(20) {
      row.charge = random.pick(offense.spellings)
      if !row.arrestCharge.isEmpty { row.arrestCharge = row.charge }
    }
    return row
  }

  /// Puts the case at some stage; no stage matters where no count is covered.
  private mutating func giveStage(to docket: inout Docket) {
    docket.status = "OPEN"
    let later = min(Day.exportEnd, docket.arraignment + random.pick(10...400))
    switch random.below(20) {
    case 0..<8:
      docket.status = "DISPOSED"
      let word = random.pick(["PLED GUILTY", "PLED GUILTY", "CONVICTED", "DISMISSED", "ACQUITTED"])
      let isConviction = word == "PLED GUILTY" || word == "CONVICTED"
      let sentence =
        isConviction ? random.pick(["CONDITIONAL DISCHARGE", "TIME SERVED", "FINE 150"]) : ""
      for index in docket.rows.indices { close(&docket.rows[index], word, later, sentence) }
    case 8, 9:
      docket.status = "WARRANT ORDERED"
      docket.warrants = [newWarrant(on: docket, issued: later)]
    case 10:
      var warrant = newWarrant(on: docket, issued: docket.arraignment + 9)
      warrant.status = random.pick(["EXECUTED", "RECALLED", "VACATED"])
      warrant.closed = later
      docket.warrants = [warrant]
    default: break
    }
  }

  /// Makes a few rows odd but legal: cells more or less, bare quotes, exact copies.
  private mutating func disturb(_ docket: inout Docket) {
    let last = docket.rows.count - 1
    switch random.below(200) {
    case 0: docket.rows[last].shape = .extraEmptyCell
    case 1: docket.rows[last].shape = .shortByOne
    case 2: addExactCopy(to: &docket, isFar: random.chance(50))
    case 3: addRepeat(to: &docket, isFar: false)
    case 4 where last >= 2 && docket.court == .kings:
      docket.rows[last].courtText = " Kings Criminal Court "
    case 5:
      docket.address = ""
      docket.rows[last].notes = "HEIGHT 5'6\""
      docket.rows[last].hasBareQuotes = true
    case 6..<16 where last > 0: docket.rows[last].isFar = true
    default: break
    }
  }
}
