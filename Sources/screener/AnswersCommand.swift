import ArgumentParser
import DismissalScreening
import MotionReports

/// `screener answers`: reads what was answered to the candidates of a run.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Read a court's or an agency's answers to a run's list back in.",
    discussion: """
      The file of answers is a CSV with a case number and an answer (granted, denied, or other \
      words, which count as unclear), and a court, a day and a reason where it has them. The run's \
      folder is checked against its manifest and stays as it is. What comes out is a file of its \
      own, RUN.answers.csv beside the folder unless --out says otherwise: 'screener screen \
      --already-filed RUN --answers FILE' leaves out what was granted and brings what was denied \
      to a person.

      Examples:
        screener answers run court.csv
        screener answers run court.csv --out round-1.csv
        screener screen charges.csv --policy ny-brooklyn-2021 --out run-2 \\
          --already-filed run --answers run.answers.csv
      """)

  @Argument(help: "The folder of a finished run.")
  var folder: String

  @Argument(help: "The answers (CSV), one row a case.")
  var file: String

  @Option(help: "The file to write. Default: the run's name with .answers.csv.")
  var out: String?

  @Flag(help: "Exit with 2 when a row was rejected or answers to no case of the run.")
  var strict = false

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func run() throws {
    try ExitStatus.guarding {
      let path = out ?? folder.trimmingSlashes + ".answers.csv"
      try NewFile.refuseExisting(path)
      let answers = try AnswerReading(
        run: folder, file: file, library: RuleLibrary(folder: rules.folder())
      ).read()
      try NewFile.write(answers.csv, to: path)
      try Terminal.print(answers.text + "Written: \(path).\n")
      if strict, answers.needsAttention { throw ExitCode(ExitStatus.needsAttention) }
    }
  }
}

extension String {
  /// Without slashes at its end.
  fileprivate var trimmingSlashes: String {
    var text = self[...]
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
