import ArgumentParser
import DismissalScreening
import Foundation
import MotionReports

/// `screener explain`: prints why one case came out as it did.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain the decision of one case of a finished run.",
    discussion: """
      Reads the run's inputs again, after checking that they and the rules are unchanged. Names \
      show as initials and birth years.

      Examples:
        screener explain run 2016KN045123
        screener explain run "KINGS CRIMINAL COURT/2016KN045123"
        screener explain run 2016KN045123 --show-names
      """)

  @Argument(help: "The folder of a finished run.")
  var folder: String

  @Argument(help: "COURT/CASE, or the case number alone where one court has it.")
  var `case`: String

  @Flag(help: "Show names and birth dates in full.")
  var showNames = false

  @Option(help: "The policy file, when the run used one outside the rules folder.")
  var policy: String?

  @Option(help: "A layout file, when the run used one outside the rules folder.")
  var layout: [String] = []

  @Option(help: "The crosswalk, when it has moved since the run.")
  var crosswalk: String?

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      try Interruption.listen()
      let manifest = try ManifestReader.read(folder: folder)
      let run = try again(manifest)
      let parts = self.case.split(separator: "/", maxSplits: 1).map(String.init)
      let explanation = try run.explain(
        court: parts.count == 2 ? parts[0] : nil, caseNumber: parts[parts.count - 1],
        asIn: manifest)
      try Terminal.print(explanation.text(showingNames: showNames))
    }
  }

  /// The run as it was made.
  private func again(_ manifest: RunManifest) throws -> ScreeningRun {
    do {
      // Of two layouts for charges the first is that of the exports: the order of reading.
      var layouts: [String] = []
      for id in manifest.inputs.map(\.layout) where !layouts.contains(id) { layouts.append(id) }
      var options = ScreeningOptions(
        exports: names("charges", manifest), warrants: names("warrants", manifest),
        policy: policy ?? manifest.policyID, layouts: layout.isEmpty ? layouts : layout,
        crosswalk: crosswalk ?? manifest.rules.first { $0.role == "crosswalk" }?.id,
        asOf: manifest.asOf,
        warrantYears: manifest.warrantYears.flatMap { YearRange(argument: $0)?.years },
        isHypothetical: manifest.isHypothetical,
        outside: OutsideInputs(
          exclusions: manifest.lists(.exclusions), filedRuns: manifest.lists(.alreadyFiled),
          answers: manifest.lists(.answers)),
        workerCount: ProcessInfo.processInfo.activeProcessorCount)
      options.linked.cases = names("cases", manifest)
      options.linked.parties = names("parties", manifest)
      options.linked.dispositions = names("dispositions", manifest)
      options.linked.second = names("second", manifest)
      return try ScreeningRun(
        rulesFolder: rules.folder(), options: options,
        hooks: ScreeningHooks(isInterrupted: { Interruption.isRequested }), version: Version.text)
    } catch ScreeningError.noSuchRule(let role, let name, _, _)
      where ["policy", "layout"].contains(role)
    {
      throw ScreeningError.ruleNotKept(role: role, name: name)
    }
  }

  private func names(_ role: String, _ manifest: RunManifest) -> [String] {
    manifest.inputs.filter { $0.role == role }.map(\.name)
  }
}
