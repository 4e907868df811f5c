import ArgumentParser
import CourtRecords
import DelimitedText
import DismissalScreening
import Foundation
import Glibc

/// `screener screen`: decides every case of the exports and writes the lists.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen charge exports against a policy and write the lists.",
    usage: "screener screen [<options>] <exports> ... --policy <policy> --out <out>",
    discussion: """
      Memory: about 26 bytes a row (on the disk past a quarter of --memory-limit), and
      the rows that the policy may cover.

      Examples:
        screener screen charges.csv --warrants warrants.csv \\
          --policy ny-brooklyn-2021 --out run
        screener screen 2019/*.csv --policy ny-brooklyn-2021 \\
          --as-of 2021-01-29 --out run --replace
        zcat charges.csv.gz | screener screen - \\
          --policy ny-brooklyn-2021 --out run --format json
        screener screen --charges charges.csv --cases cases.csv \\
          --parties parties.csv --policy ny-brooklyn-2021 --out run \\
          --save-run office.yaml
        screener screen --run office.yaml --out run-again
      """)

  @Argument(help: "Charge exports (CSV), or folders of them; - is standard input.")
  var exports: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Warrants lists (CSV): every file up to the next option, so exports go first.")
  var warrants: [String] = []

  @Option(help: "The policy: an id such as ny-brooklyn-2021, or a file.")
  var policy: String?

  @Option(help: "A layout: an id or a file. Without one, the header tells. May be repeated.")
  var layout: [String] = []

  @Option(help: "A crosswalk: charges as a lawyer corrected and signed them (see 'charges').")
  var crosswalk: String?

  @OptionGroup(title: "Lists from outside")
  var outside: OutsideOptions

  @Option(help: "Judge as of this day (YYYY-MM-DD). Default: today.")
  var asOf: DayArgument?

  @Option(help: "The folder to write.")
  var out: String

  @Flag(help: "Replace the folder of an earlier run.")
  var replace = false

  @Option(help: "Only warrants issued in these years, such as 1970-2011.")
  var warrantYears: YearRange?

  @Flag(help: "Lift the policy's dates and authority, to see what it would do.")
  var hypothetical = false

  @OptionGroup
  var workers: WorkersOption

  @Option(
    help: "Memory to keep to, such as 512MiB. Past it, rows go to the disk.")
  var memoryLimit = ByteCount(bytes: 2 << 30)

  @Flag(
    help: "Leave the SHA-256 of the inputs out of the manifest: faster; 'explain' then refuses.")
  var noInputDigest = false

  @Flag(help: "Exit with 2 when a row was rejected or a case needs review.")
  var strict = false

  @Option(help: "What to print: table or json (exactly summary.json).")
  var format = OutputFormat.table

  @Flag(help: "Print no table and no progress.")
  var quiet = false

  @OptionGroup(title: "Files beside the charges")
  var linked: LinkedOptions

  @OptionGroup(title: "Run files")
  var runFile: RunFileOptions

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  @Option(
    help: "Who splits records: clean (libcsv for odd ones) or libcsv. No output depends on it.")
  var engine = EngineOption.clean

  @Option(help: .hidden)
  var blockBytes = 1 << 20

  func validate() throws {
    if runFile.run == nil {
      try ExportArguments.check(exports + linked.charges, warrants: warrants)
    }
    try outside.check(out: out)
    if blockBytes < 1 { throw ValidationError("--block-bytes takes a positive number.") }
    if runFile.run != nil {
      let isAlone =
        exports.isEmpty && warrants.isEmpty && linked.isEmpty && policy == nil && layout.isEmpty
        && crosswalk == nil && asOf == nil && warrantYears == nil && !hypothetical
        && runFile.saveRun == nil
      if !isAlone {
        throw ValidationError(
          "--run names the files, the layouts, the policy and the options: give none of them beside "
            + "it.")
      }
      return
    }
    if policy == nil { throw ValidationError("Missing expected argument '--policy <policy>'") }
  }

  func run() throws {
    try ExitStatus.guarding {
      try Interruption.listen()
      let line = ProgressLine()
      let showsProgress = !quiet && Terminal.isInteractive(STDERR_FILENO)
      let options = try options()
      try runFile.save(options)
      let run = try ScreeningRun(
        rulesFolder: rules.folder(), options: options,
        hooks: ScreeningHooks(
          isInterrupted: { Interruption.isRequested },
          onProgress: { if showsProgress { line.show($0) } },
          onTemporaryFolder: { Interruption.guardFolder($0) }),
        version: Version.text)
      defer { line.clear() }
      let result = try run.write(to: out, replacing: replace)
      Interruption.finished(out)
      line.clear()
      if format == .json {
        try Terminal.print(result.summary)
      } else if !quiet {
        try Terminal.print(result.text(folder: out))
        if result.bytesOnDisk > 0 {
          let size = ByteCount(bytes: Int(result.bytesOnDisk))
          try Terminal.print(
            "Memory was short: \(size) of rows were kept on the disk meanwhile (--memory-limit).\n")
        }
      }
      if strict, result.needsAttention { throw ExitCode(ExitStatus.needsAttention) }
    }
  }

  private func options() throws -> ScreeningOptions {
    var options: ScreeningOptions
    if let path = runFile.run {
      options = try RunFile.read(path: path).options(today: DayArgument.today)
    } else {
      options = try ScreeningOptions(
        exports: exports + linked.charges, warrants: warrants, policy: policy ?? "",
        layouts: layout, crosswalk: crosswalk, asOf: asOf?.day ?? DayArgument.today,
        warrantYears: warrantYears?.years, isHypothetical: hypothetical)
      options.linked = linked.files
    }
    options.outside = outside.inputs
    options.workerCount = workers.count
    options.blockByteCount = blockBytes
    options.engine = engine.engine
    options.memoryLimit = memoryLimit.bytes
    options.digestsInputs = !noInputDigest
    return options
  }
}

/// Who splits records, as written on the command line.
enum EngineOption: String, ExpressibleByArgument, CaseIterable {
  case clean
  case libcsv

  var engine: SplitEngine {
    switch self {
    case .clean: .clean
    case .libcsv: .libcsv
    }
  }
}

/// What a command prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
}

/// Years from and to, both inside: `1970-2011`, or one year alone.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    guard let years = RunFile.years(argument) else { return nil }
    self.years = years
  }
}

/// Where the rules are.
struct RulesOptions: ParsableArguments {
  @Option(help: "The rules folder. Default: $SCREENER_RULES, or Rules beside the program.")
  var rules: String?

  func folder() throws -> String {
    try RuleLibrary.locate(
      named: rules, environment: ProcessInfo.processInfo.environment,
      executable: Self.executable)
  }

  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}
