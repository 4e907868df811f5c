/// The two bytes that give a delimited file its structure.
///
/// Everything else about the format is fixed: CR, LF and CRLF end a record outside quotes, spaces and
/// tabs around unquoted cells are not data, and a doubled quote inside a quoted cell is one quote
/// (libcsv, `csv.3`, "THE CSV FORMAT").
public struct Dialect: Sendable, Hashable {
  /// The byte between two cells; a comma unless set.
  public var delimiter: UInt8
  /// The byte that opens and closes a quoted cell; a double quote unless set.
  public var quote: UInt8

  /// Makes a dialect; the defaults are those of RFC 4180.
  public init(delimiter: UInt8 = 0x2C, quote: UInt8 = 0x22) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Whether the two bytes can be told apart from each other, from line ends and from padding.
  ///
  /// A space or a tab may be the delimiter (it is then no padding), never the quote.
  public var isValid: Bool {
    delimiter != quote
      && !Byte.endsLine(delimiter) && delimiter != 0
      && !Byte.endsLine(quote) && quote != 0 && !Byte.isBlank(quote)
  }
}
