import CourtRecords
import DelimitedText
import Testing

@testable import ExportReading

@Suite("Rows of linked files as bytes")
struct LinkedRowBytesTests {
  private func row(_ change: (inout LinkedRow) -> Void) -> LinkedRow {
    var row = LinkedRow(
      codes: ChargeCodes(
        classReading: .notBound, plea: .none, disposition: .none, sentence: .none, status: .none,
        mark: .none, offenseDate: .notBound))
    change(&row)
    for text in ["KINGS", "2014-1", "", "MUÑOZ, ADA", "A1", "F", "PL 230.00", "x", "y"] {
      row.append(Array(text.utf8).span)
    }
    return row
  }

  @Test("come back equal, whatever they say")
  func roundTrip() {
    let day = DateReading.day(CalendarDate(dayNumber: -4321))
    let rows = [
      row { _ in },
      row {
        $0.codes.plea = .guilty
        $0.codes.disposition = .unmapped
        $0.codes.sentence = .imposed
        $0.codes.status = .closed
        $0.codes.mark = .sealed
        $0.codes.classReading = .unknown
        $0.codes.offenseDate = .blank
      },
      row {
        $0.codes.classReading = .range(OffenseClassRange(3, 9))
        $0.role = .unmapped
        $0.birthDate = day
        $0.filed = .unreadable
        $0.disposed = day
        $0.version = CountVersion(count: .max, stage: 2, number: 1 << 60, isKnown: true)
      },
      row { $0.version = CountVersion(count: 7, number: 20_140, isDay: true, isKnown: true) },
    ]
    var bytes: [UInt8] = []
    for row in rows { row.append(to: &bytes) }
    var rest = bytes[...]
    for row in rows { #expect(LinkedRow(readingFrom: &rest) == row) }
    #expect(rest.isEmpty)
  }

  @Test("zeros are a row that says nothing")
  func zeros() {
    var rest = [UInt8](repeating: 0, count: 100)[...]
    let row = LinkedRow(readingFrom: &rest)
    #expect(row.raw(.defendantName).isEmpty && row.codes.status == .none)
  }
}
