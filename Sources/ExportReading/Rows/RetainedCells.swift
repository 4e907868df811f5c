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

  /// The cells in the order of ``fields``, each behind its length: seven bits a byte, the lowest first.
  ///
  /// One array, made once: some hundred thousand rows are kept of four gigabytes.
  private var bytes: [UInt8] = []

  /// Makes room for cells that have so many bytes together.
  init(byteCount: Int) {
    // A length takes one byte but for a cell of 128 and more.
    bytes.reserveCapacity(byteCount + Self.fields.count + byteCount / 128)
  }

  /// Adds the cell of the next field.
  mutating func append(_ cell: Span<UInt8>?) {
    var rest = cell?.count ?? 0
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    guard let cell else { return }
    for index in cell.indices { bytes.append(cell[index]) }
  }

  /// The raw bytes of a field, trimmed; empty when blank, missing or not kept.
  public func raw(_ field: ExportField) -> ArraySlice<UInt8> {
    guard var place = Self.places[field] else { return [] }
    var rest = bytes[...]
    while let cell = Self.takeCell(of: &rest) {
      if place == 0 { return cell }
      place -= 1
    }
    return []
  }

  /// Takes the first cell; nil at the end.
  private static func takeCell(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var (count, shift) = (0, 0)
    while let byte = rest.popFirst() {
      count |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
    }
    return nil
  }

  /// The field as text, UTF-8 where the bytes are, else Windows-1252.
  public func text(_ field: ExportField) -> String {
    let raw = raw(field)
    return raw.isEmpty ? "" : CellText.utf8(raw.span)
  }

  /// The same, with other texts in the place of blank ones.
  public func filled(_ other: (ExportField) -> ArraySlice<UInt8>) -> RetainedCells {
    let cells = Self.fields.map { field in
      let own = raw(field)
      return own.isEmpty ? other(field) : own
    }
    var filled = RetainedCells(byteCount: cells.reduce(0) { $0 + $1.count })
    for cell in cells { filled.append(cell.span) }
    return filled
  }

  /// Orders by content, whatever the place in the input: the choice among repeats rests on it.
  public func precedes(_ other: RetainedCells) -> Bool {
    let (own, others) = (cells, other.cells)
    let (text, otherText) = (own.joined(), others.joined())
    if !text.elementsEqual(otherText) { return text.lexicographicallyPrecedes(otherText) }
    return own.map(\.count).lexicographicallyPrecedes(others.map(\.count))
  }

  private var cells: [ArraySlice<UInt8>] {
    var rest = bytes[...]
    var cells: [ArraySlice<UInt8>] = []
    while let cell = Self.takeCell(of: &rest) { cells.append(cell) }
    return cells
  }
}
