/// How the counts of an export stand in its records, as far as names and values tell.
///
/// What it finds goes into a draft instead of the plain columns: stages of a charge, charges side by
/// side, several charges in one cell, a citation spread over two columns.
struct DraftShape {
  /// One stage of a charge: its columns by field.
  private(set) var stages: [[ExportField: Int]] = []
  /// Columns of charges side by side: by field, the names with `{n}` for the number.
  private(set) var repeated: [(field: ExportField, template: String)] = []
  /// The first number and how many there are.
  private(set) var numbers = 0..<0
  /// Columns that hold several charges in a cell.
  private(set) var packed: [(field: ExportField, column: Int)] = []
  /// What stands between those, as it stands in the cells.
  private(set) var packedSeparator = ";"
  /// The columns that make up a citation, and what stands between them.
  private(set) var joined: (columns: [Int], separator: String)?

  /// The two columns that make up a class: the level (`M`) and the degree (`S`).
  private(set) var joinedClass: (level: Int, degree: Int)?
  /// The columns of the last and the first name, where no column holds both.
  private(set) var joinedName: (last: Int, first: Int)?
  /// The columns that tell of different ends of a warrant, such as its execution and its recall.
  private(set) var joinedEnds: [Int] = []

  /// The fields that are not written under `columns`.
  private(set) var taken: Set<ExportField> = []

  /// The columns that have their place here, counted from 0.
  var columns: Set<Int> {
    var found = Set(stages.flatMap(\.values)).union(packed.map(\.column))
    if let joined { found.formUnion(joined.columns) }
    if let joinedClass { found.formUnion([joinedClass.level, joinedClass.degree]) }
    if let joinedName { found.formUnion([joinedName.last, joinedName.first]) }
    found.formUnion(joinedEnds)
    return found
  }

  /// Whether a column is one of those side by side.
  ///
  /// `name` is as a layout calls the column: with its turn where the name is not alone.
  func isRepeated(_ name: String) -> Bool {
    repeated.contains { entry in
      numbers.contains { entry.template.replacing("{n}", with: "\($0)") == name }
    }
  }

  private static let stageWords: [(words: Set<String>, place: Int)] = [
    (
      [
        "ARREST", "ARRESTED", "BOOKING", "REFERRED", "REFERRAL", "SUBMITTED", "REQUESTED", "POLICE",
        "LEA",
      ], 0
    ),
    (
      [
        "PROSECUTOR", "PROSECUTION", "DA", "SA", "FILED", "FILING", "CHARGED", "INITIAL",
        "AUTHORIZED", "ISSUED",
      ], 1
    ),
    (["ARRAIGNMENT", "ARRAIGN", "INDICTMENT", "AMENDED"], 2),
    (["COURT", "FINAL", "CONVICTION", "CONVICTED", "DISPOSITION", "DISPOSED"], 3),
  ]

  init(_ plan: FieldPlan, hasHeader: Bool) {
    guard plan.kind == .charges, hasHeader else {
      if plan.kind == .charges { findPacked(plan) }
      if hasHeader {
        findName(plan)
        findEnds(plan)
      }
      return
    }
    findStages(plan)
    if stages.isEmpty { findRepeated(plan) }
    if stages.isEmpty, repeated.isEmpty { findRepeatedNames(plan) }
    if stages.isEmpty, repeated.isEmpty { findPacked(plan) }
    if taken.isEmpty { findJoined(plan) }
    if repeated.isEmpty { findClass(plan) }
    findName(plan)
  }

  // MARK: Stages

  private mutating func findStages(_ plan: FieldPlan) {
    var found: [Int: [ExportField: Int]] = [:]
    for column in plan.columns where column.filledCount > 0 {
      let words = FieldNames.tokens(column.name)
      guard let first = words.first, words.count > 1,
        let place = Self.stageWords.first(where: { $0.words.contains(first) })?.place,
        let field = Self.stageField(column, Set(words.dropFirst()), plan: plan)
      else { continue }
      if found[place]?[field] == nil { found[place, default: [:]][field] = column.index }
    }
    let whole = found.filter { $0.value[.citation] != nil }.sorted { $0.key < $1.key }
    guard whole.count >= 2 else { return }
    stages = whole.map(\.value)
    taken = Set(stages.flatMap(\.keys)).union([.earlierCitation])
  }

  private static func stageField(
    _ column: ColumnEvidence, _ words: Set<String>, plan: FieldPlan
  ) -> ExportField? {
    let charge: Set = [
      "CHARGE", "STATUTE", "OFFENSE", "SECTION", "CODE", "DESCRIPTION", "TEXT", "LAW",
    ]
    if words.contains("COUNT"), column.share(.number) >= 0.9 { return .countNumber }
    if !words.isDisjoint(with: ["ACTION", "DISPOSITION", "OUTCOME", "RESULT", "DISP"]),
      column.isCodeLike || column.isTopHeavy, column.share(.date) < 0.5
    {
      return .disposition
    }
    guard !words.isDisjoint(with: charge) else { return nil }
    if column.citationShare >= 0.6 { return .citation }
    if column.share(.text) >= 0.6 { return .description }
    // `750.1671B` looks like no citation, yet stands where another stage has one.
    let isShort = column.share(.text) < 0.2 && column.share(.date) < 0.2
    return isShort && words.isDisjoint(with: ["DESCRIPTION", "TEXT"]) ? .citation : nil
  }

  // MARK: Side by side

  private static let countFields: Set<ExportField> = [
    .citation, .description, .offenseClass, .offenseDate, .plea, .disposition,
    .dispositionDate, .sentence, .countNumber, .caseNumber,
  ]

  /// Charges side by side under the same names each: `Charge,Disp,Charge,Disp`.
  private mutating func findRepeatedNames(_ plan: FieldPlan) {
    let names = HeaderNames(plan.columns.map(\.name))
    guard let anchor = plan.chosen.first(where: { $0.value.field == .citation })?.key else {
      return
    }
    let all = names.columns(like: anchor)
    let isCited = all.allSatisfy {
      plan.columns[$0].told == 0 || plan.columns[$0].citationShare >= 0.6
        || plan.columns[$0].share(.bareSection) >= 0.6
    }
    guard all.count > 1, isCited else { return }
    numbers = 1..<(all.count + 1)
    repeated = plan.chosen.compactMap { index, candidate in
      guard Self.countFields.contains(candidate.field),
        names.columns(like: index).count == all.count
      else { return nil }
      return (candidate.field, plan.columns[index].name + " #{n}")
    }.sorted { $0.field.index < $1.field.index }
    taken = Set(repeated.map(\.field))
  }

  private mutating func findRepeated(_ plan: FieldPlan) {
    var numbersOf: [String: Set<Int>] = [:]
    for column in plan.columns {
      if let (template, number) = Self.template(column.name) {
        numbersOf[template, default: []].insert(number)
      }
    }
    guard
      let anchor = plan.chosen.first(where: { $0.value.field == .citation })
        ?? plan.chosen.first(where: { $0.value.field == .description }),
      let (base, _) = Self.template(plan.columns[anchor.key].name),
      let all = numbersOf[base], let first = all.min(), all.count >= 2,
      all == Set(first..<(first + all.count))
    else { return }
    numbers = first..<(first + all.count)
    repeated = plan.chosen.compactMap { index, candidate in
      guard Self.countFields.contains(candidate.field),
        let (template, _) = Self.template(plan.columns[index].name),
        numbersOf[template].map({ $0.isSuperset(of: all) }) == true
      else { return nil }
      return (candidate.field, template)
    }.sorted { $0.field.index < $1.field.index }
    taken = Set(repeated.map(\.field))
  }

  /// `CHARGE{n}STATUTE` and 2 for `CHARGE2STATUTE`; nil for a name without exactly one number.
  private static func template(_ name: String) -> (String, Int)? {
    let digits = name.split { !("0"..."9").contains($0) }
    guard digits.count == 1, digits[0].count <= 2, let number = Int(digits[0]) else { return nil }
    return (name.replacing(digits[0], with: "{n}"), number)
  }

  // MARK: In one cell, or over two

  private mutating func findPacked(_ plan: FieldPlan) {
    func found(_ fields: Set<ExportField>, least: Double) -> [(field: ExportField, column: Int)] {
      plan.chosen.compactMap { index, candidate in
        guard fields.contains(candidate.field), plan.columns[index].share(.packed) >= least else {
          return nil
        }
        return (candidate.field, index)
      }.sorted { $0.field.index < $1.field.index }
    }
    let charges = found([.citation, .description], least: 0.2)
    guard let first = charges.first,
      let separator = PackedLooks.separator(plan.columns[first.column])
    else { return }
    packedSeparator = separator.text
    packed = found(Self.countFields.subtracting([.caseNumber]), least: 0.05).filter {
      PackedLooks.separator(plan.columns[$0.column])?.byte == separator.byte
    }
    taken = Set(packed.map(\.field))
  }

  /// `CHARGE_LEVEL` and `CHARGE_DEGREE` of one letter each: the degree alone may be misread, for the F
  /// of a first degree is no felony.
  private mutating func findClass(_ plan: FieldPlan) {
    func named(_ word: String) -> Int? {
      plan.columns.first { column in
        let name = Set(FieldNames.tokens(column.name))
        return column.filledCount > 0 && column.longest <= 2 && column.distinctCount <= 8
          && name.contains(word)
          && !name.isDisjoint(with: ["CHARGE", "OFFENSE", "STATUTE", "COUNT", "COURT"])
      }?.index
    }
    guard
      let level = named("LEVEL"), let degree = named("DEGREE"), level != degree
    else { return }
    joinedClass = (level, degree)
    taken.insert(.offenseClass)
  }

  /// A warrant that was executed or recalled stands no more: one of two columns does not tell.
  private mutating func findEnds(_ plan: FieldPlan) {
    guard let end = plan.chosen.first(where: { $0.value.field == .endDate })?.key,
      let others = plan.alternatives[.endDate], !others.isEmpty
    else { return }
    joinedEnds = ([end] + others).sorted()
    taken.insert(.endDate)
  }

  private mutating func findName(_ plan: FieldPlan) {
    func named(_ words: [Set<String>]) -> Int? {
      plan.columns.first { column in
        let name = Set(FieldNames.tokens(column.name))
        return column.filledCount > 0 && words.contains { $0.isSubset(of: name) }
          && name.isDisjoint(with: ["ATTORNEY", "JUDGE", "OFFICER", "VICTIM", "WITNESS", "DATE"])
      }?.index
    }
    /// `DefLast` and `DEF_LAST`, or the bare word.
    func ofDefendant(_ word: String) -> [Set<String>] {
      ["DEF", "DEFT", "DEFENDANT", "DFT", "ARRESTEE", "OFFENDER", "PARTY"].map { [$0, word] }
    }
    guard !plan.chosen.contains(where: { $0.value.field == .defendantName }),
      FieldPlan.fields(plan.kind).contains(.defendantName),
      let last = named([["LAST", "NAME"], ["LASTNAME"], ["SURNAME"]] + ofDefendant("LAST"))
        ?? plan.columns.first(where: { FieldNames.tokens($0.name) == ["LAST"] })?.index,
      let first = named(
        [["FIRST", "NAME"], ["FIRSTNAME"]] + ofDefendant("FIRST") + ofDefendant("GIVEN"))
        ?? plan.columns.first(where: { FieldNames.tokens($0.name) == ["FIRST"] })?.index
    else { return }
    joinedName = (last, first)
    taken.insert(.defendantName)
  }

  private mutating func findJoined(_ plan: FieldPlan) {
    if let columns = Self.chapters(plan.columns) {
      joined = (columns, "/")
    } else if let columns = Self.sections(plan) {
      joined = (columns, " ")
    } else {
      return
    }
    taken = [.citation]
  }

  /// `CHAPTER`, `ACT` and `SECTION` under one stem, such as `CHARGED_CHAPTER`; the act may be missing.
  static func chapters(_ columns: [ColumnEvidence]) -> [Int]? {
    let named = columns.filter { $0.filledCount > 0 }
      .map { (name: FieldNames.tokens($0.name), index: $0.index) }
    for chapter in named where chapter.name.last == "CHAPTER" {
      func beside(_ word: String) -> Int? {
        named.first { $0.name == Array(chapter.name.dropLast()) + [word] }?.index
      }
      guard let section = beside("SECTION") else { continue }
      return [chapter.index, beside("ACT"), section].compactMap(\.self)
    }
    return nil
  }

  /// The columns of a citation that stand beside each other: its book, its section, its subdivision.
  static func sections(_ plan: FieldPlan) -> [Int]? {
    guard let section = plan.chosen.first(where: { $0.value.field == .citation })?.key else {
      return nil
    }
    var columns = book(plan) ?? [section]
    // Left out, a subdivision that stops a case would be gone.
    if plan.columns.indices.contains(section + 1) {
      let next = plan.columns[section + 1]
      if next.told > 0, plan.chosen[next.index] == nil, FieldNames.isOfSubdivision(next.name) {
        columns.append(next.index)
      }
    }
    return columns.count > 1 ? columns : nil
  }

  /// A column of code books just before that of bare sections: `PC` and `647(B)`, which alone may be
  /// read as a section of another book.
  private static func book(_ plan: FieldPlan) -> [Int]? {
    guard let section = plan.chosen.first(where: { $0.value.field == .citation })?.key, section > 0
    else { return nil }
    let book = plan.columns[section - 1]
    let isBook =
      ["LAW", "CODE", "BOOK"].contains(FieldNames.tokens(book.name).last)
      && plan.chosen[book.index] == nil && book.filledCount > 0 && book.isCodeLike
      && book.values.allSatisfy { value in
        value.text.count <= 8 && value.text.allSatisfy { $0.isLetter || ". ".contains($0) }
      }
    guard isBook, plan.columns[section].share(.bareSection) >= 0.5 else { return nil }
    return [book.index, section]
  }
}
