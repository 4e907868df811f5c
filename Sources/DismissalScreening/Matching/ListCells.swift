internal import ExportReading
internal import RuleDocuments

/// The cells of a list by what their columns mean.
struct ListCells: Sendable {
  private let columns: ListColumns
  private let path: String
  private let header: [String]
  private let headerLine: Int

  /// Binds a table's columns; throws where nobody can tell which of two columns is meant.
  init(_ table: ListTable, asked: Set<ListField>) throws {
    columns = ListColumns(header: table.header, asked: asked)
    path = table.path
    header = table.header
    headerLine = table.headerLine
    let faults = columns.ambiguous.sorted { $0.value[0] < $1.value[0] }.map { field, places in
      let names = places.map { "'\(table.header[$0])'" }.joined(separator: " and ")
      return RuleFault(
        file: table.path, line: table.headerLine, column: places[1] + 1,
        message: "Both \(names) may be \(field.words). Rename the column that is not meant.")
    }
    if !faults.isEmpty { throw RuleFaults(faults) }
  }

  /// Throws unless one of the fields has a column.
  func require(any fields: [ListField], hint: String) throws {
    if fields.contains(where: columns.has) { return }
    let words = fields.map(\.words)
    var distinct: [String] = []
    for word in words where !distinct.contains(word) { distinct.append(word) }
    let asked = distinct.joined(separator: " or ")
    throw RuleFaults([
      RuleFault(
        file: path, line: headerLine, column: 1,
        message: "No column of the header holds \(asked). \(hint)")
    ])
  }

  /// The columns that nothing was taken from, by their names in quotes; a nameless one by its number.
  var unusedColumns: [String] {
    let used = Set(columns.places.values.joined())
    return header.indices.filter { !used.contains($0) }.map { place in
      header[place].isEmpty ? "column \(place + 1), which has no name" : "'\(header[place])'"
    }
  }

  /// The cell of a field, or of several columns what they say; empty where no column holds it.
  func text(_ field: ListField, _ row: ListTable.Row) -> String {
    let cells = all(field, row).filter { !$0.isEmpty }
    return field == .personID ? cells.first ?? "" : cells.joined(separator: "; ")
  }

  /// The cells of all columns of a field.
  func all(_ field: ListField, _ row: ListTable.Row) -> [String] {
    (columns.places[field] ?? []).map { row.cells[$0] }
  }
}
