extension InspectionReport.Group {
  private static var codeFields: [(field: ExportField, meanings: String)] {
    [
      (.plea, "not_guilty, guilty, no_contest"),
      (.disposition, "convicted, dismissed, acquitted, deferred, transferred"),
      (.caseStatus, "open, closed, not_filed"),
      (.attempted, "yes, no"), (.mark, "sealed, deceased, juvenile, superseded"),
      (.warrantType, "bench, arrest"),
      (.warrantStatus, "open, executed, recalled"),
    ]
  }

  /// The code words as comments, by the meanings that they probably have: a person takes the sharp
  /// away line by line.
  var codeLines: [String] {
    var lines: [String] = []
    if let values = words(of: .offenseClass) {
      lines.append(
        "#   class:   # word: a class code of the statutes file, or felony, misdemeanor ...")
      lines += values.map { "#     \(Self.quoted($0.text)): ?   # \(Count.text($0.count)) rows" }
    }
    for (field, meanings) in Self.codeFields {
      guard let values = words(of: field) else { continue }
      lines.append("#   \(field.rawValue):   # meanings: \(meanings)")
      var entries: [String: [String]] = [:]
      for value in values {
        let meaning = CodeMeaning.suggested(value.text, for: field) ?? "?"
        entries[meaning, default: []]
          .append("#       - \(Self.quoted(value.text))   # \(Count.text(value.count)) rows")
      }
      for (meaning, words) in entries.sorted(by: { $0.key < $1.key }) where meaning != "?" {
        lines.append("#     \(meaning):")
        lines += words
      }
      if let unknown = entries["?"] {
        lines.append("#     # not known; a word left out leads to review:")
        lines += unknown
      }
    }
    guard !lines.isEmpty else { return [] }
    return [
      "# codes:   # read each word, then take the '#' away; what is suggested goes by the word alone"
    ] + lines
  }

  /// The words of a code column, most frequent first, at most 64; nil without such a column.
  ///
  /// Rare words that may be names are left out: not mapped, they lead to review.
  private func words(of field: ExportField) -> [(text: String, count: UInt64)]? {
    let staged = shape.stages.compactMap { $0[field] }
    let chosen = columns.first { $0.field == field.rawValue && !$0.isMasked && !$0.values.isEmpty }
    let places = staged.isEmpty ? chosen.map { [$0.number - 1] } ?? [] : staged
    guard !places.isEmpty else { return nil }
    var counts: [String: UInt64] = [:]
    for value in places.flatMap({ plan.columns[$0].values }) {
      counts[value.text, default: 0] += value.count
    }
    // A text that usually means blank is proposed as blank; a name is no code.
    return counts.filter { text, rows in
      !CellKind.blankTexts.contains(text.uppercased())
        && PrintableWord.isShown(text, rows: Int(rows))
    }
    .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    .prefix(64).map { ($0.key, $0.value) }
  }
}
