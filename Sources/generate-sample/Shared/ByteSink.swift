import Foundation

/// A failure to write, as one plain sentence.
struct WriteFailure: Error, CustomStringConvertible {
  /// What failed, on which path, and the system's reason.
  let description: String

  init(_ action: String, _ path: String) {
    description = "Cannot \(action) \(path): \(String(cString: strerror(errno)))."
  }
}

/// A file that is written through one large buffer.
///
/// Bytes go into the buffer without checks for every cell: `reserveLine()` makes room for
/// the longest line once, so that the hot path is a copy and an addition.
final class ByteSink {
  /// Room that a single line may take, in bytes.
  static let longestLine = 16 << 10
  private static let capacity = 1 << 20

  private let path: String
  private let descriptor: Int32
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var used = 0

  /// Opens `path` for writing and empties it.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw WriteFailure("create", path) }
    buffer = .allocate(capacity: Self.capacity)
  }

  deinit {
    buffer.deallocate()
    close(descriptor)
  }

  /// Makes room for one line, writing out the buffer when it is nearly full.
  func reserveLine() throws {
    if used + Self.longestLine > Self.capacity { try flush() }
  }

  /// Appends one byte; `reserveLine()` came first.
  @inline(__always)
  func append(_ byte: UInt8) {
    buffer[used] = byte
    used += 1
  }

  /// Appends one cell of a pool; `reserveLine()` came first.
  @inline(__always)
  func append(_ pool: CellPool, _ index: Int) {
    let range = pool.range(index)
    pool.bytes.withUnsafeBufferPointer { source in
      buffer.baseAddress.map { target in
        source.baseAddress.map {
          (target + used).update(from: $0 + range.lowerBound, count: range.count)
        }
      }
    }
    used += range.count
  }

  /// Appends a number with zeros in front, up to `width` digits; `reserveLine()` came first.
  @inline(__always)
  func append(number: Int, width: Int) {
    var rest = number
    for place in stride(from: used + width - 1, through: used, by: -1) {
      buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    }
    used += width
  }

  /// Appends bytes of any length, writing out as often as needed.
  func append(contentsOf bytes: [UInt8]) throws {
    for byte in bytes {
      if used == Self.capacity { try flush() }
      append(byte)
    }
  }

  /// Writes out what is left; the sink may still be used afterwards.
  func finish() throws { try flush() }

  private func flush() throws {
    var done = 0
    while done < used {
      let count = write(descriptor, buffer.baseAddress.map { $0 + done }, used - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw WriteFailure("write", path) }
      done += count
    }
    used = 0
  }
}

/// Writes a whole file.
func writeFile(_ path: String, bytes: [UInt8]) throws {
  let sink = try ByteSink(path: path)
  try sink.append(contentsOf: bytes)
  try sink.finish()
}

/// Makes a folder and the folders above it; one that is there already is fine.
func makeFolder(_ path: String) throws {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw WriteFailure("make the folder", path)
  }
}
