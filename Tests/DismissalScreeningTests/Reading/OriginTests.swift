import DismissalScreening
import RuleDocuments
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Whose law, and which court: by a column")
  struct OriginTests {
    private static func layout(_ body: String, id: String = "ny-other") -> String {
      """
      id: \(id)
      title: An invented export
      kind: charges
      counts: all
      dates: [MM/DD/YYYY]
      codes:
        case_status: {open: [OPEN]}
      \(body)
      """
    }

    private static let ofStates = layout(
      """
        class: {B: BM}
      jurisdiction:
        column: STATE
        codes: {US-NY: [NY, NEW YORK], US-NJ: [NJ], other: ["FED*"]}
      court: KINGS CRIMINAL COURT
      columns:
        case_number: NO
        count_number: COUNT
        citation: CHARGE
        description: TEXT
        class: CLASS
        offense_date: DATE
        case_status: STATUS
      """)

    private func screen(
      _ text: String, _ layout: String, courts: [String] = [], policy: String = "ny-brooklyn-2021",
      isHypothetical: Bool = false, dockets: [String] = ["1", "2", "3", "4", "5", "6", "7"]
    ) throws -> Screened {
      let rules = try RulesFolder()
      try rules.addLayout("ny-other", layout)
      var records = RecordBuilder()
      for docket in dockets { records.warrant(docket) }
      let folder = try TemporaryFolder()
      let export = try folder.write(text, to: "charges.csv")
      let list = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      return try Screened(
        [export], warrants: [list], policy: policy, layouts: ["ny-other"],
        isHypothetical: isHypothetical, rules: rules.path)
    }

    private static let rows = """
      NO,COUNT,STATE,CHARGE,TEXT,CLASS,DATE,STATUS
      1,1,NY,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      2,1,NJ,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      3,1,,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      4,1,N.Y.C.,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      5,1,New York,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      5,2,NJ,2C:34-1,PROSTITUTION,DP,03/01/2014,OPEN
      6,1,NY,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      6,2,,PL 230.34,SEX TRAFFICKING,BF,03/01/2014,OPEN
      7,1,NY,PL 230.00,PROSTITUTION,B,03/01/2014,OPEN
      7,2,N.Y.C.,PL 240.20,DISORDERLY CONDUCT,V,03/01/2014,OPEN
      8,1,FEDERAL,18 USC 2421,TRANSPORTATION FOR PROSTITUTION,F,03/01/2014,OPEN
      9,1,,PL 155.25,PETIT LARCENY,A,03/01/2014,OPEN
      """

    @Test("a charge of another state, or of none that is known, is never read by this law")
    func states() throws {
      let lists = try screen(Self.rows, Self.ofStates)
      #expect(try lists.verdict("1") == "candidate covered")
      // Another state: out of authority, so not listed among what the policy could cover.
      #expect(try lists.verdict("2") == "not listed")
      #expect(try lists.verdict("3") == "review jurisdiction_unknown")
      #expect(try lists.verdict("4") == "review jurisdiction_unknown")
      #expect(try lists.verdict("5") == "review foreign_count")
      // What may be a guard stops the case; a count of unknown law holds it.
      #expect(try lists.verdict("6") == "excluded guard_trafficking")
      #expect(try lists.verdict("7") == "review jurisdiction_unknown")
      #expect(try lists.verdict("8") == "not listed")
      #expect(try lists.verdict("9") == "not listed")
      #expect(
        lists.summary.unmapped_words["jurisdiction"] == [
          ["word": .word("N.Y.C."), "rows": .count(2)]
        ])
      #expect(lists.summary.rows["read"] == 12 && lists.summary.rows["candidate"] == 1)
    }

    @Test("the same rows, whatever the policy: a recommendation lifts authority, not the law")
    func hypothetical() throws {
      let lists = try screen(Self.rows, Self.ofStates, policy: "model")
      #expect(try lists.verdict("2") == "not listed")
      #expect(try lists.verdict("3") == "review jurisdiction_unknown")
    }

    @Test("a policy of a state that the column does not name has no authority over the export")
    func refused() throws {
      let jersey = Self.ofStates.replacing("US-NY: [NY, NEW YORK], ", with: "")
      #expect(throws: ScreeningError.self) { try screen(Self.rows, jersey) }
    }

    private static let ofCourts = layout(
      """
        court: {kings-criminal: ["KCR*"], QUEENS CRIMINAL COURT: [QCR]}
      jurisdiction: US-NY
      columns:
        court: {column: NO, letters: true}
        case_number: NO
        citation: CHARGE
        class: CLASS
        offense_date: DATE
        case_status: STATUS
      """)

    @Test("the letters of a case number name the court, through the layout's words")
    func courts() throws {
      let lists = try screen(
        """
        NO,CHARGE,CLASS,DATE,STATUS
        2014-KCR-1,PL 230.00,BM,03/01/2014,OPEN
        2014-KCRA-2,PL 230.00,BM,03/01/2014,OPEN
        2014 QCR 3,PL 230.00,BM,03/01/2014,OPEN
        2014-XX-4,PL 230.00,BM,03/01/2014,OPEN
        5,PL 230.00,BM,03/01/2014,OPEN
        """, Self.ofCourts, dockets: ["2014-KCR-1", "2014-KCRA-2", "2014 QCR 3", "2014-XX-4"])
      #expect(try lists.verdict("2014-KCR-1") == "candidate covered")
      #expect(try lists.verdict("2014-KCRA-2") == "candidate covered")
      let verdicts = try lists.verdicts()
      #expect(verdicts[CaseName(court: "QUEENS", number: "2014 QCR 3")] == "not_covered authority")
      #expect(verdicts[CaseName(court: "XX", number: "2014-XX-4")] == "review court_unknown")
      #expect(verdicts[CaseName(court: "", number: "5")] == "review court_unknown")
      #expect(lists.summary.unmapped_words["court"] == [["word": .word("XX"), "rows": .count(1)]])
    }

    @Test("a warrants list takes its court from its layout too: the fixed one, or a mapped word")
    func warrants() throws {
      for court in ["court: KINGS CRIMINAL COURT", "codes: {court: {kings-criminal: [KC]}}"] {
        let isFixed = court.hasPrefix("court")
        let rules = try RulesFolder()
        try rules.addLayout("ny-other", Self.ofCourts)
        try rules.addLayout(
          "ny-list",
          """
          id: ny-list
          title: An invented list
          jurisdiction: US-NY
          kind: warrants
          lists: all
          dates: [MM/DD/YYYY]
          \(isFixed ? court : "")
          columns:
            \(isFixed ? "" : "court: COURT")
            case_number: DOCKET
            warrant_number: NUMBER
            warrant_type: TYPE
            warrant_status: STATUS
            issue_date: ISSUED
          codes:
            warrant_type: {bench: [BENCH]}
            warrant_status: {open: [OPEN]}
            \(isFixed ? "" : "court: {kings-criminal: [KC]}")
          """)
        let folder = try TemporaryFolder()
        let export = try folder.write(
          "NO,CHARGE,CLASS,DATE,STATUS\n2014-KCR-1,PL 230.00,BM,03/01/2014,OPEN\n",
          to: "charges.csv")
        let list = try folder.write(
          "COURT,DOCKET,NUMBER,TYPE,STATUS,ISSUED\nKC,2014-KCR-1,W1,BENCH,OPEN,06/01/2014\n"
            + "ZZ,77,W2,BENCH,OPEN,06/01/2014\n", to: "warrants.csv")
        let lists = try Screened(
          [export], warrants: [list], layouts: ["ny-other", "ny-list"], rules: rules.path)
        #expect(try lists.verdict("2014-KCR-1") == "candidate covered", "\(court)")
        #expect(lists.summary.warrants["candidate"] == 1)
        let unmapped =
          isFixed ? nil : [["word": Screened.WordOrCount.word("ZZ"), "rows": .count(1)]]
        #expect(lists.summary.unmapped_words["court"] == unmapped)
      }
    }

    @Test("a court that the statutes file does not know is a fault of the layout")
    func check() throws {
      let rules = try RulesFolder()
      try rules.addLayout(
        "ny-other", Self.ofCourts.replacing("kings-criminal", with: "kings-crimnal"))
      let faults = RuleCheck(library: try RuleLibrary(folder: rules.path)).run().faults
      #expect(faults.count == 1)
      #expect(faults.first?.message.contains("Did you mean 'kings-criminal'?") == true)
    }
  }
}
