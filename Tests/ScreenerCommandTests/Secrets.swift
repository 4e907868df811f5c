import Foundation

/// An export in which every cell that tells of a person is a word of its own.
struct Secrets {
  let scratch: ScratchFolder
  /// Every name, number, address and remark of the files.
  private(set) var words: [String] = []
  private var next = 0

  private static let columns = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "DATE_OF_BIRTH", "NYSID", "OFFENSE_DATE",
    "COUNT_NO", "CHARGE", "CHARGE_DESCRIPTION", "SEVERITY", "ARREST_CHARGE", "PLEA",
    "DISPOSITION", "DISPOSITION_DATE", "SENTENCE", "CASE_STATUS", "CASE_FLAGS", "ADDRESS",
    "NOTES",
  ]

  /// A word that stands nowhere else, such as `BRAVOLKEX`.
  private mutating func word() -> String {
    let ones = ["BRAV", "CLOM", "DRUN", "FLIS", "GRET", "KLAV", "PRUM", "STOV", "TRIL", "VRAX"]
    let twos = ["OLK", "ANDR", "IBB", "EMS", "UFT", "ARG", "ISP", "ONQ", "EVR", "UTZ"]
    let word =
      ones[next / 10 % 10] + twos[next % 10] + ["EX", "IG", "OB", "UM"][next / 100 % 4]
    next += 1
    words.append(word)
    return word
  }

  private mutating func row(_ docket: String, _ changes: [String: String] = [:]) -> String {
    var cells = [
      "COURT": "KINGS CRIMINAL COURT", "DOCKET_NO": docket,
      "DEFENDANT_NAME": "\"\(word()), \(word())\"", "DATE_OF_BIRTH": "05/01/1980",
      "NYSID": word(), "OFFENSE_DATE": "03/01/2014", "COUNT_NO": "1", "CHARGE": "PL 230.00",
      "CHARGE_DESCRIPTION": "PROSTITUTION", "SEVERITY": "BM", "CASE_STATUS": "WARRANT ORDERED",
      "ADDRESS": "17 \(word()) LANE", "NOTES": "SAID \(word())",
    ]
    cells.merge(changes) { $1 }
    return Self.columns.map { cells[$0] ?? "" }.joined(separator: ",")
  }

  init() throws {
    scratch = try ScratchFolder()
    var charges = [Self.columns.joined(separator: ",")]
    var warrants = [
      "COURT,DOCKET_NO,DEFENDANT_NAME,WARRANT_NO,WARRANT_TYPE,WARRANT_STATUS,ISSUE_DATE"
    ]
    // Some rows slid by a column or more: a name stands where a code should.
    let slid = ["PLEA", "DISPOSITION", "CASE_STATUS", "CASE_FLAGS", "SEVERITY", "COUNT_NO"]
      .flatMap {
        [[$0: "\"\(word()), \(word())\""], [$0: word()], [$0: "\(word()) \(word())"]]
      }
    let changes: [[String: String]] =
      [
        [:], ["CHARGE": "PL 230.34"], ["CHARGE_DESCRIPTION": "PETIT LARCENY"],
        ["DATE_OF_BIRTH": "13/13/1980"], ["CASE_FLAGS": "SEALED"], ["PLEA": "GUILTY"],
        ["DISPOSITION": "DISMISSED", "CASE_STATUS": "CLOSED"], ["CHARGE": "230.0"],
        ["DOCKET_NO": ""], ["COURT": "QUEENS CRIMINAL COURT"],
      ] + slid
    for (number, change) in changes.enumerated() {
      let docket = "2014KN0000\(10 + number)"
      charges.append(row(docket, change))
      let court = "KINGS CRIMINAL COURT"
      warrants.append(
        "\(court),\(docket),\"\(word()), \(word())\",W\(number),BENCH,OPEN,06/01/2014")
    }
    // Rows that cannot be read.
    charges.append("\"\(word())\" \(word()),2014KN000070,\(word())")
    charges.append("KINGS CRIMINAL COURT,2014KN000071,\(word())")
    charges.append(row("2014KN000072") + ",\(word()),\(word())")
    warrants.append("KINGS CRIMINAL COURT,2014KN000010,\"\(word())\" \(word()),W9")
    charges.append("KINGS CRIMINAL COURT,2014KN000073,\"\(word())")
    let text = charges.joined(separator: "\n") + "\n"
    try text.write(to: scratch.url("charges.csv"), atomically: false, encoding: .utf8)
    try (warrants.joined(separator: "\n") + "\n")
      .write(to: scratch.url("warrants.csv"), atomically: false, encoding: .utf8)
    try charges.dropFirst().joined(separator: "\n")
      .write(to: scratch.url("headless.csv"), atomically: false, encoding: .utf8)
    try "\"\(word())\" x,\(word())\n".write(
      to: scratch.url("faulty.csv"), atomically: false, encoding: .utf8)
    try "{\"name\": \"\(word())\"}\n".write(
      to: scratch.url("other.json"), atomically: false, encoding: .utf8)
  }

  /// The words that stand in a text.
  func found(in text: String) -> [String] { words.filter { text.contains($0) } }
}
