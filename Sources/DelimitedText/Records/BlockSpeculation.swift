/// How a plain file is read in blocks by several threads, before anybody knows where records begin.
///
/// A block's first record begins behind some line end in its first bytes: behind which one cannot be
/// known without everything before it, for that line end may stand inside quotes. So it is guessed,
/// and the records from there on are found by whoever comes along; ``SegmentReader/take(_:shape:makeBuffer:onBlock:)``
/// then goes through the blocks in order and reads the few bytes between one block's last record and
/// the next block's guess exactly. When they end where the guess says, the block's records are right,
/// proven and not only likely. When not, the block is read again from the true place.
///
/// What is left to be done in order is one record a block: less than 1 % of a run.
public struct BlockSpeculation: Sendable {
  let file: PositionedFile
  /// The offset of the first block in the file.
  let firstOffset: UInt64
  let blockByteCount: Int
  let shape: RecordShape
  let dialect: Dialect
  let limits: RecordLimits

  /// The number of whole blocks; what follows the last one is read as any input is.
  public let blockCount: Int

  /// The offset of a block in the file.
  func offset(of number: Int) -> UInt64 {
    firstOffset + UInt64(number) * UInt64(blockByteCount)
  }
}

/// A block whose records were found behind a guess.
public struct SpeculatedBlock: Sendable {
  /// Its place among the blocks, counted from 0.
  public let number: Int
  /// The memory that holds its bytes.
  public let buffer: SegmentBuffer
  /// How many bytes there were; fewer than a block when the file has shrunk.
  let byteCount: Int
  /// Where the first record begins by the guess; nil when none could be made.
  var start: Int?
  /// What was found behind it; its offsets count from there.
  var contents = SegmentContents()
  /// Line ends behind it.
  var lineEnds: UInt64 = 0
  /// Holds the state of the record that the block breaks off in.
  var cutter: RecordCutter
  var highBlocks: [StructuralIndex.HighBlock] = []
}

/// Reads blocks and finds the records behind a guess; one for each thread.
public struct BlockReader: ~Copyable {
  /// The guess is made within so many bytes of a block's beginning, or not at all.
  private static let guessByteCount = 1 << 14
  /// So many are looked at behind a line end to see whether a record begins there.
  private static let proofByteCount = 1 << 12
  /// So many line ends are tried: in a text of nothing but odd lines each try would be for nothing.
  private static let mostTries = 16

  private let plan: BlockSpeculation
  private var index: StructuralIndex
  private var expectedRecords = 0

  /// Makes a reader for the blocks of a plan.
  public init(_ plan: BlockSpeculation) {
    self.plan = plan
    index = StructuralIndex(dialect: plan.dialect)
  }

  /// Reads a block into `buffer` and finds its records.
  ///
  /// Throws `cannotRead`. Cost: what `SegmentReader` takes for as many bytes, and 4 KiB more.
  public mutating func read(
    _ number: Int, into buffer: SegmentBuffer
  ) throws(DelimitedTextError) -> SpeculatedBlock {
    buffer.reserve(plan.blockByteCount)
    let count = try plan.file.read(
      at: plan.offset(of: number), into: buffer.base, count: plan.blockByteCount)
    var block = SpeculatedBlock(
      number: number, buffer: buffer, byteCount: count, cutter: makeCutter())
    guard let start = guess(UnsafePointer(buffer.base), count: count) else { return block }
    let bytes = UnsafePointer(buffer.base + start)
    index.begin()
    var lines = LineCounter(previous: buffer.base[start - 1])
    index.extend(bytes, to: count - start, lines: &lines)
    buffer.reserveSeparators(index.count, keeping: 0)
    block.contents.records.reserveCapacity(expectedRecords)
    block.cutter.cut(
      bytes, count: count - start, atEnd: false, index: index, separators: buffer.separators,
      into: &block.contents)
    guard block.contents.cursor > 0 else { return block }
    expectedRecords = block.contents.records.count + block.contents.records.count / 16
    if !plan.shape.footers.isEmpty {
      block.contents.setApart(plan.shape.footers, bytes, dialect: plan.dialect)
    }
    block.start = start
    block.lineEnds = lines.ends
    block.highBlocks = index.highBlocks
    return block
  }

  /// Behind the first line feed with a clean record behind it, as wide as the header.
  private mutating func guess(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
    let end = min(count, Self.guessByteCount)
    var (at, tries) = (0, 0)
    while at < end, tries < Self.mostTries {
      at += 1
      // A carriage return alone ends a record only when it is known what follows it.
      guard bytes[at - 1] == Byte.lineFeed, at < count else { continue }
      tries += 1
      let length = min(count - at, Self.proofByteCount)
      var lines = LineCounter()
      index.begin()
      index.extend(bytes + at, to: length, lines: &lines)
      let found = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: index.count + 1) {
        separators -> Bool in
        var contents = SegmentContents()
        var cutter = makeCutter()
        var place = 0
        guard let base = separators.baseAddress else { return false }
        cutter.cutClean(
          bytes + at, count: length, index, from: &place, separators: base, into: &contents)
        return !contents.records.isEmpty
      }
      if found { return at }
    }
    return nil
  }

  private func makeCutter() -> RecordCutter {
    RecordCutter(shape: plan.shape, dialect: plan.dialect, limits: plan.limits)
  }
}
