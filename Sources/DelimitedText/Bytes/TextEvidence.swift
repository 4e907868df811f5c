/// The line ends and the bytes outside ASCII of a file, counted while it is read.
///
/// Cost: one pass over a block that stays in the cache; a second where a carriage return is.
public struct TextEvidence: Sendable, Hashable {
  /// Line feeds without a carriage return before them.
  public private(set) var lineFeeds: UInt64 = 0
  /// Pairs of carriage return and line feed.
  public private(set) var pairs: UInt64 = 0
  /// Carriage returns without a line feed behind them.
  public private(set) var carriageReturns: UInt64 = 0
  /// Bytes of 128 and above.
  public private(set) var highBytes: UInt64 = 0
  /// Bytes from 80 to 9F: letters and marks in Windows-1252, controls in Latin-1.
  public private(set) var controlHalfBytes: UInt64 = 0
  /// NUL bytes.
  public private(set) var nulBytes: UInt64 = 0

  private var endsInCarriageReturn = false

  /// Makes evidence of nothing.
  public init() {}

  /// Adds the next block of the file.
  public mutating func add(_ block: UnsafeRawBufferPointer) {
    guard let base = block.baseAddress, let first = block.first else { return }
    if endsInCarriageReturn, first == Byte.lineFeed {
      // The carriage return was counted as a single one with the block before.
      carriageReturns -= 1
      pairs += 1
      lineFeeds &-= 1
    }
    var position = 0
    // One byte more than a step: a pair may end in the next.
    while position &+ 65 <= block.count {
      let bytes = base.loadUnaligned(fromByteOffset: position, as: SIMD64<UInt8>.self)
      let feeds = BlockMasks.scattered(bytes .== SIMD64(repeating: Byte.lineFeed))
      let returns = BlockMasks.scattered(bytes .== SIMD64(repeating: Byte.carriageReturn))
      let high = BlockMasks.scattered(bytes .>= SIMD64(repeating: 0x80))
      let nuls = BlockMasks.scattered(bytes .== SIMD64(repeating: 0))
      lineFeeds &+= UInt64(feeds.nonzeroBitCount)
      nulBytes &+= UInt64(nuls.nonzeroBitCount)
      if high != 0 {
        let control = BlockMasks.scattered(bytes .< SIMD64(repeating: 0xA0)) & high
        highBytes &+= UInt64(high.nonzeroBitCount)
        controlHalfBytes &+= UInt64(control.nonzeroBitCount)
      }
      if returns != 0 {
        let next = base.loadUnaligned(fromByteOffset: position &+ 1, as: SIMD64<UInt8>.self)
        let joined =
          (BlockMasks.scattered(next .== SIMD64(repeating: Byte.lineFeed)) & returns)
          .nonzeroBitCount
        pairs &+= UInt64(joined)
        carriageReturns &+= UInt64(returns.nonzeroBitCount &- joined)
        // Its line feed has been or will be counted as one of its own.
        lineFeeds &-= UInt64(joined)
      }
      position &+= 64
    }
    addRest(block, from: position)
    endsInCarriageReturn = block[block.count - 1] == Byte.carriageReturn
  }

  private mutating func addRest(_ block: UnsafeRawBufferPointer, from start: Int) {
    for index in start..<block.count {
      let byte = block[index]
      lineFeeds &+= byte == Byte.lineFeed ? 1 : 0
      nulBytes &+= byte == 0 ? 1 : 0
      highBytes &+= byte >= 0x80 ? 1 : 0
      controlHalfBytes &+= byte & 0xE0 == 0x80 ? 1 : 0
      guard byte == Byte.carriageReturn else { continue }
      if index + 1 < block.count, block[index + 1] == Byte.lineFeed {
        pairs &+= 1
        lineFeeds &-= 1
      } else {
        carriageReturns &+= 1
      }
    }
  }

  /// UTF-16 by its byte order mark or by NULs in every other place; nil when it is not UTF-16.
  ///
  /// Gives `UTF-16LE` or `UTF-16BE` with what speaks for it as a clause, looking at the first bytes of
  /// a file.
  static func utf16Evidence(_ head: [UInt8]) -> (name: String, reason: String)? {
    if head.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", "a byte order mark FF FE") }
    if head.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", "a byte order mark FE FF") }
    let looked = head.prefix(4096)
    guard looked.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in looked.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = looked.count / 2
    func reason(_ count: Int, _ which: String) -> String {
      "no byte order mark, and \(count * 100 / half)% of every \(which) byte are NUL"
    }
    if odd * 10 > half * 7, even * 10 < half { return ("UTF-16LE", reason(odd, "second")) }
    if even * 10 > half * 7, odd * 10 < half { return ("UTF-16BE", reason(even, "first")) }
    return nil
  }
}
