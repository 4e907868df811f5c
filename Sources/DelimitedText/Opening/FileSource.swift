internal import Glibc

/// An open descriptor: the bytes of a file or a pipe as they are, in order and once.
///
/// For a regular file its size and the time of its last change are noted when it is opened and compared
/// at the end, because an export that is still being written must not pass for a whole one. The time
/// is that of the contents (`st_mtim` of inode(7)): reading, renaming and removing leave it alone.
struct FileSource: ~Copyable, Sendable {
  /// The path, or "standard input"; for messages.
  let name: String
  /// The number of bytes there are to read; `nil` for a pipe, a terminal or a device.
  let size: UInt64?
  /// The number of bytes given out so far.
  private(set) var byteOffset: UInt64 = 0
  /// Sees every byte that is given out, once and in order; `nil`: nobody asks.
  var onBytes: (@Sendable (UnsafeRawBufferPointer) -> Void)?

  let descriptor: Int32
  private let closesDescriptor: Bool
  let startOffset: UInt64
  /// When the contents were last changed before the file was opened; nil for what has no size.
  private let lastChange: Change?
  /// Bytes of a pipe that were looked at and are still to be read.
  private var lookedAt: ArraySlice<UInt8> = []
  #if DEBUG
    let trouble: ReadTrouble?
  #endif

  /// Opens a file for reading.
  ///
  /// Throws `cannotOpen` with the `errno` of `open(2)`, `isDirectory` for a folder.
  init(path: String) throws(DelimitedTextError) {
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
      size: Self.size(of: status, from: 0), change: Change(status))
  }

  /// The process's standard input, which stays open when the value goes.
  static func standardInput() -> FileSource {
    var status = stat()
    let offset = UInt64(max(0, lseek(STDIN_FILENO, 0, SEEK_CUR)))
    let isKnown = fstat(STDIN_FILENO, &status) == 0
    return FileSource(
      name: "standard input", descriptor: STDIN_FILENO, closesDescriptor: false,
      startOffset: offset, size: isKnown ? Self.size(of: status, from: offset) : nil,
      change: Change(status))
  }

  private init(
    name: String, descriptor: Int32, closesDescriptor: Bool, startOffset: UInt64, size: UInt64?,
    change: Change
  ) {
    self.name = name
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
    self.startOffset = startOffset
    self.size = size
    lastChange = size == nil ? nil : change
    #if DEBUG
      trouble = ReadTrouble.of(name)
    #endif
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// Reads up to `buffer.count` bytes and returns their number; 0 is the end.
  ///
  /// May return fewer bytes than asked for, as pipes do. At the end of a regular file its size and the
  /// time of its last change are checked. Throws `cannotRead` with the `errno` of `read(2)`, and
  /// `changedWhileReading`.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard buffer.count > 0 else { return 0 }
    var count = 0
    if lookedAt.isEmpty {
      count = try readDescriptor(into: buffer)
    } else {
      let given = lookedAt.prefix(buffer.count)
      buffer.copyBytes(from: given)
      lookedAt = lookedAt.dropFirst(given.count)
      count = given.count
    }
    byteOffset += UInt64(count)
    if let onBytes, count > 0 { onBytes(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    if count == 0 { try checkUnchanged() }
    return count
  }

  /// How many bytes were looked at and are still to be read.
  var lookedAtCount: Int { lookedAt.count }

  /// Counts bytes as given out.
  mutating func take(count: Int) { byteOffset += UInt64(count) }

  /// Looks at up to `limit` bytes that come next, which stay to be read.
  ///
  /// Of a pipe it waits for so many, or for its end. Throws `cannotRead`.
  mutating func lookAhead(_ limit: Int) throws(DelimitedTextError) -> [UInt8] {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 16)
    defer { block.deallocate() }
    guard size == nil else {
      try meetTrouble()
      let count = pread(descriptor, block.baseAddress, limit, off_t(startOffset + byteOffset))
      guard count >= 0 else {
        throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
      }
      return Array(block[..<count])
    }
    var bytes = Array(lookedAt)
    while bytes.count < limit {
      let rest = UnsafeMutableRawBufferPointer(rebasing: block[..<(limit - bytes.count)])
      let count = try readDescriptor(into: rest)
      if count == 0 { break }
      bytes += rest[..<count]
    }
    lookedAt = bytes[...]
    return bytes
  }

  private func readDescriptor(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    try meetTrouble()
    var count = 0
    repeat {
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
    }
    return count
  }

  /// Where a test lets a read fail; nothing at all in a release.
  @inline(__always)
  private func meetTrouble() throws(DelimitedTextError) {
    #if DEBUG
      if let code = trouble?.next() {
        throw .cannotRead(path: name, byteOffset: byteOffset, code: code)
      }
    #endif
  }

  private func checkUnchanged() throws(DelimitedTextError) {
    guard let size else { return }
    guard byteOffset == size else {
      throw .changedWhileReading(path: name, expectedBytes: size, foundBytes: byteOffset)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
    }
    let sizeNow = Self.size(of: status, from: startOffset) ?? 0
    guard sizeNow == size, lastChange == Change(status) else {
      throw .changedWhileReading(path: name, expectedBytes: size, foundBytes: sizeNow)
    }
  }

  private static func size(of status: stat, from offset: UInt64) -> UInt64? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = UInt64(max(0, status.st_size))
    return size > offset ? size - offset : 0
  }

  /// The time of the last change to the contents, as finely as the file system keeps it.
  private struct Change: Equatable, Sendable {
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
