/// The fast path: 64 bytes at a time, clean records only.
extension RecordCutter {
  /// Takes clean records from `contents.cursor` on, and stops before the first that is not clean.
  ///
  /// Also stops near the end of the bytes: a block needs one byte behind it, to tell CR from CRLF.
  func cutClean(
    _ bytes: UnsafePointer<UInt8>, count: Int, into contents: inout SegmentContents
  ) {
    // Vectors are compared with vectors: `vector .== scalar` is an unspecialised call, 65 times
    // slower.
    let delimiters = SIMD64<UInt8>(repeating: dialect.delimiter)
    let quotes = SIMD64<UInt8>(repeating: dialect.quote)
    let lineFeeds = SIMD64<UInt8>(repeating: Byte.lineFeed)
    let carriageReturns = SIMD64<UInt8>(repeating: Byte.carriageReturn)
    let raw = UnsafeRawPointer(bytes)

    var position = contents.cursor
    var tally = CleanTally()
    // What the previous block's last byte was: all ones if inside quotes, else single bits.
    var insideCarry: UInt64 = 0
    var separatorCarry: UInt64 = 1
    var closingCarry: UInt64 = 0
    var returnCarry: UInt64 = 0

    while position &+ 65 <= count {
      let block = raw.loadUnaligned(fromByteOffset: position, as: SIMD64<UInt8>.self)
      let quoteBits = BlockMasks.scattered(block .== quotes)
      let feedBits = BlockMasks.scattered(block .== lineFeeds)
      let returnBits = BlockMasks.scattered(block .== carriageReturns)
      let delimiterBits = BlockMasks.scattered(block .== delimiters)

      if quoteBits | feedBits | returnBits | closingCarry == 0 {
        // Nothing but cells, or nothing but quoted text.
        tally.delimiters &+= (delimiterBits & ~insideCarry).nonzeroBitCount
        separatorCarry = (delimiterBits & ~insideCarry) &>> 63
        returnCarry = 0
        position &+= 64
        if position &- contents.cursor > cleanByteCount { return }
        continue
      }

      let quote = BlockMasks.ordered(quoteBits)
      let feed = BlockMasks.ordered(feedBits)
      let carriageReturn = returnBits == 0 ? 0 : BlockMasks.ordered(returnBits)
      let inside = BlockMasks.parity(quote) ^ insideCarry
      let delimiter = BlockMasks.ordered(delimiterBits) & ~inside
      let separator = delimiter | ((feed | carriageReturn) & ~inside)
      let opening = quote & inside
      let closing = quote & ~inside
      let afterClosing = (closing &<< 1) | closingCarry
      let mayOpen = (separator &<< 1) | separatorCarry | afterClosing
      let unclean = (opening & ~mayOpen) | (afterClosing & ~(separator | opening))
      // The parity of quotes is right up to the first unclean byte, and means nothing behind it.
      let valid = unclean == 0 ? ~0 : (unclean & (0 &- unclean)) &- 1

      // The first byte of every line end: a line feed behind a carriage return is not one.
      let lineEnd = (carriageReturn | (feed & ~((carriageReturn &<< 1) | returnCarry))) & valid
      tally.load(delimiter: delimiter, innerLineEnd: lineEnd & inside)
      var recordEnds = lineEnd & ~inside
      while recordEnds != 0 {
        let bit = recordEnds.trailingZeroBitCount
        recordEnds &= recordEnds &- 1
        tally.consume(through: bit)
        guard takeClean(bytes, end: position &+ bit, tally, &contents) else { return }
        tally.startRecord()
      }
      guard unclean == 0 else { return }
      tally.unload()

      insideCarry = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
      separatorCarry = separator &>> 63
      closingCarry = closing &>> 63
      returnCarry = carriageReturn &>> 63
      position &+= 64
      if position &- contents.cursor > cleanByteCount { return }
    }
  }

  /// Takes the record from `contents.cursor` to `end` if it is beyond doubt.
  @inline(__always)
  private func takeClean(
    _ bytes: UnsafePointer<UInt8>, end: Int, _ tally: CleanTally,
    _ contents: inout SegmentContents
  ) -> Bool {
    let start = contents.cursor
    let isPair = bytes[end] == Byte.carriageReturn && bytes[end &+ 1] == Byte.lineFeed
    let next = end &+ (isPair ? 2 : 1)
    guard end != start else {
      contents.skipBlankLine(next: next)
      return true
    }
    guard tally.delimiters == shape.columnCount &- 1,
      end &- start <= cleanByteCount,
      tally.innerLineEnds < machine.limits.quotedLines,
      // With one column, only a look at the bytes tells a blank line from a record.
      shape.columnCount > 1 || !Byte.isBlank(bytes[start]),
      !header.mayMatch(bytes + start)
    else { return false }
    contents.accept(end: end, next: next, lineCount: tally.innerLineEnds &+ 1)
    return true
  }
}

/// Counts the delimiters and the quoted line ends of one record, across blocks.
private struct CleanTally {
  var delimiters = 0
  var innerLineEnds = 0
  private var delimiterBits: UInt64 = 0
  private var innerBits: UInt64 = 0

  /// Begins a block with these bits; none of them are counted yet.
  @inline(__always)
  mutating func load(delimiter: UInt64, innerLineEnd: UInt64) {
    delimiterBits = delimiter
    innerBits = innerLineEnd
  }

  /// Counts the block's bits up to and including `bit`, once.
  @inline(__always)
  mutating func consume(through bit: Int) {
    let mask = ~((~0 as UInt64) &<< UInt64(truncatingIfNeeded: bit))
    delimiters &+= (delimiterBits & mask).nonzeroBitCount
    delimiterBits &= ~mask
    if innerBits != 0 {
      innerLineEnds &+= (innerBits & mask).nonzeroBitCount
      innerBits &= ~mask
    }
  }

  /// Forgets the record that was just taken.
  @inline(__always)
  mutating func startRecord() {
    delimiters = 0
    innerLineEnds = 0
  }

  /// Counts what is left of the block.
  @inline(__always)
  mutating func unload() {
    delimiters &+= delimiterBits.nonzeroBitCount
    if innerBits != 0 { innerLineEnds &+= innerBits.nonzeroBitCount }
  }
}
