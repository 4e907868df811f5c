import ArgumentParser
import DismissalScreening

/// The files that are read beside the charges.
struct LinkedOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Charge exports (CSV), like those without an option.")
  var charges: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files with one row a case: court, status, marks, disposition.")
  var cases: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files with one row a party: name, birth date, identifier.")
  var parties: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files with one row an ended count or case.")
  var dispositions: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Another agency's exports of the same charges, to compare.")
  var second: [String] = []

  var files: LinkedFiles {
    var files = LinkedFiles()
    files.cases = cases
    files.parties = parties
    files.dispositions = dispositions
    files.second = second
    return files
  }

  var isEmpty: Bool { charges.isEmpty && files.isEmpty }
}

/// A run that is read from a file, or written to one.
struct RunFileOptions: ParsableArguments {
  @Option(
    help: "A run file (YAML), which names the files, the layouts, the policy and the options.")
  var run: String?

  @Option(help: "Write the run file of this command line, to be repeated with --run.")
  var saveRun: String?

  /// Writes the run file that was asked for, before anything long is done.
  func save(_ options: ScreeningOptions) throws {
    guard let saveRun else { return }
    try NewFile.refuseExisting(saveRun)
    var run = RunFile()
    run.charges = options.exports
    run.linked = options.linked
    run.warrants = options.warrants
    run.policy = options.policy
    run.layouts = options.layouts
    run.crosswalk = options.crosswalk
    run.asOf = options.asOf
    run.warrantYears = options.warrantYears
    run.isHypothetical = options.isHypothetical
    try NewFile.write(Array(run.text(at: saveRun).utf8), to: saveRun)
  }
}
