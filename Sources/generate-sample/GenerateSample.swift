import ArgumentParser

/// The command that writes every synthetic file of the project.
///
/// It shares no code with the screener on purpose: what the sample says about itself
/// (`truth.csv`) comes from the plan that made each docket, never from a rule module.
@main
struct GenerateSample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-sample",
    abstract: "Write synthetic court exports: invented people, real charge wordings.",
    subcommands: [BrooklynCommand.self, PolicyCommand.self, RowsCommand.self])
}
