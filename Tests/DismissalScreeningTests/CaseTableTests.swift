import CourtRecords
import DelimitedText
import Testing

@testable import DismissalScreening
@testable import ExportReading

@Suite("CaseTable")
struct CaseTableTests {
  private typealias Mark = CaseTable.DefendantMark

  private func count(_ number: UInt16, rowHash: UInt32 = 0) -> CompactCount {
    CompactCount(
      reading: 0, classPlace: 0,
      codes: ChargeCodes(
        classReading: .notBound, plea: .none, disposition: .none, sentence: .none, status: .none,
        mark: .none, offenseDate: .blank),
      number: number, rowHash: rowHash)
  }

  /// Adds a row with the next ordinal, or with the one given; gives the case.
  @discardableResult
  private func add(
    _ key: String, to table: inout CaseTable, number: UInt16 = 1, ordinal: Int? = nil,
    mark: Mark = Mark(defendant: 0, person: 0)
  ) -> UInt32 {
    let bytes = Array(key.utf8)
    return table.add(
      count(number), key: bytes.span, hash: CellMemo.hash(bytes.span),
      ordinal: UInt64(ordinal ?? table.rowCount), mark: mark
    ).caseIndex
  }

  @Test("one case a key, compared byte for byte")
  func exactKeys() {
    var table = CaseTable()
    let keys = ["A", "AA", "a", "A\u{1F}", "", "B"]
    let places = keys.map { add($0, to: &table) }
    #expect(Set(places).count == keys.count)
    for (key, place) in zip(keys, places) {
      #expect(add(key, to: &table) == place)
      #expect(table.key(place) == Array(key.utf8))
      #expect(table.index(of: Array(key.utf8).span) == place)
    }
    #expect(table.index(of: Array("AB".utf8).span) == nil)
    #expect(table.count == keys.count)
    #expect(table.rowCount == keys.count * 2)
  }

  @Test("two keys with one hash stay two cases")
  func clashingHashes() {
    var table = CaseTable()
    let one = Array("ONE".utf8)
    let other = Array("TWO".utf8)
    let mark = Mark(defendant: 0, person: 0)
    let first = table.add(count(1), key: one.span, hash: 5, ordinal: 0, mark: mark).caseIndex
    let second = table.add(count(1), key: other.span, hash: 5, ordinal: 1, mark: mark).caseIndex
    #expect(first != second)
    #expect(table.key(first) == one)
    #expect(table.key(second) == other)
  }

  @Test("finds every case after growing over all its page and slot sizes")
  func growth() {
    var table = CaseTable()
    // Keys of 40 bytes: 100,000 of them fill four arena pages and grow the slots five times.
    let padding = String(repeating: "-", count: 33)
    for number in 0..<100_000 { add("K\(100_000 + number)\(padding)", to: &table) }
    #expect(table.count == 100_000)
    for number in stride(from: 0, to: 100_000, by: 997) {
      let key = Array("K\(100_000 + number)\(padding)".utf8)
      #expect(table.index(of: key.span) == UInt32(number))
      #expect(table.key(UInt32(number)) == key)
    }
  }

  @Test("gives the counts of a case in input order, wherever they stand")
  func counts() {
    var table = CaseTable()
    add("A", to: &table, number: 1)
    for number in 1...70_000 { add("B", to: &table, number: UInt16(number % 1000)) }
    add("A", to: &table, number: 2)
    let counts = table.counts(of: 0)
    #expect(counts.map(\.count.number) == [1, 2])
    #expect(counts.map(\.log) == [0, 70_001])
    #expect(table.counts(of: 1).count == 70_000)
  }

  @Test("knows each row's number in the input, over rejected rows and rows without a number")
  func ordinals() {
    var table = CaseTable()
    let ordinals = [0, 1, 2, 7, 8, 20, 21, 22, 1_000_000]
    for ordinal in ordinals { add("A", to: &table, ordinal: ordinal) }
    #expect(ordinals.indices.map { table.ordinal(ofLog: UInt32($0)) } == ordinals.map(UInt64.init))
    var late = CaseTable()
    add("A", to: &late, ordinal: 3)
    #expect(late.ordinal(ofLog: 0) == 3)
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
  func defendants(example: Defendants) {
    for order in permutations(example.rows) {
      var table = CaseTable()
      for row in order {
        add("A", to: &table, mark: Mark(defendant: row.defendant, person: row.person))
      }
      #expect(table.hasSeveralDefendants(0) == example.areSeveral, "\(order)")
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
}
