import ArgumentParser
import DismissalScreening
import MotionReports
import ReliefPolicy
import RuleDocuments

/// `screener policies`: lists the policies, or prints one as prose.
struct PoliciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies",
    abstract: "List the policies, or print one as prose with its sources.",
    discussion: """
      Without a policy, prints a table: id, office, what it covers, since when it is in force and \
      when it ended. With one, prints what it does with each charge, where, on which conditions, \
      and what it asks of the court, each with its source.

      Examples:
        screener policies
        screener policies ny-manhattan-2022
        screener policies model --format markdown
      """)

  @Argument(help: "The policy: an id, or the path of a policy file.")
  var policy: String?

  @Option(help: "What is printed: text, markdown or json.")
  var format = PolicyFormat.text

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let library = try RuleLibrary(folder: rules.folder())
      if let policy {
        try printOne(policy, of: library)
      } else {
        try printTable(of: library)
      }
    }
  }

  private func printOne(_ name: String, of library: RuleLibrary) throws {
    let policy = try library.policy(name).policy
    let law = policy.isOfAnyJurisdiction ? nil : try library.law(policy.jurisdiction).law
    switch format {
    case .text: try Terminal.print(PolicyProse.text(policy, law: law, markdown: false))
    case .markdown: try Terminal.print(PolicyProse.text(policy, law: law, markdown: true))
    case .json: try Terminal.print(PolicyDocument.json(policy))
    }
  }

  private func printTable(of library: RuleLibrary) throws {
    let policies = try library.policies.map { try library.policy($0.id).policy }
    switch format {
    case .text: try Terminal.print(PolicyTable.text(policies))
    case .markdown: try Terminal.print(PolicyTable.markdown(policies))
    case .json: try Terminal.print(PolicyTable.json(policies))
    }
  }
}

/// How policies are printed.
enum PolicyFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}
