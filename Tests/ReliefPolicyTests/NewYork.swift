import CourtRecords
import Foundation
import ReliefPolicy
import RuleDocuments

/// The rule files of the package and the shared data beside it.
enum Package {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) -> String {
    guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
      preconditionFailure("There is no file \(path) in the package.")
    }
    return text
  }

  /// The law of every state that the package ships, by jurisdiction.
  static let laws: [String: StateLaw] = {
    let folder = root.appending(path: "Rules/statutes").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let faults = FaultCollector()
    let laws = names.filter { $0.hasSuffix(".yaml") }.compactMap { name in
      StateLaw.read(text(of: "Rules/statutes/\(name)"), file: name, into: faults) { words in
        ("Rules/words/\(words).yaml", text(of: "Rules/words/\(words).yaml"))
      }
    }
    return Dictionary(laws.map { ($0.jurisdiction, $0) }) { first, _ in first }
  }()

  /// The rows of a table in the folder `../shared/data`; nil, with the reason printed, without it.
  static func sharedRows(_ name: String) -> [[String: String]]? {
    let file = root.appending(path: "../shared/data/\(name)").standardized
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      print("Skipped: \(file.path(percentEncoded: false)) is not on this machine.")
      return nil
    }
    let rows = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row)) { first, _ in first }
    }
  }

  /// The cells of one line of a CSV file without line ends inside quotes.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// The law of New York and the policy of Brooklyn, as the package ships them.
enum NewYork {
  static let law: StateLaw = Traps.law("US-NY")

  static let brooklyn: Policy = policy(
    Package.text(of: "Rules/policies/ny-brooklyn-2021.yaml"), id: "ny-brooklyn-2021")

  static let classifier = ChargeClassifier(law: law)

  static func policy(_ text: String, id: String) -> Policy {
    let faults = FaultCollector()
    guard let policy = Policy.read(text, file: "\(id).yaml", fileID: id, into: faults) else {
      preconditionFailure(RuleFaults(faults.faults).description)
    }
    return policy
  }
}

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is no day.") }
  return date
}
