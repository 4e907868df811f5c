import CourtRecords
import Synchronization
import TestSupport

@testable import DismissalScreening

/// The rules of the package as runs read them: once for all runs that ask the same of them.
///
/// To read the law of a state takes longer than to screen the few records of a test.
enum SharedRules {
  /// What of a run's options its rules rest on.
  private struct Question: Hashable {
    let policy: String
    let layouts: [String]
    let asOf: CalendarDate
    let years: ClosedRange<Int>?
  }

  private static let answers = Mutex<[Question: ScreeningRules]>([:])

  /// The rules of a folder for a run.
  ///
  /// Kept are those of the package, of files that no test changes.
  static func rules(_ folder: String, for options: ScreeningOptions) throws -> ScreeningRules {
    func read() throws -> ScreeningRules {
      try ScreeningRules(library: RuleLibrary(folder: folder), options: options)
    }
    let areFixed =
      folder == PackagePlaces.rules && options.crosswalk == nil
      && !([options.policy] + options.layouts).contains { $0.contains("/") }
    // A hypothetical run asks its export for the state.
    guard areFixed, !options.isHypothetical else { return try read() }
    let question = Question(
      policy: options.policy, layouts: options.layouts, asOf: options.asOf,
      years: options.warrantYears)
    if let rules = answers.withLock({ $0[question] }) { return rules }
    let rules = try read()
    if !rules.isHypothetical { answers.withLock { $0[question] = rules } }
    return rules
  }
}
