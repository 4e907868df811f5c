internal import CZlib

/// Unpacks the gzip members of a file, one behind the other, while it is read.
///
/// The only file that touches zlib, which checks the CRC and length of every member. Zeros behind the
/// last member are padding, as tapes leave it (gzip(1)); anything else there is a fault, as are data
/// that end early.
final class GzipReader {
  private var stream = z_stream()
  private let packed: UnsafeMutableRawBufferPointer
  private let limits: OpeningLimits
  private var fileIsAtEnd = false
  private var isBetweenMembers = false
  private var unpackedCount: UInt64 = 0

  init(limits: OpeningLimits) throws(OpeningFault) {
    self.limits = limits
    packed = .allocate(byteCount: 1 << 17, alignment: 16)
    // 15 bits of window, and 16 for "gzip and nothing else" (zlib.h, inflateInit2).
    let status = inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .noMemory }
  }

  deinit {
    inflateEnd(&stream)
    packed.deallocate()
  }

  /// Unpacks up to `buffer.count` bytes and returns their number; 0 is the end of the last member.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, from file: inout FileSource
  ) throws(DelimitedTextError) -> Int {
    while true {
      if stream.avail_in == 0, !fileIsAtEnd {
        let count = try file.read(into: packed)
        fileIsAtEnd = count == 0
        stream.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_in = UInt32(count)
      }
      if isBetweenMembers {
        while stream.avail_in > 0, stream.next_in.pointee == 0 {
          stream.next_in += 1
          stream.avail_in -= 1
        }
        if stream.avail_in == 0 {
          if fileIsAtEnd { return 0 }
          continue
        }
        guard stream.next_in.pointee == 0x1F else { throw fault(.bytesBehind, file) }
        inflateReset(&stream)
        isBetweenMembers = false
      }
      let count = try inflateSome(into: buffer, from: file)
      if count > 0 { return count }
    }
  }

  private func inflateSome(
    into buffer: UnsafeMutableRawBufferPointer, from file: borrowing FileSource
  ) throws(DelimitedTextError) -> Int {
    let room = min(buffer.count, 1 << 30)
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(room)
    let status = inflate(&stream, Z_NO_FLUSH)
    let count = room - Int(stream.avail_out)
    unpackedCount += UInt64(count)
    if let found = limits.fault(unpacked: unpackedCount, packed: file.byteOffset) {
      throw fault(found, file)
    }
    switch status {
    case Z_STREAM_END:
      isBetweenMembers = true
    case Z_OK, Z_BUF_ERROR:
      if count == 0, stream.avail_in == 0, fileIsAtEnd { throw fault(.cutShort, file) }
    case Z_MEM_ERROR:
      throw fault(.noMemory, file)
    default:
      let reason = stream.msg.map { String(cString: $0) } ?? "zlib error \(status)"
      throw fault(.corrupt(reason), file)
    }
    return count
  }

  private func fault(
    _ fault: OpeningFault, _ file: borrowing FileSource
  ) -> DelimitedTextError {
    .cannotUse(path: file.name, fault: fault)
  }
}
