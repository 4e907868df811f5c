internal import DelimitedText

/// Who the defendant of a row is, as far as a comparison needs.
struct DefendantMark: Equatable, Sendable {
  /// A hash of the folded name and the birth date; 0 when both are blank.
  var defendant: UInt32
  /// A hash of the person identifier; 0 when blank.
  var person: UInt32
}

/// One row of the case log in bytes.
///
/// | bytes | what |
/// |---|---|
/// | 1 | 0: case and defendant are those of the row before; 1 to 254: the length of the key; 255: the length follows in two bytes |
/// | - | the key, if given |
/// | 8 | the defendant mark, if the key is given |
/// | 1 to 10 | how far the row's number over all files lies from that of the row before; the first of a page is counted from 0 |
/// | 9 to 26 | the count (``CompactCount``) |
///
/// Numbers are LEB128, seven bits a byte, the lowest first. Two rows in five follow another row of
/// their case, so that a row takes some 26 bytes on average.
enum CaseLogEntry {
  /// A row takes at most this much beside its key.
  static let byteLimit = 64
  /// The longest key that can be kept.
  static let keyLimit = Int(UInt16.max)

  /// One row, read back.
  struct Decoded {
    /// The key, or nil when it is that of the row before.
    var key: UnsafeBufferPointer<UInt8>?
    var mark = DefendantMark(defendant: 0, person: 0)
    /// The row's number over all files, counted from 0; to be set to 0 before each page.
    var ordinal: UInt64 = 0
    var count = CompactCount.zero
  }

  /// Writes a row into memory that has room for the key and ``byteLimit``; gives how much it took.
  ///
  /// `key` is nil for a row of the same case and defendant as the row before; `distance` is that of its
  /// ordinal from that row's.
  @inline(__always)
  static func write(
    key: UnsafeBufferPointer<UInt8>?, mark: DefendantMark, distance: UInt64, count: CompactCount,
    to memory: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var end = 1
    if let key {
      if key.count < 0xFF {
        memory[0] = UInt8(truncatingIfNeeded: key.count)
      } else {
        memory[0] = 0xFF
        memory[1] = UInt8(truncatingIfNeeded: key.count)
        memory[2] = UInt8(truncatingIfNeeded: key.count >> 8)
        end = 3
      }
      if let from = key.baseAddress { (memory + end).update(from: from, count: key.count) }
      end &+= key.count
      let raw = UnsafeMutableRawPointer(memory + end)
      raw.storeBytes(of: mark.defendant.littleEndian, as: UInt32.self)
      raw.storeBytes(of: mark.person.littleEndian, toByteOffset: 4, as: UInt32.self)
      end &+= 8
    } else {
      memory[0] = 0
    }
    end &+= ShortNumber.write(distance, to: memory + end)
    return end &+ count.write(to: memory + end)
  }

  /// Reads the row at `cursor`, which moves behind it; `decoded` holds the row before.
  @inline(__always)
  static func read(_ cursor: inout UnsafePointer<UInt8>, into decoded: inout Decoded) {
    let first = cursor[0]
    cursor += 1
    if first == 0 {
      decoded.key = nil
    } else {
      var count = Int(first)
      if first == 0xFF {
        count = Int(cursor[0]) | Int(cursor[1]) << 8
        cursor += 2
      }
      decoded.key = UnsafeBufferPointer(start: cursor, count: count)
      cursor += count
      let raw = UnsafeRawPointer(cursor)
      decoded.mark = DefendantMark(
        defendant: UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)),
        person: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
      cursor += 8
    }
    decoded.ordinal &+= ShortNumber.read(&cursor)
    decoded.count = CompactCount(at: &cursor)
  }
}
