/// Turns what is known of a column into its report: people masked, code words shown.
struct ColumnReporter {
  let plan: FieldPlan

  func report(_ column: ColumnEvidence) -> InspectionReport.Column {
    let candidate = plan.chosen[column.index]
    let isPersonal = isPersonal(column, field: candidate?.field)
    return InspectionReport.Column(
      number: column.index + 1, name: DialectName.visible(column.name),
      field: candidate?.field.rawValue, strength: candidate?.strength,
      evidence: candidate?.evidence,
      disagreement: candidate?.disagreement ?? plan.refusals[column.index],
      blank: column.blankCount, missing: column.missingCount, filled: column.filledCount,
      distinct: column.distinctCount, distinctIsExact: column.isDistinctExact,
      longest: column.longest, looks: looks(column),
      dateFormats: dateFormats(column, field: candidate?.field),
      values: values(column, field: candidate?.field, isPersonal: isPersonal),
      isMasked: isPersonal,
      blankTexts: column.values.map(\.text)
        .filter { CellKind.blankTexts.contains($0.uppercased()) }.sorted())
  }

  private func dateFormats(
    _ column: ColumnEvidence, field: ExportField?
  ) -> [InspectionReport.Share] {
    if let field, FieldJudge.dates.contains(field), column.holdsDaySerials {
      let share = rounded(column.share(.daySerial))
      return [InspectionReport.Share(looksLike: DateLooks.serial.rawValue, share: share)]
    }
    return column.formats.filter { $0.count * 100 >= column.told }.map {
      InspectionReport.Share(
        looksLike: $0.format.rawValue, share: rounded(Double($0.count) / Double(column.told)))
    }
  }

  /// Whether the values could tell who a person is.
  func isPersonal(_ column: ColumnEvidence, field: ExportField?) -> Bool {
    if FieldNames.isFreeText(column.name) { return true }
    switch field {
    case .defendantName, .birthDate, .personID, .caseNumber, .warrantNumber: return true
    case .citation, .description, .offenseClass, .disposition, .plea, .caseStatus, .court:
      return false
    default: break
    }
    if FieldNames.isPersonal(column.name) || column.share(.docket) >= 0.5 { return true }
    return column.share(.personName) >= 0.5 || mayHoldNames(column) || holdsCaptions(column)
  }

  /// Whether cells name the parties of a case: `THE STATE OF TEXAS VS. DOE`.
  private func holdsCaptions(_ column: ColumnEvidence) -> Bool {
    let captions = column.values.count { text, _ in
      let padded = " \(text.uppercased()) "
      return [" VS ", " VS. ", " V. ", " V "].contains { padded.contains($0) }
    }
    return captions > 0 && captions * 5 >= column.values.count
  }

  /// Whether a column that was not placed holds many values of two to four words and nothing else:
  /// first and last names without a comma between them look like that.
  private func mayHoldNames(_ column: ColumnEvidence) -> Bool {
    guard column.distinctCount >= 15, column.share(.text) >= 0.8 else { return false }
    let named = column.values.count { text, _ in
      let words = text.split(separator: " ")
      return (2...4).contains(words.count)
        && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'.".contains($0) } }
    }
    return named * 10 >= column.values.count * 8
  }

  private func looks(_ column: ColumnEvidence) -> [InspectionReport.Share] {
    let names: [(CellKind, String)] = [
      (.date, "date"), (.year, "year"), (.number, "number"), (.money, "money"),
      (.boolean, "boolean"), (.citation, "citation"), (.bareSection, "bare section"),
      (.citedText, "text with a citation"), (.offenseClass, "class"),
      (.personName, "person name"), (.docket, "docket number"), (.text, "words"),
      (.packed, "several values"), (.blankText, "text that means blank"),
    ]
    return names.compactMap { kind, name in
      let share = column.share(kind)
      guard share >= 0.005 else { return nil }
      return InspectionReport.Share(looksLike: name, share: rounded(share))
    }
  }

  private func values(
    _ column: ColumnEvidence, field: ExportField?, isPersonal: Bool
  ) -> [InspectionReport.Value] {
    if isPersonal { return masked(column) }
    let isCode = ![.citation, .description, .court].contains(field)
    // Free text may hold names: only what repeats is a code.
    let repeats = UInt64(column.distinctCount) * 2 <= column.filledCount
    guard
      column.isCodeLike && repeats || column.isTopHeavy
        || field == .citation || field == .offenseClass
    else { return [] }
    return column.values.prefix(10).map {
      // A row that slid by a column puts a name among the codes.
      let text = isCode ? PrintableWord.shown($0.text, rows: Int($0.count)) : $0.text
      return InspectionReport.Value(value: Self.short(text), count: $0.count)
    }
  }

  private func masked(_ column: ColumnEvidence) -> [InspectionReport.Value] {
    let isDate = column.share(.date) >= 0.5
    let isName = column.share(.text) >= 0.5 && column.share(.docket) < 0.5
    var shapes: [String: UInt64] = [:]
    for (text, count) in column.values {
      let mask =
        isDate ? ValueMask.year(text) : isName ? ValueMask.initials(text) : ValueMask.shape(text)
      shapes[mask, default: 0] += count
    }
    return shapes.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(3).map { InspectionReport.Value(value: Self.short($0.key), count: $0.value) }
  }

  private static func short(_ text: String) -> String {
    let line = DialectName.visible(text)
    return line.count > 60 ? line.prefix(57) + "..." : line
  }

  private func rounded(_ share: Double) -> Double { (share * 10_000).rounded(.down) / 10_000 }
}

/// Values of columns that hold people, made unrecognisable.
enum ValueMask {
  /// The first letter of each word: `Q., J. V.`.
  static func initials(_ text: String) -> String {
    text.split(separator: " ").prefix(4).map { word in
      guard let first = word.first(where: \.isLetter) else { return "9" }
      return first.uppercased() + "." + (word.hasSuffix(",") ? "," : "")
    }.joined(separator: " ")
  }

  /// The year alone: `1984`.
  static func year(_ text: String) -> String {
    let digits = text.split { !$0.isNumber }
    if let year = digits.first(where: { $0.count == 4 }) { return String(year) }
    return digits.first { $0.count == 8 }.map { String($0.prefix(4)) } ?? "year not read"
  }

  /// Digits as 9, letters as A: `9999AA999999`.
  static func shape(_ text: String) -> String {
    String(text.map { $0.isNumber ? "9" : $0.isLetter ? "A" : $0 })
  }
}
