internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Takes warrant rows in input order and joins them to cases.
///
/// Memory: about 60 bytes a row and its texts, which are written out again at the end; past a limit
/// they wait on the disk.
struct WarrantIntake {
  /// One row of a warrants list.
  struct Entry {
    let type: WarrantType
    let status: WarrantStatus
    let issued: DateReading
    let place: SourcePlace
    fileprivate let texts: SpillingPages.Place
    /// Its case among those that hold a kept row, or whether the charges know its number at all.
    var link = CaseGrouping.Link.none
    /// Another row says exactly the same.
    var isDuplicate = false
    /// Another row gives the same number in the same case with other facts.
    var isConflicting = false
  }

  /// How the layout of each file makes case numbers comparable, by the file's place.
  private var rules: [UInt16: Layout.CaseKeyRule] = [:]

  private(set) var entries = PagedLog<Entry>()
  private(set) var rejected: [RejectedRow] = []
  private(set) var rowCount: UInt64 = 0
  private var texts: SpillingPages
  /// Whether some row names no court.
  private(set) var lacksCourt = false
  /// The numbers of cases to which the charges give no court, with the court that another file names
  /// alone; empty in a run without such files.
  var courtless: [[UInt8]: UInt32] = [:]
  /// The cases of the charges by their numbers, where some row names no court; else nil.
  var numbered: ChargedCases?

  /// Makes an empty intake; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    texts = SpillingPages(spill: spill)
  }

  /// Begins a file.
  mutating func begin(file: Int, rule: Layout.CaseKeyRule) {
    rules[UInt16(truncatingIfNeeded: file)] = rule
  }

  private func rule(of index: Int) -> Layout.CaseKeyRule {
    rules[entries[index].place.file] ?? Layout.CaseKeyRule()
  }

  /// Takes the rows of one segment.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when their texts cannot be put aside.
  mutating func take(
    _ rows: [WarrantRow], of segment: RecordSegment, file: Int
  ) throws(ReportError) {
    for (row, extent) in zip(rows, segment.records) {
      let texts = try keep(row)
      entries.append(
        Entry(
          type: row.type, status: row.status, issued: row.issued,
          place: SourcePlace(
            file: UInt16(truncatingIfNeeded: file),
            record: UInt32(truncatingIfNeeded: segment.number(of: extent)),
            line: segment.line(of: extent)),
          texts: texts))
    }
    for reject in segment.rejects {
      rejected.append(RejectedRow(segment: segment, reject: reject, file: file))
    }
    rowCount += UInt64(segment.rowCount)
  }

  /// Keeps the texts of a row, each behind its length: seven bits a byte.
  private mutating func keep(_ row: WarrantRow) throws(ReportError) -> SpillingPages.Place {
    if row.ends[0] == 0 { lacksCourt = true }
    var record: [UInt8] = []
    record.reserveCapacity(row.bytes.count + 8)
    var from = 0
    for place in 0..<WarrantRow.fields.count {
      let end = Int(row.ends[place])
      ShortNumber.append(UInt32(end - from), to: &record)
      record += row.bytes[from..<end]
      from = end
    }
    return try texts.append(record)
  }

  /// The raw bytes of a text of a row; empty when the cell was blank.
  func raw(_ field: ExportField, of index: Int) -> ArraySlice<UInt8> {
    let record = texts.bytes(at: entries[index].texts)
    let range = record.withUnsafeBufferPointer { bytes -> Range<Int> in
      guard let base = bytes.baseAddress else { return 0..<0 }
      var cursor = base
      for other in WarrantRow.fields {
        let count = Int(ShortNumber.read(&cursor))
        let start = cursor - base
        if other == field { return start..<start + count }
        cursor += count
      }
      return 0..<0
    }
    return record[(record.startIndex + range.lowerBound)..<(record.startIndex + range.upperBound)]
  }

  /// A text of a row.
  func text(_ field: ExportField, of index: Int) -> String {
    CellText.utf8(raw(field, of: index).span)
  }

  // MARK: Joining

  /// The hash of each row's case key.
  func caseHashes(
    courts: CourtBook, workers: Int
  ) -> [UInt64] {
    OrderedMap.results(count: entries.count, workers: workers, run: 4096) {
      CellMemo.hash(caseKey(of: $0, courts: courts).span)
    }
  }

  /// The key of a row's case, as the charges write it.
  func caseKey(
    of index: Int, courts: CourtBook
  ) -> [UInt8] {
    var key: [UInt8] = []
    let printed = raw(.court, of: index)
    var court = courts.place(of: printed.span)
    if let numbered, printed.isEmpty {
      CaseNumber.append(raw(.caseNumber, of: index).span, rule: rule(of: index), to: &key)
      let known = numbered.courts(ofNumber: key)
      // By the number alone a warrant is joined only where it is one court's.
      if known.count == 1 { court = known[0] }
      key.removeAll(keepingCapacity: true)
    }
    if !courtless.isEmpty {
      CaseNumber.append(raw(.caseNumber, of: index).span, rule: rule(of: index), to: &key)
      let isOfCourtless = courtless[key] == court
      key.removeAll(keepingCapacity: true)
      CaseKey.append(court: isOfCourtless ? courts.place(named: "") : court, to: &key)
    } else {
      CaseKey.append(court: court, to: &key)
    }
    CaseNumber.append(raw(.caseNumber, of: index).span, rule: rule(of: index), to: &key)
    return key
  }

  /// The numbers of rows that name no court and occur in several: their cases may have a warrant.
  func unclearNumbers() -> Set<[UInt8]> {
    guard let numbered else { return [] }
    var unclear: Set<[UInt8]> = []
    for index in 0..<entries.count where raw(.court, of: index).isEmpty {
      var number: [UInt8] = []
      CaseNumber.append(raw(.caseNumber, of: index).span, rule: rule(of: index), to: &number)
      if numbered.courts(ofNumber: number).count > 1 { unclear.insert(number) }
    }
    return unclear
  }

  /// The numbers of rows that found no case and whose court no law file knows.
  ///
  /// A case of that number may be meant in another spelling of its court. A warrant that no longer
  /// stands changes nothing.
  func numbersOfUnknownCourts(courts: CourtBook) -> Set<[UInt8]> {
    var unclear: Set<[UInt8]> = []
    for index in 0..<entries.count where entries[index].link == .none {
      let entry = entries[index]
      let court = raw(.court, of: index)
      if court.isEmpty || entry.status == .executed || entry.status == .recalled { continue }
      guard courts[courts.place(of: court.span)].reading == .unknown else { continue }
      var number: [UInt8] = []
      CaseNumber.append(raw(.caseNumber, of: index).span, rule: rule(of: index), to: &number)
      unclear.insert(number)
    }
    return unclear
  }

  /// Joins the rows to the cases, and finds repeats and contradictions.
  ///
  /// `hashes` are those of the rows' case keys. A row without a case number finds no case: no row of
  /// the charges has such a key.
  mutating func join(
    to links: [CaseGrouping.Link], hashes: [UInt64], courts: CourtBook
  ) {
    var numbered: [(hash: UInt64, index: UInt32)] = []
    numbered.reserveCapacity(entries.count)
    for index in 0..<entries.count {
      entries[index].link = links[index]
      let hash = CellMemo.hash(raw(.warrantNumber, of: index).span, seed: hashes[index])
      numbered.append((hash, UInt32(index)))
    }
    // Rows of one case under one number come to stand together.
    numbered.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var start = 0
    while start < numbered.count {
      var end = start + 1
      while end < numbered.count, numbered[end].hash == numbered[start].hash { end += 1 }
      if end - start > 1 {
        compare(numbered[start..<end].map { Int($0.index) }, courts: courts)
      }
      start = end
    }
  }

  /// One case and one number; where the charges do not know the case, also one defendant.
  private func isSameWarrant(
    _ one: Int, _ other: Int, courts: CourtBook
  ) -> Bool {
    guard entries[one].link == entries[other].link,
      raw(.warrantNumber, of: one) == raw(.warrantNumber, of: other)
    else { return false }
    switch entries[one].link {
    case .wanted: return true
    case .other, .sealed:
      return caseKey(of: one, courts: courts)
        == caseKey(of: other, courts: courts)
    case .none:
      return raw(.caseNumber, of: one) == raw(.caseNumber, of: other)
        && raw(.defendantName, of: one) == raw(.defendantName, of: other)
    }
  }

  /// Rows of one case under one number: the same facts are a repeat, others a contradiction.
  private mutating func compare(
    _ sameHash: [Int], courts: CourtBook
  ) {
    let group = sameHash.filter {
      isSameWarrant(sameHash[0], $0, courts: courts)
    }
    var kinds: [Int] = []
    for index in group {
      if kinds.contains(where: { saysTheSame($0, index) }) {
        entries[index].isDuplicate = true
      } else {
        kinds.append(index)
      }
    }
    let isNumbered = !raw(.warrantNumber, of: group[0]).isEmpty
    guard isNumbered, kinds.count > 1 else { return }
    for index in kinds { entries[index].isConflicting = true }
  }

  private func saysTheSame(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (entries[one], entries[other])
    return one.type == other.type && one.status == other.status && one.issued == other.issued
  }

  /// The facts of one row.
  func facts(_ index: Int) -> WarrantFacts {
    let entry = entries[index]
    return WarrantFacts(
      type: entry.type, status: entry.status, issued: entry.issued,
      isConflicting: entry.isConflicting)
  }
}

/// Turns segments of a warrants list into rows.
final class WarrantWorker {
  private var table: FieldTable
  private let expansion: ExpandedRecords?
  private var reader: WarrantRowReader
  private var codedCourts: CodedCourts?
  private let fixedCourt: [UInt8]?

  init(layout: Layout, columns: BoundColumns, source: SourceCells, courts: CourtBook) {
    table = source.makeTable()
    expansion = source.makeExpansion()
    reader = WarrantRowReader(layout: layout, columns: columns)
    codedCourts = CodedCourts(layout, courts: courts)
    fixedCourt = layout.fixedCourt.map { Array($0.utf8) }
  }

  var unmappedWords: [ExportField: [String: Int]] {
    var words = reader.unmappedWords
    words[.court] = codedCourts?.unmappedWords
    return words.filter { !$0.value.isEmpty }
  }

  func rows(_ segment: RecordSegment) throws -> [WarrantRow] {
    try table.split(segment)
    guard let expansion else { return rows(of: table) }
    // A warrants list has one warrant a record: only cells are joined or cut.
    _ = try expansion.expand(segment, table)
    return rows(of: expansion.table)
  }

  private func rows(of table: borrowing FieldTable) -> [WarrantRow] {
    var rows: [WarrantRow] = []
    rows.reserveCapacity(table.recordCount)
    for record in 0..<table.recordCount {
      var row = reader.row(record, in: table)
      if let court = court(of: row) { row.setCourt(court) }
      rows.append(row)
    }
    return rows
  }

  /// The court that the layout gives a row in place of its cell; nil where the cell stands.
  private func court(of row: WarrantRow) -> [UInt8]? {
    if let fixedCourt { return fixedCourt }
    guard codedCourts != nil else { return nil }
    return codedCourts?.name(of: row.court.span).map { Array($0.utf8) }
  }
}

extension WarrantRow {
  /// The court's text, which is the first.
  fileprivate var court: ArraySlice<UInt8> { bytes[..<Int(ends[0])] }

  fileprivate mutating func setCourt(_ court: [UInt8]) {
    let (before, after) = (ends[0], UInt32(court.count))
    bytes.replaceSubrange(..<Int(before), with: court)
    ends = ends &- SIMD4(repeating: before) &+ SIMD4(repeating: after)
  }
}
