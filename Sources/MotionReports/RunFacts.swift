public import CourtRecords
public import DelimitedText

/// What a run was asked to do and on what: everything that a manifest and a summary state of it.
public struct RunFacts: Sendable {
  /// One input file.
  public struct Input: Sendable, Hashable {
    /// The role: `charges`, `warrants`, or that of a file beside them, such as `parties`.
    public var role: String
    /// The path as the user gave it, or "standard input".
    public var name: String
    /// The layout's id.
    public var layout: String
    /// Its size in bytes.
    public var byteCount: UInt64
    /// Its SHA-256, in lower-case hexadecimal; empty when it was not wanted.
    public var sha256: String
    /// The records after the header, rejects included.
    public var rows: UInt64
    /// The physical lines.
    public var lines: UInt64
    /// How its text was made from its bytes.
    public var origin: TextOrigin

    /// Makes an input.
    public init(
      role: String, name: String, layout: String, byteCount: UInt64, sha256: String,
      rows: UInt64, lines: UInt64, origin: TextOrigin = TextOrigin()
    ) {
      self.role = role
      self.name = name
      self.layout = layout
      self.byteCount = byteCount
      self.sha256 = sha256
      self.rows = rows
      self.lines = lines
      self.origin = origin
    }
  }

  /// One rule file that was used.
  public struct RuleFile: Sendable, Hashable {
    /// `policy`, `statutes` or `layout`.
    public var role: String
    /// Its id.
    public var id: String
    /// Its SHA-256.
    public var sha256: String

    /// Makes a rule file.
    public init(role: String, id: String, sha256: String) {
      self.role = role
      self.id = id
      self.sha256 = sha256
    }
  }

  /// The program's version.
  public var version: String
  /// The policy's id.
  public var policyID: String
  /// The policy's title.
  public var policyTitle: String
  /// Why the policy says nothing of any charge; nil for nearly all policies.
  public var policyNote: String?
  /// The day as of which was judged.
  public var asOf: CalendarDate
  /// Whether dates and authority were lifted.
  public var isHypothetical: Bool
  /// The years asked for, such as `1970-2011`; nil for all.
  public var warrantYears: String?
  /// The inputs, in the order in which they were read.
  public var inputs: [Input]
  /// The rule files.
  public var rules: [RuleFile]
  /// The crosswalk and what became of it; nil when the run had none.
  public var crosswalk: Crosswalk?
  /// The lists from outside that were looked at; empty in most runs.
  public var lists: [OutsideList] = []

  /// Makes the facts of a run.
  public init(
    version: String, policyID: String, policyTitle: String, asOf: CalendarDate,
    isHypothetical: Bool, warrantYears: String?, inputs: [Input], rules: [RuleFile],
    policyNote: String? = nil,
    crosswalk: Crosswalk? = nil
  ) {
    self.version = version
    self.policyID = policyID
    self.policyTitle = policyTitle
    self.asOf = asOf
    self.isHypothetical = isHypothetical
    self.warrantYears = warrantYears
    self.inputs = inputs
    self.rules = rules
    self.policyNote = policyNote
    self.crosswalk = crosswalk
  }
}
