import DelimitedText
internal import Foundation

/// What a competitor found: the candidates, and the rows and cases where it accounts for them.
struct Finding {
  /// The case numbers of the candidates, sorted, each once.
  let candidates: [String]
  /// The rows and cases of the whole export; nil when the competitor did not count them.
  let totals: Totals?
  /// How many charges of the whole export are of each category; empty when it did not count them.
  ///
  /// The peers' categories are coarser than the screener's, so they are compared among peers.
  let categories: [String: Int]

  struct Totals: Equatable {
    var rows: Int
    var cases: Int
  }

  /// From the answer of a peer: perhaps totals and categories, a line each, then the case numbers.
  ///
  /// Throws `unreadable`.
  init(answer path: String) throws {
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw MeasureError.unreadable(path: path)
    }
    var totals: Totals?
    var categories: [String: Int] = [:]
    var candidates: [String] = []
    for line in String(decoding: contents, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 4, let rows = Int(words[1]), let cases = Int(words[3]) {
        totals = Totals(rows: rows, cases: cases)
      } else if words.count == 3, let count = Int(words[2]) {
        categories[String(words[1])] = count
      } else {
        candidates.append(String(line))
      }
    }
    self.totals = totals
    self.categories = categories
    self.candidates = candidates
  }

  /// From the folder of a screening: its list of candidates and its summary.
  ///
  /// Throws `unreadable` when one of them is not what it should be, and what reading throws.
  init(lists folder: String) throws {
    let summary = folder + "/summary.json"
    guard let contents = FileManager.default.contents(atPath: summary),
      let units = try JSONSerialization.jsonObject(with: contents) as? [String: Any],
      let rows = (units["rows"] as? [String: Any])?["read"] as? Int,
      let cases = (units["cases"] as? [String: Any])?["read"] as? Int
    else { throw MeasureError.unreadable(path: summary) }
    totals = Totals(rows: rows, cases: cases)
    categories = [:]
    candidates = try Self.caseNumbers("\(folder)/candidates.csv")
  }

  /// The column `case_number` of a list.
  private static func caseNumbers(_ path: String) throws -> [String] {
    var reader = SegmentReader(input: try ByteInput(path: path))
    let header = try reader.readHeader(Dialect()) { _ in }
    let wanted = header.cells.map { String(decoding: $0, as: UTF8.self) == "case_number" }
    guard wanted.contains(true) else { throw MeasureError.unreadable(path: path) }
    let shape = RecordShape(columnCount: wanted.count, lastColumnIsBound: false, header: [])
    var table = FieldTable(dialect: Dialect(), columnCount: wanted.count, wanted: wanted)
    let buffer = SegmentBuffer()
    var numbers: Set<String> = []
    while let segment = try reader.next(shape: shape, into: buffer, onBlock: { _ in }) {
      try table.split(segment)
      for record in 0..<table.recordCount {
        guard let cell = table.cell(record: record, slot: 0) else { continue }
        numbers.insert(cell.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
      }
    }
    return numbers.sorted()
  }
}
