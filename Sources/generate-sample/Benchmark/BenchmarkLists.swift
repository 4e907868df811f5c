/// The lists from outside that go with a benchmark export, and a policy that asks for what else the
/// input holds of a person.
struct BenchmarkLists {
  private let exclusions: ByteSink
  private let clients: ByteSink

  /// Begins the lists in a folder, which is made where it is missing.
  init(folder: String) throws {
    try makeFolder(folder)
    try writeFile("\(folder)/sample-priors.yaml", bytes: Array(Self.policy.utf8))
    exclusions = try ByteSink(path: "\(folder)/exclusions.csv")
    clients = try ByteSink(path: "\(folder)/clients.csv")
    try exclusions.append(contentsOf: Array("Docket No,Court,NYSID,Why\n".utf8))
    try clients.append(contentsOf: Array("Our Ref,Client Name,DOB,NYSID,Docket\n".utf8))
  }

  /// Writes the entries of one case, most of which have none.
  func write(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    let isCovered = one.holdsCovered
    if one.serial % (isCovered ? 10 : 5_000) == 1 { try exclude(one, cells) }
    if isCovered, one.serial % 40 == 2 {
      try exclusions.reserveLine()
      exclusions.append(text: ",,")
      one.person.writeIdentifier(to: exclusions)
      exclusions.append(text: ",protected witness\n")
    }
    if one.serial % (isCovered ? 20 : 5_000) == 3 { try client(one, cells) }
  }

  /// Writes out what is left.
  func finish() throws {
    try exclusions.finish()
    try clients.finish()
  }

  private func exclude(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    try exclusions.reserveLine()
    one.writeNumber(to: exclusions, cells)
    exclusions.append(
      text: one.serial % 3 == 0
        ? ",QUEENS CRIMINAL COURT,,open investigation\n" : ",,,open investigation\n")
  }

  private func client(_ one: BenchmarkCase, _ cells: BenchmarkCells) throws {
    try clients.reserveLine()
    clients.append(number: one.serial, width: 8)
    clients.append(comma)
    one.person.writePlainName(to: clients, cells.warrantNames)
    // One in four birth dates is not known.
    if one.serial % 4 > 0 { clients.append(cells.days, one.person.born) }
    clients.append(comma)
    if one.serial % 8 == 0 { one.person.writeIdentifier(to: clients) }
    clients.append(comma)
    if one.serial % 16 == 1 { one.writeNumber(to: clients, cells) }
    clients.append(UInt8(ascii: "\n"))
  }

  private static let policy = """
    id: sample-priors
    title: "Invented: prostitution, for people without much else"
    office: An invented office, for generated exports
    jurisdiction: US-NY
    status: in_force
    announced: 2021-01-29
    effective: 2021-01-29
    sources:
      - {id: MEMO, title: "Memorandum of January 29, 2021 (invented)"}
    authority: {courts: [kings-criminal, queens-criminal, bronx-criminal, new-york-criminal], books: [PL]}
    basis: any
    attempts: covered
    requires: []
    conditions:
      - {id: few, says: "At most one conviction for prostitution.", kind: prior_convictions, statutes: [PL 230.00, PL 240.37], at_most: 1, else: divert, source: MEMO}
      - {id: no-arrest, says: "No arrest in five years.", kind: no_recent_arrest, years: 5, else: divert, source: MEMO}
      - {id: no-violence, says: "No pending violent charge.", kind: no_pending_charge, guards: [violence, weapon], else: prosecute, source: MEMO}
    charges:
      - {statute: PL 230.00, treatment: decline, when: [few, no-arrest, no-violence], source: MEMO}
      - {statute: PL 240.37, treatment: decline, when: [few, no-arrest, no-violence], source: MEMO}
    otherwise: not_addressed
    relief:
      not_filed: {answer: none, source: MEMO}
      pending: {answer: dismiss, vehicle: CPL 170.40, source: MEMO, verified: true}
      open_bench_warrant_before_plea: {answer: vacate_warrant_and_dismiss, vehicle: CPL 170.40, source: MEMO, verified: true}
      open_bench_warrant_after_plea: {answer: review, source: MEMO}
      arrest_warrant: {answer: review, source: MEMO}
      convicted: {answer: none, source: MEMO}
      dismissed: {answer: none, source: MEMO}
      unknown: {answer: review, source: MEMO}

    """
}

private let comma = UInt8(ascii: ",")
