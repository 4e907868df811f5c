import CourtRecords
import DismissalScreening

/// Invented people whose names and birth dates are far from each other's.
struct InventedPerson {
  let surname: String
  let given: String
  let born: CalendarDate
  let person: String

  private static let syllables = [
    "BRA", "DEL", "FOK", "GUM", "HIS", "JOT", "KEV", "LUP", "MAZ", "NIC",
  ]

  /// The person of a number; no two have a part of the name or a birth date in common.
  init(_ number: Int) {
    func word(_ ending: String) -> String {
      var rest = number
      var parts: [String] = []
      for _ in 0..<4 {
        parts.append(Self.syllables[rest % 10])
        rest /= 10
      }
      return parts.joined() + ending
    }
    surname = word("WICK")
    given = word("O")
    // Day and month can be exchanged, and are not equal.
    born =
      CalendarDate(year: 1950 + number % 40, month: 1 + number / 40 % 5, day: 6 + number / 200 % 7)
      ?? CalendarDate(dayNumber: 0)
    person = "\(10_000_000 + number)K"
  }

  var name: String { "\(surname), \(given)" }

  static func american(_ day: CalendarDate) -> String {
    let parts = day.parts
    return "\(parts.month)/\(parts.day)/\(parts.year)"
  }

  var cells: [String: String] {
    ["DEFENDANT_NAME": name, "DATE_OF_BIRTH": Self.american(born), "NYSID": person]
  }
}

/// An export, an exclusion list and a client list in which every situation occurs many times, with
/// the truth beside them.
struct ListedCases {
  static let times = 12
  private static let kings = "KINGS CRIMINAL COURT"
  private static let queens = "QUEENS CRIMINAL COURT"

  private(set) var records = RecordBuilder()
  private(set) var exclusions = [CSVText.line(["Docket No", "Court", "NYSID", "Why"])]
  private(set) var clients = [
    CSVText.line(["Our Ref", "Client Name", "DOB", "NYSID", "Docket", "Court"])
  ]
  /// Outcome and reason of each Kings docket.
  private(set) var verdicts: [String: String] = [:]
  /// The result of each line of the exclusion list.
  private(set) var results: [Int: String] = [:]
  /// Match and docket of each client, by the own reference: `certain 2014KN000001`.
  private(set) var matches: [String: Set<String>] = [:]
  private var number = 0

  init() {
    for _ in 0..<Self.times {
      addExclusions()
      addClients()
    }
  }

  // MARK: Parts

  private mutating func docket() -> String {
    number += 1
    return "2014KN\(100_000 + number)"
  }

  private mutating func person() -> InventedPerson {
    number += 1
    return InventedPerson(number)
  }

  /// A case that is a candidate but for what is said; gives its docket.
  @discardableResult
  private mutating func caseOf(
    _ person: InventedPerson, docket given: String? = nil, _ verdict: String,
    _ changes: [String: String] = [:]
  ) -> String {
    let docket = given ?? self.docket()
    records.charge(docket, person.cells.merging(changes) { $1 })
    records.warrant(docket, changes["COURT"].map { ["COURT": $0] } ?? [:])
    if changes["COURT"] == nil { verdicts[docket] = verdict }
    return docket
  }

  private mutating func addCount(
    to docket: String, of person: InventedPerson, _ citation: String, _ severity: String
  ) {
    let changes = ["CHARGE": citation, "SEVERITY": severity, "CHARGE_DESCRIPTION": ""]
    records.charge(docket, count: 2, person.cells.merging(changes) { $1 })
  }

  private mutating func exclude(
    _ docket: String, court: String = "", person: String = "", _ result: String
  ) {
    exclusions.append(CSVText.line([docket, court, person, "open investigation"]))
    results[exclusions.count] = result
  }

  private mutating func addExclusions() {
    let (listed, unclear) = ("excluded on_exclusion_list", "review exclusion_unclear")
    caseOf(person(), "candidate covered")
    exclude(caseOf(person(), listed), "matched")
    exclude(caseOf(person(), listed).lowercased(), court: Self.kings, "matched")
    exclude(
      caseOf(person(), listed),
      court: "Criminal Court of the City of New York, Kings County", "matched")
    // A person with two cases.
    let several = person()
    caseOf(several, listed)
    caseOf(several, listed)
    exclude("", person: several.person.lowercased(), "matched")
    // One number in two courts.
    let twice = caseOf(person(), unclear)
    caseOf(person(), docket: twice, "", ["COURT": Self.queens])
    exclude(twice, "unclear")
    let named = caseOf(person(), listed)
    caseOf(person(), docket: named, "", ["COURT": Self.queens])
    exclude(named, court: "Kings Criminal Court", "matched")
    exclude(caseOf(person(), unclear), court: "COURT OF NOBODY", "unclear")
    exclude(caseOf(person(), "candidate covered"), court: Self.queens, "matched_nothing")
    // The docket of one person with the identifier of nobody.
    exclude(caseOf(person(), unclear), person: "99999999Z", "unclear")
    let other = person()
    let own = caseOf(other, listed)
    caseOf(other, unclear)
    exclude(own, person: other.person, "matched")
    let elsewhere = person()
    caseOf(elsewhere, unclear)
    exclude(docket(), person: elsewhere.person, "unclear")
    exclude(docket(), "matched_nothing")
    exclude("", person: "8888\(number)Y", "matched_nothing")
    // A guard tells more, and a case that ended is kept out all the same.
    let armed = person()
    let guarded = caseOf(armed, "excluded guard_weapon")
    addCount(to: guarded, of: armed, "PL 265.01", "AM")
    exclude(guarded, "matched")
    let ended = docket()
    records.charge(ended, ["DISPOSITION": "DISMISSED", "CASE_STATUS": "DISPOSED"])
    verdicts[ended] = listed
    exclude(ended, "matched")
    let repeated = caseOf(person(), listed)
    exclude(repeated, "matched")
    exclude(repeated, "duplicate")
    exclude("", "rejected")
    // A row that cannot be read names a docket, and one without a docket names it elsewhere.
    let (torn, misplaced) = (caseOf(person(), unclear), caseOf(person(), unclear))
    exclusions.append(Array("\(torn),,,\"open \"investigation".utf8))
    results[exclusions.count] = "rejected"
    exclusions.append(CSVText.line(["", "", "", "see \(misplaced) of May"]))
    results[exclusions.count] = "rejected"
  }

  private mutating func client(
    _ name: String, born: CalendarDate?, person: String = "", docket: String = "",
    court: String = "", _ expected: String...
  ) {
    let reference = "C\(clients.count)"
    clients.append(
      CSVText.line([reference, name, born?.description ?? "", person, docket, court]))
    matches[reference] = Set(expected)
  }

  private mutating func addClients() {
    func exchanged(_ day: CalendarDate) -> CalendarDate? {
      let parts = day.parts
      return CalendarDate(year: parts.year, month: parts.day, day: parts.month)
    }
    func later(_ day: CalendarDate, years: Int, days: Int32 = 0) -> CalendarDate? {
      day.adding(years: years).map { CalendarDate(dayNumber: $0.dayNumber + days) }
    }
    let free = "candidate covered"
    var one = person()
    var docket = caseOf(one, free)
    client("Another, Name", born: one.born, person: one.person, "certain \(docket)")
    one = person()
    docket = caseOf(one, free)
    client("\(one.given) \(one.surname)", born: one.born, "certain \(docket)")
    one = person()
    docket = caseOf(one, free)
    client(one.name, born: exchanged(one.born), "possible \(docket)")
    one = person()
    docket = caseOf(one, free)
    client(one.name, born: later(one.born, years: 1), "possible \(docket)")
    one = person()
    docket = caseOf(one, free)
    client(one.name, born: later(one.born, years: 1, days: 400), "possible \(docket)")
    one = person()
    docket = caseOf(one, free)
    client(one.name, born: nil, "possible \(docket)")
    one = person()
    docket = caseOf(one, free)
    client("X" + one.name.dropFirst(), born: one.born, "possible \(docket)")
    client("X" + one.name.dropFirst(), born: exchanged(one.born), "none ")
    one = person()
    docket = caseOf(one, free, ["DEFENDANT_NAME": "\(one.given) \(one.surname)"])
    client("\(one.surname) \(one.given)", born: one.born, "possible \(docket)")
    one = person()
    docket = caseOf(one, free)
    client("NEWLYWED, \(one.given)", born: one.born, "possible \(docket)")
    client("NEWLYWED, NOBODY", born: one.born, "none ")
    // Two cases, one of them in review, and one sealed.
    one = person()
    docket = caseOf(one, free)
    let review = caseOf(one, "review tie_at_top")
    addCount(to: review, of: one, "PL 140.10", "BM")
    client(one.name, born: one.born, "certain \(docket)", "certain \(review)")
    one = person()
    caseOf(one, "not_covered sealed", ["CASE_FLAGS": "SEALED"])
    client(one.name, born: one.born, person: one.person, "none ")
    one = person()
    docket = caseOf(one, free)
    client(one.name, born: nil, docket: docket.lowercased(), "certain \(docket)")
    client("Another, Name", born: nil, docket: docket, "possible \(docket)")
    // Two people of one name and birth date.
    one = person()
    docket = caseOf(one, free)
    let second = caseOf(one, free, ["NYSID": "7\(one.person)"])
    client(one.name, born: one.born, "possible \(docket)", "possible \(second)")
    client(
      one.name, born: one.born, person: one.person, "certain \(docket)", "possible \(second)")
    one = person()
    client(one.name, born: one.born, person: one.person, "none ")
    clients.append(Array("C\(clients.count),,,,,".utf8))
    matches["C\(clients.count - 1)"] = ["rejected "]
    clients.append(clients[clients.count - 2])
  }
}
