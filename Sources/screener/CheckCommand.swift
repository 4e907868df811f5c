import ArgumentParser
import DismissalScreening
import RuleDocuments

/// `screener check`: checks rule files and runs their examples.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the rule files and run the examples of every policy.",
    discussion: """
      Reports every fault of every file at once, with file, line and column: unknown keys, words and \
      statutes, lines without a source or that never decide, windows that overlap or leave holes, \
      outcomes that no example shows, examples that come out otherwise. Given a layout, it \
      also tells what is missing there for automatic results, which is no fault.

      Examples:
        screener check
        screener check Rules
        screener check my-county.yaml
        screener check --rules /srv/rules
      """)

  @Argument(
    help: "Rules folders, like --rules; or single rule files, checked against that folder.")
  var paths: [String] = []

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let reports =
        paths.isEmpty ? [try report(onFolder: rules.folder())] : try paths.map(report(on:))
      let faults = reports.flatMap(\.faults)
      if !faults.isEmpty { throw RuleFaults(faults) }
      for report in reports { try Terminal.print(report.text) }
    }
  }

  private func report(on path: String) throws -> RuleCheck.Report {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
      return try report(onFolder: path)
    }
    return try RuleCheck(library: RuleLibrary(folder: rules.folder())).run(file: path)
  }

  private func report(onFolder folder: String) throws -> RuleCheck.Report {
    try RuleCheck(library: RuleLibrary(folder: folder)).run()
  }
}
