import CourtRecords
import Testing

@Suite("SourcePlace")
struct SourcePlaceTests {
  @Test("rows come in the order of files, then of records")
  func order() {
    let first = SourcePlace(file: 0, record: 9, line: 12)
    let second = SourcePlace(file: 1, record: 1, line: 2)
    let third = SourcePlace(file: 1, record: 2, line: 3)
    #expect([third, first, second].sorted() == [first, second, third])
    #expect(!(first < first))
  }
}
