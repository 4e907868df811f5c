extension SegmentReader {
  /// How the rest of the input is read in blocks; nil when it can only be read from front to back.
  ///
  /// `readHeader` comes first. The plan borrows this reader's file, and holds while the reader does.
  public func speculation(shape: RecordShape) -> BlockSpeculation? {
    guard let dialect, !isAtEnd, let file = input.positioned else { return nil }
    let firstOffset = input.progress
    let blockCount = (file.size - min(file.size, firstOffset)) / UInt64(blockByteCount)
    guard blockCount > 0, firstOffset == totals.bytes else { return nil }
    return BlockSpeculation(
      file: file, firstOffset: firstOffset, blockByteCount: blockByteCount, shape: shape,
      dialect: dialect, limits: limits, blockCount: Int(blockCount))
  }

  /// What came of a block in its turn.
  public struct TakenBlock: Sendable {
    /// Its records with those that begin before it, in order; empty when none ended in it.
    public var segments: [RecordSegment] = []
    /// Whether the block's own buffer is that of one of the segments.
    public var keepsBuffer = false
    /// Whether the blocks after it may be taken; if not, `next` reads on behind it.
    public var goesOn = true
  }

  /// Takes a block in its turn: verifies the guess, and reads the block again where it was wrong.
  ///
  /// Blocks come in order, all of one plan; `next` goes on behind the last one taken. `makeBuffer`
  /// gives a buffer for records that begin before the guess. `onBlock` sees every byte of the block.
  /// Throws `cannotRead`. Cost: that of the record that goes over the border.
  public mutating func take(
    _ block: SpeculatedBlock, shape: RecordShape, makeBuffer: () -> SegmentBuffer,
    onBlock: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) -> TakenBlock {
    let bytes = UnsafeBufferPointer(start: block.buffer.base, count: block.byteCount)
    let raw = UnsafeRawBufferPointer(bytes)
    try input.pass(raw)
    totals.bytes += UInt64(block.byteCount)
    if block.byteCount > 0 { onBlock(raw) }
    var taken = TakenBlock()
    // A block that is short ends a file that has shrunk: `next` finds its end and says so.
    taken.goesOn = block.byteCount == blockByteCount

    let start = block.start ?? block.byteCount
    counter.count(UnsafeRawBufferPointer(rebasing: raw[..<start]))
    if !carry.isEmpty || start > 0 {
      let before = cutMore(
        UnsafeBufferPointer(rebasing: bytes[..<start]), shape: shape, into: makeBuffer())
      if let before { taken.segments.append(before) }
    }
    if block.start != nil {
      if carry.isEmpty, cutter?.machine.isFresh ?? true {
        counter.take(ends: block.lineEnds, last: bytes[block.byteCount - 1])
        taken.segments.append(accept(block, from: start, shape))
        taken.keepsBuffer = true
      } else {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        counter.count(UnsafeRawBufferPointer(rest))
        if let again = cutMore(rest, shape: shape, into: makeBuffer()) {
          taken.segments.append(again)
        }
      }
    }
    totals.lines = counter.lines
    // A record of several blocks is for `next`, which forgets what is too long to be kept.
    if carry.count >= 2 * blockByteCount { taken.goesOn = false }
    return taken
  }

  /// The records of a block whose guess was right.
  private mutating func accept(
    _ block: SpeculatedBlock, from start: Int, _ shape: RecordShape
  ) -> RecordSegment {
    let end = start + block.contents.cursor
    let offset = carryOffset
    carryOffset += UInt64(block.contents.cursor)
    carry.append(
      contentsOf: UnsafeBufferPointer(
        start: block.buffer.base + end, count: block.byteCount - end))
    cutter = block.cutter
    return finish(
      block.contents, shape, block.buffer, bufferOffset: start, byteOffset: offset,
      highBlocks: block.highBlocks)
  }

  /// Finds the records that end within the next bytes, which are counted already; nil when none does.
  private mutating func cutMore(
    _ more: UnsafeBufferPointer<UInt8>, shape: RecordShape, into buffer: SegmentBuffer
  ) -> RecordSegment? {
    guard let dialect else { preconditionFailure("readHeader comes before blocks.") }
    var index = takeIndex(dialect)
    var cutter = takeCutter(shape, dialect)
    let count = carry.count + more.count
    buffer.reserve(count)
    carry.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      buffer.base.update(from: base, count: bytes.count)
    }
    if let base = more.baseAddress {
      (buffer.base + carry.count).update(from: base, count: more.count)
    }
    var lines = LineCounter()
    index.extend(buffer.base, to: count, lines: &lines)
    var contents = SegmentContents()
    buffer.reserveSeparators(index.count, keeping: 0)
    cutter.cut(
      buffer.base, count: count, atEnd: false, index: index, separators: buffer.separators,
      into: &contents)
    self.cutter = cutter
    return conclude(
      &contents, shape, buffer, bufferOffset: 0, count: count, index: consume index)
  }
}
