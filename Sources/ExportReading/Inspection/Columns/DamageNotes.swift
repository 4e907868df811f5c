/// What a spreadsheet has probably done to the columns that were placed.
struct DamageNotes {
  /// One sentence for each kind of damage, with what to do; empty where none is seen.
  private(set) var sentences: [String] = []

  init(_ plan: FieldPlan) {
    for column in plan.columns {
      guard let field = plan.chosen[column.index]?.field else { continue }
      if field == .citation, let note = Self.lostDigits(column) { sentences.append(note) }
    }
    let powers = plan.columns.filter { Self.holdsPowers($0) }
    if !powers.isEmpty {
      let names = powers.map { "'\(DialectName.visible($0.name))'" }.joined(separator: ", ")
      sentences.append(
        "\(names): numbers such as 2.01E+11, as spreadsheets shorten long ones. The digits behind are "
          + "lost, and different cases or people look alike: ask for the export again, as text.")
    }
    let serials = plan.columns.filter {
      $0.holdsDaySerials && FieldJudge.dates.contains(plan.chosen[$0.index]?.field ?? .citation)
    }
    if !serials.isEmpty {
      let names = serials.map { "'\(DialectName.visible($0.name))'" }.joined(separator: ", ")
      sentences.append(
        "\(names): dates as the day numbers of a spreadsheet, which 'dates: [SERIAL]' reads. Compare "
          + "one with the court's own record: 43861 is January 31, 2020.")
    }
  }

  /// Sections with two places behind the point beside some with fewer, and none that ends in a zero:
  /// so they look once 230.00 has become 230.
  private static func lostDigits(_ column: ColumnEvidence) -> String? {
    let bare = column.values.compactMap { value -> (text: String, places: Int)? in
      let parts = value.text.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
        parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
      else { return nil }
      return (value.text, parts.count == 2 ? parts[1].count : 0)
    }
    let whole = bare.filter { $0.places == 2 }
    let short = bare.filter { $0.places < 2 }
    guard whole.count >= 2, !short.isEmpty, bare.allSatisfy({ $0.places <= 2 }),
      !whole.contains(where: { $0.text.hasSuffix("0") })
    else { return nil }
    let shown = short.prefix(3).map { "'\(DialectName.visible($0.text))'" }.joined(separator: ", ")
    return "Citations such as \(shown) have fewer digits than others, and none ends in a zero: a "
      + "spreadsheet makes 230 of 230.00. What may have lost digits is for review: ask for the export "
      + "again, with that column as text."
  }

  /// Whether some of the commonest cells are numbers with a power of ten.
  private static func holdsPowers(_ column: ColumnEvidence) -> Bool {
    column.values.contains { value in
      let parts = value.text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
      return parts.count == 2 && Double(parts[0]) != nil && parts[1].hasPrefix("+")
        && Int(parts[1].dropFirst()) != nil
    }
  }
}
