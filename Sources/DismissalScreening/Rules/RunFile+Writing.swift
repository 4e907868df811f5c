internal import RuleDocuments

extension RunFile {
  /// The run as the text of a run file that is to lie at `path`.
  ///
  /// Throws when a file of the run lies outside the folder of the run file, or is standard input.
  public func text(at path: String) throws -> String {
    let place = RunFolderPaths(runFile: path)
    func name(_ file: String) throws -> String {
      guard file != "-", let name = place.name(of: file) else {
        throw ScreeningError.outsideRunFile(
          file: file == "-" ? "standard input" : file, runFile: path)
      }
      return name
    }
    func rule(_ id: String) throws -> String {
      id.contains("/") || id.hasSuffix(".yaml") ? try name(id) : id
    }
    var lines = ["# A run of the dismissal screener: screener screen --run FILE --out FOLDER"]
    if let title { lines.append("title: \(RuleText.quoted(title))") }
    for (key, files) in [
      ("charges", charges), ("second", linked.second), ("cases", linked.cases),
      ("parties", linked.parties), ("dispositions", linked.dispositions), ("warrants", warrants),
    ] where !files.isEmpty {
      lines.append("\(key):")
      lines += try files.map { "  - \(RuleText.quoted(try name($0)))" }
    }
    lines.append("policy: \(RuleText.quoted(try rule(policy)))")
    if !layouts.isEmpty {
      lines.append("layouts:")
      lines += try layouts.map { "  - \(RuleText.quoted(try rule($0)))" }
    }
    if let crosswalk { lines.append("crosswalk: \(RuleText.quoted(try name(crosswalk)))") }
    if let asOf { lines.append("as_of: \(asOf)") }
    if let warrantYears {
      lines.append("warrant_years: \"\(warrantYears.lowerBound)-\(warrantYears.upperBound)\"")
    }
    if isHypothetical { lines.append("hypothetical: true") }
    return lines.joined(separator: "\n") + "\n"
  }
}
