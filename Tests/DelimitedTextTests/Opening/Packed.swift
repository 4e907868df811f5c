import Glibc
import TestSupport
import Testing

@testable import DelimitedText

/// Text as files hold it: packed and encoded by the shortest code that keeps to the formats.
enum Packed {
  /// UTF-16 of a text.
  static func utf16(_ text: String, isBigEndian: Bool = false, hasMark: Bool = false) -> [UInt8] {
    utf16(units: (hasMark ? [0xFEFF] : []) + Array(text.utf16), isBigEndian: isBigEndian)
  }

  /// UTF-16 units as bytes, whether or not they make text.
  static func utf16(units: [UInt16], isBigEndian: Bool = false) -> [UInt8] {
    units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  /// One gzip member whose blocks are stored (RFC 1951, 3.2.4; RFC 1952).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      member.append(rest.isEmpty ? 1 : 0)
      member += little16(block.count) + little16(0xFFFF ^ block.count) + block
    } while !rest.isEmpty
    return member + little32(crc32(bytes)) + little32(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A file of an archive; `packedBytes` where the contents are given as deflate made them.
  struct ZipFile {
    var name: String
    var rawName: [UInt8]?
    var bytes: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0x800
    var statedSize: Int?
    var packedBytes: [UInt8]?
  }

  /// A ZIP archive whose files are stored (APPNOTE.TXT, 4.3).
  static func zip(_ files: [ZipFile]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let packed = file.packedBytes ?? file.bytes
      let name = file.rawName ?? Array(file.name.utf8)
      var common = little16(20) + little16(Int(file.flags)) + little16(Int(file.method))
      common += little32(0) + little32(crc32(file.bytes)) + little32(UInt32(packed.count))
      common += little32(UInt32(file.statedSize ?? file.bytes.count))
      common += little16(name.count) + little16(0)
      directory += [0x50, 0x4B, 1, 2] as [UInt8]
      directory += little16(20) + common + [UInt8](repeating: 0, count: 10)
      directory += little32(UInt32(archive.count)) + name
      archive += [0x50, 0x4B, 3, 4] as [UInt8]
      archive += common + name + packed
    }
    let start = archive.count
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    end += little16(files.count) + little16(files.count)
    end += little32(UInt32(directory.count)) + little32(UInt32(start)) + little16(0)
    return archive + directory + end
  }

  static func zip(_ files: [(String, String)]) -> [UInt8] {
    zip(files.map { ZipFile(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// `a,b` and a line of 100,000 letters x, deflated by zlib: 120 bytes.
  static let dense: [UInt8] = unhex(
    "edc1310100000803a07f592ca5298c6f0d0fa06bb200000000000000000000000000000000000000"
      + "00000000000000000000000000000000000000000000000000000000000000000000000000000000"
      + "00000000000000000000000000000000000000000000000000000000000000000000000000c05b39"
  )
  static let denseText = Array("a,b\n".utf8) + Array(repeating: 0x78, count: 100_000) + [0x0A]

  private static func unhex(_ text: String) -> [UInt8] {
    let digits = text.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  private static func little16(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }

  private static func little32(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = crc & 1 == 1
        crc >>= 1
        if isOdd { crc ^= 0xEDB8_8320 }
      }
    }
    return ~crc
  }
}

/// All text of an opened input, read in steps of `step` bytes.
func text(
  of input: consuming ByteInput, step: Int = 4096
) throws -> (bytes: [UInt8], origin: TextOrigin, fileByteCount: UInt64) {
  var input = input
  var all: [UInt8] = []
  var block = [UInt8](repeating: 0, count: step)
  while true {
    let count = try block.withUnsafeMutableBytes { try input.read(into: $0) }
    if count == 0 { return (all, input.origin, input.fileByteCount) }
    all += block[..<count]
  }
}

/// All text of a file of these bytes.
func text(of bytes: [UInt8], step: Int = 4096) throws -> [UInt8] {
  let file = TemporaryFile(bytes)
  return try text(of: ByteInput(path: file.path), step: step).bytes
}

/// Why a file of these bytes cannot be used; nil when it can.
func fault(of bytes: [UInt8], limits: OpeningLimits = OpeningLimits()) throws -> OpeningFault? {
  let file = TemporaryFile(bytes)
  do {
    _ = try text(of: ByteInput.opened(file.path, limits: limits))
    return nil
  } catch DelimitedTextError.cannotUse(_, let fault) {
    return fault
  }
}

/// An input that comes through a pipe, written a few bytes at a time by another process.
func piped<Result>(_ bytes: [UInt8], _ read: (String) throws -> Result) throws -> Result {
  var ends: [Int32] = [0, 0]
  try #require(pipe(&ends) == 0)
  // A pipe holds 64 KiB, which is more than any of these inputs.
  try #require(bytes.count < 1 << 16 && write(ends[1], bytes, bytes.count) == bytes.count)
  close(ends[1])
  defer { close(ends[0]) }
  return try read("/dev/fd/\(ends[0])")
}
