extension RunFacts {
  /// A crosswalk that was laid over the charges of a run, and what became of its entries.
  public struct Crosswalk: Sendable, Hashable {
    /// An entry that contradicts what the statutes file knows; it was not applied.
    public struct Contradiction: Sendable, Hashable {
      /// The line of the crosswalk, counted from 1.
      public var line: Int
      /// What the entry says, such as `PL 230.00`.
      public var said: String
      /// What stands against it, as a clause.
      public var why: String

      /// Makes a contradiction.
      public init(line: Int, said: String, why: String) {
        self.line = line
        self.said = said
        self.why = why
      }
    }

    /// The path as the user gave it.
    public var name: String
    /// The SHA-256 of the file.
    public var sha256: String
    /// Corrected and signed rows.
    public var entries: Int
    /// Entries that met a charge of the input and hold.
    public var applied: Int
    /// Rows that are signed without a correction.
    public var confirmed: Int
    /// Entries that met a charge and do not hold, by line.
    public var contradictions: [Contradiction]
    /// Lines of entries that no charge of the input matches.
    public var unmatchedLines: [Int]

    /// Makes the facts of a crosswalk.
    public init(
      name: String, sha256: String, entries: Int, applied: Int, confirmed: Int,
      contradictions: [Contradiction], unmatchedLines: [Int]
    ) {
      self.name = name
      self.sha256 = sha256
      self.entries = entries
      self.applied = applied
      self.confirmed = confirmed
      self.contradictions = contradictions
      self.unmatchedLines = unmatchedLines
    }
  }

  /// The member `crosswalk`, or nothing when the run had none.
  var crosswalkJSON: [JSONText.Member] {
    guard let crosswalk else { return [] }
    func number(_ value: Int) -> JSONText { .number(UInt64(clamping: value)) }
    return [
      JSONText.Member(
        "crosswalk",
        .object([
          .init("name", .string(crosswalk.name)), .init("sha256", .string(crosswalk.sha256)),
          .init("entries", number(crosswalk.entries)),
          .init("applied", number(crosswalk.applied)),
          .init("confirmed", number(crosswalk.confirmed)),
          .init(
            "contradictions",
            .array(
              crosswalk.contradictions.map {
                .object([
                  .init("line", number($0.line)), .init("said", .string($0.said)),
                  .init("why", .string($0.why)),
                ])
              })),
          .init("unmatched_lines", .array(crosswalk.unmatchedLines.map(number))),
        ]))
    ]
  }
}

extension ReportContext {
  /// The last columns of the lists of charges: in a run with a crosswalk, and in one with lists from
  /// outside that speak of cases.
  var moreColumns: [String] {
    (crosswalk == nil ? [] : ["crosswalk"]) + (hasListed ? ["listed"] : [])
  }

  /// The cells of those columns.
  func moreCells(_ row: ReportedRow?, of reported: ReportedCase) -> [String] {
    (crosswalk == nil ? [] : [row?.crosswalk ?? ""])
      + (hasListed ? [reported.listed.joined(separator: "; ")] : [])
  }
}
