internal import DelimitedText

/// Cells that go through a person's spreadsheet and must come back as they were.
///
/// An apostrophe in front keeps a spreadsheet from running a formula and from reading `230.00` as a
/// number or `11-14` as a date. It is written only where it is needed, and taken off again when the
/// file is read; a cell that begins with one of its own gets a second.
public enum SpreadsheetText {
  /// The cell as it is written.
  public static func guarded(_ text: String) -> String {
    isAtRisk(text) ? "'" + text : text
  }

  /// The cell as it was before ``guarded(_:)``.
  public static func bare(_ text: String) -> String {
    text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private static func isAtRisk(_ text: String) -> Bool {
    if text.hasPrefix("'") { return true }
    var copy = text
    if copy.withUTF8({ FormulaGuard.isNeeded($0) }) { return true }
    // `230.00`, `11-14`, `1/29/2021`, `12E3`: everything that may be a number or a date.
    return text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x45, 0x65, 0x25, 0x24: true
        default: false
        }
      }
  }
}
