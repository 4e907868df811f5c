public import CourtRecords
public import ReliefPolicy

/// What the lists need beside the cases: known before the first row is read.
public struct ReportContext: Sendable {
  /// The inputs' names, by ``CourtRecords/SourcePlace/file``.
  public var fileNames: [String]
  /// The state's classes of offenses.
  public var scale: OffenseClassScale
  /// The policy's sources, by id.
  public var sources: [String: LegalSource]
  /// The policy's id when its dates and authority were lifted; nil otherwise.
  public var hypotheticalPolicy: String?
  /// The crosswalk's path; nil when the run has none, and then no list has a column for it.
  public var crosswalk: String?
  /// Whether lists from outside speak of cases, so that the lists of charges have a column for it.
  public var hasListed: Bool
  /// Whether files are read beside the charges, which have lists of their own.
  public var hasLinkedFiles: Bool

  /// Makes a context.
  public init(
    fileNames: [String], scale: OffenseClassScale, sources: [String: LegalSource],
    hypotheticalPolicy: String?, crosswalk: String? = nil, hasListed: Bool = false,
    hasLinkedFiles: Bool = false
  ) {
    self.fileNames = fileNames
    self.scale = scale
    self.sources = sources
    self.hypotheticalPolicy = hypotheticalPolicy
    self.crosswalk = crosswalk
    self.hasListed = hasListed
    self.hasLinkedFiles = hasLinkedFiles
  }

  func fileName(_ index: Int) -> String {
    fileNames.indices.contains(index) ? fileNames[index] : ""
  }

  /// What a motion rests on: the statute, then the title of where the office's answer was read.
  func authority(_ determination: Determination) -> String {
    let title = determination.reliefSource.map { sources[$0]?.title ?? $0 }
    return [determination.vehicle, title].compactMap(\.self).joined(separator: "; ")
  }
}
