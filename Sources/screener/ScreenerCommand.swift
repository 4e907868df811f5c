import ArgumentParser

/// The command `screener`: finds, in court exports, the cases that a non-prosecution policy covers.
@main
struct ScreenerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screener",
    abstract: "Find every open warrant, case and conviction that a non-prosecution policy covers.",
    discussion: """
      Reads CSV exports of charges and warrants, decides every case by the policy, and writes \
      lists for a motion. It lists; people decide and file. This is not legal advice.

      Examples:
        screener screen charges.csv --warrants warrants.csv \\
          --policy ny-brooklyn-2021 --out run
        screener explain run "KINGS CRIMINAL COURT/2016KN045123"
        screener check Rules
      """,
    subcommands: [
      ScreenCommand.self, CompareCommand.self, InspectCommand.self, ChargesCommand.self,
      ClassifyCommand.self, ExplainCommand.self, PoliciesCommand.self, CheckCommand.self,
      AnswersCommand.self, ReconcileCommand.self,
    ])

  @Flag(help: "Show the version, the commit it was built from, and the digest of the rules.")
  var version = false

  func run() throws {
    guard version else { throw CleanExit.helpRequest(self) }
    try Terminal.print(Version.sentences())
  }

  static func main() {
    Terminal.prepare()
    main(nil)
  }
}
