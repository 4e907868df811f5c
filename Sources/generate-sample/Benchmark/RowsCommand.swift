import ArgumentParser

/// `generate-sample rows`: an export of any size for benchmarks.
struct RowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Write a charge export of N rows (about 250 bytes each) for benchmarks.")

  /// How many rows follow the header; every one is a record, or with `--odd` perhaps a reject.
  @Argument(help: "How many rows to write.")
  var count: Int

  /// The charge export to write.
  @Option(help: "The charge export to write.")
  var out: String

  /// The warrant list to write beside it; none when absent.
  @Option(help: "Also write the warrant list that goes with it.")
  var warrants: String?

  /// The seed; the same seed gives the same bytes.
  @Option(help: "The seed of the generator.")
  var seed: UInt64 = 1

  /// Percent of rows with a stray quote: one in eight of them is broken, the rest is legal.
  @Option(help: "Percent of rows with a stray quote (one in eight of these is broken).")
  var odd: Double = 0

  /// Whether the charge export is in UTF-8.
  @Flag(help: "Write the charge export in UTF-8 rather than in Windows-1252.")
  var utf8 = false

  /// How many cases a person has; by default each case is of another person.
  @Option(help: "How many cases a person has, all over the export.")
  var casesPerPerson = 1

  /// Where to put an exclusion list, a client list, and a policy that asks for other cases.
  @Option(
    help: "A folder for exclusions.csv, clients.csv and a policy that asks about people.")
  var lists: String?

  /// Where to put the files beside the charges, which then tell what the charges leave out.
  @Option(
    help: "A folder for cases.csv, parties.csv, dispositions.csv and their layouts.")
  var linked: String?

  func validate() throws {
    guard casesPerPerson > 0 else { throw ValidationError("--cases-per-person is 1 or more.") }
    guard count >= 0 else { throw ValidationError("The number of rows cannot be negative.") }
    guard (0...100).contains(odd) else { throw ValidationError("--odd is a percentage: 0 to 100.") }
  }

  func run() throws {
    let charges = try ByteSink(path: out)
    let beside = BenchmarkStream.Beside(
      warrants: try warrants.map { try ByteSink(path: $0) },
      linked: try linked.map { try BenchmarkLinked(folder: $0) },
      lists: try lists.map { try BenchmarkLists(folder: $0) })
    var stream = BenchmarkStream(
      seed: seed, oddPercent: odd, isUTF8: utf8, casesPerPerson: casesPerPerson)
    try stream.write(rows: count, to: charges, beside: beside)
    try charges.finish()
    try beside.warrants?.finish()
    try beside.linked?.finish()
    try beside.lists?.finish()
  }
}
