internal import DelimitedText

/// Who the defendant of a row is, as far as a comparison needs.
struct DefendantMark: Equatable, Sendable {
  /// A hash of the folded name and the birth date; 0 when both are blank.
  var defendant: UInt32
  /// A hash of the person identifier; 0 when blank.
  var person: UInt32
}

/// The rows of one batch as they go into the case log, end to end.
struct EncodedRows: Sendable {
  /// Where a row ends, and where it goes.
  struct Row: Sendable {
    var end: UInt32
    var partition: UInt8
    var isKeyed: Bool
  }

  var bytes: [UInt8] = []
  var rows: [Row] = []
}

/// One row of the case log in bytes.
///
/// | bytes | what |
/// |---|---|
/// | 1 | 0: case and defendant are those of the row before; 1 to 254: the length of the key; 255: the length follows in two bytes |
/// | - | the key, if given |
/// | 8 | the defendant mark, if the key is given |
/// | 1 to 10 | the row's number over all files, counted from 0; without a key its distance from the row before |
/// | 9 to 16 | the count (``CompactCount``) |
///
/// Numbers are LEB128, seven bits a byte, the lowest first. Two rows in five follow another row of
/// their case, so that a row takes some 30 bytes on average.
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
    /// The row's number over all files, counted from 0.
    var ordinal: UInt64 = 0
    var count = CompactCount.zero
  }

  /// Encodes rows of one batch one behind the other.
  ///
  /// The memory belongs to the writer; `take` copies it out.
  struct Writer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var end = 0
    private var rows: [EncodedRows.Row] = []
    private var key: (start: Int, count: Int) = (0, 0)
    private var mark = DefendantMark(defendant: 0, person: 0)
    private var ordinal: UInt64 = 0
    private var hash: UInt64 = 0

    init() {
      capacity = 1 << 12
      base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    mutating func reserve(rowCount: Int) { rows.reserveCapacity(rowCount) }

    /// Appends a row; `ordinal` grows from call to call.
    mutating func append(
      key bytes: UnsafeBufferPointer<UInt8>, mark: DefendantMark, ordinal: UInt64,
      count: CompactCount
    ) {
      let needed = end + bytes.count + CaseLogEntry.byteLimit
      if needed > capacity { grow(to: needed * 2) }
      let isKeyed = rows.isEmpty || mark != self.mark || !isSameKey(bytes)
      if isKeyed {
        hash = CellMemo.hash(UnsafeRawBufferPointer(bytes))
        appendKey(bytes)
        put(mark.defendant)
        put(mark.person)
        self.mark = mark
        number(ordinal)
      } else {
        byte(0)
        number(ordinal - self.ordinal)
      }
      self.ordinal = ordinal
      end += count.write(to: base + end)
      rows.append(
        EncodedRows.Row(
          end: UInt32(end), partition: CaseLog.partition(hash), isKeyed: isKeyed))
    }

    /// What was appended since the last call.
    mutating func take() -> EncodedRows {
      defer {
        rows = []
        end = 0
        key = (0, 0)
      }
      return EncodedRows(
        bytes: Array(UnsafeBufferPointer(start: base, count: end)), rows: rows)
    }

    private func isSameKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard bytes.count == key.count, let other = bytes.baseAddress else { return false }
      return CellMemo.equal(base + key.start, other, count: key.count)
    }

    private mutating func appendKey(_ bytes: UnsafeBufferPointer<UInt8>) {
      if bytes.count < 0xFF {
        byte(UInt8(bytes.count))
      } else {
        byte(0xFF)
        byte(UInt8(truncatingIfNeeded: bytes.count))
        byte(UInt8(truncatingIfNeeded: bytes.count >> 8))
      }
      key = (end, bytes.count)
      if let from = bytes.baseAddress { (base + end).update(from: from, count: bytes.count) }
      end += bytes.count
    }

    private mutating func byte(_ value: UInt8) {
      base[end] = value
      end &+= 1
    }

    private mutating func put(_ value: UInt32) {
      UnsafeMutableRawPointer(base + end).storeBytes(of: value.littleEndian, as: UInt32.self)
      end &+= 4
    }

    private mutating func number(_ value: UInt64) {
      end &+= ShortNumber.write(value, to: base + end)
    }

    private mutating func grow(to size: Int) {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      larger.update(from: base, count: end)
      base.deallocate()
      base = larger
      capacity = size
    }
  }

  /// Reads the row at `cursor`, which moves behind it; `decoded` holds the row before.
  @inline(__always)
  static func read(_ cursor: inout UnsafePointer<UInt8>, into decoded: inout Decoded) {
    let first = cursor[0]
    cursor += 1
    if first == 0 {
      decoded.key = nil
      decoded.ordinal += ShortNumber.read(&cursor)
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
      decoded.ordinal = ShortNumber.read(&cursor)
    }
    decoded.count = CompactCount(at: &cursor)
  }
}
