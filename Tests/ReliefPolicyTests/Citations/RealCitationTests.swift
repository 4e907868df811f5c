import ReliefPolicy
import Testing

@Suite("Citations of real exports")
struct RealCitationTests {
  /// Cells of those exports that name no statute; none today.
  private static let exceptions: Set<String> = []

  @Test("every citation of the New York rows of the shared table is read as one statute")
  func sharedTable() {
    guard let rows = SharedTable.rows("charge-descriptions.csv") else { return }
    let cells = Set(
      rows.filter { $0["jurisdiction"]?.hasPrefix("NY") == true }
        .compactMap { $0["statute_code"] }.filter { !$0.isEmpty })
    #expect(cells.count > 250)
    for cell in cells.sorted() {
      #expect(
        (reading(cell).reference == nil) == Self.exceptions.contains(cell),
        "\(cell) was read as \(reading(cell).inWords)")
    }
  }

  @Test("nothing that other states print is read as a covered section of New York")
  func otherStates() {
    guard let rows = SharedTable.rows("charge-descriptions.csv") else { return }
    let cells = Set(
      rows.filter { $0["jurisdiction"]?.hasPrefix("NY") == false }
        .compactMap { $0["statute_code"] })
    #expect(cells.count > 1000)
    for cell in cells.sorted() {
      let section = reading(cell).reference?.sectionID
      #expect(section != "PL 230.00" && section != "PL 240.37", "\(cell)")
    }
  }

  @Test("every identifier of the statutes file is read as itself, in four spellings")
  func ownIdentifiers() {
    #expect(NewYork.law.statutes.count > 100)
    for id in NewYork.law.statutes.keys.sorted() {
      let padded = id.replacing(" ", with: "  § ")
      for spelling in [id, id.lowercased(), padded, " \(id) "] {
        #expect(reading(spelling).reference?.id == id, "\(spelling)")
      }
    }
  }
}
