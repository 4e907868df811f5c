/// Why a line could not be read as a record.
///
/// The raw values are what reports print; they do not change.
public enum RejectKind: String, Sendable, CaseIterable {
  /// Something other than blanks stands between a closing quote and the next delimiter.
  case textAfterQuote = "text_after_quote"
  /// A quoted cell is still open at a limit of ``RecordLimits`` or at the end of the file.
  case quoteNotClosed = "quote_not_closed"
  /// A cell beyond the last column holds something.
  case tooManyCells = "too_many_cells"
  /// Cells are missing, more than ``RecordShape`` tolerates.
  case tooFewCells = "too_few_cells"
  /// The record repeats the header.
  case repeatedHeader = "repeated_header"
  /// The record adds the file up or closes it; ``RecordShape/footers`` says how such lines begin.
  case footer = "footer"
  /// The record is longer than ``RecordLimits/recordBytes``.
  case recordTooLong = "record_too_long"
}
