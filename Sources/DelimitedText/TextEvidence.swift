/// The line ends and the bytes outside ASCII of a file, counted while it is read.
///
/// Cost: two passes over a block that stays in the cache; a third only where a carriage return is.
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
    let bytes = block.bindMemory(to: UInt8.self)
    guard let first = bytes.first else { return }
    var feeds = 0
    var returns = 0
    var high = 0
    var nuls = 0
    for byte in bytes {
      feeds &+= byte == 0x0A ? 1 : 0
      returns &+= byte == 0x0D ? 1 : 0
      high &+= byte >= 0x80 ? 1 : 0
      nuls &+= byte == 0 ? 1 : 0
    }
    var joined = endsInCarriageReturn && first == 0x0A ? 1 : 0
    if returns > 0 {
      for index in 1..<max(1, bytes.count) where bytes[index] == 0x0A {
        if bytes[index - 1] == 0x0D { joined += 1 }
      }
    }
    if high > 0 {
      for byte in bytes where (0x80...0x9F).contains(byte) { controlHalfBytes += 1 }
    }
    lineFeeds += UInt64(feeds - joined)
    pairs += UInt64(joined)
    // A carriage return at the end of the block before was counted as single.
    carriageReturns = carriageReturns &+ UInt64(returns) &- UInt64(joined)
    highBytes += UInt64(high)
    nulBytes += UInt64(nuls)
    endsInCarriageReturn = bytes[bytes.count - 1] == 0x0D
  }

  /// UTF-16 by its byte order mark or by NULs in every other place; nil when it is not UTF-16.
  ///
  /// Gives `UTF-16LE` or `UTF-16BE`, looking at the first bytes of a file.
  public static func utf16(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if head.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let looked = head.prefix(4096)
    guard looked.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in looked.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = looked.count / 2
    if odd * 10 > half * 7, even * 10 < half { return "UTF-16LE" }
    if even * 10 > half * 7, odd * 10 < half { return "UTF-16BE" }
    return nil
  }
}
