/// A kind of file that is no export, and that people take for one.
public enum ForeignFormat: Sendable, Hashable, CaseIterable {
  /// Workbooks of spreadsheet programs: Office Open XML, the older binary form, OpenDocument, Numbers.
  case xlsx, oldOffice, openDocument, numbers
  /// Another document of Office Open XML, such as a letter.
  case officeDocument
  /// Documents for people.
  case pdf, rtf, postScript, html, xml
  /// Data in other shapes than rows of text.
  case json, parquet, arrow, avro, sqlite, access, dBase
  /// Pictures.
  case image
  /// Archives and compressed files of other kinds than gzip and ZIP.
  case otherArchive, tar
  /// Text in UTF-32.
  case utf32
  /// A program, or bytes of which nothing is known but that they are no text.
  case program, binary

  /// Recognises a file by its first bytes; nil when it may be text.
  init?(_ head: [UInt8]) {
    if let found = Self.magic.first(where: { $0.marks.contains(where: head.starts(with:)) }) {
      self = found.format
    } else if head.dropFirst(4).starts(with: Array("Standard ".utf8)), head.first == 0 {
      self = .access
    } else if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) {
      self = .tar
    } else if let markup = Self.markup(head) {
      self = markup
    } else if Self.isDBase(head) {
      self = .dBase
    } else if Self.isBinary(head) {
      self = .binary
    } else {
      return nil
    }
  }

  private static let magic: [(format: ForeignFormat, marks: [[UInt8]])] = [
    (.oldOffice, [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x09, 0x08, 0x10, 0x00]]),
    (.pdf, [Array("%PDF-".utf8)]),
    (.rtf, [Array("{\\rtf".utf8)]),
    (.postScript, [Array("%!PS".utf8)]),
    (.parquet, [Array("PAR1".utf8) + [0x15]]),
    (.arrow, [Array("ARROW1".utf8) + [0]]),
    (.avro, [Array("Obj".utf8) + [1]]),
    (.sqlite, [Array("SQLite format 3".utf8) + [0]]),
    (
      .image,
      [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF],
        Array("GIF87a".utf8), Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A],
      ]
    ),
    (
      .otherArchive,
      [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8) + [0x1A, 0x07],
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD], [0x1F, 0x9D],
      ] + (1...9).map { Array("BZh\($0)1AY&SY".utf8) }
    ),
    (.program, [[0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A, 0x90, 0x00]]),
  ]

  /// What begins with a bracket that no header begins with, blanks and a byte order mark aside.
  private static func markup(_ head: [UInt8]) -> ForeignFormat? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let begun = (head.starts(with: mark) ? head.dropFirst(3) : head[...]).drop(
      while: blanks.contains)
    let word = String(decoding: begun.prefix(64), as: UTF8.self).lowercased()
    if word.hasPrefix("<?xml") { return .xml }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div"]
    if tags.contains(where: word.hasPrefix) { return .html }
    // A header may begin with a name in brackets, [Case], and with a brace; not with both like this.
    let behind = begun.dropFirst().drop(while: blanks.contains).first
    switch begun.first {
    case 0x7B: return behind == 0x22 || behind == 0x7D ? .json : nil
    case 0x5B: return behind == 0x22 || behind == 0x7B || behind == 0x5B ? .json : nil
    default: return nil
    }
  }

  /// A dBASE table: a version, a day, and zeros where its format reserves them.
  private static func isDBase(_ head: [UInt8]) -> Bool {
    guard head.count >= 32, [0x03, 0x30, 0x83, 0x8B, 0xF5].contains(head[0]) else { return false }
    return (1...12).contains(head[2]) && (1...31).contains(head[3]) && head[12] == 0
      && head[13] == 0
  }

  /// Whether one byte in sixteen is a control character that no text and no delimiter is.
  ///
  /// NULs alone prove nothing: old systems pad cells with them.
  private static func isBinary(_ head: [UInt8]) -> Bool {
    guard head.count >= 32 else { return false }
    let controls = head.count { byte in
      switch byte {
      // 01 and 1C to 1F divide cells in some exports, 1A ends the files of old systems.
      case 0x02...0x08, 0x0E...0x19, 0x1B, 0x7F: true
      default: false
      }
    }
    return controls * 16 > head.count
  }
}

extension ForeignFormat: CustomStringConvertible {
  /// What it is, and what to do: two sentences behind a path and a colon.
  public var description: String { "is \(name). \(advice)" }

  private var name: String {
    switch self {
    case .xlsx: "an Excel workbook (XLSX)"
    case .oldOffice: "an old Excel workbook (XLS) or another old Office file"
    case .openDocument: "an OpenDocument file (ODS or ODT)"
    case .numbers: "a Numbers document"
    case .officeDocument: "an Office document (DOCX or PPTX)"
    case .pdf: "a PDF document"
    case .rtf: "a document in Rich Text Format (RTF)"
    case .postScript: "a PostScript document"
    case .html: "a web page (HTML), as some systems save under a name ending in .xls"
    case .xml: "an XML file, as some systems save under a name ending in .xls"
    case .json: "a JSON file"
    case .parquet: "a Parquet file"
    case .arrow: "an Arrow file"
    case .avro: "an Avro file"
    case .sqlite: "an SQLite database"
    case .access: "an Access database"
    case .dBase: "a dBASE table (DBF)"
    case .image: "a picture"
    case .otherArchive: "compressed in a way that is not read (only gzip and ZIP are)"
    case .tar: "a tar archive"
    case .utf32: "text in UTF-32"
    case .program: "a program"
    case .binary: "no text: its first bytes are those of a binary file"
    }
  }

  private var advice: String {
    switch self {
    case .xlsx, .oldOffice, .openDocument, .numbers, .html, .xml:
      "Open it in a spreadsheet program, set the columns of citations and numbers to text, and "
        + "save the sheet as CSV in UTF-8."
    case .officeDocument, .pdf, .rtf, .postScript, .image:
      "It holds no rows that could be read: ask for the export as CSV in UTF-8."
    case .json, .parquet, .arrow, .avro, .sqlite, .access, .dBase:
      "Export its table as CSV in UTF-8, with a header line."
    case .otherArchive, .tar: "Unpack it, and name the files in it."
    case .utf32: "Convert it with 'iconv -f UTF-32 -t UTF-8'."
    case .program, .binary: "Check the path: name the export as CSV in UTF-8."
    }
  }
}
