/// What the first bytes of an input say that it is.
///
/// Text is what remains: nothing speaks for text, so everything else is recognised by what it must
/// begin with (file(1), "magic"; the sources of the formats themselves).
enum InputContent: Equatable, Sendable {
  /// Text in UTF-8, Windows-1252, Latin-1 or ASCII, or nothing at all.
  case text
  /// UTF-16 text, with what speaks for it as a clause.
  case utf16(isBigEndian: Bool, reason: String)
  /// A gzip member (RFC 1952).
  case gzip
  /// A ZIP archive, or a file that is one inside, such as an XLSX workbook.
  case zip
  /// Something that holds no text of its own.
  case foreign(ForeignFormat)

  /// The first bytes that are looked at.
  static let headByteCount = 4096

  /// Recognises an input by its first ``headByteCount`` bytes.
  init(_ head: [UInt8]) {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .foreign(.utf32)
    } else if let found = TextEvidence.utf16Evidence(head) {
      self = .utf16(isBigEndian: found.name == "UTF-16BE", reason: found.reason)
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if Self.zipMarks.contains(where: head.starts(with:)) {
      self = .zip
    } else {
      self = ForeignFormat(head).map(InputContent.foreign) ?? .text
    }
  }

  /// A local entry, and the end of an archive that holds none (APPNOTE.TXT 4.3.7, 4.3.16).
  private static let zipMarks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
  ]
}
