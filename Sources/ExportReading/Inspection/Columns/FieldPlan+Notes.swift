extension FieldPlan {
  /// What a person has to know or to say, a sentence each.
  func missingNotes() -> [String] {
    let fields = Set(chosen.values.map(\.field))
    var notes: [String] = []
    if !fields.contains(.caseNumber) {
      notes.append("No column of case numbers was found: rows cannot be put together to cases.")
    }
    let numbered = chosen.first { $0.value.field == .caseNumber }?.key
    if let numbered, let name = columns.first(where: { $0.index == numbered })?.name,
      !Set(FieldNames.tokens(name)).isDisjoint(with: ["ARREST", "BOOKING", "CB", "INCIDENT"])
    {
      notes.append(
        "'\(DialectName.visible(name))' numbers arrests, perhaps not court cases: several arrests "
          + "may be one case, and the court has numbers of its own.")
    }
    if !fields.contains(.court) {
      notes.append("No column names the court: state it as 'court:' in the layout.")
    }
    let chapters = DraftShape.chapters(columns)
    let isTold = chapters != nil && kind == .charges
    if kind == .charges {
      if !fields.contains(.citation), !isTold {
        notes.append("No column of citations was found: text alone never gives a candidate.")
      }
      if !fields.contains(.disposition), !fields.contains(.caseStatus) {
        notes.append(
          "No column of dispositions or case statuses was found: every case needs review.")
      }
      notes.append(
        isOfTopCharges
          ? "The names speak of the top charge alone: 'counts: top_only', unless the office says that "
            + "every count of a case is in the export."
          : "Say in 'counts:' whether every count of a case is in the export.")
      if let note = warrantNote { notes.append(note) }
      if !fields.contains(.citation), !fields.contains(.description), !isTold {
        notes.append(
          "Neither citations nor words of charges were found: if this is a file of cases, parties or "
            + "dispositions beside the charges, draft its layout with '--kind cases', 'parties' or "
            + "'dispositions'.")
      }
    } else if kind == .warrants {
      if !fields.contains(.warrantStatus), !fields.contains(.endDate) {
        notes.append(
          "No column of warrant statuses was found: whether a warrant stands is unknown. If every "
            + "warrant of the list does, say 'warrant_status: open'.")
      }
      if !fields.contains(.warrantType) {
        notes.append(
          "No column of warrant types was found: if all are bench warrants, say 'warrant_type: "
            + "bench'.")
      }
      let left = unplaced.filter { $0.told > 0 && FieldNames.isOfWarrant($0.name) }
      if !left.isEmpty {
        notes.append(
          "\(left.map { "'\(DialectName.visible($0.name))'" }.joined(separator: ", ")): not placed, and "
            + "of warrants by the name. See whether one tells that a warrant no longer stands.")
      }
      if hasBlankRows {
        notes.append(
          "Many rows have nothing in the columns of a warrant: if such a row holds no warrant, say "
            + "'blank_rows: no_warrant'.")
      }
      notes.append("Say in 'lists:' whether all warrants or only open ones are in the list.")
    }
    notes += exchangedNames
    let inCitation = DraftShape.sections(self) ?? []
    let left = columns.filter {
      kind == .charges && $0.told > 0 && chosen[$0.index] == nil && !inCitation.contains($0.index)
        && FieldNames.isOfSubdivision($0.name)
    }
    if !left.isEmpty {
      notes.append(
        "\(left.map { "'\(DialectName.visible($0.name))'" }.joined(separator: ", ")): if these are "
          + "subdivisions of the citations, join them: a subdivision may be what stops a case.")
    }
    if let joined = chapters ?? (kind == .charges ? DraftShape.sections(self) : nil) {
      let names = joined.map { "'\(DialectName.visible(columns[$0].name))'" }
      notes.append(
        "Citations are spread over \(names.dropLast().joined(separator: ", ")) and "
          + "\(names[names.count - 1]): the draft joins them.")
    }
    return notes + packedNotes + DamageNotes(self).sentences
  }

  /// Which columns hold several values in a cell, a sentence for each thing that parts them.
  private var packedNotes: [String] {
    let packed = columns.filter { $0.share(.packed) >= 0.2 && !FieldNames.isFreeText($0.name) }
    return PackedLooks.separators.compactMap { separator in
      let names = packed.filter { PackedLooks.separator($0)?.byte == separator.byte }.map {
        "'\(DialectName.visible($0.name))' (\(Percent.text($0.share(.packed))) of the cells)"
      }
      guard !names.isEmpty else { return nil }
      return "Several values stand in one cell, separated by \(separator.name): "
        + "\(names.joined(separator: ", "))."
    }
  }

  /// Whether citations or their texts go by names such as `TOP CHARGE`.
  var isOfTopCharges: Bool {
    chosen.contains { index, candidate in
      [.citation, .description].contains(candidate.field)
        && FieldNames.isOfTopCharge(columns[index].name)
    }
  }

  /// Whether the columns of a warrant are blank in one row of twenty or more.
  var hasBlankRows: Bool {
    let own = chosen.filter {
      [.warrantNumber, .warrantType, .warrantStatus, .issueDate].contains($0.value.field)
    }
    return !own.isEmpty
      && own.allSatisfy { index, _ in
        columns[index].saidShare <= 0.95
      }
  }

  /// Where columns of warrants stand beside the charges: what becomes of them.
  private var warrantNote: String? {
    let names = unplaced.filter { column in
      column.filledCount > 0
        && (FieldNames.isOfWarrant(column.name)
          || FieldNames.meanings(of: column.name).contains {
            [.warrantStatus, .warrantType, .issueDate, .warrantNumber].contains($0.field)
              && $0.strength > .weak
          })
    }
    .map { "'\(DialectName.visible($0.name))'" }
    guard !names.isEmpty else { return nil }
    return "\(names.joined(separator: ", ")): a layout of charges does not read warrants. Draft "
      + "a second layout of the same file with '--kind warrants', and give the file behind "
      + "'--warrants' too; else every open case is for review."
  }

  /// Pairs of columns such as `Arrest Charge` and `Arrest Statute` that hold each other's values.
  private var exchangedNames: [String] {
    columns.compactMap { column in
      guard (chosen[column.index]?.disagreement ?? refusals[column.index]) != nil,
        column.share(.text) >= 0.6
      else { return nil }
      let stage = FieldNames.tokens(column.name).first
      let partner = columns.first {
        $0.index != column.index
          && (chosen[$0.index]?.field == .citation || $0.citationShare >= 0.6)
          && FieldNames.tokens($0.name).first == stage
      }
      guard let partner else { return nil }
      return "'\(DialectName.visible(partner.name))' holds the citations and "
        + "'\(DialectName.visible(column.name))' the words, whatever the names say."
    }
  }
}
