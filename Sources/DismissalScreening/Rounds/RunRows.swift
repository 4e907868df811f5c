internal import MotionReports

/// The rows of one list that a finished run wrote, by the names of their columns.
struct RunRows: Sendable {
  /// One row.
  struct Row: Sendable {
    /// Its line in the list, counted from 1.
    let line: Int
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]

    /// The cell of a column; empty where the list has no such column.
    subscript(column: String) -> String {
      places[column].map { cells[$0] } ?? ""
    }
  }

  let rows: [Row]

  init(_ run: SealedRun, _ list: OutputName) throws {
    let table = try ListTable(path: run.path(list), isGuarded: false) { header in
      header.count { $0 == "court" || $0 == "case_number" }
    }
    let places = Dictionary(
      zip(table.header, table.header.indices), uniquingKeysWith: { first, _ in first })
    rows = table.rows.map { Row(line: $0.line, cells: $0.cells, places: places) }
  }
}
