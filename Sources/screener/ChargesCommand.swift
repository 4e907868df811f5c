import ArgumentParser
import DismissalScreening
import Foundation
import Glibc
import MotionReports

/// `screener charges`: lists the distinct charges of exports and how each is understood.
struct ChargesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charges",
    abstract: "List the distinct charges of exports and how each is understood.",
    discussion: """
      The CSV form is a crosswalk: a lawyer corrects what is understood wrongly, in \
      corrected_statute or corrected_category, and signs the row; 'screen --crosswalk FILE' \
      applies it. A row that nobody touched decides nothing. Memory: the distinct charges.

      Examples:
        screener charges charges.csv
        screener charges 2019/*.csv --format csv --out crosswalk.csv
        screener charges charges.csv --crosswalk crosswalk.csv --format json
      """)

  @Argument(help: "Charge exports (CSV), or folders of them; - is standard input.")
  var exports: [String]

  @Option(help: "A layout: an id or a file. Without one, the header tells. May be repeated.")
  var layout: [String] = []

  @Option(help: "A crosswalk whose corrections are applied and carried over.")
  var crosswalk: String?

  @Option(help: "What to print: table, csv (the crosswalk) or json.")
  var format = ListFormat.table

  @Option(help: "Write to this new file instead of standard output.")
  var out: String?

  @Option(help: "The charges of a table; 0 for all.")
  var limit = 40

  @OptionGroup
  var workers: WorkersOption

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number of charges, or 0 for all.") }
  }

  func run() throws {
    try ExitStatus.guarding {
      try Interruption.listen()
      if let out { try NewFile.refuseExisting(out) }
      let report = try ChargeListing(
        rulesFolder: rules.folder(), exports: exports, layouts: layout, crosswalk: crosswalk,
        workerCount: workers.count,
        hooks: ScreeningHooks(isInterrupted: { Interruption.isRequested })
      ).list()
      let bytes =
        switch format {
        case .table: Array(report.text(limit: limit == 0 ? nil : limit).utf8)
        case .csv: report.csv
        case .json: report.json
        }
      if let out { try NewFile.write(bytes, to: out) } else { try Terminal.print(bytes) }
    }
  }
}

/// What a list of charges is printed as.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case json
}
