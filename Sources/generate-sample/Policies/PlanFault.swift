/// A slip in a plan, as one sentence with the plan and the line.
struct PlanFault: Error, CustomStringConvertible {
  let description: String

  init(_ problem: String, in line: some StringProtocol) {
    description = "\(problem) (in the plan's line '\(line)')"
  }
}

extension StringProtocol {
  /// The parts between marks, without the blanks around them.
  func parts(_ mark: Character) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map { $0.trimmed }
  }

  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }

  /// The lines that hold anything, without those that begin with `#`.
  var tableLines: [String] {
    split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
