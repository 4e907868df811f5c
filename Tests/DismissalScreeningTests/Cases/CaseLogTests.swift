import CourtRecords
import DelimitedText
import MotionReports
import TestSupport
import Testing

@testable import DismissalScreening
@testable import ExportReading

@Suite("CaseLog and CaseGrouping")
struct CaseLogTests {
  private func count(
    _ number: UInt64, reading: UInt32 = 0, date: DateReading = .blank, rowHash: UInt32 = 0
  ) -> CompactCount {
    CompactCount(
      reading: reading, classPlace: 0, codes: PackedCodes().bits, day: PackedDay(date).rawValue,
      number: number, rowHash: rowHash)
  }

  /// A row of a log: the key of its case, its ordinal and count number, its defendant.
  private struct Row {
    var key: String
    var ordinal: UInt64
    var number: UInt64 = 1
    var mark = DefendantMark(defendant: 0, person: 0)
  }

  /// A log of rows, which come in segments of the given size, one for each of three workers in turn.
  private func log(_ rows: [Row], batch: Int = 7, spill: CaseLog.Spill? = nil) -> CaseLog {
    let log = CaseLog(workers: 3, spill: spill)
    for (place, row) in rows.enumerated() {
      let writer = log[place / batch % 3]
      if place % batch == 0 { writer.begin() }
      Array(row.key.utf8).withUnsafeBufferPointer {
        writer.append(key: $0, mark: row.mark, ordinal: row.ordinal, count: count(row.number))
      }
    }
    return log
  }

  /// The cases of a log, and what its index knows of further keys.
  private func group(
    _ log: CaseLog, wanted: [String], lookups: [String] = [], workers: Int = 2,
    spill: CaseLog.Spill? = nil, rows: CaseGrouping.Rows = .stay
  ) throws -> (cases: [GroupedCase], distinctCount: Int, links: [CaseGrouping.Link]) {
    let keys = lookups.map { Array($0.utf8) }
    let grouping = try CaseGrouping(
      log, wanted: wanted.map { Array($0.utf8) }, index: CaseIndex(spill: spill), rows: rows,
      workers: workers)
    let links = try #require(grouping.index).links(
      count: keys.count, hash: { place in keys[place].withUnsafeBytes { CellMemo.hash($0) } },
      withKey: { place, body in keys[place].withUnsafeBufferPointer(body) }, workers: workers)
    return (grouping.cases, grouping.distinctCount, links)
  }

  private func numbered(_ keys: [String]) -> [Row] {
    keys.enumerated().map { Row(key: $1, ordinal: UInt64($0)) }
  }

  @Test("one case a key, compared byte for byte", arguments: [1, 2, 1000])
  func exactKeys(batch: Int) throws {
    let keys = ["A", "AA", "a", "A\u{1F}", "B", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
    let grouping = try group(
      log(numbered(keys + keys), batch: batch), wanted: keys, lookups: keys + ["AB", ""])
    #expect(grouping.distinctCount == keys.count)
    #expect(grouping.cases.map { String(decoding: $0.key, as: UTF8.self) } == keys)
    for (place, one) in grouping.cases.enumerated() {
      #expect(one.rows.map(\.ordinal) == [UInt64(place), UInt64(place + keys.count)])
    }
    #expect(grouping.links == keys.indices.map { .wanted(UInt32($0)) } + [.none, .none])
  }

  @Test("keys that nobody asked for are known, and give no rows")
  func others() throws {
    let grouping = try group(
      log(numbered(["A", "B", "A"])), wanted: ["B"], lookups: ["A", "B", "C"])
    #expect(grouping.links == [.other, .wanted(0), .none])
    #expect(grouping.cases.count == 1)
    #expect(grouping.distinctCount == 2)
  }

  @Test("rows that are let go were grouped first, and their keys stay")
  func letGo() throws {
    let keys = (0..<20_000).map { "K\($0 * 7)" }
    let asked = stride(from: 0, to: 20_000, by: 97).map { keys[$0] }
    let log = log(numbered(keys + asked), batch: 3000)
    let staying = try group(log, wanted: asked, lookups: keys + ["X"])
    let going = try group(log, wanted: asked, lookups: keys + ["X"], rows: .go)
    #expect(going.links == staying.links && going.distinctCount == keys.count)
    for (one, other) in zip(going.cases, staying.cases) {
      #expect(one.key == other.key && one.rows.map(\.ordinal) == other.rows.map(\.ordinal))
    }
    for partition in 0..<CaseLog.partitionCount {
      let pages = try log.pages(of: partition)
      #expect(pages.pages.isEmpty)
    }
  }

  @Test("keys of every length are kept whole", arguments: [1, 126, 127, 254, 255, 256, 65_535])
  func longKeys(length: Int) throws {
    let key = String(repeating: "K", count: length)
    let grouping = try group(log(numbered([key, key + "", "X"])), wanted: [key])
    #expect(grouping.cases[0].rows.map(\.ordinal) == [0, 1])
    #expect(grouping.distinctCount == 2)
  }

  @Test("finds every case over many pages, at any number of workers", arguments: [1, 2, 7])
  func growth(workers: Int) throws {
    let keys = (0..<100_000).map { "K\($0 * 7)" }
    let asked = stride(from: 0, to: 100_000, by: 997).map { keys[$0] }
    let grouping = try group(
      log(numbered(keys + asked), batch: 3000), wanted: asked, workers: workers)
    #expect(grouping.distinctCount == keys.count)
    for (place, one) in grouping.cases.enumerated() {
      #expect(one.rows.map(\.ordinal) == [UInt64(place * 997), UInt64(100_000 + place)])
    }
  }

  @Test("is the same with full pages on the disk", arguments: [1, 3_000_000])
  func spill(byteLimit: Int) throws {
    let place = try TemporaryFolder()
    let folder = try RunFolder(final: place.path("run"), replacing: false)
    let file = try folder.spillFile()
    let keys = (0..<100_000).map { "K\($0 * 7)" }
    let asked = stride(from: 0, to: 100_000, by: 997).map { keys[$0] }
    let rows = numbered(keys + asked)
    let spill = CaseLog.Spill(file: file, byteLimit: byteLimit)
    let spilled = try group(
      log(rows, batch: 3000, spill: spill), wanted: asked, lookups: keys, spill: spill)
    let plain = try group(log(rows, batch: 3000), wanted: asked, lookups: keys)
    #expect(file.byteCount > 0)
    #expect(spilled.distinctCount == plain.distinctCount && spilled.links == plain.links)
    for (one, other) in zip(spilled.cases, plain.cases) {
      #expect(one.key == other.key && one.rows.map(\.ordinal) == other.rows.map(\.ordinal))
    }
  }

  @Test("gives the rows of a case in input order with their ordinals, wherever they stand")
  func ordinals() throws {
    let ordinals: [UInt64] = [0, 1, 2, 7, 8, 200, 70_000, 1 << 20, 1 << 40]
    var rows = ordinals.map { Row(key: "A", ordinal: $0, number: $0 % 1000) }
    for place in stride(from: 8, to: 0, by: -3) {
      rows.insert(Row(key: "B", ordinal: ordinals[place] - 1), at: place)
    }
    let grouping = try group(log(rows, batch: 4), wanted: ["A"])
    #expect(grouping.cases[0].rows.map(\.ordinal) == ordinals)
    #expect(grouping.cases[0].rows.map(\.count.number) == ordinals.map { $0 % 1000 })
  }

  @Test(
    "a count comes back as it went in",
    arguments: [DateReading.notBound, .blank, .unreadable]
      + [-2_000_000, -1, 0, 1, 63, 64, 20_000, 2_000_000].map {
        .day(CalendarDate(dayNumber: $0))
      })
  func counts(date: DateReading) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: CaseLogEntry.byteLimit)
    defer { memory.deallocate() }
    for reading: UInt32 in [0, 1, 127, 128, 70_000, (1 << 24) - 1] {
      for number: UInt64 in [0, 1, 127, 128, 32_767, 4_000_000_000, 1 << 62, .max] {
        let count = CompactCount(
          reading: reading, classPlace: 200,
          codes: PackedCodes(
            plea: Plea.allCases.last ?? .none, disposition: Disposition.allCases.last ?? .none,
            sentence: .imposed, status: CaseStatus.allCases.last ?? .none,
            mark: RecordMark.allCases.last ?? .none
          ).bits,
          day: PackedDay(date).rawValue, number: number, rowHash: 0xDEAD_BEEF)
        let size = count.write(to: memory)
        var cursor = UnsafePointer(memory)
        let back = CompactCount(at: &cursor)
        #expect(cursor - UnsafePointer(memory) == size)
        #expect(back.decidesLike(count) && back.rowHash == count.rowHash)
        #expect(back.reading == reading && back.number == number && back.classPlace == 200)
        #expect(back.offenseDate == date && back.plea == Plea.allCases.last)
        #expect(back.mark == RecordMark.allCases.last && back.sentence == .imposed)
        #expect(back.disposition == Disposition.allCases.last)
        #expect(back.status == CaseStatus.allCases.last)
      }
    }
  }

  /// The defendants of the rows of one case, and whether they are several.
  struct Defendants: CustomTestStringConvertible {
    let name: String
    let rows: [(defendant: UInt32, person: UInt32)]
    let areSeveral: Bool

    var testDescription: String { name }
  }

  @Test(
    "tells several defendants, in every order of the rows",
    arguments: [
      Defendants(name: "nothing known", rows: [(0, 0), (0, 0)], areSeveral: false),
      Defendants(name: "one name", rows: [(1, 0), (1, 0), (0, 0)], areSeveral: false),
      Defendants(name: "two names", rows: [(1, 0), (2, 0), (0, 0)], areSeveral: true),
      Defendants(name: "two names, one identifier", rows: [(1, 9), (2, 9)], areSeveral: false),
      Defendants(
        name: "two names, an identifier missing", rows: [(1, 9), (2, 9), (1, 0)], areSeveral: true),
      Defendants(
        name: "one name, an identifier missing", rows: [(1, 9), (1, 0)], areSeveral: false),
      Defendants(name: "two identifiers", rows: [(1, 9), (1, 8)], areSeveral: true),
      Defendants(
        name: "two identifiers, one blank", rows: [(1, 9), (1, 0), (1, 8)], areSeveral: true),
      Defendants(name: "blank names, two identifiers", rows: [(0, 9), (0, 8)], areSeveral: true),
    ])
  func defendants(example: Defendants) throws {
    for order in permutations(example.rows) {
      for batch in [1, 10] {
        let rows = order.enumerated().map { place, row in
          Row(
            key: "A", ordinal: UInt64(place),
            mark: DefendantMark(defendant: row.defendant, person: row.person))
        }
        let one = try group(log(rows, batch: batch), wanted: ["A"]).cases[0]
        #expect(one.hasSeveralDefendants == example.areSeveral, "\(order)")
      }
    }
  }

  private func permutations<T>(_ values: [T]) -> [[T]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }

  @Test("tells a sealed record from every other mark", arguments: RecordMark.allCases)
  func sealed(mark: RecordMark) {
    let codes = PackedCodes(
      plea: .unmapped, disposition: .unmapped, sentence: .imposed, status: .unmapped, mark: mark)
    #expect(codes.isSealed == (mark == .sealed) && codes.mark == mark)
  }

  @Test("a day and a number are no versions of each other")
  func versions() {
    var number = CountVersion(count: 1)
    (number.number, number.isKnown) = (20_200_101, true)
    var day = number
    (day.number, day.isDay) = (1_018_414, true)
    #expect(!number.isOlder(than: day) && !day.isOlder(than: number))
    var newer = day
    newer.number += 1
    #expect(day.isOlder(than: newer) && !newer.isOlder(than: day))
    var later = number
    later.stage = 1
    #expect(day.isOlder(than: later), "A later stage wins, whatever the versions.")
  }
}
