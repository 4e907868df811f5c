extension Policy {
  /// An offense that a policy names beside the charges it speaks of: a companion, or one with a victim.
  public struct NamedOffense: Sendable, Hashable {
    /// The statute: a section or subdivision; of offenses with a victim also a whole chapter.
    public let statute: String
    /// The source's id.
    public let source: String
    /// Where in the source it stands; nil when not stated.
    public let place: String?
    /// A remark; nil when there is none.
    public let note: String?
    /// The line of the file.
    public let line: Int
  }
}
