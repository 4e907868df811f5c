import ArgumentParser

/// `generate-sample brooklyn`: the sample of 1,119 candidate dockets among the noise.
struct BrooklynCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brooklyn",
    abstract: "Write charges.csv, warrants.csv and truth.csv of the Brooklyn 2021 sample.")

  /// The folder that receives the three files; made when it is missing.
  @Option(help: "The folder to write into.")
  var out: String

  /// The seed; the same seed gives the same bytes on every machine.
  @Option(help: "The seed of the generator.")
  var seed: UInt64 = 20_210_129

  func run() throws {
    let sample = BrooklynSample(seed: seed)
    try makeFolder(out)
    try writeFile("\(out)/charges.csv", bytes: sample.chargesFile())
    try writeFile("\(out)/warrants.csv", bytes: sample.warrantsFile())
    try writeFile("\(out)/truth.csv", bytes: sample.truthFile())
    print(sample.tally.report(seed: seed))
  }
}
