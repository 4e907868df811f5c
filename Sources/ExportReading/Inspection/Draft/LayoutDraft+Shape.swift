extension InspectionReport.Group {
  /// How the counts of a record stand in it.
  var shape: DraftShape { DraftShape(plan, hasHeader: hasHeader) }

  /// How the file begins and ends, where that is not the usual way.
  var beginningLines: [String] {
    var lines: [String] = []
    if !hasHeader {
      lines += [
        "header: none               # columns go by number; name this layout with --layout",
        "width: \(header.count)",
      ]
    } else if let titles = family.flatMap(\.files).map(\.titleRecords).max(), titles > 0 {
      let isSame = family.flatMap(\.files).allSatisfy { $0.titleRecords == titles }
      lines.append(
        "title_lines: \(isSame ? String(titles) : "any")             # lines above the header")
    }
    let footers = Set(family.flatMap(\.files).flatMap(\.footerTexts)).sorted()
    if !footers.isEmpty {
      lines.append("footers: [\(footers.map(Self.quoted).joined(separator: ", "))]")
    }
    return lines
  }

  /// A column as a layout names it: by its name, or by its number where there is no header.
  func reference(_ index: Int) -> String {
    guard hasHeader else { return String(index + 1) }
    let own = HeaderNames(header).reference(to: index)
    let others = names(elsewhere: index)
    return others.isEmpty
      ? Self.quoted(own) : "[\(([own] + others).map(Self.quoted).joined(separator: ", "))]"
  }

  /// What stands beside `columns:`, with what speaks for it.
  var shapeLines: [String] {
    let shape = self.shape
    var lines: [String] = []
    if !shape.stages.isEmpty {
      lines.append(
        "stages:                     # earliest first; the latest that has a citation decides")
      for stage in shape.stages {
        for (place, entry) in stage.sorted(by: { $0.key.index < $1.key.index }).enumerated() {
          lines.append(
            "  \(place == 0 ? "-" : " ") \(entry.key.rawValue): \(reference(entry.value))")
        }
      }
    }
    if !shape.repeated.isEmpty {
      lines += [
        "repeat:                     # charges side by side",
        "  times: \(shape.numbers.count)",
      ]
      if shape.numbers.lowerBound != 1 { lines.append("  first: \(shape.numbers.lowerBound)") }
      lines.append("  columns:")
      lines += shape.repeated.map { "    \($0.field.rawValue): \(Self.quoted($0.template))" }
    }
    if !shape.packed.isEmpty {
      let columns = shape.packed.map { "\($0.field.rawValue): \(reference($0.column))" }
      lines += [
        "packed:                     # several charges in one cell",
        "  separator: \(shape.packedSeparator == "\n" ? "\"\\n\"" : Self.quoted(shape.packedSeparator))",
        "  columns: {\(columns.joined(separator: ", "))}",
      ]
    }
    return lines
  }

  /// The fields that are made of several columns.
  var joinedLines: [String] {
    let shape = self.shape
    func line(_ field: ExportField, _ columns: [Int], with mark: String) -> String {
      let names = columns.map(reference).joined(separator: ", ")
      return "  \(field.rawValue): {join: [\(names)], with: \"\(mark)\"}"
    }
    return [
      shape.joinedName.map { line(.defendantName, [$0.last, $0.first], with: ", ") },
      shape.joinedEnds.isEmpty ? nil : line(.endDate, shape.joinedEnds, with: " "),
      shape.joined.map { line(.citation, $0.columns, with: $0.separator) },
      shape.joinedClass.map {
        line(.offenseClass, [$0.level, $0.degree], with: "/") + "  # level and degree"
      },
    ].compactMap(\.self)
  }
}
