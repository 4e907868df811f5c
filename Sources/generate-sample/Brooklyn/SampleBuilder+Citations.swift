extension SampleBuilder {
  /// Adds the families where the citation or its text is in doubt.
  mutating func addCitationFamilies() {
    addUnreadable()
    addDisagreements()
    addFamily(
      "charged_as_covered", "review", "charged_as_covered", count: 60
    ) { builder, docket, index in
      let law = index % 2 == 0 ? CoveredLaw.prostitution : .loitering
      var row = builder.row(HarmlessCounts.violations[0], count: 1)
      row.charge = index % 4 < 2 ? "PL 240.20" : "240.20"
      row.arrestCharge = builder.random.pick(["PL \(law.section)", law.section])
      docket.rows = [row]
    }
  }

  private mutating func addUnreadable() {
    addSpelled(
      "citation_unread", .prostitution, 34, [("", "PROSTITUTION"), ("", "Prostitution")])
    addSpelled(
      "citation_unread", .loitering, 34,
      [
        ("", "LOITERING FOR PROSTITUTION OR TO PATRONIZE"), ("", "LOIT PROST"),
        ("LOITERING FOR PROSTITUTION OR", ""),
      ])
    addSpelled(
      "citation_unclear", .prostitution, 80,
      ["230", "230.0", "23000", "230.3", "230.4"].flatMap { [($0, "PROSTITUTION"), ($0, "")] })
    addSpelled(
      "several_citations", .prostitution, 36, [("230.00 / 240.20", "PROSTITUTION")])
    addSpelled(
      "several_citations", .loitering, 20,
      [("240.37 / 240.20", "LOITERING FOR PROSTITUTION OR TO PATRONIZE")])
  }

  private mutating func addDisagreements() {
    addSpelled(
      "text_disagrees", .prostitution, 52,
      [("PL 230.00", "PATRONIZING A PROSTITUTE 3RD"), ("230.00", "DISORDERLY CONDUCT")])
    addSpelled("text_disagrees", .loitering, 28, [("PL 240.37(2)", "PROSTITUTION")])
    addSpelled("guard_word", .prostitution, 54, [("PL 230.00", "PROSTITUTION - MINOR")])
    addSpelled(
      "class_disagrees", .prostitution, 56,
      [("PL 230.00", "PROSTITUTION"), ("PL 2300000", "")], severity: "AM")
    let promote = "LOITERING TO PROMOTE PROSTITUTION"
    addSpelled(
      "policy_review", .loitering, 52,
      [
        ("240.37(3)", promote), ("PL 2403703", "LOITERING TO PROMOTE PROSTITUT"),
        ("PL 240.37 03", promote), ("PL 240.37(3)", ""),
      ], severity: "AM")
    addSpelled(
      "subdivision_unclear", .loitering, 52, [("PL 240.37", promote), ("240.37", promote)],
      severity: "BM")
  }

  /// Adds a review family, named as its reason, with these citations and wordings by turns.
  ///
  /// The arrest charge stays blank: it must not answer what the citation leaves open.
  private mutating func addSpelled(
    _ reason: String, _ law: CoveredLaw, _ count: Int, _ cells: [(String, String)],
    severity: String = "BM"
  ) {
    addFamily(reason, "review", reason, count: count, law: law) { _, docket, index in
      let (charge, description) = cells[index % cells.count]
      docket.rows[0].charge = charge
      docket.rows[0].description = description
      docket.rows[0].severity = severity
      docket.rows[0].arrestCharge = ""
    }
  }
}
