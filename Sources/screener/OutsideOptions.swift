import ArgumentParser
import DismissalScreening

/// The lists from outside the exports that a screening may look at.
struct OutsideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Another agency's list of dockets or people not to move, with its reason (CSV).",
      discussion: "Its cases are excluded. May be repeated.", valueName: "list"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A client list (CSV): who of them is covered, on which docket; see clients.csv.",
      valueName: "list"))
  var clients: String?

  @Option(
    help: ArgumentHelp(
      "The folder of an earlier run: what it listed is left out. May be repeated.",
      valueName: "run"))
  var alreadyFiled: [String] = []

  @Option(
    help: ArgumentHelp(
      "What was answered to an earlier run, as 'screener answers' wrote it. May be repeated.",
      valueName: "file"))
  var answers: [String] = []

  var inputs: OutsideInputs {
    OutsideInputs(
      exclusions: exclude, clients: clients, filedRuns: alreadyFiled, answers: answers)
  }

  /// Refuses answers to nothing, and to write over what was filed.
  func check(out: String) throws {
    func folder(_ path: String) -> String {
      String(path.reversed().drop { $0 == "/" }.reversed())
    }
    if alreadyFiled.map(folder).contains(folder(out)) {
      throw ValidationError(
        "--out is the folder of an earlier run that was filed. Choose another: it is the record of "
          + "what was asked.")
    }
    if !answers.isEmpty, alreadyFiled.isEmpty {
      throw ValidationError(
        "--answers belongs to an earlier run: name its folder with --already-filed.")
    }
  }
}
