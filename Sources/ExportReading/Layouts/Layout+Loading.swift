internal import CourtRecords
internal import DelimitedText
public import RuleDocuments

extension Layout {
  private static let keys = [
    "id", "title", "jurisdiction", "kind", "source", "note", "delimiter", "header", "width",
    "title_lines", "footers", "court", "columns", "repeat", "packed", "stages", "optional", "key",
    "dates", "two_digit_years", "blank", "counts", "lists", "codes", "warrant_type",
    "warrant_status", "blank_rows",
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
    let header = headerRule(root)
    let columns = ColumnsReader(root, kind: kind, header: header)
    columns.checkNeeded()
    let formats = dateFormats(root)
    let codes = LayoutCodes(root["codes"])
    let key = keyRule(root["key"])
    let delimiter = root["delimiter"]?.parsed("one ASCII character, or 'tab'", delimiterByte)
    let footers = (root["footers"]?.list() ?? []).compactMap {
      $0.parsed("the first words of a line, with a star at one end or both") { FooterPattern($0) }
    }
    // Every key is asked before any is needed: a person sees all faults at once.
    let id = root.required("id")?.parsed("the file's name '\(fileID)'") {
      $0 == fileID ? $0 : nil
    }
    let title = root.required("title")?.text()
    let optional = (root["optional"]?.list() ?? []).compactMap { $0.word(ExportField.self) }
    if optional.contains(.jurisdiction) {
      root["optional"]?.report(
        "The column of the state cannot be absent: it tells whose law holds.")
    }
    if !codes.courts.isEmpty, columns.sources[.court] == nil, columns.shape.groups.isEmpty,
      columns.shape.packed == nil
    {
      root["codes"]?.report("'court' has words here, and no column is bound to it.")
    }
    let court = root["court"]?.text()
    let warrantRows = WarrantRowRule(root, kind: kind, bound: Set(columns.sources.keys))
    let counts = root["counts"]?.word(CountCompleteness.self)
    let lists = root["lists"]?.word(WarrantCompleteness.self)
    if kind == .warrants, columns.sources[.caseNumber] == nil, let lists, lists != .unknown {
      root["lists"]?.report("Without a case number a case's absence tells nothing: 'unknown'.")
    }
    guard let id, let title, let origin = columns.jurisdiction, let kind,
      collector.faults.count == before
    else { return nil }
    return Layout(
      id: id, title: title, origin: origin, kind: kind,
      delimiter: delimiter ?? UInt8(ascii: ","), header: header, footers: footers,
      sources: columns.sources, shape: columns.shape, optional: Set(optional), fixedCourt: court,
      warrantRows: warrantRows, key: key, dateFormats: formats, blanks: columns.blanks,
      counts: counts ?? .unknown,
      lists: lists ?? .unknown, classWords: codes.classes, pleaWords: codes.pleas,
      courtWords: codes.courts, dispositionWords: codes.dispositions, statusWords: codes.statuses,
      markWords: codes.marks,
      warrantTypeWords: codes.warrantTypes, warrantStatusWords: codes.warrantStatuses,
      attemptWords: codes.attempts, stageWords: codes.stages, roleWords: codes.roles)
  }

  private static func dateFormats(_ root: RuleMapping) -> [DateFormat] {
    let years = root["two_digit_years"]?.parsed("a hundred years, such as 1930-2029", hundredYears)
    return (root["dates"]?.list() ?? []).compactMap { value in
      if root["two_digit_years"] == nil, let text = value.text(),
        DateFormat(text) == nil, DateFormat(text, twoDigitYears: 1900...1999) != nil
      {
        value.report(
          "'\(text)' has a year of two digits: say with 'two_digit_years' which hundred years they "
            + "stand for, such as 1930-2029.")
        return nil
      }
      return value.parsed("a date format with YYYY, MM and DD once each, or SERIAL alone") {
        DateFormat($0, twoDigitYears: years)
      }
    }
  }

  private static func hundredYears(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], (1800...2100).contains(first),
      last == first + 99
    else { return nil }
    return first...last
  }

  private static func delimiterByte(_ text: String) -> UInt8? {
    if text == "tab" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x22 else {
      return nil
    }
    return byte
  }

  private static func headerRule(_ root: RuleMapping) -> HeaderRule {
    let word = root["header"]?.parsed("'named' or 'none'") {
      ["named", "none"].contains($0) ? $0 : nil
    }
    let width = root["width"]?.parsed("a number of columns from 1 to 10000") {
      Int($0).flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    let titles = root["title_lines"]?.parsed(
      "a number from 0 to \(HeaderRule.mostTitles), or 'any'"
    ) {
      text -> HeaderRule? in
      if text == "any" { return .found }
      return Int(text).flatMap {
        (0...HeaderRule.mostTitles).contains($0) ? .named(titleLines: $0) : nil
      }
    }
    guard word == "none" else {
      if root["width"] != nil {
        root["width"]?.report("'width' is for 'header: none'; a header tells its own.")
      }
      return titles ?? .named(titleLines: 0)
    }
    if root["width"] == nil {
      root["header"]?.report("A file without header needs 'width', its number of columns.")
    }
    if root["title_lines"] != nil {
      root["title_lines"]?.report("A file without header has no title lines above one.")
    }
    return .none(width: width ?? 10_000)
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
