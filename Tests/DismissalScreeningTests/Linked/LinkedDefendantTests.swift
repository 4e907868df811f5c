import DismissalScreening
import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  /// Files beside charges whose cases are told by number and defendant.
  @Suite("Linked files keyed by a defendant")
  struct LinkedDefendantTests {
    private static let headers = [
      "court": ["COURT", "CASE_NO", "NAME", "DOB", "COUNT", "CITE", "CLASS", "ODATE", "DISPO"],
      "parties": ["COURT", "CASE_NO", "NAME", "DOB", "SID", "SEX", "ROLE"],
      "dispositions": ["COURT", "CASE_NO", "NAME", "DOB", "COUNT", "DISPO", "DISPO_DATE", "PLEA"],
    ]

    /// Two defendants under one number, and another number of the second.
    private static let charges = [
      charge("2012-1", ann), charge("2012-1", bob), charge("2012-2", bob),
    ]
    private static let ann = ["DOVE, ANN", "1980-01-01"]
    private static let bob = ["CROW, BOB", "1970-02-02"]

    private static func charge(_ number: String, _ person: [String]) -> [String] {
      [LinkedExport.kings, number] + person + ["1", "PL 230.00", "BM", "2012-03-04", ""]
    }

    private static func disposition(
      _ number: String, _ person: [String], _ word: String
    ) -> [String] {
      [LinkedExport.kings, number] + person + ["1", word, "2014-01-01", ""]
    }

    private static func party(
      _ number: String, _ person: [String], _ identifier: String = ""
    ) -> [String] {
      [LinkedExport.kings, number] + person + [identifier, "F", "DEF"]
    }

    private func screen(
      charges: [[String]] = charges, parties: [[String]] = [], dispositions: [[String]] = []
    ) throws -> Screened {
      let folder = try TemporaryFolder()
      var layouts: [String] = []
      func file(_ name: String, _ rows: [[String]]) throws -> [String] {
        if rows.isEmpty { return [] }
        var text = LinkedLayouts.all["t-\(name)"] ?? ""
        if name == "dispositions" {
          text = text.replacing(
            "count_number: COUNT",
            with: "defendant_name: NAME, birth_date: DOB, count_number: COUNT")
        }
        layouts.append(
          try folder.write(text + "\nkey: {defendant: true}\n", to: "layouts/t-\(name).yaml"))
        let lines = [Self.headers[name] ?? []] + rows
        return [
          try folder.write(RecordBuilder.file(lines.map { CSVText.line($0) }), to: "\(name).csv")
        ]
      }
      let court = try file("court", charges)
      var linked = LinkedFiles()
      linked.parties = try file("parties", parties)
      linked.dispositions = try file("dispositions", dispositions)
      return try Screened(court, linked: linked, layouts: layouts)
    }

    /// Outcome and reason of each case, by number and defendant.
    private func verdicts(_ lists: Screened) throws -> [String: String] {
      var found: [String: String] = [:]
      for (file, outcome) in Screened.outcomes {
        for row in try lists.table(file) {
          let reason = row["reason"] ?? row["condition"] ?? "covered"
          found["\(row["case_number"] ?? "") \(row["defendant"] ?? "")"] = "\(outcome) \(reason)"
        }
      }
      return found
    }

    private func reasons(_ lists: Screened) throws -> [String] {
      try lists.table("linked-rows.csv").map { $0["reason"] ?? "" }
    }

    @Test("a disposition is of the defendant whom it names, and of nobody else of the number")
    func ownDisposition() throws {
      let lists = try screen(dispositions: [Self.disposition("2012-1", Self.ann, "SEE JUDGE")])
      let found = try verdicts(lists)
      #expect(found["2012-1 DOVE, ANN"] == "review disposition_unknown")
      // Warrants cannot be joined where the defendant belongs to the key.
      #expect(found["2012-1 CROW, BOB"] == "review warrant_unknown")
      #expect(found["2012-2 CROW, BOB"] == "review warrant_unknown")
      #expect(try reasons(lists).isEmpty)
      #expect(
        try LinkedExportTests.linkedNumbers(lists).map(\.rows) == [["joined": 1]])
    }

    @Test("letters' case and punctuation of the name do not matter, nor the order of the files")
    func spelling() throws {
      let lists = try screen(
        dispositions: [Self.disposition("2012-1", ["Dove Ann", "1980-01-01"], "SEE JUDGE")])
      #expect(try verdicts(lists)["2012-1 DOVE, ANN"] == "review disposition_unknown")
    }

    @Test(
      "a row that names none of the defendants may be of any of them",
      arguments: [
        ["DOVE, ANNE", "1980-01-01"], ["DOVE, ANN", "1980-01-02"], ["DOVE, ANN", ""], ["", ""],
      ])
    func otherSpelling(person: [String]) throws {
      let lists = try screen(dispositions: [Self.disposition("2012-1", person, "GUILTY")])
      let found = try verdicts(lists)
      #expect(found["2012-1 DOVE, ANN"] == "review link_ambiguous")
      #expect(found["2012-1 CROW, BOB"] == "review link_ambiguous")
      #expect(found["2012-2 CROW, BOB"] == "review warrant_unknown", "Of another number.")
      #expect(try Set(reasons(lists)) == ["defendant_unclear"])
      #expect(
        try LinkedExportTests.linkedNumbers(lists).map(\.rows) == [["ambiguous": 1]])
    }

    @Test("a row of a number that no case has is an orphan, and so is one of another court")
    func orphans() throws {
      let other = Self.disposition("2012-1", ["HERON, IDA", ""], "GUILTY")
      let lists = try screen(dispositions: [
        Self.disposition("2012-9", Self.ann, "GUILTY"),
        [LinkedExport.queens] + other.dropFirst(),
      ])
      #expect(try reasons(lists) == ["no_such_case", "no_such_case"])
      #expect(try verdicts(lists)["2012-1 DOVE, ANN"] == "review warrant_unknown")
    }

    @Test("parties are joined to their own cases, and a case without one is told")
    func parties() throws {
      let lists = try screen(parties: [
        Self.party("2012-1", Self.ann, "4711K"), Self.party("2012-1", Self.bob),
      ])
      let found = try verdicts(lists)
      #expect(found["2012-1 DOVE, ANN"] == "review warrant_unknown")
      #expect(found["2012-1 CROW, BOB"] == "review warrant_unknown")
      #expect(found["2012-2 CROW, BOB"] == "review linked_row_missing")
      #expect(try reasons(lists) == ["no_row_in_this_file"])
    }

    // MARK: One way of comparing numbers

    @Test(
      "where two layouts make case numbers comparable in different ways, nothing is read",
      arguments: ["t-cases", "t-dispositions"])
    func ignoredCharacters(id: String) throws {
      let folder = try TemporaryFolder()
      let paths = try LinkedExport().write(in: folder)
      func layouts(_ key: String, of ids: Set<String>) throws -> [String] {
        try ["t-charges", "t-cases", "t-parties", "t-dispositions", "t-warrants"].map { own in
          let text = LinkedLayouts.all[own] ?? ""
          return try folder.write(
            ids.contains(own) ? text + "\n\(key)\n" : text, to: "of-\(ids.count)/\(own).yaml")
        }
      }
      let key = "key: {ignore: [hyphens]}"
      let one = LinkedExport.Written(paths: paths.paths, layouts: try layouts(key, of: [id]))
      var sentence = ""
      do {
        _ = try one.screen()
      } catch let error as ScreeningError {
        sentence = "\(error)"
      }
      #expect(sentence.contains("layout '\(id)' says 'key: {ignore: [hyphens], defendant: false}'"))
      #expect(sentence.hasSuffix("Write the same line into both layouts."))
      let all: Set = ["t-charges", "t-cases", "t-parties", "t-dispositions", "t-warrants"]
      let same = try LinkedExport.Written(paths: paths.paths, layouts: layouts(key, of: all))
        .screen()
      #expect(try same.verdicts() == paths.screen().verdicts())
    }

    // MARK: People

    @Test("alerts and suggestions know the people whom only the parties file names")
    func alerts() throws {
      let folder = try TemporaryFolder()
      func file(_ name: String, _ rows: [[String]]) throws -> [String] {
        let header = CSVText.line(LinkedExport.headers[name] ?? [])
        return [
          try folder.write(
            RecordBuilder.file([header] + rows.map { CSVText.line($0) }), to: "\(name).csv")
        ]
      }
      let numbers = ["2012-1", "2012-2", "2012-3", "2012-4"]
      var linked = LinkedFiles()
      linked.parties = try file(
        "parties",
        [
          Self.party("2012-1", Self.ann, "4711K"),
          Self.party("2012-2", ["DOVE, ANN", "1981-01-01"], "4711K"),
          Self.party("2012-3", Self.bob, "17A"), Self.party("2012-4", Self.bob),
        ])
      let lists = try Screened(
        file(
          "charges",
          numbers.map {
            [LinkedExport.kings, $0, "1", "PL 230.00", "", "BM", "2012-03-04", "OPEN", "1", ""]
          }),
        linked: linked, layouts: LinkedLayouts.write(["t-charges", "t-parties"], in: folder))
      let alerts = try lists.table("alerts.csv")
      #expect(alerts.map { $0["alert"] } == ["several_birth_dates", "several_birth_dates"])
      #expect(alerts.map { $0["defendant"] } == ["DOVE, ANN", "DOVE, ANN"])
      let possible = try lists.table("possible-people.csv")
      #expect(Set(possible.map { $0["case_number"] }) == ["2012-3", "2012-4"])
    }
  }
}
