import DismissalScreening
import MotionReports
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Explaining a case")
  struct ExplainTests {
    /// Two dockets of each family of the sample with their warrants, screened once.
    private struct Few: Sendable {
      let folder: TemporaryFolder
      let lists: Screened
      let run: ScreeningRun
      let manifest: RunManifest
      let rows: [ExportRecords.Row]

      init() throws {
        folder = try TemporaryFolder()
        rows = try Excerpt.fewOfEach(2)
        let charges = try folder.write(
          Sample.records().file(rows, withRejects: true), to: "charges.csv")
        let warrants = try folder.write(Excerpt.warrants(of: rows), to: "warrants.csv")
        lists = try Screened([charges], warrants: [warrants])
        run = try Screened.run([charges], warrants: [warrants])
        manifest = try ManifestReader.read(folder: lists.folder)
      }

      func explain(_ court: String?, _ number: String) throws -> CaseExplanation {
        try run.explain(court: court, caseNumber: number, asIn: manifest)
      }
    }

    private static let few = Result { try Few() }

    /// A row of each docket, with what is planned for the docket.
    private func dockets() throws -> [(row: ExportRecords.Row, truth: Sample.Truth)] {
      let truth = try Sample.truth()
      var seen: Set<CaseName> = []
      return try Self.few.get().rows.filter { seen.insert($0.name).inserted }
        .compactMap { row in truth[row.name].map { (row, $0) } }
    }

    @Test("gives the outcome and the reason that the run gave, for dockets of every family")
    func equalsDecision() throws {
      let few = try Self.few.get()
      let verdicts = try few.lists.verdicts()
      var differences: [String] = []
      var reasons: Set<String> = []
      for (row, truth) in try dockets() {
        let explanation = try few.explain(row.text(0), row.text(1))
        // A case without a covered count is in no list; its explanation tells which kind it is.
        let reason =
          explanation.reason == "not_addressed" ? "no_covered_charge" : explanation.reason
        let said = "\(explanation.outcome) \(reason)"
        let decided = verdicts[row.name] ?? "not_covered no_covered_charge"
        reasons.insert(said)
        if said != decided || said != truth.verdict {
          differences.append("\(row.text(1)) (\(truth.family)): \(said), decided \(decided)")
        }
      }
      #expect(differences == [])
      #expect(reasons.count >= 40)
    }

    @Test("shows initials and years of birth, and names only when asked")
    func masked() throws {
      let few = try Self.few.get()
      let place = try Sample.records().column("DEFENDANT_NAME")
      let address = try Sample.records().column("ADDRESS")
      for (row, truth) in try dockets().prefix(60) {
        let explanation = try few.explain(row.text(0), row.text(1))
        let text = explanation.text(showingNames: false)
        for word in row.text(place).split(whereSeparator: { !$0.isLetter }) where word.count > 3 {
          #expect(!text.contains(word), "\(truth.family)")
        }
        if !row.text(address).isEmpty { #expect(!text.contains(row.text(address))) }
      }
    }

    @Test("shows the name in full when asked, but never that of a sealed record")
    func shown() throws {
      let few = try Self.few.get()
      let place = try Sample.records().column("DEFENDANT_NAME")
      for (family, isShown) in [("guard_weapon", true), ("sealed", false)] {
        let docket = try #require(
          try dockets().first {
            $0.truth.family == family && $0.row.cells[place].allSatisfy { $0 < 0x80 }
          })
        let text = try few.explain(docket.row.text(0), docket.row.text(1)).text(showingNames: true)
        #expect(text.contains(docket.row.text(place)) == isShown, "\(family)")
      }
    }

    @Test("needs no court where the number is unambiguous, and asks for it where it is not")
    func ambiguous() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.charge("2014KN000001", ["COURT": "QUEENS CRIMINAL COURT"])
      records.charge("2014KN000002")
      let folder = try TemporaryFolder()
      let files = try records.write(in: folder)
      let lists = try Screened([files.charges], warrants: [files.warrants])
      let run = try Screened.run([files.charges], warrants: [files.warrants])
      let manifest = try ManifestReader.read(folder: lists.folder)
      let alone = try run.explain(court: nil, caseNumber: "2014kn000002", asIn: manifest)
      #expect(alone.reason == "pending_without_warrant")
      let error = #expect(throws: ScreeningError.self) {
        try run.explain(court: nil, caseNumber: "2014KN000001", asIn: manifest)
      }
      #expect(
        error?.description
          == "Several courts have a case 2014KN000001: Criminal Court of the City of New York, "
          + "Kings County, Criminal Court of the City of New York, Queens County. "
          + "Write COURT/2014KN000001.")
      #expect(throws: ScreeningError.noSuchCase("2014KN000003")) {
        try run.explain(court: nil, caseNumber: "2014KN000003", asIn: manifest)
      }
    }

    @Test("a count that the export does not number is said to have none")
    func unnumbered() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001", ["COUNT_NO": ""])
      records.warrant("2014KN000001")
      let folder = try TemporaryFolder()
      let files = try records.write(in: folder)
      let lists = try Screened([files.charges], warrants: [files.warrants])
      let run = try Screened.run([files.charges], warrants: [files.warrants])
      let manifest = try ManifestReader.read(folder: lists.folder)
      let text = try run.explain(court: nil, caseNumber: "2014KN000001", asIn: manifest)
        .text(showingNames: false)
      #expect(text.contains("Count without a number: covered"), "\(text)")
      #expect(text.contains("Count without a number: what is PL 230.00?"))
      #expect(!text.contains("Count :") && !text.contains("Count 0"))
    }

    @Test("finds the other counts of a case as the run found them")
    func otherCounts() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.disorderlyConduct("2014KN000001", count: 2, ["ARREST_CHARGE": "PL 240.20(5)"])
      records.disorderlyConduct("2014KN000001", count: 2, ["ARREST_CHARGE": "PL 240.20"])
      records.disorderlyConduct("2014KN000001", count: 3)
      records.disorderlyConduct("2014KN000001", count: 3, ["DATE_OF_BIRTH": "05/02/1980"])
      records.warrant("2014KN000001")
      let folder = try TemporaryFolder()
      let files = try records.write(in: folder)
      let lists = try Screened([files.charges], warrants: [files.warrants])
      let run = try Screened.run([files.charges], warrants: [files.warrants])
      let explanation = try run.explain(
        court: nil, caseNumber: "2014KN000001", asIn: ManifestReader.read(folder: lists.folder))
      #expect(
        try lists.verdict("2014KN000001") == "\(explanation.outcome) \(explanation.reason)")
    }

    @Test("refuses when the input or the rules are no longer those of the run")
    func changed() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      let folder = try TemporaryFolder()
      let rules = try RulesFolder()
      let files = try records.write(in: folder)
      let lists = try Screened([files.charges], rules: rules.path)
      let manifest = try ManifestReader.read(folder: lists.folder)
      try rules.changePolicy("ny-brooklyn-2021") { $0 + "# changed\n" }
      let changed = try Screened.run([files.charges], rules: rules.path)
      #expect(throws: ScreeningError.rulesChanged(role: "policy", id: "ny-brooklyn-2021")) {
        try changed.explain(court: nil, caseNumber: "2014KN000001", asIn: manifest)
      }
      records.charge("2014KN000002")
      _ = try records.write(in: folder)
      let run = try Screened.run([files.charges])
      #expect(throws: ScreeningError.inputChanged(file: files.charges)) {
        try run.explain(court: nil, caseNumber: "2014KN000001", asIn: manifest)
      }
    }
  }
}
