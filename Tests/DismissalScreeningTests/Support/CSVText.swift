/// The plainest reader and writer of well-formed CSV, for what the tests read and write.
enum CSVText {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The cells of every record; blank lines give no record.
  static func records(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      func endRecord() {
        if !cells.isEmpty || !cell.isEmpty { records.append(cells + [cell]) }
        cells = []
        cell = []
      }
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if isQuoted {
          if byte != quote {
            cell.append(byte)
          } else if place < bytes.count, bytes[place] == quote {
            cell.append(quote)
            place += 1
          } else {
            isQuoted = false
          }
        } else if byte == quote, cell.isEmpty {
          isQuoted = true
        } else if byte == comma {
          cells.append(cell)
          cell = []
        } else if byte == lineFeed {
          endRecord()
        } else if byte != carriageReturn {
          cell.append(byte)
        }
      }
      endRecord()
    }
    return records
  }

  /// The rows behind the header, each by the header's names; a byte order mark is dropped.
  static func table(_ bytes: [UInt8]) -> [[String: String]] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let all = records(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
    guard let header = all.first?.map({ String(decoding: $0, as: UTF8.self) }) else { return [] }
    return all.dropFirst().map { cells in
      let texts = cells.map { String(decoding: $0, as: UTF8.self) }
      return Dictionary(zip(header, texts)) { first, _ in first }
    }
  }

  /// One record without its line end; cells are quoted where they must be.
  static func line(_ cells: [[UInt8]]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(comma) }
      let mustQuote = cell.contains { [quote, comma, lineFeed, carriageReturn].contains($0) }
      guard mustQuote else {
        line += cell
        continue
      }
      line.append(quote)
      for byte in cell { line += byte == quote ? [quote, quote] : [byte] }
      line.append(quote)
    }
    return line
  }

  static func line(_ cells: [String]) -> [UInt8] { line(cells.map { Array($0.utf8) }) }
}
