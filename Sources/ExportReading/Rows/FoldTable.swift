public import DelimitedText

/// What each byte of a cell becomes when the cell is made comparable, or that it is left out.
///
/// Without a branch for a byte: which characters a name or number holds is what a processor cannot
/// guess.
public struct FoldTable: ~Copyable {
  /// The low byte is what is written; 0x100 more, and it stays.
  @usableFromInline let entries: UnsafeMutablePointer<UInt16>

  private init(_ folded: (UInt8) -> UInt8?) {
    entries = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max {
      let entry = folded(byte).map { UInt16($0) | 0x100 } ?? 0
      (entries + Int(byte)).initialize(to: entry)
    }
  }

  deinit { entries.deallocate() }

  /// For case numbers: see ``CaseNumber``.
  public init(caseNumbers rule: Layout.CaseKeyRule) {
    self.init { CaseNumber.folded($0, rule: rule) }
  }

  /// For defendants' names: letters upper-cased, blanks and punctuation left out, bytes outside
  /// ASCII as they are, so that two encodings of a letter are two letters.
  public static func names() -> FoldTable {
    FoldTable { byte in
      switch byte {
      case 0x61...0x7A: byte - 0x20
      case 0x30...0x39, 0x41...0x5A, 0x80...: byte
      default: nil
      }
    }
  }

  /// Writes a cell folded into memory that has room for the cell; gives how many bytes it took.
  @inlinable @inline(__always)
  public func write(_ cell: CellBytes, to memory: UnsafeMutablePointer<UInt8>) -> Int {
    var end = 0
    for index in 0..<cell.count {
      let entry = entries[Int(cell.start[index])]
      memory[end] = UInt8(truncatingIfNeeded: entry)
      end &+= Int(truncatingIfNeeded: entry &>> 8)
    }
    return end
  }
}
