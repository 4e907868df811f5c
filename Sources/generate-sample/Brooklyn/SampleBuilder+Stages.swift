extension SampleBuilder {
  /// Adds the families whose case stands at another stage than an open bench warrant.
  mutating func addStageFamilies() {
    addPendingFamilies()
    addPleaFamilies()
    addClosedFamilies()
  }

  private mutating func addPendingFamilies() {
    let pending = "pending_without_warrant"
    addFamily("warrant_executed", "review", pending, count: 260) { builder, docket, _ in
      builder.closeWarrant(of: &docket, as: "EXECUTED")
    }
    addFamily("warrant_recalled", "review", pending, count: 140) { builder, docket, index in
      builder.closeWarrant(of: &docket, as: index % 3 == 2 ? "VACATED" : "RECALLED")
    }
    addFamily("no_warrant", "review", pending, count: 300) { builder, docket, index in
      docket.warrants = []
      docket.status = "OPEN"
      if index % 10 == 1 { builder.addExactCopy(to: &docket, isFar: index % 20 == 1) }
      if index % 10 == 6 { builder.addRepeat(to: &docket, isFar: index % 20 == 6) }
    }
    addFamily("arrest_warrant", "review", "arrest_warrant", count: 70) { _, docket, _ in
      docket.status = "OPEN"
      docket.warrants[0].type = "ARREST"
    }
  }

  private mutating func addPleaFamilies() {
    addFamily("after_plea", "review", "after_plea", count: 160) { builder, docket, index in
      let day = docket.arraignment + 5
      switch index / 2 % 4 {
      case 0: docket.rows[0].plea = "GUILTY"
      case 1: builder.close(&docket.rows[0], "PLED GUILTY", day, "CONDITIONAL DISCHARGE")
      case 2: builder.close(&docket.rows[0], "CONVICTED", day, "FINE 150")
      default:
        // The plea stands on the other count only: a plea on any count is enough.
        var other = builder.row(HarmlessCounts.infractions[0], count: 2)
        builder.close(&other, "PLED GUILTY", day, "")
        docket.rows.append(other)
      }
    }
  }

  private mutating func addClosedFamilies() {
    addFamily("convicted", "not_covered", "convicted", count: 320) { builder, docket, index in
      let day = docket.warrants[0].issued
      let word = index / 2 % 2 == 0 ? "PLED GUILTY" : "CONVICTED"
      let sentence = builder.random.pick(["CONDITIONAL DISCHARGE", "TIME SERVED", "FINE 150"])
      builder.close(&docket.rows[0], word, day, sentence)
      builder.dispose(&docket, keepsWarrant: index % 3 == 0)
    }
    addFamily("dismissed", "not_covered", "dismissed", count: 260) { builder, docket, index in
      let day = docket.warrants[0].issued
      builder.close(&docket.rows[0], index / 2 % 4 == 0 ? "ACQUITTED" : "DISMISSED", day, "")
      builder.dispose(&docket, keepsWarrant: index % 3 == 0)
    }
    addFamily(
      "stage_contradictory", "review", "stage_contradictory", count: 54
    ) { builder, docket, _ in
      builder.close(&docket.rows[0], "DISMISSED", docket.arraignment + 6, "")
    }
    addFamily(
      "disposition_unknown", "review", "disposition_unknown", count: 56
    ) { _, docket, _ in
      docket.rows[0].disposition = "SEE PART JP2 MEMO"
      docket.rows[0].dispositionDate = docket.arraignment + 6
    }
  }

  /// Gives a row its final disposition; a plea cell follows it.
  func close(_ row: inout PlannedRow, _ disposition: String, _ day: Day, _ sentence: String) {
    row.disposition = disposition
    row.dispositionDate = day
    row.sentence = sentence
    if disposition == "PLED GUILTY" { row.plea = "GUILTY" }
    if disposition == "CONVICTED" || disposition == "ACQUITTED" { row.plea = "NOT GUILTY" }
  }

  /// Closes the warrant; the case stays open.
  private mutating func closeWarrant(of docket: inout Docket, as status: String) {
    docket.status = "OPEN"
    let issued = docket.warrants[0].issued
    docket.warrants[0].status = status
    docket.warrants[0].closed = min(Day.exportEnd, issued + random.pick(1...90))
  }

  /// Marks the case disposed and takes its warrant away or shows it as executed earlier.
  private mutating func dispose(_ docket: inout Docket, keepsWarrant: Bool) {
    docket.status = "DISPOSED"
    guard keepsWarrant else {
      docket.warrants = []
      return
    }
    docket.warrants[0].status = "EXECUTED"
    docket.warrants[0].closed = docket.warrants[0].issued
    docket.warrants[0].issued = docket.arraignment + 8
  }
}
