import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Exports of other shapes than a row a count")
  struct OtherShapesTests {
    /// A layout of such an export; every count is of Kings County and on warrant.
    private static func layout(_ body: String) -> String {
      """
      id: ny-other
      title: An invented export
      jurisdiction: US-NY
      kind: charges
      counts: all
      court: KINGS CRIMINAL COURT
      dates: [MM/DD/YYYY]
      codes:
        case_status: {open: [OPEN]}
        stage: {arrest: [ARREST], filed: [FILED], final: [FINAL]}
        attempted: {yes: [Y], no: [N]}
        disposition: {dismissed: [GONE]}
      \(body)
      """
    }

    /// Screens one export through a layout, beside an open bench warrant for each docket named.
    private func screen(
      _ text: String, _ layout: String, warrants: [String] = ["1", "2", "3"],
      isAsked: Bool = false, workers: Int = 2, blockBytes: Int = 1 << 20
    ) throws -> Screened {
      let rules = try RulesFolder()
      try rules.addLayout("ny-other", Self.layout(layout))
      var records = RecordBuilder()
      for docket in warrants { records.warrant(docket) }
      let folder = try TemporaryFolder()
      let export = try folder.write(text, to: "charges.csv")
      let list = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      return try Screened(
        [export], warrants: [list], layouts: isAsked ? ["ny-other"] : [], workers: workers,
        blockBytes: blockBytes, rules: rules.path)
    }

    private static let packed = """
      columns: {case_number: NO, case_status: STATUS, offense_date: DATE, defendant_name: NAME}
      packed:
        separator: ";"
        columns:
          citation: {column: CHARGES, before: " - "}
          description: {column: CHARGES, after: " - "}
          class: CLASSES
          disposition: ENDS
        none: [NO CHARGE]
      """

    @Test("several charges in a cell are several counts of one row")
    func packed() throws {
      let lists = try screen(
        """
        NO,NAME,STATUS,DATE,CHARGES,CLASSES,ENDS
        1,A,OPEN,03/01/2014,PL 230.00 - PROSTITUTION;PL 240.20 - DISORDERLY CONDUCT,BM;V,
        2,B,OPEN,03/01/2014,PL 230.00 - PROSTITUTION; PL 230.34 - SEX TRAFFICKING;,BM;BF,
        3,C,OPEN,03/01/2014,PL 230.00 - PROSTITUTION;PL 230.00 - PROSTITUTION,BM;BM,GONE
        4,D,OPEN,03/01/2014,NO CHARGE,,
        5,E,OPEN,03/01/2014,PL 240.20 - DISORDERLY CONDUCT,V,
        """, Self.packed)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "excluded guard_trafficking")
      // One end for two charges: whose it is is unknown, though the word has a meaning.
      #expect(try lists.verdict("3") == "review disposition_unknown")
      #expect(lists.summary.unmapped_words.keys.sorted() == ["disposition"])
      #expect(
        lists.summary.rows == [
          "read": 5, "candidate": 1, "accompanying": 0, "excluded": 1, "review": 1,
          "not_covered": 2, "duplicate": 0, "rejected": 0,
        ])
      let row = try #require(try lists.table("candidates.csv").first)
      #expect(row["record"] == "1/1" && row["line"] == "2")
    }

    @Test("a cell of very many charges beside a long one does not fill the memory")
    func packedWithoutEnd() throws {
      let (name, charges) = (
        String(repeating: "A", count: 3000), String(repeating: "PL 230.00 - P;", count: 3000)
      )
      let lists = try screen(
        "NO,NAME,STATUS,DATE,CHARGES,CLASSES,ENDS\n1,\(name),OPEN,03/01/2014,\(charges),BM,\n",
        Self.packed)
      #expect(lists.summary.rows["read"] == 1 && lists.summary.cases["read"] == 1)
      #expect(lists.summary.cases["candidate"] == 0)
    }

    @Test("two equal charges of one row are two counts; two equal rows are duplicates")
    func packedRepeats() throws {
      let row = "1,A,OPEN,03/01/2014,PL 230.00 - X;PL 230.00 - X,BM;BM,\n"
      let header = "NO,NAME,STATUS,DATE,CHARGES,CLASSES,ENDS\n"
      let once = try screen(header + row, Self.packed)
      #expect(once.summary.rows["candidate"] == 1 && once.summary.duplicates["exact"] == 0)
      let twice = try screen(header + row + row, Self.packed)
      #expect(twice.summary.rows["candidate"] == 1 && twice.summary.rows["duplicate"] == 1)
      // In counts: both of the second row.
      #expect(twice.summary.duplicates["exact"] == 2)
    }

    @Test("charges side by side, each in a case of its own")
    func groups() throws {
      let lists = try screen(
        """
        STATUS,DATE,NO1,CHARGE1,CLASS1,NO2,CHARGE2,CLASS2
        OPEN,03/01/2014,1,PL 230.00,BM,2,PL 230.00,BM
        OPEN,03/01/2014,2,PL 230.34,BF,,,
        OPEN,03/01/2014,3,PL 230.00,BM,,,
        OPEN,03/01/2014,,,,4,PL 240.20,V
        """,
        """
        columns: {case_status: STATUS, offense_date: DATE}
        repeat:
          times: 4
          columns: {case_number: "NO{n}", citation: "CHARGE{n}", class: "CLASS{n}"}
        """)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "excluded guard_trafficking")
      #expect(try lists.verdict("3") == "candidate covered")
      // The first row holds a candidate and an excluded charge: the exclusion weighs more.
      #expect(lists.summary.rows["excluded"] == 1 && lists.summary.rows["candidate"] == 1)
      #expect(lists.summary.rows["not_covered"] == 2 && lists.summary.rows["read"] == 4)
      #expect(lists.summary.cases["read"] == 4)
    }

    @Test("the latest stage that has a citation decides, and an earlier one is not forgotten")
    func stages() throws {
      let lists = try screen(
        """
        NO,STATUS,DATE,CLASS,ARREST,ARREST TEXT,FILED,FILED TEXT,COURT,COURT TEXT
        1,OPEN,03/01/2014,BM,PL 240.20,DISORDERLY CONDUCT,PL 230.00,PROSTITUTION,,
        2,OPEN,03/01/2014,V,PL 230.00,PROSTITUTION,PL 230.00,,PL 240.20,DISORDERLY CONDUCT
        3,OPEN,03/01/2014,BM,,,,,PL 230.00,PROSTITUTION
        """,
        """
        columns: {case_number: NO, case_status: STATUS, offense_date: DATE, class: CLASS}
        stages:
          - {citation: ARREST, description: ARREST TEXT}
          - {citation: FILED, description: FILED TEXT}
          - {citation: COURT, description: COURT TEXT}
        """)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "review charged_as_covered")
      #expect(try lists.verdict("3") == "candidate covered")
    }

    @Test("a guard word in the text of an earlier stage holds a covered count back")
    func guardAtArrest() throws {
      let lists = try screen(
        """
        NO,STATUS,DATE,CLASS,ARREST,ARREST TEXT,COURT,COURT TEXT
        1,OPEN,03/01/2014,BM,PL 230.34,SEX TRAFFICKING,PL 230.00,PROSTITUTION
        """,
        """
        columns: {case_number: NO, case_status: STATUS, offense_date: DATE, class: CLASS}
        stages:
          - {citation: ARREST, description: ARREST TEXT}
          - {citation: COURT, description: COURT TEXT}
        """)
      #expect(try lists.verdict("1").hasPrefix("review"))
    }

    private static let versions = """
      columns:
        case_number: NO
        count_number: COUNT
        case_status: STATUS
        offense_date: DATE
        class: CLASS
        citation: CHARGE
        version: VERSION
        stage: STAGE
      optional: [version, stage]
      """

    @Test("the newest version of a count decides, the others are set apart")
    func versionRows() throws {
      let lists = try screen(
        """
        NO,COUNT,VERSION,STATUS,DATE,CLASS,CHARGE
        1,1,10,OPEN,03/01/2014,BM,PL 230.00
        1,1,9,OPEN,03/01/2014,V,PL 240.20
        2,1,9,OPEN,03/01/2014,BM,PL 230.00
        2,1,10,OPEN,03/01/2014,V,PL 240.20
        3,1,1,OPEN,03/01/2014,BM,PL 230.00
        3,1,,OPEN,03/01/2014,V,PL 240.20
        """, Self.versions)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "review charged_as_covered")
      #expect(try lists.verdict("3") == "review conflicting_versions")
      #expect(lists.summary.rows["duplicate"] == 2 && lists.summary.rows["candidate"] == 1)
      #expect(lists.summary.duplicates["superseded"] == 2)
    }

    @Test("the final stage of a count decides over an earlier one, whatever the order of rows")
    func stageRows() throws {
      for rows in [["FINAL", "ARREST"], ["ARREST", "FINAL"]] {
        let charges = ["FINAL": "BM,PL 230.00", "ARREST": "V,PL 240.20"]
        let lists = try screen(
          "NO,COUNT,STAGE,STATUS,DATE,CLASS,CHARGE\n"
            + rows.map { "1,1,\($0),OPEN,03/01/2014,\(charges[$0] ?? "")\n" }.joined(),
          Self.versions)
        #expect(try lists.verdict("1") == "candidate covered")
        #expect(lists.summary.rows["duplicate"] == 1)
      }
    }

    @Test("a stage word that nobody mapped leaves the versions in contradiction")
    func unmappedStage() throws {
      let lists = try screen(
        """
        NO,COUNT,STAGE,STATUS,DATE,CLASS,CHARGE
        1,1,FINAL,OPEN,03/01/2014,BM,PL 230.00
        1,1,LATER,OPEN,03/01/2014,V,PL 240.20
        """, Self.versions)
      #expect(try lists.verdict("1") == "review conflicting_versions")
      #expect(lists.summary.unmapped_words["stage"] != nil)
    }

    @Test("a column says that a charge is an attempt, an unmapped word leaves it open")
    func attempts() throws {
      let lists = try screen(
        """
        NO,STATUS,DATE,CLASS,CHARGE,TRIED
        1,OPEN,03/01/2014,BM,PL 230.00,Y
        2,OPEN,03/01/2014,BM,PL 230.00,PERHAPS
        3,OPEN,03/01/2014,BM,PL 230.00,
        """,
        """
        columns:
          {case_number: NO, case_status: STATUS, offense_date: DATE, class: CLASS,
           citation: CHARGE, attempted: TRIED}
        """)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "review citation_unclear")
      #expect(try lists.verdict("3") == "candidate covered")
      let understood = try lists.table("candidates.csv").map { $0["statute"] ?? "" }
      #expect(understood == ["attempt of PL 230.00", "PL 230.00"])
    }

    @Test("a file without header is read when its layout is named, and only then")
    func headerless() throws {
      let text = "OPEN,1,03/01/2014,PL 230.00,BM\nOPEN,2,03/01/2014,PL 240.20,V\n"
      let layout = """
        header: none
        width: 5
        columns: {case_status: 1, case_number: 2, offense_date: 3, citation: 4, class: 5}
        """
      let lists = try screen(text, layout, isAsked: true)
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(lists.summary.rows["read"] == 2)
      let row = try #require(try lists.table("candidates.csv").first)
      #expect(row["record"] == "1" && row["line"] == "1")
      #expect(throws: ScreeningError.self) { try screen(text, layout) }
    }

    @Test(
      "titles above the header are skipped, totals below are set apart as footers",
      arguments: ["title_lines: 2", "title_lines: any"])
    func titlesAndFooters(titles: String) throws {
      let lists = try screen(
        """
        Report of warrants
        "Printed, on",03/01/2014
        NO,STATUS,DATE,CLASS,CHARGE
        2014KN000001,OPEN,03/01/2014,BM,PL 230.00
        Total:,,,,1
        (1 row affected)
        """,
        """
        \(titles)
        footers: ["TOTAL*", "*ROW AFFECTED"]
        columns:
          {case_number: NO, case_status: STATUS, offense_date: DATE, class: CLASS,
           citation: CHARGE}
        """, warrants: ["2014KN000001"])
      #expect(try lists.verdict("2014KN000001") == "candidate covered")
      #expect(lists.summary.rows["read"] == 3 && lists.summary.rows["rejected"] == 2)
      #expect(lists.summary.reject_kinds == ["footer": 2])
    }

    @Test("a citation spread over columns, and text that means blank in one column only")
    func joined() throws {
      let lists = try screen(
        """
        NO,STATUS,DATE,CLASS,LAW,ARTICLE,SUB
        1,OPEN,03/01/2014,BM,PL,230.00,-1
        2,OPEN,03/01/2014,BM,PL,240.37,2
        """,
        """
        columns:
          case_number: NO
          case_status: STATUS
          offense_date: DATE
          class: CLASS
          citation: {join: [LAW, ARTICLE, SUB], with: " "}
        blank: {citation: ["-1"]}
        """)
      let citations = try lists.table("candidates.csv").map { $0["citation"] ?? "" }
      #expect(citations == ["PL 230.00", "PL 240.37 2"])
    }

    @Test("no output depends on workers, blocks or the split of an expanded export")
    func sameBytes() throws {
      var text = "NO,NAME,STATUS,DATE,CHARGES,CLASSES,ENDS\n"
      for number in 0..<400 {
        let charges = ["PL 230.00 - PROSTITUTION", "PL 240.20 - \"DISORDERLY\", CONDUCT"]
        let count = number % 3
        let cell = charges.prefix(count).joined(separator: ";").replacing("\"", with: "\"\"")
        text += "\(number),N,OPEN,03/01/2014,\"\(cell)\",\(["", "BM", "BM;V"][count]),\n"
      }
      let warrants = (0..<400).map { "\($0)" }
      let one = try screen(text, Self.packed, warrants: warrants, workers: 1)
      let other = try screen(
        text, Self.packed, warrants: warrants, workers: 3, blockBytes: 1_000)
      #expect(one.summary.rows["candidate"] == 266)
      #expect(try one.meaning() == other.meaning())
      for name in ["candidates.csv", "review.csv"] {
        let places = try [one, other].map { try $0.table(name).map { [$0["record"], $0["line"]] } }
        #expect(places[0] == places[1] && !places[0].isEmpty)
      }
    }
  }
}
