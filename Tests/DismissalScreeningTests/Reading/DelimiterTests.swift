import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Exports whose cells are not divided by commas")
  struct DelimiterTests {
    /// The verdict on one perfect docket in an export with another delimiter, whose layout stands
    /// beside the one for commas.
    private func verdict(delimiter: String, named word: String) throws -> String {
      let rules = try RulesFolder()
      try rules.copyLayout("ny-nyc-criminal-court", as: "ny-other") {
        $0.replacing("kind: charges", with: "kind: charges\ndelimiter: \"\(word)\"")
      }
      var records = RecordBuilder()
      records.charge("2014KN000001", ["DEFENDANT_NAME": "THISTLEWICK OTHO"])
      records.warrant("2014KN000001")
      let folder = try TemporaryFolder()
      let comma = String(decoding: RecordBuilder.file(records.charges), as: UTF8.self)
      let charges = try folder.write(comma.replacing(",", with: delimiter), to: "charges.csv")
      let warrants = try folder.write(
        String(decoding: RecordBuilder.file(records.warrants), as: UTF8.self), to: "warrants.csv")
      return try Screened([charges], warrants: [warrants], rules: rules.path)
        .verdict("2014KN000001")
    }

    @Test(
      "the header tells the delimiter, and the case comes out the same",
      arguments: [(",", "^"), (";", ";"), ("|", "|"), ("\t", "tab")])
    func isRecognised(delimiter: String, word: String) throws {
      #expect(try verdict(delimiter: delimiter, named: word) == "candidate covered")
    }
  }
}
