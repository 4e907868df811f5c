public import DelimitedText

/// Takes the cells of bound fields from a split segment.
///
/// Apart from ``ChargeRowReader`` because it is small: asked some fifteen times a row, the whole
/// reader was copied each time, which cost 5 % of a run.
public struct ChargeCells: Sendable {
  let columns: BoundColumns
  let blanks: BlankTexts

  init(columns: BoundColumns, blanks: BlankTexts) {
    self.columns = columns
    self.blanks = blanks
  }

  /// Cells of a file as its layout reads them.
  public init(columns: BoundColumns, layout: Layout) {
    self.init(columns: columns, blanks: BlankTexts(layout.blanks))
  }

  /// The cell of a field: nil when unbound or missing, else trimmed, empty when blank.
  @_lifetime(borrow table)
  public func cell(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> Span<UInt8>? {
    guard let slot = columns.slot(of: field),
      let cell = table.cell(record: record, slot: slot)
    else { return nil }
    let trimmed = cell.trimmed
    return blanks.isBlankText(trimmed) ? trimmed.extracting(0..<0) : trimmed
  }

  /// The cell of a field, trimmed; empty when blank, unbound or missing.
  @_lifetime(borrow table)
  public func cellOrEmpty(
    _ field: ExportField, _ record: Int, in table: borrowing FieldTable
  ) -> Span<UInt8> {
    guard let cell = cell(field, record, in: table) else { return Span<UInt8>() }
    return cell
  }

  /// The cell of a slot, trimmed; empty when blank or missing.
  @_lifetime(borrow table)
  public func cell(
    slot: Int, _ record: Int, in table: borrowing FieldTable
  ) -> Span<UInt8> {
    guard let cell = table.cell(record: record, slot: slot) else { return Span<UInt8>() }
    let trimmed = cell.trimmed
    return blanks.isBlankText(trimmed) ? trimmed.extracting(0..<0) : trimmed
  }

  /// The bytes of a slot, trimmed; empty when blank or missing.
  ///
  /// Valid until the table splits again.
  public func bytes(slot: Int, _ record: Int, in table: borrowing FieldTable) -> CellBytes {
    guard let column = table.column(slot: slot) else {
      preconditionFailure("Only records of a split table are asked for.")
    }
    return blanks.blanked(column[record])
  }
}
