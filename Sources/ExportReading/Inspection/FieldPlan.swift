/// Which column is proposed for which field, and what no column was found for.
struct FieldPlan: Sendable {
  let kind: Layout.Kind
  let kindEvidence: String
  let columns: [ColumnEvidence]
  /// The proposal of each placed column, by its index.
  private(set) var chosen: [Int: FieldCandidate] = [:]
  /// What a column's name says that its values do not, of columns that were not placed.
  private(set) var refusals: [Int: String] = [:]
  /// Other columns that would do, by field.
  private(set) var alternatives: [ExportField: [Int]] = [:]
  private(set) var notes: [String] = []

  /// Columns with values and without a field.
  var unplaced: [ColumnEvidence] { columns.filter { chosen[$0.index] == nil } }

  private static let warrantFields: [ExportField] = [
    .court, .caseNumber, .defendantName, .warrantNumber, .warrantType, .warrantStatus, .issueDate,
    .endDate,
  ]

  /// The fields that a layout of a kind binds.
  static func fields(_ kind: Layout.Kind) -> [ExportField] {
    switch kind {
    case .warrants: warrantFields
    case .cases, .parties, .dispositions: LinkedRow.fields(kind)
    case .exclusions: [.court, .caseNumber, .personID, .reason]
    case .charges:
      ExportField.allCases.filter { $0.index <= ExportField.mark.index } + [.attempted]
    }
  }

  init(_ columns: [ColumnEvidence], hasHeader: Bool, asked: Layout.Kind?) {
    self.columns = columns
    let judge = FieldJudge(hasHeader: hasHeader)
    var candidates = columns.map { judge.candidates($0) }
    func best(_ field: ExportField) -> Double {
      candidates.joined().filter { $0.field == field }.map(\.score).max() ?? -1
    }
    if let asked {
      kind = asked
      kindEvidence = "as asked"
    } else if best(.warrantNumber) >= 60, best(.citation) < 60, best(.disposition) < 40,
      best(.description) < 60 || best(.issueDate) >= 60
    {
      kind = .warrants
      kindEvidence = "warrant numbers or dates, and no column of citations"
    } else if Self.isOneWarrantEach(columns, candidates), best(.disposition) < 40,
      best(.plea) < 40, best(.countNumber) < 40
    {
      kind = .warrants
      kindEvidence = "a warrant number of its own in every row, and no dispositions or counts"
    } else {
      kind = .charges
      kindEvidence = "columns of charges or cases"
    }
    if kind == .warrants {
      let number = candidates.indices.first { place in
        candidates[place].contains { $0.field == .warrantNumber && $0.score >= 60 }
      }
      candidates = candidates.indices.map {
        candidates[$0] + Self.asOfWarrant(columns[$0], behind: number)
      }
    }
    choose(candidates, allowed: Set(Self.fields(kind)))
    chooseByNeighbours()
    for (index, list) in candidates.enumerated() where chosen[index] == nil {
      refusals[index] = list.compactMap(\.disagreement).first
    }
    notes = missingNotes()
  }

  /// Whether a column numbers warrants, nearly every row has a number, and hardly any two the same.
  private static func isOneWarrantEach(
    _ columns: [ColumnEvidence], _ candidates: [[FieldCandidate]]
  ) -> Bool {
    zip(columns, candidates).contains { column, found in
      let all = column.filledCount + column.blankCount + column.missingCount
      return found.contains { $0.field == .warrantNumber && $0.score >= 60 }
        && column.filledCount * 10 >= all * 9
        && UInt64(column.distinctCount) * 10 >= column.filledCount * 9
    }
  }

  /// What `STATUS`, `TYPE` and `DATE` are in a list of warrants; those right behind the number go
  /// first, for a row of charges has others too.
  private static func asOfWarrant(
    _ column: ColumnEvidence, behind number: Int?
  ) -> [FieldCandidate] {
    let fields: [String: ExportField] = [
      "STATUS": .warrantStatus, "TYPE": .warrantType, "DATE": .issueDate,
    ]
    let words = FieldNames.tokens(column.name)
    if FieldNames.isOfWarrant(column.name), column.isCodeLike,
      FieldNames.meanings(of: column.name).isEmpty
    {
      let share = CodeMeaning.share(of: column, in: .warrantStatus)
      guard share >= 0.6 else { return [] }
      return [
        FieldCandidate(
          field: .warrantStatus, score: 60,
          evidence: "\(Percent.text(share)) are words of a warrant_status")
      ]
    }
    guard words.count == 1, let field = fields[words[0]] else { return [] }
    let isBehind = number.map { (1...4).contains(column.index - $0) } ?? false
    if field == .issueDate {
      guard isBehind, column.share(.date) >= 0.6 else { return [] }
      return [FieldCandidate(field: field, score: 60, evidence: "dates behind the warrant numbers")]
    }
    guard column.isCodeLike else { return [] }
    return [
      FieldCandidate(
        field: field, score: isBehind ? 85 : 60,
        evidence: "by its name; \(Count.text(column.distinctCount)) code words")
    ]
  }

  private mutating func choose(_ candidates: [[FieldCandidate]], allowed: Set<ExportField>) {
    var open: [(index: Int, candidate: FieldCandidate)] = []
    for (index, list) in candidates.enumerated() {
      for one in list where allowed.contains(one.field) && one.score >= 20 {
        open.append((index, one))
      }
    }
    var taken: Set<ExportField> = []
    while true {
      // What must be of the citation's stage waits for it.
      let waits = open.contains { $0.candidate.field == .citation }
      // The first of equals, in the order of the columns.
      guard
        let next = open.filter({ !waits || !Self.followsCitation.contains($0.candidate.field) })
          .max(by: {
            let (one, other) = (score($0), score($1))
            return one != other ? one < other : $0.index > $1.index
          })
      else { break }
      chosen[next.index] = next.candidate
      taken.insert(next.candidate.field)
      for other in open where other.index != next.index {
        if other.candidate.field == next.candidate.field, chosen[other.index] == nil {
          alternatives[next.candidate.field, default: []].append(other.index)
        }
      }
      open.removeAll { $0.index == next.index || taken.contains($0.candidate.field) }
    }
    for (field, indices) in alternatives {
      alternatives[field] = Set(indices).filter { chosen[$0] == nil }.sorted()
    }
  }

  private static let followsCitation: Set<ExportField> = [.description, .offenseClass, .attempted]
  /// Words by which the columns of one stage of a charge are told from those of another.
  private static let stages: Set<String> = [
    "ARREST", "BOOKING", "ARRAIGN", "ARRAIGNMENT", "FILED", "FILING", "INDICTMENT", "FINAL",
    "CONVICTION", "DISPOSITION",
  ]

  /// What only the other columns tell: the words beside the citations, and the dates that lie a youth
  /// before the others.
  private mutating func chooseByNeighbours() {
    guard kind == .charges else { return }
    func placed(_ field: ExportField) -> Int? { chosen.first { $0.value.field == field }?.key }
    if placed(.dispositionDate) == nil, let disposition = placed(.disposition) {
      let behind = columns.first {
        $0.index == disposition + 1 && chosen[$0.index] == nil && $0.share(.date) >= 0.6
          && ["DATE", "DT"].contains(FieldNames.tokens($0.name).last)
      }
      if let behind {
        chosen[behind.index] = FieldCandidate(
          field: .dispositionDate, score: 20, evidence: "dates right behind the dispositions")
      }
    }
    if placed(.description) == nil, let citation = placed(.citation) {
      let beside = columns.first {
        abs($0.index - citation) == 1 && chosen[$0.index] == nil && $0.share(.text) >= 0.8
          && $0.longest >= 8 && $0.distinctCount >= 3
      }
      if let beside {
        chosen[beside.index] = FieldCandidate(
          field: .description, score: 20,
          evidence: "words next to the citations; its name does not tell")
      }
    }
    let dated = columns.filter { $0.typicalYear != nil }
    if placed(.birthDate) == nil, let latest = dated.compactMap(\.typicalYear).max() {
      let early = dated.filter {
        ($0.typicalYear ?? latest) + 15 <= latest && chosen[$0.index] == nil
      }
      if early.count == 1, let birth = early.first, let year = birth.typicalYear {
        chosen[birth.index] = FieldCandidate(
          field: .birthDate, score: 20,
          evidence: "dates around \(year), the others around \(latest); its name does not tell")
      }
    }
  }

  /// A description of the same stage as the citation is the better one: `Court Charge` goes with
  /// `Court Statute`.
  private func score(_ one: (index: Int, candidate: FieldCandidate)) -> Double {
    let words = FieldNames.tokens(columns[one.index].name)
    if [.offenseClass, .attempted].contains(one.candidate.field),
      let citation = chosen.first(where: { $0.value.field == .citation })?.key
    {
      let own = Self.stages.intersection(words)
      let other = Self.stages.intersection(FieldNames.tokens(columns[citation].name))
      guard !own.isEmpty, !other.isEmpty else { return one.candidate.score }
      return one.candidate.score + (own.isDisjoint(with: other) ? -25 : 25)
    }
    guard [.description, .citation].contains(one.candidate.field) else {
      return one.candidate.score
    }
    let partner: ExportField = one.candidate.field == .citation ? .description : .citation
    let placed = chosen.first { $0.value.field == partner }?.key
    guard let placed, words.count > 1,
      FieldNames.tokens(columns[placed].name).first == words.first
    else { return one.candidate.score }
    return one.candidate.score + 25
  }

  private func missingNotes() -> [String] {
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
