import ArgumentParser
import DismissalScreening
import Foundation

/// `screener classify`: says what one citation is.
struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Say how one citation is read, what it is, and why.",
    discussion: """
      Reads it as `screen` reads a row, by the state's statutes file alone, without a policy. \
      automatic says whether a decision may rest on it; otherwise a person looks.

      Examples:
        screener classify "PL 2403702"
        screener classify "PL 230.03" --date 1995-06-01
        screener classify "796.07(2e)" --jurisdiction US-FL --format json
      """)

  @Argument(help: "The citation as an export prints it.")
  var citation: String

  @Option(help: "The text of the charge.")
  var description = ""

  @Option(help: "The day of the offense (YYYY-MM-DD).")
  var date: DayArgument?

  @Option(help: "Whose law: the name of a statutes file.")
  var jurisdiction = "US-NY"

  @Option(help: "What to print: table or json.")
  var format = OutputFormat.table

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let found = try RuleLibrary(folder: rules.folder()).classify(
        citation: citation, description: description, offenseDate: date?.day,
        jurisdiction: jurisdiction)
      switch format {
      case .table: try Terminal.print(found.text)
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Terminal.print([UInt8](encoder.encode(found)) + [0x0A])
      }
    }
  }
}
