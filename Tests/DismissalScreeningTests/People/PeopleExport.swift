import DismissalScreening
import Foundation
import MotionReports
import TestSupport

/// A small export of any state with a column for everything that is asked about people.
///
/// With its warrants list. Every person is invented.
struct PeopleExport {
  static let columns = [
    "COURT", "DOCKET", "NAME", "DOB", "SEX", "SID", "CLUSTER", "COUNT", "CHARGE", "TEXT", "GRADE",
    "OFFENSE_DATE", "CHARGED_AS", "PLEA", "DISPOSITION", "DISP_DATE", "STATUS", "FLAG",
  ]

  /// The layouts of the export and of its warrants list; `without` leaves columns unbound.
  static func layouts(_ jurisdiction: String, without: Set<String> = []) -> [String: String] {
    let fields = [
      "court", "case_number", "defendant_name", "birth_date", "sex", "person_id", "cluster_id",
      "count_number", "citation", "description", "class", "offense_date", "earlier_citation",
      "plea", "disposition", "disposition_date", "case_status", "mark",
    ]
    let bound = zip(fields, columns).filter { !without.contains($0.1) }
      .map { "  \($0.0): \($0.1)" }
    return [
      "people-charges": """
      id: people-charges
      title: An invented export
      jurisdiction: \(jurisdiction)
      kind: charges
      counts: all
      columns:
      \(bound.joined(separator: "\n"))
      dates: [YYYY-MM-DD]
      codes:
        plea: {guilty: [GUILTY]}
        case_status: {open: [OPEN], closed: [CLOSED]}
        mark: {sealed: [SEALED], deceased: [DECEASED], juvenile: [JUVENILE]}
      """,
      "people-warrants": """
      id: people-warrants
      title: An invented list
      jurisdiction: \(jurisdiction)
      kind: warrants
      lists: all
      columns: {court: COURT, case_number: DOCKET, warrant_number: WARRANT_NO, warrant_type: TYPE, warrant_status: STATE, issue_date: ISSUED}
      dates: [YYYY-MM-DD]
      codes:
        warrant_type: {bench: [BENCH], arrest: [ARREST]}
        warrant_status: {open: [OPEN], recalled: [RECALLED]}
      """,
    ]
  }

  /// What a count has unless something else is said.
  var perfect: [String: String]
  private(set) var lines: [[UInt8]] = []
  private(set) var warrants: [[UInt8]] = []

  init(_ perfect: [String: String]) { self.perfect = perfect }

  mutating func count(_ docket: String, _ changes: [String: String] = [:]) {
    let cells = perfect.merging(["DOCKET": docket, "COUNT": "1"]) { $1 }
      .merging(changes) { $1 }
    lines.append(CSVText.line(Self.columns.map { cells[$0] ?? "" }))
  }

  mutating func warrant(_ docket: String, state: String = "OPEN", type: String = "BENCH") {
    warrants.append(
      CSVText.line([
        perfect["COURT"] ?? "", docket, "W\(warrants.count)", type, state, "2015-06-01",
      ]))
  }

  /// The same with the cells of a column blank.
  func without(_ column: String) -> PeopleExport {
    var export = self
    guard let place = Self.columns.firstIndex(of: column) else { return export }
    export.lines = lines.map { line in
      var cells = CSVText.records(line)[0]
      cells[place] = []
      return CSVText.line(cells)
    }
    return export
  }

  /// A line that cannot be read.
  mutating func broken(_ text: String) { lines.append(Array(text.utf8)) }

  /// Writes rules, export and list into a folder, the rows in an order that the seed gives.
  func write(seed: UInt64 = 1, rules: RulesFolder, jurisdiction: String, without: Set<String> = [])
    throws -> Files
  {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for (id, text) in Self.layouts(jurisdiction, without: without) {
      try rules.addLayout(id, text)
    }
    let charges = [CSVText.line(Self.columns)] + lines.shuffled(using: &generator)
    let list =
      [CSVText.line(["COURT", "DOCKET", "WARRANT_NO", "TYPE", "STATE", "ISSUED"])]
      + warrants.shuffled(using: &generator)
    return Files(
      folder: folder, rules: rules,
      charges: try folder.write(RecordBuilder.file(charges), to: "charges.csv"),
      warrants: try folder.write(RecordBuilder.file(list), to: "warrants.csv"))
  }

  /// What was written, to be screened.
  struct Files {
    let folder: TemporaryFolder
    let rules: RulesFolder
    let charges: String
    let warrants: String

    func screen(
      _ policy: String, asOf: String, workers: Int = 2, blockBytes: Int = 1 << 20
    ) throws -> Screened {
      try Screened(
        [charges], warrants: [warrants], policy: policy,
        layouts: ["people-charges", "people-warrants"], asOf: asOf, workers: workers,
        blockBytes: blockBytes, rules: rules.path)
    }

    func run(_ policy: String, asOf: String) throws -> (
      folder: Screened, text: (String) throws -> String
    ) {
      let lists = try screen(policy, asOf: asOf)
      let run = try Screened.run(
        [charges], warrants: [warrants], policy: policy,
        layouts: ["people-charges", "people-warrants"], asOf: asOf, rules: rules.path)
      let manifest = try ManifestReader.read(folder: lists.folder)
      return (
        lists,
        { number in
          try run.explain(court: nil, caseNumber: number, asIn: manifest).text(showingNames: false)
        }
      )
    }
  }
}

extension Screened {
  /// Outcome and reason of every listed case, by its number alone.
  func verdictsByNumber() throws -> [String: String] {
    var verdicts: [String: String] = [:]
    for (file, outcome) in Self.outcomes {
      for row in try table(file) {
        let reason = row["reason"] ?? row["condition"] ?? "covered"
        verdicts[row["case_number"] ?? ""] = "\(outcome) \(reason)"
      }
    }
    return verdicts
  }
}

/// One kind of person, and what must come out for the docket that is asked about.
struct PersonSituation: Sendable {
  let name: String
  let expected: String
  let make: @Sendable (inout PeopleExport, Draw) -> Void

  init(
    _ name: String, _ expected: String,
    _ make: @escaping @Sendable (inout PeopleExport, Draw) -> Void
  ) {
    self.name = name
    self.expected = expected
    self.make = make
  }

  /// One person of it.
  struct Draw {
    /// The docket that is asked about.
    let docket: String
    /// The cells that say who it is.
    let who: [String: String]

    /// The number of another docket of the person.
    func other(_ number: Int) -> String { "\(docket)-P\(number)" }

    /// The cells of the person with more of a count.
    func cells(_ changes: [String: String] = [:]) -> [String: String] {
      who.merging(changes) { $1 }
    }
  }

  /// Twelve persons of each situation; the truth beside them.
  static func export(
    _ situations: [PersonSituation], _ perfect: [String: String], seed: UInt64
  ) -> (export: PeopleExport, truth: [String: String]) {
    var generator = SeededGenerator(seed: seed)
    var export = PeopleExport(perfect)
    var truth: [String: String] = [:]
    let first = ["OTHO", "ADA", "ZINNIA", "RODERICK", "YOLANDE", "OCTAVIAN", "PRIMROSE", "CASPIAN"]
    for (place, situation) in situations.enumerated() {
      for number in 0..<12 {
        let id = place * 100 + number
        let year = 1950 + Int(generator.next() % 30)
        let month = 1 + Int(generator.next() % 12)
        let day = 1 + Int(generator.next() % 28)
        let name = first[Int(generator.next() % UInt64(first.count))]
        let draw = Draw(
          docket: "D\(10_000 + id)",
          who: [
            "NAME": "THISTLE\(letters(id)), \(name)", "SID": "S\(50_000 + id)",
            "DOB": "\(year)-\(two(month))-\(two(day))",
          ])
        truth[draw.docket] = situation.expected
        situation.make(&export, draw)
      }
    }
    return (export, truth)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A number in letters that lie far apart from those of its neighbours.
  private static func letters(_ number: Int) -> String {
    String(number).map { digit in
      ["ABE", "COD", "FIG", "HUM", "JOL", "KEN", "PAR", "QUI", "STU", "WYX"][
        digit.wholeNumberValue ?? 0]
    }.joined()
  }
}
