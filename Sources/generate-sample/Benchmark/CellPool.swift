/// Many short byte strings end to end, picked by number without any allocation.
struct CellPool {
  /// All cells, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  /// Makes a pool of texts, in Windows-1252 as the charge export has it or in UTF-8.
  init(_ texts: [String] = [], isUTF8: Bool = false) {
    for text in texts { append(isUTF8 ? Array(text.utf8) : windows1252(text)) }
  }

  /// How many cells there are.
  var count: Int { starts.count - 1 }

  /// Adds one cell behind the others.
  mutating func append(_ cell: [UInt8]) {
    bytes += cell
    starts.append(Int32(bytes.count))
  }

  /// Returns where cell `index` lies in `bytes`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}
