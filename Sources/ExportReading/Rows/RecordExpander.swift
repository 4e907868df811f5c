public import DelimitedText

/// Writes the counts of each record of a segment as rows of their own.
///
/// A record keeps its number and line, whatever the number of its counts. One expander a worker.
/// Cost: a copy of the bound cells, so that such exports are read at about half the speed of plain
/// ones, which never come here.
public struct RecordExpander: Sendable {
  /// What became of the records of a segment.
  public struct Expanded: Sendable {
    /// The counts as a segment; valid until the next one is expanded.
    public let segment: RecordSegment
    /// The place of each count in its record, counted from 1; 0 where a record is one count.
    public let positions: [UInt32]
    /// The records that are not one count, by their numbers in the segment, with how many they are.
    public let severals: [(number: UInt32, count: Int)]
  }

  private struct Cell {
    let parts: [(slot: Int, slice: ColumnSource.Slice)]
    let separator: [UInt8]
    let end: [UInt8]
    let blanks: BlankTexts?
  }

  private let fields: [ExportField]
  private let shared: [Cell?]
  private let groups: [[Cell?]]
  private let packed: [Cell?]
  private let stages: [[Cell?]]
  private let base: Int?
  private let separator: [UInt8]
  private let none: BlankTexts
  private let blanks: BlankTexts
  private let stagedFields: [ExportField?]
  private let earlierStageCount: Int
  private let columnCount: Int
  /// Whether several columns hold the pieces, which then belong together by their places.
  private let isParallel: Bool

  private var rewriter = SegmentRewriter()
  private var positions: [UInt32] = []
  private var severals: [(number: UInt32, count: Int)] = []
  /// The shared cells of the record at hand, end to end.
  private var scratch: [UInt8] = []

  /// The dialect of what is written.
  public var dialect: Dialect { rewriter.dialect }

  /// Makes an expander for the files of a plan.
  public init(_ plan: ExpansionPlan) {
    let wanted = plan.wanted
    let fields = plan.fields
    func cell(_ source: BoundSource, _ field: ExportField) -> Cell {
      Cell(
        parts: source.parts.map { part in
          (slot: wanted[..<part.column].count { $0 }, slice: part.slice)
        },
        separator: source.separator, end: source.end,
        blanks: plan.fieldBlanks[field].map { BlankTexts($0) })
    }
    func cells(_ sources: [ExportField: BoundSource]) -> [Cell?] {
      fields.map { field in sources[field].map { cell($0, field) } }
    }
    self.fields = fields
    shared = cells(plan.shared)
    groups = plan.groups.map(cells)
    packed = plan.packed.isEmpty ? [] : cells(plan.packed)
    stages = plan.stages.map(cells)
    base =
      plan.packed[.citation] != nil
      ? fields.firstIndex(of: .citation) : fields.firstIndex(of: .description)
    separator = plan.separator
    none = BlankTexts(plan.none)
    blanks = BlankTexts(plan.blanks)
    let staged = plan.stages.reduce(into: Set<ExportField>()) { $0.formUnion($1.keys) }
    stagedFields = fields.map { staged.contains($0) ? $0 : nil }
    earlierStageCount = plan.earlierStageCount
    columnCount = fields.count + 2 * plan.earlierStageCount + 1
    isParallel = Set(plan.packed.values.flatMap(\.parts).map(\.column)).count > 1
  }

  /// Expands all records of a segment that `table` holds split.
  public mutating func expand(
    _ segment: borrowing RecordSegment, _ table: borrowing FieldTable
  ) -> Expanded {
    rewriter.begin()
    positions.removeAll(keepingCapacity: true)
    severals.removeAll(keepingCapacity: true)
    for record in 0..<table.recordCount {
      let extent = segment.records[record]
      let mark = CellMemo.hash(segment.rawBytes(of: extent))
      let before = rewriter.recordCount
      if !groups.isEmpty {
        expandGroups(record, table, extent, mark)
      } else if !packed.isEmpty {
        expandPacked(record, table, extent, mark)
      } else {
        writeStages(record, table, extent, mark)
      }
      let count = rewriter.recordCount - before
      if count != 1 { severals.append((extent.number, count)) }
    }
    return Expanded(
      segment: rewriter.segment(inPlaceOf: segment, columnCount: columnCount),
      positions: positions, severals: severals)
  }

  // MARK: Cells

  /// Appends a field's value to the scratch bytes: trimmed, and nothing where it is blank.
  private mutating func load(_ cell: Cell, _ record: Int, _ table: borrowing FieldTable) {
    let start = scratch.count
    var isJoined = false
    for part in cell.parts {
      guard let whole = table.cell(record: record, slot: part.slot) else { continue }
      let value = Self.slice(whole.trimmed, part.slice).trimmed
      if value.isEmpty || isBlank(value, cell) { continue }
      if scratch.count > start {
        scratch += cell.separator
        isJoined = true
      }
      if part.slice == .letters {
        appendLetters(of: value)
      } else {
        value.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
      }
    }
    if isJoined { scratch += cell.end }
  }

  /// Appends the runs of letters of a value, one blank between two.
  private mutating func appendLetters(of value: Span<UInt8>) {
    let start = scratch.count
    var isBehindRun = false
    for index in value.indices {
      switch value[index] {
      case 0x41...0x5A, 0x61...0x7A, 0x80...:
        if isBehindRun, scratch.count > start { scratch.append(0x20) }
        isBehindRun = false
        scratch.append(value[index])
      default: isBehindRun = true
      }
    }
  }

  /// Texts that mean blank are taken out here only where the layout names them for one field: those
  /// for every field are the row reader's to see, except among pieces that are joined.
  private func isBlank(_ value: Span<UInt8>, _ cell: Cell) -> Bool {
    if let own = cell.blanks, own.isBlankText(value) { return true }
    return cell.parts.count > 1 && blanks.isBlankText(value)
  }

  @_lifetime(copy cell)
  private static func slice(
    _ cell: Span<UInt8>, _ slice: ColumnSource.Slice
  ) -> Span<UInt8> {
    switch slice {
    // Letters are taken as the value is copied.
    case .whole, .letters: return cell
    case .before(let separator):
      guard let place = find(separator, in: cell, from: 0) else { return cell }
      return cell.extracting(0..<place)
    case .after(let separator):
      guard let place = find(separator, in: cell, from: 0) else { return cell.extracting(0..<0) }
      return cell.extracting((place + separator.count)..<cell.count)
    }
  }

  private static func find(_ separator: [UInt8], in cell: Span<UInt8>, from start: Int) -> Int? {
    guard let first = separator.first, cell.count >= separator.count else { return nil }
    var place = start
    while place + separator.count <= cell.count {
      if cell[place] == first {
        var length = 1
        while length < separator.count, cell[place + length] == separator[length] { length += 1 }
        if length == separator.count { return place }
      }
      place += 1
    }
    return nil
  }

  private mutating func write(_ cell: Cell?, _ record: Int, _ table: borrowing FieldTable) {
    scratch.removeAll(keepingCapacity: true)
    if let cell { load(cell, record, table) }
    rewriter.append(bytes: scratch)
  }

  /// Closes a count: no earlier stages, and the mark of its record and place.
  ///
  /// The mark makes the raw bytes of two counts equal only where the whole records are, and never
  /// for two counts of one record.
  private mutating func endCount(
    _ extent: RecordExtent, _ mark: UInt64, position: Int, isAlone: Bool
  ) {
    rewriter.append(bytes: Array("\(String(mark, radix: 36)).\(position)".utf8))
    rewriter.endRecord(of: extent)
    positions.append(isAlone ? 0 : UInt32(clamping: position))
  }

  private mutating func writeNoEarlierStages() {
    for _ in 0..<(2 * earlierStageCount) { rewriter.append(Span<UInt8>()) }
  }

  // MARK: Side by side

  private mutating func expandGroups(
    _ record: Int, _ table: borrowing FieldTable, _ extent: RecordExtent, _ mark: UInt64
  ) {
    let filled = groups.indices.filter { isFilled(groups[$0], record, table) }
    // A record without any charge has one that says nothing, like a plain row with blank cells.
    let written = filled.isEmpty ? [0] : filled
    for (position, group) in written.enumerated() {
      for place in fields.indices {
        write(groups[group][place] ?? shared[place], record, table)
      }
      writeNoEarlierStages()
      endCount(extent, mark, position: position + 1, isAlone: written.count == 1)
    }
  }

  private mutating func isFilled(
    _ group: [Cell?], _ record: Int, _ table: borrowing FieldTable
  ) -> Bool {
    for cell in group {
      guard let cell else { continue }
      scratch.removeAll(keepingCapacity: true)
      load(cell, record, table)
      if !scratch.isEmpty, !blanks.isBlankText(scratch.span) { return true }
    }
    return false
  }

  // MARK: Packed

  /// The most bytes that the counts of one record may come to: 2 MiB, a hundred times what a person
  /// with a hundred charges takes.
  private static let mostDividedBytes = 1 << 21

  private mutating func expandPacked(
    _ record: Int, _ table: borrowing FieldTable, _ extent: RecordExtent, _ mark: UInt64
  ) {
    let whole = packed.map { cell in cell.map { column($0, record, table) } ?? [] }
    guard let base else { return }
    let basis = whole[base]
    if none.isBlankText(basis.span) { return }
    let split = whole.map { self.split($0) }
    let count = split[base].count
    // Every count repeats the cells that they share: a record made of separators must not fill the
    // memory. What is divided no further is unknown, as where the pieces do not fit together.
    let isDivided = count * Int(extent.end - extent.start) <= Self.mostDividedBytes
    var position = 0
    for piece in 0..<(isDivided ? max(1, count) : 1) {
      if count > 0, isDivided, split[base][piece].isEmpty, !isParallel { continue }
      position += 1
      for place in fields.indices {
        guard let cell = packed[place] else {
          write(shared[place], record, table)
          continue
        }
        let bytes = whole[place]
        if split[place].isEmpty {
          rewriter.append(Span<UInt8>())
        } else if !isDivided {
          appendUndivided(bytes, count: count)
        } else if split[place].count == count {
          let range = split[place][piece]
          append(bytes.span.extracting(range), cell)
        } else {
          appendUndivided(bytes, count: count)
        }
      }
      writeNoEarlierStages()
      endCount(extent, mark, position: position, isAlone: count <= 1 || !isDivided)
    }
  }

  private func column(
    _ cell: Cell, _ record: Int, _ table: borrowing FieldTable
  ) -> [UInt8] {
    guard let part = cell.parts.first,
      let whole = table.cell(record: record, slot: part.slot)
    else { return [] }
    let trimmed = whole.trimmed
    if blanks.isBlankText(trimmed) || cell.blanks?.isBlankText(trimmed) ?? false { return [] }
    return trimmed.withUnsafeBufferPointer { Array($0) }
  }

  /// The pieces of a packed cell; blank ones at the end are not counted.
  private func split(_ bytes: [UInt8]) -> [Range<Int>] {
    let cell = bytes.span
    var ranges: [Range<Int>] = []
    var start = 0
    while let place = Self.find(separator, in: cell, from: start) {
      ranges.append(start..<place)
      start = place + separator.count
    }
    ranges.append(start..<cell.count)
    while let last = ranges.last, cell.extracting(last).trimmed.isEmpty { ranges.removeLast() }
    return ranges
  }

  private mutating func append(_ piece: Span<UInt8>, _ cell: Cell) {
    let value = Self.slice(piece.trimmed, cell.parts[0].slice).trimmed
    if cell.blanks?.isBlankText(value) ?? false {
      rewriter.append(Span<UInt8>())
    } else {
      rewriter.append(value)
    }
  }

  /// A cell whose pieces are more or fewer than the counts: whose they are is unknown.
  ///
  /// The sign in it is no letter of any code, date or citation, so no table reads it as a fact, and
  /// a text still shows its words.
  private mutating func appendUndivided(_ cell: [UInt8], count: Int) {
    rewriter.append(bytes: cell + Array(" (\u{2260} \(count) charges)".utf8))
  }

  // MARK: Stages

  private mutating func writeStages(
    _ record: Int, _ table: borrowing FieldTable, _ extent: RecordExtent, _ mark: UInt64
  ) {
    let deciding = decidingStage(record, table)
    for place in fields.indices {
      guard let field = stagedFields[place] else {
        write(shared[place], record, table)
        continue
      }
      switch field {
      case .citation, .offenseClass:
        write(stages[deciding][place], record, table)
      case .description:
        writeLatest(place, from: deciding, record, table)
      default:
        writeLatest(place, from: 0, record, table)
      }
    }
    let citation = fields.firstIndex(of: .citation)
    let description = fields.firstIndex(of: .description)
    for stage in (0..<stages.count).dropLast().reversed() {
      for place in [citation, description] {
        write(stage < deciding ? place.flatMap { stages[stage][$0] } : nil, record, table)
      }
    }
    endCount(extent, mark, position: 1, isAlone: true)
  }

  /// The latest stage that has a citation, else the latest that has a text.
  private mutating func decidingStage(_ record: Int, _ table: borrowing FieldTable) -> Int {
    for field in [ExportField.citation, .description] {
      guard let place = fields.firstIndex(of: field) else { continue }
      for stage in stages.indices.reversed() {
        guard let cell = stages[stage][place] else { continue }
        scratch.removeAll(keepingCapacity: true)
        load(cell, record, table)
        if !scratch.isEmpty, !blanks.isBlankText(scratch.span) { return stage }
      }
    }
    return 0
  }

  /// The field of the latest stage that has it, among those from a stage on.
  private mutating func writeLatest(
    _ place: Int, from first: Int, _ record: Int, _ table: borrowing FieldTable
  ) {
    for stage in stages.indices.reversed() where stage >= first {
      guard let cell = stages[stage][place] else { continue }
      scratch.removeAll(keepingCapacity: true)
      load(cell, record, table)
      if !scratch.isEmpty, !blanks.isBlankText(scratch.span) {
        rewriter.append(bytes: scratch)
        return
      }
    }
    rewriter.append(Span<UInt8>())
  }
}
