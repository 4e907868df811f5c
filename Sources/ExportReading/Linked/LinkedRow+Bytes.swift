internal import CourtRecords

/// A row as bytes, to wait on the disk until its case is decided.
///
/// Codes and days in 30 bytes, then the texts, each behind its length in four bytes. The bytes are read
/// by the run that wrote them, and by no other.
extension LinkedRow {
  /// Appends the row.
  public func append(to bytes: inout [UInt8]) {
    let packed = PackedCodes(
      plea: codes.plea, disposition: codes.disposition, sentence: codes.sentence,
      status: codes.status, mark: codes.mark)
    Self.append(UInt64(packed.bits), byteCount: 2, to: &bytes)
    switch codes.classReading {
    case .notBound: bytes += [0, 0, 0]
    case .unknown: bytes += [1, 0, 0]
    case .range(let range): bytes += [2, range.mostSerious, range.leastSerious]
    }
    for day in [codes.offenseDate, birthDate, filed, disposed] {
      Self.append(
        UInt64(UInt32(bitPattern: PackedDay(day).rawValue)), byteCount: 4, to: &bytes)
    }
    bytes.append(UInt8(Self.roles.firstIndex(of: role) ?? 0))
    Self.append(version.count, byteCount: 8, to: &bytes)
    Self.append(version.number, byteCount: 8, to: &bytes)
    bytes += [version.stage, version.isKnown ? 1 : 0, version.isDay ? 1 : 0]
    for field in Self.textFields {
      let text = raw(field)
      Self.append(UInt64(text.count), byteCount: 4, to: &bytes)
      bytes += text
    }
  }

  /// Reads a row that ``append(to:)`` wrote; `bytes` is what follows it afterwards.
  public init(readingFrom bytes: inout ArraySlice<UInt8>) {
    let packed = PackedCodes(bits: UInt16(truncatingIfNeeded: Self.number(2, &bytes)))
    let (kind, most, least) = (
      UInt8(Self.number(1, &bytes)), UInt8(Self.number(1, &bytes)), UInt8(Self.number(1, &bytes))
    )
    let classReading: ClassReading =
      switch kind {
      case 0: .notBound
      case 1: .unknown
      default: .range(OffenseClassRange(most, least))
      }
    let offenseDate = Self.day(&bytes)
    self.init(
      codes: ChargeCodes(
        classReading: classReading, plea: packed.plea, disposition: packed.disposition,
        sentence: packed.sentence, status: packed.status, mark: packed.mark,
        offenseDate: offenseDate))
    birthDate = Self.day(&bytes)
    filed = Self.day(&bytes)
    disposed = Self.day(&bytes)
    let place = Int(Self.number(1, &bytes))
    role = Self.roles.indices.contains(place) ? Self.roles[place] : .none
    version = CountVersion(count: Self.number(8, &bytes))
    version.number = Self.number(8, &bytes)
    version.stage = UInt8(Self.number(1, &bytes))
    version.isKnown = Self.number(1, &bytes) == 1
    version.isDay = Self.number(1, &bytes) == 1
    for _ in Self.textFields {
      let count = Int(Self.number(4, &bytes))
      let text = bytes.prefix(count)
      bytes = bytes.dropFirst(text.count)
      append(text.span)
    }
  }

  private static let roles = PartyRole.allCases

  private static func append(_ number: UInt64, byteCount: Int, to bytes: inout [UInt8]) {
    for place in 0..<byteCount {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place)))
    }
  }

  /// Takes a number of so many bytes; what is not there counts as zeros.
  private static func number(_ byteCount: Int, _ bytes: inout ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for (place, byte) in bytes.prefix(byteCount).enumerated() {
      number |= UInt64(byte) << UInt64(8 * place)
    }
    bytes = bytes.dropFirst(byteCount)
    return number
  }

  private static func day(_ bytes: inout ArraySlice<UInt8>) -> DateReading {
    PackedDay(rawValue: Int32(bitPattern: UInt32(truncatingIfNeeded: number(4, &bytes)))).reading
  }
}
