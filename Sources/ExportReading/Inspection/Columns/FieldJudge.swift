/// One field that a column could be, with what speaks for it.
struct FieldCandidate: Sendable {
  var field: ExportField
  var score: Double
  var evidence: String
  /// Where name and values disagree.
  var disagreement: String?

  var strength: String { score >= 95 ? "sure" : score >= 60 ? "likely" : "weak" }
}

/// Judges by the name of a column and by its values what it could be; the values have the last word.
struct FieldJudge {
  let hasHeader: Bool

  func candidates(_ column: ColumnEvidence) -> [FieldCandidate] {
    let meanings = hasHeader ? FieldNames.meanings(of: column.name) : []
    var found = meanings.flatMap { meaning -> [FieldCandidate] in
      let base: Double =
        switch meaning.strength {
        case .weak: 30
        case .clear: 60
        case .known: 75
        }
      return judge(meaning.field, base: base, column)
    }
    if meanings.isEmpty { found = byValues(column) }
    return found.map {
      var candidate = $0
      candidate.score += 10 * fill(column)
      return candidate
    }
  }

  /// The fields that are dates.
  static let dates: Set<ExportField> = [
    .birthDate, .offenseDate, .dispositionDate, .issueDate, .endDate, .filingDate,
  ]

  private func fill(_ column: ColumnEvidence) -> Double {
    let all = column.filledCount + column.blankCount + column.missingCount
    return all > 0 ? Double(column.filledCount) / Double(all) : 0
  }

  private func judge(
    _ field: ExportField, base: Double, _ column: ColumnEvidence
  ) -> [FieldCandidate] {
    guard column.told > 0 else {
      // Of warrants that all stand, the day of the end is always blank.
      if field == .endDate {
        return [FieldCandidate(field: field, score: 30, evidence: "by its name; always blank")]
      }
      return [FieldCandidate(field: field, score: base - 60, evidence: "by its name; all blank")]
    }
    func fits(_ bonus: Double, _ evidence: String) -> [FieldCandidate] {
      [FieldCandidate(field: field, score: base + bonus, evidence: evidence)]
    }
    func differs(_ other: ExportField, _ claim: String, _ seen: String) -> [FieldCandidate] {
      [
        FieldCandidate(
          field: other, score: base + 30, evidence: seen,
          disagreement: "the name says \(claim), the values do not: \(seen)")
      ]
    }
    let words = column.share(.text)
    switch field {
    case .citation, .earlierCitation:
      let certain = column.citationShare
      let share = max(certain, min(1, column.share(.citation) + column.bareOnlyShare))
      if share >= 0.6 {
        var all = fits(40, "\(Percent.text(share)) look like citations")
        if field == .earlierCitation {
          all.append(
            FieldCandidate(
              field: .citation, score: base + 5,
              evidence: "\(Percent.text(share)) look like citations"))
        }
        return all
      }
      let cited = column.share(.citedText)
      if words >= 0.6, base > 30 || field == .earlierCitation {
        if cited >= 0.5 {
          return differs(
            .description, "citation", "\(Percent.text(cited)) are text with a citation in it")
        }
        return differs(
          .description, "citation",
          "\(Percent.text(words)) are words, \(Percent.text(share)) look like citations")
      }
      if words >= 0.6 || base <= 30 { return [] }
      return fits(-45, "by its name; only \(Percent.text(share)) look like citations")
    case .description:
      if column.citationShare >= 0.6 {
        let seen = "\(Percent.text(column.citationShare)) look like citations"
        return base > 30
          ? differs(.citation, "description", seen)
          : [FieldCandidate(field: .citation, score: base + 40, evidence: seen)]
      }
      // The name speaks of charges, so that bare sections are no amounts.
      let bare = column.share(.bareSection)
      if base > 30, bare >= 0.8, words < 0.2 {
        return differs(.citation, "description", "\(Percent.text(bare)) look like sections")
      }
      if words >= 0.6 { return fits(30, "\(Percent.text(words)) are words") }
      return base > 30 ? fits(-45, "by its name; only \(Percent.text(words)) are words") : []
    default:
      return judgeOther(field, base: base, column)
    }
  }

  private func judgeOther(
    _ field: ExportField, base: Double, _ column: ColumnEvidence
  ) -> [FieldCandidate] {
    func fits(_ bonus: Double, _ evidence: String) -> [FieldCandidate] {
      [FieldCandidate(field: field, score: base + bonus, evidence: evidence)]
    }
    func refused(_ claim: String, _ seen: String) -> [FieldCandidate] {
      [
        FieldCandidate(
          field: field, score: -1, evidence: "",
          disagreement: "the name says \(claim), the values do not: \(seen)")
      ]
    }
    let words = column.share(.text)
    let numbers = column.share(.number)
    switch field {
    case .birthDate, .offenseDate, .dispositionDate, .issueDate, .endDate:
      let dates = column.share(.date)
      if dates >= 0.6 { return fits(30, "\(Percent.text(dates)) are dates") }
      if column.holdsDaySerials {
        let share = Percent.text(column.share(.daySerial))
        return fits(25, "\(share) are day numbers, as spreadsheets store dates")
      }
      if field == .birthDate, column.share(.year) >= 0.8 {
        // Bound, it would send every covered case to review.
        return refused(
          "birth date", "\(Percent.text(column.share(.year))) are years without a day")
      }
      return refused("date", "only \(Percent.text(dates)) look like dates")
    case .offenseClass:
      if column.share(.offenseClass) >= 0.6 {
        return fits(30, "\(Percent.text(column.share(.offenseClass))) look like classes")
      }
      guard column.isCodeLike else {
        return refused("class", column.distinctText)
      }
      return fits(
        -5, "by its name; \(Percent.text(column.share(.offenseClass))) look like classes")
    case .attempted:
      guard column.isCodeLike, column.distinctCount <= 4 else {
        return refused("attempt", column.distinctText)
      }
      return fits(10, "by its name; \(column.distinctText)")
    case .version, .stage, .jurisdiction, .sex, .clusterID, .filingDate, .partyRole,
      .reason:
      // Never proposed: what a column of versions or clusters means, or whose state one names (the
      // court's, the defendant's), only a person knows; others are for files beside the charges.
      return []
    case .plea, .disposition, .caseStatus, .mark, .warrantType, .warrantStatus:
      if column.share(.date) >= 0.6 {
        return refused(field.rawValue, "\(Percent.text(column.share(.date))) are dates")
      }
      if field == .caseStatus, let told = CodeMeaning.field(of: column), told.field == .disposition,
        !FieldNames.namesCase(column.name)
      {
        return [
          FieldCandidate(
            field: .disposition, score: base + 5,
            evidence: "\(Percent.text(told.share)) are words of a disposition")
        ]
      }
      if column.isCodeLike || column.isTopHeavy {
        return fits(
          numbers >= 0.8 ? 0 : 20,
          "by its name; \(Count.text(column.distinctCount)) code words")
      }
      return fits(-25, "by its name; \(column.distinctText)")
    case .caseNumber, .personID, .warrantNumber:
      if words >= 0.6, column.share(.docket) < 0.2, numbers < 0.2 {
        return refused(field.rawValue, "\(Percent.text(words)) are words without numbers")
      }
      // A weak name, such as `COURT NO`, may be that of a courtroom.
      if base <= 30, column.isCodeLike, UInt64(column.distinctCount) * 2 < column.filledCount {
        return refused(field.rawValue, column.distinctText)
      }
      let packed = column.share(.packed) >= 0.05 ? "; several in one cell" : ""
      // Another column that no row lacks is more likely the one that puts rows together.
      let lacks = field == .caseNumber && column.saidShare < 0.9 ? 80.0 : 0
      // And of an office's number and the court's it is the court's.
      let ofCourt =
        field == .caseNumber && FieldNames.tokens(column.name).contains("COURT") ? 5.0 : 0
      return fits(
        (column.share(.docket) >= 0.6 ? 25 : 10) + ofCourt - lacks,
        "by its name; \(column.distinctText)\(packed)")
    case .countNumber:
      guard numbers >= 0.9 else {
        return refused("count", "only \(Percent.text(numbers)) are numbers")
      }
      return fits(15, "\(Percent.text(numbers)) are numbers")
    case .defendantName:
      guard numbers + column.share(.date) < 0.2 else {
        return refused("name", "\(Percent.text(numbers)) are numbers")
      }
      return fits(
        column.share(.personName) >= 0.6 ? 20 : 5,
        "by its name; \(Percent.text(column.share(.personName))) look like LAST, FIRST")
    case .court
    where numbers + column.share(.docket) >= 0.8
      && UInt64(column.distinctCount) * 2 > column.filledCount:
      return refused("court", column.distinctText)
    case .court, .sentence:
      return fits(0, "by its name; \(column.distinctText)")
    case .citation, .earlierCitation, .description:
      return []
    }
  }

  /// How many of the cells have the word court in them; nil where they are not courts' names.
  private func courtShare(_ column: ColumnEvidence) -> Double? {
    let all = column.values.reduce(0) { $0 + $1.count }
    let named = column.values.filter { FieldNames.tokens($0.text).contains("COURT") }
      .reduce(0) { $0 + $1.count }
    guard all > 0, column.isCodeLike, named * 10 >= all * 8 else { return nil }
    return Double(named) / Double(all)
  }

  /// What values alone say, of a column whose name says nothing.
  private func byValues(_ column: ColumnEvidence) -> [FieldCandidate] {
    guard column.filledCount >= 2 else { return [] }
    let told = hasHeader ? "; its name does not tell" : ""
    if column.citationShare >= 0.6 {
      return [
        FieldCandidate(
          field: .citation, score: 45,
          evidence: "\(Percent.text(column.citationShare)) look like citations\(told)")
      ]
    }
    let values = Set(column.values.map { $0.text.uppercased() })
    if column.share(.offenseClass) >= 0.9, column.isCodeLike, (2...12).contains(values.count),
      values.subtracting(["M", "F", "X", "I", "S"]).isEmpty == false
    {
      return [
        FieldCandidate(
          field: .offenseClass, score: 30,
          evidence: "\(Percent.text(column.share(.offenseClass))) look like classes\(told)")
      ]
    }
    if let share = courtShare(column) {
      return [
        FieldCandidate(
          field: .court, score: 22,
          evidence: "\(Percent.text(share)) name a court\(told)")
      ]
    }
    let isMany = column.distinctCount > 5
    if column.share(.personName) >= 0.7, isMany, column.share(.citedText) < 0.1, !hasHeader {
      return [
        FieldCandidate(
          field: .defendantName, score: 25,
          evidence: "\(Percent.text(column.share(.personName))) look like LAST, FIRST")
      ]
    }
    let isPersonal = hasHeader && FieldNames.isPersonal(column.name)
    if column.share(.docket) >= 0.8, isMany, !isPersonal {
      return [
        FieldCandidate(
          field: .caseNumber, score: 25,
          evidence: "\(Percent.text(column.share(.docket))) look like docket numbers\(told)")
      ]
    }
    let isIdentifier = hasHeader && FieldNames.tokens(column.name).last == "ID"
    if isIdentifier, isMany, UInt64(column.distinctCount) * 5 < column.filledCount * 4,
      !isPersonal
    {
      return [
        FieldCandidate(
          field: .caseNumber, score: 15,
          evidence: "an identifier that several rows share: check that it names the case")
      ]
    }
    if let told = CodeMeaning.field(of: column) {
      return [
        FieldCandidate(
          field: told.field, score: 22,
          evidence:
            "\(Percent.text(told.share)) are words of a \(told.field.rawValue); its name does not tell"
        )
      ]
    }
    if !hasHeader, column.share(.citedText) >= 0.5 || column.share(.text) >= 0.8,
      column.longest >= 15, column.distinctCount > (column.share(.citedText) >= 0.5 ? 3 : 20)
    {
      return [
        FieldCandidate(
          field: .description, score: column.share(.citedText) >= 0.5 ? 35 : 18,
          evidence: "\(Percent.text(column.share(.text))) are words")
      ]
    }
    return []
  }
}

/// Shares of 1 as people read them.
enum Percent {
  /// One decimal, never rounded up to 100%.
  static func text(_ share: Double) -> String {
    let tenths = share >= 1 ? 1000 : Int(share * 1000)
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}

/// Whole numbers with commas between thousands.
enum Count {
  static func text(_ number: some BinaryInteger) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
