import Foundation
import TestSupport

/// Tables of the shared data beside the package.
enum SharedTable {
  /// The rows of a table in the folder `../shared/data`; nil, with the reason printed, without it.
  static func rows(_ name: String) -> [[String: String]]? {
    guard let path = SharedData.path(name),
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { return nil }
    let rows = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row)) { first, _ in first }
    }
  }

  /// The cells of one line of a CSV file without line ends inside quotes.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
