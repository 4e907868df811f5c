/// One case of a policy's sample: its facts, its rows and its true answer.
struct PolicyDocket {
  /// One count as one row shows it.
  struct Row {
    var count: Int
    var citation: String
    var text: String
    var grade: String
    var earlier: String
    var offense: Day?
  }

  /// One row of the warrant list.
  struct ListedWarrant {
    var number: String
    var type: OfficeRecords.Meaning
    var status: OfficeRecords.Meaning
    var issued: Day
  }

  let family: String
  let answer: PlanAnswer
  /// Earlier convictions of the person; nil where the plan does not count them.
  var priors: Int?
  /// Whether the answer rests on them.
  var restsOnPriors = false

  let court: OfficeCourt
  /// The court's name as this docket's rows spell it.
  let courtText: String
  let number: String
  let person: Person
  let stage: CaseFacts.Stage
  var disposed: Day?
  var mark: OfficeRecords.Meaning?
  /// One of the office's words for each meaning that the docket uses, picked once.
  var pick: UInt64
  var rows: [Row] = []
  var warrants: [ListedWarrant] = []
  var isBroken = false

  // MARK: - What the stage says

  /// The plea of every count; nil where none was entered.
  private var plea: OfficeRecords.Meaning? {
    switch stage {
    case .plea, .sentenced, .convicted: .guilty
    case .notFiled, .arrestWarrant, .dismissed: nil
    default: .notGuilty
    }
  }

  private var disposition: OfficeRecords.Meaning? {
    switch stage {
    case .sentenced, .convicted: .convicted
    case .dismissed: .dismissed
    case .acquitted: .acquitted
    case .deferred: .deferred
    case .odd: .odd
    default: nil
    }
  }

  private var status: OfficeRecords.Meaning {
    switch stage {
    case .warrant, .plea, .sentenced: .warrantOrdered
    case .convicted, .dismissed, .acquitted: .closed
    case .notFiled: .notFiled
    default: .open
    }
  }

  // MARK: - Cells

  /// The cells of a row of the charge export.
  func cells(_ row: Row, _ office: OfficeRecords) -> [String] {
    office.chargeColumns.map { text($0.cell, row: row, warrant: nil, office) }
  }

  /// The cells of a row of the warrant list.
  func cells(_ warrant: ListedWarrant, _ office: OfficeRecords) -> [String] {
    office.warrantColumns.map { text($0.cell, row: nil, warrant: warrant, office) }
  }

  private func text(
    _ cell: OfficeRecords.Cell, row: Row?, warrant: ListedWarrant?, _ office: OfficeRecords
  ) -> String {
    switch cell {
    case .court: courtText
    case .number: number
    case .name: person.name
    case .birth: office.text(person.birth)
    case .identifier: person.identifier
    case .count: row.map { String($0.count) } ?? ""
    case .citation: row?.citation ?? ""
    case .text: row?.text ?? ""
    case .charge(let mark): row.map { $0.citation + ($0.text.isEmpty ? "" : mark + $0.text) } ?? ""
    case .earlier: row?.earlier ?? ""
    case .grade: row?.grade ?? ""
    case .offense: office.text(row?.offense)
    case .plea: word(plea, office)
    case .disposition: word(disposition, office)
    case .dispositionDate: office.text(disposed)
    case .sentence: word(disposition == .convicted ? .sentence : nil, office)
    case .status: word(status, office)
    case .mark: word(mark, office)
    case .warrantNumber: warrant?.number ?? ""
    case .warrantType: word(warrant?.type, office)
    case .warrantStatus: word(warrant?.status, office)
    case .issued: office.text(warrant?.issued)
    }
  }

  private func word(_ meaning: OfficeRecords.Meaning?, _ office: OfficeRecords) -> String {
    guard let meaning else { return office.blank }
    let words = office.words(meaning)
    return words[Int(pick % UInt64(words.count))]
  }
}
