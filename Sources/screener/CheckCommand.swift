import ArgumentParser
import DismissalScreening
import RuleDocuments

/// `screener check`: checks rule files and runs their examples.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the rule files and run the examples of every policy.",
    discussion: """
      Reports every fault of every file at once, with file, line and column. Given a layout, it \
      also tells what is missing there for automatic results, which is no fault.

      Examples:
        screener check
        screener check Rules
        screener check my-county.yaml
        screener check --rules /srv/rules
      """)

  @Argument(help: "The rules folder, like --rules; or one rule file, checked against that folder.")
  var path: String?

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let report: RuleCheck.Report
      if let path, path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        report = try RuleCheck(library: RuleLibrary(folder: rules.folder())).run(file: path)
      } else {
        report = try RuleCheck(library: RuleLibrary(folder: path ?? rules.folder())).run()
      }
      if !report.faults.isEmpty { throw RuleFaults(report.faults) }
      try Terminal.print(report.text)
    }
  }
}
