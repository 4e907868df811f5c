/// A plain-text table: the first column to the left, the others to the right.
struct TextTable {
  static let lineWidth = 100

  private var rows: [[String]] = []

  init(header: [String]?) {
    if let header { rows.append(header) }
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// The lines, without blanks at their ends.
  var lines: [String] { lines { $0 > 0 } }

  /// The lines with every column but the second, which holds numbers, to the left.
  var leftLines: [String] { lines { $0 == 1 } }

  private func lines(isRight: (Int) -> Bool) -> [String] {
    let columnCount = rows.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        Self.padded(cell, to: widths[column], isRight: isRight(column))
      }
      return Self.trimmedEnd(cells.joined(separator: "  "))
    }
  }

  static func padded(_ text: String, to width: Int, isRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? blanks + text : text + blanks
  }

  /// The text in lines of at most ``lineWidth`` columns, all but the first one indented.
  static func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.count + 1 + word.count > lineWidth {
        lines.append(trimmedEnd(line))
        line = margin + word
      } else {
        line += isEmpty ? String(word) : " " + word
      }
      isEmpty = false
    }
    return lines + [trimmedEnd(line)]
  }

  static func trimmedEnd(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
