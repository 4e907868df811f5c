/// What a run says about people beside their number: alerts, suggestions, and why people are a range.
public struct PeopleFigures: Sendable, Hashable {
  /// Candidate cases without a person identifier: each may be of a person of its own.
  public var casesWithoutIdentifier: UInt64 = 0
  /// Candidate cases in all.
  public var candidateCases: UInt64 = 0
  /// How many identifiers, dockets or cases each alert is about.
  public var alerts: [AlertKind: UInt64] = [:]
  /// Groups of cases that may be of one person.
  public var possibleGroups: UInt64 = 0
  /// The cases in those groups.
  public var possibleCases: UInt64 = 0

  /// Figures of nobody.
  public init() {}

  /// Why people are given as a range; nil when they are not.
  public var rangeReason: String? {
    guard casesWithoutIdentifier > 0 else { return nil }
    if casesWithoutIdentifier == candidateCases {
      return "No candidate case has a person identifier, so that all may be of one person or each "
        + "of another."
    }
    let cases = TerminalSummary.grouped(casesWithoutIdentifier)
    return casesWithoutIdentifier == 1
      ? "1 candidate case has no person identifier: it may be of a person counted already."
      : "\(cases) candidate cases have no person identifier: each may be of a person counted "
        + "already, or of another."
  }

  var json: [JSONText.Member] {
    [
      .init(
        "people_range",
        .object([
          .init("cases_without_identifier", .number(casesWithoutIdentifier)),
          .init("reason", .optional(rangeReason)),
        ])),
      .init(
        "alerts",
        .array(
          AlertKind.allCases.filter { alerts[$0, default: 0] > 0 }.map { kind in
            .object([
              .init("alert", .string(kind.rawValue)),
              .init("count", .number(alerts[kind] ?? 0)), .init("unit", .string(kind.unit)),
              .init("text", .string(kind.sentence)),
            ])
          })),
      .init(
        "possible_people",
        .object([
          .init("groups", .number(possibleGroups)), .init("cases", .number(possibleCases)),
        ])),
    ]
  }

  /// The figures for a terminal: numbers alone, never a name.
  var lines: [String] {
    var lines: [String] = []
    if let reason = rangeReason { lines += TextTable.wrapped("People: \(reason)", indent: 2) }
    let found = AlertKind.allCases.filter { alerts[$0, default: 0] > 0 }
    if !found.isEmpty {
      lines.append("Alerts, listed in \(OutputName.alerts.rawValue):")
      let width = found.map { TerminalSummary.grouped(alerts[$0] ?? 0).count }.max() ?? 0
      for kind in found {
        let count = TextTable.padded(
          TerminalSummary.grouped(alerts[kind] ?? 0), to: width, isRight: true)
        lines += TextTable.wrapped(
          "  \(count)  \(kind.unit(for: alerts[kind] ?? 0)), \(kind.rawValue): \(kind.sentence)",
          indent: width + 4)
      }
    }
    if possibleGroups > 0 {
      let groups = TerminalSummary.grouped(possibleGroups)
      lines += TextTable.wrapped(
        "\(groups) \(possibleGroups == 1 ? "group" : "groups") of cases may be of one person each: "
          + "see \(OutputName.possiblePeople.rawValue). Nothing was decided by it.", indent: 2)
    }
    return lines
  }
}
