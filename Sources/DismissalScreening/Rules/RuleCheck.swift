internal import CourtRecords
internal import ExportReading
internal import Foundation
internal import ReliefPolicy
public import RuleDocuments

/// Checks every rule file of a folder and runs the examples of every policy.
public struct RuleCheck: Sendable {
  /// What the check found.
  public struct Report: Sendable {
    /// All faults, by file and line; empty when everything is in order.
    public let faults: [RuleFault]
    /// A few lines for a person.
    public let text: String
  }

  private let library: RuleLibrary

  /// Makes the check of a rules folder.
  public init(library: RuleLibrary) {
    self.library = library
  }

  /// Reads every file, checks policies against their state's law, and judges every example.
  public func run() -> Report {
    let collector = FaultCollector()
    var laws: [String: StateLaw] = [:]
    for file in library.statutes {
      if let law = library.readLaw(file, into: collector) {
        laws[law.jurisdiction] = law
        law.check(file: file.path, into: collector)
        law.checkCoherence(file: file.path, into: collector)
      }
    }
    var exampleCount = 0
    var policies: [(file: String, policy: Policy)] = []
    for file in library.policies {
      guard
        let policy = Policy.read(file.text, file: file.path, fileID: file.id, into: collector)
      else { continue }
      exampleCount += policy.examples.count
      policies.append((file.path, policy))
      check(policy, laws: laws, file: file.path, into: collector)
    }
    checkSuccession(policies, into: collector)
    for file in library.layouts {
      let layout = Layout.read(file.text, file: file.path, fileID: file.id, into: collector)
      if let layout {
        layout.checkCourts(of: laws[layout.jurisdiction], file: file.path, into: collector)
      }
    }
    return Report(
      faults: collector.faults.sorted(),
      text: "\(library.statutes.count) statutes, \(library.policies.count) policies with "
        + "\(exampleCount) examples, \(library.layouts.count) layouts: all in order.\n")
  }

  /// Reads one rule file, which may lie anywhere, against the rules of the folder.
  ///
  /// What kind of file it is its keys tell. A layout is told what it lacks for automatic results,
  /// which is no fault. Throws when there is no such file.
  public func run(file path: String) throws -> Report {
    let file = try RuleLibrary.file(at: path)
    let collector = FaultCollector()
    var lines: [String] = []
    switch Self.kind(of: file.text) {
    case .layout:
      let layout = Layout.read(file.text, file: path, fileID: file.id, into: collector)
      if let layout {
        let law = library.statutes.first { $0.id == layout.jurisdiction.lowercased() }
          .flatMap { library.readLaw($0, into: FaultCollector()) }
        layout.checkCourts(of: law, file: path, into: collector)
        let missing = try LayoutCompleteness(layout, library: library, law: law).sentences
        lines = [
          missing.isEmpty
            ? "\(path): in order; nothing is missing for automatic results."
            : "\(path): in order. For automatic results it lacks:"
        ]
        lines += missing.map { "- \($0)" }
      }
    case .policy:
      if let policy = Policy.read(file.text, file: path, fileID: file.id, into: collector) {
        // The faults of the statutes files are those of the folder's own check.
        let laws = library.statutes.compactMap { library.readLaw($0, into: FaultCollector()) }
        check(
          policy, laws: Dictionary(laws.map { ($0.jurisdiction, $0) }) { first, _ in first },
          file: path, into: collector)
        lines = ["\(path): a policy with \(policy.examples.count) examples, all in order."]
      }
    case .run:
      if let run = RunFile.read(file.text, file: path, into: collector) {
        lines = check(run, file: path, into: collector)
      }
    case .statutes:
      if let law = library.readLaw(file, into: collector) {
        law.check(file: path, into: collector)
        law.checkCoherence(file: path, into: collector)
        lines = ["\(path): statutes of \(law.name), all in order."]
      }
    }
    return Report(
      faults: collector.faults.sorted(), text: lines.joined(separator: "\n") + "\n")
  }

  private enum FileKind { case layout, policy, statutes, run }

  /// Whether the rules and files that a run file names are there.
  private func check(
    _ run: RunFile, file: String, into collector: FaultCollector
  ) -> [String] {
    func report(_ message: String) {
      collector.report(RuleFault(file: file, line: 0, column: 0, message: message))
    }
    do {
      _ = try library.policy(run.policy)
      for name in run.layouts { _ = try library.layout(name) }
    } catch {
      report("\(error)")
    }
    for input in run.inputs where !FileManager.default.fileExists(atPath: input) {
      report("There is no file \(input).")
    }
    return ["\(file): a run under policy \(run.policy) over \(run.inputs.count) files, in order."]
  }

  /// The kind of a rule file by the keys that only that kind has, at the beginning of a line.
  private static func kind(of text: String) -> FileKind {
    let keys = Set(text.split(separator: "\n").map { $0.prefix { $0 != ":" } })
    if keys.contains("columns") || keys.contains("kind") { return .layout }
    if keys.contains("policy") { return .run }
    return keys.contains("basis") || keys.contains("relief") ? .policy : .statutes
  }

  private func check(
    _ policy: Policy, laws: [String: StateLaw], file: String, into collector: FaultCollector
  ) {
    func report(_ message: String, line: Int = 0) {
      collector.report(
        RuleFault(file: file, line: line, column: min(line, 1), message: message))
    }
    if !policy.isOfAnyJurisdiction {
      guard let law = laws[policy.jurisdiction] else {
        return report("There is no statutes file for \(policy.jurisdiction) that could be read.")
      }
      policy.check(against: law, file: file, into: collector)
    }
    policy.checkCoherence(with: laws[policy.jurisdiction], file: file, into: collector)
    for example in policy.examples {
      let jurisdiction = example.jurisdiction ?? policy.jurisdiction
      guard let law = laws[jurisdiction] else {
        report(
          "Example '\(example.name)': there is no statutes file for \(jurisdiction) that could be "
            + "read. Name a state as 'jurisdiction'.", line: example.line)
        continue
      }
      for difference in example.differences(policy: policy, law: law) {
        report("Example '\(example.name)': \(difference)", line: example.line)
      }
    }
  }

  /// Reports policies of one office that are in force on one day, and ends without a successor.
  ///
  /// Another reading of a policy, and a recommendation, stand beside it.
  private func checkSuccession(
    _ policies: [(file: String, policy: Policy)], into collector: FaultCollector
  ) {
    let bindings = policies.filter { !$0.policy.isRecommendation && $0.policy.variantOf == nil }
    for (index, one) in bindings.enumerated() {
      func report(_ message: String) {
        collector.report(RuleFault(file: one.file, line: 0, column: 0, message: message))
      }
      let others = bindings.enumerated().filter {
        $0.offset != index && $0.element.policy.office == one.policy.office
          && $0.element.policy.jurisdiction == one.policy.jurisdiction
      }.map(\.element.policy)
      for other in others where other.id > one.policy.id {
        if one.policy.window.overlaps(other.window) {
          report(
            "'\(one.policy.id)' and '\(other.id)' are policies of one office, in force on the same "
              + "days. End one on the day the next begins, or write 'variant_of'.")
        }
      }
      if one.policy.status == .superseded,
        !others.contains(where: { $0.window.from == one.policy.window.until })
      {
        report(
          "'\(one.policy.id)' is superseded on a day on which no other policy of the office begins."
        )
      }
    }
    for (file, policy) in policies {
      guard let variant = policy.variantOf, !policies.contains(where: { $0.policy.id == variant })
      else { continue }
      collector.report(
        RuleFault(
          file: file, line: 0, column: 0,
          message: "'variant_of' names '\(variant)', and no policy has that id."))
    }
  }
}

extension Layout {
  /// Reports courts that the layout maps words to and the state's law does not know.
  fileprivate func checkCourts(
    of law: StateLaw?, file: String, into collector: FaultCollector
  ) {
    guard let law else { return }
    for court in courtWords.meanings.sorted() where law.court(named: court) == nil {
      let nearest = Suggestion.nearest(to: court, among: law.courts.map(\.id))
      let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
      collector.report(
        RuleFault(
          file: file, line: 0, column: 0,
          message: "'\(court)' under 'codes: court' is no court of statutes/"
            + "\(jurisdiction.lowercased()).yaml, neither id nor spelling.\(hint)"))
    }
  }
}
