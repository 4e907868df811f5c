/// Counts physical lines in raw bytes, knowing nothing of records.
///
/// It is the other side of the conservation check: the cutter accounts for lines one by one, this
/// counts them wholesale (about 0.1 ns a byte), and at the end of a file the two must agree.
struct LineCounter: Sendable {
  /// Line ends so far, CRLF as one.
  private(set) var ends: UInt64 = 0
  /// The last byte.
  private(set) var previous: UInt8 = Byte.lineFeed

  /// Counts from the first byte of a file, or from behind `previous`.
  init(previous: UInt8 = Byte.lineFeed) {
    self.previous = previous
  }

  /// Physical lines so far; bytes behind the last line end count as one.
  var lines: UInt64 { ends + (Byte.endsLine(previous) ? 0 : 1) }

  /// Takes what somebody else counted in the next bytes of the file, the last of which is `last`.
  mutating func take(ends more: UInt64, last: UInt8) {
    ends &+= more
    previous = last
  }

  /// Counts the next bytes of the file; `bytes` may begin and end anywhere, also inside a CRLF.
  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    let p = base.assumingMemoryBound(to: UInt8.self)
    // A line feed right behind a carriage return belongs to it.
    if p[0] == Byte.lineFeed, previous == Byte.carriageReturn { ends &-= 1 }
    previous = p[bytes.count - 1]

    let lf = SIMD64<UInt8>(repeating: Byte.lineFeed)
    let cr = SIMD64<UInt8>(repeating: Byte.carriageReturn)
    var position = 0
    while position &+ 65 <= bytes.count {
      let v = base.loadUnaligned(fromByteOffset: position, as: SIMD64<UInt8>.self)
      let lfBits = BlockMasks.scattered(v .== lf)
      let crBits = BlockMasks.scattered(v .== cr)
      ends &+= UInt64(lfBits.nonzeroBitCount)
      if crBits != 0 {
        let next = base.loadUnaligned(fromByteOffset: position &+ 1, as: SIMD64<UInt8>.self)
        // Carriage returns, less those whose line feed has been or will be counted.
        let pairs = crBits & BlockMasks.scattered(next .== lf)
        ends &+= UInt64(crBits.nonzeroBitCount &- pairs.nonzeroBitCount)
      }
      position &+= 64
    }
    while position < bytes.count {
      let byte = p[position]
      position &+= 1
      if byte == Byte.lineFeed {
        ends &+= 1
      } else if byte == Byte.carriageReturn {
        let isPair = position < bytes.count && p[position] == Byte.lineFeed
        ends &+= isPair ? 0 : 1
      }
    }
  }
}
