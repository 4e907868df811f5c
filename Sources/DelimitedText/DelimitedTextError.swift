internal import Glibc

/// Why a file as a whole cannot be read; faults of single rows are ``RejectedExtent`` instead.
///
/// Every case prints as a sentence that says what happened, where, and what to do. No cell's content
/// is ever part of it.
public enum DelimitedTextError: Error, Equatable, Sendable {
  /// The delimiter and the quote are the same byte, or one of them is a line end, NUL or padding.
  case invalidDialect(delimiter: UInt8, quote: UInt8)
  /// `open` failed with `code` (an `errno`).
  case cannotOpen(path: String, code: Int32)
  /// The path names a directory.
  case isDirectory(path: String)
  /// The path names a directory without any file.
  case emptyFolder(path: String)
  /// `read` or `fstat` failed with `code` (an `errno`) behind `byteOffset` bytes.
  case cannotRead(path: String, byteOffset: UInt64, code: Int32)
  /// A regular file was written to while it was read, and often did not keep its size; nothing read from
  /// it can be trusted.
  case changedWhileReading(path: String, expectedBytes: UInt64, foundBytes: UInt64)
  /// The input holds no record at all.
  case emptyInput(path: String)
  /// What stands in the file cannot be opened as text: a workbook, a picture, a damaged archive.
  case cannotUse(path: String, fault: OpeningFault)
  /// The header holds a NUL byte, as no text does.
  case nulBytes(path: String, line: UInt64)
  /// The header itself is faulty, so no column can be named; `line` and `column` are 1-based.
  case headerFault(path: String, line: UInt64, column: Int, kind: RejectKind)
  /// libcsv and the cutter do not agree on a record: a defect of this program, never of the file.
  case splitterDisagrees(line: UInt64, expectedCells: Int, foundCells: Int)
  /// libcsv stopped with `code` (`csv_error`, `csv.3`), in practice for want of memory.
  case splitterFailed(line: UInt64, code: Int32)
  /// The physical lines and the lines given a meaning differ: a defect of this program.
  case linesDoNotAddUp(path: String, lines: UInt64, accounted: UInt64)

  /// Whether only the beginning of the text is not as expected.
  ///
  /// Then another delimiter may read it. What else goes wrong concerns the file, however it is read.
  public var isOfHeader: Bool {
    switch self {
    case .emptyInput, .nulBytes, .headerFault: true
    default: false
    }
  }
}

extension DelimitedTextError: CustomStringConvertible {
  /// The error as sentences: what, where, what to do.
  public var description: String {
    switch self {
    case .invalidDialect(let delimiter, let quote):
      "The delimiter (byte \(delimiter)) and the quote (byte \(quote)) cannot be used together. "
        + "Choose two different characters that are no line ends; the quote must not be a blank."
    case .cannotOpen(let path, let code):
      "\(path): cannot be opened: \(Self.text(of: code)). Check the path and its permissions."
    case .isDirectory(let path):
      "\(path): is a folder. Name the files in it, or the folder by itself."
    case .emptyFolder(let path):
      "\(path): is a folder without files. Check the path."
    case .cannotRead(let path, let byteOffset, let code):
      "\(path): cannot be read behind byte \(byteOffset): \(Self.text(of: code)). "
        + "Copy the file to a local disk and try again."
    case .changedWhileReading(let path, let expected, let found):
      (expected == found
        ? "\(path): was written to while it was read. "
        : "\(path): had \(expected) bytes when it was opened and \(found) at the end. ")
        + "Wait until the export is complete and run again."
    case .emptyInput(let path):
      "\(path): holds no record. Export the file again, with a header line."
    case .cannotUse(let path, let fault):
      "\(path): \(fault)"
    case .nulBytes(let path, let line):
      "\(path):\(line): the header holds a NUL byte, so this is no plain text. "
        + "If it is a spreadsheet or an archive, export it as CSV in UTF-8."
    case .headerFault(let path, let line, let column, let kind):
      "\(path):\(line):\(column): the header cannot be read (\(kind.rawValue)). "
        + "Check the quotes in the first line."
    case .splitterDisagrees(let line, let expected, let found):
      "Internal error at line \(line): \(expected) cells were expected and libcsv found \(found). "
        + "Please report this with the version of the program."
    case .splitterFailed(let line, let code):
      "libcsv stopped with code \(code) in the records from line \(line) on. "
        + "Free some memory and run again."
    case .linesDoNotAddUp(let path, let lines, let accounted):
      "Internal error: \(path) has \(lines) lines, and \(accounted) were accounted for. "
        + "Please report this with the version of the program."
    }
  }

  private static func text(of code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
