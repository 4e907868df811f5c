public import CourtRecords
internal import DelimitedText

/// One row of a file beside the charges: what it says about a case, a party or a count.
///
/// Files of cases, parties and dispositions differ in what they usually hold, not in how a row is
/// read: whatever field a layout binds is taken.
public struct LinkedRow: Sendable, Hashable {
  /// The fields that are kept as text, in this order.
  static let textFields: [ExportField] = [
    .court, .caseNumber, .countNumber, .defendantName, .personID, .sex, .citation, .birthDate,
    .description,
  ]

  /// The code columns and the offense date; blank ones say nothing.
  public var codes: ChargeCodes
  /// The part that a party has.
  public var role = PartyRole.none
  /// The birth date.
  public var birthDate = DateReading.notBound
  /// The day on which the case was filed.
  public var filed = DateReading.notBound
  /// The day of the disposition.
  public var disposed = DateReading.notBound
  /// Which row of several about one thing it is; `count` tells them apart by their number.
  public var version = CountVersion(count: 0)
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init(codes: ChargeCodes) {
    self.codes = codes
    ends.reserveCapacity(Self.textFields.count)
  }

  mutating func append(_ cell: Span<UInt8>) {
    for index in cell.indices { bytes.append(cell[index]) }
    ends.append(UInt32(bytes.count))
  }

  /// The raw bytes of a text, trimmed; empty when blank, missing or not kept.
  public func raw(_ field: ExportField) -> ArraySlice<UInt8> {
    guard let place = Self.textFields.firstIndex(of: field), place < ends.count else { return [] }
    return bytes[Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])]
  }

  /// A text, UTF-8 where the bytes are, else Windows-1252.
  public func text(_ field: ExportField) -> String { CellText.utf8(raw(field).span) }

  /// Orders by content, whatever the place in the input.
  public func precedes(_ other: LinkedRow) -> Bool {
    if bytes != other.bytes { return bytes.lexicographicallyPrecedes(other.bytes) }
    return ends.lexicographicallyPrecedes(other.ends)
  }

  /// The fields that a layout of a linked kind may bind, as `inspect` proposes them.
  static func fields(_ kind: Layout.Kind) -> [ExportField] {
    let key: [ExportField] = [.court, .caseNumber]
    let person: [ExportField] = [.defendantName, .birthDate, .personID, .sex]
    let ending: [ExportField] = [.plea, .disposition, .dispositionDate, .sentence]
    switch kind {
    case .cases: return key + [.filingDate, .caseStatus, .mark] + ending + person
    case .parties: return key + person + [.partyRole, .mark]
    case .dispositions: return key + [.countNumber] + ending
    case .charges, .warrants, .exclusions: return []
    }
  }
}
