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
}
