internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// The defendant of one kept row in numbers, for alerts and suggestions.
struct DefendantSketch: Sendable {
  /// The case, by its place among the kept cases.
  let number: Int
  /// The row, by its place among the kept rows.
  let row: Int
  /// A hash of the identifier; 0 without one.
  let person: UInt64
  /// The name.
  let name: NameSketch
  /// The birth date.
  let born: CalendarDate?
  /// A hash of the sex; 0 when it is blank or unknown.
  let sex: UInt64
  /// A hash of a linkage tool's cluster; 0 without one.
  let cluster: UInt64
  /// Whether the row is of a juvenile.
  let isJuvenile: Bool

  init(_ row: KeptRow, at place: Int, number: Int) {
    self.number = number
    self.row = place
    person =
      PersonIdentifier.folded(row.cells.raw(.personID)).map { max(1, PersonIdentifier.hash($0)) }
      ?? 0
    name = NameSketch(row.cells.raw(.defendantName))
    born = row.birthDate.date
    sex = Self.hash(ofSex: row.cells.raw(.sex))
    cluster =
      PersonIdentifier.folded(row.cells.raw(.clusterID)).map { max(1, PersonIdentifier.hash($0)) }
      ?? 0
    let isMinor =
      if let born, let day = row.count.offenseDate.date, let adult = born.adding(years: 18) {
        day < adult
      } else {
        false
      }
    isJuvenile = isMinor || row.count.mark == .juvenile
  }

  private static func hash(ofSex cell: ArraySlice<UInt8>) -> UInt64 {
    guard let folded = PersonIdentifier.folded(cell) else { return 0 }
    switch folded {
    case Array("MALE".utf8): return CellMemo.hash(Array("M".utf8).span)
    case Array("FEMALE".utf8): return CellMemo.hash(Array("F".utf8).span)
    case Array("U".utf8): return 0
    default: return max(1, CellMemo.hash(folded.span))
    }
  }
}
