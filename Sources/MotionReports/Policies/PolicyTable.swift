internal import CourtRecords
public import ReliefPolicy

/// All policies of a rules folder at a glance.
public enum PolicyTable {
  /// The table as text, at most 100 columns wide but for long words; ends with a line feed.
  public static func text(_ policies: [Policy]) -> String {
    var table = WrappedTable(
      widths: [29, 20, 23, 10, 10], header: ["id", "office", "covers", "in force", "revoked"])
    for policy in policies {
      var cells = row(policy)
      cells[2] = policy.covered.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
      table.add(cells)
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  /// The table in Markdown.
  public static func markdown(_ policies: [Policy]) -> String {
    let rows = [
      ["id", "office", "covers", "in force", "revoked"], Array(repeating: "---", count: 5),
    ]
    return (rows + policies.map(row)).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// The table as a JSON list; the keys are stable.
  public static func json(_ policies: [Policy]) -> [UInt8] {
    JSONText.array(
      policies.map { policy in
        .object([
          .init("id", .string(policy.id)), .init("title", .string(policy.title)),
          .init("office", .string(policy.office)),
          .init("jurisdiction", .string(policy.jurisdiction)),
          .init("status", .string(policy.status.rawValue)),
          .init("covers", .array(policy.covered.map { .string($0) })),
          .init("effective", .optional(policy.window.from?.description)),
          .init("until", .optional(policy.window.until?.description)),
        ])
      }
    ).bytes
  }

  private static func row(_ policy: Policy) -> [String] {
    [
      policy.id, policy.office,
      policy.covered.isEmpty ? "-" : policy.covered.joined(separator: ", "),
      policy.window.from.map(\.description) ?? "never", policy.window.until?.description ?? "",
    ]
  }
}

extension Policy {
  /// The rules in the order of the file.
  var rulesInOrder: [ChargeRule] {
    (Array(statuteRules.values) + Array(categoryRules.values)).sorted { $0.line < $1.line }
  }

  /// What it no longer prosecutes: citations and categories, in the order of the file.
  var covered: [String] {
    rulesInOrder.filter { $0.treatment == .decline || $0.treatment == .voidStatute }
      .map(\.subject.words)
  }
}

extension Policy.ChargeRule.Subject {
  /// The citation, or the category in words.
  var words: String {
    switch self {
    case .statute(let id): id
    case .category(let category): category.words
    }
  }
}

extension ConductCategory {
  /// The category in words.
  var words: String {
    switch self {
    case .selling: "selling"
    case .buying: "buying"
    case .thirdParty: "third parties"
    case .loiteringProstitution: "loitering for prostitution"
    case .qualityOfLife: "street offenses"
    case .other: "unlicensed massage and trespass"
    case .traffickingOrMinor: "trafficking, force and minors"
    case .unrelated: "other offenses"
    case .mixed: "sections of both seller and buyer"
    }
  }
}
