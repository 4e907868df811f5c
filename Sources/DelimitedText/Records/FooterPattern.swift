/// The first cell of a line that adds a file up or closes it, such as `TOTAL*`.
///
/// Compared without letters' case. A star at the beginning or the end stands for anything, and
/// everything but letters and digits counts as one blank.
public struct FooterPattern: Sendable, Hashable {
  private let words: [UInt8]
  private let isOpenBefore: Bool
  private let isOpenBehind: Bool

  /// Makes a pattern; nil when it holds no letter or digit, or a star in its middle.
  public init?(_ text: String) {
    isOpenBefore = text.hasPrefix("*")
    isOpenBehind = text.count > 1 && text.hasSuffix("*")
    let inner = text.utf8.dropFirst(isOpenBefore ? 1 : 0).dropLast(isOpenBehind ? 1 : 0)
    guard !inner.contains(0x2A) else { return nil }
    words = Self.folded(inner)
    if words.isEmpty { return nil }
  }

  /// Whether a cell fits.
  public func fits(_ cell: [UInt8]) -> Bool {
    let folded = Self.folded(cell)
    switch (isOpenBefore, isOpenBehind) {
    case (false, false): return folded == words
    case (false, true): return folded.starts(with: words)
    case (true, false): return folded.reversed().starts(with: words.reversed())
    case (true, true):
      guard folded.count >= words.count else { return false }
      return (0...(folded.count - words.count)).contains {
        folded[$0...].starts(with: words)
      }
    }
  }

  /// Letters upper-cased and digits as they are; one blank for everything between them.
  private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    var needsBlank = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        if needsBlank, !folded.isEmpty { folded.append(0x20) }
        needsBlank = false
        folded.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
      default: needsBlank = true
      }
    }
    return folded
  }
}

extension SegmentContents {
  /// Makes rejects of records, and of rejects for their width, whose first filled cell is a footer.
  ///
  /// Nothing else changes: a footer is a row with its number, and its lines stay accounted for.
  mutating func setApart(
    _ footers: [FooterPattern], _ bytes: UnsafePointer<UInt8>, dialect: Dialect
  ) {
    func isFooter(_ start: UInt32, _ end: UInt32) -> Bool {
      let record = UnsafeBufferPointer(start: bytes + Int(start), count: Int(end - start))
      var scanner = CellScanner(record, dialect: dialect)
      var cell: [UInt8] = []
      while scanner.next(into: &cell) {
        guard cell.contains(where: { !Byte.isBlank($0) }) else { continue }
        return footers.contains { $0.fits(cell) }
      }
      return false
    }
    var kept: [RecordExtent] = []
    kept.reserveCapacity(records.count)
    var found: [RejectedExtent] = []
    for record in records {
      guard isFooter(record.start, record.end) else {
        kept.append(record)
        continue
      }
      recordLines -= Int(record.lineCount)
      rejectedLines += Int(record.lineCount)
      extraCells -= Int(record.extraCellCount)
      if record.isShort { shortRecords -= 1 }
      found.append(
        RejectedExtent(
          start: record.start, end: record.end, byteCount: UInt64(record.end - record.start),
          line: record.line, lineCount: record.lineCount, number: record.number, kind: .footer,
          faultLine: 0, column: 1))
    }
    let others = rejects.map { reject in
      let isWidth = reject.kind == .tooFewCells || reject.kind == .tooManyCells
      guard isWidth, isFooter(reject.start, reject.end) else { return reject }
      return RejectedExtent(
        start: reject.start, end: reject.end, byteCount: reject.byteCount, line: reject.line,
        lineCount: reject.lineCount, number: reject.number, kind: .footer, faultLine: 0, column: 1)
    }
    records = kept
    rejects = (others + found).sorted { $0.number < $1.number }
  }
}
