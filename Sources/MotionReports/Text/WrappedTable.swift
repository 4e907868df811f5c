/// A plain-text table whose cells are broken at blanks to fit their columns, all to the left.
///
/// A no-break space (U+00A0) keeps words on one line and is written as a blank.
struct WrappedTable {
  private let widths: [Int]
  private(set) var lines: [String] = []

  /// Makes a table of columns with the given widths; words longer than a column are not cut.
  init(widths: [Int], header: [String]) {
    self.widths = widths
    add(header)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
  }

  /// Adds a row, which takes as many lines as its longest cell.
  mutating func add(_ row: [String]) {
    let cells = zip(row, widths).map { Self.broken($0, at: $1) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let pieces = cells.enumerated().map { column, cell in
        TextTable.padded(line < cell.count ? cell[line] : "", to: widths[column], isRight: false)
      }
      lines.append(TextTable.trimmedEnd(pieces.joined(separator: "  ")))
    }
  }

  private static func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0.replacing("\u{A0}", with: " ") }
  }
}
