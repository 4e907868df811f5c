/// What was written into one file of a run.
public struct WrittenFile: Sendable, Hashable {
  /// The name inside the run's folder.
  public var name: String
  /// The size in bytes.
  public var byteCount: UInt64
  /// The SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String

  /// Makes the note of a written file.
  public init(name: String, byteCount: UInt64, sha256: String) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// A file of a run that is being written, digested as it grows.
///
/// Made by ``RunFolder/file(named:)`` with mode 0600. Bytes are gathered into writes of 256 KiB.
/// Dropped without ``close()``, it closes its descriptor and loses what was not written yet; the
/// folder is abandoned then anyway.
public struct OutputFile: ~Copyable, Sendable {
  /// The name inside the run's folder.
  public let name: String
  /// The path under which the file will stand, for error messages.
  public let path: String

  private var descriptor: Descriptor?
  private var digest = ContentDigest()
  private var buffer: [UInt8] = []
  private var byteCount: UInt64 = 0

  private static let bufferByteCount = 256 << 10

  init(name: String, path: String, descriptor: consuming Descriptor) {
    self.name = name
    self.path = path
    self.descriptor = consume descriptor
    buffer.reserveCapacity(Self.bufferByteCount)
  }

  /// Adds bytes.
  public mutating func write(_ bytes: Span<UInt8>) throws(ReportError) {
    let fault = bytes.withUnsafeBufferPointer { bytes in
      gather(UnsafeRawBufferPointer(bytes))
    }
    if let fault { throw .cannotWrite(path, code: fault.code) }
  }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(ReportError) {
    try write(bytes.span)
  }

  /// Writes what is left, waits until it is on the disk, closes the file, and says what was written.
  public mutating func close() throws(ReportError) -> WrittenFile {
    if let fault = flush() { throw .cannotWrite(path, code: fault.code) }
    guard let open = descriptor.take() else {
      preconditionFailure("An output file is closed once.")
    }
    do throws(SystemFault) {
      try SystemCalls.sync(open)
      try open.close()
    } catch {
      throw .cannotWrite(path, code: error.code)
    }
    return WrittenFile(name: name, byteCount: byteCount, sha256: digest.finish())
  }

  // Faults are returned, not thrown: the pointer closures of the library rethrow untyped.
  private mutating func gather(_ bytes: UnsafeRawBufferPointer) -> SystemFault? {
    digest.update(bytes)
    byteCount += UInt64(bytes.count)
    if buffer.count + bytes.count > Self.bufferByteCount, let fault = flush() { return fault }
    if bytes.count >= Self.bufferByteCount { return put(bytes) }
    buffer.append(contentsOf: bytes)
    return nil
  }

  private mutating func flush() -> SystemFault? {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    let fault = taken.withUnsafeBytes { put($0) }
    taken.removeAll(keepingCapacity: true)
    swap(&taken, &buffer)
    return fault
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer) -> SystemFault? {
    guard let open = descriptor.take() else {
      preconditionFailure("A closed output file takes no more bytes.")
    }
    var fault: SystemFault?
    do throws(SystemFault) {
      try SystemCalls.write(bytes, to: open)
    } catch {
      fault = error
    }
    descriptor = consume open
    return fault
  }
}
