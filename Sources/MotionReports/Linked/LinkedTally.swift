/// What became of the files beside the charges.
public struct LinkedTally: Sendable {
  /// One file.
  public struct File: Sendable {
    /// Its role, such as `parties`.
    public var role: String
    /// Its name as the user gave it.
    public var name: String
    /// Its rows, rejects included.
    public var read: UInt64
    /// Its rows by what became of them; their sum is `read`.
    public var rows: [LinkOutcome: UInt64]

    /// Makes one.
    public init(role: String, name: String, read: UInt64, rows: [LinkOutcome: UInt64]) {
      self.role = role
      self.name = name
      self.read = read
      self.rows = rows
    }
  }

  /// How two sources compare, by cases.
  public struct Sources: Sendable {
    /// Cases of both.
    public var matched: UInt64
    /// Cases of the charge exports alone.
    public var onlyInFirst: UInt64
    /// Cases of the second source alone.
    public var onlyInSecond: UInt64

    /// Makes one.
    public init(matched: UInt64, onlyInFirst: UInt64, onlyInSecond: UInt64) {
      self.matched = matched
      self.onlyInFirst = onlyInFirst
      self.onlyInSecond = onlyInSecond
    }
  }

  /// The files, in the order in which they were read.
  public var files: [File] = []
  /// For each role in which every case should stand, the cases of the charges that do not.
  public var casesLacking: [String: UInt64] = [:]
  /// Cases that hold a covered count and of which two rows give different facts.
  public var disagreeingCases: UInt64 = 0
  /// Those that are for review because of it.
  public var decidingCases: UInt64 = 0
  /// The disagreements by field.
  public var disagreements: [String: UInt64] = [:]
  /// How the second source compares; nil when there is none.
  public var sources: Sources?

  /// Makes an empty tally.
  public init() {}

  /// What does not add up.
  var contradictions: [String] {
    files.compactMap { file in
      let sum = file.rows.values.reduce(0, +)
      return sum == file.read
        ? nil : "rows of \(file.role) read \(file.read), accounted for \(sum)"
    }
  }

  /// The members `linked` and `sources` of the summary.
  var members: [JSONText.Member] {
    var members = [
      JSONText.Member("linked", .array(files.map(Self.json))),
      .init("cases_without_linked_row", .numbers(casesLacking)),
      .init(
        "disagreements",
        .object([
          .init("cases", .number(disagreeingCases)), .init("deciding", .number(decidingCases)),
          .init("by_field", .numbers(disagreements)),
        ])),
    ]
    if let sources {
      members.append(
        .init(
          "sources",
          .object([
            .init("matched", .number(sources.matched)),
            .init("only_in_first", .number(sources.onlyInFirst)),
            .init("only_in_second", .number(sources.onlyInSecond)),
          ])))
    }
    return members
  }

  private static func json(_ file: File) -> JSONText {
    .object(
      [
        .init("role", .string(file.role)), .init("name", .string(file.name)),
        .init("read", .number(file.read)),
      ] + LinkOutcome.allCases.map { .init($0.rawValue, .number(file.rows[$0] ?? 0)) })
  }
}

extension TerminalSummary {
  /// The files beside the charges, those of one role together; empty without any.
  static func linked(_ tally: RunTally) -> [String] {
    guard let linked = tally.linked else { return [] }
    var table = TextTable(
      header: ["Rows beside the charges"]
        + LinkOutcome.allCases.map { $0.rawValue.replacing("_", with: " ") } + ["read"])
    var roles: [String] = []
    for file in linked.files where !roles.contains(file.role) { roles.append(file.role) }
    for role in roles {
      let files = linked.files.filter { $0.role == role }
      let rows = files.reduce(into: [LinkOutcome: UInt64]()) { sums, file in
        sums.merge(file.rows, uniquingKeysWith: +)
      }
      table.add(
        ["  " + role] + LinkOutcome.allCases.map { grouped(rows[$0] ?? 0) }
          + [grouped(files.reduce(0) { $0 + $1.read })])
    }
    var lines = table.lines
    for (role, count) in linked.casesLacking.sorted(by: { $0.key < $1.key }) where count > 0 {
      lines.append("  \(cases(count)) of the charges without a row in the \(role) files.")
    }
    if let sources = linked.sources {
      lines += TextTable.wrapped(
        "  Second source: \(cases(sources.matched)) in both, "
          + "\(grouped(sources.onlyInFirst)) only in the charges, "
          + "\(grouped(sources.onlyInSecond)) only in the second.", indent: 2)
    }
    if linked.disagreeingCases > 0 {
      lines += TextTable.wrapped(
        "  Sources disagree about \(cases(linked.disagreeingCases)) with a covered count; "
          + "\(grouped(linked.decidingCases)) for review because of it.", indent: 2)
    }
    return lines
  }

  private static func cases(_ count: UInt64) -> String {
    "\(grouped(count)) \(count == 1 ? "case" : "cases")"
  }
}
