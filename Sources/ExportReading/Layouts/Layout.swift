public import CourtRecords
public import DelimitedText

/// How a file begins.
public enum HeaderRule: Sendable, Hashable {
  /// The header is the first record behind so many title lines.
  case named(titleLines: Int)
  /// The header is the first of the first records that has all the layout's columns.
  case found
  /// There is no header: columns go by number, and every record has so many of them.
  case none(width: Int)

  /// How many records above the header are looked at to find it.
  public static let mostTitles = 20

  /// How many of the first records tell whether a file is of this layout.
  public var reach: Int {
    switch self {
    case .named(let titleLines): titleLines + 1
    case .found: Self.mostTitles + 1
    case .none: 1
    }
  }
}

/// The columns and code words of one kind of export, as its file gives them.
///
/// Compiled once from `Rules/layouts/ID.yaml`; immutable afterwards.
public struct Layout: Sendable {
  /// What one row of the export is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One count of one case.
    case charges
    /// One warrant.
    case warrants
    /// One case of a file beside the charges: its court, status, marks, disposition.
    case cases
    /// One party of a case: name, birth date, identifier, sex.
    case parties
    /// How one count ended, or the whole case where no column numbers the counts.
    case dispositions
    /// One docket or person that another agency does not want moved.
    case exclusions

    /// Whether its rows are joined to the charges as facts about their cases.
    public var isLinked: Bool {
      switch self {
      case .charges, .warrants, .exclusions: false
      case .cases, .parties, .dispositions: true
      }
    }
  }

  /// How a case key is made from the cells.
  public struct CaseKeyRule: Sendable, Hashable {
    /// Whether blanks inside the case number are ignored.
    public var ignoresBlanks = false
    /// Whether hyphens inside the case number are ignored.
    public var ignoresHyphens = false
    /// Whether several defendants share a case number, so that the defendant belongs to the key.
    public var includesDefendant = false

    /// The plain rule: trimmed and case folded, nothing else ignored.
    public init() {}

    /// The rule as a layout writes it.
    public var written: String {
      let ignored = [ignoresBlanks ? "blanks" : nil, ignoresHyphens ? "hyphens" : nil]
        .compactMap(\.self).joined(separator: ", ")
      return "{ignore: [\(ignored)], defendant: \(includesDefendant)}"
    }
  }

  /// The id, which is the file's name too.
  public let id: String
  /// The title.
  public let title: String
  /// Under whose law the charges are.
  public let origin: LayoutJurisdiction
  /// What one row is.
  public let kind: Kind
  /// The delimiter between cells.
  public let delimiter: UInt8
  /// How a file begins.
  public let header: HeaderRule
  /// First words of lines that add the file up or close it, such as `TOTAL*`.
  public let footers: [FooterPattern]
  /// Where the cells of each field come from that a record has once.
  public let sources: [ExportField: ColumnSource]
  /// How the counts of a record stand in it.
  public let shape: LayoutShape
  /// Bound fields whose column may be absent from the header.
  public let optional: Set<ExportField>
  /// The court of every row, when no column names it.
  public let fixedCourt: String?
  /// What is so for every row of a warrants list, when no column tells.
  public let warrantRows: WarrantRowRule
  /// How the case key is made.
  public let key: CaseKeyRule
  /// The date formats, in order of trial.
  public let dateFormats: [DateFormat]
  /// Texts that mean blank, upper-cased.
  public let blanks: Set<String>
  /// Whether every count of a case is in the export.
  public let counts: CountCompleteness
  /// Which warrants are in the list.
  public let lists: WarrantCompleteness
  /// Class words and what they stand for: a class code or a level.
  public let classWords: CodeTable<String>
  /// Plea words.
  public let pleaWords: CodeTable<Plea>
  /// Words of the court column, each with a court as the statutes file names or spells it.
  public let courtWords: CodeTable<String>
  /// Disposition words.
  public let dispositionWords: CodeTable<Disposition>
  /// Words of the case status.
  public let statusWords: CodeTable<CaseStatus>
  /// Words that mark a record.
  public let markWords: CodeTable<RecordMark>
  /// Words of the warrant type.
  public let warrantTypeWords: CodeTable<WarrantType>
  /// Words of the warrant status.
  public let warrantStatusWords: CodeTable<WarrantStatus>

  /// Words that tell an attempt from a completed offense.
  public let attemptWords: CodeTable<AttemptMark>
  /// Words of the stage that a row belongs to.
  public let stageWords: CodeTable<ChargeStage>
  /// Words of the part that a party has in a case.
  public let roleWords: CodeTable<PartyRole>

  /// The state of the charges, such as `US-NY`; the first where a column names it row by row.
  public var jurisdiction: String { origin.states[0] }

  /// The header names of the fields that are one whole column each.
  public var columns: [ExportField: [String]] { sources.compactMapValues(\.names) }

  /// Whether a record is one count, whose cells are read where they stand.
  public var isPlain: Bool {
    shape.isPlain && sources.values.allSatisfy(\.isWholeColumn)
  }

  /// Whether its files have no header, so that none is recognised.
  public var isHeaderless: Bool {
    if case .none = header { true } else { false }
  }

  /// Every field that the layout binds, in whatever way.
  public var boundFields: Set<ExportField> {
    var fields = Set(sources.keys)
    for group in shape.groups + shape.stages { fields.formUnion(group.keys) }
    if let packed = shape.packed { fields.formUnion(packed.columns.keys) }
    return fields
  }

  /// A header name or code word made comparable: upper-cased, blanks and punctuation collapsed.
  public static func comparable(_ text: some StringProtocol) -> String {
    // Nearly all are ASCII, and every file's header is compared with every layout.
    if let plain = text.utf8.withContiguousStorageIfAvailable(comparable(ascii:)), let plain {
      return plain
    }
    var result = ""
    var needsBlank = false
    for scalar in text.uppercased().unicodeScalars {
      if scalar.properties.isAlphabetic || (48...57).contains(scalar.value) {
        if needsBlank, !result.isEmpty { result.append(" ") }
        needsBlank = false
        result.unicodeScalars.append(scalar)
      } else {
        needsBlank = true
      }
    }
    return result
  }

  /// The same of bytes that are all ASCII; else nil.
  private static func comparable(ascii text: UnsafeBufferPointer<UInt8>) -> String? {
    if text.contains(where: { $0 >= 0x80 }) { return nil }
    // Each byte gives at most one, and a blank stands for at least one.
    return String(unsafeUninitializedCapacity: text.count) { result in
      var count = 0
      var needsBlank = false
      for byte in text {
        let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        guard (0x41...0x5A).contains(upper) || (0x30...0x39).contains(upper) else {
          needsBlank = true
          continue
        }
        if needsBlank, count > 0 {
          result[count] = 0x20
          count += 1
        }
        needsBlank = false
        result[count] = upper
        count += 1
      }
      return count
    }
  }
}
