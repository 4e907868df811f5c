import ExportReading
import RuleDocuments
import Testing

@Suite("Layout.read: states and courts in columns")
struct LayoutOriginTests {
  private func faults(replacing old: String, with new: String) -> [String] {
    #expect(soundLayout.contains(old))
    let collector = FaultCollector()
    _ = Layout.read(
      soundLayout.replacing(old, with: new), file: "test.yaml", fileID: "test", into: collector)
    return RuleFaults(collector.faults).faults.map(\.description)
  }

  @Test("the state in a column: its words by state, the first the export's own")
  func jurisdictionColumn() throws {
    let text = soundLayout.replacing(
      "jurisdiction: US-NY",
      with:
        "jurisdiction: {column: [ST, STATE], codes: {US-NY: [NY, \"N.Y.*\"], US-NJ: NJ, other: FED}}"
    )
    let layout = try layout(text)
    #expect(layout.jurisdiction == "US-NY" && layout.origin.states == ["US-NY", "US-NJ"])
    #expect(layout.origin.words["N Y CITY"] == "US-NY" && layout.origin.words["FED"] == "other")
    #expect(layout.columns[.jurisdiction] == ["ST", "STATE"] && layout.isPlain)
    #expect(layout.bind(header: ["DOCKET"]).missing.contains(.jurisdiction))
  }

  @Test(
    "faults of the state's column, and of courts, are told with their places",
    arguments: [
      ("jurisdiction: US-NY", "jurisdiction: {column: ST}", "The key 'codes' is missing."),
      (
        "jurisdiction: US-NY", "jurisdiction: {column: ST, codes: {NY: [NY]}}",
        "'NY' is no state such as US-NY; 'other' is for all that is none."
      ),
      (
        "jurisdiction: US-NY", "jurisdiction: {column: ST, codes: {other: [FED]}}",
        "Name at least one state, the export's own first: US-NY: [NY]."
      ),
      (
        "jurisdiction: US-NY", "jurisdiction: {column: ST, codes: {US-NY: [NY], US-NJ: [NY]}}",
        "'NY' has two meanings."
      ),
      (
        "  court: COURT", "  jurisdiction: STATE",
        "The column of the state is named at the top, with its words: jurisdiction: "
          + "{column: STATE, codes: {US-NY: [NY, NEW YORK]}}."
      ),
      (
        "  court: COURT", "  court: {column: NO, letters: true, before: \"-\"}",
        "Choose one of 'before', 'after' and 'letters'."
      ),
    ])
  func originFaults(old: String, new: String, message: String) throws {
    let found = faults(replacing: old, with: new)
    #expect(found.contains { $0.hasSuffix(message) && $0.hasPrefix("test.yaml:") }, "\(found)")
  }

  @Test("words of courts need a column of courts")
  func courtWords() throws {
    let text = soundLayout.replacing(
      "  plea: {guilty", with: "  court: {kings-criminal: [KC, \"KC*\"]}\n  plea: {guilty")
    #expect(try layout(text).courtWords["KC 12"] == "kings-criminal")
    #expect(try layout(text).courtWords.meanings == ["kings-criminal"])
    let collector = FaultCollector()
    _ = Layout.read(
      text.replacing("  court: COURT\n", with: ""), file: "test.yaml", fileID: "test",
      into: collector)
    #expect(
      collector.faults.map(\.message)
        == ["'court' has words here, and no column is bound to it."])
  }
}
