internal import Glibc

/// A file or a pipe open for reading, which closes itself.
///
/// Bytes come in order and once. For a regular file the size is noted when it is opened and compared
/// at the end, because an export that is still being written must not pass for a whole one.
public struct ByteInput: ~Copyable, Sendable {
  /// The path, or "standard input"; for messages.
  public let name: String
  /// The number of bytes there are to read; `nil` for a pipe, a terminal or a device.
  public let size: UInt64?
  /// The number of bytes read so far.
  public private(set) var byteOffset: UInt64 = 0

  private let descriptor: Int32
  private let closesDescriptor: Bool
  private let startOffset: UInt64
  /// Bytes that were looked at and are still to be read.
  private var ahead: ArraySlice<UInt8> = []

  /// Opens a file for reading.
  ///
  /// Throws `cannotOpen` with the `errno` of `open(2)`, `isDirectory` for a folder.
  public init(path: String) throws(DelimitedTextError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .cannotOpen(path: path, code: code)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .isDirectory(path: path)
    }
    // Advice only: it doubles the kernel's read-ahead (posix_fadvise(2)); a pipe refuses it.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    self.init(
      name: path, descriptor: descriptor, closesDescriptor: true, startOffset: 0,
      size: Self.size(of: status, from: 0))
  }

  /// The process's standard input; it stays open when the value goes.
  ///
  /// Its size is known when the shell redirected it from a regular file.
  public static func standardInput() -> ByteInput {
    var status = stat()
    let offset = UInt64(max(0, lseek(STDIN_FILENO, 0, SEEK_CUR)))
    let size =
      fstat(STDIN_FILENO, &status) == 0 ? Self.size(of: status, from: offset) : nil
    return ByteInput(
      name: "standard input", descriptor: STDIN_FILENO, closesDescriptor: false,
      startOffset: offset, size: size)
  }

  private init(
    name: String, descriptor: Int32, closesDescriptor: Bool, startOffset: UInt64, size: UInt64?
  ) {
    self.name = name
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
    self.startOffset = startOffset
    self.size = size
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// Reads up to `buffer.count` bytes and returns their number; 0 is the end of the input.
  ///
  /// May return fewer bytes than asked for, as pipes do. At the end of a regular file its size is
  /// checked. Throws `cannotRead` with the `errno` of `read(2)`, and `changedWhileReading`.
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard buffer.count > 0 else { return 0 }
    if !ahead.isEmpty {
      let given = ahead.prefix(buffer.count)
      buffer.copyBytes(from: given)
      ahead = ahead.dropFirst(given.count)
      return given.count
    }
    return try readOn(into: buffer)
  }

  /// Looks at up to `limit` bytes that come next, which stay to be read; `isWhole` when they are all.
  ///
  /// For pipes too, which cannot be opened twice. Throws what `read(into:)` throws.
  public mutating func lookAhead(
    _ limit: Int
  ) throws(DelimitedTextError) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes = Array(ahead)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var isWhole = false
    while bytes.count < limit, !isWhole {
      let wanted = min(block.count, limit - bytes.count)
      let count: Int
      do {
        count = try block.withUnsafeMutableBytes { buffer in
          try readOn(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        }
      } catch let error as DelimitedTextError {
        throw error
      } catch {
        preconditionFailure("Reading throws nothing else.")
      }
      bytes += block[..<count]
      isWhole = count == 0
    }
    ahead = bytes[...]
    return (bytes, isWhole || size == UInt64(bytes.count))
  }

  private mutating func readOn(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    var count = 0
    repeat {
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
    }
    byteOffset += UInt64(count)
    if count == 0 { try checkSize() }
    return count
  }

  private func checkSize() throws(DelimitedTextError) {
    guard let size else { return }
    guard byteOffset == size else {
      throw .changedWhileReading(path: name, expectedBytes: size, foundBytes: byteOffset)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
    }
    let sizeNow = Self.size(of: status, from: startOffset) ?? 0
    guard sizeNow == size else {
      throw .changedWhileReading(path: name, expectedBytes: size, foundBytes: sizeNow)
    }
  }

  private static func size(of status: stat, from offset: UInt64) -> UInt64? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = UInt64(max(0, status.st_size))
    return size > offset ? size - offset : 0
  }
}
