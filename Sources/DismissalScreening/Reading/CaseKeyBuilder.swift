internal import DelimitedText
internal import ExportReading

/// Builds the key of a row's case, and the mark of its defendant, in memory of its own.
struct CaseKeyBuilder: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 256
  private var count = 0
  private let numbers: FoldTable
  private let names = FoldTable.names()
  private let includesDefendant: Bool

  init(_ rule: Layout.CaseKeyRule) {
    base = .allocate(capacity: capacity)
    numbers = FoldTable(caseNumbers: rule)
    includesDefendant = rule.includesDefendant
  }

  deinit { base.deallocate() }

  /// The key that was built last; valid until the next one.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Whether the row has no case number.
  var isEmpty: Bool { count == 0 }

  /// Builds the key of a row; it is empty when the row has no case number.
  @inline(__always)
  mutating func build(_ row: Int, of strip: borrowing ChargeStrip, court: UInt32) {
    count = 0
    let number = strip[.caseNumber, row]
    if number.isEmpty || CaseNumber.isLost(number) { return }
    reserve(number.count &+ 16)
    count = ShortNumber.write(UInt64(court), to: base)
    let start = count
    count &+= numbers.write(number, to: base + count)
    // A key of nothing but ignored characters is no key; one of 64 KiB names no case.
    if count == start || count > CaseLogEntry.keyLimit {
      count = 0
    } else if includesDefendant {
      appendDefendant(row, of: strip)
    }
  }

  /// The folded name and the birth date as printed: letters upper-cased, punctuation left out.
  private mutating func appendDefendant(_ row: Int, of strip: borrowing ChargeStrip) {
    let (name, born) = (strip[.defendantName, row], strip[.birthDate, row])
    reserve(count + name.count + born.count + 2)
    put(ReadingBook.separator)
    count += names.write(name, to: base + count)
    if !born.isEmpty {
      put(ReadingBook.separator)
      (base + count).update(from: born.start, count: born.count)
      count += born.count
    }
    if count > CaseLogEntry.keyLimit { count = 0 }
  }

  private mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ needed: Int) {
    if needed > capacity { grow(to: needed) }
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: needed * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = needed * 2
  }

  // MARK: Defendants

  /// Who the defendant of a row is, by hashes.
  @inline(__always)
  mutating func defendantMark(_ row: Int, of strip: borrowing ChargeStrip) -> DefendantMark {
    let (name, born) = (strip[.defendantName, row], strip[.birthDate, row])
    let person = strip[.personID, row]
    var defendant: UInt32 = 0
    if !name.isEmpty || !born.isEmpty {
      // The name is folded behind the key, hashed there, and forgotten.
      reserve(count &+ name.count &+ 16)
      let length = names.write(name, to: base + count)
      let folded = CellMemo.hash(UnsafeRawBufferPointer(start: base + count, count: length))
      defendant = Self.mark(CellMemo.hash(UnsafeRawBufferPointer(born.buffer), seed: folded))
    }
    return DefendantMark(
      defendant: defendant,
      // A filler such as 0000000 makes nobody one person with anybody.
      person: person.isEmpty || PersonIdentifier.namesNobody(person.buffer)
        ? 0 : Self.mark(CellMemo.hash(UnsafeRawBufferPointer(person.buffer))))
  }

  @inline(__always)
  private static func mark(_ hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash))
  }
}
