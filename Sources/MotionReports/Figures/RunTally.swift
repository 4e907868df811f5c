public import CourtRecords

/// The numbers of a run, which must add up before anything is sealed.
public struct RunTally: Sendable {
  /// Rows of the charge exports: records after the header, rejects included.
  public var rowsRead: UInt64 = 0
  /// Rows by outcome; their sum is `rowsRead`.
  public var rows: [RowOutcome: UInt64] = [:]
  /// Cases by outcome; their sum is the number of distinct case keys.
  public var cases: [CaseOutcome: UInt64] = [:]
  /// Distinct case keys in the input, counted by the case table.
  public var distinctCases: UInt64 = 0
  /// Rows of the warrants lists, rejects included.
  public var warrantsRead: UInt64 = 0
  /// Warrant rows by outcome; their sum is `warrantsRead`.
  public var warrants: [WarrantOutcome: UInt64] = [:]
  /// Candidate cases by their top covered statute.
  public var byOffense: [String: UInt64] = [:]
  /// Candidate cases by relief.
  public var byRelief: [String: UInt64] = [:]
  /// Candidate cases by the issue year of their first open bench warrant.
  public var byWarrantYear: [Int: UInt64] = [:]
  /// Cases in review by their own reason.
  public var reviewReasons: [ReasonWord: UInt64] = [:]
  /// Excluded cases by their own reason.
  public var excludedReasons: [ReasonWord: UInt64] = [:]
  /// Cases that hold a covered count and are not covered, by their own reason.
  public var notCoveredReasons: [ReasonWord: UInt64] = [:]
  /// Excluded cases that a single condition keeps from being candidates.
  public var nearMisses: UInt64 = 0
  /// The same by the condition that stands in the way.
  public var nearMissConditions: [ReasonWord: UInt64] = [:]
  /// What the run says about people beside their number.
  public var people = PeopleFigures()
  /// Rejected rows by kind, over charge exports and warrants lists.
  public var rejectKinds: [String: UInt64] = [:]
  /// Covered counts of candidate cases.
  public var candidateCharges: UInt64 = 0
  /// At least this many people are among the candidates.
  public var peopleLower: UInt64 = 0
  /// At most this many.
  public var peopleUpper: UInt64 = 0
  /// Exact duplicates and repeats among rows marked duplicate.
  public var exactDuplicates: UInt64 = 0
  /// Rows that repeat another in every deciding fact.
  public var repeats: UInt64 = 0
  /// Rows that give way to a newer version or a later stage of their count.
  public var superseded: UInt64 = 0
  /// Rows without a case number.
  public var rowsWithoutCaseNumber: UInt64 = 0
  /// Bound cells that are not valid UTF-8 and were read as Windows-1252.
  public var cellsReadAsWindows1252: UInt64 = 0
  /// Bound cells whose text was converted wrongly before, such as `Â§` for `§`.
  public var mojibakeCells: UInt64 = 0
  /// Empty cells beyond the columns, accepted.
  public var extraCells: UInt64 = 0
  /// Records short by their last, unbound cell, accepted.
  public var shortRecords: UInt64 = 0
  /// Rows of the warrants lists that hold no warrant, and are counted nowhere else.
  public var rowsWithoutWarrant: UInt64 = 0
  /// Blank lines.
  public var blankLines: UInt64 = 0
  /// Code words that nobody mapped: field, then word, then rows.
  public var unmappedWords: [String: [String: Int]] = [:]

  /// What became of the files beside the charges; nil in a run that has none.
  public var linked: LinkedTally?

  /// Makes an empty tally.
  public init() {}

  /// What does not add up; empty when everything does.
  public var contradictions: [String] {
    var found: [String] = []
    let rowSum = rows.values.reduce(0, +)
    if rowSum != rowsRead { found.append("rows read \(rowsRead), accounted for \(rowSum)") }
    let caseSum = cases.values.reduce(0, +)
    if caseSum != distinctCases {
      found.append("distinct cases \(distinctCases), accounted for \(caseSum)")
    }
    let warrantSum = warrants.values.reduce(0, +)
    if warrantSum != warrantsRead {
      found.append("warrant rows read \(warrantsRead), accounted for \(warrantSum)")
    }
    let offenseSum = byOffense.values.reduce(0, +)
    let candidates = cases[.candidate] ?? 0
    if offenseSum != candidates {
      found.append("candidate cases \(candidates), by offense \(offenseSum)")
    }
    return found + (linked?.contradictions ?? [])
  }
}
