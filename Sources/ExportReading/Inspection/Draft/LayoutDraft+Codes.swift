extension InspectionReport.Group {
  private static var codeFields: [(field: ExportField, meanings: String)] {
    [
      (.plea, "not_guilty, guilty, no_contest"),
      (
        .disposition,
        "convicted, dismissed, acquitted, deferred, transferred, failed_to_appear, none"
      ),
      (.caseStatus, "open, closed, not_filed"),
      (.attempted, "yes, no"), (.mark, "sealed, deceased, juvenile, superseded, none"),
      (.warrantType, "bench, arrest"),
      (.warrantStatus, "open, executed, recalled"),
    ]
  }

  /// The code words as comments, by the meanings that they probably have: a person takes the first
  /// sharp away line by line.
  ///
  /// What nothing is known of has a second sharp: a block uncommented at one go shall not put such a
  /// word under the meaning above it.
  var codeLines: [String] {
    var lines: [String] = []
    if let values = words(of: .offenseClass) {
      lines += tableLines(
        "class", "word: a class code of the statutes file, or felony, misdemeanor ...",
        unknownRemark: "codes and spellings of the statutes file need no line; of others,",
        suggested: values.compactMap { value in
          Self.level(value.text).map {
            "    \(Self.quoted(value.text)): \($0)   # \(Count.text(value.count)) rows"
          }
        },
        unknown: values.filter { Self.level($0.text) == nil }
          .map { "    \(Self.quoted($0.text)): ?   # \(Count.text($0.count)) rows" })
    }
    for (field, meanings) in Self.codeFields {
      guard let values = words(of: field) else { continue }
      var entries: [String: [String]] = [:]
      for value in values {
        let meaning = CodeMeaning.suggested(value.text, for: field) ?? "?"
        entries[meaning, default: []]
          .append("      - \(Self.quoted(value.text))   # \(Count.text(value.count)) rows")
      }
      let known = entries.sorted { $0.key < $1.key }.filter { $0.key != "?" }
      lines += tableLines(
        field.rawValue, "meanings: \(meanings)",
        suggested: known.flatMap { ["    \($0.key):"] + $0.value }, unknown: entries["?"] ?? [])
    }
    guard !lines.isEmpty else { return [] }
    let isEmpty = lines.allSatisfy { $0.hasPrefix("# #") }
    return [
      "# \(isEmpty ? "# " : "")codes:   # read each word, then take the first '#' away; what is "
        + "suggested goes by the word alone"
    ] + lines
  }

  private static func trimmed(_ piece: Substring) -> String {
    String(piece.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// One table of code words: what is suggested behind one sharp, the rest behind two.
  private func tableLines(
    _ name: String, _ remark: String, unknownRemark: String = "not known;", suggested: [String],
    unknown: [String]
  ) -> [String] {
    let mark = suggested.isEmpty ? "# # " : "# "
    var lines = ["\(mark)  \(name):   # \(remark)"] + suggested.map { "# " + $0 }
    if !unknown.isEmpty {
      lines.append("# #   \(unknownRemark) a word left out leads to review:")
      lines += unknown.map { "# # " + $0 }
    }
    return lines
  }

  /// The level that a class word is the plain name of; nil for all others, which the statutes file
  /// may know better.
  private static func level(_ word: String) -> String? {
    switch word.uppercased() {
    case "MISD", "MISDEMEANOR": "misdemeanor"
    case "FEL", "FELONY": "felony"
    default: nil
    }
  }

  /// The words of a code column, most frequent first, at most 64; nil without such a column.
  ///
  /// Rare words that may be names are left out: not mapped, they lead to review.
  private func words(of field: ExportField) -> [(text: String, count: UInt64)]? {
    // What a joined class is made of is no word of a class by itself.
    if field == .offenseClass, shape.joinedClass != nil { return nil }
    let staged = shape.stages.compactMap { $0[field] }
    let chosen = columns.first { $0.field == field.rawValue && !$0.isMasked && !$0.values.isEmpty }
    let places = staged.isEmpty ? chosen.map { [$0.number - 1] } ?? [] : staged
    guard !places.isEmpty else { return nil }
    let own = places.map { plan.columns[$0] }
    let elsewhere = siblings.compactMap { sibling in
      sibling.columns.first { $0.field == field.rawValue }.map {
        sibling.plan.columns[$0.number - 1]
      }
    }
    let isPacked = shape.packed.contains { $0.field == field }
    var counts: [String: UInt64] = [:]
    for value in (own + elsewhere).flatMap(\.values) {
      let pieces =
        isPacked
        ? value.text.split(separator: shape.packedSeparator).map(Self.trimmed) : [value.text]
      for piece in pieces where !piece.isEmpty { counts[piece, default: 0] += value.count }
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
