/// The files that a run writes into its folder; the raw value is the file's name.
public enum OutputName: String, Sendable, Hashable, CaseIterable {
  /// One row per covered count of each candidate case.
  case candidates = "candidates.csv"
  /// One row per candidate case, numbered, for the motion.
  case motionSchedule = "motion-schedule.csv"
  /// The cases that a person must look at.
  case review = "review.csv"
  /// The cases that a condition keeps out.
  case excluded = "excluded.csv"
  /// The cases that hold a covered count and that the policy does not reach.
  case notCovered = "not-covered.csv"
  /// Every warrant row with its outcome.
  case warrants = "warrants.csv"
  /// The rows that could not be read.
  case rejects = "rejects.csv"
  /// What about the persons and dockets of listed cases a reader should know.
  case alerts = "alerts.csv"
  /// Listed cases that may be of one person, with the evidence.
  case possiblePeople = "possible-people.csv"
  /// Every entry of the exclusion lists; only in a run that has one.
  case exclusions = "exclusions.csv"
  /// Every client of a client list; only in a run that has one.
  case clients = "clients.csv"
  /// The rows of files beside the charges that were not simply joined; only in a run that has some.
  case linkedRows = "linked-rows.csv"
  /// What two sources say differently; only in a run that has several.
  case disagreements = "disagreements.csv"
  /// The numbers of the run.
  case summary = "summary.json"
  /// What was read, by which rules, and what was written.
  case manifest = "manifest.json"

  /// The files that every run writes.
  public static let always = allCases.filter {
    ![.exclusions, .clients, .linkedRows, .disagreements].contains($0)
  }
}
