internal import CourtRecords
internal import ReliefPolicy

/// All the lists of a run: a case, a warrant or a rejected row goes in, and to where it belongs.
///
/// ```swift
/// var reports = try RunReports(folder: folder, context: context)
/// try reports.append(reportedCase)
/// let summary = try reports.finish(folder: folder, facts: facts, tally: tally)
/// try folder.seal()
/// ```
///
/// Every list is made, if only with its header, so that each run writes the same files.
public struct RunReports: ~Copyable, Sendable {
  private var candidates: CandidateList
  private var schedule: MotionSchedule
  private var review: ReviewList
  private var excluded: ExcludedList
  private var notCovered: NotCoveredList
  private var warrants: WarrantList
  private var rejects: RejectList
  private var alerts: AlertList
  private var possiblePeople: PossiblePeopleList
  /// What the lists need beside the cases.
  public let context: ReportContext
  private var more: [WrittenFile] = []
  /// Only where files are read beside the charges.
  private var links: LinkLists?

  /// Begins all lists in the folder.
  public init(folder: borrowing RunFolder, context: ReportContext) throws(ReportError) {
    // First all files, then all lists: a noncopyable struct cannot be left half made by an error.
    let candidatesFile = try folder.file(.candidates)
    let scheduleFile = try folder.file(.motionSchedule)
    let reviewFile = try folder.file(.review)
    let excludedFile = try folder.file(.excluded)
    let notCoveredFile = try folder.file(.notCovered)
    let warrantsFile = try folder.file(.warrants)
    let rejectsFile = try folder.file(.rejects)
    let alertsFile = try folder.file(.alerts)
    let possiblePeopleFile = try folder.file(.possiblePeople)
    let linkedFile = context.hasLinkedFiles ? try folder.file(.linkedRows) : nil
    let disagreementFile = context.hasLinkedFiles ? try folder.file(.disagreements) : nil
    candidates = CandidateList(file: candidatesFile, context: context)
    schedule = MotionSchedule(file: scheduleFile, context: context)
    review = ReviewList(file: reviewFile, context: context)
    excluded = ExcludedList(file: excludedFile, context: context)
    notCovered = NotCoveredList(file: notCoveredFile, context: context)
    warrants = WarrantList(file: warrantsFile, context: context)
    rejects = RejectList(file: rejectsFile, context: context)
    alerts = AlertList(file: alertsFile, context: context)
    possiblePeople = PossiblePeopleList(file: possiblePeopleFile, context: context)
    self.context = context
    links = LinkLists(rows: linkedFile, disagreements: disagreementFile, context: context)
  }

  /// Adds a case to the lists of its outcome.
  public mutating func append(_ reported: ReportedCase) throws(ReportError) {
    try links?.append(reported)
    switch reported.determination.outcome {
    case .candidate:
      try candidates.append(reported)
      try schedule.append(reported)
    case .excluded: try excluded.append(reported)
    case .review: try review.append(reported)
    case .notCovered: try notCovered.append(reported)
    }
  }

  /// Adds warrants.
  public mutating func append(_ rows: WarrantRows) throws(ReportError) {
    try warrants.append(rows)
  }

  /// Adds a row of a file beside the charges, or a case that lacks one there.
  public mutating func append(_ link: ReportedLink) throws(ReportError) {
    try links?.append(link)
  }

  /// Adds a row of a charge export that could not be read.
  public mutating func append(rejectedCharge rejected: RejectedRow) throws(ReportError) {
    try rejects.append(rejected)
  }

  /// Adds a row of a warrants list that could not be read.
  public mutating func append(rejectedWarrant rejected: RejectedRow) throws(ReportError) {
    try rejects.append(rejected)
    try warrants.append(rejected)
  }

  /// Adds one defendant of an alert.
  public mutating func append(_ kind: AlertKind, _ person: ReportedPerson) {
    alerts.append(kind, person)
  }

  /// Adds a group of cases that may be of one person.
  public mutating func append(
    possiblePerson members: [PossiblePeopleList.Member], identifiers: Int
  ) {
    possiblePeople.append(members, identifiers: identifiers)
  }

  /// Writes what became of the entries of exclusion lists.
  public mutating func write(
    exclusions: [ReportedExclusion], in folder: borrowing RunFolder
  ) throws(ReportError) {
    more.append(
      try ExclusionReport.write(exclusions, to: folder.file(.exclusions), context: context))
  }

  /// Writes the clients of a client list with the cases on which they were found.
  public mutating func write(
    clients: [ReportedClient], in folder: borrowing RunFolder
  ) throws(ReportError) {
    more.append(try ClientReport.write(clients, to: folder.file(.clients), context: context))
  }

  /// Closes the lists, writes `summary.json` and, last, `manifest.json`; gives the summary's bytes.
  ///
  /// Check ``RunTally/contradictions`` first: nothing is to be sealed that does not add up.
  public mutating func finish(
    folder: borrowing RunFolder, facts: RunFacts, tally: RunTally
  ) throws(ReportError) -> [UInt8] {
    let summary = SummaryReport.bytes(facts: facts, tally: tally)
    let linkLists = try links?.close() ?? []
    let outputs =
      linkLists + [
        try candidates.close(), try schedule.close(), try review.close(), try excluded.close(),
        try notCovered.close(), try warrants.close(), try rejects.close(),
        try alerts.close(), try possiblePeople.close(),
        try Self.write(summary, as: .summary, in: folder),
      ] + more
    let manifest = ManifestReport.bytes(facts: facts, tally: tally, outputs: outputs)
    _ = try Self.write(manifest, as: .manifest, in: folder)
    return summary
  }

  private static func write(
    _ bytes: [UInt8], as name: OutputName, in folder: borrowing RunFolder
  ) throws(ReportError) -> WrittenFile {
    var file = try folder.file(name)
    try file.write(bytes)
    return try file.close()
  }
}

extension RunFolder {
  /// Makes one of the run's own files.
  func file(_ name: OutputName) throws(ReportError) -> OutputFile {
    try file(named: name.rawValue)
  }
}
