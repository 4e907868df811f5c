/// The files beside a benchmark export whose rows tell the charges alone: cases, parties and
/// dispositions, and the layouts that read them.
///
/// Some rows lack, some belong to no case, some give way to a newer one.
struct BenchmarkLinked {
  private let cases: ByteSink
  private let parties: ByteSink
  private let dispositions: ByteSink

  /// Begins the files in a folder, which is made where it is missing.
  init(folder: String) throws {
    try makeFolder(folder)
    for (name, text) in Self.layouts {
      try writeFile("\(folder)/\(name).yaml", bytes: Array(text.utf8))
    }
    cases = try ByteSink(path: "\(folder)/cases.csv")
    parties = try ByteSink(path: "\(folder)/parties.csv")
    dispositions = try ByteSink(path: "\(folder)/dispositions.csv")
    try cases.append(
      contentsOf: Array("COURT,DOCKET_NO,FILED,CASE_STATUS,CASE_FLAGS,REOPENING\n".utf8))
    try parties.append(
      contentsOf: Array("COURT,DOCKET_NO,NAME,DATE_OF_BIRTH,NYSID,SEX,ROLE,COUNSEL\n".utf8))
    try dispositions.append(
      contentsOf: Array(
        "COURT,DOCKET_NO,COUNT_NO,PLEA,DISPOSITION,DISPOSITION_DATE,SENTENCE,PART,NOTES\n".utf8))
  }

  /// Writes the rows of one case.
  func write(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    if one.serial % 700 != 3 { try writeCase(one, reopening: 1, cells) }
    if one.serial % 40 == 8 { try writeCase(one, reopening: 2, cells) }
    if one.serial % 500 != 4 { try writeParty(one, cells) }
    if one.serial % 3 == 0 { try writeCounsel(one, cells) }
    if one.isDisposed {
      for count in 1...one.counts { try writeEnding(one, count: count, cells) }
    }
    if one.serial % 600 == 5 { try writeStray() }
  }

  /// Writes out what is left.
  func finish() throws {
    try cases.finish()
    try parties.finish()
    try dispositions.finish()
  }

  private func writeCase(_ one: BenchmarkCase, reopening: Int, _ cells: BenchmarkCells) throws {
    try cases.reserveLine()
    one.writeKey(to: cases, cells)
    one.writeDay(one.arraigned, to: cases, cells)
    one.writeStatus(to: cases, cells)
    cases.append(comma)
    cases.append(number: reopening, width: 1)
    cases.append(lineFeed)
  }

  private func writeParty(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    try parties.reserveLine()
    one.writeKey(to: parties, cells)
    one.person.writeName(to: parties, cells.warrantNames)
    one.writeDay(one.person.born, to: parties, cells)
    one.person.writeIdentifier(to: parties)
    parties.append(comma)
    parties.append(one.person.number & 3 == 0 ? UInt8(ascii: "M") : UInt8(ascii: "F"))
    parties.append(text: ",DEFENDANT,LEGAL AID\n")
  }

  private func writeCounsel(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    try parties.reserveLine()
    one.writeKey(to: parties, cells)
    parties.append(text: "\"COUNSEL, LEARNED\",,,,ATTORNEY,\n")
  }

  private func writeEnding(_ one: BenchmarkCase, count: Int, _ cells: BenchmarkCells) throws {
    try dispositions.reserveLine()
    one.writeKey(to: dispositions, cells)
    dispositions.append(number: count, width: 1)
    dispositions.append(comma)
    one.writeEnding(ofCount: count, to: dispositions, cells)
    dispositions.append(text: ",AP2,CALLED THREE TIMES WITHOUT ANSWER\n")
  }

  /// A party of a docket that the charges do not hold.
  private func writeStray() throws {
    try parties.reserveLine()
    parties.append(text: "KINGS CRIMINAL COURT,1901KN000001,\"NOBODY, KNOWN\",,,,DEFENDANT,\n")
  }

  // MARK: Layouts

  private static let layouts = [
    "sample-cases": """
    id: sample-cases
    title: Cases beside a generated export
    jurisdiction: US-NY
    kind: cases
    columns:
      court: COURT
      case_number: DOCKET_NO
      filing_date: FILED
      case_status: CASE_STATUS
      mark: CASE_FLAGS
      version: REOPENING
    dates: [MM/DD/YYYY]
    codes:
      case_status: {open: [OPEN, WARRANT ORDERED], closed: [DISPOSED]}
      mark: {sealed: [SEALED], deceased: [DECEASED]}

    """,
    "sample-parties": """
    id: sample-parties
    title: Parties beside a generated export
    jurisdiction: US-NY
    kind: parties
    columns:
      court: COURT
      case_number: DOCKET_NO
      defendant_name: NAME
      birth_date: DATE_OF_BIRTH
      person_id: NYSID
      sex: SEX
      party_role: ROLE
    dates: [MM/DD/YYYY]
    codes:
      party_role: {defendant: [DEFENDANT], other: [ATTORNEY]}

    """,
    "sample-dispositions": """
    id: sample-dispositions
    title: Dispositions beside a generated export
    jurisdiction: US-NY
    kind: dispositions
    columns:
      court: COURT
      case_number: DOCKET_NO
      count_number: COUNT_NO
      plea: PLEA
      disposition: DISPOSITION
      disposition_date: DISPOSITION_DATE
      sentence: SENTENCE
    dates: [MM/DD/YYYY]
    codes:
      plea: {guilty: [GUILTY], not_guilty: [NOT GUILTY]}
      disposition: {convicted: [PLED GUILTY, CONVICTED], dismissed: [DISMISSED], acquitted: [ACQUITTED]}

    """,
  ]
}

extension ByteSink {
  /// Appends a short text; `reserveLine()` came first.
  func append(text: String) {
    for byte in text.utf8 { append(byte) }
  }
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
