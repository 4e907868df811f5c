import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Warrants that name no court")
  struct WarrantCourtTests {
    /// A candidate's charges in one court or two, and a warrant whose layout names this court.
    private static func verdicts(
      courts: [String], warrantLayout: (String) -> String
    ) throws -> [CaseName: String] {
      let folder = try TemporaryFolder()
      let header = LinkedExport.headers["charges"] ?? []
      let charges = courts.map {
        CSVText.line([
          $0, "2012-1", "1", "PL 230.00", "PROSTITUTION", "BM", "2012-03-04", "OPEN", "1", "",
        ])
      }
      let paths = try LinkedLayouts.write(["t-charges"], in: folder)
      let layout = warrantLayout(LinkedLayouts.all["t-warrants"] ?? "")
        .replacing("court: COURT, ", with: "")
      return try Screened(
        [folder.write(RecordBuilder.file([CSVText.line(header)] + charges), to: "charges.csv")],
        warrants: [
          folder.write(
            "CASE_NO,WARRANT,TYPE,WSTATUS,ISSUED\n2012-1,W1,BW,OPEN,2013-01-01\n",
            to: "warrants.csv")
        ], layouts: paths + [folder.write(layout, to: "layouts/t-warrants.yaml")]
      ).verdicts()
    }

    private static let kings = CaseName(court: LinkedExport.kings, number: "2012-1")

    @Test("are joined by the number where one court has it, or by the court that the layout names")
    func joined() throws {
      let alone = try Self.verdicts(courts: [LinkedExport.kings]) { $0 }
      #expect(alone[Self.kings] == "candidate covered")
      let named = try Self.verdicts(courts: [LinkedExport.kings, LinkedExport.queens]) {
        $0 + "\ncourt: \(LinkedExport.kings)\n"
      }
      #expect(named[Self.kings] == "candidate covered")
    }

    @Test("leave a case for review whose number two courts have")
    func unclear() throws {
      let both = try Self.verdicts(courts: [LinkedExport.kings, LinkedExport.queens]) { $0 }
      #expect(both[Self.kings] == "review link_ambiguous")
    }
  }
}
