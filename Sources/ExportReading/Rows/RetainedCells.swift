internal import DelimitedText

/// The cells of one row that a list or a decision needs as text, kept byte for byte.
///
/// Only rows that a policy may cover are kept; all others live on as numbers.
public struct RetainedCells: Sendable, Hashable {
  /// The fields that are kept, in this order.
  public static let fields: [ExportField] = [
    .court, .caseNumber, .defendantName, .birthDate, .personID, .countNumber, .citation,
    .description, .offenseClass, .offenseDate, .earlierCitation, .disposition,
    .sex, .clusterID,
  ]

  private static let places = Dictionary(
    uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init() {
    ends.reserveCapacity(Self.fields.count)
  }

  mutating func append(_ cell: Span<UInt8>?) {
    if let cell {
      bytes.reserveCapacity(bytes.count + cell.count)
      for index in cell.indices { bytes.append(cell[index]) }
    }
    ends.append(UInt32(bytes.count))
  }

  /// The raw bytes of a field, trimmed; empty when blank, missing or not kept.
  public func raw(_ field: ExportField) -> ArraySlice<UInt8> {
    guard let place = Self.places[field], place < ends.count else { return [] }
    return bytes[Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])]
  }

  /// The field as text, UTF-8 where the bytes are, else Windows-1252.
  public func text(_ field: ExportField) -> String {
    let raw = raw(field)
    return raw.isEmpty ? "" : CellText.utf8(raw.span)
  }

  /// The same, with other texts in the place of blank ones.
  public func filled(_ other: (ExportField) -> ArraySlice<UInt8>) -> RetainedCells {
    var filled = RetainedCells()
    for field in Self.fields {
      let own = raw(field)
      let text = own.isEmpty ? other(field) : own
      filled.append(text.span)
    }
    return filled
  }

  /// Orders by content, whatever the place in the input: the choice among repeats rests on it.
  public func precedes(_ other: RetainedCells) -> Bool {
    if bytes != other.bytes { return bytes.lexicographicallyPrecedes(other.bytes) }
    return ends.lexicographicallyPrecedes(other.ends)
  }
}
