internal import CStructuralIndex

/// Where the delimiters, quotes and line ends of a stretch of bytes stand, in order.
///
/// Everything that the format says is said by these bytes, about one in ten; what comes after looks
/// at no others, except to trim a cell that somebody wants. One pass, some 4 % of a screening. The bytes may come in pieces: `extend` goes on where it stopped.
struct StructuralIndex: ~Copyable {
  /// The ways to find the places; all find the same.
  enum Kernel: Int, CaseIterable, Sendable {
    /// Any processor.
    case portable = 0
    /// Any x86-64.
    case sse2 = 1
    /// Most x86-64 since 2013: twice the bytes an instruction.
    case avx2 = 2
    /// Servers since 2019 (VBMI2): a block of 64 bytes is one register, and its places are written
    /// without a loop.
    case avx512 = 4

    /// Whether this processor runs it.
    var isAvailable: Bool { self == .portable || structural_kernels() & Int32(rawValue) != 0 }

    /// The fastest that this processor runs.
    static let best = allCases.last { $0.isAvailable } ?? .portable
  }

  /// A stretch of 64 bytes that holds some above 127.
  struct HighBlock: Sendable {
    /// A bit for each of them, the stretch's first byte lowest.
    let bytes: UInt64
    /// Where the stretch begins.
    let offset: UInt32
  }

  private let delimiter: UInt8
  private let quote: UInt8
  private let kernel: Kernel
  private var capacity = 64
  /// The offsets found.
  private(set) var places: UnsafeMutablePointer<UInt32>
  /// How many offsets were found.
  private(set) var count = 0
  /// How many bytes were looked at.
  private(set) var byteCount = 0
  /// The stretches of 64 bytes that hold some above 127.
  private(set) var highBlocks: [HighBlock] = []

  init(dialect: Dialect, kernel: Kernel = .best) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    self.kernel = kernel
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  /// Forgets everything.
  mutating func begin() {
    count = 0
    byteCount = 0
    highBlocks.removeAll(keepingCapacity: true)
  }

  /// Says that bytes were taken out of the stretch: their places are of no use any more.
  mutating func skip(to byteCount: Int) { self.byteCount = byteCount }

  /// Looks at the bytes behind those seen so far, up to `end`; `lines` counts their line ends.
  mutating func extend(
    _ bytes: UnsafePointer<UInt8>, to end: Int, lines: inout LineCounter
  ) {
    guard end > byteCount else { return }
    reserve(count + end - byteCount + 64)
    let (start, length) = (bytes + byteCount, end - byteCount)
    var tally = structural_tally(
      places: 0, line_ends: 0, previous: lines.previous, high_blocks: 0)
    let (offset, found) = (UInt32(truncatingIfNeeded: byteCount), places + count)
    withUnsafeTemporaryAllocation(of: structural_high.self, capacity: length / 64 + 1) { high in
      guard let blocks = high.baseAddress else { return }
      switch kernel {
      case .avx512:
        structural_index_avx512(start, length, delimiter, quote, offset, found, blocks, &tally)
      case .avx2:
        structural_index_avx2(start, length, delimiter, quote, offset, found, blocks, &tally)
      case .sse2:
        structural_index_sse2(start, length, delimiter, quote, offset, found, blocks, &tally)
      case .portable:
        portable(start, length, offset, found, blocks, &tally)
      }
      highBlocks.append(
        contentsOf: high[..<tally.high_blocks].lazy.map {
          HighBlock(bytes: $0.bytes, offset: $0.offset)
        })
    }
    count += tally.places
    byteCount = end
    lines.take(ends: UInt64(tally.line_ends), last: tally.previous)
  }

  private mutating func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: needed * 2)
    larger.update(from: places, count: count)
    places.deallocate()
    places = larger
    capacity = needed * 2
  }

  /// The same with Swift's own vectors.
  private func portable(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ offset: UInt32,
    _ found: UnsafeMutablePointer<UInt32>, _ high: UnsafeMutablePointer<structural_high>,
    _ tally: inout structural_tally
  ) {
    // Vectors are compared with vectors: `vector .== scalar` is an unspecialised call, 65 times
    // slower.
    let delimiters = SIMD64<UInt8>(repeating: delimiter)
    let quotes = SIMD64<UInt8>(repeating: quote)
    let feeds = SIMD64<UInt8>(repeating: Byte.lineFeed)
    let returns = SIMD64<UInt8>(repeating: Byte.carriageReturn)
    let raw = UnsafeRawPointer(start)
    var next = 0
    var at = 0
    while at &+ 64 <= length {
      let block = raw.loadUnaligned(fromByteOffset: at, as: SIMD64<UInt8>.self)
      let ends = BlockMasks.scattered((block .== feeds) .| (block .== returns))
      var bits = BlockMasks.scattered((block .== delimiters) .| (block .== quotes)) | ends
      if bits != 0 {
        bits = BlockMasks.ordered(bits)
        while bits != 0 {
          found[next] = offset &+ UInt32(truncatingIfNeeded: at &+ bits.trailingZeroBitCount)
          next &+= 1
          bits &= bits &- 1
        }
      }
      at &+= 64
    }
    while at < length {
      let byte = start[at]
      if byte == delimiter || byte == quote || Byte.endsLine(byte) {
        found[next] = offset &+ UInt32(truncatingIfNeeded: at)
        next &+= 1
      }
      at &+= 1
    }
    tally.places = next
    for block in stride(from: 0, to: length, by: 64) {
      var bits: UInt64 = 0
      for at in block..<min(block + 64, length) where start[at] >= 0x80 {
        bits |= 1 << UInt64(at - block)
      }
      if bits == 0 { continue }
      high[tally.high_blocks] = structural_high(
        bytes: bits, offset: offset &+ UInt32(truncatingIfNeeded: block))
      tally.high_blocks += 1
    }
    var lines = LineCounter(previous: tally.previous)
    lines.count(UnsafeRawBufferPointer(start: start, count: length))
    tally.line_ends = Int(lines.ends)
    tally.previous = lines.previous
  }
}
