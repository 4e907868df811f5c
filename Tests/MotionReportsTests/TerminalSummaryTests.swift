import CourtRecords
import Testing

@testable import MotionReports

@Suite("TerminalSummary")
struct TerminalSummaryTests {
  @Test("tells the run in one screen")
  func golden() {
    let text = TerminalSummary.text(
      facts: Samples.facts(), tally: Samples.tally(), folder: "candidates")
    #expect(text == "")
  }
}
