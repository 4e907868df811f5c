import Testing

extension ScreeningTests {
  @Suite("From rows to a case")
  struct CaseAssemblyTests {
    /// Screens a few rows of one docket, which has an open bench warrant.
    private func verdict(_ write: (inout RecordBuilder) -> Void) throws -> String {
      try lists(write).verdict("2014KN000001")
    }

    private func lists(_ write: (inout RecordBuilder) -> Void) throws -> Screened {
      var records = RecordBuilder()
      write(&records)
      records.warrant("2014KN000001")
      return try records.screen()
    }

    @Test("one perfect count with an open bench warrant is a candidate")
    func perfect() throws {
      #expect(try verdict { $0.charge("2014KN000001") } == "candidate covered")
    }

    @Test("court and docket number are compared trimmed and case folded")
    func keys() throws {
      let lists = try lists {
        $0.charge(" 2014kn000001 ", ["COURT": "Kings criminal court"])
        $0.disorderlyConduct("2014KN000001", count: 2)
      }
      #expect(lists.summary.cases["read"] == 1)
      #expect(lists.summary.cases["candidate"] == 1)
      #expect(lists.summary.rows["accompanying"] == 1)
    }

    @Test("the same docket number in another court is another case")
    func otherCourt() throws {
      let lists = try lists {
        $0.charge("2014KN000001")
        $0.charge("2014KN000001", ["COURT": "QUEENS CRIMINAL COURT"])
      }
      #expect(lists.summary.cases["read"] == 2)
      #expect(lists.summary.cases["candidate"] == 1)
      let other = CaseName(court: "QUEENS CRIMINAL COURT", number: "2014KN000001")
      #expect(try lists.verdicts()[other] == "not_covered authority")
    }

    @Test(
      "a filler in the place of an identifier joins no two defendants",
      arguments: ["UNKNOWN", "0000000", "000-00-0000", "xxx", "UNK"])
    func fillers(identifier: String) throws {
      let both = try verdict {
        $0.charge("2014KN000001", ["NYSID": identifier])
        $0.disorderlyConduct(
          "2014KN000001", count: 2,
          ["NYSID": identifier, "DEFENDANT_NAME": "CROW, BOB", "DATE_OF_BIRTH": "02/02/1970"])
      }
      #expect(both == "review several_defendants")
    }

    @Test("a row that does not say its court may be of the case of its number")
    func blankCourt() throws {
      let assault = [
        "CHARGE": "PL 120.05", "CHARGE_DESCRIPTION": "ASSAULT 2", "SEVERITY": "DF", "COURT": "",
      ]
      let other = try verdict {
        $0.charge("2014KN000001")
        $0.charge("2014KN000001", count: 2, assault)
      }
      #expect(other == "review court_unknown")
      let another = try verdict {
        $0.charge("2014KN000001")
        $0.charge("2014KN000002", count: 2, assault)
      }
      #expect(another == "candidate covered")
    }

    @Test("an exact duplicate and a repeat in another place are set apart")
    func duplicates() throws {
      let lists = try lists {
        $0.charge("2014KN000001")
        $0.charge("2014KN000001")
        $0.charge("2014KN000001", ["ADDRESS": "1 FERN COURT"])
      }
      #expect(lists.summary.cases["candidate"] == 1)
      #expect(lists.summary.rows["duplicate"] == 2)
      #expect(lists.summary.duplicates == ["exact": 1, "repeat": 1])
    }

    @Test("a repeat of a count that no policy covers stays not covered")
    func unrelatedRepeats() throws {
      let lists = try lists {
        $0.disorderlyConduct("2014KN000002", count: 1)
        $0.disorderlyConduct("2014KN000002", count: 1)
      }
      #expect(lists.summary.rows["not_covered"] == 2)
      #expect(lists.summary.rows["duplicate"] == 0)
    }

    @Test(
      "one count with two versions of a deciding fact is for review",
      arguments: [
        ["OFFENSE_DATE": "04/01/2014"], ["CHARGE": "PL 240.37(2)"], ["SEVERITY": "V"],
        ["PLEA": "NOT GUILTY"], ["DISPOSITION": "ACD"], ["CASE_STATUS": "DISPOSED"],
        ["DATE_OF_BIRTH": "05/01/1981", "NYSID": "1"], ["ARREST_CHARGE": "PL 230.04"],
      ] as [[String: String]])
    func conflicts(change: [String: String]) throws {
      let both = try verdict {
        $0.charge("2014KN000001", change.filter { $0.key == "NYSID" })
        $0.charge("2014KN000001", change)
      }
      #expect(both == "review conflicting_versions")
    }

    @Test("two counts of one offense are two counts, not versions")
    func twoCounts() throws {
      let lists = try lists {
        $0.charge("2014KN000001")
        $0.charge("2014KN000001", count: 2, ["OFFENSE_DATE": "04/01/2014"])
      }
      #expect(lists.summary.cases["candidate"] == 1)
      #expect(lists.summary.rows["candidate"] == 2)
    }

    @Test(
      "two defendants under one number are for review, in either order of the rows",
      arguments: [
        [["NYSID": "1"], ["NYSID": "2"]],
        [["DEFENDANT_NAME": "FERNWRIGHT, ALMA"], [:]],
        [["DEFENDANT_NAME": "FERNWRIGHT, ALMA", "NYSID": "1"], [:]],
        [["DATE_OF_BIRTH": "01/01/1970"], [:]],
      ] as [[[String: String]]])
    func severalDefendants(rows: [[String: String]]) throws {
      for order in [rows, rows.reversed()] {
        let both = try verdict { records in
          for (index, change) in order.enumerated() {
            records.charge("2014KN000001", count: index + 1, change)
          }
        }
        #expect(both == "review several_defendants")
      }
    }

    @Test("one person under two spellings of the name is one defendant when the number says so")
    func onePerson() throws {
      let both = try verdict {
        $0.charge("2014KN000001", ["NYSID": "1", "DEFENDANT_NAME": "THISTLEWICK, OTHO"])
        $0.charge("2014KN000001", count: 2, ["NYSID": "1", "DEFENDANT_NAME": "THISTLEWICK, O"])
      }
      #expect(both == "candidate covered")
    }

    @Test("an identifier with two birth dates is for review, in both dockets")
    func identity() throws {
      let lists = try lists {
        $0.charge("2014KN000001", ["NYSID": "1"])
        $0.charge("2014KN000002", ["NYSID": "1", "DATE_OF_BIRTH": "01/01/1970"])
        $0.warrant("2014KN000002")
      }
      #expect(try lists.verdict("2014KN000001") == "review identity_conflict")
      #expect(try lists.verdict("2014KN000002") == "review identity_conflict")
    }

    @Test("a row without a case number is for review, never a candidate and never a duplicate")
    func noCaseNumber() throws {
      let lists = try lists {
        $0.charge("")
        $0.charge("")
        $0.disorderlyConduct("", count: 1)
        $0.warrant("")
      }
      #expect(lists.summary.rows["review"] == 2)
      #expect(lists.summary.rows["not_covered"] == 1)
      #expect(lists.summary.rows["duplicate"] == 0)
      #expect(lists.summary.cases["read"] == 0)
      #expect(lists.summary.rows_without_case_number == 3)
      #expect(
        try lists.table("review.csv").map { $0["reason"] } == ["no_case_number", "no_case_number"])
      #expect(lists.summary.warrants["orphan"] == 2)
    }

    @Test("the counts of a case are put together wherever they stand")
    func farApart() throws {
      let verdict = try verdict { records in
        records.charge("2014KN000001")
        for number in 2...400 {
          records.disorderlyConduct("2014KN00\(1000 + number)", count: 1)
        }
        records.charge(
          "2014KN000001", count: 2,
          ["CHARGE": "PL 265.01(1)", "CHARGE_DESCRIPTION": "CPW 4", "SEVERITY": "AM"])
      }
      #expect(verdict == "excluded guard_weapon")
    }
  }
}
