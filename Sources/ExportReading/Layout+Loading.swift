internal import CourtRecords
public import RuleDocuments

extension Layout {
  private static let keys = [
    "id", "title", "jurisdiction", "kind", "source", "note", "delimiter", "court", "columns",
    "optional", "key", "dates", "blank", "counts", "lists", "codes",
  ]

  /// Reads a layout file; nil, with every fault reported, when something in it is wrong.
  ///
  /// `fileID` is the file's name without its ending, which the layout's id must equal.
  public static func read(
    _ text: String, file: String, fileID: String, into collector: FaultCollector
  ) -> Layout? {
    let before = collector.faults.count
    guard let root = RuleDocument.read(text, file: file, into: collector) else { return nil }
    root.allow(keys)
    let kind = root.required("kind")?.word(Kind.self)
    var columns: [ExportField: [String]] = [:]
    for (name, place, value) in root.required("columns")?.mapping()?.all ?? [] {
      guard let field = ExportField(rawValue: name) else {
        place.report(
          "'\(name)' is no field. "
            + Suggestion.sentence(for: name, among: ExportField.allCases.map(\.rawValue)))
        continue
      }
      let names = value.texts()
      columns[field] = names
      if names.contains(where: { comparable($0).isEmpty }) {
        value.report("A column's name needs a letter or a digit.")
      }
    }
    let needed: [ExportField] = kind == .warrants ? [.caseNumber] : []
    for field in needed where columns[field] == nil {
      root.place.report("A \(kind?.rawValue ?? "") layout needs a column for '\(field.rawValue)'.")
    }
    if kind == .charges, columns[.citation] == nil, columns[.description] == nil {
      root.place.report("A charges layout needs a column for 'citation' or 'description'.")
    }
    let formats = (root["dates"]?.list() ?? []).compactMap {
      $0.parsed("a date format with YYYY, MM and DD") { DateFormat($0) }
    }
    let codes = CodeTables(root["codes"])
    let key = keyRule(root["key"])
    let delimiter = root["delimiter"]?.parsed("one ASCII character, or 'tab'", delimiterByte)
    // Every key is asked before any is needed: a person sees all faults at once.
    let id = root.required("id")?.parsed("the file's name '\(fileID)'") {
      $0 == fileID ? $0 : nil
    }
    let title = root.required("title")?.text()
    let jurisdiction = root.required("jurisdiction")?.text()
    let optional = (root["optional"]?.list() ?? []).compactMap { $0.word(ExportField.self) }
    let court = root["court"]?.text()
    let blanks = root["blank"]?.texts() ?? []
    let counts = root["counts"]?.word(CountCompleteness.self)
    let lists = root["lists"]?.word(WarrantCompleteness.self)
    guard let id, let title, let jurisdiction, let kind, collector.faults.count == before
    else { return nil }
    return Layout(
      id: id, title: title, jurisdiction: jurisdiction, kind: kind,
      delimiter: delimiter ?? UInt8(ascii: ","), columns: columns, optional: Set(optional),
      fixedCourt: court, key: key, dateFormats: formats,
      blanks: Set(blanks.map { $0.uppercased() }), counts: counts ?? .unknown,
      lists: lists ?? .unknown,
      classWords: codes.classes, pleaWords: codes.pleas,
      dispositionWords: codes.dispositions, statusWords: codes.statuses, markWords: codes.marks,
      warrantTypeWords: codes.warrantTypes, warrantStatusWords: codes.warrantStatuses)
  }

  private static func delimiterByte(_ text: String) -> UInt8? {
    if text == "tab" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x22 else {
      return nil
    }
    return byte
  }

  private static func keyRule(_ value: RuleValue?) -> CaseKeyRule {
    var rule = CaseKeyRule()
    guard let mapping = value?.mapping() else { return rule }
    mapping.allow(["ignore", "defendant"])
    for word in mapping["ignore"]?.list() ?? [] {
      switch word.text() {
      case "blanks": rule.ignoresBlanks = true
      case "hyphens": rule.ignoresHyphens = true
      default: word.report("Only 'blanks' and 'hyphens' can be ignored.")
      }
    }
    rule.includesDefendant = mapping["defendant"]?.flag() ?? false
    return rule
  }
}

/// The code tables of a layout.
private struct CodeTables {
  var classes: [String: String] = [:]
  var pleas: [String: Plea] = [:]
  var dispositions: [String: Disposition] = [:]
  var statuses: [String: CaseStatus] = [:]
  var marks: [String: RecordMark] = [:]
  var warrantTypes: [String: WarrantType] = [:]
  var warrantStatuses: [String: WarrantStatus] = [:]

  init(_ value: RuleValue?) {
    guard let mapping = value?.mapping() else { return }
    mapping.allow([
      "class", "plea", "disposition", "case_status", "mark", "warrant_type", "warrant_status",
    ])
    for (word, _, code) in mapping["class"]?.mapping()?.all ?? [] {
      classes[Layout.comparable(word)] = code.text()
    }
    pleas = Self.table(mapping["plea"])
    dispositions = Self.table(mapping["disposition"])
    statuses = Self.table(mapping["case_status"])
    marks = Self.table(mapping["mark"])
    warrantTypes = Self.table(mapping["warrant_type"])
    warrantStatuses = Self.table(mapping["warrant_status"])
  }

  /// A table is written by meaning: `convicted: [CONVICTED, PLED GUILTY]`.
  private static func table<Code: RawRepresentable & CaseIterable & Equatable>(
    _ value: RuleValue?
  ) -> [String: Code] where Code.RawValue == String {
    var table: [String: Code] = [:]
    for (name, place, words) in value?.mapping()?.all ?? [] {
      guard let code = Code(rawValue: name), name != "unmapped" else {
        place.report(
          "'\(name)' is no meaning here. "
            + Suggestion.sentence(
              for: name, among: Code.allCases.map(\.rawValue).filter { $0 != "unmapped" }))
        continue
      }
      for word in words.texts() {
        let key = Layout.comparable(word)
        if key.isEmpty { words.report("A code word needs a letter or a digit; see 'blank'.") }
        if let other = table[key], other != code { words.report("'\(word)' has two meanings.") }
        table[key] = code
      }
    }
    return table
  }
}
