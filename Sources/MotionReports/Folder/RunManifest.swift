public import CourtRecords

/// What the manifest of an earlier run says.
public struct RunManifest: Sendable, Hashable {
  /// The word by which this tool's manifests are known.
  public static let tool = "dismissal-screener"

  /// The version of the program that ran.
  public let version: String
  /// The policy's id.
  public let policyID: String
  /// The day as of which was judged.
  public let asOf: CalendarDate
  /// Whether dates and authority were lifted.
  public let isHypothetical: Bool
  /// The years asked for, such as `1970-2011`; nil for all.
  public let warrantYears: String?
  /// The inputs, in the order in which they were read.
  public let inputs: [RunFacts.Input]
  /// The rule files.
  public let rules: [RunFacts.RuleFile]
  /// The files written, the manifest itself aside.
  public let outputs: [WrittenFile]
  /// The lists from outside that the run looked at.
  public var lists: [OutsideList] = []

  /// A list from outside: its role, its path and its digest.
  public struct OutsideList: Sendable, Hashable {
    /// What it is for.
    public let role: RunFacts.OutsideList.Role
    /// The path as the user gave it.
    public let name: String
    /// Its SHA-256.
    public let sha256: String
  }

  /// The paths of the lists of one role, in their order.
  public func lists(_ role: RunFacts.OutsideList.Role) -> [String] {
    lists.filter { $0.role == role }.map(\.name)
  }
}
