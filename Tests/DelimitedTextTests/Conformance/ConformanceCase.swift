import Testing

/// A case of a public collection of odd CSV, rebuilt, with what comes of it in four readers.
///
/// Rows stand as `a·b / 1·2`, the header first; `!kind` is a rejected line. The others were asked as
/// they come: Python 3.11's `csv.reader` over UTF-8, DuckDB 2.0's `read_csv` with comma, double quote
/// and header given, libcsv 3.0.3 without options.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  let collection: String
  let name: String
  let bytes: [UInt8]
  /// What this package's reader gives.
  let ours: String
  /// What the others give; `same`: what ours gives.
  let python: String
  let duckDB: String
  let libcsv: String

  var testDescription: String { "\(collection): \(name)" }

  init(
    _ collection: String, _ name: String, _ bytes: [UInt8], ours: String, python: String,
    duckDB: String, libcsv: String
  ) {
    self.collection = collection
    self.name = name
    self.bytes = bytes
    self.ours = ours
    self.python = python
    self.duckDB = duckDB
    self.libcsv = libcsv
  }

  /// The case as a row of the table in `HostileInput.md`.
  var row: String {
    let cells = [Self.shown(bytes)] + [ours, python, duckDB, libcsv]
    return "| \(collection) | \(name) | "
      + cells.map { $0 == "same" ? $0 : "`\($0)`" }
      .joined(separator: " | ") + " |"
  }

  /// Bytes as text on one line.
  private static func shown(_ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "(nothing)" }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0xFF),
      !bytes.starts(with: [0xEF, 0xBB, 0xBF])
    else {
      return bytes.map { byte in
        (0x20..<0x7F).contains(byte)
          ? String(Unicode.Scalar(byte)) : escapes[byte] ?? "\\x" + hex(byte)
      }.joined()
    }
    return text.unicodeScalars.map { scalar in
      UInt8(exactly: scalar.value).flatMap { escapes[$0] } ?? String(scalar)
    }.joined()
  }

  private static let escapes: [UInt8: String] = [
    0x0A: "\\n", 0x0D: "\\r", 0x00: "\\0",
  ]

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}

extension ConformanceCase {
  static let all: [ConformanceCase] = [
    ConformanceCase(
      "RFC 4180", "rule 1: CRLF ends records", Array("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n".utf8),
      ours: "aaa·bbb·ccc / zzz·yyy·xxx", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 2: no line end at the end", Array("aaa,bbb,ccc\r\nzzz,yyy,xxx".utf8),
      ours: "aaa·bbb·ccc / zzz·yyy·xxx", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 4: blanks are data", Array("a,b\r\n x , y \r\n".utf8),
      ours: "a·b / x·y", python: "a·b /  x · y ", duckDB: "a·b /  x · y ", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 4: no comma at the end", Array("a,b\r\n1,2,\r\n".utf8),
      ours: "a·b / 1·2", python: "a·b / 1·2·", duckDB: "same", libcsv: "a·b / 1·2·"),
    ConformanceCase(
      "RFC 4180", "rule 5: quotes or none",
      Array("\"aaa\",\"bbb\",ccc\r\nzzz,\"yyy\",xxx\r\n".utf8),
      ours: "aaa·bbb·ccc / zzz·yyy·xxx", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 6: line end in quotes",
      Array("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx\r\n".utf8),
      ours: "aaa·b\\r\\nbb·ccc / zzz·yyy·xxx", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 6: comma in quotes", Array("a,b\r\n\"1,2\",3\r\n".utf8),
      ours: "a·b / 1,2·3", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "RFC 4180", "rule 7: doubled quote", Array("a,b,c\r\n\"aaa\",\"b\"\"bb\",\"ccc\"\r\n".utf8),
      ours: "a·b·c / aaa·b\"bb·ccc", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "comma_in_quotes",
      Array("first,last,address\nJane,Roe,\"12 Example St, Apt 3\"\n".utf8),
      ours: "first·last·address / Jane·Roe·12 Example St, Apt 3", python: "same", duckDB: "same",
      libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "empty", Array("a,b,c\n1,\"\",\"\"\n2,3,4\n".utf8),
      ours: "a·b·c / 1·· / 2·3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "empty_crlf", Array("a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n".utf8),
      ours: "a·b·c / 1·· / 2·3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "escaped_quotes", Array("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n".utf8),
      ours: "a·b / 1·ha \"ha\" ha / 3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "json",
      Array("key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n".utf8),
      ours: "key·val / 1·{\"type\": \"Point\", \"at\": [102.0, 0.5]}", python: "same",
      duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "location_coordinates", Array("id,place\n1,\"(50.1, -8.6)\"\n".utf8),
      ours: "id·place / 1·(50.1, -8.6)", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "newlines", Array("a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n".utf8),
      ours: "a·b·c / 1·2·3 / Once upon \\na time·5·6 / 7·8·9", python: "same", duckDB: "same",
      libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "newlines_crlf",
      Array("a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n".utf8),
      ours: "a·b·c / 1·2·3 / Once upon \\r\\na time·5·6 / 7·8·9", python: "same", duckDB: "same",
      libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "quotes_and_newlines", Array("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n".utf8),
      ours: "a·b / 1·ha \\n\"ha\" \\nha / 3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "simple", Array("a,b,c\n1,2,3\n".utf8),
      ours: "a·b·c / 1·2·3", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "simple_crlf", Array("a,b,c\r\n1,2,3\r\n".utf8),
      ours: "a·b·c / 1·2·3", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "csv-spectrum", "utf8", Array("a,b,c\n1,2,3\n4,5,ʤ\n".utf8),
      ours: "a·b·c / 1·2·3 / 4·5·ʤ", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "quote only at the end of a cell", Array("a,b\n5\" pipe,2\n".utf8),
      ours: "a·b / 5\" pipe·2", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "quote in the middle of a cell", Array("a,b\nx\"y\"z,2\n".utf8),
      ours: "a·b / x\"y\"z·2", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "text behind a closing quote", Array("a,b\n\"x\"y,2\n3,4\n".utf8),
      ours: "a·b / !text_after_quote / 3·4", python: "a·b / xy·2 / 3·4", duckDB: "error",
      libcsv: "a·b / x\"y,2\\n3,4\\n"),
    ConformanceCase(
      "acid test", "blank before an opening quote", Array("a,b\n1, \"Trust me, I am\"\n".utf8),
      ours: "a·b / 1·Trust me, I am", python: "a·b / 1· \"Trust me· I am\"", duckDB: "same",
      libcsv: "same"),
    ConformanceCase(
      "acid test", "blank behind a closing quote", Array("a,b\n\"x\" ,2\n".utf8),
      ours: "a·b / x·2", python: "a·b / x ·2", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "a cell of quotes alone", Array("a,b\n\"\"\"\",\"\"\"\"\"\"\n".utf8),
      ours: "a·b / \"·\"\"", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "backslash before a quote", Array("a,b\n\"x\\\"y\",2\n3,4\n".utf8),
      ours: "a·b / !text_after_quote / 3·4", python: "a·b / x\\y\"·2 / 3·4", duckDB: "error",
      libcsv: "a·b / x\\\"y·2 / 3·4"),
    ConformanceCase(
      "acid test", "single quotes", Array("a,b\n'x',2\n".utf8),
      ours: "a·b / 'x'·2", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "acid test", "quote never closed", Array("a,b\n\"x,2\n3,4\n".utf8),
      ours: "a·b / !quote_not_closed / 3·4", python: "a·b / x,2\\n3,4\\n", duckDB: "error",
      libcsv: "a·b / x,2\\n3,4\\n"),
    ConformanceCase(
      "acid test", "quote opened in the last cell", Array("a,b\n1,\"\n".utf8),
      ours: "a·b / !quote_not_closed", python: "a·b / 1·\\n", duckDB: "error", libcsv: "a·b / 1·\\n"
    ),
    ConformanceCase(
      "acid test", "curly quotes are letters", Array("a,b\n“x”,2\n".utf8),
      ours: "a·b / “x”·2", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "lone CR ends records", Array("a,b\r1,2\r3,4\r".utf8),
      ours: "a·b / 1·2 / 3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "mixed line ends", Array("a,b\n1,2\r\n3,4\r5,6\n".utf8),
      ours: "a·b / 1·2 / 3·4 / 5·6", python: "same", duckDB: "error", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "LF and CR", Array("a,b\n1,2\n\r3,4\n".utf8),
      ours: "a·b / 1·2 / 3·4", python: "a·b / 1·2 /  / 3·4", duckDB: "error", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "NUL in a cell", Array("a,b\n1\0,2\n3,4\n".utf8),
      ours: "a·b / 1\\0·2 / 3·4", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "quoted delimiter and quote", Array("a,b\n\",\",\"\"\"x\"\n".utf8),
      ours: "a·b / ,·\"x", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "text around doubled quotes", Array("a,b\n\"a\"\"b\"c,2\n3,4\n".utf8),
      ours: "a·b / !text_after_quote / 3·4", python: "a·b / a\"bc·2 / 3·4", duckDB: "error",
      libcsv: "a·b / a\"b\"c,2\\n3,4\\n"),
    ConformanceCase(
      "Python test_csv", "end of file in quotes", Array("a,b\n1,\"x\n".utf8),
      ours: "a·b / !quote_not_closed", python: "a·b / 1·x\\n", duckDB: "error",
      libcsv: "a·b / 1·x\\n"),
    ConformanceCase(
      "Python test_csv", "empty line", Array("a,b\n\n1,2\n\n".utf8),
      ours: "a·b / 1·2", python: "a·b /  / 1·2 / ", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "Python test_csv", "line of blanks", Array("a,b\n  \n1,2\n".utf8),
      ours: "a·b / 1·2", python: "a·b /    / 1·2", duckDB: "error", libcsv: "same"),
    ConformanceCase(
      "DuckDB", "too few cells", Array("a,b,c\n1,2\n3,4,5\n".utf8),
      ours: "a·b·c / !too_few_cells / 3·4·5", python: "a·b·c / 1·2 / 3·4·5", duckDB: "error",
      libcsv: "a·b·c / 1·2 / 3·4·5"),
    ConformanceCase(
      "DuckDB", "one cell too few", Array("a,b\n1\n3,4\n".utf8),
      ours: "a·b / !too_few_cells / 3·4", python: "a·b / 1 / 3·4", duckDB: "error",
      libcsv: "a·b / 1 / 3·4"),
    ConformanceCase(
      "DuckDB", "too many cells", Array("a,b\n1,2,3\n3,4\n".utf8),
      ours: "a·b / !too_many_cells / 3·4", python: "a·b / 1·2·3 / 3·4", duckDB: "error",
      libcsv: "a·b / 1·2·3 / 3·4"),
    ConformanceCase(
      "DuckDB", "empty cells too many", Array("a,b\n1,2,,\n3,4\n".utf8),
      ours: "a·b / 1·2 / 3·4", python: "a·b / 1·2·· / 3·4", duckDB: "error",
      libcsv: "a·b / 1·2·· / 3·4"),
    ConformanceCase(
      "DuckDB", "bytes that are no UTF-8",
      [0x61, 0x2C, 0x62, 0x0A, 0x46, 0x41, 0xC7, 0x41, 0x44, 0x45, 0x2C, 0x32, 0x0A],
      ours: "a·b / FAÇADE·2", python: "error", duckDB: "error", libcsv: "same"),
    ConformanceCase(
      "DuckDB", "byte order mark", Array("\u{FEFF}a,b\n1,2\n".utf8),
      ours: "a·b / 1·2", python: "same", duckDB: "same", libcsv: "\u{FEFF}a·b / 1·2"),
    ConformanceCase(
      "DuckDB", "UTF-16 with its mark",
      [
        0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00, 0x31, 0x00, 0x2C, 0x00, 0xE9,
        0x00, 0x0A, 0x00,
      ],
      ours: "a·b / 1·é", python: "error", duckDB: "error",
      libcsv: "ÿþa\\0·\\0b\\0 / \\01\\0·\\0é\\0 / \\0"),
    ConformanceCase(
      "DuckDB", "blanks between quotes and commas", Array("a,b\n \"x\" , \"y\" \n".utf8),
      ours: "a·b / x·y", python: "a·b /  \"x\" · \"y\" ", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "W3C csvw", "duplicate header names", Array("a,a\n1,2\n".utf8),
      ours: "a·a / 1·2", python: "same", duckDB: "a·a_1 / 1·2", libcsv: "same"),
    ConformanceCase(
      "W3C csvw", "empty header name", Array("a,\n1,2\n".utf8),
      ours: "a· / 1·2", python: "same", duckDB: "a·column1 / 1·2", libcsv: "same"),
    ConformanceCase(
      "W3C csvw", "header alone", Array("a,b\n".utf8),
      ours: "a·b", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "W3C csvw", "comment line above", Array("# note\na,b\n1,2\n".utf8),
      ours: "# note / !too_many_cells / !too_many_cells", python: "# note / a·b / 1·2",
      duckDB: "a·b / 1·2", libcsv: "# note / a·b / 1·2"),
    ConformanceCase(
      "W3C csvw", "quoted header with line end", Array("\"a\nx\",b\n1,2\n".utf8),
      ours: "a\\nx·b / 1·2", python: "same", duckDB: "same", libcsv: "same"),
    ConformanceCase(
      "W3C csvw", "header repeated", Array("a,b\n1,2\na,b\n3,4\n".utf8),
      ours: "a·b / 1·2 / !repeated_header / 3·4", python: "a·b / 1·2 / a·b / 3·4",
      duckDB: "a·b / 1·2 / a·b / 3·4", libcsv: "a·b / 1·2 / a·b / 3·4"),
    ConformanceCase(
      "W3C csvw", "no file at all", Array("".utf8),
      ours: "error", python: "nothing", duckDB: "column0", libcsv: "nothing"),
  ]
}
