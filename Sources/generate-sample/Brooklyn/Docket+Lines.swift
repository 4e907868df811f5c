extension Docket {
  /// The columns of the charge export, in order.
  static let chargeColumns = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "DATE_OF_BIRTH", "NYSID", "SEX", "ARREST_DATE",
    "ARRAIGNMENT_DATE", "OFFENSE_DATE", "COUNT_NO", "CHARGE", "CHARGE_DESCRIPTION", "SEVERITY",
    "ARREST_CHARGE", "PLEA", "DISPOSITION", "DISPOSITION_DATE", "SENTENCE", "CASE_STATUS",
    "CASE_FLAGS", "COURT_PART", "PRECINCT", "ADDRESS", "NOTES",
  ]

  /// Returns the 24 cells of a row, before any quoting.
  func cells(_ row: PlannedRow) -> [String] {
    let person = row.person ?? person
    return [
      row.courtText ?? court.rawValue, row.numberText ?? number, person.name,
      person.birth?.text ?? "", person.identifier, person.sex, arrest.text, arraignment.text,
      (row.offense ?? offense).text, String(row.count), row.charge, row.description,
      row.severity, row.arrestCharge, row.plea, row.disposition,
      row.dispositionDate?.text ?? "", row.sentence, status, flags, row.part ?? part, precinct,
      row.address ?? address, row.notes,
    ]
  }

  /// Returns a row as one CSV record without its line end.
  func line(_ row: PlannedRow) -> String {
    var cells = cells(row)
    switch row.shape {
    case .whole: break
    case .extraEmptyCell: cells.append("")
    case .shortByOne: cells.removeLast()
    }
    return cells.enumerated()
      .map { csvCell($1, literal: row.hasBareQuotes && $0 >= 22) }
      .joined(separator: ",")
  }
}

extension Warrant {
  /// The columns of the warrant list, in order.
  static let columns = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "WARRANT_NO", "WARRANT_TYPE", "WARRANT_STATUS",
    "ISSUE_DATE", "STATUS_DATE", "REMARKS",
  ]

  /// The warrant as one CSV record without its line end.
  var line: String {
    [court, docket, name, number, type, status, issued.text, closed?.text ?? "", remarks]
      .map { csvCell($0) }
      .joined(separator: ",")
  }
}
