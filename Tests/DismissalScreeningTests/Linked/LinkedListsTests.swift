import CourtRecords
import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Lists from outside, over exports in several files and over several versions of a count")
  struct LinkedListsTests {
    private static let kings = LinkedExport.kings

    /// Four dockets that would be candidates; name, birth date and identifier stand in the parties
    /// file alone.
    private func linked(
      exclusions: [[String]] = [], clients: [[String]] = []
    ) throws -> Screened {
      let folder = try TemporaryFolder()
      func write(_ name: String, _ rows: [[String]]) throws -> String {
        let header = LinkedExport.headers[name] ?? rows[0]
        return try folder.write(
          RecordBuilder.file(([header] + rows).map(CSVText.line)), to: "\(name).csv")
      }
      let people = [
        ("2015-1", "VEERLING, OTHO", "1980-03-05", "A1"),
        ("2015-2", "MUÑOZ GARCÍA, ADA", "1981-04-06", "A2"),
        ("2015-3", "MARCHWICK, PIA", "1982-05-07", "A3"),
        ("2015-4", "MARCHWICK, PIA", "1982-05-07", ""),
      ]
      let charges = try write(
        "charges",
        people.map {
          [Self.kings, $0.0, "1", "PL 230.00", "PROSTITUTION", "BM", "2012-03-04", "", "1", ""]
        })
      let warrants = try write(
        "warrants",
        people.map { [Self.kings, $0.0, "W\($0.0)", "BW", "OPEN", "2013-01-01"] })
      var files = LinkedFiles()
      files.cases = [
        try write("cases", people.map { [Self.kings, $0.0, "2012-03-05", "OPEN", "", "1"] })
      ]
      files.parties = [
        try write("parties", people.map { [Self.kings, $0.0, $0.1, $0.2, $0.3, "F", "DEF"] })
      ]
      let layouts = try LinkedLayouts.write(
        ["t-charges", "t-cases", "t-parties", "t-warrants"], in: folder)
      return try Screened(
        [charges], warrants: [warrants], linked: files, layouts: layouts,
        outside: OutsideInputs(
          exclusions: [
            try folder.write(
              RecordBuilder.file(
                ([["Docket", "NYSID", "Reason"]] + exclusions).map(CSVText.line)),
              to: "police.csv")
          ],
          clients: try folder.write(
            RecordBuilder.file(([["Ref", "Name", "DOB", "NYSID"]] + clients).map(CSVText.line)),
            to: "clients.csv")))
    }

    @Test("an identifier of the parties file excludes the case")
    func excludedByParty() throws {
      let lists = try linked(exclusions: [["", "A1", "protected witness"], ["2015-3", "", ""]])
      #expect(try lists.verdict("2015-1") == "excluded on_exclusion_list")
      #expect(try lists.verdict("2015-2") == "candidate covered")
      #expect(try lists.verdict("2015-3") == "excluded on_exclusion_list")
      #expect(
        try lists.table("exclusions.csv").map { $0["result"] } == ["matched", "matched"])
    }

    @Test("a client is found by name and birth date of the parties file, and by identifier")
    func clientOfParty() throws {
      let lists = try linked(clients: [
        ["c1", "Otho Veerling Jr.", "1980-03-05", ""],
        ["c2", "Munoz-Garcia, Ada", "06/04/1981", ""],
        ["c3", "Somebody Else", "", "a-3"],
        ["c4", "Pia Marchwick", "1982-05-07", ""],
      ])
      let found = Dictionary(
        grouping: try lists.table("clients.csv"), by: { $0["reference"] ?? "" }
      ).mapValues { $0.map { "\($0["match"] ?? "") \($0["case_number"] ?? "")" }.sorted() }
      #expect(found["c1"] == ["certain 2015-1"])
      // Day and month are exchanged in the list.
      #expect(found["c2"] == ["possible 2015-2"])
      #expect(found["c3"] == ["certain 2015-3"])
      #expect(found["c4"] == ["certain 2015-3", "certain 2015-4"])
    }

    // MARK: Versions

    /// One docket whose count was first written down for another person.
    private func versions(_ outside: (TemporaryFolder) throws -> OutsideInputs) throws -> Screened {
      let folder = try TemporaryFolder()
      let rules = try RulesFolder()
      try rules.changeLayout("ny-nyc-criminal-court") {
        $0.replacing("  mark: CASE_FLAGS\n", with: "  mark: CASE_FLAGS\n  version: NOTES\n")
      }
      var records = RecordBuilder()
      let (wrong, right) = (InventedPerson(3), InventedPerson(4))
      for (version, person) in [("2", right), ("1", wrong)] {
        records.charge(
          "2014KN000077", person.cells.merging(["NOTES": version]) { $1 })
      }
      records.warrant("2014KN000077", [:])
      let (charges, warrants) = try records.write(in: folder)
      return try Screened(
        [charges], warrants: [warrants], outside: outside(folder), rules: rules.path)
    }

    @Test("of two people whom two versions of a count name, either list finds both")
    func severalVersions() throws {
      let (wrong, right) = (InventedPerson(3), InventedPerson(4))
      for excluded in [wrong, right] {
        let lists = try versions { folder in
          OutsideInputs(
            exclusions: [
              try folder.write(
                RecordBuilder.file(
                  [["NYSID", "Reason"], [excluded.person, "witness"]].map(CSVText.line)),
                to: "police.csv")
            ],
            clients: try folder.write(
              RecordBuilder.file(
                ([["Ref", "Name", "DOB", "NYSID"]]
                  + [wrong, right].map {
                    [$0.person, $0.name, $0.born.description, $0.person]
                  }).map(CSVText.line)),
              to: "clients.csv"))
        }
        #expect(try !lists.verdict("2014KN000077").hasPrefix("candidate"))
        #expect(try lists.table("exclusions.csv").map { $0["result"] } == ["matched"])
        let matches = try lists.table("clients.csv").map { $0["case_number"] }
        #expect(matches == ["2014KN000077", "2014KN000077"])
      }
    }
  }
}
