import ArgumentParser
import DismissalScreening
import MotionReports

/// `screener reconcile`: compares a run's candidates with another office's list.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare a run's candidates with another office's list.",
    discussion: """
      Says which cases both lists hold and where they differ (court, citation, warrant number, \
      name), which only ours holds, and which only theirs holds, with the reason why our run did \
      not list them. The terminal shows numbers; with --out, a CSV file lists every case.

      Examples:
        screener reconcile --ours run --theirs da-list.csv
        screener reconcile --ours run --theirs da-list.csv --out differences.csv
        screener reconcile --ours run --theirs court.csv --rules Rules
      """)

  @Option(help: "The folder of a finished run.")
  var ours: String

  @Option(help: "The other list (CSV), one row a case or a charge.")
  var theirs: String

  @Option(help: "A CSV file to write, one row a case.")
  var out: String?

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      if let out { try NewFile.refuseExisting(out) }
      let report = try Reconciliation(
        run: ours, theirs: theirs, library: RuleLibrary(folder: rules.folder())
      ).compare()
      if let out { try NewFile.write(report.csv, to: out) }
      try Terminal.print(report.text)
    }
  }
}
