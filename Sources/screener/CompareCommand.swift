import ArgumentParser
import DelimitedText
import DismissalScreening
import Foundation
import Glibc
import MotionReports

/// `screener compare`: what several policies would make of the same exports, side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare what several policies would make of the same exports.",
    usage: "screener compare [<options>] <exports> ... --policy <policy> ...",
    discussion: """
      Hypothetical by nature: every policy is lifted from its dates and authority. The exports are \
      read once; each policy decides what it would decide alone. Prints charges, cases, warrants and \
      people by outcome and category, how the candidates overlap, and which cases change between \
      any two policies and by which rule. With --out, the changing cases are listed one by one.

      Examples:
        screener compare charges.csv --warrants warrants.csv \\
          --policy model --policy ny-brooklyn-2021 --policy ny-manhattan-2022
        screener compare charges.csv --policy model \\
          --policy wa-seattle-2021 --format json
        screener compare --charges charges.csv --cases cases.csv \\
          --parties parties.csv --policy model --policy ny-brooklyn-2021
      """)

  @Argument(help: "Charge exports (CSV), or folders of them; - is standard input.")
  var exports: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Warrants lists (CSV): every file up to the next option, so exports go first.")
  var warrants: [String] = []

  @Option(help: "A policy: an id or a file. Name at least two.")
  var policy: [String]

  @Option(help: "A layout: an id or a file. Without one, the header tells. May be repeated.")
  var layout: [String] = []

  @Option(help: "A crosswalk: charges as a lawyer corrected and signed them (see 'charges').")
  var crosswalk: String?

  @Option(help: "Judge as of this day (YYYY-MM-DD). Default: today.")
  var asOf: DayArgument?

  @Option(help: "A folder to write: comparison.json, comparison.csv, changes.csv.")
  var out: String?

  @Option(help: "What to print: table, csv or json.")
  var format = ComparisonFormat.table

  @OptionGroup
  var workers: WorkersOption

  @OptionGroup(title: "Files beside the charges")
  var linked: LinkedOptions

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func validate() throws {
    try ExportArguments.check(exports + linked.charges, warrants: warrants)
    if policy.count < 2 { throw ValidationError("Name at least two policies with --policy.") }
    if Set(policy).count < policy.count {
      throw ValidationError("Name every policy once: a policy equals itself.")
    }
  }

  func run() throws {
    try ExitStatus.guarding {
      try Interruption.listen()
      let line = ProgressLine()
      let showsProgress = Terminal.isInteractive(STDERR_FILENO)
      let run = try ComparisonRun(
        rulesFolder: rules.folder(), policies: policy, options: options(),
        hooks: ScreeningHooks(
          isInterrupted: { Interruption.isRequested },
          onProgress: { if showsProgress { line.show($0) } }))
      defer { line.clear() }
      let result = try run.compare()
      line.clear()
      if let out {
        try ComparisonTables.write(
          result.comparison, facts: result.facts, to: out,
          onTemporaryFolder: { Interruption.guardFolder($0) })
        Interruption.finished(out)
      }
      switch format {
      case .table:
        try Terminal.print(ComparisonText.text(result.comparison, facts: result.facts))
      case .csv: try Terminal.print(ComparisonTables.numbers(result.comparison))
      case .json:
        try Terminal.print(ComparisonJSON.bytes(result.comparison, facts: result.facts))
      }
    }
  }

  private func options() throws -> ScreeningOptions {
    var options = try ScreeningOptions(
      exports: exports + linked.charges, warrants: warrants, policy: policy[0], layouts: layout,
      crosswalk: crosswalk, asOf: asOf?.day ?? DayArgument.today, isHypothetical: true,
      workerCount: workers.count)
    options.linked = linked.files
    return options
  }
}

/// What `compare` prints.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case json
}
