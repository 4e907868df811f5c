import CourtRecords
import Foundation
import MotionReports
import TestSupport

@testable import DismissalScreening

/// What one run wrote, as the tests ask about it.
struct Screened: Sendable {
  /// The numbers of `summary.json`.
  struct Summary: Decodable, Sendable, Equatable {
    struct Reason: Decodable, Sendable, Equatable {
      let reason: String
      let count: Int
    }
    let rows: [String: Int]
    let cases: [String: Int]
    let warrants: [String: Int]
    let people: [String: Int]
    let by_offense: [String: Int]
    let by_relief: [String: Int]
    let by_warrant_year: [String: Int]
    let review_reasons: [Reason]
    let excluded_reasons: [Reason]
    let not_covered_reasons: [Reason]
    let near_misses: Int
    let reject_kinds: [String: Int]
    let duplicates: [String: Int]
    let rows_without_case_number: Int
    let unmapped_words: [String: [[String: WordOrCount]]]
  }

  /// A value in the list of unmapped words.
  enum WordOrCount: Decodable, Sendable, Equatable {
    case word(String)
    case count(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try (try? value.decode(Int.self)).map(Self.count) ?? .word(value.decode(String.self))
    }
  }

  /// The lists that name cases, with the outcome that each stands for.
  static let outcomes = [
    "candidates.csv": "candidate", "excluded.csv": "excluded", "review.csv": "review",
    "not-covered.csv": "not_covered",
  ]

  private let parent: TemporaryFolder
  /// The folder that the run wrote.
  let folder: String
  /// The run's `summary.json`.
  let summary: Summary
  /// How many bytes of rows were kept on the disk while the run went on.
  let bytesOnDisk: UInt64

  /// Screens into a folder of its own.
  init(
    _ exports: [String], warrants: [String] = [], linked: LinkedFiles = LinkedFiles(),
    policy: String = "ny-brooklyn-2021",
    layouts: [String] = [], crosswalk: String? = nil, asOf: String = "2021-01-29",
    years: ClosedRange<Int>? = nil, outside: OutsideInputs = OutsideInputs(),
    isHypothetical: Bool = false, workers: Int = 2, blockBytes: Int = 1 << 20,
    memoryLimit: Int = 2 << 30, rules: String = PackagePlaces.rules
  ) throws {
    parent = try TemporaryFolder()
    folder = parent.path("run")
    let run = try Self.run(
      exports, warrants: warrants, linked: linked, policy: policy, layouts: layouts,
      crosswalk: crosswalk, asOf: asOf, years: years, outside: outside,
      isHypothetical: isHypothetical, workers: workers, blockBytes: blockBytes,
      memoryLimit: memoryLimit, rules: rules)
    let result = try run.write(to: folder, replacing: false)
    bytesOnDisk = result.bytesOnDisk
    summary = try JSONDecoder().decode(Summary.self, from: Data(result.summary))
    // The first law of the house holds for every run of every test.
    for (unit, numbers) in [
      ("rows", summary.rows), ("cases", summary.cases), ("warrants", summary.warrants),
    ] {
      let sum = numbers.filter { $0.key != "read" }.values.reduce(0, +)
      guard sum == numbers["read"] else { throw SumsDisagree(unit: unit, numbers: numbers) }
    }
  }

  /// A run whose outcomes do not sum to what it read.
  struct SumsDisagree: Error {
    let unit: String
    let numbers: [String: Int]
  }

  /// A run that has not begun.
  static func run(
    _ exports: [String], warrants: [String] = [], linked: LinkedFiles = LinkedFiles(),
    policy: String = "ny-brooklyn-2021",
    layouts: [String] = [], crosswalk: String? = nil, asOf: String = "2021-01-29",
    years: ClosedRange<Int>? = nil, outside: OutsideInputs = OutsideInputs(),
    isHypothetical: Bool = false, workers: Int = 2, blockBytes: Int = 1 << 20,
    memoryLimit: Int = 2 << 30, rules: String = PackagePlaces.rules
  ) throws -> ScreeningRun {
    guard let day = CalendarDate(iso: asOf) else { preconditionFailure("\(asOf) is no day.") }
    var options = ScreeningOptions(
      exports: exports, warrants: warrants, policy: policy, layouts: layouts,
      crosswalk: crosswalk, asOf: day, warrantYears: years, isHypothetical: isHypothetical,
      workerCount: workers, blockByteCount: blockBytes, memoryLimit: memoryLimit)
    options.linked = linked
    options.outside = outside
    return ScreeningRun(
      rules: try SharedRules.rules(rules, for: options), options: options,
      hooks: ScreeningHooks(), version: "test")
  }

  /// The bytes of one of the written files.
  func bytes(_ name: String) throws -> [UInt8] {
    try TestSupport.bytes(of: "\(folder)/\(name)")
  }

  /// The rows of one of the lists; the title of a hypothetical one left out.
  func table(_ name: String) throws -> [[String: String]] {
    let bytes = try bytes(name)
    guard bytes.starts(with: Array("hypothetical,".utf8)) else { return CSVText.table(bytes) }
    return CSVText.table(Array(bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst()))
  }

  /// The names of all written files.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Outcome and reason of every listed case, such as `review several_defendants`.
  func verdicts() throws -> [CaseName: String] {
    var verdicts: [CaseName: String] = [:]
    for (file, outcome) in Self.outcomes {
      for row in try table(file) {
        let reason = row["reason"] ?? row["condition"] ?? "covered"
        verdicts[CaseName(court: row["court"] ?? "", number: row["case_number"] ?? "")] =
          "\(outcome) \(reason)"
      }
    }
    return verdicts
  }

  /// Outcome and reason of a case of a Kings court; `not listed` when no list names it.
  func verdict(_ number: String) throws -> String {
    try verdicts()[CaseName(court: "KINGS CRIMINAL COURT", number: number)] ?? "not listed"
  }

  /// Everything that a reader of the lists learns, apart from places in the input: for each list
  /// its rows, sorted, without file, record, line and running number; and the summary's numbers.
  func meaning() throws -> Meaning {
    let places: Set = [
      "file", "record", "line", "number", "first_line", "last_line", "byte_offset",
    ]
    var lists: [String: [String]] = [:]
    for name in try files() where name.hasSuffix(".csv") {
      lists[name] = try table(name).map { row in
        row.filter { !places.contains($0.key) }.sorted { $0.key < $1.key }
          .map { "\($0.key)=\($0.value)" }.joined(separator: "|")
      }.sorted()
    }
    return Meaning(lists: lists, summary: summary)
  }

  struct Meaning: Equatable {
    var lists: [String: [String]]
    var summary: Summary
  }
}

/// A case by its court and its number, as far as comparison needs: truth and lists name the courts
/// differently.
struct CaseName: Hashable, Sendable {
  let county: String
  let number: String

  init(court: String, number: String) {
    let name = court.uppercased().split(separator: " ").joined(separator: " ")
    let counties = ["KINGS", "QUEENS", "BRONX", "RICHMOND", "NEW YORK COUNTY", "NEW YORK CRIMINAL"]
    county = counties.first { name.contains($0) }.map { String($0.prefix(8)) } ?? name
    self.number = number.trimmingCharacters(in: .whitespaces).uppercased()
  }
}
