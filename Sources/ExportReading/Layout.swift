public import CourtRecords

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
  }

  /// The id, which is the file's name too.
  public let id: String
  /// The title.
  public let title: String
  /// The jurisdiction of the charges, such as `US-NY`.
  public let jurisdiction: String
  /// What one row is.
  public let kind: Kind
  /// The delimiter between cells.
  public let delimiter: UInt8
  /// The header names of each bound field: the first is the usual one, the others aliases.
  public let columns: [ExportField: [String]]
  /// Bound fields whose column may be absent from the header.
  public let optional: Set<ExportField>
  /// The court of every row, when no column names it.
  public let fixedCourt: String?
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
  public let classWords: [String: String]
  /// Plea words.
  public let pleaWords: [String: Plea]
  /// Disposition words.
  public let dispositionWords: [String: Disposition]
  /// Words of the case status.
  public let statusWords: [String: CaseStatus]
  /// Words that mark a record.
  public let markWords: [String: RecordMark]
  /// Words of the warrant type.
  public let warrantTypeWords: [String: WarrantType]
  /// Words of the warrant status.
  public let warrantStatusWords: [String: WarrantStatus]

  /// A header name or code word made comparable: upper-cased, blanks and punctuation collapsed.
  public static func comparable(_ text: some StringProtocol) -> String {
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

  /// The column of each bound field in a header, or the fields that were not found.
  public func bind(header: [String]) -> LayoutBinding {
    let names = header.map(Self.comparable)
    var columns: [ExportField: Int] = [:]
    var missing: [ExportField] = []
    var ambiguous: [ExportField] = []
    for field in ExportField.allCases {
      guard let aliases = self.columns[field] else { continue }
      let wanted = Set(aliases.map(Self.comparable))
      let found = names.indices.filter { wanted.contains(names[$0]) }
      if found.count > 1 { ambiguous.append(field) }
      if let first = found.first {
        columns[field] = first
      } else if !optional.contains(field) {
        missing.append(field)
      }
    }
    return LayoutBinding(columns: columns, missing: missing, ambiguous: ambiguous)
  }
}

/// Where the fields of a layout stand in one header.
public struct LayoutBinding: Sendable, Hashable {
  /// The column of each field that was found, counted from 0.
  public let columns: [ExportField: Int]
  /// Required fields whose column the header lacks.
  public let missing: [ExportField]
  /// Fields for which several columns would do.
  public let ambiguous: [ExportField]

  /// Whether the header is one of this layout's.
  public var isComplete: Bool { missing.isEmpty && ambiguous.isEmpty }
}
