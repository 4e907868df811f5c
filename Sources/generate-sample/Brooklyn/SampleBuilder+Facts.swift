extension SampleBuilder {
  /// Adds the families where a fact of the case or of the person is wrong.
  mutating func addFactFamilies() {
    addCourtFamilies()
    addDateFamilies()
    addPersonFamilies()
    addConflicts()
  }

  private mutating func addCourtFamilies() {
    for court in Court.others {
      addFamily(
        "other_borough", "not_covered", "authority", count: 60, court: court
      ) { _, _, _ in
      }
    }
    // The Kings docket of this number is a candidate, this one is another court's.
    let kings = dockets.filter { $0.outcome == "candidate" }
    for index in 0..<60 {
      let twin = kings[(index * 17) % kings.count]
      let day = twin.warrants[0].issued
      let isEarly = day < CoveredLaw.loitering.firstWarrant
      var docket = perfectDocket(
        "same_number_other_court", "not_covered", "authority",
        isEarly || index % 2 == 0 ? .prostitution : .loitering,
        court: Court.others[index % 4], issued: day...day)
      docket.number = twin.number
      docket.warrants[0].docket = twin.number
      dockets.append(docket)
    }
    addFamily("sealed", "not_covered", "sealed", count: 60) { _, docket, _ in
      docket.flags = "SEALED"
    }
    addFamily("deceased", "review", "deceased", count: 56) { _, docket, _ in
      docket.flags = "DECEASED"
    }
  }

  private mutating func addDateFamilies() {
    addFamily("date_after_as_of", "review", "date_after_as_of", count: 52) { builder, docket, _ in
      docket.offense = builder.random.pick(Day(2021, 3, 1)...Day(2021, 3, 31))
    }
    addFamily(
      "date_outside_window", "review", "date_outside_window", count: 52, law: .prostitution,
      issued: Day(1974, 6, 3)...Day(1975, 11, 28)
    ) { builder, docket, index in
      let row = builder.coveredRow(.loitering, count: 1)
      docket.rows = [row]
      docket.offense = Day(1974, 1, 7) + index
      docket.arrest = docket.offense
      docket.arraignment = docket.offense + 1
      builder.giveNewNumber(to: &docket)
      // Whoever is old enough for the earlier date stays an adult.
      docket.person.birth = docket.person.birth.map { $0 - 900 }
    }
  }

  private mutating func addPersonFamilies() {
    addFamily(
      "defendant_under_18", "review", "defendant_under_18", count: 60
    ) { builder, docket, _ in
      docket.person.birth = docket.offense - builder.random.pick(5_900...6_540)
    }
    addFamily("birth_date_missing", "review", "birth_date_missing", count: 56) { _, docket, _ in
      docket.person.birth = nil
    }
    // Two dockets, one identifier, two birth dates: neither can be trusted.
    var first: Person?
    addFamily("identity_conflict", "review", "identity_conflict", count: 64) { builder, docket, _ in
      if let earlier = first {
        docket.person.identifier = earlier.identifier
        docket.person.surname = earlier.surname
        docket.person.given = earlier.given
        first = nil
      } else {
        docket.person = builder.newPerson(adultOn: docket.offense, alwaysIdentified: true)
        first = docket.person
      }
      docket.warrants[0].name = docket.person.name
    }
  }

  private mutating func addConflicts() {
    addFamily(
      "several_defendants", "review", "several_defendants", count: 56
    ) { builder, docket, index in
      docket.person = builder.newPerson(adultOn: docket.offense, alwaysIdentified: true)
      docket.warrants[0].name = docket.person.name
      var row = builder.coveredRow(index % 2 == 0 ? .prostitution : .loitering, count: 1)
      var other = builder.newPerson(adultOn: docket.offense, alwaysIdentified: true)
      while other.name == docket.person.name || other.birth == docket.person.birth {
        other = builder.newPerson(adultOn: docket.offense, alwaysIdentified: true)
      }
      row.person = other
      row.isFar = index % 5 == 0
      docket.rows.append(row)
    }
    addFamily(
      "conflicting_versions", "review", "conflicting_versions", count: 64
    ) { _, docket, index in
      var version = docket.rows[0]
      version.role = .version
      version.isFar = index % 5 == 0
      if index / 2 % 2 == 0 {
        version.offense = docket.offense - 14
      } else {
        version.charge = "PL 240.20"
        version.description = "DISORDERLY CONDUCT"
        version.severity = "V"
        version.arrestCharge = ""
        docket.rows[0].arrestCharge = ""
      }
      docket.rows.append(version)
    }
    addFamily("warrant_conflict", "review", "warrant_conflict", count: 54) { _, docket, _ in
      var other = docket.warrants[0]
      other.status = "EXECUTED"
      other.closed = min(Day.exportEnd, other.issued + 30)
      docket.warrants.append(other)
    }
  }

  /// Gives a docket a number of the year of its arraignment, on its warrants too.
  mutating func giveNewNumber(to docket: inout Docket) {
    docket.number = newNumber(docket.court, docket.arraignment.year)
    for index in docket.warrants.indices { docket.warrants[index].docket = docket.number }
  }
}
