internal import DelimitedText

extension InspectionReport {
  /// The report for a terminal: at most 100 columns, as long as names allow.
  public var text: String {
    groups.map(\.text).joined(separator: "\n")
  }
}

extension InspectionReport.Group {
  /// The group for a terminal.
  public var text: String {
    var lines: [String] = []
    for file in files.prefix(Self.fileLimit) { lines += file.lineTexts }
    if files.count > Self.fileLimit {
      lines.append("and \(files.count - Self.fileLimit) more files with the same header")
    }
    if files.count > 1 {
      let rows = files.reduce(0) { $0 + $1.rows }
      let physical = files.reduce(0) { $0 + $1.lines }
      let rejects = files.reduce(0) { $0 + $1.rejects.reduce(0) { $0 + $1.count } }
      let within = files.reduce(0) { $0 + $1.repeatedRows }
      lines.append(
        "\(files.count) files together: \(Count.text(rows)) rows, \(Count.text(physical)) lines, "
          + "\(Count.text(rejects)) rejects")
      lines.append(
        "  exact repeats      \(Count.text(repeatedRows)) rows, \(Count.text(within)) of them "
          + "within one file")
    }
    if !repeatsAreComplete {
      lines.append("  (repeats are a lower bound: more than 3.1 million different rows)")
    }
    lines += ["", "Columns, each with the field proposed:"]
    for column in columns { lines += column.lineTexts }
    lines += ["", "Proposal: a \(kind) layout (\(kindEvidence))."]
    for field in FieldPlan.fields(plan.kind) {
      guard let column = columns.first(where: { $0.field == field.rawValue }) else { continue }
      lines += Wrapping.lines(
        "  " + Wrapping.padded(field.rawValue, 17) + "column \(column.number) '\(column.name)' "
          + "(\(column.strength ?? ""))", indent: 19)
    }
    let empty = columns.filter { $0.field == nil && $0.filled == 0 }
    let placeless = columns.filter { $0.field == nil && $0.filled > 0 }
    func names(_ list: [InspectionReport.Column]) -> String {
      list.map { $0.name.isEmpty ? "(column \($0.number))" : $0.name }.joined(separator: ", ")
    }
    if !placeless.isEmpty {
      lines += Wrapping.lines(
        "Not placed (\(placeless.count)): \(names(placeless))", indent: 2)
    }
    if !empty.isEmpty {
      lines += Wrapping.lines("Always blank (\(empty.count)): \(names(empty))", indent: 2)
    }
    for note in notes { lines += Wrapping.lines("- \(note)", indent: 2) }
    if recognisedBy.isEmpty {
      lines.append("- No layout of the rules folder recognises this header.")
    } else {
      lines += Wrapping.lines(
        "- Recognised by: \(recognisedBy.joined(separator: ", ")).", indent: 2)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let fileLimit = 5
}

extension InspectionReport.File {
  fileprivate var lineTexts: [String] {
    var lines = [DialectName.visible(name)]
    func add(_ key: String, _ text: String) {
      lines += Wrapping.lines("  " + Wrapping.padded(key, 19) + text, indent: 21)
    }
    add("delimiter, quote", "\(delimiter)  \(quote)   (\(dialectEvidence))")
    if packing == TextOrigin.Packing.gzip.rawValue { add("packed", "gzip") }
    if packing == TextOrigin.Packing.zip.rawValue { add("packed", "in a ZIP archive") }
    add("encoding", "\(encoding) (\(encodingEvidence))")
    if mojibakeCells > 0 {
      add(
        "mojibake",
        "\(Count.text(mojibakeCells)) cells were converted wrongly before, as '\u{C2}\u{A7}' for "
          + "'\u{A7}': where one decides, it is unknown; ask for the export in UTF-8")
    }
    let ends = [
      (lineFeeds, "LF"), (carriageReturnLineFeeds, "CRLF"), (carriageReturns, "CR"),
    ].filter { $0.0 > 0 }
    add(
      "line ends",
      ends.isEmpty
        ? "none"
        : ends.map { "\(Count.text($0.0)) \($0.1)" }.joined(separator: ", ")
          + (ends.count > 1 ? " (mixed)" : ""))
    add(
      "header",
      (hasHeader ? "yes" : "none") + " (\(headerEvidence))"
        + (titleRecords > 0 ? "; \(titleRecords) title lines above" : ""))
    let blank = blankLines > 0 ? ", \(Count.text(blankLines)) blank lines" : ""
    add("rows", "\(Count.text(rows)) in \(Count.text(self.lines)) lines\(blank)")
    for reject in rejects {
      add(
        "rejects",
        "\(Count.text(reject.count)) \(reject.kind): "
          + (reject.firstLines.count == 1 ? "line " : "lines ")
          + reject.firstLines.map(String.init).joined(separator: ", ")
          + (reject.count > 10 ? ", ..." : ""))
    }
    if rejects.isEmpty { add("rejects", "none") }
    if acceptedExtraCells > 0 {
      add("extra cells", "\(Count.text(acceptedExtraCells)) empty cells beyond the last column")
    }
    if acceptedShort > 0 {
      add("short rows", "\(Count.text(acceptedShort)) rows lack their last cell")
    }
    if repeatedRows > 0 { add("exact repeats", "\(Count.text(repeatedRows)) rows") }
    if nulBytes > 0 { add("NUL bytes", Count.text(nulBytes)) }
    if !footerLines.isEmpty {
      add(
        "footer of totals", "line \(footerLines.map(String.init).joined(separator: ", "))")
    }
    return lines
  }
}

extension InspectionReport.Column {
  fileprivate var lineTexts: [String] {
    let about = distinctIsExact ? "" : "about "
    var lines = Wrapping.lines(
      "\(Wrapping.padded(String(number), 3)) \(name.isEmpty ? "(no name)" : name)"
        + (field.map { "  ->  \($0)" } ?? ""), indent: 4)
    var facts = "\(Count.text(filled)) filled, \(Count.text(blank)) blank"
    if missing > 0 { facts += ", \(Count.text(missing)) missing" }
    if filled > 0 { facts += ", \(about)\(Count.text(distinct)) distinct, longest \(longest)" }
    lines += Wrapping.lines("    " + facts, indent: 4)
    if let evidence { lines += Wrapping.lines("    \(strength ?? ""): \(evidence)", indent: 6) }
    if let disagreement { lines += Wrapping.lines("    ! \(disagreement)", indent: 6) }
    if !looks.isEmpty {
      let shares = looks.map { "\($0.looksLike) \(Percent.text($0.share))" }
      lines += Wrapping.lines("    looks: " + shares.joined(separator: ", "), indent: 6)
    }
    if !dateFormats.isEmpty {
      let formats = dateFormats.map {
        "\($0.looksLike) \(Percent.text($0.share))"
          + (DateLooks(rawValue: $0.looksLike)?.layoutFormat == nil ? " (not readable yet)" : "")
      }
      lines += Wrapping.lines("    dates: " + formats.joined(separator: ", "), indent: 6)
    }
    if !values.isEmpty {
      let shown = values.map { "\($0.value) (\(Count.text($0.count)))" }
      lines += Wrapping.lines(
        "    \(isMasked ? "masked" : "values"): " + shown.joined(separator: "; "), indent: 6)
    }
    return lines
  }
}

/// Plain text in lines of at most 100 columns.
enum Wrapping {
  static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
  }

  /// The text broken at blanks; lines after the first are indented.
  static func lines(_ text: String, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var rest = text[...]
    while !rest.isEmpty {
      let room = 100 - line.count
      guard rest.count > room else {
        lines.append(line + rest)
        return lines
      }
      let piece = rest.prefix(room + 1)
      let start = lines.isEmpty ? rest.prefix { $0 == " " }.count + 1 : 1
      // `Name #2` stays together: a line that begins with `#` looks like a remark of its own.
      let body = piece.dropFirst(start)
      let cut =
        body.indices.last { place in
          body[place] == " " && rest[rest.index(after: place)...].first != "#"
        } ?? rest.index(rest.startIndex, offsetBy: room)
      lines.append(line + rest[..<cut])
      rest = rest[cut...].drop { $0 == " " }
      line = String(repeating: " ", count: indent)
    }
    return lines
  }
}

extension InspectionReport.Group {
  /// The rows of all files together.
  public var rowCount: UInt64 { files.reduce(0) { $0 + $1.rows } }
}
