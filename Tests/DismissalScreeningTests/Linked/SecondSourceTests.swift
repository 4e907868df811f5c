import DismissalScreening
import MotionReports
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Two exports of the same cases")
  struct SecondSourceTests {
    private static let court = "KINGS CRIMINAL COURT"
    private static let times = 10
    private static let header = [
      "COURT", "CASE_NO", "NAME", "DOB", "COUNT", "CITE", "CLASS", "ODATE", "DISPO",
    ]
    private static let otherHeader = [
      "AGENCY", "DOCKET", "SUBJECT", "BORN", "SEQ", "STATUTE", "GRADE", "OFFENSE_DAY", "OUTCOME",
    ]

    /// One row: a covered count that nothing speaks against, or as said.
    private struct Row {
      var number: String
      var name = "DOE, JANE"
      var born = "1980-02-03"
      var count = "1"
      var cite = "PL 230.00"
      var grade = "BM"
      var date = "2012-03-04"
      var disposition = ""

      var cells: [String] {
        [SecondSourceTests.court, number, name, born, count, cite, grade, date, disposition]
      }
    }

    private struct Situation {
      let name: String
      var first: [Row]
      var second: [Row]
      /// What must come out; nil when no list names the case.
      let verdict: String?
      /// The fields that must be listed as disagreeing.
      var fields: [String] = []
    }

    private static func situations(_ number: String) -> [Situation] {
      func row(_ place: Int, _ change: (inout Row) -> Void = { _ in }) -> Row {
        var row = Row(number: "\(number)-\(place)")
        change(&row)
        return row
      }
      return [
        Situation(name: "agree", first: [row(1)], second: [row(1)], verdict: "candidate covered"),
        Situation(
          name: "convicted there", first: [row(2)],
          second: [row(2) { $0.disposition = "CONVICTED" }],
          verdict: "review sources_disagree", fields: ["disposition"]),
        Situation(
          name: "trafficking there", first: [row(3)], second: [row(3) { $0.cite = "PL 230.34" }],
          verdict: "review sources_disagree", fields: ["citation"]),
        Situation(
          name: "another day", first: [row(4)], second: [row(4) { $0.date = "2012-03-05" }],
          verdict: "candidate covered", fields: ["offense_date"]),
        Situation(name: "only there", first: [], second: [row(5)], verdict: nil),
        Situation(name: "only here", first: [row(6)], second: [], verdict: "candidate covered"),
        Situation(
          name: "covered there alone",
          first: [
            row(7) {
              $0.cite = "PL 240.20"
              $0.grade = "V"
            }
          ], second: [row(7)], verdict: "review sources_disagree", fields: ["citation", "class"]),
        Situation(
          name: "covered there beside another",
          first: [
            row(15) {
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
            row(15) {
              $0.count = "2"
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
          ],
          second: [
            row(15),
            row(15) {
              $0.count = "2"
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
          ], verdict: "review sources_disagree", fields: ["citation", "class"]),
        Situation(
          name: "another name", first: [row(8)], second: [row(8) { $0.name = "ROE, RITA" }],
          verdict: "review sources_disagree", fields: ["defendant_name"]),
        Situation(
          name: "a middle name", first: [row(9)], second: [row(9) { $0.name = "Jane Anne Doe" }],
          verdict: "candidate covered"),
        Situation(
          name: "a minor there", first: [row(10)], second: [row(10) { $0.born = "1996-02-03" }],
          verdict: "review sources_disagree", fields: ["birth_date"]),
        Situation(
          name: "one more count there", first: [row(11)],
          second: [
            row(11),
            row(11) {
              $0.count = "2"
              $0.cite = "PL 120.00"
              $0.grade = "AM"
            },
          ], verdict: "review sources_disagree", fields: ["count"]),
        Situation(
          name: "excluded anyway",
          first: [
            row(12),
            row(12) {
              $0.count = "2"
              $0.cite = "PL 120.00"
              $0.grade = "AM"
            },
          ],
          second: [
            row(12) { $0.disposition = "CONVICTED" },
            row(12) {
              $0.count = "2"
              $0.cite = "PL 120.00"
              $0.grade = "AM"
            },
          ], verdict: "excluded guard_violence", fields: ["disposition"]),
        Situation(
          name: "one count fewer there",
          first: [
            row(13),
            row(13) {
              $0.count = "2"
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
          ], second: [row(13)], verdict: "candidate covered", fields: ["count"]),
        Situation(
          name: "numbered otherwise",
          first: [
            row(14),
            row(14) {
              $0.count = "2"
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
          ],
          second: [
            row(14) { $0.count = "" },
            row(14) {
              $0.count = ""
              $0.cite = "PL 240.20"
              $0.grade = "V"
            },
          ], verdict: "candidate covered"),
      ]
    }

    private static let all = (1...times).flatMap { situations("2012KN\(1000 + $0)") }

    private static func screen(
      seed: UInt64 = 0, workers: Int = 2, pieces: Int = 1
    ) throws -> Screened {
      try screen(in: TemporaryFolder(), seed: seed, workers: workers, pieces: pieces).lists
    }

    /// Screens in a folder; gives the lists, and a run that can explain them.
    private static func screen(
      in folder: TemporaryFolder, seed: UInt64, workers: Int, pieces: Int
    ) throws -> (lists: Screened, run: ScreeningRun) {
      var generator = SeededGenerator(seed: seed)
      func write(_ header: [String], _ rows: [Row], _ name: String) throws -> String {
        var lines = rows.map { CSVText.line($0.cells) }
        if seed != 0 { lines.shuffle(using: &generator) }
        return try folder.write(RecordBuilder.file([CSVText.line(header)] + lines), to: name)
      }
      let first = try write(header, all.flatMap(\.first), "court.csv")
      let warrants = try folder.write(
        RecordBuilder.file(
          [CSVText.line(["COURT", "CASE_NO", "WARRANT", "TYPE", "WSTATUS", "ISSUED"])]
            + Set(all.flatMap(\.first).map(\.number)).sorted().map {
              CSVText.line([court, $0, "W\($0)", "BW", "OPEN", "2013-01-01"])
            }), to: "warrants.csv")
      var linked = LinkedFiles()
      let rows = all.flatMap(\.second)
      linked.second = try (0..<pieces).map { piece in
        let part = rows.indices.filter { $0 % pieces == piece }.map { rows[$0] }
        return try write(otherHeader, part, "history-\(piece).csv")
      }
      let layouts = try LinkedLayouts.write(["t-court", "t-history", "t-warrants"], in: folder)
      return (
        try Screened(
          [first], warrants: [warrants], linked: linked, layouts: layouts, workers: workers),
        try Screened.run([first], warrants: [warrants], linked: linked, layouts: layouts)
      )
    }

    private static let plain = Result { try screen() }

    @Test("what two sources agree on, or disagree on in vain, is decided; the rest is for review")
    func verdicts() throws {
      let lists = try Self.plain.get()
      let verdicts = try lists.verdicts()
      let disagreements = Dictionary(grouping: try lists.table("disagreements.csv")) {
        $0["case_number"] ?? ""
      }
      for situation in Self.all {
        guard let number = (situation.first + situation.second).first?.number else { continue }
        let verdict = verdicts[CaseName(court: Self.court, number: number)]
        #expect(verdict == situation.verdict, "\(situation.name)")
        let fields = Set((disagreements[number] ?? []).compactMap { $0["field"] })
        #expect(fields == Set(situation.fields), "\(situation.name)")
      }
    }

    @Test("the explanation of a case is its decision, and names both places")
    func explained() throws {
      let folder = try TemporaryFolder()
      let (lists, run) = try Self.screen(in: folder, seed: 0, workers: 2, pieces: 1)
      let manifest = try ManifestReader.read(folder: lists.folder)
      let verdicts = try lists.verdicts()
      for situation in Self.all.prefix(15) where !situation.first.isEmpty {
        let number = situation.first[0].number
        let explanation = try run.explain(court: nil, caseNumber: number, asIn: manifest)
        #expect(
          "\(explanation.outcome) \(explanation.reason)"
            == verdicts[CaseName(court: Self.court, number: number)], "\(situation.name)")
        let text = explanation.text(showingNames: false)
        for field in situation.fields {
          #expect(text.contains("Sources disagree: \(field)"), "\(situation.name)")
        }
        #expect(!text.contains("RITA") && !text.contains("1996-02-03"), "\(situation.name)")
      }
    }

    @Test("cases of one source alone are listed, and a covered charge among them is marked")
    func alone() throws {
      let rows = try Self.plain.get().table("linked-rows.csv")
      let there = rows.filter { $0["reason"] == "no_such_case" }
      #expect(there.count == Self.times)
      #expect(there.allSatisfy { $0["covered"] == "yes" })
      #expect(rows.count { $0["reason"] == "no_row_in_this_file" } == Self.times)
      let text = String(decoding: try Self.plain.get().bytes("summary.json"), as: UTF8.self)
      #expect(text.contains("\"only_in_first\": \(Self.times)"))
      #expect(text.contains("\"only_in_second\": \(Self.times)"))
    }

    @Test(
      "the order of rows, the number of files and the workers change nothing",
      arguments: [(5, 1, 1), (9, 7, 2), (0, 2, 3)])
    func order(seed: Int, workers: Int, pieces: Int) throws {
      let lists = try Self.screen(seed: UInt64(seed), workers: workers, pieces: pieces)
      #expect(try lists.verdicts() == Self.plain.get().verdicts())
      let numbers = try [lists, Self.plain.get()].map {
        try LinkedExportTests.linkedNumbers($0).reduce(into: [:]) { sums, file in
          sums.merge(file.rows, uniquingKeysWith: +)
        }
      }
      #expect(numbers[0] == numbers[1])
      let fields = try [lists, Self.plain.get()].map {
        try $0.table("disagreements.csv").map { "\($0["case_number"] ?? "") \($0["field"] ?? "")" }
          .sorted()
      }
      #expect(fields[0] == fields[1])
    }
  }
}
