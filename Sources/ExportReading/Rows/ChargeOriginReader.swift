public import CourtRecords
public import DelimitedText

/// Reads the column that names the state of each row.
///
/// Apart from ``ChargeRowReader``: exports of one state have none, and pay nothing for it.
public struct ChargeOriginReader: ~Copyable {
  private let slot: Int
  private let blanks: BlankTexts
  private var origins: CodeColumn<ChargeOrigin>

  /// Makes a reader for a run by the law of `jurisdiction`; nil where no column names the state.
  public init?(layout: Layout, columns: BoundColumns, jurisdiction: String) {
    guard let slot = columns.slot(of: .jurisdiction) else { return nil }
    self.slot = slot
    blanks = BlankTexts(layout.blanks)
    let words = layout.origin.words
    origins = CodeColumn(blank: .unknown, unmapped: .unknown) { word in
      words[word].map { $0 == jurisdiction ? .own : .elsewhere }
    }
  }

  /// Under whose law the charge of a record is.
  public mutating func origin(_ record: Int, in table: borrowing FieldTable) -> ChargeOrigin {
    guard let column = table.column(slot: slot) else { return .unknown }
    return origins.code(column[record], blanks: blanks)
  }

  /// The words that no one mapped, with the number of rows that hold them.
  public var unmappedWords: [String: Int] { origins.unmappedWords }
}
