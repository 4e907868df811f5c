import MotionReports
import TestSupport
import Testing

@testable import DismissalScreening

@Suite("What waits on the disk")
struct SpillingTests {
  private func spill(_ byteLimit: Int?, in test: TemporaryFolder) throws -> CaseLog.Spill? {
    guard let byteLimit else { return nil }
    let folder = try RunFolder(final: test.path("run"), replacing: false)
    return CaseLog.Spill(file: try folder.spillFile(), byteLimit: byteLimit)
  }

  @Test("records come back as they were", arguments: [nil, 0, 100_000, 1 << 30] as [Int?])
  func records(byteLimit: Int?) throws {
    let test = try TemporaryFolder()
    let spill = try spill(byteLimit, in: test)
    var pages = SpillingPages(spill: spill)
    // Some fill a page by themselves.
    let records = (0..<3000).map { number in
      [UInt8](
        repeating: UInt8(truncatingIfNeeded: number),
        count: number % 977 == 0 ? 70_000 : number * 31 % 300)
    }
    var places: [SpillingPages.Place] = []
    for record in records { places.append(try pages.append(record)) }
    for (place, record) in zip(places, records) {
      #expect(pages.bytes(at: place).elementsEqual(record))
    }
    #expect((spill?.file.byteCount ?? 0 > 0) == (byteLimit.map { $0 < 200_000 } ?? false))
    #expect(spill?.file.fault == nil)
  }

  @Test("a sorted table finds every value", arguments: [nil, 0, 5_000] as [Int?])
  func table(byteLimit: Int?) throws {
    let test = try TemporaryFolder()
    var table = SortedTable<UInt64>(spill: try spill(byteLimit, in: test), blank: 0)
    let values = (0..<2000).map { UInt64($0) * 3 }
    for value in values { try table.append(value) }
    #expect(table.count == values.count)
    for asked in UInt64(0)...6_010 {
      let place = Int((asked + 2) / 3)
      let found = table.first { $0 < asked }
      #expect(found.place == min(place, values.count))
      #expect(found.value == (place < values.count ? values[place] : nil), "\(asked)")
    }
    #expect(table.values(500..<1700) == Array(values[500..<1700]))
    #expect(table.values(1999..<2000) == [5997])
    #expect(table.values(7..<7) == [])
  }

  @Test("an empty table holds nothing")
  func empty() {
    let table = SortedTable<UInt64>(spill: nil, blank: 0)
    #expect(table.first { $0 < 9 }.value == nil && table.values(0..<0) == [])
  }

  @Test("what cannot be read back is noted, so that the run ends")
  func fault() throws {
    let test = try TemporaryFolder()
    let folder = try RunFolder(final: test.path("run"), replacing: false)
    let file = try folder.spillFile()
    var memory = [UInt8](repeating: 7, count: 4)
    memory.withUnsafeMutableBytes { file.readNotingFaults(at: 100, into: $0) }
    #expect(file.fault != nil)
  }

  @Test("batches of persons' rows come back in their order", arguments: [nil, 0, 500] as [Int?])
  func persons(byteLimit: Int?) throws {
    let test = try TemporaryFolder()
    var log = PersonLog(spill: try spill(byteLimit, in: test))
    let batches = (0..<40).map { number -> PersonRows in
      var rows = PersonRows()
      rows.identities = (0..<number % 7).map { UInt64($0 + number) }
      rows.bytes = Array(repeating: UInt8(number), count: number * 3 % 50)
      return rows
    }
    for batch in batches { try log.append(batch) }
    #expect(log.count == batches.count)
    for (place, batch) in batches.enumerated() {
      let rows = try log.rows(of: place)
      #expect(rows.identities == batch.identities && rows.bytes == batch.bytes)
    }
  }
}
