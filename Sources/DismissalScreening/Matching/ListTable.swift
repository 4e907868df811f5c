internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import RuleDocuments

/// A list from outside an export, read whole: its header, its rows with their lines, its rejects.
///
/// Commas, semicolons, tabs and bars are tried as delimiters, and up to five title lines above the
/// header; the reading of which most columns are understood counts. Memory: the file once more.
struct ListTable: Sendable {
  /// One row.
  struct Row: Sendable {
    /// Its first line in the file, counted from 1.
    let line: Int
    /// Its cells, trimmed; as many as the header has.
    let cells: [String]
  }

  /// One row that could not be read.
  struct Reject: Sendable {
    /// Its first line.
    let line: Int
    /// The byte column of the fault, counted from 1.
    let column: Int
    /// What is wrong, as a stable word.
    let kind: String
    /// The row as it stands.
    let raw: [UInt8]
  }

  /// The path as the user gave it.
  let path: String
  /// The header's cells.
  let header: [String]
  /// The line of the header.
  let headerLine: Int
  private let isGuarded: Bool
  /// The rows, in the order of the file.
  private(set) var rows: [Row] = []
  /// The rows that could not be read, in the order of the file.
  private(set) var rejects: [Reject] = []
  /// The SHA-256 of the file.
  private(set) var sha256 = ""

  /// Takes what was read of a list, its columns under these names.
  init(
    path: String, header: [String], headerLine: Int, rows: [Row], rejects: [Reject], sha256: String
  ) {
    self.path = path
    self.header = header
    self.headerLine = headerLine
    isGuarded = true
    self.rows = rows
    self.rejects = rejects
    self.sha256 = sha256
  }

  /// Rows read, rejects included.
  var readCount: Int { rows.count + rejects.count }

  private static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]
  private static let mostTitles = 5

  /// Reads a file; `understood` says of how many columns of a header the meaning is known.
  ///
  /// `isGuarded` takes off the apostrophe that a cell may have in front for a spreadsheet's sake; the
  /// lists that a run writes have none.
  init(path: String, isGuarded: Bool = true, understood: ([String]) -> Int) throws {
    self.path = path
    self.isGuarded = isGuarded
    var best: (score: Int, dialect: Dialect, titles: Int, cells: [String]) = (-1, Dialect(), 0, [])
    for delimiter in Self.delimiters {
      let dialect = Dialect(delimiter: delimiter)
      var reader = SegmentReader(input: try ByteInput(path: path))
      for titles in 0...Self.mostTitles {
        let cells: [String]
        do throws(DelimitedTextError) {
          cells = try Self.texts(reader.readHeader(dialect))
        } catch {
          // The first record of all must be there, whatever stands between the cells.
          if titles == 0, delimiter == Self.delimiters[0] { throw error }
          break
        }
        let score = understood(cells)
        if score > best.score { best = (score, dialect, titles, cells) }
      }
    }
    header = best.cells
    headerLine = best.titles + 1
    try read(best.dialect, titles: best.titles)
  }

  private static func texts(_ header: HeaderRecord) -> [String] {
    header.cells.map { trimmed(CellText.utf8($0.span)) }
  }

  private mutating func read(_ dialect: Dialect, titles: Int) throws {
    var reader = SegmentReader(input: try ByteInput(path: path))
    var digest = ContentDigest()
    for _ in 0..<titles { _ = try reader.readHeader(dialect) { digest.update($0) } }
    let header = try reader.readHeader(dialect) { digest.update($0) }
    let count = header.cells.count
    try reader.splitAll(behind: header, dialect, onBlock: { digest.update($0) }) { segment, table in
      for reject in segment.rejects {
        rejects.append(Reject(reject, of: segment))
      }
      for record in 0..<table.recordCount {
        var cells: [String] = []
        cells.reserveCapacity(count)
        for column in 0..<count {
          guard let cell = table.cell(record: record, slot: column) else {
            cells.append("")
            continue
          }
          let text = Self.trimmed(CellText.utf8(cell))
          cells.append(isGuarded ? Self.trimmed(SpreadsheetText.bare(text)) : text)
        }
        rows.append(Row(line: Int(segment.line(of: segment.records[record])), cells: cells))
      }
    }
    sha256 = digest.finish()
  }

  /// Without blanks, tabs and line ends at both ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.value > 0x20 && $0.value != 0xA0 }),
      let last = scalars.lastIndex(where: { $0.value > 0x20 && $0.value != 0xA0 })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension ListTable.Reject {
  /// A row of a segment that could not be read.
  init(_ reject: RejectedExtent, of segment: RecordSegment) {
    self.init(
      line: Int(segment.line(of: reject)), column: Int(reject.column), kind: reject.kind.rawValue,
      raw: segment.rawBytes(of: reject).withUnsafeBufferPointer { Array($0) })
  }
}
