import DelimitedText
import ExportReading
import Foundation

/// What reading files through one layout gives, for comparison with independent numbers.
struct ExportTally {
  var rows: UInt64 = 0
  var lines: UInt64 = 0
  var records: UInt64 = 0
  var counts = 0
  /// Records that hold no count, and those that hold several.
  var without = 0
  var withSeveral = 0
  /// The rejects by kind, with their lines; the file is told by its place.
  var rejects: [RejectKind: [UInt64]] = [:]
  var extraCells: UInt64 = 0
  var shortRecords: UInt64 = 0
  /// Rows that repeat another whole row, within one file and over all files.
  var repeatsWithinFiles = 0
  var repeats = 0
  /// The distinct case numbers, and how many of them stand in several files.
  var cases: [String: Set<Int>] = [:]
  /// How often a value occurs, for the fields asked for.
  var values: [ExportField: [String: Int]] = [:]

  /// The first cells of all rows, rejected ones too, as far as a comma ends them.
  private var firstCells: Set<[UInt8]> = []

  /// How many rows were rejected, by kind.
  var rejectCounts: [RejectKind: Int] { rejects.mapValues(\.count) }
  /// Distinct case numbers, those of rejected rows too, where they stand in the first column.
  var casesWithRejects: Int { firstCells.count }
  var casesInSeveralFiles: Int { cases.values.count { $0.count > 1 } }

  /// Reads the files; `fields` are those whose values are wanted.
  init(_ paths: [String], layout: Layout, fields: [ExportField] = []) throws {
    var seen: Set<[UInt8]> = []
    for (file, path) in paths.enumerated() {
      var opened = try layout.open(SegmentReader(input: try ByteInput(path: path)))
      guard opened.binding.isComplete else {
        throw MissingColumns(names: opened.binding.missingNames)
      }
      var table = FieldTable(
        dialect: layout.dialect, columnCount: opened.binding.columnCount, wanted: opened.wanted)
      var expander = opened.binding.expansion.map { RecordExpander($0) }
      var expanded = FieldTable(
        dialect: Dialect(), columnCount: opened.columns.wanted.count,
        wanted: opened.columns.wanted)
      let cells = ChargeCells(columns: opened.columns, layout: layout)
      var own: Set<[UInt8]> = []
      let buffer = SegmentBuffer()
      while let segment = try opened.reader.next(shape: opened.shape, into: buffer) {
        let raws =
          segment.records.map { record in
            segment.rawBytes(of: record).withUnsafeBufferPointer { Array($0) }
          }
          + segment.rejects.map { reject in
            segment.rawBytes(of: reject).withUnsafeBufferPointer { Array($0) }
          }
        for raw in raws {
          firstCells.insert(Array(raw.prefix { $0 != UInt8(ascii: ",") }))
          if !own.insert(raw).inserted { repeatsWithinFiles += 1 }
          if !seen.insert(raw).inserted { repeats += 1 }
        }
        for reject in segment.rejects {
          rejects[reject.kind, default: []].append(segment.line(of: reject))
        }
        try table.split(segment)
        if let result = expander?.expand(segment, table) {
          without += result.severals.count { $0.count == 0 }
          withSeveral += result.severals.count { $0.count > 1 }
          try expanded.split(result.segment)
          take(expanded, cells, file: file, fields)
        } else {
          take(table, cells, file: file, fields)
        }
      }
      let totals = opened.reader.totals
      rows += totals.records + totals.rejects
      records += totals.records
      lines += totals.lines
      extraCells += totals.acceptedExtraCells
      shortRecords += totals.acceptedShort
    }
  }

  /// The layout does not fit the file.
  struct MissingColumns: Error {
    let names: [String]
  }

  private mutating func take(
    _ table: borrowing FieldTable, _ cells: ChargeCells, file: Int, _ fields: [ExportField]
  ) {
    counts += table.recordCount
    for record in 0..<table.recordCount {
      let number = CellText.utf8(cells.cellOrEmpty(.caseNumber, record, in: table))
      if !number.isEmpty { cases[number, default: []].insert(file) }
      for field in fields {
        let value = CellText.utf8(cells.cellOrEmpty(field, record, in: table))
        values[field, default: [:]][value, default: 0] += 1
      }
    }
  }
}
