internal import Glibc

/// A page-aligned block of memory that carries the bytes of one segment.
///
/// Make a few, reuse them. The reader fills a buffer and hands it over inside a ``RecordSegment``;
/// when the worker is done with that segment, the buffer goes back to the reader. It grows when a
/// record needs it and never shrinks.
///
/// Page alignment is not a nicety: `read(2)` into memory 16 bytes off a page, which is what a large
/// `malloc` gives, ran 5.4 times slower (0.53 instead of 0.098 s/GB on Zen 3).
///
/// - Important: `@unchecked Sendable` because a buffer is handed over, never shared: at any moment
///   either one reader writes it or the holders of one segment read it. The queue that passes the
///   segment on orders the two.
public final class SegmentBuffer: @unchecked Sendable {
  static let pageSize = 4096
  /// How many bytes behind the capacity may be read, by loops that take a cell as two words.
  static let readAhead = 64

  private(set) var base: UnsafeMutablePointer<UInt8>
  /// The number of bytes that the buffer holds without growing.
  public private(set) var capacity: Int
  /// Offsets of delimiters outside quotes, those of one record behind those of another.
  private(set) var separators: UnsafeMutablePointer<UInt32>
  private var separatorCapacity = 64

  /// Makes a buffer of one page; the first segment makes it as large as needed.
  public convenience init() { self.init(capacity: Self.pageSize) }

  init(capacity: Int) {
    self.capacity = Self.pages(max(1, capacity))
    base = Self.allocate(self.capacity)
    separators = .allocate(capacity: separatorCapacity)
  }

  deinit {
    free(base)
    separators.deallocate()
  }

  /// Makes room for so many separators in all, and keeps the first `kept`.
  func reserveSeparators(_ count: Int, keeping kept: Int) {
    guard count > separatorCapacity else { return }
    let grown = UnsafeMutablePointer<UInt32>.allocate(capacity: count + count / 8)
    grown.update(from: separators, count: kept)
    separators.deallocate()
    separators = grown
    separatorCapacity = count + count / 8
  }

  /// Makes room for `byteCount` bytes in all; what the buffer held is lost unless `keeping` covers it.
  func reserve(_ byteCount: Int, keeping kept: Int = 0) {
    guard byteCount > capacity else { return }
    // Doubling, so that a record that arrives in tiny reads is copied O(1) times per byte.
    let newCapacity = Self.pages(max(byteCount, kept > 0 ? capacity * 2 : byteCount))
    let grown = Self.allocate(newCapacity)
    if kept > 0 { grown.update(from: base, count: kept) }
    free(base)
    base = grown
    capacity = newCapacity
  }

  /// The smallest number of whole pages that holds `byteCount` bytes, in bytes.
  static func pages(_ byteCount: Int) -> Int { (byteCount + pageSize - 1) & ~(pageSize - 1) }

  private static func allocate(_ byteCount: Int) -> UnsafeMutablePointer<UInt8> {
    var memory: UnsafeMutableRawPointer?
    let code = posix_memalign(&memory, pageSize, byteCount + readAhead)
    guard code == 0, let memory else {
      // As the standard library does for its own collections: there is nothing left to run with.
      fatalError("Out of memory: \(byteCount) bytes were asked for (error \(code)).")
    }
    return memory.bindMemory(to: UInt8.self, capacity: byteCount)
  }
}
