/// What `inspect` found, ready to be printed or encoded; no person's data is in it.
///
/// The property names, in snake case, are the keys of the JSON form.
public struct InspectionReport: Sendable, Encodable {
  /// Files with one header and dialect each.
  public var groups: [Group]

  /// Rejected lines of one kind.
  public struct Rejects: Sendable, Encodable {
    /// The kind, as `rejects.csv` has it.
    public let kind: String
    /// How many.
    public let count: UInt64
    /// The lines of the first ten.
    public let firstLines: [UInt64]
  }

  /// One file.
  public struct File: Sendable, Encodable {
    /// The path as given.
    public let name: String
    /// Its size.
    public let bytes: UInt64
    /// Physical lines.
    public let lines: UInt64
    /// Rows behind the header: records and rejects.
    public let rows: UInt64
    /// Rows that could be read.
    public let records: UInt64
    /// Lines of the header and of titles above it.
    public let headerLines: UInt64
    /// Lines without anything.
    public let blankLines: UInt64
    /// Title records above the header.
    public let titleRecords: Int
    /// Whether a header names the columns.
    public let hasHeader: Bool
    /// Why.
    public let headerEvidence: String
    /// How the text is packed in the file: `none`, `gzip` or `zip`.
    public let packing: String
    /// The encoding.
    public let encoding: String
    /// What speaks for it.
    public let encodingEvidence: String
    /// Characters of UTF-16 that are broken and read as U+FFFD.
    public let replacedCharacters: UInt64
    /// Cells whose text was converted wrongly before it came here, such as `Â§` for `§`.
    public let mojibakeCells: UInt64
    /// Whether it begins with a UTF-8 byte order mark.
    public let hasByteOrderMark: Bool
    /// The delimiter; `tab` for a tab.
    public let delimiter: String
    /// The quote.
    public let quote: String
    /// What speaks for the delimiter.
    public let dialectEvidence: String
    /// Lines that end in a line feed.
    public let lineFeeds: UInt64
    /// Lines that end in carriage return and line feed.
    public let carriageReturnLineFeeds: UInt64
    /// Lines that end in a carriage return.
    public let carriageReturns: UInt64
    /// Bytes outside ASCII.
    public let highBytes: UInt64
    /// Bytes from 80 to 9F.
    public let controlHalfBytes: UInt64
    /// NUL bytes.
    public let nulBytes: UInt64
    /// Rejected lines by kind.
    public let rejects: [Rejects]
    /// Empty cells beyond the last column, which are dropped.
    public let acceptedExtraCells: UInt64
    /// Rows that lack their last cell: rejects when a layout binds the last column.
    public let acceptedShort: UInt64
    /// Rows that repeat an earlier row of the file byte for byte.
    public let repeatedRows: UInt64
    /// Lines among the last three rows that look like a footer of totals.
    public let footerLines: [UInt64]
    /// The first words of those lines.
    let footerTexts: [String]

    private enum CodingKeys: String, CodingKey {
      case name, bytes, lines, rows, records, headerLines, blankLines, titleRecords, hasHeader
      case headerEvidence, packing, encoding, encodingEvidence, replacedCharacters, mojibakeCells
      case hasByteOrderMark, delimiter, quote
      case dialectEvidence, lineFeeds, carriageReturnLineFeeds, carriageReturns, highBytes
      case controlHalfBytes, nulBytes, rejects, acceptedExtraCells, acceptedShort, repeatedRows
      case footerLines
    }
  }

  /// A share of a column's cells.
  public struct Share: Sendable, Encodable {
    /// What the cells look like.
    public let looksLike: String
    /// From 0 to 1, to four places.
    public let share: Double
  }

  /// A value with its number of cells.
  public struct Value: Sendable, Encodable {
    /// The value, masked in columns that hold people.
    public let value: String
    /// Its cells.
    public let count: UInt64
  }

  /// One column.
  public struct Column: Sendable, Encodable {
    /// The place, counted from 1.
    public let number: Int
    /// The name in the header.
    public let name: String
    /// The field proposed; nil when the column was not placed.
    public let field: String?
    /// `sure`, `likely` or `weak`; nil without a field.
    public let strength: String?
    /// What speaks for the field.
    public let evidence: String?
    /// Where the name and the values disagree.
    public let disagreement: String?
    /// Empty cells.
    public let blank: UInt64
    /// Cells that rows lack.
    public let missing: UInt64
    /// Cells with something in them.
    public let filled: UInt64
    /// Distinct values.
    public let distinct: Int
    /// Whether `distinct` is exact; otherwise within some 3 %.
    public let distinctIsExact: Bool
    /// The bytes of the longest cell.
    public let longest: Int
    /// What the cells look like.
    public let looks: [Share]
    /// Date formats seen.
    public let dateFormats: [Share]
    /// The commonest values of a code-like column.
    public let values: [Value]
    /// Whether the values are masked.
    public let isMasked: Bool
    /// Texts that usually mean blank, as seen.
    public let blankTexts: [String]
  }

  /// Files of one header and dialect.
  public struct Group: Sendable, Encodable {
    /// `charges` or `warrants`.
    public let kind: String
    /// Why.
    public let kindEvidence: String
    /// The files, in the order read.
    public let files: [File]
    /// Whether a header names the columns.
    public let hasHeader: Bool
    /// The names.
    public let header: [String]
    /// Rows that repeat an earlier row of any of the files byte for byte.
    public let repeatedRows: UInt64
    /// Whether all rows were compared.
    public let repeatsAreComplete: Bool
    /// The columns.
    public let columns: [Column]
    /// Columns without a field.
    public let unplaced: [String]
    /// What a person should know.
    public var notes: [String]
    /// Layouts that recognise the header; filled by whoever has them.
    public var recognisedBy: [String] = []

    let delimiter: UInt8
    let plan: FieldPlan
    /// Other headers of the same export, whose names the draft takes too.
    var siblings: [Group] = []

    private enum CodingKeys: String, CodingKey {
      case kind, kindEvidence, files, hasHeader, header, repeatedRows, repeatsAreComplete, columns
      case unplaced, notes, recognisedBy
    }

    init(
      kind: String, kindEvidence: String, files: [File], hasHeader: Bool, header: [String],
      repeatedRows: UInt64, repeatsAreComplete: Bool, columns: [Column], unplaced: [String],
      notes: [String], delimiter: UInt8, plan: FieldPlan
    ) {
      self.kind = kind
      self.kindEvidence = kindEvidence
      self.files = files
      self.hasHeader = hasHeader
      self.header = header
      self.repeatedRows = repeatedRows
      self.repeatsAreComplete = repeatsAreComplete
      self.columns = columns
      self.unplaced = unplaced
      self.notes = notes
      self.delimiter = delimiter
      self.plan = plan
    }
  }
}
