internal import Glibc

/// A plain file whose bytes several threads read at once, each where it wants.
///
/// It borrows the descriptor of a ``FileSource``, which has to outlive it.
struct PositionedFile: Sendable {
  /// The path, for messages.
  let name: String
  let descriptor: Int32
  /// Where the export begins in the file; 0 but for a shell that gave a file half read.
  let startOffset: UInt64
  /// The number of bytes of the export.
  let size: UInt64
  #if DEBUG
    let trouble: ReadTrouble?
  #endif

  /// Reads bytes from an offset on and gives how many there were; fewer only at the file's end.
  ///
  /// Throws `cannotRead` with the `errno` of `pread(2)`.
  func read(
    at offset: UInt64, into memory: UnsafeMutablePointer<UInt8>, count wanted: Int
  ) throws(DelimitedTextError) -> Int {
    #if DEBUG
      if let code = trouble?.next() {
        throw .cannotRead(path: name, byteOffset: offset, code: code)
      }
    #endif
    var count = 0
    while count < wanted {
      let more = pread(
        descriptor, memory + count, wanted - count, off_t(startOffset + offset + UInt64(count)))
      if more < 0 && errno == EINTR { continue }
      guard more >= 0 else {
        throw .cannotRead(path: name, byteOffset: offset + UInt64(count), code: errno)
      }
      if more == 0 { break }
      count += more
    }
    return count
  }
}

extension FileSource {
  /// The file for reading at any place; nil for a pipe, a terminal or a device.
  var positioned: PositionedFile? {
    guard let size, lookedAtCount == 0 else { return nil }
    #if DEBUG
      return PositionedFile(
        name: name, descriptor: descriptor, startOffset: startOffset, size: size, trouble: trouble)
    #else
      return PositionedFile(
        name: name, descriptor: descriptor, startOffset: startOffset, size: size)
    #endif
  }

  /// Takes bytes as given out that somebody read by their place; they are the next ones.
  ///
  /// What is read afterwards follows them. Throws `cannotRead` with the `errno` of `lseek(2)`.
  mutating func pass(_ bytes: UnsafeRawBufferPointer) throws(DelimitedTextError) {
    take(count: bytes.count)
    onBytes?(bytes)
    guard lseek(descriptor, off_t(startOffset + byteOffset), SEEK_SET) >= 0 else {
      throw .cannotRead(path: name, byteOffset: byteOffset, code: errno)
    }
  }
}
