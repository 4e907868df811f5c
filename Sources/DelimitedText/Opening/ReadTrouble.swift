#if DEBUG
  internal import Synchronization

  /// What a test does to the reading of one file: reads are counted, and chosen ones fail.
  ///
  /// A release holds nothing of it. By path, because a file is read on another thread than the one
  /// that opens it.
  final class ReadTrouble: Sendable {
    /// Asked at every read with its number, counted from 1: the `errno` with which it fails.
    private let code: @Sendable (Int) -> Int32?
    private let count = Mutex(0)

    private static let byPath = Mutex<[String: ReadTrouble]>([:])

    /// Troubles the reading of a file from now on.
    init(of path: String, _ code: @escaping @Sendable (Int) -> Int32?) {
      self.code = code
      Self.byPath.withLock { $0[path] = self }
    }

    /// The reads so far.
    var readCount: Int { count.withLock { $0 } }

    static func of(_ path: String) -> ReadTrouble? { byPath.withLock { $0[path] } }

    /// Ends the trouble of a file.
    static func end(of path: String) { byPath.withLock { $0[path] = nil } }

    /// The `errno` of the next read; nil when it is to go on.
    func next() -> Int32? {
      code(
        count.withLock { count in
          count += 1
          return count
        })
    }
  }
#endif
