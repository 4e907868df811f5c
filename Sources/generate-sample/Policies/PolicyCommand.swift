import ArgumentParser

/// `generate-sample policy`: an export with a known answer for one policy.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Write charges.csv, warrants.csv and truth.csv of a policy's sample.",
    discussion: "Policies: " + known.joined(separator: ", ") + ".")

  private static let known = PolicyPlan.all.flatMap { $0.screenings }.map { $0.policy }.sorted()

  /// The policy's id, as `screener policies` lists it.
  @Argument(help: "The policy's id.")
  var policy: String

  /// The folder that receives the three files; made when it is missing.
  @Option(help: "The folder to write into.")
  var out: String

  /// The seed; the same seed gives the same bytes on every machine.
  @Option(help: "The seed of the generator; the day of the first run when left out.")
  var seed: UInt64?

  func validate() throws {
    guard policy != "ny-brooklyn-2021" else {
      throw ValidationError("Brooklyn's sample has a command of its own: generate-sample brooklyn.")
    }
    guard PolicyPlan.plan(of: policy) != nil else {
      throw ValidationError(
        "No sample is planned for '\(policy)'. There is one for each of: "
          + Self.known.joined(separator: ", ") + ".")
    }
  }

  func run() throws {
    guard let (plan, place) = PolicyPlan.plan(of: policy) else { return }
    let sample = try PolicySample(plan: plan, screening: place, seed: seed)
    try makeFolder(out)
    try writeFile("\(out)/charges.csv", bytes: sample.chargesFile())
    try writeFile("\(out)/warrants.csv", bytes: sample.warrantsFile())
    try writeFile("\(out)/truth.csv", bytes: sample.truthFile())
    let day = sample.screening.asOf.civil
    print(sample.report())
    print(
      "\nScreen it: screener screen \(out)/charges.csv --warrants \(out)/warrants.csv "
        + "--policy \(policy) --as-of \(day.year)-\(padded(day.month, 2))-\(padded(day.day, 2))")
  }
}
