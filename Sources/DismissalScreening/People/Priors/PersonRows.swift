internal import CourtRecords
internal import DelimitedText

/// What one batch gives to the persons' histories.
struct PersonRows: Sendable {
  /// Every identifier with a birth date, as ``IdentityMark``; runs of equal ones once.
  var identities: [UInt64] = []
  /// The rows that a condition may ask for, end to end (``PersonRow``).
  var bytes: [UInt8] = []

  var isEmpty: Bool { identities.isEmpty && bytes.isEmpty }
}

/// An identifier and a birth date in eight bytes: 48 bits of a hash, 16 bits of a day.
///
/// Only to find identifiers that come with several birth dates. Two identifiers of one hash would
/// send a case to review, once in some hundred thousand runs.
enum IdentityMark {
  static func mark(hash: UInt64, born: CalendarDate) -> UInt64 {
    // Days of the years 1900 to 2079 by number; all others share the ends.
    let day = min(max(Int(born.dayNumber) + 25_568, 1), 0xFFFF)
    return (hash & ~0xFFFF) | UInt64(day)
  }

  static func key(_ mark: UInt64) -> UInt64 { mark >> 16 }

  static func key(hash: UInt64) -> UInt64 { hash >> 16 }

  static func day(_ mark: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: mark) }
}

/// One row of a person, read back.
///
/// In bytes: the identifier's hash (8), the length of what follows (4), the identifier with its length
/// before it (1), the case key with its length (2), the row's number over all files, its first line
/// (LEB128), the count (``CompactCount``), the disposition date (``PersonRow/day(_:)``, LEB128).
struct PersonRow: Sendable {
  /// The key of its case; empty when the row has no case number.
  let key: [UInt8]
  /// The row's number over all files, counted from 0.
  let ordinal: UInt64
  /// The first physical line.
  let line: UInt64
  /// The count in brief; its disposition is `unmapped` where the layout has no column for it.
  let count: CompactCount
  /// The day of the disposition.
  let dispositionDate: DateReading

  /// The hash and the length before a row.
  static let headCount = 12

  /// Shows each of some rows that lie end to end: the identifier's hash, and what is behind the head.
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ show: (_ hash: UInt64, _ row: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start + headCount <= bytes.count {
      let raw = UnsafeRawPointer(base + start)
      let hash = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let length = Int(
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
      show(hash, UnsafeBufferPointer(start: base + start + headCount, count: length))
      start += headCount + length
    }
  }

  /// A head as ``forEach(in:_:)`` reads it.
  static func head(hash: UInt64, count: Int) -> [UInt8] {
    withUnsafeBytes(of: hash.littleEndian, Array.init)
      + withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian, Array.init)
  }

  /// Whether a row behind its head is of a person, and not of another with the same hash.
  static func isOf(_ person: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let cursor = bytes.baseAddress else { return false }
    return UnsafeBufferPointer(start: cursor + 1, count: Int(cursor[0])).elementsEqual(person)
  }

  /// Reads the row behind its head, or nil when it is of another identifier with the same hash.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, of person: [UInt8]) {
    guard Self.isOf(person, bytes), var cursor = bytes.baseAddress else { return nil }
    cursor += person.count + 1
    let keyCount = Int(cursor[0]) | Int(cursor[1]) << 8
    key = Array(UnsafeBufferPointer(start: cursor + 2, count: keyCount))
    cursor += keyCount + 2
    ordinal = ShortNumber.read(&cursor)
    line = ShortNumber.read(&cursor)
    self.count = CompactCount(at: &cursor)
    dispositionDate = Self.reading(ShortNumber.read(&cursor))
  }

  /// A date as a small number: 0 not bound, 1 blank, 2 unreadable, else the day counted from 1600.
  static func number(_ date: DateReading) -> UInt64 {
    switch date {
    case .notBound: 0
    case .blank: 1
    case .unreadable: 2
    case .day(let day): UInt64(Int64(day.dayNumber) + 140_000)
    }
  }

  private static func reading(_ number: UInt64) -> DateReading {
    switch number {
    case 0: .notBound
    case 1: .blank
    case 2: .unreadable
    default: .day(CalendarDate(dayNumber: Int32(truncatingIfNeeded: Int64(number) - 140_000)))
    }
  }
}

/// Gathers the rows of persons for one worker.
///
/// A row of a person costs a hash and, where its identifier or birth date is not that of the row
/// before, eight bytes; only rows whose charge a condition may ask for are kept.
final class PersonRowWriter {
  private let interest: PersonInterest
  private let keepsEveryRow: Bool
  /// For each reading by number: 0 not asked yet, 1 does not matter, 2 may matter.
  private var known: [UInt8] = []
  private var rows = PersonRows()
  private var person: [UInt8] = []
  private var hash: UInt64 = 0

  /// With `keepsEveryRow` every row of a person is kept: where counts have versions, which of them
  /// stands is known only from all.
  init(_ interest: PersonInterest, keepsEveryRow: Bool) {
    self.interest = interest
    self.keepsEveryRow = keepsEveryRow
  }

  /// Takes the person of a row; true when the row itself is to be given to ``append(key:_:)``.
  func begin(_ cell: Span<UInt8>, born: DateReading, reading: UInt32) -> Bool {
    let folded = cell.withUnsafeBufferPointer { PersonIdentifier.folded($0) }
    guard let folded else { return false }
    if folded != person {
      person = folded
      hash = PersonIdentifier.hash(folded)
    }
    if let day = born.date {
      let mark = IdentityMark.mark(hash: hash, born: day)
      if rows.identities.last != mark { rows.identities.append(mark) }
    }
    return keepsEveryRow || mayMatter(reading)
  }

  private func mayMatter(_ reading: UInt32) -> Bool {
    let place = Int(reading)
    if place >= known.count {
      known += Array(repeating: 0, count: max(256, place + 1 - known.count))
    }
    if known[place] == 0 { known[place] = interest.mayMatter(reading: reading) ? 2 : 1 }
    return known[place] == 2
  }

  /// Keeps the row whose person was taken last.
  func append(
    key: [UInt8], ordinal: UInt64, line: UInt64, count: CompactCount, dispositionDate: DateReading
  ) {
    let start = rows.bytes.count
    let size = PersonRow.headCount + 1 + person.count + 2 + key.count + 64
    rows.bytes.append(contentsOf: repeatElement(0, count: size))
    let end = rows.bytes.withUnsafeMutableBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else { return start }
      var cursor = base + start + PersonRow.headCount
      cursor[0] = UInt8(truncatingIfNeeded: person.count)
      cursor += 1
      for byte in person {
        cursor[0] = byte
        cursor += 1
      }
      cursor[0] = UInt8(truncatingIfNeeded: key.count)
      cursor[1] = UInt8(truncatingIfNeeded: key.count >> 8)
      cursor += 2
      for byte in key {
        cursor[0] = byte
        cursor += 1
      }
      cursor += ShortNumber.write(ordinal, to: cursor)
      cursor += ShortNumber.write(line, to: cursor)
      cursor += count.write(to: cursor)
      cursor += ShortNumber.write(PersonRow.number(dispositionDate), to: cursor)
      let raw = UnsafeMutableRawPointer(base + start)
      raw.storeBytes(of: hash.littleEndian, as: UInt64.self)
      let length = cursor - (base + start + PersonRow.headCount)
      raw.storeBytes(
        of: UInt32(truncatingIfNeeded: length).littleEndian, toByteOffset: 8, as: UInt32.self)
      return cursor - base
    }
    rows.bytes.removeLast(rows.bytes.count - end)
  }

  /// What was gathered since the last call.
  func take() -> PersonRows {
    defer { rows = PersonRows() }
    return rows
  }
}
