import ArgumentParser

/// The command `measure-screening`: how fast screening is, beside reading and counting alone.
///
/// Four steps work on one generated export, in rotation, so that a busy moment of a shared machine
/// does not fall on one of them only: a plain read loop, libcsv counting cells and records on one
/// thread, and the built `screener` with one and with two workers.
@main
struct MeasureScreening: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-screening",
    abstract: "Measure the screener on a generated export, beside libcsv counting its records.",
    discussion: """
      Runs generate-sample and screener, which must be built beside this program. Disk: about \
      300 bytes a row in the directory, which stays for the next time.

      Examples:
        swift build -c release && .build/release/measure-screening
        .build/release/measure-screening --rows 4000000 --runs 5
        .build/release/measure-screening --rows 100000 --directory measurements
      """)

  @Option(help: "Rows of the export to measure on. It is generated when it is absent.")
  var rows = 1_000_000

  @Option(help: "Where the export and the lists are kept. Default: beside this program.")
  var directory: String?

  @Option(help: "Rounds of the four steps; medians are printed.")
  var runs = 3

  func validate() throws {
    if rows < 1 { throw ValidationError("--rows takes a number from 1 up.") }
    if !(1...1_000).contains(runs) {
      throw ValidationError("--runs takes a number from 1 to 1000.")
    }
  }

  func run() throws {
    let programs = Programs()
    let export = try GeneratedExport(
      rowCount: rows, directory: directory ?? programs.folder + "/measurements",
      generator: programs.path(of: "generate-sample"))
    let screener = try programs.path(of: "screener")

    // Untimed: the file comes into the page cache, as far as memory allows, for all four alike.
    let byteCount = try ReadLoop.run(path: export.charges).byteCount
    var rounds = Rounds()
    for _ in 0..<runs {
      rounds.add(.read, try Cost.measure { _ = try ReadLoop.run(path: export.charges) })
      var count = RecordCount()
      rounds.add(.count, try Cost.measure { count = try RecordCount.run(path: export.charges) })
      let screenings = try [1, 2].map { workers in
        let screening = Screening(export: export, workerCount: workers)
        rounds.add(.screen(workers: workers), try screening.run(program: screener))
        return screening
      }
      try screenings[0].check(against: screenings[1], records: count.recordCount)
    }
    print(
      MeasurementTable(
        rounds: rounds, rowCount: rows, byteCount: byteCount, machine: Machine.description
      ).text)
  }
}
