internal import DelimitedText

/// Which of the first records are titles, and whether a header names the columns.
struct HeaderReading: Sendable {
  /// Records above the header.
  var titleRecords = 0
  /// Whether the first record behind the titles names the columns.
  var hasHeader = true
  /// Why, in words.
  var evidence = ""

  init(_ detection: DialectDetection) {
    let samples = detection.samples
    let width = detection.cellCount
    guard detection.isClear, !samples.isEmpty else {
      evidence = "taken for granted: the records do not agree on a number of cells"
      return
    }
    titleRecords = Self.titles(samples, width: width)
    let rest = samples.dropFirst(titleRecords)
    guard let first = rest.first else { return }
    judge(
      first.cells,
      rows: rest.dropFirst().map(\.cells).filter { $0.count == width && $0 != first.cells })
  }

  /// Leading records that are much narrower than the rest, or filled in one cell only.
  private static func titles(_ samples: [DialectDetection.Sample], width: Int) -> Int {
    func isTitle(_ cells: [[UInt8]]) -> Bool {
      if cells.count < width - 1, cells.count * 2 <= width { return true }
      return width >= 3 && cells.filter { !$0.isEmpty }.count <= 1
    }
    var count = 0
    while count < min(20, samples.count - 1), isTitle(samples[count].cells) { count += 1 }
    guard count > 0, count < samples.count else { return 0 }
    // Sparse rows all the way down are rows.
    let filled = samples[count].cells.filter { !$0.isEmpty }.count
    let isRow = samples[count].cells.count + 1 >= width && filled * 2 >= width
    return isRow ? count : 0
  }

  /// A header's cells look unlike what stands below them.
  private mutating func judge(_ first: [[UInt8]], rows: [[[UInt8]]]) {
    var alike = 0
    var unlike = 0
    var beside = 0
    for (column, cell) in first.enumerated() where !cell.isEmpty {
      let below = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        .filter { !$0.isEmpty }
      let looksLikeData = Self.isData(cell)
      guard !below.isEmpty else {
        if looksLikeData { alike += 1 }
        continue
      }
      if !Self.isPlainData(cell), below.count(where: Self.isPlainData) * 10 >= below.count * 8 {
        beside += 1
      }
      let data = below.filter(Self.isData).count
      if data * 10 >= below.count * 8 {
        if looksLikeData { alike += 1 } else { unlike += 1 }
      } else if below.count(where: { $0 == cell }) > 0 {
        // A name does not stand among its own values.
        alike += 1
      } else if looksLikeData {
        alike += 1
      }
    }
    hasHeader = alike == 0 || alike <= unlike
    evidence =
      hasHeader
      ? "\(unlike) cells of the first record are words over columns of numbers or dates"
      : "\(alike) cells of the first record look like the data below them"
    if hasHeader, unlike == 0 { evidence = "no cell of the first record looks like data" }
    // `Ch1 MGL` looks like a citation; but dates stand below it, and none beside it.
    if !hasHeader, beside > 0, !first.contains(where: Self.isPlainData) {
      hasHeader = true
      evidence = "\(beside) columns of numbers or dates begin with words, and none with a value"
    }
  }

  /// A date or a number: no header is made of these.
  private static func isPlainData(_ cell: [UInt8]) -> Bool {
    let looks = CellLooks(cell[...])
    return looks.dateFormat != nil || CellKind.number.isIn(looks.kinds)
  }

  private static func isData(_ cell: [UInt8]) -> Bool {
    let looks = CellLooks(cell[...])
    return looks.dateFormat != nil || CellKind.number.isIn(looks.kinds)
      || CellKind.citation.isIn(looks.kinds) && cell.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}

/// The last lines of a file that add it up or close it, such as `TOTAL,,12`.
enum FooterLooks {
  private static let openings = [
    "TOTAL", "GRAND TOTAL", "SUBTOTAL", "SUM ", "COUNT:", "RECORD COUNT", "RECORDS:",
    "END OF REPORT", "END OF FILE", "REPORT TOTAL", "TOTALS",
  ]

  /// Whether a raw line is one; blanks, quotes and delimiters before its first word do not count.
  static func matches(_ line: [UInt8]) -> Bool {
    if opening(of: line) != nil { return true }
    let text = String(decoding: line.prefix(200), as: UTF8.self).uppercased()
    return (text.hasSuffix("AFFECTED)") || text.hasSuffix("SELECTED.")) && text.contains("ROW")
  }

  /// The line as a layout lists it, with stars; nil when it is none.
  static func pattern(of line: [UInt8]) -> String? {
    if let opening = opening(of: line) { return opening + "*" }
    guard matches(line) else { return nil }
    let text = String(decoding: line.prefix(200), as: UTF8.self).uppercased()
    let row = text.contains("ROWS") ? "ROWS" : "ROW"
    return "*\(row) \(text.hasSuffix("AFFECTED)") ? "AFFECTED" : "SELECTED")"
  }

  /// The words by which a raw line is known as one; nil when it is none, or known otherwise.
  private static func opening(of line: [UInt8]) -> String? {
    let text = String(decoding: line.prefix(200), as: UTF8.self).uppercased()
    let words = text.drop { !$0.isLetter && !$0.isNumber }
    guard let found = openings.first(where: words.hasPrefix) else { return nil }
    return String(found.prefix { $0.isLetter || $0 == " " }).split(separator: " ").joined(
      separator: " ")
  }
}
