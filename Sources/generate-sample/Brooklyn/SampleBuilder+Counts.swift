extension SampleBuilder {
  /// When the neighbours of these families were law: all of 2008 and later.
  private var modern: ClosedRange<Day> { Day(2010, 1, 4)...Day(2020, 12, 30) }

  /// Adds the families where another count of the docket decides.
  mutating func addCountFamilies() {
    addGuards()
    addUncoveredTops()
    addTies()
  }

  private mutating func addGuards() {
    addBeside(
      "guard_minor", "excluded", "guard_minor", 81,
      [
        "PL|230.05||EF|PATRONIZE PROSTITUTE-2|PROSTITUTION, PATRONIZING 2, 1",
        "PL|230.25|2|DF|PROSTITUTION 3, PROMOTING UNDER 19|PROSTITUTION 3, PROMOTING UNDE",
        "PL|260.10|1|AM|ENDANGERING THE WELFARE OF A CHILD|CHILD, ENDANGERING WELFARE",
      ])
    addBeside(
      "guard_trafficking", "excluded", "guard_trafficking", 60,
      ["PL|230.34||BF|SEX TRAFFICKING", "PL|230.34|5|BF|SEX TRAFFICKING"])
    addBeside(
      "guard_force", "excluded", "guard_force", 56, ["PL|230.33||BF|COMPELLING PROSTITUTION"])
    addBeside(
      "guard_weapon", "excluded", "guard_weapon", 60,
      [
        "PL|265.01|1|AM|CRIM POSSESSION WEAPON-4TH", "PL|265.03|3|CF|CRIM POSSESSION WEAPON-2ND",
      ])
    addBeside(
      "guard_violence", "excluded", "guard_violence", 60,
      ["PL|160.10|1|CF|ROBBERY-2ND", "PL|120.05|2|DF|ASSAULT IN THE SECOND DEGREE (DQO)"])
    addBeside(
      "guard_sex_offense", "excluded", "guard_sex_offense", 56,
      ["PL|130.52|1|AM|FORCIBLE TOUCHING|SEXUAL ABUSE 3,2"])
  }

  private mutating func addUncoveredTops() {
    addBeside(
      "felony_count", "review", "felony_count", 70,
      ["PL|155.30|1|EF|GRAND LARCENY-4TH", "PL|220.16|1|BF|CRIM POSS CONTRL SUBST-3RD"])
    addBeside(
      "class_unknown", "review", "class_unknown", 56,
      ["GBL|349|||DECEPTIVE ACTS AND PRACTICES", "GBL|349|A||DECEPTIVE ACTS AND PRACTICES"])
    addBeside(
      "top_charge_not_covered", "not_covered", "top_charge_not_covered", 84,
      [
        "PL|155.25||AM|PETIT LARCENY", "PL|220.03||AM|CRIM POSS CONTRL SUBST-7TH",
        "PL|165.15|3|AM|THEFT OF SERVICES",
      ])
    addFamily(
      "unread_count", "review", "unread_count", count: 52, severity: "BM"
    ) { builder, docket, index in
      let charge = index / 2 % 2 == 0 ? "SEE COMMENT" : "TO BE ENTERED"
      let row = PlannedRow(
        count: 2, charge: charge, description: "SUMMONS MATTER, SEE BACK OF FOLDER",
        severity: "V")
      builder.addCount(row, to: &docket)
    }
  }

  private mutating func addTies() {
    let attempt = PlannedRow(
      count: 2, charge: "PL 110-155.25", description: "PETIT LARCENY", severity: "BM")
    addFamily(
      "tie_misdemeanor", "review", "tie_at_top", count: 64, severity: "BM"
    ) { builder, docket, index in
      let trespass = builder.row(
        Offense(line: "PL|140.10||BM|CRIMINAL TRESPASS-3RD|TRESPASS 3, CRIMINAL"), count: 2)
      builder.addCount(index / 2 % 2 == 0 ? trespass : attempt, to: &docket)
    }
    addFamily(
      "tie_violation", "review", "tie_at_top", count: 56, law: .loitering, severity: "V"
    ) { builder, docket, _ in
      builder.addCount(builder.row(HarmlessCounts.violations[0], count: 2), to: &docket)
    }
  }

  /// Adds a family whose covered count stands beside one of the given offenses, by turns.
  private mutating func addBeside(
    _ family: String, _ outcome: String, _ reason: String, _ count: Int, _ lines: [String]
  ) {
    let offenses = lines.map { Offense(line: $0) }
    addFamily(family, outcome, reason, count: count, issued: modern) { builder, docket, index in
      let row = builder.row(offenses[index / 2 % offenses.count], count: 2)
      builder.addCount(row, to: &docket)
    }
  }
}
