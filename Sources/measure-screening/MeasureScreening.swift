import ArgumentParser
internal import Foundation

/// The command `measure-screening`: how fast screening is, beside reading, counting and peers.
///
/// All steps work on one generated export and find the same candidates, which is checked first. Then
/// they run in rotation, so that a busy moment of a shared machine does not fall on one of them only.
@main
struct MeasureScreening: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-screening",
    abstract: "Measure the screener on a generated export, beside libcsv and peers.",
    discussion: """
      Runs generate-sample and screener, which must be built beside this program, in the folder of \
      the sources. Disk: about 600 bytes a row in the directory, which stays for the next time. The \
      peers are modules of Python (Tests/Benchmark/requirements.txt); those that are absent are named.

      Examples:
        swift build -c release && .build/release/measure-screening
        .build/release/measure-screening --rows 4000000 --runs 5 --python peers/bin/python3
        .build/release/measure-screening --only limit --large-rows 14600000
        .build/release/measure-screening --rows 100000 --only screener --only libcsv
      """)

  @Option(help: "Rows of the export to measure on. It is generated when it is absent.")
  var rows = 1_000_000

  @Option(help: "Where the export and the lists are kept. Default: beside this program.")
  var directory: String?

  @Option(help: "Rounds of all steps; medians are printed.")
  var runs = 3

  @Option(help: "The interpreter that has the peers.")
  var python = "/usr/bin/python3"

  @Option(help: "The folder of the benchmark's policy, layouts and scripts.")
  var benchmark = "Tests/Benchmark"

  @Option(
    help: "Only steps with this in their name, and 'screener, 2 workers'. May be repeated.")
  var only: [String] = []

  @Option(help: "Also screen an export of so many rows once or twice, for its peak memory.")
  var largeRows: Int?

  @Flag(help: "Leave out the comparison of results: a run before has made it with these files.")
  var compared = false

  @Option(help: "Fail when the plain screening holds more memory than this, in MiB.")
  var mostMemory: Double?

  @Option(
    help:
      "Fail unless libcsv's count takes so many times the CPU of screening without digest.")
  var leastCountRatio: Double?

  func validate() throws {
    if rows < 1 { throw ValidationError("--rows takes a number from 1 up.") }
    if let largeRows, largeRows < 1 {
      throw ValidationError("--large-rows takes a number from 1 up.")
    }
    if !(1...1_000).contains(runs) {
      throw ValidationError("--runs takes a number from 1 to 1000.")
    }
  }

  func run() throws {
    let programs = Programs()
    let directory = directory ?? programs.folder + "/measurements"
    let generator = try programs.path(of: "generate-sample")
    let export = try GeneratedExport(rowCount: rows, directory: directory, generator: generator)
    let versions = Peer.Engine.allCases.map { ($0, $0.version(python: python)) }
    let present = versions.filter { $0.1 != nil }.map(\.0)
    let steps = steps(peers: Peer.all.filter { present.contains($0.engine) })
    let hasOdd = steps.contains { step in
      guard case .screen(let setting) = step else { return false }
      return setting.isOdd
    }
    let contest = Contest(
      export: export,
      oddExport: try hasOdd
        ? GeneratedExport(rowCount: rows, oddPercent: 1, directory: directory, generator: generator)
        : export,
      work: try Work(folder: benchmark), screener: try programs.path(of: "screener"),
      python: python, steps: steps)
    let candidateCount = compared ? nil : try contest.check()
    // Into the page cache, as far as memory allows, for all steps alike.
    for export in [contest.export, contest.oddExport] {
      _ = try ReadLoop.run(path: export.charges)
    }
    let rounds = try contest.rounds(runs)
    let large = try largeRows.map {
      try LargeScreening.run(
        contest, rowCount: $0, directory: directory, generator: generator)
    }
    print(
      MeasurementTable(
        rounds: rounds, rowCount: rows,
        byteCount: try ReadLoop.run(path: export.charges).byteCount,
        candidateCount: candidateCount, large: large, machine: Machine.description,
        peers: versions.map { "\($0.module) \($1 ?? "absent")" }
      ).text)
    let failures = Gates(mostMemory: mostMemory, leastCountRatio: leastCountRatio).failures(rounds)
    if !failures.isEmpty { throw MeasureError.limits(failures) }
  }

  /// The steps of this run, the plain screening always among them.
  private func steps(peers: [Peer]) -> [Step] {
    let settings = [
      Screening.Setting(), Screening.Setting(workers: 1), Screening.Setting(digestsInput: false),
      Screening.Setting(workers: 1, digestsInput: false), Screening.Setting(engine: "libcsv"),
      Screening.Setting(memoryLimit: Screening.smallLimit), Screening.Setting(isOdd: true),
      Screening.Setting(digestsInput: false, isOdd: true),
    ]
    let plain = Step.screen(settings[0])
    let all = [.read, .count] + settings.map(Step.screen) + peers.map(Step.peer)
    return all.filter { step in
      only.isEmpty || step == plain || only.contains { step.name.contains($0) }
    }
  }
}
