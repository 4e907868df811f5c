internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy
internal import RuleDocuments

/// Reads the file of a crosswalk row by row; an untouched row is no decision.
struct CrosswalkReader {
  private(set) var entries: [Crosswalk.Entry] = []
  private(set) var places: [[UInt8]: Int] = [:]
  private(set) var confirmedCount = 0
  private(set) var sha256 = ""

  private let path: String
  private let classifier: ChargeClassifier
  private var dialect = Dialect()
  private var columns: [CrosswalkColumn: Int] = [:]
  private let faults = FaultCollector()

  init(path: String, classifier: ChargeClassifier) throws {
    self.path = path
    self.classifier = classifier
    // Spreadsheets of some countries save with semicolons.
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var reader = SegmentReader(input: try ByteInput(path: path))
      let header = try reader.readHeader(Dialect(delimiter: delimiter))
      let found = Self.columns(of: header)
      if found.count > columns.count {
        columns = found
        dialect = Dialect(delimiter: delimiter)
      }
    }
    let missing = CrosswalkColumn.read.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw RuleFaults([
        RuleFault(
          file: path, line: 1, column: 0,
          message: "The header lacks \(missing.map(\.rawValue).joined(separator: ", ")). "
            + "'screener charges EXPORT --format csv' writes a crosswalk with all its columns.")
      ])
    }
  }

  private static func columns(of header: HeaderRecord) -> [CrosswalkColumn: Int] {
    var found: [CrosswalkColumn: Int] = [:]
    for (index, cell) in header.cells.enumerated() {
      let name = CellText.utf8(cell.span).lowercased()
      if let column = CrosswalkColumn(rawValue: name), found[column] == nil {
        found[column] = index
      }
    }
    return found
  }

  mutating func readAll() throws {
    var input = try ByteInput(path: path)
    var digest = try InputDigest(&input, archives: ArchiveDigests())
    var reader = SegmentReader(input: input)
    let header = try reader.readHeader(dialect) { digest.update($0) }
    try reader.splitAll(behind: header, dialect, onBlock: { digest.update($0) }) { segment, table in
      for reject in segment.rejects where reject.kind != .repeatedHeader {
        report(Int(segment.line(of: reject)), "The row cannot be read (\(reject.kind.rawValue)).")
      }
      for record in 0..<table.recordCount {
        let line = Int(segment.line(of: segment.records[record]))
        var cells: [CrosswalkColumn: String] = [:]
        for (column, index) in columns {
          guard let cell = table.cell(record: record, slot: index) else { continue }
          cells[column] = Self.trimmed(CellText.utf8(cell))
        }
        take(cells, line: line)
      }
    }
    sha256 = digest.finish()
    try faults.throwIfAny()
  }

  /// Without blanks, tabs and line ends at both ends, as the reader trims the cells of exports.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.value > 0x20 }),
      let last = scalars.lastIndex(where: { $0.value > 0x20 })
    else { return "" }
    return String(scalars[first...last])
  }

  private func report(_ line: Int, _ message: String) {
    faults.report(RuleFault(file: path, line: line, column: 0, message: message))
  }

  // MARK: Rows

  private mutating func take(_ cells: [CrosswalkColumn: String], line: Int) {
    func cell(_ column: CrosswalkColumn) -> String { cells[column] ?? "" }
    let statuteText = cell(.correctedStatute)
    let categoryText = cell(.correctedCategory)
    let signer = cell(.signedBy)
    guard !statuteText.isEmpty || !categoryText.isEmpty else {
      if !signer.isEmpty { confirmedCount += 1 }
      return
    }
    let statute = statute(statuteText, line: line)
    let category = category(categoryText, line: line)
    let day = Self.day(cell(.signedOn))
    if signer.isEmpty {
      report(line, "The row is corrected and not signed: fill in 'signed_by'.")
    }
    if day == nil {
      report(line, "The row is corrected, and 'signed_on' is no day. Write it as 2021-01-29.")
    }
    guard statute != nil || category != nil, !signer.isEmpty, let day else { return }
    let entry = Crosswalk.Entry(
      citation: SpreadsheetText.bare(cell(.citation)),
      description: SpreadsheetText.bare(cell(.description)),
      correction: ChargeCorrection(
        statute: statute, category: category, signedBy: signer, signedOn: day, line: line),
      note: cell(.note))
    add(entry, line: line)
  }

  private mutating func add(_ entry: Crosswalk.Entry, line: Int) {
    let key = Crosswalk.key(citation: entry.citation, description: entry.description)
    if let place = places[key] {
      let other = entries[place].correction
      if other.statute != entry.correction.statute || other.category != entry.correction.category {
        report(line, "Line \(other.line) corrects the same pair otherwise. Keep one of the two.")
      }
      return
    }
    places[key] = entries.count
    entries.append(entry)
  }

  private func statute(_ text: String, line: Int) -> StatuteReference? {
    guard !text.isEmpty else { return nil }
    // `attempt of PL 230.00` is how the lists print an attempt.
    for inchoate in Inchoate.allCases {
      let prefix = "\(inchoate.rawValue) of "
      guard text.lowercased().hasPrefix(prefix),
        let target = classifier.reference(named: String(text.dropFirst(prefix.count)))
      else { continue }
      return StatuteReference(
        book: target.book, section: target.section, subdivisions: target.subdivisions,
        inchoate: inchoate)
    }
    if let reference = classifier.reference(named: text) { return reference }
    report(
      line,
      "'\(text)' is no statute that the statutes file of \(classifier.law.jurisdiction) can read. "
        + "Write book and section as 'screener charges' prints them.")
    return nil
  }

  private func category(_ text: String, line: Int) -> ConductCategory? {
    guard !text.isEmpty else { return nil }
    if let category = ConductCategory(rawValue: text.lowercased()) { return category }
    report(
      line,
      "'\(text)' is no category. "
        + Suggestion.sentence(for: text, among: ConductCategory.allCases.map(\.rawValue)))
    return nil
  }

  /// A day as `2021-01-29`, or as a spreadsheet of the United States writes it back: `1/29/2021`.
  private static func day(_ text: String) -> CalendarDate? {
    if let day = CalendarDate(iso: text) { return day }
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2],
      year >= 1900
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
