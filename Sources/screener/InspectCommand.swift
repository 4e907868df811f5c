import ArgumentParser
import DelimitedText
import DismissalScreening
import ExportReading
import Foundation
import Glibc
import MotionReports

/// `screener inspect`: says what is in exports that no layout describes yet.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Look at exports nobody has described yet, and propose a layout.",
    discussion: """
      Reads every row once, judges columns by their names and by their values, and masks what \
      could tell who a person is. Memory: at most 130 MiB, and 1.8 MiB for each of 64 columns.

      Examples:
        screener inspect charges.csv
        screener inspect 2019/*.csv --format json
        screener inspect charges.csv.gz 2019.zip
        screener inspect charges.csv --write-layout my-county.yaml
      """)

  @Argument(help: "Exports (delimited text), or folders of them, any number; - is standard input.")
  var exports: [String]

  @Option(help: "What to print: table or json.")
  var format = OutputFormat.table

  @Option(help: "Write the proposal as a layout file, which must not exist yet.")
  var writeLayout: String?

  @Option(help: "What a row is: charges, warrants, cases, parties, dispositions. Default: judged.")
  var kind: InspectedKind?

  @OptionGroup
  var workers: WorkersOption

  @OptionGroup(title: "Rules")
  var rules: RulesOptions

  func validate() throws {
    if exports.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
    if let writeLayout, !writeLayout.hasSuffix(".yaml") {
      throw ValidationError("--write-layout takes a file name that ends in .yaml.")
    }
  }

  func run() throws {
    try ExitStatus.guarding {
      try Interruption.listen()
      if let writeLayout { try NewFile.refuseExisting(writeLayout) }
      var inspector = ExportInspector(
        kind: kind?.kind,
        rounds: InspectionRounds.runner(
          workers: workers.count))
      for name in try ExportNames.expanded(exports) {
        try inspector.read(name) {
          if Interruption.isRequested { throw ScreeningError.interrupted }
        }
      }
      var report = inspector.report()
      try recognise(&report)
      switch format {
      case .json:
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Terminal.print([UInt8](encoder.encode(report)) + [0x0A])
      case .table:
        try Terminal.print(report.text)
      }
      if let writeLayout { try write(report, to: writeLayout) }
    }
  }

  /// Names the layouts of the rules folder that know each header; without rules there are none.
  private func recognise(_ report: inout InspectionReport) throws {
    let folder: String
    do {
      folder = try rules.folder()
    } catch ScreeningError.rulesNotFound where rules.rules == nil {
      return
    }
    let layouts = try RuleLibrary(folder: folder).layoutsByKind()
    for index in report.groups.indices where report.groups[index].hasHeader {
      let header = report.groups[index].header
      report.groups[index].recognisedBy =
        layouts.filter { !$0.layout.isHeaderless && $0.layout.bind(header: header).isComplete }
        .map(\.layout.id)
    }
  }

  private func write(_ report: InspectionReport, to path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let draft = report.layoutDraft(id: String(name.dropLast(5))) else { return }
    try NewFile.write(Array(draft.text.utf8), to: path)
    let others = draft.headersLeft
    Terminal.complain(
      "\(path) holds the proposal. Edit it, then name it with --layout."
        + (others == 0
          ? ""
          : others == 1
            ? " Another header was seen: inspect those files alone."
            : " \(others) other headers were seen: inspect those files alone."))
  }
}

/// The kinds of layout on the command line.
struct InspectedKind: ExpressibleByArgument {
  let kind: Layout.Kind

  init?(argument: String) {
    guard let kind = Layout.Kind(rawValue: argument) else { return nil }
    self.kind = kind
  }
}
