extension SampleBuilder {
  /// Adds rows that cannot be read, rows without a docket number and warrants without a docket.
  mutating func addBrokenFamilies() {
    addRejectedRows()
    addStrays()
    addNumberlessRows()
    addOrphans()
    addQuotedLine()
  }

  /// Otherwise perfect dockets that a broken row names: the row might have said anything.
  private mutating func addRejectedRows() {
    let faults: [BrokenRow.Fault] = [.tooFewCells, .tooManyCells, .textAfterQuote]
    addFamily("rejected_row", "review", "rejected_row", count: 84) { builder, docket, index in
      let fault = index == 0 ? BrokenRow.Fault.unclosedQuote : faults[index % 3]
      docket.broken = [builder.breakRow(of: docket, fault)]
    }
  }

  /// Broken rows whose docket number is in no other row.
  private mutating func addStrays() {
    let faults: [BrokenRow.Fault] = [.tooFewCells, .tooManyCells, .textAfterQuote]
    for index in 0..<30 {
      let docket = perfectDocket("", "", "", .prostitution)
      strays.append(breakRow(of: docket, faults[index % 3]))
    }
  }

  /// Returns a second count of the docket as a row with one fault.
  private mutating func breakRow(of docket: Docket, _ fault: BrokenRow.Fault) -> BrokenRow {
    var row = row(OffenseCatalogue.common[0], count: 2)
    row.address = "\(random.pick(1...980)) \(Names.streets[0])"
    row.notes = "ENTERED BY HAND"
    var cells = docket.cells(row).map { csvCell($0) }
    switch fault {
    case .tooFewCells:
      cells.removeLast(random.pick(2...9))
    case .tooManyCells:
      if random.chance(50) {
        // A comma that nobody quoted: every later cell slips by one.
        cells[2] = "\(docket.person.surname), \(docket.person.given)".uppercased()
      } else {
        cells += ["CONTINUED", "ON NEXT CARD"]
      }
    case .textAfterQuote:
      cells[23] = random.pick(["\"ABSENT AT CALL\"SEE BACK", "\"WARRANT\" ORDERED"])
    case .unclosedQuote:
      cells[23] = "\"RETURNED UNSERVED, SEE FILE"
    }
    return BrokenRow(fault: fault, text: cells.joined(separator: ","))
  }

  /// Covered counts whose docket number nobody entered.
  private mutating func addNumberlessRows() {
    for index in 0..<60 {
      var docket = perfectDocket(
        "no_case_number", "", "", index % 2 == 0 ? .prostitution : .loitering)
      docket.number = ""
      docket.warrants = []
      docket.rows[0].numberText = index % 3 == 0 ? "  " : ""
      numberless.append(docket)
    }
  }

  /// Open warrants whose dockets the charge export does not hold.
  private mutating func addOrphans() {
    for index in 0..<64 {
      let docket = perfectDocket("", "", "", index % 2 == 0 ? .prostitution : .loitering)
      orphans += docket.warrants
    }
  }

  /// A note that holds, on a line of its own, what looks exactly like a record.
  ///
  /// Its docket has an open bench warrant: whoever takes the line for a record finds one
  /// candidate too many.
  private mutating func addQuotedLine() {
    var pasted = perfectDocket("", "", "", .prostitution)
    pasted.person.hasComma = false
    pasted.address = "17 MOLASSES ROW"
    pasted.rows[0].charge = "PL 230.00"
    pasted.rows[0].notes = "PASTED"
    pasted.warrants[0].name = pasted.person.name
    orphans += pasted.warrants
    let host = dockets.firstIndex { $0.family == "unrelated" && $0.rows.count == 1 }
    guard let host else { return }
    dockets[host].rows[0].shape = .whole
    dockets[host].rows[0].hasBareQuotes = false
    dockets[host].rows[0].notes =
      "CLERK PASTED FROM OLD SYSTEM:\r\n\(pasted.line(pasted.rows[0]))\r\nEND OF PASTE"
  }
}
