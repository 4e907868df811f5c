internal import RuleDocuments

extension InspectionReport.Group {
  /// The proposal as a layout file, commented, ready to be edited; it loads without faults.
  ///
  /// `id` is the name that the file will have, without its ending.
  public func layoutDraft(id: String) -> String {
    let isWarrants = plan.kind == .warrants
    var lines = [
      "# Proposed by 'screener inspect' from \(family.flatMap(\.files).count) file(s); check every line against the",
      "# office's own description of the export, then run 'screener check'.",
    ]
    lines += notes.flatMap { Wrapping.lines("# - \($0)", indent: 0).map(Self.comment) }
    lines += [
      "id: \(Self.quoted(id))",
      "title: \(Self.quoted("Draft of a \(kind) layout"))   # name the office and the export",
      "jurisdiction: US-XX        # such as US-NY or US-FL",
      "kind: \(kind)",
    ]
    if delimiter != 0x2C {
      let name = DialectName.of(delimiter)
      lines.append("delimiter: \(delimiter == 0x09 ? name : Self.quoted(name))")
    }
    lines += beginningLines
    if isWarrants {
      lines.append(
        "lists: unknown             # all, open or unknown: which warrants are in the list")
    } else if plan.kind == .charges {
      lines.append(
        plan.isOfTopCharges
          ? "counts: top_only           # the names speak of the top charge; all, if all are here"
          : "counts: unknown            # all, top_only or unknown: are all counts of a case here")
    }
    if !columns.contains(where: { $0.field == ExportField.court.rawValue }) {
      lines.append("# court: NAME OF THE COURT  # no column names it")
    }
    if isWarrants { lines += warrantLines }
    lines += columnLines(isWarrants) + shapeLines
    if !optionalFields.isEmpty {
      lines.append(
        "optional: [\(optionalFields.map(\.rawValue).joined(separator: ", "))]   # not in all files"
      )
    }
    let formats = self.formats
    lines.append(
      formats.isEmpty
        ? "# dates: [MM/DD/YYYY]      # no dates were seen"
        : "dates: [\(formats.map(Self.quoted).joined(separator: ", "))]")
    if formats.contains(where: { DateLooks(rawValue: $0)?.hasShortYear == true }) {
      lines.append("two_digit_years: 1930-2029   # the hundred years that YY stands for")
    }
    let blanks = Set(family.flatMap(\.columns).flatMap(\.blankTexts).map { $0.uppercased() })
      .sorted()
    if !blanks.isEmpty {
      lines.append("blank: [\(blanks.map(Self.quoted).joined(separator: ", "))]")
    }
    return (lines + codeLines).joined(separator: "\n") + "\n"
  }

  /// What a person may have to say of every row of a warrants list.
  private var warrantLines: [String] {
    func isPlaced(_ field: ExportField) -> Bool { columns.contains { $0.field == field.rawValue } }
    var lines: [String] = []
    if !isPlaced(.warrantType) {
      lines.append("# warrant_type: bench      # if all are, for no column tells")
    }
    if !isPlaced(.warrantStatus), !isPlaced(.endDate) {
      lines.append("# warrant_status: open     # if all stand, for no column tells")
    }
    if plan.hasBlankRows {
      lines.append("# blank_rows: no_warrant   # if a row with nothing in these columns has none")
    }
    return lines
  }

  private func columnLines(_ isWarrants: Bool) -> [String] {
    var lines = ["columns:"]
    let taken = shape.taken
    lines += joinedLines
    for field in FieldPlan.fields(plan.kind) where !taken.contains(field) {
      guard let column = columns.first(where: { $0.field == field.rawValue }) else { continue }
      let words = [column.strength, column.evidence].compactMap(\.self).joined(separator: ": ")
      lines.append(
        "  " + Wrapping.padded("\(field.rawValue): \(reference(column.number - 1))", 40)
          + Self.comment(words))
      if let disagreement = column.disagreement {
        lines += Wrapping.lines("  # ! \(disagreement)", indent: 2)
          .map { $0.hasPrefix("  #") ? $0 : "  # " + $0.drop { $0 == " " } }
      }
      let others = (plan.alternatives[field] ?? []).map(reference)
      if !others.isEmpty {
        lines += Wrapping.lines("  # or: \(others.joined(separator: ", "))", indent: 2)
          .map { $0.hasPrefix("  #") ? $0 : "  # " + $0.drop { $0 == " " } }
      }
    }
    let placed = Set(columns.compactMap(\.field)).union(taken.map(\.rawValue))
    if plan.kind != .charges, !placed.contains(ExportField.caseNumber.rawValue) {
      lines.append("  case_number: \(unnamed)  # none was found, and \(kind) need one")
    }
    let isTold = placed.contains(ExportField.citation.rawValue)
    if plan.kind == .charges, !isTold, !placed.contains(ExportField.description.rawValue) {
      lines.append(
        "  citation: \(unnamed)  # none was found; charges need it or a description")
    }
    let shape = self.shape
    let rest = columns.filter {
      $0.field == nil && $0.filled > 0 && !shape.columns.contains($0.number - 1)
        && !shape.isRepeated(HeaderNames(header).reference(to: $0.number - 1))
    }
    .map { reference($0.number - 1) }
    if !rest.isEmpty {
      lines += Wrapping.lines("  # not placed: \(rest.joined(separator: ", "))", indent: 2)
        .map { $0.hasPrefix("  #") ? $0 : "  # " + $0.drop { $0 == " " } }
    }
    return lines
  }

  /// What stands where a person has to name a column.
  private var unnamed: String { hasHeader ? "\"TO BE NAMED\"" : "1" }

  /// The formats of the placed columns that layouts can read, most frequent first.
  private var formats: [String] {
    var counts: [String: Double] = [:]
    let dated = FieldJudge.dates
    for column in family.flatMap(\.columns)
    where dated.contains(where: { $0.rawValue == column.field }) {
      for format in column.dateFormats {
        guard let text = DateLooks(rawValue: format.looksLike)?.layoutFormat else { continue }
        counts[text, default: 0] += format.share * Double(column.filled)
      }
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
  }

  private static func comment(_ text: String) -> String {
    text.hasPrefix("#") ? text : "# \(DialectName.visible(text))"
  }

  /// A value in quotes, without the controls that no header is named by.
  static func quoted(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      ["\n", "\r", "\t"].contains(scalar)
        || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
    return RuleText.quoted(String(String.UnicodeScalarView(kept)))
  }
}
