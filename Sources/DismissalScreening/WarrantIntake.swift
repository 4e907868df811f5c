internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Takes warrant rows in input order and joins them to cases.
struct WarrantIntake {
  /// One row of a warrants list.
  struct Entry {
    let row: WarrantRow
    let place: SourcePlace
    /// Its case, or nil when no charge row has its number.
    var caseIndex: UInt32?
    /// An earlier row says exactly the same.
    var isDuplicate = false
    /// Another row gives the same number in the same case with other facts.
    var isConflicting = false
  }

  private(set) var entries: [Entry] = []
  private(set) var rejected: [RejectedRow] = []
  private(set) var rowCount: UInt64 = 0

  mutating func take(_ rows: [WarrantRow], of segment: RecordSegment, file: Int) {
    for (row, extent) in zip(rows, segment.records) {
      entries.append(
        Entry(
          row: row,
          place: SourcePlace(
            file: UInt16(truncatingIfNeeded: file),
            record: UInt32(truncatingIfNeeded: segment.number(of: extent)),
            line: segment.line(of: extent))))
    }
    for reject in segment.rejects {
      rejected.append(RejectedRow(segment: segment, reject: reject, file: file))
    }
    rowCount += UInt64(segment.rowCount)
  }

  /// Joins the rows to the cases of the table, and finds repeats and contradictions.
  mutating func join(to table: CaseTable, courts: CourtBook, rule: Layout.CaseKeyRule) {
    var seen: [String: [Int]] = [:]
    for index in entries.indices {
      let row = entries[index].row
      entries[index].caseIndex = Self.caseIndex(of: row, in: table, courts: courts, rule: rule)
      let court = courts.place(named: row.court)
      seen["\(court)/\(row.caseNumber.uppercased())/\(row.number)", default: []].append(index)
    }
    for group in seen.values where group.count > 1 { compare(group) }
  }

  /// Rows of one case under one number: the same facts are a repeat, others a contradiction.
  private mutating func compare(_ group: [Int]) {
    let isNumbered = !entries[group[0]].row.number.isEmpty
    var kinds: [WarrantRow] = []
    for index in group {
      if kinds.contains(where: { $0.saysTheSame(as: entries[index].row) }) {
        entries[index].isDuplicate = true
      } else {
        kinds.append(entries[index].row)
      }
    }
    guard isNumbered, kinds.count > 1 else { return }
    for index in group where !entries[index].isDuplicate { entries[index].isConflicting = true }
  }

  private static func caseIndex(
    of row: WarrantRow, in table: CaseTable, courts: CourtBook, rule: Layout.CaseKeyRule
  ) -> UInt32? {
    let number = CaseNumber.comparable(row.caseNumber, rule: rule)
    guard !number.isEmpty else { return nil }
    var key: [UInt8] = []
    withUnsafeBytes(of: courts.place(named: row.court).littleEndian) {
      key.append(contentsOf: $0)
    }
    key += number
    return table.index(of: key.span)
  }

  /// The places of the rows of each of the given cases, repeats left out.
  func places(of cases: Set<UInt32>) -> [UInt32: [Int]] {
    var places: [UInt32: [Int]] = [:]
    for (index, entry) in entries.enumerated() where !entry.isDuplicate {
      if let caseIndex = entry.caseIndex, cases.contains(caseIndex) {
        places[caseIndex, default: []].append(index)
      }
    }
    return places
  }

  /// The facts of one row.
  func facts(_ index: Int) -> WarrantFacts {
    let entry = entries[index]
    return WarrantFacts(
      type: entry.row.type, status: entry.row.status, issued: entry.row.issued,
      isConflicting: entry.isConflicting)
  }
}

extension WarrantRow {
  /// Whether two rows agree in everything that is read of them.
  fileprivate func saysTheSame(as other: WarrantRow) -> Bool {
    type == other.type && status == other.status && issued == other.issued
      && number == other.number
  }
}

/// Turns segments of a warrants list into rows.
final class WarrantWorker {
  private var table: FieldTable
  private var reader: WarrantRowReader

  init(layout: Layout, columns: BoundColumns, columnCount: Int) {
    table = FieldTable(
      dialect: Dialect(), columnCount: columnCount, wanted: columns.wanted)
    reader = WarrantRowReader(layout: layout, columns: columns)
  }

  var unmappedWords: [ExportField: [String: Int]] { reader.unmappedWords }

  func rows(_ segment: RecordSegment) throws -> [WarrantRow] {
    try table.split(segment)
    return (0..<table.recordCount).map { record in
      reader.row(
        record, in: table,
        rowHash: CellMemo.hash(segment.rawBytes(of: segment.records[record])))
    }
  }
}
