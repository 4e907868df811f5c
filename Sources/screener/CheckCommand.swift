import ArgumentParser
import DismissalScreening
import RuleDocuments

/// `screener check`: checks rule files and runs their examples.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the rule files and run the examples of every policy.",
    discussion: """
      Reports every fault of every file at once, with file, line and column.

      Examples:
        screener check
        screener check Rules
        screener check --rules /srv/rules
      """)

  @Argument(help: "The rules folder, like --rules.")
  var folder: String?

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let report = try RuleCheck(library: RuleLibrary(folder: folder ?? rules.folder())).run()
      if !report.faults.isEmpty { throw RuleFaults(report.faults) }
      try Terminal.print(report.text)
    }
  }
}
