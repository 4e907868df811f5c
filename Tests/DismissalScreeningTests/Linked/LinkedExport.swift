import DismissalScreening
import TestSupport

/// An invented linked export in five files, with the truth beside it.
///
/// Every situation occurs twelve times.
struct LinkedExport {
  static let kings = "KINGS CRIMINAL COURT"
  static let queens = "QUEENS CRIMINAL COURT"
  static let times = 12

  static let headers = [
    "charges": [
      "COURT", "CASE_NO", "COUNT", "CITE", "CHARGE", "CLASS", "ODATE", "STATUS", "VERSION",
      "BOND",
    ],
    "cases": ["COURT", "CASE_NO", "FILED", "STATUS", "FLAG", "REOPENING"],
    "parties": ["COURT", "CASE_NO", "NAME", "DOB", "SID", "SEX", "ROLE"],
    "dispositions": ["COURT", "CASE_NO", "COUNT", "DISPO", "DISPO_DATE", "PLEA"],
    "warrants": ["COURT", "CASE_NO", "WARRANT", "TYPE", "WSTATUS", "ISSUED"],
  ]

  /// The rows of each file.
  private(set) var files: [String: [[String]]] = [:]
  /// What must come out for each case.
  private(set) var truth: [CaseName: String] = [:]
  /// What must become of the rows of each linked file.
  private(set) var outcomes: [String: [String: Int]] = [:]
  /// Duplicate rows of the charges.
  private(set) var duplicates = 0

  private var number = 0

  init() {
    let situations: [(inout LinkedExport) -> Void] = [
      { $0.plain() }, { $0.guarded() }, { $0.convictedElsewhere() }, { $0.sealedElsewhere() },
      { $0.twoDefendants() }, { $0.withoutParty() }, { $0.withoutCaseRow() },
      { $0.oneNumberTwoCourts() }, { $0.courtFromCases() }, { $0.courtUnclear() },
      { $0.versions() }, { $0.reopened() }, { $0.bonds() }, { $0.unseenCount() },
      { $0.statusDisagrees() }, { $0.disagreesInVain() }, { $0.minor() }, { $0.noBirthDate() },
      { $0.orphans() }, { $0.otherParties() }, { $0.unknownRole() }, { $0.filedTomorrow() },
      { $0.unknownStatus() }, { $0.uncovered() }, { $0.afterPlea() }, { $0.repeatedRows() },
      { $0.oneIdentifier() }, { $0.wholeCaseEnded() },
    ]
    for situation in situations {
      for _ in 0..<Self.times { situation(&self) }
    }
  }

  // MARK: Rows

  private mutating func next() -> String {
    number += 1
    return "20\(10 + number % 9)-\(100_000 + number)"
  }

  private mutating func add(_ file: String, _ cells: [String], _ outcome: String? = "joined") {
    files[file, default: []].append(cells)
    if let outcome, file != "charges", file != "warrants" {
      outcomes[file, default: [:]][outcome, default: 0] += 1
    }
  }

  private mutating func charge(
    _ number: String, court: String = kings, count: String = "1", cite: String = "PL 230.00",
    text: String = "PROSTITUTION", grade: String = "BM", status: String = "", version: String = "1",
    bond: String = ""
  ) {
    add(
      "charges",
      [court, number, count, cite, text, grade, "2012-03-04", status, version, bond])
  }

  private mutating func row(
    _ number: String, court: String = kings, filed: String = "2012-03-05", status: String = "OPEN",
    flag: String = "", reopening: String = "1", _ outcome: String = "joined"
  ) {
    add("cases", [court, number, filed, status, flag, reopening], outcome)
  }

  private mutating func party(
    _ number: String, court: String = kings, name: String? = nil, born: String = "1980-01-02",
    role: String = "DEF", id: String = "", _ outcome: String = "joined"
  ) {
    add(
      "parties", [court, number, name ?? "NOBODY, \(number)", born, id, "F", role], outcome)
  }

  private mutating func warrant(_ number: String, court: String = kings) {
    add("warrants", [court, number, "W\(number)", "BW", "OPEN", "2013-01-01"])
  }

  /// A case that would be a candidate, apart from what is left out.
  private mutating func whole(
    _ number: String, court: String = kings, charges: Bool = true, cases: Bool = true,
    parties: Bool = true
  ) {
    if charges { charge(number, court: court) }
    if cases { row(number, court: court) }
    if parties { party(number, court: court) }
    warrant(number, court: court)
  }

  private mutating func expect(_ number: String, _ verdict: String, court: String = kings) {
    truth[CaseName(court: court, number: number)] = verdict
  }

  // MARK: Situations

  private mutating func plain() {
    let number = next()
    whole(number)
    expect(number, "candidate covered")
  }

  private mutating func guarded() {
    let number = next()
    whole(number)
    charge(number, count: "2", cite: "PL 120.00", text: "ASSAULT 3", grade: "AM")
    expect(number, "excluded guard_violence")
  }

  private mutating func convictedElsewhere() {
    let number = next()
    charge(number)
    row(number, status: "CLOSED")
    party(number)
    add("dispositions", [Self.kings, number, "1", "GUILTY", "2012-06-01", "PG"])
    expect(number, "not_covered convicted")
  }

  private mutating func sealedElsewhere() {
    let number = next()
    whole(number, cases: false)
    row(number, flag: "SEALED")
    expect(number, "not_covered sealed")
  }

  private mutating func twoDefendants() {
    let number = next()
    whole(number)
    party(number, name: "ELSE, SOMEBODY", born: "1975-05-05")
    expect(number, "review several_defendants")
  }

  private mutating func withoutParty() {
    let number = next()
    whole(number, parties: false)
    expect(number, "review linked_row_missing")
  }

  private mutating func withoutCaseRow() {
    let number = next()
    whole(number, cases: false)
    expect(number, "review linked_row_missing")
  }

  private mutating func oneNumberTwoCourts() {
    let number = next()
    whole(number, parties: false)
    whole(number, court: Self.queens, parties: false)
    party(number, court: "", "ambiguous")
    expect(number, "review link_ambiguous")
    expect(number, "not_covered authority", court: Self.queens)
  }

  private mutating func courtFromCases() {
    let number = next()
    whole(number, charges: false)
    charge(number, court: "")
    expect(number, "candidate covered")
  }

  private mutating func courtUnclear() {
    let number = next()
    charge(number, court: "")
    row(number, "ambiguous")
    row(number, court: Self.queens, "ambiguous")
    party(number, court: "", "ambiguous")
    warrant(number)
    expect(number, "review link_ambiguous", court: "")
  }

  private mutating func versions() {
    let number = next()
    charge(
      number, cite: "PL 240.20", text: "DISORDERLY CONDUCT", grade: "V", version: "1")
    whole(number, charges: false)
    charge(number, version: "2")
    duplicates += 1
    expect(number, "candidate covered")
  }

  private mutating func reopened() {
    let number = next()
    whole(number, cases: false)
    row(number, status: "CLOSED", reopening: "1", "duplicate")
    row(number, status: "REOPENED", reopening: "2")
    expect(number, "candidate covered")
  }

  private mutating func bonds() {
    let number = next()
    whole(number)
    charge(number, bond: "B2")
    charge(number, bond: "B3")
    duplicates += 2
    expect(number, "candidate covered")
  }

  private mutating func unseenCount() {
    let number = next()
    whole(number)
    add("dispositions", [Self.kings, number, "9", "NOLLE PROSEQUI", "2012-06-01", ""], "orphan")
    expect(number, "review counts_unseen")
  }

  private mutating func statusDisagrees() {
    let number = next()
    whole(number, charges: false, cases: false)
    charge(number, status: "OPEN")
    row(number, status: "CLOSED")
    expect(number, "review sources_disagree")
  }

  private mutating func disagreesInVain() {
    let number = next()
    whole(number, charges: false, cases: false)
    charge(number, status: "OPEN")
    charge(number, count: "2", cite: "PL 120.00", text: "ASSAULT 3", grade: "AM", status: "OPEN")
    row(number, status: "CLOSED")
    expect(number, "excluded guard_violence")
  }

  private mutating func minor() {
    let number = next()
    whole(number, parties: false)
    party(number, born: "1996-01-01")
    expect(number, "review defendant_under_18")
  }

  private mutating func noBirthDate() {
    let number = next()
    whole(number, parties: false)
    party(number, born: "NULL")
    expect(number, "review birth_date_missing")
  }

  private mutating func orphans() {
    row(next(), "orphan")
    party(next(), "orphan")
    add("dispositions", [Self.kings, next(), "1", "GUILTY", "2012-06-01", "PG"], "orphan")
    party("", "orphan")
  }

  private mutating func otherParties() {
    let number = next()
    whole(number)
    party(number, name: "COUNSEL, LEARNED", born: "", role: "ATTORNEY", "not_needed")
    expect(number, "candidate covered")
  }

  private mutating func unknownRole() {
    let number = next()
    whole(number)
    party(number, name: "KEEPER, PAT", born: "", role: "GUARDIAN AD LITEM", "ambiguous")
    expect(number, "review link_ambiguous")
  }

  private mutating func filedTomorrow() {
    let number = next()
    whole(number, cases: false)
    row(number, filed: "2031-01-01")
    expect(number, "review date_after_as_of")
  }

  private mutating func unknownStatus() {
    let number = next()
    whole(number, cases: false)
    row(number, status: "SEE JUDGE")
    expect(number, "review disposition_unknown")
  }

  private mutating func uncovered() {
    let number = next()
    charge(number, cite: "PL 240.20", text: "DISORDERLY CONDUCT", grade: "V")
    row(number, "not_needed")
    party(number, "not_needed")
    add("dispositions", [Self.kings, number, "1", "GUILTY", "2012-06-01", "PG"], "not_needed")
  }

  private mutating func afterPlea() {
    let number = next()
    whole(number)
    add("dispositions", [Self.kings, number, "1", "", "", "PG"])
    expect(number, "review after_plea")
  }

  private mutating func repeatedRows() {
    let number = next()
    whole(number)
    row(number, "duplicate")
    party(number, "duplicate")
    expect(number, "candidate covered")
  }

  private mutating func oneIdentifier() {
    let id = "SID\(number)"
    for born in ["1980-01-02", "1981-01-02"] {
      let number = next()
      whole(number, parties: false)
      party(number, born: born, id: id)
      expect(number, "review identity_conflict")
    }
  }

  /// One row without a count number for a case of one count is that count's.
  private mutating func wholeCaseEnded() {
    let number = next()
    charge(number)
    row(number, status: "CLOSED")
    party(number)
    add("dispositions", [Self.kings, number, "", "NOLLE PROSEQUI", "2012-06-01", ""])
    expect(number, "not_covered dismissed")
  }

  // MARK: Files

  /// Writes the files, their rows shuffled by a seed unless it is 0.
  func write(in folder: TemporaryFolder, seed: UInt64 = 0, pieces: Int = 1) throws -> Written {
    var generator = SeededGenerator(seed: seed)
    var paths: [String: [String]] = [:]
    for (name, header) in Self.headers.sorted(by: { $0.key < $1.key }) {
      var rows = files[name] ?? []
      if seed != 0 { rows.shuffle(using: &generator) }
      for piece in 0..<pieces {
        let part = rows.indices.filter { $0 % pieces == piece }.map { CSVText.line(rows[$0]) }
        let path = try folder.write(
          RecordBuilder.file([CSVText.line(header)] + part), to: "\(name)-\(piece).csv")
        paths[name, default: []].append(path)
      }
    }
    return Written(
      paths: paths,
      layouts: try LinkedLayouts.write(
        ["t-charges", "t-cases", "t-parties", "t-dispositions", "t-warrants"], in: folder))
  }

  /// The paths of the written files.
  struct Written {
    let paths: [String: [String]]
    let layouts: [String]

    func screen(workers: Int = 2, blockBytes: Int = 1 << 20, reversed: Bool = false) throws
      -> Screened
    {
      var linked = LinkedFiles()
      func files(_ name: String) -> [String] {
        reversed ? (paths[name] ?? []).reversed() : paths[name] ?? []
      }
      linked.cases = files("cases")
      linked.parties = files("parties")
      linked.dispositions = files("dispositions")
      return try Screened(
        files("charges"), warrants: files("warrants"), linked: linked, layouts: layouts,
        workers: workers, blockBytes: blockBytes)
    }
  }
}
