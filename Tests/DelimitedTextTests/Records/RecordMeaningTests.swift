import DelimitedText
import TestSupport
import Testing

/// What a piece of text means, one line per piece; the names are those of the peers' comparison.
@Suite("The meaning of a record")
struct RecordMeaningTests {
  struct Piece: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var rows: [String]
    var columnCount = 2
    var lastColumnIsBound = true
    var blankLines = 0

    var testDescription: String { name }
  }

  static let pieces: [Piece] = [
    Piece(name: "plain", text: "1,2\n", rows: ["1¦2"]),
    Piece(name: "blank line", text: "\n1,2\n", rows: ["1¦2"], blankLines: 1),
    Piece(name: "blank with spaces", text: "   \n1,2\n", rows: ["1¦2"], blankLines: 1),
    Piece(name: "crlf", text: "1,2\r\n", rows: ["1¦2"]),
    Piece(name: "bare CR", text: "1,2\r3,4\r", rows: ["1¦2", "3¦4"]),
    Piece(name: "CR in unquoted", text: "x\ry,z\n", rows: ["! too_few_cells", "y¦z"]),
    Piece(name: "no final newline", text: "1,2", rows: ["1¦2"]),
    Piece(name: "ends with comma", text: "1,", rows: ["1¦"]),
    Piece(name: "trim unquoted", text: "  1 ,\t2 \n", rows: ["1¦2"]),
    Piece(name: "inner spaces kept", text: "1 1,2  2\n", rows: ["1 1¦2  2"]),
    Piece(name: "quoted spaces kept", text: "\" 1 \",2\n", rows: [" 1 ¦2"]),
    Piece(name: "space before quote", text: " \"1,x\",2\n", rows: ["1,x¦2"]),
    Piece(name: "space after quote", text: "\"1,x\" ,2\n", rows: ["1,x¦2"]),
    Piece(name: "text after quote", text: "\"1\"x,2\n3,4\n", rows: ["! text_after_quote", "3¦4"]),
    Piece(
      name: "text after quote then comma", text: "\"1\"x,2\",3\n3,4\n",
      rows: ["! text_after_quote", "3¦4"]),
    Piece(name: "quote in unquoted", text: "1\"x\",2\n", rows: ["1\"x\"¦2"]),
    Piece(name: "inches", text: "5\" pipe,2\n6\" pipe,3\n", rows: ["5\" pipe¦2", "6\" pipe¦3"]),
    Piece(name: "lone quote cell", text: "\",2\n3,4\n", rows: ["! quote_not_closed", "3¦4"]),
    Piece(
      name: "unterminated at the end", text: "1,\"x\n3,4", rows: ["! quote_not_closed", "3¦4"]),
    Piece(name: "doubled", text: "\"x\"\"y\",2\n", rows: ["x\"y¦2"]),
    Piece(name: "quote space quote", text: "\"x\" \"y\",2\n", rows: ["! text_after_quote"]),
    Piece(name: "empty quoted", text: "\"\",2\n", rows: ["¦2"]),
    Piece(name: "empty unquoted", text: ",2\n", rows: ["¦2"]),
    Piece(name: "only comma", text: ",\n", rows: ["¦"]),
    Piece(name: "short, bound", text: "1\n", rows: ["! too_few_cells"]),
    Piece(name: "short, not bound", text: "1\n", rows: ["1¦nil"], lastColumnIsBound: false),
    Piece(
      name: "short by two", text: "1\n", rows: ["! too_few_cells"], columnCount: 3,
      lastColumnIsBound: false),
    Piece(name: "long", text: "1,2,3\n4,5\n", rows: ["! too_many_cells", "4¦5"]),
    Piece(name: "long but empty", text: "1,2, ,\"\" ,\n", rows: ["1¦2"]),
    Piece(name: "long and a quoted blank", text: "1,2,\" \"\n", rows: ["! too_many_cells"]),
    Piece(
      name: "several lines, too many cells", text: "1,\"2\n3\",4\n5,6\n",
      rows: ["! too_many_cells", "3\"¦4", "5¦6"]),
    Piece(
      name: "several lines, too few cells", text: "\"1\n2\"\n5,6\n",
      rows: ["! too_few_cells", "! too_few_cells", "5¦6"]),
    Piece(name: "NUL byte", text: "1\u{0}2,3\n", rows: ["1\u{0}2¦3"]),
    Piece(name: "embedded newline", text: "\"x\ny\",2\n", rows: ["x\ny¦2"]),
    Piece(name: "embedded crlf", text: "\"x\r\ny\",2\r\n", rows: ["x\r\ny¦2"]),
    Piece(name: "backslash quote", text: "\"x\\\"y\",2\n", rows: ["! text_after_quote"]),
    Piece(name: "LFCR", text: "1,2\n\r3,4\n\r", rows: ["1¦2", "3¦4"], blankLines: 2),
    Piece(name: "quoted empty last", text: "1,\"\"\n", rows: ["1¦"]),
    Piece(name: "tabs only", text: "\t,\t\n", rows: ["¦"]),
    Piece(name: "no-break space is text", text: "\u{A0}1,2\n", rows: ["\u{A0}1¦2"]),
    Piece(
      name: "header again", text: "1,2\na , \"b\"\n3,4\n",
      rows: ["1¦2", "! repeated_header", "3¦4"]),
    Piece(name: "almost the header", text: "a,bb\n", rows: ["a¦bb"]),
    Piece(
      name: "one column", text: "x\n \n\"\"\n\"\n\"\n", rows: ["x", "", "\n"], columnCount: 1,
      blankLines: 1),
    Piece(name: "nothing", text: "", rows: []),
  ]

  @Test("is the same at every block size", arguments: pieces)
  func means(piece: Piece) throws {
    let header = ["a", "a,b", "a,b,c"][piece.columnCount - 1] + "\n"
    let file = TemporaryFile(header + piece.text)
    for block in blockSizes {
      let reading = try read(
        file, blockByteCount: block, lastColumnIsBound: piece.lastColumnIsBound,
        matchesHeader: true)
      #expect(reading.result.rows.map(text) == piece.rows, "block \(block)")
      #expect(reading.result.blankLines == piece.blankLines, "block \(block)")
      #expect(reading.totals.linesAddUp, "block \(block)")
    }
  }

  /// Among other rows, where the text also meets the 64-byte path.
  @Test("does not change between clean rows", arguments: pieces)
  func meansAmongRows(piece: Piece) throws {
    guard piece.name != "lone quote cell" && !piece.name.hasPrefix("unterminated") else { return }
    let row = ["x\n", "x,y\n", "x,y,z\n"][piece.columnCount - 1]
    let clean = ["x", "x¦y", "x¦y¦z"][piece.columnCount - 1]
    let rows = String(repeating: row, count: 40)
    let end = piece.text.isEmpty || piece.text.last?.isNewline == true ? "" : "\n"
    let header = ["a", "a,b", "a,b,c"][piece.columnCount - 1] + "\n"
    let file = TemporaryFile(header + rows + piece.text + end + rows)
    let around = [String](repeating: clean, count: 40)
    let reading = try read(
      file, lastColumnIsBound: piece.lastColumnIsBound, matchesHeader: true)
    #expect(reading.result.rows.map(text) == around + piece.rows + around)
  }

  private func text(_ row: NaiveRow) -> String {
    guard let cells = row.cells else { return "! " + (row.reject?.rawValue ?? "") }
    return cells.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "nil" }
      .joined(separator: "¦")
  }
}
