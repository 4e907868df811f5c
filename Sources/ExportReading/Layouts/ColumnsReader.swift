internal import RuleDocuments

/// Reads the part of a layout file that says where the cells of each field come from.
struct ColumnsReader {
  private(set) var sources: [ExportField: ColumnSource] = [:]
  private(set) var shape = LayoutShape()
  /// Texts that mean blank everywhere, upper-cased.
  private(set) var blanks: Set<String> = []
  /// The states of the charges.
  private(set) var jurisdiction: LayoutJurisdiction?

  let root: RuleMapping
  let kind: Layout.Kind?
  /// The number of columns of a file without header; nil when columns have names.
  private let width: Int?

  /// The fields that differ from one count of a record to the next.
  private static let countFields: [ExportField] = [
    .court, .caseNumber, .countNumber, .citation, .description, .offenseClass, .offenseDate,
    .earlierCitation, .plea, .disposition, .dispositionDate, .sentence, .caseStatus, .mark,
    .attempted, .version, .stage,
  ]
  /// The fields that `columns` may bind.
  private var columnFields: [ExportField] {
    kind == .exclusions
      ? Self.exclusionFields : ExportField.allCases.filter { $0 != .jurisdiction && $0 != .reason }
  }
  /// The fields of an exclusion list.
  private static let exclusionFields: [ExportField] = [.court, .caseNumber, .personID, .reason]
  /// The fields that differ from one stage of a count to the next.
  private static let stageFields: [ExportField] = [
    .countNumber, .citation, .description, .offenseClass, .plea, .disposition, .dispositionDate,
    .sentence,
  ]

  init(_ root: RuleMapping, kind: Layout.Kind?, header: HeaderRule) {
    self.root = root
    self.kind = kind
    if case .none(let width) = header { self.width = width } else { width = nil }
    if let columns = root.required("columns")?.mapping() {
      sources = fields(columns, allowed: columnFields)
    }
    readJurisdiction()
    readGroups()
    readPacked()
    readStages()
    readBlanks()
    checkOverlaps()
  }

  /// Reports what a layout of its kind cannot do without.
  func checkNeeded() {
    let fields = bound
    if kind == .warrants, !fields.contains(.caseNumber), !fields.contains(.warrantNumber) {
      root.place.report(
        "A warrants layout needs a column for 'case_number' or 'warrant_number'.")
    }
    if kind == .charges, !fields.contains(.citation), !fields.contains(.description) {
      root.place.report("A charges layout needs a column for 'citation' or 'description'.")
    }
    checkLinked(fields)
    let isOrdered = fields.contains(.version) || fields.contains(.stage)
    if isOrdered, kind == .charges, !fields.contains(.countNumber) {
      root.place.report(
        "'version' and 'stage' order the rows of one count: they need 'count_number'.")
    }
  }

  /// The states that the layout names, and their column if they stand in one.
  private mutating func readJurisdiction() {
    guard let value = root.required("jurisdiction") else { return }
    guard value.isMapping, let mapping = value.mapping() else {
      jurisdiction = value.text().map(LayoutJurisdiction.init(state:))
      return
    }
    jurisdiction = LayoutJurisdiction(mapping)
    sources[.jurisdiction] = mapping["column"].flatMap { source($0, number: nil) }
    if kind == .warrants {
      value.report("A warrants list is of one state: name it, such as US-NY.")
    }
  }

  private var bound: Set<ExportField> {
    var fields = Set(sources.keys)
    for group in shape.groups + shape.stages { fields.formUnion(group.keys) }
    if let packed = shape.packed { fields.formUnion(packed.columns.keys) }
    return fields
  }

  // MARK: Columns

  private func fields(
    _ mapping: RuleMapping, allowed: [ExportField], number: Int? = nil
  ) -> [ExportField: ColumnSource] {
    var found: [ExportField: ColumnSource] = [:]
    for (name, place, value) in mapping.all {
      guard let field = ExportField(rawValue: name) else {
        place.report(
          "'\(name)' is no field. "
            + Suggestion.sentence(for: name, among: columnFields.map(\.rawValue)))
        continue
      }
      if field == .jurisdiction {
        place.report(
          "The column of the state is named at the top, with its words: "
            + "jurisdiction: {column: STATE, codes: {US-NY: [NY, NEW YORK]}}.")
        continue
      }
      guard allowed.contains(field) else {
        place.report(
          "'\(name)' cannot differ here. "
            + Suggestion.sentence(for: name, among: allowed.map(\.rawValue)))
        continue
      }
      if let source = source(value, number: number) { found[field] = source }
    }
    return found
  }

  /// `NAME`, `[NAME, NAME]`, `12`, `{column: NAME, before: "-"}` or `{join: [...], with: "/"}`.
  private func source(_ value: RuleValue, number: Int?) -> ColumnSource? {
    guard value.isMapping, let mapping = value.mapping() else {
      return place(value, number: number).map {
        ColumnSource(parts: [ColumnSource.Part(place: $0, slice: .whole)])
      }
    }
    guard let joined = mapping["join"] else {
      return part(mapping, number: number).map { ColumnSource(parts: [$0]) }
    }
    mapping.allow(["join", "with", "end"])
    let parts = (joined.list() ?? []).compactMap { value -> ColumnSource.Part? in
      if value.isMapping { return value.mapping().flatMap { part($0, number: number) } }
      return place(value, number: number).map { ColumnSource.Part(place: $0, slice: .whole) }
    }
    if parts.count < 2 { joined.report("Name at least two columns to join.") }
    return ColumnSource(
      parts: parts, separator: Array((mapping["with"]?.text() ?? " ").utf8),
      end: Array((mapping["end"]?.text() ?? "").utf8))
  }

  private func part(_ mapping: RuleMapping, number: Int?) -> ColumnSource.Part? {
    mapping.allow(["column", "before", "after", "letters"])
    guard let place = mapping.required("column").flatMap({ place($0, number: number) }) else {
      return nil
    }
    func separator(_ key: String) -> [UInt8]? {
      mapping[key]?.parsed("a separator of at least one character") {
        $0.isEmpty ? nil : Array($0.utf8)
      }
    }
    let takesLetters = mapping["letters"]?.flag() ?? false
    switch (separator("before"), separator("after")) {
    case (let before?, nil) where !takesLetters:
      return ColumnSource.Part(place: place, slice: .before(before))
    case (nil, let after?) where !takesLetters:
      return ColumnSource.Part(place: place, slice: .after(after))
    case (nil, nil): return ColumnSource.Part(place: place, slice: takesLetters ? .letters : .whole)
    default:
      mapping.place.report("Choose one of 'before', 'after' and 'letters'.")
      return nil
    }
  }

  private func place(_ value: RuleValue, number: Int?) -> ColumnSource.Place? {
    if let width {
      let column = value.parsed("the number of a column, from 1 to \(width)") {
        Int($0).flatMap { (1...width).contains($0) ? $0 : nil }
      }
      return column.map { .numbered($0) }
    }
    var names = value.texts()
    if let number { names = names.map { $0.replacing("{n}", with: "\(number)") } }
    if names.isEmpty || names.contains(where: { Layout.comparable($0).isEmpty }) {
      value.report("A column's name needs a letter or a digit.")
    }
    return .named(names)
  }

  // MARK: Several counts a record

  /// `repeat:` as a list of groups, or as `{times: 3, columns: {citation: "CHARGE{n}"}}`.
  private mutating func readGroups() {
    guard let value = root["repeat"] else { return }
    if value.isList {
      shape.groups = (value.list() ?? []).compactMap { $0.mapping() }
        .map { fields($0, allowed: Self.countFields) }
    } else if let mapping = value.mapping() {
      mapping.allow(["times", "first", "step", "columns"])
      let times = mapping.required("times")?.number() ?? 1
      let first = mapping["first"]?.number() ?? 1
      guard (1...999).contains(times), (0...999).contains(first) else {
        value.report("'times' is from 1 to 999, and 'first' from 0 to 999.")
        return
      }
      guard let columns = mapping.required("columns")?.mapping() else { return }
      readTimes(times, first: first, step: mapping["step"]?.number(), columns)
    }
    for group in shape.groups where group[.citation] == nil && group[.description] == nil {
      value.report("Every group needs a column for 'citation' or 'description'.")
      break
    }
  }

  private mutating func readTimes(
    _ times: Int, first: Int, step: Int?, _ columns: RuleMapping
  ) {
    if let width {
      guard let step, step > 0 else {
        columns.place.report(
          "In a file without header 'step' says how many columns lie between two groups.")
        return
      }
      let group = fields(columns, allowed: Self.countFields)
      shape.groups = (0..<times).map { time in group.mapValues { $0.shifted(by: time * step) } }
      if shape.groups.last?.values.contains(where: { $0.lastColumn > width }) ?? false {
        columns.place.report("The last group lies beyond column \(width).")
      }
      return
    }
    // Each group is read by itself, and its faults are told once.
    for number in first..<(first + times) {
      shape.groups.append(fields(columns, allowed: Self.countFields, number: number))
      if shape.groups[0].count < columns.all.count { return }
    }
    if times > 1, shape.groups[0] == shape.groups[1] {
      columns.place.report("Write '{n}' where the number stands in the names, as in 'CHARGE{n}'.")
    }
  }

  private mutating func readPacked() {
    guard let value = root["packed"], let mapping = value.mapping() else { return }
    mapping.allow(["separator", "columns", "none"])
    let separator = mapping.required("separator")?
      .parsed("a separator of at least one character") { $0.isEmpty ? nil : Array($0.utf8) }
    let columns = mapping.required("columns")?.mapping()
      .map { fields($0, allowed: Self.countFields) }
    guard let separator, let columns else { return }
    if columns[.citation] == nil, columns[.description] == nil {
      value.report("Packed cells need a column for 'citation' or 'description'.")
    }
    if columns.values.contains(where: { $0.parts.count > 1 || $0.parts[0].slice == .letters }) {
      value.report("A packed cell is one column; columns are not joined or cut to letters here.")
    }
    shape.packed = PackedCells(
      columns: columns, separator: separator,
      none: Set((mapping["none"]?.texts() ?? []).map { $0.uppercased() }))
  }

  private mutating func readStages() {
    guard let value = root["stages"] else { return }
    shape.stages = (value.list() ?? []).compactMap { $0.mapping() }
      .map { fields($0, allowed: Self.stageFields) }
    if shape.stages.count < 2 { value.report("Name at least two stages, the earliest first.") }
    for stage in shape.stages where stage[.citation] == nil && stage[.description] == nil {
      value.report("Every stage needs a column for 'citation' or 'description'.")
      break
    }
  }

  // MARK: Blanks and overlaps

  /// `blank: [TEXT]` for every column, or `{all: [TEXT], offense_date: ["88888888"]}`.
  private mutating func readBlanks() {
    guard let value = root["blank"] else { return }
    guard value.isMapping, let mapping = value.mapping() else {
      blanks = Set(value.texts().map { $0.uppercased() })
      return
    }
    mapping.allow(["all"] + ExportField.allCases.map(\.rawValue))
    for (name, place, texts) in mapping.all {
      let words = Set(texts.texts().map { $0.uppercased() })
      if name == "all" {
        blanks = words
      } else if let field = ExportField(rawValue: name) {
        shape.fieldBlanks[field] = words
        if !bound.contains(field) { place.report("No column is bound to '\(name)'.") }
      }
    }
  }

  private func checkOverlaps() {
    var several: [(key: String, fields: Set<ExportField>)] = []
    if !shape.groups.isEmpty {
      several.append(("repeat", Set(shape.groups.flatMap(\.keys))))
    }
    if let packed = shape.packed { several.append(("packed", Set(packed.columns.keys))) }
    if !shape.stages.isEmpty {
      several.append(("stages", Set(shape.stages.flatMap(\.keys))))
    }
    if several.count > 1 {
      root[several[1].key]?.report(
        "'\(several[0].key)' and '\(several[1].key)' cannot stand together.")
    }
    for one in several {
      let twice = one.fields.intersection(sources.keys).map(\.rawValue).sorted()
      guard !twice.isEmpty else { continue }
      root[one.key]?.report(
        "Bound under 'columns' too: \(twice.joined(separator: ", ")). Choose one place.")
    }
    if kind == .warrants, let one = several.first {
      root[one.key]?.report("'\(one.key)' is for charges; a warrants list has one warrant a row.")
    }
    if let kind, kind.isLinked, let one = several.first {
      root[one.key]?.report("'\(one.key)' is for charges; a row of \(kind.rawValue) is one.")
    }
  }
}

extension ColumnSource {
  /// The same columns so many places further to the right; for files without header.
  fileprivate func shifted(by offset: Int) -> ColumnSource {
    var shifted = self
    for index in shifted.parts.indices {
      if case .numbered(let number) = shifted.parts[index].place {
        shifted.parts[index].place = .numbered(number + offset)
      }
    }
    return shifted
  }

  /// The rightmost numbered column; 0 when there is none.
  fileprivate var lastColumn: Int {
    parts.map { part in
      if case .numbered(let number) = part.place { number } else { 0 }
    }.max() ?? 0
  }
}
