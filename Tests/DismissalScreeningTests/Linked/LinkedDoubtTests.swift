import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  /// One case that would be a candidate, and what a file beside its charges says of it.
  @Suite("What files beside the charges leave open")
  struct LinkedDoubtTests {
    private struct OneCase {
      var charges = [OneCase.charge("1", "PL 230.00", "BM")]
      var cases: [[String]] = []
      var parties: [[String]] = []
      var dispositions: [[String]] = []
      var warrantCourt = LinkedExport.kings
      var exclusions = ""
      var clients = ""
      /// Changes the text of a layout.
      var edits: [String: (String) -> String] = [:]

      static func charge(
        _ count: String, _ cite: String, _ grade: String, court: String = LinkedExport.kings
      ) -> [String] {
        [court, "2012-1", count, cite, "", grade, "2012-03-04", "OPEN", "1", ""]
      }

      func screen() throws -> Screened {
        let folder = try TemporaryFolder()
        var layouts: [String] = []
        func layout(_ id: String) throws {
          let text = LinkedLayouts.all[id] ?? ""
          layouts.append(
            try folder.write(edits[id]?(text) ?? text, to: "layouts/\(id).yaml"))
        }
        func file(_ name: String, _ rows: [[String]]) throws -> [String] {
          if rows.isEmpty { return [] }
          try layout("t-\(name)")
          let header = CSVText.line(LinkedExport.headers[name] ?? [])
          return [
            try folder.write(
              RecordBuilder.file([header] + rows.map { CSVText.line($0) }), to: "\(name).csv")
          ]
        }
        var linked = LinkedFiles()
        linked.cases = try file("cases", cases)
        linked.parties = try file("parties", parties)
        linked.dispositions = try file("dispositions", dispositions)
        let outside = OutsideInputs(
          exclusions: exclusions.isEmpty ? [] : [try folder.write(exclusions, to: "police.csv")],
          clients: clients.isEmpty ? nil : try folder.write(clients, to: "clients.csv"))
        return try Screened(
          file("charges", charges),
          warrants: file(
            "warrants", [[warrantCourt, "2012-1", "W1", "BW", "OPEN", "2013-01-01"]]),
          linked: linked, layouts: layouts, outside: outside)
      }

      func verdict() throws -> String? {
        try screen().verdicts()[CaseName(court: LinkedExport.kings, number: "2012-1")]
      }
    }

    private static func party(
      _ name: String, born: String, _ identifier: String
    ) -> [String] {
      [LinkedExport.kings, "2012-1", name, born, identifier, "", "DEF"]
    }

    @Test(
      "a filler joins no two defendants",
      arguments: ["UNKNOWN", "0000000", "000-00-0000", "n/a", "XXXXXX"])
    func fillers(identifier: String) throws {
      var one = OneCase()
      one.parties = [
        Self.party("DOVE, ANN", born: "1980-01-01", identifier),
        Self.party("CROW, BOB", born: "1970-02-02", identifier),
      ]
      #expect(try one.verdict() == "review several_defendants")
      one.parties[1] = Self.party("DOVE, ANN M", born: "1980-01-01", identifier)
      #expect(try one.verdict() == "candidate covered")
    }

    @Test("a filler in one file is no other identifier than that of another")
    func fillerBesideIdentifier() throws {
      var one = OneCase()
      one.parties = [Self.party("DOVE, ANN", born: "1980-01-01", "UNKNOWN")]
      one.parties.append(Self.party("DOVE, ANN", born: "1980-01-01", "4711K"))
      let lists = try one.screen()
      #expect(try lists.table("disagreements.csv").isEmpty)
      #expect(lists.summary.people == ["lower": 1, "upper": 1])
    }

    @Test("the words that a layout maps to courts hold in every file")
    func courtWords() throws {
      var one = OneCase()
      one.dispositions = [["KC", "2012-1", "1", "NOLLE PROSEQUI", "2014-01-01", ""]]
      one.edits["t-dispositions"] = {
        $0.replacing("codes:", with: "codes:\n  court: {kings-criminal: [KC]}")
      }
      #expect(try one.verdict() == "review stage_contradictory")
    }

    @Test("a row of a court that nobody knows leaves the case of its number open")
    func unknownCourts() throws {
      var one = OneCase()
      one.dispositions = [["KGS CRM", "2012-1", "1", "NOLLE PROSEQUI", "2014-01-01", ""]]
      let lists = try one.screen()
      #expect(
        try lists.verdicts()[CaseName(court: LinkedExport.kings, number: "2012-1")]
          == "review link_ambiguous")
      #expect(try lists.table("linked-rows.csv").map { $0["reason"] } == ["court_unknown"])
      one.dispositions[0][0] = LinkedExport.queens
      #expect(try one.verdict() == "candidate covered", "Another court's case of the number.")
    }

    @Test("so does an open warrant of such a court")
    func unknownCourtOfWarrant() throws {
      var one = OneCase()
      one.warrantCourt = "KGS CRM"
      #expect(try one.verdict() == "review link_ambiguous")
      one.warrantCourt = LinkedExport.queens
      #expect(try one.verdict() == "review pending_without_warrant")
    }

    @Test("a case that ended as one count did leaves open how its other counts stand")
    func caseEnding() throws {
      var one = OneCase()
      one.charges.append(OneCase.charge("2", "PL 240.20", "V"))
      one.dispositions = [[LinkedExport.kings, "2012-1", "2", "NOLLE PROSEQUI", "2014-01-01", ""]]
      #expect(try one.verdict() == "candidate covered", "The covered count stands.")
      one.cases = [[LinkedExport.kings, "2012-1", "", "NOLLE PROSEQUI", "", "1"]]
      one.edits["t-cases"] = {
        $0.replacing("case_status: STATUS", with: "disposition: STATUS")
          .replacing(
            "case_status: {open: [OPEN, REOPENED], closed: [CLOSED]}",
            with: "disposition: {dismissed: [NOLLE PROSEQUI]}")
      }
      #expect(try one.verdict() == "review sources_disagree")
    }

    @Test("an exclusion list and a client list know the people of the parties file")
    func people() throws {
      var one = OneCase()
      one.parties = [Self.party("DOVE, ANN", born: "1980-01-01", "4711K")]
      one.exclusions = "person_id,reason\n4711K,open investigation\n"
      one.clients = "name,birth_date\n\"Dove, Ann\",1980-01-01\n"
      let lists = try one.screen()
      #expect(
        try lists.verdicts()[CaseName(court: LinkedExport.kings, number: "2012-1")]
          == "excluded on_exclusion_list")
      #expect(try lists.table("clients.csv").map { $0["match"] } == ["certain"])
    }
  }
}
