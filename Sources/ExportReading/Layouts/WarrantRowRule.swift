public import CourtRecords
internal import RuleDocuments

/// What a warrants layout says of every row, where no column does.
public struct WarrantRowRule: Sendable, Hashable {
  /// What every warrant of the list orders; nil where a column tells, or nobody.
  public let type: WarrantType?
  /// Whether every warrant of the list stands; nil where a column tells, or nobody.
  public let status: WarrantStatus?
  /// Whether a row without warrant number, type, status and dates holds no warrant.
  ///
  /// So it is in an export of charges that has columns for a warrant. Otherwise such a row is a
  /// warrant of which nothing is known.
  public let skipsBlankRows: Bool

  /// The fields that a row without a warrant leaves blank.
  static let facts: [ExportField] = [
    .warrantNumber, .warrantType, .warrantStatus, .issueDate, .endDate,
  ]

  init(_ root: RuleMapping, kind: Layout.Kind?, bound: Set<ExportField>) {
    func fixed<Code: RawRepresentable & CaseIterable>(
      _ key: String, _ field: ExportField, _ type: Code.Type
    ) -> Code? where Code.RawValue == String {
      guard let value = root[key] else { return nil }
      if bound.contains(field) {
        value.report("A column is bound to '\(key)' too. Choose one of the two.")
      }
      return value.parsed(Self.choices(Code.self)) { $0 == "unmapped" ? nil : Code(rawValue: $0) }
    }
    type = fixed("warrant_type", .warrantType, WarrantType.self)
    status = fixed("warrant_status", .warrantStatus, WarrantStatus.self)
    let blankRows = root["blank_rows"]?.parsed("'no_warrant' or 'unknown'") {
      ["no_warrant", "unknown"].contains($0) ? $0 : nil
    }
    skipsBlankRows = blankRows == "no_warrant"
    if skipsBlankRows, bound.isDisjoint(with: Self.facts) {
      root["blank_rows"]?.report(
        "No column of a warrant's number, type, status or date is bound: every row would be blank.")
    }
    guard let kind, kind != .warrants else { return }
    for key in ["warrant_type", "warrant_status", "blank_rows"] {
      root[key]?.report("'\(key)' is for a warrants layout.")
    }
  }

  private static func choices<Code: RawRepresentable & CaseIterable>(_ type: Code.Type) -> String
  where Code.RawValue == String {
    Code.allCases.map(\.rawValue).filter { $0 != "unmapped" }.map { "'\($0)'" }
      .joined(separator: " or ")
  }
}
